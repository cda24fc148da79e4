/** Right, missing and false by kind of record, and what they amount to. */

export const kinds = [
  'deliberations',
  'votes',
  'votants',
  'presences',
  'mandataires',
  'articles',
  'lignes',
  'avenants',
  'seance.date',
  'seance.president',
  'seance.secretaire',
  'seance.effectif',
  'seance.presents',
  'seance.votants',
] as const;
export type Kind = (typeof kinds)[number];

export interface Tally {
  right: number;
  readonly missing: string[];
  readonly extra: string[];
}

export type Score = Record<Kind, Tally>;

export function emptyTally(): Tally {
  return { right: 0, missing: [], extra: [] };
}

export function emptyScore(): Score {
  return Object.fromEntries(kinds.map((kind) => [kind, emptyTally()])) as unknown as Score;
}

export function sumOf(scores: readonly Score[]): Score {
  const all = emptyScore();
  for (const score of scores)
    for (const kind of kinds) {
      all[kind].right += score[kind].right;
      all[kind].missing.push(...score[kind].missing);
      all[kind].extra.push(...score[kind].extra);
    }
  return all;
}

/** Null where nothing was wanted and nothing found. */
export function f1({ right, missing, extra }: Tally): number | null {
  const whole = 2 * right + extra.length + missing.length;
  return whole === 0 ? null : (2 * right) / whole;
}

/** Null where nothing was wanted. */
export function recall({ right, missing }: Tally): number | null {
  return right + missing.length === 0 ? null : right / (right + missing.length);
}

/** The mean of what is not null; null where all is. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
