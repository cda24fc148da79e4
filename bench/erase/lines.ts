/** Numbers at line starts taken away, or Roman for Arabic. */
import type { Line, Source } from '../../contract/types.ts';
import { instead, replaced } from './edit.ts';

const MARKS = String.raw`[\s*_#>•–—-]{0,8}`;
const NAMES =
  '(?:(?:[Pp]oint|[Qq]uestion|[Rr]apport|[Dd]ossier|[Aa]ffaire|[Dd][ée]lib[ée]ration)|(?:POINT|QUESTION|RAPPORT|DOSSIER|AFFAIRE|D[ÉE]LIB[ÉE]RATION))';
const SIGN = String.raw`[nN]\s?[°ºo]\s{0,3}`;
/** "4", "2023-045", "20230911", "DCM-2025-07", "2025-10-30-DCM-01". */
const FIGURES = String.raw`(?:\p{Lu}{1,5}[-_.]?)?\d[\d./_–-]{0,18}(?:\p{Lu}{1,5}[-_]?\d{0,4})?`;
/** "IV.", "B -", "a)": ranks only with a sign behind; "A. Marin" is a person. */
const RANKS = String.raw`(?:[IVX]{1,5}(?=\s?[.)°:–-])|[A-H](?=\s?[)°–-])|[a-h](?=\)))`;
const SEPARATOR = String.raw`\s{0,2}[.)°:–—/-]{1,3}\s{0,4}(?![\d\s])`;

const numbered = new RegExp(
  `^(?<marks>${MARKS})(?:${NAMES}\\s{1,3})?(?:${SIGN})?(?:${FIGURES}|${RANKS})(?:\\s{0,2}[-–]?\\s{1,2}${FIGURES})?(?:${SEPARATOR}|\\s{1,4}(?=[\\p{Lu}«"])|$)`,
  'u',
);

/** Counts at a line's start are no numbers of items ("12 voix pour", "3 Abstentions"), nor are ends of sentences. */
const counted = /^(?:voix|votes?|pour|contre|abst|membres?|pr[ée]sents?|absents?|euros?|€|%|h\b)/iu;
const sentenceEnd = /^\s{0,10}(?:\d{4}|.{0,30}\.)\s{0,10}$/u;

/** The numbers at a line's start with the signs behind them ("1. D2024-15 - "): where they stand, or null. */
export function numberOf(line: string): { start: number; end: number } | null {
  const start = numbered.exec(line)?.groups?.['marks']?.length;
  if (start === undefined || sentenceEnd.test(line)) return null;
  let end = 0;
  for (let times = 0; times < 3; times++) {
    const found = numbered.exec(line.slice(end));
    if (found === null || counted.test(line.slice(end + found[0].length))) break;
    end += found[0].length;
  }
  return end === 0 ? null : { start, end };
}

/** A line of a number alone keeps a dash, so that it still prints something. */
export function withoutNumbers(source: Source): Source {
  return replaced(
    source,
    new Map(
      textLines(source).flatMap(({ start, end }) => {
        const line = source.text.slice(start, end);
        const number = numberOf(line);
        if (number === null) return [];
        const alone = line.slice(number.end).trim() === '';
        return instead(start + number.start, start + number.end, alone ? '–' : '');
      }),
    ),
  );
}

const rank = new RegExp(
  `^(?<lead>${MARKS}(?:${NAMES}\\s{1,3})?(?:${SIGN})?)(?<rank>\\d{1,2}|[IVX]{1,6})(?=\\s?[.)°:–—-])(?![.]\\d)`,
  'u',
);

export function swappedRanks(source: Source): Source {
  return replaced(
    source,
    new Map(
      textLines(source).flatMap(({ start, end }) => {
        const found = rank.exec(source.text.slice(start, end));
        const said = found?.groups?.['rank'] ?? '';
        const other = /\d/u.test(said) ? roman(Number(said)) : arabic(said);
        const from = start + (found?.groups?.['lead']?.length ?? 0);
        return other === '' ? [] : instead(from, from + said.length, other);
      }),
    ),
  );
}

const signs: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(value: number): string {
  let left = value;
  let said = '';
  for (const [worth, sign] of signs)
    while (left >= worth) {
      said += sign;
      left -= worth;
    }
  return said;
}

function arabic(said: string): string {
  for (let value = 1; value < 40; value++) if (roman(value) === said) return String(value);
  return '';
}

/** The printed lines of running text: tables keep their numbers. */
function textLines({ blocks, lines }: Source): Line[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraphe' || block.kind === 'titre' || block.kind === 'element'
      ? lines.slice(block.startLine - 1, block.endLine)
      : [],
  );
}
