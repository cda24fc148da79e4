/** A cue: what a line says of itself, as data. Nothing vetoes: a cue against has a negative weight. */
import { replier } from '../vocabulaire/reparation.ts';

export interface Indice {
  /** How `explain` calls it, unique among all cues. */
  readonly id: string;
  /** A pattern's source for a folded line (`pliageFixe`), anchored where it must be. */
  readonly motif: string;
  /** In hundredths. */
  readonly poids: number;
  /** Lines that it reads, and lines that it must not: each is run by a test. */
  readonly oui: readonly string[];
  readonly non?: readonly string[];
}

const compiled = new WeakMap<Indice, RegExp>();
const eteints = new Set<string>();

/** Cues switched off, for measuring what they are worth; an empty list switches all on again. */
export function eteindre(ids: readonly string[]): void {
  eteints.clear();
  for (const id of ids) eteints.add(id);
}

/** Whether the cue reads a folded line. */
export function lit(indice: Indice, folded: string): boolean {
  if (eteints.has(indice.id)) return false;
  let pattern = compiled.get(indice);
  if (pattern === undefined) {
    pattern = new RegExp(indice.motif, 'u');
    compiled.set(indice, pattern);
  }
  return pattern.test(folded);
}

/** The cue as its example is printed. */
export function litImprime(indice: Indice, plain: string): boolean {
  return lit(indice, replier(plain));
}

/** The first cue that reads a line, which must be in the order of their strength. */
export function premierQuiLit(indices: readonly Indice[], folded: string): Indice | null {
  return indices.find((indice) => lit(indice, folded)) ?? null;
}
