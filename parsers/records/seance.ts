/** The session: which body of which authority, when, under whom. */
import type { Seance, Sourced } from '../../pipeline/contract.ts';
import type { Block, Section, Text } from '../../pipeline/types.ts';
import { isText } from '../blocks.ts';
import { type Reading, type Stretch, some } from '../reading.ts';
import { trouverDates } from '../text/date.ts';
import { decouperListeDeNoms } from '../text/nom.ts';
import { pliage, pliageFixe } from '../text/plain.ts';

type Collectivite = NonNullable<Seance['collectivite']>;

/** "DEPARTEMENT DU PAS-DE-CALAIS", "Commune de Pierrefonds", "Communauté de communes des Lisières de l'Oise". */
const authorityName =
  /^(departement|region|commune|ville|mairie|metropole|communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)|syndicat(?:\s[\p{L}]{2,20}){0,4}?)\s{1,3}(?:du|de\s?la|de\s?l['’]|des|de|d['’])\s{0,3}([\p{L}\d][\p{L}\d'’ .-]{1,80})$/u;
/** "La Commission Permanente du Conseil départemental du Pas-de-Calais,". */
const authorityFormula =
  /^(?:le|la|l['’])\s?((?:commission|conseil|comite|bureau|assemblee)(?:\s[\p{L}]{2,20}){0,2}?(?:\s(?:du|de\s?la|de\s?l['’])\s?(?:conseil|comite|assemblee)\s[\p{L}]{2,20})?)\s(?:du|de\s?la|de\s?l['’]|des|de|d['’])\s?([\p{L}][\p{L}'’ -]{1,80}?)\s{0,3},/u;
const sessionDate =
  /(?:reunion|seance|session|assemblee|conseil)(?:\s[\p{L}]{2,20}){0,4}\s(?:du|en\sdate\sdu|le)(?![\p{L}])/u;
const presidency = /^(?:presidence\sde|sous\sla\spresidence\sde|president(?:e)?\s{0,3}:)\s{0,3}/u;
const secretary = /^secretaire(?:\sde\s(?:la\s)?seance)?\s{0,3}:\s{0,3}/u;

export function parseSeance(reading: Reading, sections: readonly Section[]): Seance | null {
  const blocks = sections
    .filter((section) => ['en-tete', 'presences', 'objet', 'formule'].includes(section.nature))
    .flatMap((section) => section.blocks);
  const header = headerLines(blocks);
  const date = readDate(reading, header);
  const president = readPerson(reading, header, presidency);
  const secretaire = readPerson(reading, header, secretary);
  const formula = readFormula(reading, blocks);
  const collectivite = readCollectivite(reading, header, formula.nom);
  if (date === null && president === null && collectivite === null) return null;
  const lines = sections.filter(
    (section) => section.nature === 'en-tete' || section.nature === 'presences',
  );
  return {
    id: reading.id('seance'),
    type: 'seance',
    spans: reading.lines(lines[0]?.startLine ?? 1, lines.at(-1)?.endLine ?? 1),
    ...some('collectivite', collectivite),
    ...some('assemblee', formula.assemblee),
    ...some('date', date),
    ...some('president', president),
    ...some('secretaire', secretaire),
  };
}

function headerLines(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block) => (isText(block) ? [...block.lines] : []));
}

function readDate(reading: Reading, lines: readonly Text[]): Sourced<string> | null {
  for (const line of lines) {
    const announced = sessionDate.exec(pliageFixe(line.plain));
    if (announced === null) continue;
    const found = trouverDates(line.plain).find((date) => date.from >= announced.index);
    if (found !== undefined) return reading.lu('date', line, found);
  }
  return null;
}

function readPerson(
  reading: Reading,
  lines: readonly Text[],
  announce: RegExp,
): Sourced<string> | null {
  for (const line of lines) {
    const found = announce.exec(pliageFixe(line.plain));
    if (found === null) continue;
    const from = found[0].length;
    const person = decouperListeDeNoms(line.plain.slice(from))[0];
    if (person !== undefined) return reading.lu('nom', line, shift(person.nom, from));
  }
  return null;
}

function shift(stretch: Stretch, by: number): Stretch {
  return { from: stretch.from + by, to: stretch.to + by };
}

interface Formula {
  readonly assemblee: Sourced<string> | null;
  readonly nom: Sourced<string> | null;
}

function readFormula(reading: Reading, blocks: readonly Block[]): Formula {
  for (const block of blocks) {
    if (!isText(block)) continue;
    const found = authorityFormula.exec(pliageFixe(block.text.plain));
    if (found === null) continue;
    return {
      assemblee: group(reading, block.text, found, 1),
      nom: group(reading, block.text, found, 2),
    };
  }
  return { assemblee: null, nom: null };
}

function group(
  reading: Reading,
  text: Text,
  found: RegExpExecArray,
  index: 1 | 2,
): Sourced<string> | null {
  const words = found[index] ?? '';
  const from = found.index + (index === 1 ? found[0].indexOf(words) : found[0].lastIndexOf(words));
  return reading.lu('texte', text, { from, to: from + words.length });
}

/** The name as the formula writes it where it does: capitals lose accents and case. */
function readCollectivite(
  reading: Reading,
  lines: readonly Text[],
  formula: Sourced<string> | null,
): Collectivite | null {
  for (const line of lines) {
    const found = authorityName.exec(pliageFixe(line.plain.trimEnd()));
    const kind = found?.[1];
    if (found === null || kind === undefined) continue;
    const nom = group(reading, line, found, 2);
    const type = reading.lu('collectivite', line, { from: 0, to: kind.length });
    const same = formula !== null && nom !== null && pliage(formula.value) === pliage(nom.value);
    return { ...some('nom', same ? formula : nom), ...some('type', type) };
  }
  return formula === null ? null : { nom: formula };
}
