/** The numbered articles of a decision: what each says, its amounts, what it refers to. */
import type { Article } from '../../../contract/contract.ts';
import type { Block, Section, Text } from '../../../contract/types.ts';
import { headOf, isText } from '../../lignes/blocks.ts';
import { articleHeading } from '../../parties/parts.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { joinTexts, sliceText } from '../../source/text.ts';
import { numerosDUnIntervalle, type Renvoi, trouverRenvois } from '../../text/numero.ts';
import { parseMontants } from '../subvention/montants.ts';

interface ArticleHeading {
  readonly numero: Stretch;
  /** Where what follows the number begins. */
  readonly rest: number;
}

/** "Article 14 :" → where its number is, and where its words begin. */
function readArticleHeading(text: Text): ArticleHeading | null {
  const found = articleHeading.exec(headOf(text));
  const numero = found?.[1];
  if (found === null || numero === undefined) return null;
  const from = found[0].indexOf(numero, found[0].search(/\s|°/u));
  return { numero: { from, to: from + numero.length }, rest: found[0].length };
}

export function parseArticles(
  reading: Reading,
  sections: readonly Section[],
  deliberation: string | undefined,
): Article[] {
  const articles: Article[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.nature !== 'article') continue;
    const heading = section.blocks[0];
    if (!isText(heading)) continue;
    const title = readArticleHeading(heading.text);
    const numero = title === null ? null : reading.lu('numero', heading.text, title.numero);
    if (title === null || numero === null) continue;
    const text = wordsOf(heading.text, title.rest, section.blocks.slice(1));
    articles.push({
      id: reading.id('article'),
      type: 'article',
      spans: reading.lines(section.startLine, lastLine(sections, index)),
      ...some('deliberation', deliberation),
      numero,
      ...some('texte', text === null ? null : reading.lu('texte', text)),
      montants: text === null ? [] : parseMontants(reading, text),
      renvois: text === null ? [] : parseRenvois(reading, text),
    });
  }
  return articles;
}

/** The text under a heading: what stands beside the number, then the blocks below it. */
function wordsOf(heading: Text, from: number, blocks: readonly Block[]): Text | null {
  const beside = sliceText(heading, from, heading.plain.length);
  const texts = blocks.flatMap((block) => (isText(block) ? [block.text] : []));
  const all = beside.plain.trim() === '' ? texts : [beside, ...texts];
  return all.length === 0 ? null : joinTexts(all);
}

function parseRenvois(reading: Reading, text: Text): Article['renvois'] {
  const found = trouverRenvois(text.plain).filter(({ externe }) => externe !== true);
  return found.flatMap((one, index) => {
    const numero = reading.lu('numero', text, one);
    const printed = numero === null ? [] : [{ nature: one.nature, numero }];
    return [...printed, ...renvoisEntre(reading, text, one, found[index + 1])];
  });
}

/** "annexes 1 à 3" cites the second as well, though only its neighbours are printed: it is derived from both. */
function renvoisEntre(
  reading: Reading,
  text: Text,
  { nature, from, to }: Renvoi,
  next: Renvoi | undefined,
): Article['renvois'] {
  if (next === undefined || next.nature !== nature || next.from - to > MAX_JOINT) return [];
  const range = reading.lu('numero', text, { from, to: next.to });
  if (range === null) return [];
  return numerosDUnIntervalle(text.plain.slice(from, next.to))
    .slice(1, -1)
    .map((value) => ({ nature, numero: reading.derive({ ...range, value }) }));
}

/** " à " between two numbers. */
const MAX_JOINT = 8;

/** The budget table under an article ("… imputées comme suit :") is part of it. */
function lastLine(sections: readonly Section[], index: number): number {
  const next = sections[index + 1];
  const own = sections[index]?.endLine ?? 1;
  return next?.nature === 'imputations' ? next.endLine : own;
}
