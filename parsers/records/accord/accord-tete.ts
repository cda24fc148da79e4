/** What stands above the parties: the title with its number, and "Objet : …". */
import type { Sourced } from '../../../contract/contract.ts';
import type { Block, Section, Text } from '../../../contract/types.ts';
import { headOf, isHeading, isText } from '../../lignes/blocks.ts';
import { foldOf, type Place, placeAt, withoutEndMarks } from '../../lignes/textes.ts';
import type { Part } from '../../parties/parts.ts';
import type { Reading } from '../../reading.ts';
import { joinTexts } from '../../source/text.ts';

export interface Tete {
  readonly titre: Text | null;
  /** Without "Objet :". */
  readonly objet: Place | null;
}

const objetLabel = /^objet(?:\s(?:de\s(?:la|l'|cet)|du)\s?\p{L}{3,20})?\s{0,3}(?::|-|–)\s{0,3}/u;

export function readTete(part: Part, sections: readonly Section[]): Tete {
  const blocks = sections
    .filter(({ nature }) => nature === 'annexe')
    .flatMap((section) => section.blocks);
  return { titre: part.titre?.text ?? null, objet: objetOf(blocks) };
}

/** The labelled paragraph, and those that finish its sentence. */
function objetOf(blocks: readonly Block[]): Place | null {
  const at = blocks.findIndex((block) => isText(block) && objetLabel.test(headOf(block.text)));
  const texts: Text[] = [];
  for (const block of at < 0 ? [] : blocks.slice(at)) {
    if (!isText(block)) break;
    const { text } = block;
    if (texts.length > 0 && (isHeading(block) || /^\p{L}[^:]{0,30}:\s/u.test(text.plain))) break;
    texts.push(text);
    if (/[.;!]\s{0,3}$/u.test(text.plain)) break;
  }
  if (texts.length === 0) return null;
  const text = joinTexts(texts);
  const label = objetLabel.exec(foldOf(text).slice(0, 80))?.[0].length ?? 0;
  const { from, to } = withoutEndMarks({ text, from: label, to: text.plain.length });
  return placeAt(text, from, to);
}

const avenantNumber =
  /(?<![\p{L}])avenant\s{1,3}(?:n\s{0,2}[°o.]{1,2}\s{0,2}|numero\s{1,3})?(\d{1,3}(?:\s?(?:bis|ter|quater))?)(?![\d\p{L}])(?!\s?[-–/]\s?\d)/u;
const ranked = [
  String.raw`(premier|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)\s{1,3}avenant(?![\p{L}])`,
  String.raw`avenant\s{1,3}(?:n\s{0,2}[°o.]{1,2}\s{0,2}|numero\s{1,3})(un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?![\p{L}])`,
].join('|');
/** "DEUXIEME AVENANT", "AVENANT N° DEUX". */
const avenantInWords = new RegExp(String.raw`(?<![\p{L}])(?:${ranked})`, 'u');

/** "AVENANT N°2", else "Objet : Avenant n° 2 au marché…". */
export function parseNumeroAvenant(
  reading: Reading,
  { titre, objet }: Tete,
): Sourced<string> | null {
  const places = [titre === null ? null : { text: titre, from: 0, to: titre.plain.length }, objet];
  for (const place of places) {
    if (place === null) continue;
    const fold = foldOf(place.text).slice(place.from, place.to);
    const found = avenantNumber.exec(fold) ?? avenantInWords.exec(fold);
    const numero = found?.[1] ?? found?.[2];
    if (found === null || numero === undefined) continue;
    const at = place.from + found.index + found[0].lastIndexOf(numero);
    return reading.lu('numero', place.text, { from: at, to: at + numero.length });
  }
  return null;
}

/** "2023-01628", "2024 – 04102", "2022-TRX-014", "24S0012": letters and digits, at least one of these. */
const accordNumber = String.raw`(?=[\p{L}_/.-]{0,20}\d)[\p{L}\d]{1,12}(?:(?:[-_/.]|\s?[–-]\s?(?=\d))[\p{L}\d]{1,12}){0,4}`;
export const accordWord =
  '(?:conventions?|marches?|contrats?|accords?(?:-cadres?)?|protocoles?|baux|bail|conventionnement)';
const qualified = String.raw`(?:\s{1,3}(?!n\s?[°o])[\p{L}'’-]{1,30}){0,5}?`;
const labelled = String.raw`\s{1,3}(?:n\s{0,2}[°o]\s{0,2}|numero\s{1,3}|referencee?\s{1,3})`;
const withLabel = new RegExp(
  String.raw`(?<![\p{L}])${accordWord}${qualified}${labelled}(?<numero>${accordNumber})(?![\p{L}\d])`,
  'u',
);
/** Without "n°" it must look like one: a year and a number, not the "2022 - 2026" of a period. */
const bare = new RegExp(
  String.raw`(?<![\p{L}])${accordWord}\s{1,3}(?<numero>(?:19|20)\d{2}\s?[-–]\s?(?!(?:19|20)\d{2}(?!\d))\d{2,6})(?![\d/-])`,
  'u',
);

/** The number of the agreement that a stretch names. */
export function numeroAccordIn({ text, from, to }: Place): Place | null {
  const fold = foldOf(text).slice(from, to);
  const found = withLabel.exec(fold) ?? bare.exec(fold);
  const numero = found?.groups?.['numero'];
  if (found === null || numero === undefined) return null;
  const at = from + found.index + found[0].length - numero.length;
  return placeAt(text, at, at + numero.length);
}

/** The agreement's own number: in its title, else at the head of its object. */
export function parseNumeroConvention(
  reading: Reading,
  { titre, objet }: Tete,
): Sourced<string> | null {
  const places = [titre === null ? null : { text: titre, from: 0, to: titre.plain.length }, objet];
  for (const place of places) {
    const found =
      place === null
        ? null
        : numeroAccordIn({ ...place, to: Math.min(place.to, place.from + OWN_REACH) });
    if (found !== null) return reading.lu('numero', found.text, found);
  }
  return null;
}

/** Further on, an object speaks of other agreements. */
const OWN_REACH = 120;
