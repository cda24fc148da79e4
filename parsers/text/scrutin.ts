/** How a vote was taken, where the text above it says so. */
import type { Range } from './grammar.ts';

const genre = String.raw`(?:uninominal\s{1,3}|de\s{1,3}liste\s{1,3}|plurinominal\s{1,3})?`;
const secret = String.raw`(?:scrutin|vote)\s{1,3}${genre}(?:est\s{1,3})?(?:a\s{1,3})?(?:bulletins?\s{1,3})?secrets?`;
const mode = new RegExp(
  [
    String.raw`(?:(?:au|par|a|du|un)\s{1,3}(?:un\s{1,3})?)?(?:${secret}|bulletins?\s{1,3}secrets?)`,
    String.raw`(?:a|vote\s{1,3}a)\s{1,3}main\s{1,3}levee`,
  ].join('|'),
  'gu',
);
const rule =
  /(?:ne\s{1,3}pas|sans|peu(?:t|vent)|peut-etre|lorsque|si\s|sauf|pourra|demande\s{1,3}(?:aux?|si|que|le)|dispense|decide\s{1,3}de\s{1,3}ne|plutot\s{1,3}que)[^.;\n]{0,90}$/u;

/** The last way to vote that is told before the results, where it is the secret one. */
export function secretBefore(folded: string, from: number, to: number): Range | null {
  let found: Range | null = null;
  for (const one of folded.slice(from, to).matchAll(mode)) {
    const at = from + one.index;
    if (rule.test(folded.slice(Math.max(0, at - 120), at))) continue;
    found = /secret/u.test(one[0]) ? { from: at, to: at + one[0].length } : null;
  }
  return found;
}
