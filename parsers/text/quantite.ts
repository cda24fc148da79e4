/** Counts of things: "960 Accueils et 72 Places d'Accompagnement", "1,5 ETP", "15 sessions". */

import { pliageFixe } from '../vocabulaire/plain.ts';
import { type Range, toutes } from './grammar.ts';

/** Where the number stands, and what it counts where that is said. */
interface FoundQuantite {
  readonly valeur: Range;
  readonly unite?: Range;
}

const number = String.raw`\d{1,3}(?:[\s.]\d{3}(?!\d)){1,3}|\d{1,9}(?:,\d{1,3}(?!\d))?`;
const word = String.raw`\p{L}[\p{L}'’.·()-]{0,40}`;
/** In a cell a unit is a few words: "soutiens aux professionnel.les", "sessions supplémentaires". */
const cellUnit = String.raw`(?:[«"“]\s?)?${word}(?:\s{1,3}${word}){0,5}?`;
const cellPart = String.raw`(${number})(?:\s{1,3}(${cellUnit}))?`;
const cellJoint = String.raw`\s{0,3}(?:\set\s|,\s|;\s|\+|/|\s-\s)\s{0,3}`;
const onePart = new RegExp(`^${cellPart}$`, 'u');
const joint = new RegExp(`${cellJoint}(?=\\d)`, 'gu');
const MAX_CELL = 200;
const MAX_PARTS = 8;

/** All that a cell counts, when it does nothing else; null for words, amounts, dates. */
export function lireQuantiteCellule(plain: string): FoundQuantite[] | null {
  if (
    plain.length > MAX_CELL ||
    !/^\d/u.test(plain) ||
    /[€%]|euros?(?![\p{L}])|\d\/\d{2}\//iu.test(plain)
  )
    return null;
  const folded = pliageFixe(plain);
  const found: FoundQuantite[] = [];
  let from = 0;
  for (const cut of [...toutes(joint, folded), null]) {
    const to = cut?.index ?? folded.length;
    const part = partIn(folded, from, to);
    if (part === null || found.length >= MAX_PARTS) return null;
    found.push(part);
    if (cut !== null) from = cut.index + cut[0].length;
  }
  return found;
}

function partIn(folded: string, from: number, to: number): FoundQuantite | null {
  const match = onePart.exec(folded.slice(from, to).trimEnd());
  const digits = match?.[1];
  if (match === null || digits === undefined) return null;
  const valeur = { from, to: from + digits.length };
  const unit = match[2];
  if (unit === undefined) return { valeur };
  const end = from + match[0].length;
  return { valeur, unite: { from: end - unit.length, to: end } };
}

/** What running text counts. Durations ("12 mois") and amounts are something else. */
const nouns = [
  'places?|accueils?|structures?|associations?|organismes?|sessions?|seances?|personnes?',
  'jeunes?|participante?s?|beneficiaires?|menages?|familles?|enfants?|eleves?|etudiante?s?',
  'salaries?|agents?|stagiaires?|adherente?s?|licencies?|habitants?|logements?|mesures?',
  'accompagnements?|consultations?|soutiens?|coordinateurs?|coordinatrices?|dispositifs?',
  'operations?|actions?|projets?|dossiers?|ateliers?|parcours|postes?|permanences?|bureaux',
  'visites?|interventions?|points?|lits?|berceaux|repas|nuitees?|arbres?|vehicules?',
  'solutions?|groupes?|formations?|communes?|territoires?',
].join('|');
const complement = String.raw`(?:\s{1,3}(?:d['’]\s?|de\s(?:la\s|l['’]\s?)?|aux\s|des\s)(?!\d)\p{L}[\p{L}.·'’-]{1,40}){0,1}`;
const quoted = String.raw`(?:[«"“]\s?)?`;
const running = new RegExp(
  String.raw`(?<![\p{L}\d/.,°]|\d\s|n°\s)(${number})\s{1,3}${quoted}((?:${nouns})(?![\p{L}])${complement})`,
  'gu',
);
/** "1,5 ETP", "18 FAL/ALT": an abbreviation that counts; not a currency, a tax or an address. */
const abbreviation = new RegExp(
  String.raw`(?<![\p{L}\d/.,°]|\d\s|n°\s)(${number})\s{1,3}((?!EUR|HT|TTC|CEDEX|BP|CS|TVA|RUE)[A-Z]{2,6}(?:/[A-Z]{2,6})?)(?![\p{L}])`,
  'gu',
);

export function trouverQuantites(plain: string): { valeur: Range; unite: Range }[] {
  const found = [...toutes(running, pliageFixe(plain)), ...toutes(abbreviation, plain)];
  return found
    .sort((a, b) => a.index - b.index)
    .map((match) => {
      const end = match.index + match[0].length;
      const digits = match[1] ?? '';
      const unit = match[2] ?? '';
      return {
        valeur: { from: match.index, to: match.index + digits.length },
        unite: { from: end - unit.length, to: end },
      };
    });
}
