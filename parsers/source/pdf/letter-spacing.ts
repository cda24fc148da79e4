/** Joins the letters of a title set wide: "D E L I B E R A T I O N". */
import type { Word } from './page.ts';

/** Fewer single letters in a row may be words: "il y a". */
const FEWEST_LETTERS = 4;
/** Letters further apart than this part of the font size are no word (the columns of a calendar: "L M M J V"). */
const MOST_GAP = 0.9;
/** A gap this many times the narrowest one parts two words set wide. */
const WORD_RATIO = 1.7;

export function joinSpacedLetters(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i + 1;
    if (isLetter(words[i] as Word)) {
      while (end < words.length && follows(words[end - 1] as Word, words[end] as Word)) end++;
    }
    const run = words.slice(i, end);
    joined.push(...(run.length >= FEWEST_LETTERS ? joinRun(run) : run));
    i = end;
  }
  return joined;
}

function isLetter(word: Word): boolean {
  return /^[\p{L}'’]$/u.test(word.text);
}

function follows(before: Word, word: Word): boolean {
  if (!isLetter(word) || word.angle !== 0 || before.angle !== 0) return false;
  if (Math.abs(word.baseline - before.baseline) > 0.5 || word.size !== before.size) return false;
  const gap = word.box[0] - before.box[2];
  return gap > 0 && gap <= MOST_GAP * word.size;
}

function joinRun(run: readonly Word[]): Word[] {
  const gaps = run.slice(1).map((word, i) => word.box[0] - (run[i] as Word).box[2]);
  const narrowest = Math.min(...gaps);
  const words: Word[][] = [[run[0] as Word]];
  gaps.forEach((gap, i) => {
    if (gap > WORD_RATIO * narrowest) words.push([]);
    words.at(-1)?.push(run[i + 1] as Word);
  });
  return words.map(joinLetters);
}

function joinLetters(letters: readonly Word[]): Word {
  const first = letters[0] as Word;
  const last = letters.at(-1) as Word;
  return {
    ...first,
    text: letters.map((word) => word.text).join(''),
    box: [first.box[0], first.box[1], last.box[2], first.box[3]],
    edges: [...letters.map((word) => word.edges[0] as number), last.edges.at(-1) as number],
  };
}
