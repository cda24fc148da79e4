/** "Attributions de subventions dans le cadre de la Culture :": what the words around a table or a list say of grants. */
import type { Block } from '../../contract/types.ts';
import { lit } from '../indices/indice.ts';
import { nomsDeBeneficiaires, titresDeSubventions } from '../indices/subvention.ts';
import { headOf } from '../lignes/blocks.ts';
import { lignesOf } from '../lignes/lignes.ts';

/** A title is no longer. */
const LONGUEUR = 240;
/** One title says no more, in however many words. */
const DIT = 80;
/** What a title far above is worth, and the first of the file. */
const AILLEURS = 0.6;
const TITRES = 4;

/** What a folded line says of the grants below it, in hundredths. */
export function ditSubventions(head: string): number {
  if (head.length > LONGUEUR) return 0;
  const sum = titresDeSubventions.reduce(
    (all, indice) => all + (lit(indice, head) ? indice.poids : 0),
    0,
  );
  return Math.min(DIT, sum);
}

/** What the words above a place say of grants: the nearest that say something, less from block to block; else `fond`. */
export class DitAuDessus {
  readonly #fond: number;
  readonly #partout: number;
  #poids = 0;

  /** `partout` is what counts wherever: an agenda says what may be given. */
  constructor(fond: number, partout = 0) {
    this.#fond = fond;
    this.#partout = partout;
  }

  /** The folded lines of a block. */
  lit(heads: readonly string[]): void {
    if (!heads.some((head) => amountAtEnd.test(head))) this.#poids *= PLUS_LOIN;
    this.litTitres(heads);
  }

  /** Titles that lead no further away: those of the table itself. */
  litTitres(heads: readonly string[]): void {
    for (const said of heads.map(ditSubventions)) if (said !== 0) this.#poids = said;
  }

  get poids(): number {
    const near = this.#poids <= -TU ? this.#poids : Math.max(this.#poids, this.#fond);
    return Math.round(near) + this.#partout;
  }
}

/** An entry of the list itself leads no further away. */
const amountAtEnd = /\d\s{0,3}(?:€|euros?)\s{0,3}$/u;
const PLUS_LOIN = 0.7;
/** Less than this says nothing more. */
const TU = 20;

/** What a file says of grants anywhere: its own title counts in full. */
export function fondDeSubventions(blocks: readonly Block[]): number {
  return lignesOf(blocks).reduce((most, { text }, place) => {
    const said = ditSubventions(headOf(text));
    return Math.max(most, Math.round(said * (place < TITRES ? 1 : AILLEURS)));
  }, 0);
}

/** What names beside amounts say, together: a few bodies among them are enough, one account too many is not. */
export function ditBeneficiaires(heads: readonly string[]): number {
  if (heads.length === 0) return 0;
  const share = (sign: number) =>
    heads.filter((head) =>
      nomsDeBeneficiaires.some((one) => one.poids * sign > 0 && lit(one, head)),
    ).length / heads.length;
  return Math.round(Math.min(CORPS, PAR_CORPS * share(1)) - PAR_COMPTE * share(-1));
}

const CORPS = 60;
const PAR_CORPS = 150;
const PAR_COMPTE = 300;
