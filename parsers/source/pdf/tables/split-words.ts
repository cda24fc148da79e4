/** Parts a word that two cells share: "DaphFrançais" is "Daph", too long for its cell, and "Français" in the next. */
import type { Joint, Word } from '../page.ts';

/** A word past a rule by less than this is only printed wide. */
const PAST = 1.5;

export function splitAtRules(
  word: Word,
  xs: readonly number[],
  ownerAt: (x: number) => number,
): readonly Word[] {
  if (word.angle !== 0 || word.text.length < 2) return [word];
  const crossed = xs.find(
    (x) =>
      x > word.box[0] + PAST && x < word.box[2] - PAST && ownerAt(x - PAST) !== ownerAt(x + PAST),
  );
  if (crossed === undefined) return [word];
  const at = placeToSplit(word, crossed);
  if (at === undefined) return [word];
  const [left, right] = splitWord(word, at);
  return [left, ...splitAtRules(right, xs, ownerAt)];
}

/** The next cell's string begins past the rule, but not further than this part of the font size. */
const NEXT_CELL = 0.8;

/** Where the file placed the string of the next cell: the one furthest from where the string before ended. */
function placeToSplit(word: Word, x: number): number | undefined {
  let best: Joint | undefined;
  for (const joint of word.joints ?? []) {
    const start = word.edges[joint.at] as number;
    if (start < x - PAST / 2 || start > x + NEXT_CELL * word.size) continue;
    if (!best || joint.gap >= best.gap) best = joint;
  }
  return best?.at;
}

const endsInCents = /\d,\d{2}\s?€?$/u;
const opensWithLetters = /^\p{L}{2}/u;

/** "400,00Concert" where the file placed "Concert" by itself: the amount of one cell against the words of the next. */
export function beforeAmounts(word: Word): readonly Word[] {
  const joint = word.joints?.find(
    ({ at }) =>
      endsInCents.test(word.text.slice(0, at)) && opensWithLetters.test(word.text.slice(at)),
  );
  return joint === undefined ? [word] : splitWord(word, joint.at);
}

function splitWord(word: Word, at: number): [Word, Word] {
  const { joints, ...rest } = word;
  const part = (from: number, to: number): Word => {
    const edges = word.edges.slice(from, to + 1);
    const inside = (joints ?? [])
      .filter(({ at }) => at > from && at < to)
      .map(({ at, gap }) => ({ at: at - from, gap }));
    return {
      ...rest,
      text: word.text.slice(from, to),
      edges,
      box: [Math.min(...edges), word.box[1], Math.max(...edges), word.box[3]],
      ...(inside.length > 0 ? { joints: inside } : {}),
    };
  };
  return [part(0, at), part(at, word.text.length)];
}
