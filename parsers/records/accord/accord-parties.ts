/** The parties of an agreement: "Entre …, d'une part, Et …, d'autre part". */

import type { Partie } from '../../../contract/contract.ts';
import type { Block, Text } from '../../../contract/types.ts';
import { isText } from '../../lignes/blocks.ts';
import { bodyName, civilityStart, roleLength, tight } from '../../lignes/noms.ts';
import { foldOf } from '../../lignes/textes.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { joinTexts, sliceText, trimText } from '../../source/text.ts';
import { toutes } from '../../text/grammar.ts';
import { laps } from '../../text/laps.ts';
import { trouverSirets } from '../../text/siret.ts';
import { adresseOf } from './accord-adresse.ts';
import { type Representant, representantOf, signerFirst } from './accord-representant.ts';

export function parseParties(reading: Reading, blocks: readonly Block[]): Partie[] {
  return segmentsOf(blocks).flatMap((text) => {
    const partie = parsePartie(reading, text);
    return Object.keys(partie).length === 0 ? [] : [partie];
  });
}

function parsePartie(reading: Reading, text: Text): Partie {
  const person = civilityStart.test(foldOf(text));
  const nameFrom = person ? signerFirst(text) : 0;
  const nom = nameFrom === null ? personName(text) : nameOf(text, nameFrom);
  const signer: Representant =
    person && nameFrom !== null
      ? representantOf(text, 0, nameFrom)
      : representantOf(text, null, text.plain.length);
  const adresse = adresseOf(text);
  const siret = siretOf(text);
  return {
    ...some('nom', nom === null ? null : reading.lu('texte', text, nom)),
    ...some('siret', siret === null ? null : reading.lu('siret', text, siret)),
    ...some('adresse', adresse === null ? null : reading.lu('texte', text, adresse)),
    ...some('representant', signer.nom === null ? null : reading.lu('nom', text, signer.nom)),
    ...some('qualite', signer.qualite === null ? null : reading.lu('texte', text, signer.qualite)),
  };
}

/** "d'une part,": what stands before it is one party. */
const partMark =
  /(?<![\p{L}])d['e]\s?(?:une|l?'?autre|premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|derniere)\s{1,3}part(?![\p{L}])[\s,;.]{0,5}/gu;
/** Words that only the description of a party has. */
const evidence =
  /siege|represente|siret|dont\s|situee?\s|(?<![\p{L}])sise?\s|ci-apres|d[eé]nomme|identifie|domicilie|d'(?:une|autre)\spart|agissant|immatricul/u;
const leadWords = [
  String.raw`entre(?![\p{L}])|et(?![\p{L}])|d'une\spart(?![\p{L}])|d'autre\spart(?![\p{L}])`,
  String.raw`(?:les\s)?(?:parties\s)?soussignee?(?:\(e\))?s?(?![\p{L}])`,
  String.raw`(?:les\sparties\s)?ci-(?:apres|dessous)\s(?:designee?s|denommee?s)|[\s:,;.–—•-]`,
  String.raw`\d{1,2}\s?[°).]\s`,
].join('|');
const lead = new RegExp(`^(?:${leadWords})`, 'u');

interface Boundary {
  /** Where what stands before is over, and where what follows begins. */
  readonly end: number;
  readonly at: number;
  /** What stands before is a party's whole description. */
  readonly closes: boolean;
}

function segmentsOf(blocks: readonly Block[]): Text[] {
  const { text, starts } = joinLines(blocks);
  const fold = foldOf(text);
  const boundaries: Boundary[] = [...toutes(partMark, fold)].map((mark) => ({
    end: mark.index,
    at: mark.index + mark[0].length,
    closes: true,
  }));
  for (const [index, start] of starts.entries()) {
    if (opensParty(fold, start, starts[index + 1]))
      boundaries.push({ end: start.at, at: start.at, closes: false });
  }
  for (const found of toutes(inSentence, fold)) {
    if (describesBoth(fold, found))
      boundaries.push({ end: found.index + 1, at: found.index + 1, closes: false });
  }
  boundaries.sort((a, b) => a.at - b.at);
  const segments: Text[] = [];
  let from = 0;
  const end = agreed.exec(fold)?.index ?? text.plain.length;
  for (const boundary of [
    ...boundaries.filter(({ at }) => at <= end),
    { end, at: end, closes: false },
  ]) {
    const segment = trimText(
      sliceText(text, from + leadLength(fold.slice(from, boundary.end)), boundary.end),
    );
    if (isParty(segment, boundary.closes)) segments.push(segment);
    from = boundary.at;
  }
  return segments;
}

const agreed =
  /(?<![\p{L}])il\s(?:a\s(?:d'abord\s)?ete|est)\s(?:convenu|arrete|expose|prealablement|rappele)/u;
/** ", et l'association X, représentée par…" within a sentence. */
const inSentence =
  /(?<!\spart),\s{1,3}et\s{1,3}(?=(?:le\s|la\s|les\s|l'|monsieur\s|madame\s|m\.\s|mme\s)\s{0,3}\p{L})/gu;
const REACH = 400;

/** Both sides say who stands for them; "…, et le directeur général" goes on with one. */
function describesBoth(fold: string, found: RegExpMatchArray): boolean {
  const at = found.index ?? 0;
  const after = fold.slice(at + found[0].length, at + found[0].length + REACH);
  return (
    /represente|siege/u.test(fold.slice(Math.max(0, at - REACH), at)) &&
    roleLength(after) === 0 &&
    /^[^;]{0,300}?(?:represente|siege|demeurant)/u.test(after)
  );
}

function leadLength(fold: string): number {
  let at = 0;
  for (let count = 0; count < 40; count++) {
    const length = lead.exec(fold.slice(at, at + 60))?.[0].length ?? 0;
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** "ci-après désigné par « le Département »" alone describes no further party. */
function isParty(segment: Text, closes: boolean): boolean {
  const fold = foldOf(segment);
  if (
    fold === '' ||
    laps.test(fold) ||
    /^(?:(?:parties?\s(?:denommee?s?\s)?)?ci-apres|d'une|d'autre|il\s(?:a|est)|vu\s|considerant)/u.test(
      fold,
    )
  )
    return false;
  return closes || evidence.test(fold);
}

interface LineStart {
  readonly at: number;
  readonly block: boolean;
  readonly element: boolean;
}

function joinLines(blocks: readonly Block[]): { text: Text; starts: LineStart[] } {
  const texts: Text[] = [];
  const starts: LineStart[] = [];
  let length = 0;
  for (const block of blocks) {
    if (!isText(block)) continue;
    const lines = block.lines.filter(({ plain }) => plain !== '');
    for (const [index, line] of lines.entries()) {
      const at = length === 0 ? 0 : length + 1;
      starts.push({ at, block: index === 0, element: index === 0 && block.kind === 'element' });
      length = at + line.plain.length;
      texts.push(line);
    }
  }
  return { text: texts.length === 0 ? { plain: '', pieces: [] } : joinTexts(texts), starts };
}

/** "Et" opens a party at the head of a paragraph, or of a line where the sentence before is over. */
function opensParty(fold: string, start: LineStart, next: LineStart | undefined): boolean {
  const line = fold.slice(start.at, Math.min(next?.at ?? fold.length, start.at + 600));
  if (/^entre(?![\p{L}])/u.test(line)) return true;
  if (start.element) return evidence.test(line);
  if (!/^et(?![\p{L}])/u.test(line)) return false;
  return (
    start.block ||
    /^et[\s:,]{0,5}$/u.test(line) ||
    /[,;.»"”]\s{0,3}$/u.test(fold.slice(Math.max(0, start.at - 4), start.at))
  );
}

const nameEndWords = [
  'dont|represente|situe|sis|sise|ayant|identifie|immatricule|domicilie|ci-apres|designe',
  String.raw`denomme|inscrite?|agissant|demeurant|regie?(?=\spar)|enregistre|declare|au\scapital`,
  String.raw`d'une\spart|d'autre\spart`,
].join('|');
/** Where a body's name is over and its description begins. */
const nameEnd = new RegExp(
  [
    String.raw`,|;|:|\s{0,3}\((?=ci-apres|siret|n°|loi|association)`,
    String.raw`\s{1,3}(?=(?:${nameEndWords})(?:[^\p{L}]|e[^\p{L}]|ee[^\p{L}]|$))`,
  ].join('|'),
  'gu',
);
/** "la Direction régionale de l'économie, de l'emploi et des solidarités": the comma is inside the name. */
const enumeration =
  /^,\s(?:(?:de|du|des|d'|la|le|les|l')[\s']?[^,;:]{2,50},\s){0,5}(?:de|du|des|d'|la|le|les|l')\s?[^,;:]{2,50}\set\s(?:de|du|des|d'|la|le|les|l')\s?[^,;:\s]{3,30}/u;
const MAX_NAME = 300;

function nameOf(text: Text, from: number): Stretch | null {
  const fold = foldOf(text);
  const limit = Math.min(text.plain.length, from + MAX_NAME);
  let to = limit;
  for (const end of toutes(nameEnd, fold.slice(0, limit))) {
    if (end.index <= from || staysInName(fold, end)) continue;
    to = end.index;
    break;
  }
  const name = tight(text, { from, to });
  return name.from >= name.to ? null : bodyName({ text, ...name });
}

function staysInName(fold: string, end: RegExpMatchArray): boolean {
  if (end[0] !== ',') return false;
  const found = enumeration.exec(fold.slice(end.index, (end.index ?? 0) + 400));
  return (
    found !== null &&
    !evidence.test(found[0]) &&
    !/president|maire|direct(?:eur|rice)|rue|avenue|place/u.test(found[0])
  );
}

/** "Madame Jeanne DURAND, demeurant …": a person who is a party. */
function personName(text: Text): Stretch | null {
  const name = nameOf(text, 0);
  return name === null ? null : tight(text, name);
}

/** Behind its label, or the only one there is. */
function siretOf(text: Text): Stretch | null {
  const found = trouverSirets(text.plain);
  const label = foldOf(text).indexOf('siret');
  return found.find(({ from }) => from > label) ?? found[0] ?? null;
}
