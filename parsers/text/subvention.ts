/**
 * Grants that no table lists: "- Comité des fêtes : 400 €", "Foyer rural ……… 1 000,00 €", "250 € à l'ADMR", and in a
 * sentence "une subvention de 500 € est attribuée à l'association X". Whether a text grants anything at all is for
 * whoever reads the text around it.
 */
import type { Range } from './grammar.ts';
import { trouverMontants } from './montant.ts';
import { pliageFixe } from './plain.ts';

export interface FoundSubvention extends Range {
  readonly beneficiaire: Range;
  readonly montant: Range;
  /** "(demande 380€)" behind the name. */
  readonly demande?: Range;
  /** "(fonctionnement)", "pour l'achat de tatamis". */
  readonly description?: Range;
}

const MAX_LINE = 300;
const MAX_NAME = 110;
const bullet = /^(?:\s{0,8}(?:[-–—−•*▪○●◦‣➢✓]|\d{1,2}\s?[.)°]|[a-z]\))\s{1,4})?\s{0,8}/u;
/** Between a name and its amount: a colon, a row of dots, a tab, the white space of a column, a dash. */
const separators: readonly RegExp[] = [
  /\s{0,4}:\s{0,4}/u,
  /\s{0,4}(?:[.·_]{3,200}|…{1,80}|(?:\.\s){3,80})[\s.…:·]{0,8}/u,
  /\s{0,4}\t\s{0,4}|\s{3,40}/u,
  /\s{1,4}(?:[-–—−=→])\s{1,4}(?=[^-–—−=→]{0,60}$)/u,
];
/** "Proposition initiale d'attribution …  230 €", "subvention de 230 €": what may stand before the amount. */
const middle =
  /^(?:(?:(?:une?|la)\s)?(?:proposition|subvention|attribution|aide|somme|montant|don|cotisation)(?![\p{L}])[^:;€]{0,90})?$/u;
/** "une subvention de 300 €" where the name was looked for: a sentence. */
const noName =
  /^(?:de|d['’]|du|a|au|aux|en|par|pour|soit|dont|vu|et|ou|sur|avec|considerant|decide|approuve|autorise|fixe|vote|adopte|attribue|accorde|alloue|verse|une?\s(?:subvention|aide|somme)|subventions?|aides?|montants?|sommes?|(?:le|ce)\s(?:conseil|montant)|il|elle|nous|on|cette|article|compte|chapitre|ligne|annee|exercice)(?![\p{L}])/u;
const verbs =
  /(?<![\p{L}])(?:est|sont|etait|sera|seront|a\sete|ont|avait|sollicite|demande(?:nt)?|propose|decide|precise|rappelle|indique|peut|doit|represente|souhaite)(?![\p{L}])/u;
/** "La Ligue contre le cancer" after "à": the article belongs to the sentence. */
const article = /^(?:l['’]\s?|la\s|le\s|les\s)/u;
const to =
  /^\s{0,3}(?:(?:euros?|€)\s)?(?:(?:a|au|aux|pour)(?![\p{L}])|en\sfaveur\sd[eu]s?|au\sprofit\sd[eu]s?|au\sbenefice\sd[eu]s?)\s{0,3}(?:de\s)?/u;
const purpose =
  /\spour\s(?=(?:l['’](?:achat|organisation|acquisition|annee|exercice|entretien|animation|ensemble)|son|sa|ses|leurs?|le\sfonctionnement|les?\s(?:frais|travaux|depenses)|la\s(?:realisation|creation|saison|participation)|financer|une?|des|\d|participer|aider|soutenir|permettre|couvrir|contribuer)(?![\p{L}]))/u;

/** A whole line or entry of a list: a name and what it gets; null for anything else. */
export function lireLigneSubvention(plain: string): FoundSubvention | null {
  if (plain.length > MAX_LINE) return null;
  const folded = pliageFixe(plain);
  const start = bullet.exec(folded)?.[0].length ?? 0;
  const outside = trouverMontants(plain).filter(({ from }) => !inBrackets(plain, from));
  const [montant, ...others] = outside;
  if (montant === undefined || others.length > 0 || negative(plain, montant)) return null;
  return amountFirst(plain, folded, start, montant) ?? nameFirst(plain, folded, start, montant);
}

function negative(plain: string, { from }: Range): boolean {
  return /^[-+−]/u.test(plain.slice(from));
}

function inBrackets(plain: string, at: number): boolean {
  return plain.lastIndexOf('(', at) > plain.lastIndexOf(')', at);
}

function nameFirst(
  plain: string,
  folded: string,
  start: number,
  montant: Range,
): FoundSubvention | null {
  const before = folded.slice(start, montant.from);
  for (const separator of separators) {
    const found = separator.exec(before);
    if (found === null || found.index === 0) continue;
    if (!middle.test(before.slice(found.index + found[0].length).trim())) return null;
    const named = nameOf(plain, folded, { from: start, to: start + found.index });
    const tail = tailOf(plain, folded, montant.to);
    if (named === null || tail === null) return null;
    const description = named.description ?? tail.description;
    return {
      from: start,
      to: plain.length,
      beneficiaire: named.nom,
      montant: { from: montant.from, to: montant.to },
      ...(named.demande === undefined ? {} : { demande: named.demande }),
      ...(description === undefined ? {} : { description }),
    };
  }
  return null;
}

/** "400 € au Comité des fêtes". */
function amountFirst(
  plain: string,
  folded: string,
  start: number,
  montant: Range,
): FoundSubvention | null {
  if (
    !/^(?:(?:une?\s)?(?:subvention|aide|somme|don)\s(?:\p{L}{3,20}\s){0,2}de\s)?$/u.test(
      folded.slice(start, montant.from),
    )
  )
    return null;
  const beneficiary = beneficiaryAt(plain, folded, montant.to, plain.length);
  if (beneficiary === null) return null;
  const rest = folded.slice(beneficiary.to);
  const description = describedBy(plain, folded, beneficiary.to, plain.length);
  if (description === undefined && !/^[\s.;,]{0,4}$/u.test(rest)) return null;
  return {
    from: start,
    to: plain.length,
    beneficiaire: beneficiary,
    montant: { from: montant.from, to: montant.to },
    ...(description === undefined ? {} : { description }),
  };
}

interface Named {
  readonly nom: Range;
  readonly demande?: Range;
  readonly description?: Range;
}

/** The name, without the remark in brackets at its end. */
function nameOf(plain: string, folded: string, range: Range): Named | null {
  const bracket = /\s{0,3}\(([^()]{1,80})\)\s{0,3}$/u.exec(plain.slice(range.from, range.to));
  const end = bracket === null ? range.to : range.from + bracket.index;
  const nom = tight(plain, range.from, end);
  if (!isName(plain.slice(nom.from, nom.to), folded.slice(nom.from, nom.to))) return null;
  if (bracket === null) return { nom };
  const from = range.from + bracket.index + bracket[0].indexOf('(') + 1;
  const inside = { from, to: from + (bracket[1] ?? '').length };
  const asked = trouverMontants(plain.slice(inside.from, inside.to))[0];
  if (asked === undefined) {
    const acronym = /^\p{Lu}[\p{Lu}\d.-]{1,12}$/u.test(bracket[1] ?? '');
    return acronym ? { nom: { from: nom.from, to: inside.to + 1 } } : { nom, description: inside };
  }
  return /demand/u.test(folded.slice(inside.from, inside.to))
    ? { nom, demande: { from: from + asked.from, to: from + asked.to } }
    : null;
}

/** What may stand behind the amount: nothing, a remark in brackets, what it is for. */
function tailOf(plain: string, folded: string, at: number): { description?: Range } | null {
  const rest = folded.slice(at);
  if (/^\s{0,3}(?:ttc|ht|nets?)?\s{0,3}[.;,]?\s{0,8}$/u.test(rest)) return {};
  const bracket = /^\s{0,3}\(([^()]{1,160})\)\s{0,3}[.;,]?\s{0,4}$/u.exec(rest);
  if (bracket !== null) {
    const from = at + bracket[0].indexOf('(') + 1;
    return { description: { from, to: from + (bracket[1] ?? '').length } };
  }
  const description = describedBy(plain, folded, at, plain.length);
  return description === undefined ? null : { description };
}

const lead = /^[\s,:–—-]{0,4}(?=(?:pour|au\stitre|destinee?s?|afin|dans\sle\scadre)(?![\p{L}]))/u;

function describedBy(plain: string, folded: string, at: number, end: number): Range | undefined {
  const found = lead.exec(folded.slice(at, end));
  if (found === null) return undefined;
  const stop = /[.;](?=\s|$)|\sainsi\squ|,\set\s(?:une|\d)/u.exec(folded.slice(at, end))?.index;
  const range = tight(plain, at + found[0].length, stop === undefined ? end : at + stop);
  return range.to > range.from && range.to - range.from <= 200 ? range : undefined;
}

/** Where a name that follows "à" or "au" is over. */
const nameEnd =
  /[;,.(](?=\s|$|[^\s]*$)|\s\(|\s(?:au\stitre|dans\sle\scadre|afin|et\s(?:une?\s(?:subvention|aide|somme|don)|\d|d['’]une|de\s\d)|sur\s|soit\s|sous\s|imput\p{L}{2,6}|conform\p{L}{2,12}|en\svue|en\s20\d\d|par\s|destine|ainsi\s(?:que|qu)|qui\s|dont\s|selon\s|represente|en\ssoutien|a\stitre|suivant\s|lors\s|est\s|sont\s|[-–—]\s|une?\s(?:subvention|aide)|la\s(?:somme|subvention))/u;

function beneficiaryAt(plain: string, folded: string, at: number, end: number): Range | null {
  const lead = to.exec(folded.slice(at, end));
  if (lead === null || lead[0].trim() === '') return null;
  return namedFrom(plain, folded, at + lead[0].length, end);
}

function namedFrom(plain: string, folded: string, at: number, end: number): Range | null {
  const from = at + (article.exec(folded.slice(at, end))?.[0].length ?? 0);
  const reach = folded.slice(from, Math.min(end, from + MAX_NAME + 40));
  const ends = [nameEnd.exec(reach)?.index, purpose.exec(reach)?.index].filter(
    (one) => one !== undefined,
  );
  const name = tight(plain, from, from + Math.min(reach.length, ...ends));
  const kept = withoutKind(plain, name);
  return isName(plain.slice(kept.from, kept.to), folded.slice(kept.from, kept.to)) ? kept : null;
}

/** "l'association Rives en scène": what it is, before its name in capitals. */
function withoutKind(plain: string, { from, to }: Range): Range {
  const kind =
    /^(?:association|société|structure|organisme)\s{1,3}(?:dénommée?\s{1,3})?(?=[\p{Lu}«“"])/u.exec(
      plain.slice(from, to),
    );
  return { from: from + (kind?.[0].length ?? 0), to };
}

function tight(plain: string, start: number, stop: number): Range {
  let from = start;
  let end = stop;
  while (from < end && /[\s:;,•*]/u.test(plain[from] ?? '')) from++;
  while (end > from && /[\s:;,.…·_=–—-]/u.test(plain[end - 1] ?? '')) end--;
  return { from, to: end };
}

function isName(plain: string, folded: string): boolean {
  return (
    plain.length >= 2 &&
    plain.length <= MAX_NAME &&
    /\p{L}{2}/u.test(plain) &&
    /^(?:[\p{Lu}\d«"“]|l['’]\p{Lu})/u.test(plain) &&
    !/[€:;?!]/u.test(plain) &&
    !noName.test(folded) &&
    !verbs.test(folded)
  );
}

const gift = `(?:subventions?|aides?|dons?|participations?|cotisations?|contributions?|secours|concours)`;
const beforeAmount = new RegExp(
  String.raw`(?:(?:une?|la|cette|sa|son|le|d['’]une)\s${gift}(?:\s\p{L}[\p{L}'’]{1,20}){0,5}?\s(?:de|d['’]un\smontant(?:\s(?:total|global|maximal|maximum))?\sde|a\shauteur\sde|d['’]une\svaleur\sde|:|s['’]elevant\sa)|(?:la|une)\ssomme\sde)\s{0,3}$`,
  'u',
);
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
const told =
  /rappel|sollicit|(?:qui|il|elle|association|club|comite|ayant|a)\s(?:\p{L}{1,20}\s){0,3}demande|demande\sde\s|souhait|(?<![\p{L}])(?:avait|avaient|percu|percoit|recu|recoit|beneficie|precedemment|refus|renonc|annul|rembours|restitu|reverse|loyer|emprunt|tarif|salaire|prime|indemnite|amende|caution)|ne\s(?:pas|plus)|n['’](?:est|a)\spas|a\sete\s|ont\sete\s|de\sla\spart|aupres/u;
const SENTENCE = 600;

/** The grants that one sentence or several tell; `avant` is what introduces the text ("décide d'accorder :"). */
export function trouverSubventions(plain: string, avant = ''): FoundSubvention[] {
  const folded = pliageFixe(plain);
  const found: FoundSubvention[] = [];
  for (const montant of trouverMontants(plain)) {
    if (inBrackets(plain, montant.from) || negative(plain, montant)) continue;
    const start = sentenceStart(folded, montant.from);
    const end = sentenceEnd(folded, montant.to);
    const lead = start === 0 ? `${pliageFixe(avant)} ` : '';
    const before = lead + folded.slice(start, montant.from);
    if (told.test(lead + folded.slice(start, end))) continue;
    const one = givenIn(plain, folded, { before, start, end }, montant);
    if (one !== null) found.push(one);
  }
  return found;
}

function givenIn(
  plain: string,
  folded: string,
  { before, start, end }: { before: string; start: number; end: number },
  montant: Range,
): FoundSubvention | null {
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
    ...(description === undefined ? {} : { description }),
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
