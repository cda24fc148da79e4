/** A proposal and the decision that repeats it are one grant: the later stands. Two grants to one body are two. */
import { lireMontant } from '../../text/montant.ts';
import { pliage } from '../../vocabulaire/plain.ts';
import type { Rang } from './liste-subventions.ts';

/** "Après en avoir délibéré", "DÉCIDE", "à l'unanimité": from here on it is decided. */
const deciding = new RegExp(
  [
    String.raw`apres\s(?:en\s)?(?:avoir\s)?deliber|(?<!(?<![a-z])a\s)(?<![a-z])decide(?:nt)?(?![a-z])`,
    String.raw`a\sl['’]unanimite|a\sla\smajorite`,
    String.raw`(?<![a-z]|(?:le|du|au|un|par|de)\s(?=vote))(?:attribue|accorde|alloue|octroie|vote)(?:nt)?(?![a-z])`,
  ].join('|'),
  'u',
);
const proposing = /propos|suggere|envisage/u;

export interface Place {
  readonly row: Rang;
  readonly start: number;
  /** What introduces the row, with its sentence. */
  readonly dit: string;
}

/** Where a text begins to decide; below zero where it does not. */
export function debutDeDecision(folded: string): number {
  return folded.search(deciding);
}

type Decides = Map<string, Set<string>>;

/** The rows in their order without the proposals that a later one repeats; `decision` is where deciding begins. */
export function sansPropositions<P extends Place>(sorted: readonly P[], decision: number): P[] {
  const decided = new Map<string, Decides>();
  const kept: P[] = [];
  for (const place of sorted.toReversed()) {
    const { nom, montant, objet } = keysOf(place.row);
    const later = decided.get(nom);
    const said = pliage(place.dit);
    const proposed = proposing.test(said) && !deciding.test(said);
    const open = proposed || place.start < decision;
    if (open && later !== undefined && repeated(later, { montant, objet }, proposed)) continue;
    kept.push(place);
    if (open) continue;
    const known = later ?? new Map<string, Set<string>>();
    known.set(montant, (known.get(montant) ?? new Set()).add(objet));
    decided.set(nom, known);
  }
  return kept.reverse();
}

/** "propose 500 €", then "décide d'attribuer 300 €": what is decided stands, where no purpose tells two grants apart. */
function repeated(
  later: Decides,
  { montant, objet }: { montant: string; objet: string },
  proposed: boolean,
): boolean {
  const same = later.get(montant);
  if (same !== undefined) return isOneOf(objet, same);
  return proposed && [...later.values()].some((objets) => isOneOf(objet, objets));
}

function isOneOf(objet: string, objets: ReadonlySet<string>): boolean {
  return objet === '' || objets.has('') || objets.has(objet);
}

function keysOf({ text, found }: Rang): { nom: string; montant: string; objet: string } {
  const at = (range: { from: number; to: number } | undefined) =>
    range === undefined ? '' : text.plain.slice(range.from, range.to);
  const amount = lireMontant(at(found.montant)) ?? at(found.montant);
  return {
    nom: pliage(at(found.beneficiaire)),
    montant: amount.replace(/\.0{1,4}$/u, ''),
    objet: pliage(at(found.description)),
  };
}
