/** What the parts of a vote are, before those of one vote are put together. */
import type { Range } from './grammar.ts';
import type { Membre } from './nom.ts';

export type Cote = 'pour' | 'contre' | 'abstention' | 'nePrendPasPart';
export const cotes: readonly Cote[] = ['pour', 'contre', 'abstention', 'nePrendPasPart'];

export type Nature = Cote | 'unanimite' | 'majorite' | 'resultat';

export interface Marque extends Range {
  readonly nature: Nature;
  readonly nombre?: Range;
  readonly noms?: readonly Membre[];
  readonly groupes?: readonly Range[];
  /** "Le conseil municipal, après en avoir délibéré, …": says who votes, in a sentence. */
  readonly formule: boolean;
  /** Of a vote that stands beside it, and none alone: "M. X s'abstient.", "N'ont pas pris part au vote : 2". */
  readonly annexe?: boolean;
  /** Of a result, the word that says it. */
  readonly mots?: Range;
  /** Of a result: "la présente délibération", "cette délibération". */
  readonly presente?: boolean;
}

export function estCote(nature: Nature): nature is Cote {
  return (cotes as readonly string[]).includes(nature);
}
