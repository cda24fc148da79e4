/** The lines of a signature block, each with the part that it plays. */
import type { Block, Text } from '../../../contract/types.ts';
import { filledCells, isTable, isText } from '../../lignes/blocks.ts';
import { civilityStart, nameForce, roleLead, roleLength } from '../../lignes/noms.ts';
import { foldOf, type Place } from '../../lignes/textes.ts';
import type { Stretch } from '../../source/text.ts';
import { sliceText, trimText } from '../../source/text.ts';
import { trouverDates } from '../../text/date.ts';
import { nameInside } from './accord-representant.ts';

export type SignatureLine =
  | { readonly kind: 'lieu'; readonly lieu: Place | null; readonly date: Place | null }
  | {
      readonly kind: 'pour' | 'role' | 'corps' | 'suite' | 'nom-fort' | 'nom-faible';
      readonly place: Place;
      readonly comma: boolean;
    }
  | { readonly kind: 'delegation'; readonly place: Place };

/** Each column of a table on its own, running text line by line. */
export function signatureColumns(blocks: readonly Block[]): SignatureLine[][] {
  const columns: Text[][] = [[]];
  for (const block of blocks) {
    if (isText(block)) addLines(columns, block.lines);
    if (!isTable(block)) continue;
    const cells = block.rows.flatMap(filledCells);
    const numbers = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
    for (const number of numbers)
      columns.push(cells.filter(({ column }) => column === number).map(({ text }) => text));
    columns.push([]);
  }
  return columns.filter((texts) => texts.length > 0).map(linesOf);
}

/** "Le Maire                 Le Président" over "Patrice GODARD        Loïc NEVEU": side by side, parted by blanks. */
const WIDE_GAP = /\s{4,200}/gu;

function addLines(columns: Text[][], lines: readonly Text[]): void {
  const printed = lines.filter(({ plain }) => plain !== '');
  const split = printed.map(segmentsByGaps);
  if (!split.some((segments) => segments.length > 1)) {
    columns.at(-1)?.push(...printed);
    return;
  }
  const beside: Text[][] = [];
  for (const segments of split) {
    if (segments.length === 1) columns.at(-1)?.push(...segments);
    else
      for (const [at, segment] of segments.entries()) beside[at] = [...(beside[at] ?? []), segment];
  }
  columns.push(...beside, []);
}

function segmentsByGaps(text: Text): Text[] {
  const cuts = [...text.plain.trimEnd().matchAll(WIDE_GAP)].filter(({ index }) => index > 0);
  const starts = [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((from, at) =>
    trimText(sliceText(text, from, cuts[at]?.index ?? text.plain.length)),
  );
}

function linesOf(texts: readonly Text[]): SignatureLine[] {
  const caseless = !texts.some(({ plain }) => /\p{Lu}/u.test(plain));
  return texts
    .filter(({ plain }) => plain.length <= MAX_LINE)
    .flatMap((text) => readLine(text, caseless));
}

/** Longer than this, a line is a sentence that no one signs with. */
const MAX_LINE = 300;

const emptyWords = [
  String.raw`\(?(?:signatures?(?!\s{0,3}:\s{0,3}\p{L})|cachet|tampon|paraphe)(?![\p{L}])`,
  String.raw`signee?\s{0,3}$`,
  String.raw`\(?(?:electroniquement\s)?signee?\s(?:le|electroniquement|numeriquement)(?![\p{L}])`,
  String.raw`(?:(?:le|la)\s)?(?:maire|presidente?)\s{0,3},?\s{0,3}(?:soussignee?|certifie|atteste)(?![\p{L}])`,
  String.raw`\(?lu\s(?:et|&)|bon\spour|fait\sen\s`,
  String.raw`(?:en\s)?(?:\d{1,2}|deux|trois|quatre|double|triple)\sexemplaires?`,
  String.raw`ce\s(?:present\s)?document|page\s\d`,
  String.raw`pour\s(?:extrait|copie|ampliation|expedition|valoir|servir|accord)`,
  String.raw`(?:la|le)\spresente?\s(?:deliberation|decision|acte|arrete)`,
  String.raw`(?:acte\s)?(?:transmise?|recue?|affichee?|publiee?|envoyee?|certifiee?|rendue?)\s(?:executoire|en|au|a\sla|par|le)(?![\p{L}])`,
  String.raw`ar\s(?:de\sla\s)?(?:sous-)?prefecture|accuse\sde|identifiant\s|id\s?:`,
  String.raw`delais?\s(?:et\svoies|de\srecours)|voies\set\sdelais|nom(?:\s|,|$)|\(nom|.{0,3}$`,
].join('|');
/** "(Signature et cachet)", "Signé", "Fait en deux exemplaires originaux", "Ce document comprend 12 pages." */
const empty = new RegExp(`^(?:${emptyWords})`, 'u');
/** "Et par délégation," and all that says of whom. */
const delegation = /^(?:et\s{1,3})?par\s{1,3}(?:sub)?delegation(?![\p{L}])/u;
const delegationInside = /\s{0,3},?\s{1,3}(?:et\s{1,3})?(par\s{1,3}(?:sub)?delegation)(?![\p{L}])/u;

function readLine(text: Text, caseless: boolean): SignatureLine[] {
  const place = readPlace(text);
  if (place !== null) return [place];
  if (empty.test(foldOf(text))) return [];
  // "Signé : Jean Dupont", "signé par : Jean DUPONT", "Qualité : Maire".
  const signed =
    /^\(?(?:signee?(?:\spar)?(?:\s{0,3}:)?\s{1,3}|(?:signature|qualite)\s{0,3}:\s{0,3})/u.exec(
      foldOf(text),
    );
  if (signed !== null)
    return readLine(trimText(sliceText(text, signed[0].length, text.plain.length)), caseless).map(
      (line) => (line.kind === 'nom-faible' ? { ...line, kind: 'nom-fort' } : line),
    );
  return segmentsOf(text).flatMap(({ from, to }) => {
    const comma = text.plain[to] === ',' || /[,:;]\s{0,3}$/u.test(text.plain.slice(from, to));
    return readSegment(trimText(sliceText(text, from, to)), comma, caseless);
  });
}

/** "Le président, Albert Dumas": no more than an office and its body, so that what follows is who holds it. */
const ownOffice =
  /^(?:le|la)\s{1,3}(?:\S{2,10}\s{1,3})?(?:maire|(?:vice-)?presidente?|adjointe?|secretaire)(?:\s{1,3}(?:de|du|des|d['’])(?!legu)[^,;:]{1,60})?\s{0,3}$/u;

/** A line cut before an office that stands behind a comma: "Pour l'association, la Présidente, Marie PAU". */
function segmentsOf(text: Text): Stretch[] {
  const fold = foldOf(text);
  const cuts: number[] = [];
  for (const comma of fold.matchAll(/,/gu)) {
    const before = fold.slice(cuts.at(-1) ?? 0, comma.index).replace(/^[,\s]{0,5}/u, '');
    const after = fold.slice(comma.index + 1, comma.index + 121).trimStart();
    const force = roleLength(before) > 0 ? nameForce(...bothOf(text, comma.index + 1)) : null;
    const behindRole = force === 'forte' || (force === 'faible' && ownOffice.test(before));
    // "Le Maire de Montclair, Vice-président de la Métropole": one person with two offices.
    const second = roleLength(before) > 0 && roleLead(after) === 0;
    if ((roleLength(after) > 0 && !second) || delegation.test(after) || behindRole)
      cuts.push(comma.index);
  }
  const stretches: Stretch[] = [];
  let from = 0;
  for (const cut of [...cuts, text.plain.length]) {
    const lead = text.plain[from] === ',' ? 1 : 0;
    stretches.push({ from: from + lead, to: cut });
    from = cut;
  }
  return stretches;
}

function bothOf(text: Text, from: number): [string, string] {
  const rest = text.plain.slice(from).replace(/[\s.,]{1,20}$/u, '');
  const lead = rest.length - rest.trimStart().length;
  return [rest.trim(), foldOf(text).slice(from + lead, from + rest.length)];
}

function readSegment(text: Text, comma: boolean, caseless: boolean): SignatureLine[] {
  const from = 0;
  const to = text.plain.replace(/[\s,;:.]{1,20}$/u, '').length;
  if (to === 0) return [];
  const fold = foldOf(text).slice(0, to);
  if (empty.test(fold) || /^\(.{0,200}\)$/u.test(fold)) return [];
  const place: Place = { text, from, to };
  if (delegation.test(fold))
    return [
      { kind: 'delegation', place: { text, from, to: delegation.exec(fold)?.[0].length ?? to } },
    ];
  if (/^pour\s/u.test(fold)) return readPour(place, fold, comma);
  if (roleLength(fold) > 0) return readRole(place, comma);
  const force = nameForce(text.plain.slice(0, to), fold, caseless);
  if (force !== null) {
    const name = { ...place, from: civilityStart.exec(fold)?.[0].length ?? 0 };
    return [{ kind: force === 'forte' ? 'nom-fort' : 'nom-faible', place: name, comma }];
  }
  const body = /^(?:le|la|les|l['’])\s{0,3}\p{L}/u.test(fold);
  return [{ kind: body ? 'corps' : 'suite', place, comma }];
}

/** "Le Président Jean DUPONT", "La Présidente : Marie MARTIN": the office and who holds it. */
function readRole(place: Place, comma: boolean): SignatureLine[] {
  const { text, to } = place;
  const from = /^(?:son|sa|leur)\s{1,3}/u.exec(foldOf(text))?.[0].length ?? 0;
  const colon = /\s{0,3}:\s{1,3}/u.exec(text.plain.slice(0, to));
  const at = colon === null ? nameInside(text, place) : colon.index + colon[0].length;
  const fold = foldOf(text);
  const name = at === null ? 0 : at + (civilityStart.exec(fold.slice(at, to))?.[0].length ?? 0);
  if (at === null || nameForce(text.plain.slice(at, to), fold.slice(at, to)) !== 'forte')
    return [{ kind: 'role', place: { text, from, to }, comma }];
  // "Le Maire / Yvon TERRAZ": what parts them belongs to neither.
  const end = text.plain.slice(0, colon?.index ?? at).replace(/[\s/–-]{1,8}$/u, '').length;
  return [
    { kind: 'role', place: { text, from, to: end }, comma: true },
    { kind: 'nom-fort', place: { text, from: name, to }, comma },
  ];
}

const copies = String.raw`en\s[^,]{1,40}?exemplaires?(?:\soriginaux)?`;
const done = String.raw`(?:fait\s{1,3}(?:${copies}\s{0,2},?\s{1,3})?(?:et\s(?:passe|signe|delibere)\s{1,3})?)?`;
/** "Pour le Maire et par délégation" says two things. */
function readPour(place: Place, fold: string, comma: boolean): SignatureLine[] {
  const found = delegationInside.exec(fold);
  const start = /^pour\s{1,3}/u.exec(fold)?.[0].length ?? 0;
  const { text } = place;
  if (found === null) return [{ kind: 'pour', place: { ...place, from: start }, comma }];
  const at = found.index + found[0].length - (found[1] ?? '').length;
  return [
    { kind: 'pour', place: { text, from: start, to: found.index }, comma: true },
    { kind: 'delegation', place: { text, from: at, to: at + (found[1] ?? '').length } },
  ];
}

const placed = new RegExp(
  String.raw`^${done}(?:(a|en\smairie\sde)\s{1,3})?([\p{L}][\p{L}'’ -]{1,60}?)(?:\s{0,2},?\s{1,3}${copies})?\s{0,2}(,)?\s{0,3}le(?=\s|$|[.…_:])`,
  'u',
);
const placeOnly = /^fait\s{1,3}a\s{1,3}([\p{L}][\p{L}'’ -]{1,60}?)[\s,.:]{0,5}$/u;
const dateOnly =
  /^le\s{1,3}(?=\d|1er|premier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/u;
/** What may stand after "le": nothing, dots to fill in, or the date. */
const afterLe =
  /^\s{0,3}:?\s{0,3}(?:$|[.…_]|\d|premier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en\s)/u;

/** "A Arras, le", "ARRAS, le 17 juin 2024", "Fait à Arras, le 3/05/2024". */
function readPlace(text: Text): SignatureLine | null {
  const fold = foldOf(text);
  const found = placed.exec(fold);
  if (
    found !== null &&
    (found[1] !== undefined || found[3] !== undefined) &&
    afterLe.test(fold.slice(found[0].length))
  ) {
    const name = found[2] ?? '';
    const from = found[0].lastIndexOf(name, found[0].length - 2);
    return {
      kind: 'lieu',
      lieu: { text, from, to: from + name.length },
      date: dateIn(text, found[0].length),
    };
  }
  const alone = placeOnly.exec(fold);
  if (alone !== null) {
    const from = fold.indexOf(alone[1] ?? '', 5);
    return { kind: 'lieu', lieu: { text, from, to: from + (alone[1] ?? '').length }, date: null };
  }
  // "Le 3 mai 2024", not "Le 1er Vice-Président".
  const date = dateOnly.test(fold) ? dateIn(text, 0) : null;
  return date === null ? null : { kind: 'lieu', lieu: null, date };
}

function dateIn(text: Text, from: number): Place | null {
  const date = trouverDates(text.plain).find((found) => found.from >= from);
  return date === undefined ? null : { text, from: date.from, to: date.to };
}
