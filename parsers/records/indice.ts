/**
 * Cues as data: what stands before or behind a value tells what it is, for or against. All values that might be
 * meant are scored by all cues, and the best is chosen.
 */
import type { Stretch } from '../source/text.ts';

export interface Indice {
  readonly id: string;
  /** What it adds; less than nothing where it speaks against. */
  readonly poids: number;
  /** What ends right before the value, and what begins right behind it: patterns for folded text. */
  readonly avant?: string;
  readonly apres?: string;
  /** Of a person: only one with a civility is meant ("Rapport de présentation"). */
  readonly civil?: true;
  /** Lines with a "|" where the value begins, and a second one where it ends if something must stand behind. */
  readonly oui: readonly string[];
  readonly non?: readonly string[];
}

/** What a sentence goes on with: "M." and "S.I.V.O.M." do not end one. */
export const phrase = String.raw`(?:[^.\n]|\n(?!\n)|(?<=\b[a-z]{1,3})\.)`;

/** How far a cue looks before a value and behind it. */
const AVANT = 200;
const APRES = 260;

interface Compile {
  readonly avant: RegExp | null;
  readonly apres: RegExp | null;
}

const compiled = new WeakMap<Indice, Compile>();

function compile(indice: Indice): Compile {
  let known = compiled.get(indice);
  if (known === undefined) {
    const { avant, apres } = indice;
    known = {
      avant: avant === undefined ? null : new RegExp(`(?:${avant})$`, 'u'),
      apres: apres === undefined ? null : new RegExp(`^(?:${apres})`, 'u'),
    };
    compiled.set(indice, known);
  }
  return known;
}

/** Whether a cue holds for the value at a stretch of a folded text. */
export function tient(indice: Indice, folded: string, { from, to }: Stretch): boolean {
  const { avant, apres } = compile(indice);
  return (
    (avant === null || avant.test(folded.slice(Math.max(0, from - AVANT), from))) &&
    (apres === null || apres.test(folded.slice(to, to + APRES)))
  );
}

/** What all cues that hold for a stretch add up to. */
export function poidsDe(indices: readonly Indice[], folded: string, place: Stretch): number {
  return indices.reduce(
    (sum, indice) => sum + (tient(indice, folded, place) ? indice.poids : 0),
    0,
  );
}
