/** What the grants add up to, by who gets them and by what they are for. */
import { Decimal } from 'decimal.js';
import type { Resultat } from '../contract/contract.ts';
import type { ColumnKind } from './columns.ts';

type Ligne = Resultat['annexeLignes'][number];
/** Numbers of a document's own: the operation 3 of another is another. */
const propres: ReadonlySet<string> = new Set(['thematique', 'operation']);
const groupes = ['beneficiaire', 'thematique', 'operation', 'territoire'] as const;

interface Somme {
  readonly valeur: string;
  readonly chemin: string;
  lignes: number;
  montant: Decimal;
  /** Grants whose amount is not read: the sum lacks them. */
  sans: number;
}

export class Sommes {
  static readonly colonnes: readonly { readonly name: string; readonly kind: ColumnKind }[] = [
    { name: 'par', kind: 'texte' },
    { name: 'valeur', kind: 'texte' },
    { name: 'lignes', kind: 'entier' },
    { name: 'montant', kind: 'montant' },
    { name: 'lignes_sans_montant', kind: 'entier' },
    { name: 'chemin', kind: 'texte' },
  ];

  readonly #sommes = new Map(groupes.map((groupe) => [groupe, new Map<string, Somme>()]));

  add({ annexeLignes }: Resultat, chemin: string): void {
    for (const ligne of annexeLignes)
      for (const groupe of groupes) this.#count(groupe, ligne, propres.has(groupe) ? chemin : '');
  }

  #count(groupe: (typeof groupes)[number], ligne: Ligne, chemin: string): void {
    const valeur = ligne[groupe]?.value;
    if (valeur === undefined) return;
    const sommes = this.#sommes.get(groupe);
    const key = `${valeur}\0${chemin}`;
    const none = { valeur, chemin, lignes: 0, montant: new Decimal(0), sans: 0 };
    const somme = sommes?.get(key) ?? none;
    const montant = ligne.montant?.value;
    somme.lignes++;
    if (montant === undefined) somme.sans++;
    else somme.montant = somme.montant.plus(montant);
    sommes?.set(key, somme);
  }

  /** The greatest first in each group; equal ones in the order of the documents. */
  lignes(): { readonly cells: readonly string[] }[] {
    return [...this.#sommes].flatMap(([groupe, sommes]) =>
      [...sommes.values()]
        .sort((a, b) => b.montant.comparedTo(a.montant))
        .map(({ valeur, chemin, lignes, montant, sans }) => ({
          cells: [groupe, valeur, String(lignes), montant.toFixed(), String(sans), chemin],
        })),
    );
  }
}
