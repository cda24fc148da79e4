/** A cue as it was met: on which line, or -1 where it was counted, and what it weighed there in hundredths. */
export interface CueDeNature {
  readonly id: string;
  readonly ligne: number;
  readonly poids: number;
}

export function somme(cues: readonly CueDeNature[]): number {
  return Math.round(cues.reduce((sum, { poids }) => sum + poids, 0));
}
