/** Who signs for a party, and as what: "représenté par son Président, Jean-Claude LEROY, dûment autorisé". */
import type { Text } from '../../../contract/types.ts';
import { civilityStart, nameForce, roleLead, roleLength, tight } from '../../lignes/noms.ts';
import { foldOf } from '../../lignes/textes.ts';
import type { Stretch } from '../../source/text.ts';

export interface Representant {
  readonly nom: Stretch | null;
  readonly qualite: Stretch | null;
}

const representedBy =
  /(?<![\p{L}])(?:represente(?:e|\(e\))?(?:s|\(s\))?\s{1,3}(?:[^,;]{0,60}?\s)?par|en\sla\spersonne\sde)(?![\p{L}])\s{0,3}:?\s{0,3}/u;
const stopWords = [
  String.raw`dument|(?:est\s|etant\s)?(?:habilite|autorise|mandate)`,
  String.raw`agissant\s(?!en\s(?:sa\s)?qualite)|ci-apres|designe|denomme|en\svertu|en\sapplication`,
  String.raw`par\s(?:une\s)?(?:deliberation|decision|arrete)|domicilie|d'une\spart|d'autre\spart`,
  String.raw`ayant\s|conformement|specialement|es\squalites|suivant\s|demeurant|et\sdesigne`,
].join('|');
/** What follows the signer: the authority to sign, or the end of the description. */
const stop = new RegExp([String.raw`[\s,(]{1,4}(?=${stopWords})`, '[;«“]'].join('|'), 'u');
const asOffice = /(?:,\s{0,3})?(?:agissant\s{1,3})?en\s{1,3}(?:sa\s{1,3})?qualite\s{1,3}de\s{1,3}/u;
const MAX_SIGNER = 400;

/** The stretch between "représenté par" and what authorises; from `start` where the signer comes first. */
export function representantOf(text: Text, start: number | null, limit: number): Representant {
  const fold = foldOf(text);
  const found = start === null ? representedBy.exec(fold) : null;
  if (start === null && found === null) return { nom: null, qualite: null };
  const from = start ?? (found?.index ?? 0) + (found?.[0].length ?? 0);
  const reach = fold.slice(from, Math.min(limit, from + MAX_SIGNER));
  const to = from + (stop.exec(reach)?.index ?? reach.length);
  return readSigner(text, { from, to });
}

/** "Monsieur X, Maire, agissant au nom de la Commune de Y": where the body's name begins; null when there is none. */
export function signerFirst(text: Text): number | null {
  const found =
    /(?:agissant|intervenant|stipulant)\s(?:[^,;]{0,80}?\s)?(?:au\snom(?:\set\spour\s(?:le\s)?compte)?|pour\sle\scompte)\s(?:de\s{0,2}|d'\s?|du\s(?=\p{L}))|,\srepresentant\s/u.exec(
      foldOf(text).slice(0, MAX_SIGNER),
    );
  if (found === null) return null;
  const at = found.index + found[0].length;
  // "Monsieur le Maire de la commune de Bizanos, agissant au nom de celle-ci": named where the office is.
  if (!sameBody.test(foldOf(text).slice(at, at + 20))) return at;
  return officeOf.exec(foldOf(text).slice(0, found.index))?.[0].length ?? null;
}

const sameBody =
  /^(?:celle|celui|ceux)-ci(?![\p{L}])|^(?:ladite|ledit|cette\sderniere|ce\sdernier)(?![\p{L}])/u;
const officeOf =
  /^(?:(?:monsieur|madame|m\.|mme)\s{1,3})?(?:le|la)\s{1,3}(?:maire|presidente?)\s{1,3}d[eu]\s{1,3}/u;

function readSigner(text: Text, { from, to }: Stretch): Representant {
  const pieces = piecesOf(text, from, to);
  let nom: Stretch | null = null;
  let qualite: Stretch | null = null;
  for (const piece of pieces) {
    const fold = foldOf(text).slice(piece.from, piece.to);
    const lead = roleLead(fold);
    if (roleLength(fold) > 0) {
      if (qualite !== null) continue;
      const end = nom === null ? nameInside(text, piece) : null;
      if (end !== null) nom = tight(text, { from: end, to: piece.to });
      qualite = tight(text, { from: piece.from + lead, to: end ?? piece.to });
    } else if (nom === null && isName(text, piece)) nom = piece;
    else if (qualite !== null && continues(text, piece))
      qualite = { from: qualite.from, to: piece.to };
    else if (nom !== null && qualite === null && /^\p{L}/u.test(fold) && !/\d/u.test(fold))
      qualite = piece;
  }
  return { nom: nom === null ? null : withoutCivility(text, nom), qualite };
}

function withoutCivility(text: Text, { from, to }: Stretch): Stretch {
  return { from: from + (civilityStart.exec(foldOf(text).slice(from, to))?.[0].length ?? 0), to };
}

/** "Directrice des politiques de la ville, de l'habitat et du logement": one office with a comma in it. */
function continues(text: Text, piece: Stretch): boolean {
  return /^(?:de|du|des|d'|et|charge|en\scharge|aux?)(?![\p{L}])/u.test(
    foldOf(text).slice(piece.from, piece.to),
  );
}

function isName(text: Text, { from, to }: Stretch): boolean {
  const plain = text.plain.slice(from, to);
  return nameForce(plain, foldOf(text).slice(from, to), !/\p{Lu}/u.test(plain)) !== null;
}

function piecesOf(text: Text, from: number, to: number): Stretch[] {
  const fold = foldOf(text);
  const pieces: Stretch[] = [];
  let at = from;
  while (at < to) {
    const rest = fold.slice(at, to);
    const office = asOffice.exec(rest);
    const comma = rest.indexOf(',');
    const cut =
      office !== null && (comma < 0 || office.index <= comma)
        ? { at: office.index, length: office[0].length }
        : { at: comma, length: 1 };
    const end = cut.at < 0 ? to : at + cut.at;
    const piece = tight(text, { from: at, to: end });
    if (piece.from < piece.to) pieces.push(piece);
    at = cut.at < 0 ? to : end + cut.length;
  }
  return pieces;
}

const modifierWords = [
  'generale?|deleguee?|adjointe?|departementale?|regionale?|nationale?|executi(?:f|ve)',
  String.raw`legale?|titulaire|honoraire|interimaire|associee?|unique|technique|en\sexercice`,
  String.raw`par\sinterim|en\sfonctions?`,
].join('|');
const modifier = new RegExp(String.raw`^(?:\s{1,3}(?:${modifierWords})(?:\(e\))?(?![\p{L}]))`, 'u');
const strongName =
  /\s(\p{Lu}\p{Ll}[\p{L}'’-]{0,30}(?:\s\p{Lu}\p{Ll}[\p{L}'’-]{0,30}){0,2}\s(?:(?:de|du|d['’])\s?)?\p{Lu}[\p{Lu}'’-]{1,30}(?:\s\p{Lu}[\p{Lu}'’-]{1,30}){0,2})$/u;

/** "son Président Olivier CARON": where the name begins behind the office. */
export function nameInside(text: Text, piece: Stretch): number | null {
  const fold = foldOf(text).slice(piece.from, piece.to);
  const plain = text.plain.slice(piece.from, piece.to);
  let at = roleLength(fold);
  for (let count = 0; count < 4; count++)
    at += modifier.exec(fold.slice(at, at + 40))?.[0].length ?? 0;
  const rest = fold.slice(at);
  const lead = rest.length - rest.trimStart().length;
  if (rest.trim() === '') return null;
  const civility = /\s(?=(?:monsieur|madame|mademoiselle|m\.|mme|mlle)\s)/u.exec(rest);
  if (civility !== null) return piece.from + at + civility.index + 1;
  if (
    !/^\s{0,3}(?:de|du|des|d'|en|a|aux?|charge|et|pour|aupres)(?![\p{L}])/u.test(rest) &&
    isName(text, { from: piece.from + at + lead, to: piece.to })
  ) {
    return piece.from + at + lead;
  }
  const strong = strongName.exec(plain.slice(at));
  return strong === null || civilityStart.test(fold) ? null : piece.from + at + strong.index + 1;
}
