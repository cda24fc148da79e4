/** What a page shows besides its words: bold, capitals, blank lines, accents, and the letters of a clean print. */

import type { Block, Source, TextBlock } from '../../contract/types.ts';
import { readSource } from '../../parsers/source/index.ts';
import { joinTexts } from '../../parsers/source/text.ts';
import { inCaseOf, replaced, sameLength } from './edit.ts';

export function withoutBold(source: Source): Source {
  const plain = (block: Block): Block => {
    if (block.kind === 'titre') return { ...block, kind: 'paragraphe', fort: false };
    return 'fort' in block ? { ...block, fort: false } : block;
  };
  return { ...source, blocks: source.blocks.map(plain) };
}

/** Lines in capitals become sentences; elsewhere a word in capitals keeps its first letter. Roman numbers stay. */
export function withoutCapitals(source: Source): Source {
  return replaced(source, sameLength(source.text, /[^\n]{1,5000}/gu, lowered));
}

const MOSTLY = 0.7;
const capitals = /\p{Lu}[\p{Lu}’']{1,60}/gu;
const number = /^[IVXLC]{1,6}$/u;

function lowered(line: string): string {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const upper = line.match(/\p{Lu}/gu)?.length ?? 0;
  const loud = letters > 3 && upper >= MOSTLY * letters;
  let first = true;
  return line.replace(capitals, (word) => {
    if (number.test(word)) return word;
    const keep = !loud || first ? 1 : 0;
    first = false;
    const quiet = word.toLowerCase();
    return quiet.length === word.length ? word.slice(0, keep) + quiet.slice(keep) : word;
  });
}

export function withoutAccents(source: Source): Source {
  return replaced(
    source,
    sameLength(source.text, /[À-ÖØ-öø-ÿ]/gu, (letter) => letter.normalize('NFD').charAt(0)),
  );
}

/** What recognition takes a letter for; one that is not here comes out as its neighbour. */
const confused: Readonly<Record<string, string>> = {
  a: 'o',
  b: 'h',
  c: 'e',
  d: 'cl',
  e: 'c',
  f: 't',
  g: 'q',
  h: 'b',
  i: 'l',
  j: 'i',
  k: 'h',
  l: 'i',
  m: 'n',
  n: 'u',
  o: '0',
  p: 'n',
  q: 'g',
  r: 't',
  s: '5',
  t: 'f',
  u: 'n',
  v: 'y',
  w: 'v',
  x: 'z',
  y: 'v',
  z: '2',
  à: 'a',
  ç: 'c',
  è: 'é',
  é: 'è',
  ê: 'é',
  î: 'i',
  ô: 'o',
  ù: 'u',
  û: 'u',
};
const ONE_IN = 40;

/** Always the same letters of the same text: which, a hash of the place says. */
export function scanned(source: Source): Source {
  let seen = 0;
  return replaced(
    source,
    sameLength(source.text, /\p{L}/gu, (letter) =>
      scatter(seen++) % ONE_IN === 0 ? inCaseOf(letter, misread(letter)) : letter,
    ),
  );
}

function misread(letter: string): string {
  return (confused[letter.toLowerCase()] ?? letter).charAt(0);
}

/** An integer hash: neighbours come out far apart. */
function scatter(value: number): number {
  let mixed = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Of a text, its blank lines go and it is read again; of a PDF, paragraphs that follow each other are one. */
export async function withoutBlankLines(source: Source): Promise<Source> {
  if (source.media === 'application/pdf') return { ...source, blocks: merged(source.blocks) };
  const text = source.text.replace(
    /(?<!\|[ \t]{0,20})\n(?:[ \t]{0,200}\n){1,50}(?!\s{0,20}\|)/gu,
    '\n',
  );
  return readSource(new TextEncoder().encode(text), { fichier: source.fichier });
}

function merged(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (last?.kind === 'paragraphe' && block.kind === 'paragraphe')
      made.push(joined(made.pop() as TextBlock, block));
    else made.push(block);
  }
  return made.map((block, index) => ({ ...block, index }));
}

function joined(one: TextBlock, other: TextBlock): TextBlock {
  return {
    ...one,
    lines: [...one.lines, ...other.lines],
    text: joinTexts([one.text, other.text]),
    fort: one.fort && other.fort,
    endLine: Math.max(one.endLine, other.endLine),
  };
}
