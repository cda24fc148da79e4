/**
 * What is truly local about an authority, as data: how its documents are recognised, what it calls the columns
 * of its tables, how grave it takes a finding. Never required: a document without a profile is read the same way.
 */
import type { Niveau } from '../../contract/contract.ts';
import type { NatureSection } from '../../contract/types.ts';

/** What a column of a funding table can be for. */
export type ColonneNommee =
  | 'operation'
  | 'territoire'
  | 'code'
  | 'beneficiaire'
  | 'siret'
  | 'quantite'
  | 'description'
  | 'montantPrecedent'
  | 'montantDemande'
  | 'montantPropose'
  | 'montant'
  | 'instrument'
  | 'vote';

/** What a heading of a decision can open. */
type RubriqueNommee = Extract<
  NatureSection,
  'presences' | 'visas' | 'considerants' | 'formule' | 'deports' | 'vote' | 'signature'
>;

export interface Profil {
  /** "commune-34172-montpellier": kind of authority, its INSEE code or number, its name. */
  readonly id: string;
  /** Phrases of its documents, in lower case without accents. Two different ones must be printed. */
  readonly reconnaissance: readonly string[];
  /** Names of columns that only it uses, in lower case without accents, whole. */
  readonly colonnes?: { readonly [C in ColonneNommee]?: readonly string[] };
  /** Words that begin a heading of its decisions, in lower case without accents. */
  readonly rubriques?: { readonly [R in RubriqueNommee]?: readonly string[] };
  /** Levels of findings that are its custom rather than a fault. */
  readonly niveaux?: Readonly<Record<string, Niveau>>;
}

/** What a heading opens by the words that the authority alone uses; `head` as in `headOf`. */
export function rubriqueLocale(head: string, profil: Profil | undefined): RubriqueNommee | null {
  const named = Object.entries(profil?.rubriques ?? {}).find(([, words]) =>
    words.some((word) => head.startsWith(word)),
  );
  return named === undefined ? null : (named[0] as RubriqueNommee);
}
