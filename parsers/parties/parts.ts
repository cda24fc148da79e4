/**
 * Which documents a file holds, one after the other: the decision, its annexes, the agreements
 * about to be signed, the report. Each later stage looks at one part at a time.
 */
import type { Block, Text, TextBlock } from '../../contract/types.ts';
import {
  filledCells,
  headOf,
  headOfBlock,
  isCapitals,
  isHeading,
  isTable,
  isText,
} from '../lignes/blocks.ts';
import { laps } from '../text/laps.ts';
import { pliageFixe } from '../vocabulaire/plain.ts';
import { aDecide, titreDActe } from './actes.ts';
import { ouvreAnnexeNue } from './annexe-nue.ts';
import { parleDUnActe } from './paroles.ts';

export type NaturePart =
  | 'deliberation'
  | 'annexe'
  | 'presentation'
  | 'avenant'
  | 'convention'
  | 'rapport';

/** A place where a number or a title is printed. */
export interface Printed {
  readonly text: Text;
  readonly from: number;
  readonly to: number;
}

export interface Part {
  readonly nature: NaturePart;
  readonly blocks: Block[];
  /** The block that announces the part; the decision has none. */
  readonly opening: Block | null;
  /** Its number as printed ("Annexe 6 : …", or "Annexe 13" at the foot of its pages). */
  numero: Printed | null;
  titre: Printed | null;
  /** Blocks that only repeat the number at the foot or head of a page. */
  readonly marques: Set<Block>;
  /** What the path takes for the title of the decision. */
  item?: TitreConnu;
}

/** A title that was found before the part was looked at; `seul` where no other is to be looked for. */
export interface TitreConnu {
  readonly numero: Text | null;
  readonly titre: Text | null;
  readonly seul: boolean;
}

interface Opening {
  readonly nature: NaturePart;
  readonly block: Block;
  readonly numero: Printed | null;
  readonly titre: Printed | null;
}

/** "Annexe 6 : APPEL A PROJETS…", "Annexe N°3 – Le Cheval Bleu", "ANNEXE 1 - OBLIGATIONS…", "Annexe 13". */
const annexeTitle =
  /^annexe\s{0,4}(?:n\s{0,2}[°o]\s{0,2})?(\d{1,3}(?:\s?(?:bis|ter))?)\s{0,4}(?:[:.–—-]\s{0,4}|$)/u;
const agreementTitle =
  /^[^\p{L}]{0,40}(?:projet\s{1,3}(?:de\s{1,3}|d['’]\s?))?(avenant|convention)(?![\p{L}])/u;
const rapportTitle = /^rapport\s{0,3}(?:n\s{0,2}[°o]\s{0,2}|no\.?\s{0,2})?\d/u;
/** "RAPPORT DE PRÉSENTATION", "NOTE DE SYNTHÈSE": behind a decision, what it was asked with. */
const behindTitle =
  /^(?:rapport\s(?:de\spresentation|du\s(?:president|maire)|de\s(?:monsieur|madame)|au\sconseil|explicatif)|note\s(?:de\s(?:synthese|presentation)|explicative))(?![\p{L}])/u;
const transmitted =
  /^(?:envoi|envoye|transmis|recu|publication|publie|affiche)(?![\p{L}]).{0,80}(?::|\sle\s)/u;
const thematiqueTitle = /^thematique\s{1,3}(\d{1,2}|[ivx]{1,5})(?![\p{L}\d])/u;
const operationTitle = /^(?:operations?|actions?)\s{1,3}(?:complementaires?\s{1,3})?\d/u;
const letterhead =
  /^(?:poles?|direction|services?|mission|departement|cabinet|secretariat|sous-direction|bureau|unite|dga|dgs|mairie|commune|ville|communaute|metropole|region)(?![\p{L}])/u;
const signatureStart =
  /^(?:le|la|l['’])\s?(?:president|maire|vice|adjoint)|^pour\s(?:le|la|l['’])|^fait\s(?:a|en|le)(?![\p{L}])|^signe(?![\p{L}])/u;

const articleHeadingWords = [
  String.raw`(?!00)\d{1,3}(?:\s?er)?(?:\s?(?:bis|ter|quater))?|[ijl]er`,
  String.raw`premier|un(?=\s{0,4}[:.–—-])|unique|second`,
  'deux(?:ieme)?|trois(?:ieme)?|quatre|quatrieme|cinq(?:uieme)?|six(?:ieme)?|sept(?:ieme)?',
  'huit(?:ieme)?|neuf|neuvieme|dix(?:ieme)?|[ivx]{1,5}',
].join('|');
/** "Article 1 :", "Article 3. La gestion…", "ARTICLE PREMIER –", "Article II :", "ARTICLE DEUX -"; not "article 7-1 de la loi", nor the account of "Art. 002 - report à nouveau". */
export const articleHeading = new RegExp(
  String.raw`^(?:articles?|art\.)\s{1,4}(?:n\s?[°o]\s?)?(${articleHeadingWords})\s{0,4}(?:[:.–—-]|$)`,
  'u',
);

/** "Article 2" alone on its line over "Une opération peut porter…", in one paragraph; "article 2" over "du code" goes on. */
export function estSousArticle(above: Text, line: Text): boolean {
  const found = articleHeading.exec(headOf(above));
  return found?.[0].length === headOf(above).length && !/^\p{Ll}/u.test(line.plain);
}

/** How far behind an agreement's title its "Objet" or its parties are looked for. */
const AGREEMENT_REACH = 8;
/** A service's name in a letterhead is one short line or a few. */
const LETTERHEAD_LENGTH = 200;

/** `titre` opens an agreement however it is set: a file that is nothing else begins with it. */
export function partsOf(blocks: readonly Block[], titre?: Block): Part[] {
  let current = newPart('deliberation', null);
  const parts = [current];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const opening =
      block === titre && isText(block)
        ? agreementOpening(block, headOf(block.lines[0] ?? block.text))
        : openingAt(blocks, index, current);
    if (opening === null) {
      current.blocks.push(block);
      continue;
    }
    if (opening === 'marque') {
      current.marques.add(block);
      current.numero ??= markNumber(block);
      current.blocks.push(block);
      continue;
    }
    const header = takeLetterhead(current, opening.nature);
    current = newPart(opening.nature, opening);
    current.blocks.push(...header, block);
    parts.push(current);
  }
  return parts.filter((part) => part.blocks.length > 0);
}

function newPart(nature: NaturePart, opening: Opening | null): Part {
  return {
    nature,
    blocks: [],
    opening: opening?.block ?? null,
    numero: opening?.numero ?? null,
    titre: opening?.titre ?? null,
    marques: new Set(),
  };
}

function openingAt(
  blocks: readonly Block[],
  index: number,
  current: Part,
): Opening | 'marque' | null {
  return opensByItsTitle(blocks, index, current) ?? annexeNue(blocks, index, current);
}

function annexeNue(blocks: readonly Block[], index: number, current: Part): Opening | null {
  const block = blocks[index];
  const annexe = current.nature === 'annexe';
  if (block === undefined || (!annexe && current.nature !== 'deliberation')) return null;
  if (!ouvreAnnexeNue(blocks, index, current.blocks, annexe)) return null;
  const bare = /^\P{L}{0,8}annexes?\P{L}{0,8}$/u.test(headOfBlock(block));
  const own = isText(block) && !bare ? whole(block.text) : null;
  const titre = own ?? (isText(block) ? nextTitle(blocks, index) : null);
  return { nature: 'annexe', block, numero: null, titre };
}

function opensByItsTitle(
  blocks: readonly Block[],
  index: number,
  current: Part,
): Opening | 'marque' | null {
  const block = blocks[index];
  if (isTable(block)) return tableOpening(block, current);
  if (!isText(block)) return null;
  const head = headOf(block.text);
  const annexe = annexeTitle.exec(head);
  if (annexe !== null) return annexeOpening(blocks, index, block, annexe, current);
  if (opensAgreement(block) && announcesAgreement(blocks, index, current))
    return agreementOpening(block, headOf(block.lines[0] ?? block.text));
  if (!isHeading(block)) return null;
  if (titreDActe.test(head) && closesBefore(current)) {
    return { nature: 'deliberation', block, numero: null, titre: null };
  }
  if (agreementTitle.test(head) && announcesAgreement(blocks, index, current))
    return agreementOpening(block, head);
  if (rapportTitle.test(head) && opensDecision(blocks, index, current)) return null;
  if (rapportTitle.test(head) || (behindTitle.test(head) && isSigned(current))) {
    return { nature: 'rapport', block, numero: null, titre: whole(block.text) };
  }
  if (thematiqueTitle.test(head) && opensPresentation(blocks, index, current)) {
    return { nature: 'presentation', block, numero: null, titre: whole(block.text) };
  }
  return null;
}

/** A new decision can begin once the one before is signed, or has attached documents behind it. */
function closesBefore(current: Part): boolean {
  return current.nature !== 'deliberation' || isSigned(current) || aDecide(current.blocks);
}

/** So far below its head an act says what it rests on and that it was decided. */
const DECISION_REACH = 60;
const decided = /(?:^|\s)apres\s(?:en\s)?(?:avoir\s)?(?:en\s)?(?:avoir\s)?delibere(?![a-z])/u;

/** "RAPPORT N° 14 - AUTONOMIE" over "OBJET : …", "Vu …" and "après en avoir délibéré": the head of an act that cites its report. */
function opensDecision(blocks: readonly Block[], index: number, current: Part): boolean {
  if (current.nature !== 'deliberation' || closesBefore(current)) return false;
  let rests = false;
  for (const block of blocks.slice(index + 1, index + 1 + DECISION_REACH)) {
    const head = headOfBlock(block);
    if (isHeading(block) && titreDActe.test(head)) return false;
    rests ||= /^vu(?![a-z])/u.test(head);
    if (rests && decided.test(head)) return true;
  }
  return false;
}

function whole(text: Text): Printed {
  return { text, from: 0, to: text.plain.length };
}

function agreementOpening(block: TextBlock, head: string): Opening {
  const nature = agreementTitle.exec(head)?.[1] === 'avenant' ? 'avenant' : 'convention';
  const from = /\p{L}/u.exec(block.text.plain)?.index ?? 0;
  return {
    nature,
    block,
    numero: null,
    titre: { text: block.text, from, to: block.text.plain.length },
  };
}

/** "AVENANT N° DEUX" in capitals over "à la convention du 15 mars 2022". */
function opensAgreement({ lines, text }: TextBlock): boolean {
  const [first] = lines;
  return (
    first !== undefined &&
    lines.length > 1 &&
    text.plain.length <= LETTERHEAD_LENGTH &&
    isCapitals(first.plain) &&
    agreementTitle.test(headOf(first))
  );
}

/** "CONVENTION DE PARTENARIAT" over "Présents : …" and a vote: an act by the name of what it is about. */
function isTitleOfAct(blocks: readonly Block[], index: number, current: Part): boolean {
  if (current.nature !== 'deliberation' || closesBefore(current)) return false;
  for (const block of blocks.slice(index + 1, index + 1 + DECISION_REACH)) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      const head = headOf(line);
      if (parleDUnActe(line)) return true;
      if (articleHeading.test(head) || agreementTitle.test(head)) return false;
    }
  }
  return false;
}

function announcesAgreement(blocks: readonly Block[], index: number, current: Part): boolean {
  for (let next = index + 1; next <= index + AGREEMENT_REACH; next++) {
    const head = headOfBlock(blocks[next]);
    if (/^objet(?![\p{L}])/u.test(head)) return !isTitleOfAct(blocks, index, current);
    const between = /^entre(?![\p{L}])\s{0,3}/u.exec(head);
    if (between !== null && !laps.test(head.slice(between[0].length)))
      return !isTitleOfAct(blocks, index, current);
  }
  return false;
}

/** Where the decision was signed, what follows is attached to it; in a report or an agreement, themes are headings. */
function opensPresentation(blocks: readonly Block[], index: number, current: Part): boolean {
  if (current.nature === 'rapport') return false;
  if (current.nature === 'deliberation' && !isSigned(current)) return false;
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    const head = headOfBlock(block);
    if (operationTitle.test(head) && isHeading(block)) return true;
    if (isTable(block) || thematiqueTitle.test(head)) return false;
  }
  return false;
}

function isSigned(part: Part): boolean {
  return seenIn(part).signed;
}

/** What a part has said so far; each block is looked at once, however often it is asked. */
interface Seen {
  count: number;
  signed: boolean;
  closed: boolean;
  readonly annexes: Set<string>;
}

const seen = new WeakMap<Part, Seen>();
const anyAnnexe = /annexe\s{0,3}(?:n\s{0,2}[°o]\s{0,2})?(\d{1,3})(?!\d)/gu;

function seenIn(part: Part): Seen {
  const known = seen.get(part) ?? { count: 0, signed: false, closed: false, annexes: new Set() };
  seen.set(part, known);
  for (; known.count < part.blocks.length; known.count++) {
    const block = part.blocks[known.count];
    if (!isText(block)) continue;
    known.signed ||= block.lines.some((line) => signatureStart.test(headOf(line)));
    known.closed ||= closingWords.test(headOf(block.lines[0] ?? block.text));
    if (part.marques.has(block)) continue;
    for (const [, numero] of pliageFixe(block.text.plain).matchAll(anyAnnexe))
      known.annexes.add(numero ?? '');
  }
  return known;
}

function annexeOpening(
  blocks: readonly Block[],
  index: number,
  block: TextBlock,
  found: RegExpExecArray,
  current: Part,
): Opening | 'marque' | null {
  const numero = numberIn(block.text, found);
  const bare = found[0].length >= block.text.plain.trimEnd().length;
  if (isAgreement(current)) {
    if (bare && !isSignedAgreement(current)) return 'marque';
    // "ANNEXE 2 :Dispositif accompagnement spécifique BRSA 2023." in an article, or a sheet of its own.
    if (citesAnnexe(current, found[1] ?? '')) return null;
  }
  if (bare && current.numero !== null && printed(current.numero) === printed(numero))
    return 'marque';
  if (!bare && !isHeading(block) && !standsAlone(blocks, index, current)) return null;
  const titre = bare
    ? nextTitle(blocks, index)
    : { text: block.text, from: found[0].length, to: block.text.plain.length };
  return { nature: 'annexe', block, numero, titre };
}

/**
 * "Annexe 6 : REPARTITION FINANCIERE DES OPERATIONS Phase 1" behind the signature, a line of its own though nothing
 * sets it off; not one of a list ("Annexe 1 : plan", "Annexe 2 : règlement").
 */
function standsAlone(blocks: readonly Block[], index: number, current: Part): boolean {
  const block = blocks[index];
  if (!isText(block) || isAgreement(current) || block.kind === 'element') return false;
  if (current.nature === 'deliberation' && !isSigned(current)) return false;
  const { plain } = block.text;
  if (plain.length > LETTERHEAD_LENGTH || /[.;,]\s{0,3}$/u.test(plain)) return false;
  return [blocks[index - 1], blocks[index + 1]].every(
    (beside) => !annexeTitle.test(headOfBlock(beside)),
  );
}

function markNumber(block: Block): Printed | null {
  if (!isText(block)) return null;
  const found = annexeTitle.exec(headOf(block.text));
  return found === null ? null : numberIn(block.text, found);
}

function numberIn(text: Text, found: RegExpExecArray): Printed {
  const from = found[0].indexOf(found[1] ?? '');
  return { text, from, to: from + (found[1] ?? '').length };
}

function printed(place: Printed): string {
  return place.text.plain.slice(place.from, place.to);
}

function nextTitle(blocks: readonly Block[], index: number): Printed | null {
  const next = blocks[index + 1];
  return isHeading(next) ? whole(next.text) : null;
}

export function isAgreement(part: Part): boolean {
  return part.nature === 'avenant' || part.nature === 'convention';
}

/** The agreement has reached its closing words: "Fait en deux exemplaires", "A Arras, le". */
function isSignedAgreement(part: Part): boolean {
  return seenIn(part).closed;
}

export const closingWords =
  /^(?:fait\s(?:a|en|le)(?![\p{L}])|en\s{1,3}(?:\d{1,2}|deux|trois|quatre|double)\s{1,3}exemplaires|(?:a\s{1,3})?\p{L}[\p{L}'’ -]{1,40},\s{0,3}le\s{0,3}(?:$|[\d.…_]|en\s))/u;

/** Whether an agreement speaks of an annex of its own with this number. */
function citesAnnexe(part: Part, numero: string): boolean {
  return seenIn(part).annexes.has(/^\d{1,3}/u.exec(numero)?.[0] ?? '');
}

/** A table whose first row is the annex's title: "Annexe 1- DISPOSITIFS DE L'APPEL A PROJETS 2024 …". */
function tableOpening(block: Block, current: Part): Opening | null {
  if (!isTable(block)) return null;
  const row = block.rows[0];
  if (row === undefined) return null;
  for (const cell of filledCells(row)) {
    const found = annexeTitle.exec(headOf(cell.text));
    if (found === null || found[0].length >= cell.text.plain.length) continue;
    if (isAgreement(current) && citesAnnexe(current, found[1] ?? '')) return null;
    const titre = { text: cell.text, from: found[0].length, to: cell.text.plain.length };
    return { nature: 'annexe', block, numero: numberIn(cell.text, found), titre };
  }
  return null;
}

/** The service's name above a title belongs to what the title opens. */
function takeLetterhead(part: Part, nature: NaturePart): Block[] {
  const taken: Block[] = [];
  while (part.blocks.length > 1) {
    const last = part.blocks.at(-1);
    const above =
      last !== undefined &&
      (isLetterhead(last) || (nature === 'deliberation' && transmitted.test(headOfBlock(last))));
    if (last === undefined || last === part.opening || !above) break;
    part.blocks.pop();
    taken.unshift(last);
  }
  return taken;
}

function isLetterhead(block: Block): boolean {
  if (!isText(block) || block.text.plain.length > LETTERHEAD_LENGTH) return false;
  const head = headOf(block.text);
  return (
    letterhead.test(head) &&
    !/[;:]\s{0,3}$/u.test(block.text.plain) &&
    (block.fort || isShortLines(block))
  );
}

function isShortLines(block: TextBlock): boolean {
  return (
    block.lines.every((line) => line.plain.length <= 90 && !/[.]\s{0,3}$/u.test(line.plain)) ||
    isCapitals(block.text.plain)
  );
}
