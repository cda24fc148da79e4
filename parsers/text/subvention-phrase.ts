/**
 * Grants that a sentence gives: "une subvention de 500 € est attribuée à l'association X", "vote un don de 1 000 € à la
 * Protection civile et de 500 € au Secours catholique". What is asked for, was given before or is refused is none.
 */

import { pliageFixe } from '../vocabulaire/plain.ts';
import type { Range } from './grammar.ts';
import { trouverMontants } from './montant.ts';
import { type MontantDit, montantsDits } from './montant-part.ts';
import {
  beneficiaryAt,
  describedBy,
  type FoundSubvention,
  inBrackets,
  negative,
} from './subvention-nom.ts';

const gift = `(?:subventions?|aides?|dons?|participations?|cotisations?|contributions?|secours|concours)`;
const giftWord = new RegExp(`(?<![\\p{L}])${gift}(?![\\p{L}])`, 'u');
const amounting = String.raw`de|d['’]un\smontant(?:\s(?:total|global|maximal|maximum))?\sde|a\shauteur\sde|comprise|d['’]une\svaleur\sde|:|s['’]elevant\sa`;
const beforeAmountWords = [
  String.raw`(?:une?|la|cette|sa|son|le|d['’]une)\s${gift}(?:\s\p{L}[\p{L}'’]{1,20}){0,5}?\s(?:${amounting})`,
  String.raw`(?:la|une)\ssomme\sde`,
].join('|');
const beforeAmount = new RegExp(String.raw`(?:${beforeAmountWords})\s{0,3}$`, 'u');
const giving = `(?:attribu|accord|allou|octro[iy]|vers|vot|donn)`;
const gives = new RegExp(String.raw`(?<![\p{L}])${giving}(?:e|er|ent|ons|era|es?)(?![\p{L}])`, 'u');
const justGives = new RegExp(String.raw`(?<![\p{L}])${giving}(?:e|er|ent)\s{1,3}$`, 'u');
const given = new RegExp(
  String.raw`^\s{0,3}(?:(?:est|sera|soit)\s{1,3}${giving}ee?s?|(?:a|au)\s{1,3}verser)\s{1,3}`,
  'u',
);
const givenFirst = new RegExp(
  String.raw`(?<![\p{L}])${giving}(?:e|er|ent)\s{1,3}(?=(?:a|au|aux)(?![\p{L}]))`,
  'u',
);
/** Told of others, of before, or of what is only asked for; refused. */
const told = new RegExp(
  [
    'rappel|sollicit',
    String.raw`(?:qui|il|elle|association|club|comite|ayant|a)\s(?:\p{L}{1,20}\s){0,3}demande`,
    String.raw`demande\sde\s|souhait`,
    String.raw`(?<![\p{L}])(?:avait|avaient|percu|percoit|recu|recoit|beneficie|precedemment|refus|renonc|annul|rembours|restitu|reverse|loyer|emprunt|tarif|salaire|prime|indemnite|amende|caution)`,
    String.raw`ne\s(?:pas|plus)|n['’](?:est|a)\spas|a\sete\s|ont\sete\s|de\sla\spart|aupres`,
  ].join('|'),
  'u',
);
/** In a commune's act these are others than the assembly: what they give is told, and not decided. */
const others =
  '(?:departement|region|etat|conseil\\s(?:departemental|regional|general)|prefete?|prefecture|caf|communaute|metropole|agence|europe|union\\seuropeenne|ministere|syndicat)(?![a-z])';
const givenByOthers = new RegExp(
  String.raw`(?<![a-z])(?:le|la|l['’])\s?${others}(?:\s[a-zœæ'’-]{1,20}){0,5}?\s${giving}(?:e|ent|era)(?![a-z])|(?<![a-z])par\s(?:le\s|la\s|l['’])${others}`,
  'u',
);
/** "à la Mairie de Marly": a commune gives itself nothing. */
const itself = /^(?:mairie(?![a-z])|ville(?:\sd[eu'’]|$)|notre\s)/u;
const SENTENCE = 600;

/** The grants that one sentence or several tell; `avant` is what introduces the text ("décide d'accorder :"). */
export function trouverSubventions(
  plain: string,
  avant = '',
  dUneCommune = false,
): FoundSubvention[] {
  const folded = pliageFixe(plain);
  const found: FoundSubvention[] = [];
  for (const montant of montantsDits(plain, folded)) {
    if (inBrackets(plain, montant.from) || negative(plain, montant)) continue;
    const start = sentenceStart(folded, montant.from);
    const end = sentenceEnd(folded, montant.to);
    const lead = start === 0 ? `${pliageFixe(avant)} ` : '';
    const before = lead + folded.slice(start, montant.from);
    const sentence = lead + folded.slice(start, end);
    const one =
      givenIn(plain, folded, { before, start, end }, montant) ??
      alsoGiven(plain, folded, { start, end }, montant, found.at(-1));
    // Asked last: most amounts have no word of a gift before them, and a sentence costs more to search than all of that.
    if (one === null || told.test(sentence)) continue;
    if (
      dUneCommune &&
      (givenByOthers.test(sentence) || itself.test(folded.slice(one.beneficiaire.from, end)))
    )
      continue;
    found.push(one);
  }
  return found;
}

function givenIn(
  plain: string,
  folded: string,
  { before, start, end }: { before: string; start: number; end: number },
  montant: MontantDit,
): FoundSubvention | null {
  // "verser la somme de 1 200 € à M. X pour l'achat de la parcelle" is a price.
  if (!giftWord.test(before)) return null;
  const named = beforeAmount.test(before);
  const rest = folded.slice(montant.to, end);
  const passive = given.exec(rest);
  let beneficiaire: Range | null = null;
  if (named && passive !== null)
    beneficiaire = beneficiaryAt(plain, folded, montant.to + passive[0].length, end);
  else if ((named && gives.test(before)) || justGives.test(before)) {
    const skip =
      /^\s{0,3}(?:au\stitre\sde\s[^,;.]{3,60},|pour\s(?:l['’]annee\s)?20\d\d,?|en\s20\d\d,?|supplementaires?)/u;
    const at = montant.to + (skip.exec(rest)?.[0].length ?? 0);
    beneficiaire =
      beneficiaryAt(plain, folded, at, end) ??
      (named ? beforeTheGift(plain, folded, start, montant.from) : null);
  }
  if (beneficiaire === null) return null;
  const after = Math.max(beneficiaire.to, montant.to);
  const description = describedBy(plain, folded, after, end);
  return {
    from: Math.min(start, montant.from),
    to: end,
    beneficiaire,
    montant: { from: montant.from, to: montant.to },
    indecis: montant.indecis,
    ...(description === undefined ? {} : { description }),
  };
}

/** "un don de 1 000 € à la Protection civile et de 500 € au Secours catholique". */
function alsoGiven(
  plain: string,
  folded: string,
  { start, end }: { start: number; end: number },
  montant: MontantDit,
  last: FoundSubvention | undefined,
): FoundSubvention | null {
  if (last === undefined || last.beneficiaire.to <= start) return null;
  const joint = folded.slice(last.beneficiaire.to, montant.from);
  if (
    !/^\s{0,2}(?:,|et|ainsi\sque|,\set)\s{1,3}(?:(?:une?\s)?(?:subvention|aide|somme|don)\s)?(?:de\s{1,3})?$/u.test(
      joint,
    )
  )
    return null;
  const beneficiaire = beneficiaryAt(plain, folded, montant.to, end);
  return beneficiaire === null
    ? null
    : {
        from: montant.from,
        to: end,
        beneficiaire,
        montant: { from: montant.from, to: montant.to },
        indecis: montant.indecis,
      };
}

/** "attribue à l'association X une subvention de 500 €": the nearest "attribue à" before the amount. */
function beforeTheGift(plain: string, folded: string, start: number, at: number): Range | null {
  const found = givenFirst.exec(folded.slice(start, at));
  if (found === null) return null;
  const from = start + found.index + found[0].length;
  const gap = folded.slice(from, at);
  // Two grants under one verb: whose this one is cannot be told so.
  if (trouverMontants(plain.slice(from, at)).length > 0 || gap.length > SENTENCE) return null;
  return beneficiaryAt(plain, folded, from, at);
}

function sentenceStart(folded: string, at: number): number {
  const floor = Math.max(0, at - SENTENCE);
  const before = folded.slice(floor, at);
  let start = floor;
  for (const end of before.matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|n|art|st|ste|dr))[.!?;](?=\s)/gu))
    start = floor + end.index + 1;
  return start;
}

function sentenceEnd(folded: string, at: number): number {
  const end = /(?<!(?<![\p{L}])(?:m|mm|mme|n|art|st|ste|dr|[a-z]))[.!?;](?=\s|$)/u.exec(
    folded.slice(at, at + SENTENCE),
  );
  return end === null ? Math.min(folded.length, at + SENTENCE) : at + end.index;
}
