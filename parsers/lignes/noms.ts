/**
 * Who is who in an agreement: what names a person, an office or a body.
 * "Président", "La Directrice générale des services", "Le Cheval Bleu", "Marie-Andrée PAU".
 */
import type { Text } from '../../contract/types.ts';
import type { Stretch } from '../source/text.ts';
import { foldOf, type Place } from './textes.ts';

const feminine = String.raw`(?:\(e\)|\(s\)|·e|\.e|-e|e)?s?`;
const office = [
  `(?:vice-?\\s?)?president${feminine}`,
  `directeur${feminine}|directrices?|directeur\\s?/\\s?directrice`,
  `maires?(?:-adjoint${feminine})?`,
  `adjoint${feminine}|conseillers?|conseilleres?|delegue${feminine}`,
  'secretaires?|tresoriers?|tresorieres?|gerant(?:\\(e\\)|e)?s?|cogerant(?:\\(e\\)|e)?s?',
  'prefet(?:e)?|sous-prefet(?:e)?|recteur|rectrice|doyen(?:ne)?|ministre',
  'administrateurs?|administratrices?|chefs?|cheffes?|responsables?|representant(?:\\(e\\)|e)?s?\\slega(?:l|le|ux)',
  'chanceliers?|notaires?|ordonnateur|comptable|fondes?\\sde\\spouvoirs?|mandataires?|proviseur(?:e)?|principal(?:e)?',
].join('|');
const rank = String.raw`(?:(?:\d{1,2}\s?(?:er|ere|e|eme|nd|nde)|premier|premiere|deuxieme|troisieme|ancien|ancienne)\s{1,3})?`;
const article = String.raw`(?:(?:le|la|l'|les|un|une|son|sa|leur)\s{0,3})?`;
const civil = String.raw`(?:(?:monsieur|madame|m\.|mme|mr)\s{1,3})?`;

/** At the beginning of folded text: an office, with or without its article ("monsieur le maire"). */
const roleStart = new RegExp(`^${civil}${article}${rank}(?:${office})(?![\\p{L}])`, 'u');

/** Where a folded stretch names an office: the length of its article and its first word; 0 when it names none. */
export function roleLength(fold: string): number {
  return roleStart.exec(fold.slice(0, 120))?.[0].length ?? 0;
}

const leadingRole = new RegExp(`^(${civil}${article})${rank}(?:${office})(?![\\p{L}])`, 'u');

/** How much of "son Président" is not the office itself. */
export function roleLead(fold: string): number {
  return leadingRole.exec(fold.slice(0, 120))?.[1]?.length ?? 0;
}

export const civilityStart =
  /^(?:monsieur|madame|mademoiselle|messieurs|mesdames|m\.|mm\.|mme|mlle|mr|me|maitre|dr|docteur)\s{1,3}/u;

const bodyNouns = [
  'departement|commune|communaute|ville|metropole|region|association|societe|conseil',
  'commission|syndicat|caisse|centre|direction|service|politique|etat|prefecture|agence',
  'chambre|etablissement|federation|union|comite|office|mission|pole|france',
  'publi(?:c|que|cs|ques)|territoria(?:l|le|ux|les)|departementa(?:l|le|ux|les)',
  'nationa(?:l|le|ux|les)|regiona(?:l|le|ux|les)|general|generale|original|originaux',
  'exemplaires?|convention|avenant|annexe|article|signature|cachet|signe|date|lieu|lu',
  'approuve|nom|prenom|qualite|tampon',
].join('|');
const bodyWords = new RegExp(String.raw`(?<![\p{L}])(?:${bodyNouns})(?![\p{L}])`, 'u');
const token = String.raw`\p{L}[\p{L}'’.-]{0,40}`;
const nameShape = new RegExp(`^${token}(?:\\s{1,3}${token}){1,5}$`, 'u');
const particle = /^(?:de|du|des|d['’]|la|le|el|ben|van|von|da|di|dos|y|et)$/iu;

type Force = 'forte' | 'faible';

/**
 * Whether a stretch reads as a person's name: strongly when a given name stands before a
 * family name in capitals or after a civility, weakly when every word could be a name.
 */
export function nameForce(plain: string, fold: string, caseless = false): Force | null {
  const civility = civilityStart.exec(fold)?.[0].length ?? 0;
  const name = plain.slice(civility).trim();
  const folded = fold.slice(civility).trim();
  if (roleLength(folded) > 0 || bodyWords.test(folded) || /\d/u.test(name)) return null;
  if (civility > 0 && new RegExp(`^${token}(?:\\s{1,3}${token}){0,5}$`, 'u').test(name))
    return 'forte';
  if (!nameShape.test(name)) return null;
  const words = name.split(/\s{1,3}/u);
  if (particle.test(words[0] ?? '') || /^(?:d|l)['’]/iu.test(name)) return null;
  const proper = words.filter((word) => !particle.test(word));
  if (!caseless && proper.some((word) => !/^\p{Lu}/u.test(word))) return null;
  if (caseless) return words.length <= 3 ? 'faible' : null;
  const capitals = proper.filter((word) => /^\p{Lu}[\p{Lu}'’.-]{1,40}$/u.test(word));
  return capitals.length > 0 && capitals.length < proper.length && /\p{Ll}/u.test(words[0] ?? '')
    ? 'forte'
    : 'faible';
}

const commonBodyWords = [
  'departement|commune|ville|region|metropole|communaute|syndicat|caisse|societe|etat',
  'prefecture|mairie|collectivite|conseil|agence|chambre|sarl|sas|epci|cias|ccas|sivom|sivu',
].join('|');
/** Bodies that are always called with an article, which then is no part of their name. */
const commonBody = new RegExp(
  String.raw`^(?:le|la|l'|les)\s{0,3}(?=(?:${commonBodyWords})\s{1,3}[\p{L}«"“])`,
  'u',
);
const anyArticle = /^(?:le\s|la\s|les\s|l['’]\s?)\s{0,3}/u;
const kindOfBody =
  /^(?:l['’]\s?|une?\s{1,3})?(?:[Aa]ssociation|société|organisme|structure|établissement)\s{1,3}(?:dénommée?\s{1,3}|dite\s{1,3})?(?=[\p{Lu}«“"])/u;

/**
 * The name of a body without what only introduces it: "le Département du Pas-de-Calais",
 * "l'association BLANZY POURRE"; "Le Cheval Bleu" keeps the article that it is written with.
 */
export function bodyName({ text, from, to }: Place): Place {
  let start = from;
  const common = commonBody.exec(foldOf(text).slice(start, Math.min(to, start + 60)));
  if (common !== null) start += common[0].length;
  const kind = kindOfBody.exec(text.plain.slice(start, Math.min(to, start + 60)));
  if (kind !== null) start += kind[0].length;
  const lower = anyArticle.exec(text.plain.slice(start, to));
  if (lower !== null && /^\p{Lu}/u.test(text.plain.slice(start + lower[0].length, to)))
    start += lower[0].length;
  return unquoted({ text, from: start, to });
}

/** "« Les Amis du Parc »" → what is between the quotes, when nothing is outside them. */
function unquoted(place: Place): Place {
  const { text, from, to } = place;
  const quoted = /^[«“"]\s{0,3}([^«»“”"]{1,200}?)\s{0,3}[»”"]$/u.exec(
    text.plain.slice(from, to).trim(),
  );
  if (quoted === null) return place;
  const at = text.plain.indexOf(quoted[1] ?? '', from);
  return { text, from: at, to: at + (quoted[1] ?? '').length };
}

/** A stretch without the white space and commas around it. */
export function tight(text: Text, { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:]/u.test(text.plain[start] ?? '')) start++;
  while (end > start && /[\s,;:.]/u.test(text.plain[end - 1] ?? '')) end--;
  return { from: start, to: end };
}
