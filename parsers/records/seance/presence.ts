/** Who sat: one entry a member, from the lists at the head of an act or of minutes. */
import type { Presence, Seance, Sourced } from '../../../contract/contract.ts';
import type { Block, Text } from '../../../contract/types.ts';
import { texteDe } from '../../lignes/lignes.ts';
import { type Reading, some } from '../../reading.ts';
import { joinTexts, sliceText } from '../../source/text.ts';
import { listesDesTableaux } from '../../tableaux/presence-tableau.ts';
import { trouverMouvements } from '../../text/mouvement.ts';
import { type FoundListe, type FoundPresence, lirePresences } from '../../text/presence.ts';
import { estMajuscules, pliage } from '../../vocabulaire/plain.ts';
import { siegeEnPartie } from './presence-partielle.ts';

interface Owner {
  readonly deliberation?: string | undefined;
  readonly seance?: string | undefined;
}

/** The lists stand at the top; what is far below speaks of something else. */
const HEAD = 20_000;

export function parsePresences(reading: Reading, head: readonly Block[], owner: Owner): Presence[] {
  return [texteDe(head), ...listesDesTableaux(head)].flatMap((text) => {
    const { membres, listes } = lirePresences(text.plain.slice(0, HEAD));
    for (const liste of listes) noterManque(reading, text, liste, owner);
    return membres.flatMap((found) => {
      const presence = presenceOf(reading, text, found, owner);
      return presence === null ? [] : [presence];
    });
  });
}

/** "Absents (3) :" over two names: one was not read. What a session counts as present, its check compares. */
function noterManque(
  reading: Reading,
  text: Text,
  { statut, compte, membres, words }: FoundListe,
  { deliberation }: Owner,
): void {
  if (statut === 'present' || compte === undefined || membres.length >= compte) return;
  reading.note({
    code: 'structure.presences_incompletes',
    spans: reading.spans(text, words),
    constate: String(compte),
    attendu: String(membres.length),
    ...some('deliberation', deliberation),
  });
}

function presenceOf(
  reading: Reading,
  text: Text,
  found: FoundPresence,
  owner: Owner,
): Presence | null {
  const nom =
    found.suite === undefined
      ? reading.lu('nom', text, found.nom)
      : reading.lu(
          'nom',
          joinTexts([found.nom, found.suite].map(({ from, to }) => sliceText(text, from, to))),
        );
  const statut = reading.lu('statut', text, found.statut);
  if (nom === null || statut === null) return null;
  const read = <L extends 'nom' | 'texte' | 'civilite'>(
    lecture: L,
    range: FoundPresence['nom'] | undefined,
  ) => (range === undefined ? null : reading.lu(lecture, text, range));
  const holder = read('nom', found.mandataire);
  return {
    id: reading.id('presence'),
    type: 'presence',
    spans: reading.spans(text, { from: found.from, to: found.to }),
    ...some('deliberation', owner.deliberation),
    ...some('seance', owner.seance),
    ...some('civilite', read('civilite', found.civilite)),
    nom,
    statut,
    ...some('mandataire', found.mandataireAilleurs && holder ? reading.derive(holder) : holder),
    ...some('arrivee', read('texte', found.arrivee)),
    ...some('depart', read('texte', found.depart)),
  };
}

const rank = ['absent', 'excuse', 'excuse-sans-voix', 'represente', 'present'];

/**
 * One entry a member of a session. A member printed twice ("Présents : … Mme X (arrivée à 19h13)" and
 * "Absents : Mme X") was there; what each place says beside the name is kept. Printed as present and as
 * absent or excused by one list and with no word of an arrival, both stay: they contradict each other.
 */
export function fusionner(reading: Reading, presences: readonly Presence[]): Presence[] {
  const members = new Map<string, Presence>();
  for (const one of presences) {
    const key = pliage(one.nom.value);
    const known = members.get(key);
    const full = known === undefined ? memberBrief(members, one) : undefined;
    if (full !== undefined)
      members.set(pliage(full.nom.value), { ...full, ...one, id: full.id, nom: full.nom });
    else if (known === undefined) members.set(key, one);
    else if (contradicts(reading, known, one)) members.set(`${key} ${one.id}`, one);
    else {
      const higher = rank.indexOf(one.statut.value) > rank.indexOf(known.statut.value);
      members.set(key, higher ? { ...known, ...one, id: known.id } : { ...one, ...known });
    }
  }
  return [...members.values()];
}

/** "Excusé : M. Jean BRUN" beside "Pouvoirs : M. BRUN à Mme VAL": the one member of whose name the other is a part. */
function memberBrief(members: ReadonlyMap<string, Presence>, one: Presence): Presence | undefined {
  if (one.statut.value !== 'represente') return undefined;
  const words = pliage(one.nom.value);
  const same = [...members.values()].filter(
    ({ nom, statut, deliberation, civilite }) =>
      /^(?:absent|excuse)$/u.test(statut.value) &&
      deliberation === one.deliberation &&
      (civilite?.value ?? one.civilite?.value) === (one.civilite?.value ?? civilite?.value) &&
      sameMember(pliage(nom.value), words),
  );
  return same.length === 1 ? same[0] : undefined;
}

function contradicts(reading: Reading, known: Presence, one: Presence): boolean {
  const moves = [known, one].some(({ arrivee, depart }) => arrivee != null || depart != null);
  const both = [known.statut.value, one.statut.value].sort().join();
  if (moves || known.deliberation !== one.deliberation || one.deliberation === undefined)
    return false;
  if (both === 'absent,present') return true;
  // "Excusés : Mme DURAND" beside "Présents : M. DURAND": another person.
  const titles = [known.civilite?.value, one.civilite?.value];
  if (titles.includes('M.') && (titles.includes('Mme') || titles.includes('Mlle'))) return false;
  return (
    both === 'excuse,present' &&
    ![known, one].some((presence) => siegeEnPartie(reading.source, presence))
  );
}

/** "ARRIVEE DE Mme ELSA CARRIER A 19H13", in the course of the minutes. */
export function noterMouvements(
  reading: Reading,
  text: Text,
  presences: readonly Presence[],
): void {
  for (const { sens, nom, heure } of trouverMouvements(text.plain)) {
    const name = pliage(text.plain.slice(nom.from, nom.to));
    const member = presences.find((presence) => sameMember(pliage(presence.nom.value), name));
    const time = reading.lu('texte', text, heure);
    if (member !== undefined && time !== null && member[sens] === undefined) member[sens] = time;
  }
}

/** "SAUREL Philippe" and "Philippe SAUREL" are one; a family name alone is enough where it is part of one. */
function sameMember(listed: string, named: string): boolean {
  const words = new Set(listed.split(' '));
  return named.split(' ').every((word) => words.has(word));
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

/** Fewer names than this are no list of the members. */
const MIN_LIST = 3;

/** How many members the lists name, or more where the heading counts them; 0 where they are not listed. */
export function effectifOf(presences: readonly Presence[], seance: Seance | null): number {
  const present = presences.filter(({ statut }) => statut.value === 'present').length;
  if (present < MIN_LIST) return 0;
  return Math.max(presences.length, seance?.effectif?.value ?? 0, seance?.votants?.value ?? 0);
}
