/**
 * One vote told in several places: announced before the operative sentences and counted under them, counted in the
 * head of an act and told in words below, or said twice over. Both must agree.
 */
import { lireEntier } from './nombre.ts';
import { estFormel } from './vote-liens.ts';
import { estCote, type Marque, type Nature } from './vote-marque.ts';

interface Suite {
  readonly marques: readonly Marque[];
  readonly marque: Marque;
  /** What stands between. */
  readonly ecart: string;
  /** Nothing but words that bind stands between. */
  readonly joint: boolean;
}

/** Operative sentences, or the visas of an act. */
const MAX_DISPOSITIF = 6000;
/** A decision between its counts and the same counts again. */
const MAX_RECOMPTE = 2500;
/** "Vote : 14 pour … La délibération est adoptée." */
const MAX_CONSTAT = 600;

export function estRedit(suite: Suite, folded: string): boolean {
  if (suite.ecart.length > MAX_DISPOSITIF) return false;
  return (
    completeLaFormule(suite) ||
    conclut(suite) ||
    recompte(suite, folded) ||
    ditLesComptes(suite, folded)
  );
}

function a({ marques }: Suite, nature: Nature): boolean {
  return marques.some((one) => one.nature === nature);
}

function aComptes({ marques }: Suite): boolean {
  return marques.some(({ nature, nombre }) => estCote(nature) && nombre !== undefined);
}

/** "Le conseil, à l'unanimité : … Vote : 2 abstentions": the line under the operative sentences. */
function completeLaFormule(suite: Suite): boolean {
  const { marques, marque } = suite;
  if (marques[0]?.formule !== true || marque.formule) return false;
  if (!a(suite, 'unanimite') && !a(suite, 'majorite')) return false;
  // "Cette délibération est adoptée à l'unanimité": behind the result the words of the first come again.
  if (suite.joint && marques.at(-1)?.nature === 'resultat' && a(suite, marque.nature)) return true;
  if (aComptes(suite) || a(suite, 'resultat')) return false;
  return estCote(marque.nature) || (marque.nature === 'unanimite' && a(suite, 'unanimite'));
}

/** "… La présente délibération est adoptée.": of the vote that is told above. */
function conclut(suite: Suite): boolean {
  const { marques, marque, ecart } = suite;
  if (marque.nature !== 'resultat' || marque.formule || a(suite, 'resultat')) return false;
  const formule = marques[0]?.formule === true && marque.presente === true;
  return formule || (ecart.length < MAX_CONSTAT && estFormel(ecart));
}

/** "Le conseil, par 12 voix pour et 2 contre, décide … Pour : 12, Contre : 2": the same counts under the decision. */
function recompte(suite: Suite, folded: string): boolean {
  const { marques, marque, ecart } = suite;
  const first = marques[0];
  if (first?.formule !== true || !estCote(first.nature) || ecart.length > MAX_RECOMPTE)
    return false;
  if (marque.formule || !estCote(marque.nature)) return false;
  const count = compteDe(marque, folded);
  const same = marques.find(({ nature }) => nature === marque.nature);
  if (count === null || same === undefined) return false;
  return compteDe(same, folded) === count;
}

/** Between the counts of an act's head and its decision. */
const tete = /\n\s{0,4}(?:vu|considerant|objet|presente?s|absente?s|secretaire|etaient)(?![a-z])/u;

/**
 * "Vote : 19 pour, 0 contre.\nLe conseil, après en avoir délibéré, à l'unanimité", or the counts in the head of an act,
 * over its visas.
 */
function ditLesComptes(suite: Suite, folded: string): boolean {
  const { marques, marque, ecart } = suite;
  if (!aComptes(suite) || a(suite, 'unanimite') || a(suite, 'majorite')) return false;
  if (marque.nature !== 'unanimite' && marque.nature !== 'majorite') return false;
  const contre = marques.find(({ nature }) => nature === 'contre');
  const opposed = contre !== undefined && compteDe(contre, folded) !== 0;
  if (marque.nature === 'unanimite' && opposed) return false;
  if (ecart.length < MAX_CONSTAT && estFormel(ecart)) return true;
  return marques[0]?.formule === false && marque.formule && tete.test(ecart);
}

export function compteDe({ nombre }: Marque, folded: string): number | null {
  return nombre === undefined ? null : lireEntier(folded.slice(nombre.from, nombre.to));
}
