/** Who sat: one entry a member, from the lists that follow "Étaient présents :", "Absent(s) :". */
import type { Presence, Sourced } from '../../pipeline/contract.ts';
import type { Section, TextBlock } from '../../pipeline/types.ts';
import { isText } from '../blocks.ts';
import { type Reading, some } from '../reading.ts';
import { decouperListeDeNoms } from '../text/nom.ts';
import { estMajuscules, pliage } from '../text/plain.ts';

export interface Owner {
  readonly deliberation?: string | undefined;
  readonly seance?: string | undefined;
}

/** The heading of a list is at most this long: "Excusé(s) sans voix délibérative :". */
const HEADING_REACH = 120;

export function parsePresences(
  reading: Reading,
  sections: readonly Section[],
  owner: Owner,
): Presence[] {
  const presences: Presence[] = [];
  for (const section of sections) {
    if (section.nature !== 'presences') continue;
    for (const block of section.blocks) {
      if (isText(block)) presences.push(...listOf(reading, block, owner));
    }
  }
  return presences;
}

function listOf(reading: Reading, block: TextBlock, owner: Owner): Presence[] {
  const { text } = block;
  const colon = text.plain.slice(0, HEADING_REACH).indexOf(':');
  if (colon < 0) return [];
  const statut = reading.lu('statut', text, { from: 0, to: colon });
  if (statut === null) return [];
  const start = colon + 1;
  return decouperListeDeNoms(text.plain.slice(start)).flatMap((member) => {
    const stretch = { from: start + member.from, to: start + member.to };
    const nom = reading.lu('nom', text, {
      from: start + member.nom.from,
      to: start + member.nom.to,
    });
    if (nom === null) return [];
    const civilite =
      member.civilite === undefined
        ? null
        : reading.lu('civilite', text, {
            from: start + member.civilite.from,
            to: start + member.civilite.to,
          });
    return [
      {
        id: reading.id('presence'),
        type: 'presence' as const,
        spans: reading.spans(text, stretch),
        ...some('deliberation', owner.deliberation),
        ...some('seance', owner.seance),
        ...some('civilite', civilite),
        nom,
        statut,
      },
    ];
  });
}

/** "PRESIDENCE DE MONSIEUR LUDOVIC LOQUET": capitals lose accents and case, the list of those present keeps them. */
export function nomDeLaListe(
  reading: Reading,
  nom: Sourced<string>,
  presences: readonly Presence[],
): Sourced<string> {
  if (!estMajuscules(nom.value)) return nom;
  const listed = presences.find((presence) => pliage(presence.nom.value) === pliage(nom.value));
  return listed === undefined ? nom : reading.derive(listed.nom);
}
