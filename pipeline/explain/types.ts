/** Why a document was divided as it was, as data: points in hundredths, what each is for in both languages. */
import type { SectionRecord } from '../../contract/contract.ts';
import type { Bilingual } from '../../contract/messages.ts';
import type { Genre } from '../lecture.ts';

/** One thing that spoke for (above zero) or against something. */
export interface Raison {
  readonly id: string;
  readonly points: number;
  readonly libelle: Bilingual;
  /** The words that said so, where it is not the line asked about. */
  readonly citation?: string;
}

export interface Somme {
  readonly points: number;
  readonly raisons: readonly Raison[];
}

/** What a stretch is: of minutes, as the path divides them; of an act, the nature of a section. */
export type Etat =
  | 'tete'
  | 'liste'
  | 'groupe'
  | 'deliberation'
  | 'point'
  | 'divers'
  | SectionRecord['nature'];

/** The next best thing to do with a title or a line: `startLine` is null where that is to have no title here. */
export interface Rival {
  readonly startLine: number | null;
  readonly texte: string;
  /** How much the whole document would score otherwise. */
  readonly ecart: number;
}

/** A line weighed as a title. */
export interface Pesee {
  /** The line of the source that it begins on, and its words. */
  readonly startLine: number;
  readonly mots: string;
  /** What the way through the document takes it for. */
  readonly prise: 'titre' | 'groupe' | null;
  /** Too weak by its own cues to be tried at all. */
  readonly ecartee: boolean;
  /** The score of the document with this title, less that without it: `ligne` + `texte` + `voisins`. */
  readonly marge: number;
  /** What the line says of itself. */
  readonly ligne: Somme;
  /** What the lines gain or lose by being parted here. */
  readonly texte: Somme;
  /** How it goes with the titles before and behind; `raisons` are facts, without points of their own. */
  readonly voisins: Somme;
  readonly rival: Rival | null;
}

export interface Titre {
  readonly startLine: number;
  readonly texte: string;
  /** Its own number, and its rank among the items, as printed. */
  readonly numero: string | null;
  readonly rang: string | null;
}

export interface Troncon {
  readonly startLine: number;
  readonly endLine: number;
  readonly etat: Etat;
  readonly titre: Titre | null;
  /** The ranks of the deliberations of the result that are printed here, from 1. */
  readonly deliberations: readonly number[];
  readonly pesee: Pesee | null;
}

export interface NatureExpliquee extends Somme {
  readonly nature: 'acte' | 'accord' | 'autre';
  readonly incertaine: boolean;
}

export interface GenreExplique {
  readonly genre: Genre;
  /** Minutes from `seuil` up; null where nothing was summed. */
  readonly somme: Somme | null;
  readonly seuil: number;
  readonly titres: number;
  readonly tenus: number;
}

/** What a line of the source is made of; only running text is weighed. */
export type Sorte = 'texte' | 'tableau' | 'filet' | 'courant' | 'vide';

/** Why a line was not weighed as a title. */
export type NonPesee = 'sorte' | 'longue' | 'minuscule' | 'suite' | 'sans_chemin';

export interface LigneExpliquee {
  readonly numero: number;
  readonly texte: string;
  readonly sorte: Sorte;
  /** Its place in `troncons`; null for a blank line. */
  readonly troncon: number | null;
  /** The nature of its section in the result of `extract`. */
  readonly section: SectionRecord['nature'] | null;
  /** The deliberation of the result that it is of, by its rank from 1; null for a head, or for what no act has. */
  readonly deliberation: number | null;
  /** What it is read as one with, where the text that it is part of has more than this line. */
  readonly avec: string | null;
  readonly pesee: Pesee | null;
  readonly nonPesee: NonPesee | null;
  /** The titles chosen before and behind. */
  readonly avant: Titre | null;
  readonly apres: Titre | null;
}

export interface Explication {
  readonly fichier: string;
  /** Lines of the source. */
  readonly lignes: number;
  readonly nature: NatureExpliquee;
  readonly genre: GenreExplique;
  /** In order; every line with something printed on it is in one. */
  readonly troncons: readonly Troncon[];
  readonly ligne: LigneExpliquee | null;
}
