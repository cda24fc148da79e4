/**
 * Grants that are printed one below the other with nothing but white between a name and its amount, or with the name on
 * lines of its own: "La Rose des Vents", "(soins, prévention) 35,00 €". Only under words that speak of grants.
 */
import type { Block, Line, TableBlock, Text } from '../../../contract/types.ts';
import {
  filledCells,
  headOf,
  isCapitals,
  isHeading,
  isTable,
  isText,
} from '../../lignes/blocks.ts';
import { groupBy } from '../../lignes/groupes.ts';
import { parLigne } from '../../lignes/lignes.ts';
import { DitAuDessus, ditBeneficiaires } from '../../nature/subventions.ts';
import { joinTexts } from '../../source/text.ts';
import { lireLigneNue } from '../../text/subvention-ligne.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';
import { type Rang, totalLine } from './liste-subventions.ts';

/** A line of a name is no longer, and no name takes more lines. */
const LINE = 70;
const MAX_LINES = 3;
/** Amounts with their currency, in hundredths; what speaks for grants must reach so much in all. */
const IMPRIMES = 20;
const ASSEZ = 100;

interface Morceau {
  readonly lines: readonly Text[];
  readonly titre: boolean;
  /** What begins above may end here. */
  readonly suite: boolean;
}

interface Mots {
  /** What the document or the title says of grants, and what counts wherever. */
  readonly fond: number;
  readonly partout?: number;
}

export function rangsNus(blocks: readonly Block[], source: readonly Line[], mots: Mots): Rang[] {
  const textes = blocks.filter(isText).map((block) => ({
    lines: block.lines.flatMap((line) => parLigne(line, source)),
    titre: block.kind === 'titre' || isHeading(block),
    suite: false,
  }));
  const colonnes = blocks.filter(isTable).flatMap((table) => colonnesDe(table, source));
  return [textes, ...colonnes].flatMap((morceaux) => rangsDe(morceaux, mots));
}

/** A page of a bulletin in columns may come as a table: each column from top to bottom. */
function colonnesDe({ rows }: TableBlock, source: readonly Line[]): Morceau[][] {
  const cells = groupBy(rows.flatMap(filledCells), ({ column }) => `${column}`);
  return [...cells.values()].map((own) =>
    own.map(({ text }) => ({
      lines: parLigne(text, source),
      titre: isCapitals(text.plain),
      suite: true,
    })),
  );
}

function rangsDe(morceaux: readonly Morceau[], { fond, partout }: Mots): Rang[] {
  const au = new DitAuDessus(fond, partout);
  const kept: Rang[] = [];
  const entrees = new Entrees();
  let rangs: Rang[] = [];
  let said = au.poids;
  const close = () => {
    const names = rangs.map(({ text, found: { beneficiaire } }) =>
      pliageFixe(text.plain.slice(beneficiaire.from, beneficiaire.to)),
    );
    if (said + ditBeneficiaires(names) + IMPRIMES >= ASSEZ) kept.push(...rangs);
    rangs = [];
  };
  for (const { lines, titre, suite } of morceaux) {
    if (!suite) entrees.ferme();
    const own = lines.flatMap((line) => entrees.lit(line) ?? []);
    if (own.length === 0 && titre) close();
    au.lit(lines.map(headOf));
    if (rangs.length === 0) said = au.poids;
    rangs.push(...own);
  }
  close();
  return kept;
}

/** Entries as their lines come: a name may begin some lines above its amount. */
class Entrees {
  #name: Text[] = [];
  /** The lines of the last name but for the one that it ends on. */
  #tete: readonly Text[] = [];

  /** A new stretch: no name goes on into it. */
  ferme(): void {
    this.#name = [];
    this.#tete = [];
  }

  lit(line: Text): Rang | null {
    if (totalLine.test(headOf(line))) {
      this.ferme();
      return null;
    }
    const rang = this.#rang(this.#name, line) ?? this.#rang(this.#tete, line);
    if (rang !== null && this.#name.length > 0) this.#tete = this.#name;
    this.#name = rang === null && isNameLine(line) ? [...this.#name, line].slice(-MAX_LINES) : [];
    return rang;
  }

  /** "Subvention animateur 2 138,00 €" under "Arche Football Club", "Subvention annuelle 1 500,00 €": of the same. */
  #rang(above: readonly Text[], line: Text): Rang | null {
    const text = joinTexts([...above, line]);
    const found = lireLigneNue(text.plain);
    return found === null ? null : { text, found };
  }
}

const tetes = [
  'associations|nom|beneficiaires?|organismes?|montants?|subventions?',
  String.raw`(?:accorde|attribue|vote|propose)e?s?|des?|en|euros?|fonctionnement|\d{4}`,
].join('|');
const colonne = new RegExp(
  String.raw`^[^\p{L}]{0,4}(?:noms?\s.{0,60}|(?:(?:${tetes})[\s()€/:]{0,4}){1,6})$`,
  'u',
);

/** Part of a name: short, without a figure that could be an amount, and no sentence. */
function isNameLine(line: Text): boolean {
  const { plain } = line;
  return (
    !colonne.test(headOf(line)) && plain.length <= LINE && !/[€:]|[.;]\s{0,3}$|\d{3}/u.test(plain)
  );
}
