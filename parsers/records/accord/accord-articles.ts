/** The numbered articles of an agreement: number, title, and all that they say up to the next one. */
import type { ArticleAccord, Montant } from '../../../contract/contract.ts';
import type { Block, Section, Text, TextBlock } from '../../../contract/types.ts';
import { headOf, isText } from '../../lignes/blocks.ts';
import { foldOf, textsOf, wholeOf, withoutEndMarks } from '../../lignes/textes.ts';
import { articleHeading, type Part } from '../../parties/parts.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { joinTexts, sliceText, trimText } from '../../source/text.ts';
import { parseMontants } from '../subvention/montants.ts';

/** An article before its values are read. */
export interface ArticleDraft {
  readonly heading: Text;
  readonly numero: Stretch;
  readonly titre: Text | null;
  /** Without running page marks, the title or rules; what stands beside the number comes first. */
  readonly body: readonly ArticleText[];
}

/** One paragraph, list entry or table cell of an article. */
export interface ArticleText {
  readonly text: Text;
  readonly kind: Block['kind'];
  readonly block: Block;
}

export function articlesOf(part: Part, sections: readonly Section[]): ArticleDraft[] {
  const drafts: ArticleDraft[] = [];
  for (const { heading, blocks } of mergeQuoted(sections)) {
    const found = numeroOf(heading.text);
    if (found === null) continue;
    const texts = blocks.flatMap((block) =>
      part.marques.has(block) ? [] : withoutMarks(part, block),
    );
    const { titre, beside } = readHeading(heading, found.rest, texts.length > 0);
    const first = beside.map((text) => ({ text, kind: heading.kind, block: heading }));
    drafts.push({ heading: heading.text, numero: found.numero, titre, body: [...first, ...texts] });
  }
  return drafts;
}

export function parseArticlesAccord(
  reading: Reading,
  drafts: readonly ArticleDraft[],
): ArticleAccord[] {
  return drafts.flatMap(({ heading, numero, titre, body }) => {
    const read = reading.lu('numero', heading, numero);
    if (read === null) return [];
    const texte =
      body.length === 0 ? null : reading.lu('texte', joinTexts(body.map(({ text }) => text)));
    return [
      {
        numero: read,
        ...some('titre', titre === null ? null : reading.lu('texte', titre, titleOf(titre))),
        ...some('texte', texte),
        montants: body.flatMap(({ text }): Montant[] => parseMontants(reading, text)),
      },
    ];
  });
}

/** A title's last point is no part of it ("La gestion financière et comptable du FPEL."). */
function titleOf(titre: Text): Stretch {
  return withoutEndMarks(wholeOf(titre));
}

interface Own {
  readonly heading: TextBlock;
  readonly blocks: Block[];
}

/** "… est remplacé par les dispositions suivantes :" and then the new "Article 4 : …", which is quoted. */
const announcesQuote =
  /(?:remplac|redige|modifi|complet|insere|ajoute|substitu).{0,300}(?:suivantes?|suit|ci-(?:dessous|apres))\s{0,3}:\s{0,3}[«“"]?\s{0,3}$/u;

function mergeQuoted(sections: readonly Section[]): Own[] {
  const own: Own[] = [];
  let quoting = false;
  for (const section of sections) {
    const heading = section.blocks[0];
    if (section.nature !== 'article' || !isText(heading)) continue;
    const last = own.at(-1);
    const numero = Number.parseInt(printedNumero(heading.text), 10);
    const next =
      last === undefined ? Number.NaN : Number.parseInt(printedNumero(last.heading.text), 10) + 1;
    if (last !== undefined) quoting ||= announcesQuote.test(lastWords(last.blocks));
    if (last !== undefined && quoting && numero !== next) {
      last.blocks.push(...section.blocks);
      continue;
    }
    quoting = false;
    own.push({ heading, blocks: section.blocks.slice(1) });
  }
  return own;
}

const TAIL = 500;

function lastWords(blocks: readonly Block[]): string {
  const last = blocks.at(-1);
  const text = last === undefined ? undefined : textsOf(last).at(-1);
  return text === undefined ? '' : foldOf(text).slice(-TAIL);
}

function printedNumero(text: Text): string {
  return articleHeading.exec(headOf(text))?.[1] ?? '';
}

function numeroOf(text: Text): { numero: Stretch; rest: number } | null {
  const found = articleHeading.exec(headOf(text));
  const numero = found?.[1];
  if (found === null || numero === undefined) return null;
  const from = found[0].indexOf(numero, found[0].search(/[\s°]/u));
  return { numero: { from, to: from + numero.length }, rest: found[0].length };
}

/** Longer than this, what stands beside the number is no title. */
const MAX_TITLE = 240;
const finiteVerbWords = [
  "est|sont|sera|seront|ont|peut|peuvent|pourra|pourront|doit|doivent|devra|s'engagent?",
  "s'eleve|verse(?:ra|nt)?|attribue|accorde|fixe|prend|prendra|decide|demeurent?",
  String.raw`reste(?:nt)?|constitue|s'applique|entre\sen`,
].join('|');
/** A sentence has a verb; a title has none. */
const finiteVerb = new RegExp(String.raw`(?<![\p{L}'])(?:${finiteVerbWords})(?![\p{L}'])`, 'u');

/** "**Article 3.** La gestion financière…" has its title beside its number, "Article 1 : Le Département verse…" its words. */
function readHeading(
  block: TextBlock,
  rest: number,
  followed: boolean,
): { titre: Text | null; beside: Text[] } {
  const [first = block.text, ...others] =
    block.fort || block.lines.length < 2
      ? [block.text]
      : block.lines.filter(({ plain }) => plain !== '');
  const line = trimText(sliceText(first, rest, first.plain.length));
  const below = others.length === 0 ? [] : [joinTexts(others)];
  if (line.plain === '') return { titre: null, beside: below };
  if (isTitle(line, block.fort, followed || others.length > 0))
    return { titre: line, beside: below };
  return { titre: null, beside: [trimText(sliceText(block.text, rest, block.text.plain.length))] };
}

function isTitle(line: Text, strong: boolean, followed: boolean): boolean {
  if (line.plain.length > MAX_TITLE) return false;
  if (strong && followed) return true;
  const fold = foldOf(line);
  if (/[;,:]$/u.test(fold)) return false;
  return followed ? !finiteVerb.test(fold) : strong && !finiteVerb.test(fold);
}

/** A page mark can be set in one paragraph with the words around it ("Annexe 13 / Département."). */
function withoutMarks(part: Part, block: Block): ArticleText[] {
  if (!isText(block)) return textsOf(block).map((text) => ({ text, kind: block.kind, block }));
  const lines = block.lines.filter((line) => line.plain !== '' && !isMark(part, line));
  if (lines.length === 0) return [];
  const all = lines.length === block.lines.filter(({ plain }) => plain !== '').length;
  return [{ text: all ? block.text : joinTexts(lines), kind: block.kind, block }];
}

function isMark(part: Part, line: Text): boolean {
  if (line.plain.length > 60) return false;
  return marksOf(part).has(foldOf(line).trim());
}

const marks = new WeakMap<Part, ReadonlySet<string>>();

function marksOf(part: Part): ReadonlySet<string> {
  let known = marks.get(part);
  if (known === undefined) {
    known = new Set([...part.marques].filter(isText).map((mark) => foldOf(mark.text).trim()));
    marks.set(part, known);
  }
  return known;
}
