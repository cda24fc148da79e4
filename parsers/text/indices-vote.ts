/** Cues as data: what a stretch of folded text says, and how much it weighs. */

export interface Indice {
  readonly dit: RegExp;
  readonly poids: number;
}

/** The sum of the cues that a text gives. */
export function peser(indices: readonly Indice[], folded: string): number {
  return indices.reduce((sum, { dit, poids }) => sum + (dit.test(folded) ? poids : 0), 0);
}
