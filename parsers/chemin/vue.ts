/** Every line of a document once, with what the path asks of it: its number, its look, its words. */
import type { Block, TextBlock } from '../../contract/types.ts';
import { premierQuiLit } from '../indices/indice.ts';
import { roles } from '../indices/role.ts';
import { tetes } from '../indices/tetes.ts';
import { isCapitals } from '../lignes/blocks.ts';
import type { Ligne } from '../lignes/lignes.ts';
import { estNumeroSeul, type FoundEntete } from '../text/entete.ts';
import type { Range } from '../text/grammar.ts';
import { lireRomain } from '../text/nombre.ts';
import { replier } from '../vocabulaire/reparation.ts';
import { chiffresLus, estSuivi, lireOuverture, SUIVI } from './ouverture.ts';

export interface Vue {
  readonly index: number;
  readonly ligne: Ligne;
  readonly plain: string;
  /** The line folded, its first 400 characters. */
  readonly head: string;
  readonly block: TextBlock;
  readonly entete: FoundEntete | null;
  /** The number or rank as printed; '' without one. */
  readonly imprime: string;
  /** The look of the number: "DL-055-07-13" and "DL-056-07-13" have one; '' without a number. */
  readonly forme: string;
  /** The fields of the number that can rise. */
  readonly valeurs: readonly number[] | null;
  /** Its number, where that is the whole line above. */
  readonly dessus?: { readonly ligne: Ligne; readonly numero: Range };
  /** The first letters of the words, for comparing lines that say the same. */
  readonly cle: string;
  /** A number of an act and nothing that it could be about: "2025-12-09-DCM-01 Nomenclature ACTES : 8.8". */
  readonly numeroNu: boolean;
  /** Its number went to the title beside it. */
  readonly donne?: true;
  readonly capitales: boolean;
  /** A rule, a row of dashes or stars stands right above; right below. */
  readonly sousUnFilet: boolean;
  readonly surUnFilet: boolean;
  /** Set as: heading of the markup, bold, capitals, mark of its rank. */
  readonly style: string;
}

const CLE = 22;

export function vuesDe(lignes: readonly Ligne[], blocks: readonly Block[]): Vue[] {
  const vues = lignes.map((ligne, index) => vueDe(ligne, index, blocks));
  return avecNumerosVoisins(vues.map((vue, index) => sousUnRang(vue, vues[index - 1])));
}

/** A bare figure would be a page's. */
/** So far from a number on its own line stands the title that it numbers. */
const VOISIN_MAX = 140;

/** Words that could be a title, with no number of their own. */
function attendUnNumero(vue: Vue | undefined): vue is Vue {
  if (vue === undefined || vue.entete !== null || vue.plain.length > VOISIN_MAX) return false;
  return (
    /^\P{L}{0,4}\p{Lu}/u.test(vue.plain) &&
    !/[.;,]\s{0,3}$/u.test(vue.plain) &&
    premierQuiLit(roles, vue.head) === null &&
    premierQuiLit(tetes, vue.head) === null
  );
}

/**
 * "La halle du marché" over "(Délibération n° 2023-75)", or under it: the title takes the number of its neighbour's
 * line. A document sets all its numbers on one side.
 */
function avecNumerosVoisins(vues: readonly Vue[]): Vue[] {
  const alone = vues.filter(({ numeroNu, entete }) => numeroNu && entete?.fin === undefined);
  const above = alone.filter(({ index }) => attendUnNumero(vues[index - 1])).length;
  const below = alone.filter(({ index }) => attendUnNumero(vues[index + 1])).length;
  if (alone.length < 2 || Math.max(above, below) < 2) return [...vues];
  const by = above >= below ? -1 : 1;
  const own = [...vues];
  for (const numero of alone) {
    const titre = vues[numero.index + by];
    const range = numero.entete?.numero ?? numero.entete?.rang;
    if (range === undefined || !attendUnNumero(titre)) continue;
    own[titre.index] = {
      ...titre,
      imprime: numero.imprime,
      forme: numero.forme,
      valeurs: numero.valeurs,
      dessus: { ligne: numero.ligne, numero: range },
    };
    own[numero.index] = { ...numero, donne: true };
  }
  return own;
}

const rangSeul = /^[\s*#]{0,6}(\d{1,3}(?=\s?[.)°–-])|[IVX]{1,6})\s?[.)°–-]{0,2}[\s*]{0,6}$/u;

/** "12." on a line of its own over "Modification des statuts": the title has the rank of the line above. */
function sousUnRang(vue: Vue, above: Vue | undefined): Vue {
  const rang = above === undefined || vue.entete !== null ? null : rangSeul.exec(above.plain);
  const imprime = rang?.[1];
  if (above === undefined || imprime === undefined || !/^\P{L}{0,4}\p{Lu}/u.test(vue.plain))
    return vue;
  const from = above.plain.indexOf(imprime);
  return {
    ...vue,
    imprime,
    forme: `R${imprime.replace(/\d{1,3}/u, '9').replace(/[IVX]{1,6}/u, 'I')}|seul`,
    valeurs: valeursDe(imprime),
    dessus: { ligne: above.ligne, numero: { from, to: from + imprime.length } },
  };
}

function vueDe(ligne: Ligne, index: number, blocks: readonly Block[]): Vue {
  const { plain } = ligne.text;
  const entete = lireOuverture(plain);
  const range = entete?.numero ?? entete?.rang;
  const imprime = range === undefined ? '' : plain.slice(range.from, range.to);
  const capitales = isCapitals(plain);
  const { block } = ligne;
  // "ONF : M. le Maire présente …" and "COLIS : Le conseil, après en avoir délibéré …" are set alike.
  const marque = estSuivi(entete) ? SUIVI : tiretSimple(entete?.marque ?? '');
  return {
    index,
    ligne,
    plain,
    head: ligne.head,
    block,
    entete,
    imprime,
    forme: range === undefined ? '' : formeDe(imprime, entete as FoundEntete),
    valeurs: valeursDe(imprime),
    surUnFilet: ligne.place === block.lines.length - 1 && blocks[ligne.at + 1]?.kind === 'filet',
    sousUnFilet: ligne.place === 0 && blocks[ligne.at - 1]?.kind === 'filet',
    numeroNu: estNumeroNu(plain, entete),
    cle: lettres(plain.slice(entete?.titre ?? 0)).slice(0, CLE),
    capitales,
    style: `${block.kind === 'titre' ? 't' : ''}${block.fort ? 'f' : ''}${capitales ? 'c' : ''}${marque}`,
  };
}

/** Behind an act's number: its class, its day, who reports. */
const administratif =
  /^[^\p{L}\d]{0,6}(?:$|(?:nomenclature|matiere|classification|codification|domaine|code|acte|rapporteure?s?|du|en date|seance|page)(?![\p{L}]))/u;

function estNumeroNu(plain: string, entete: FoundEntete | null): boolean {
  if (entete === null || entete.marque === 'objet') return false;
  // "SÉANCE DU 22 JUIN 2023      DCC 2023-06-22/02": the number of what follows, beside the session.
  if (entete.fin !== undefined)
    return (
      entete.numero !== undefined &&
      entete.numero.from >= entete.fin &&
      premierQuiLit(tetes, replier(plain.slice(0, entete.fin))) !== null
    );
  // "Délibération n° 2 du 4 février" numbers the act; "2. du 4 au 8" ranks.
  const range = /^(?:deliberation|decision)$/u.test(entete.marque) ? entete.rang : undefined;
  if (range === undefined && (entete.numero === undefined || entete.rang !== undefined))
    return false;
  const { to } = range ?? (entete.numero as Range);
  return estNumeroSeul(plain) || administratif.test(replier(plain.slice(to, to + 80)));
}

/** Letters and figures alone, without case or accents. */
export function lettres(plain: string): string {
  // Lower case first, for "İ" is then an i under a mark; the marks fall with all that is no letter.
  return plain
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]{1,1000}/gu, '');
}

/** "POINT 7 – …" and "POINT 8 - …" are set alike. */
export function tiretSimple(plain: string): string {
  return plain.replace(/[–—−]/gu, '-');
}

function formeDe(imprime: string, { numero, marque }: FoundEntete): string {
  const figures = chiffresLus(imprime)
    .replace(/\d{1,12}/gu, '9')
    .replace(/[IVX]{1,7}/u, 'I');
  if (numero !== undefined) return `N${figures}|`;
  const letters = figures.replace(/[a-z]/giu, (letter) => (letter === 'I' ? 'I' : 'a'));
  return `R${letters}|${tiretSimple(marque)}`;
}

function valeursDe(printed: string): number[] | null {
  const imprime = chiffresLus(printed);
  if (/\d/u.test(imprime)) return (imprime.match(/\d{1,8}/gu) ?? []).map(Number);
  if (/^[IVX]{1,7}$/u.test(imprime)) return [lireRomain(imprime) ?? 0];
  const code = /^[a-zA-Z]$/u.test(imprime) ? imprime.toLowerCase().charCodeAt(0) : 0;
  return code === 0 ? null : [code - 96];
}

/** What one number is to another of the same look: the next, a higher one, or not higher. */
type Suite = 'suivant' | 'plusHaut' | 'pasPlusHaut';

/** Field by field: in "DL-055-07-13" the last field is the year, in "2023-04-12/07" the first three are the day. */
export function suiteDe(before: readonly number[], value: readonly number[]): Suite {
  if (before.length !== value.length)
    return value.length > before.length ? 'plusHaut' : 'pasPlusHaut';
  const at = before.findIndex((field, index) => field !== value[index]);
  if (at < 0) return 'pasPlusHaut';
  const one = before[at] ?? 0;
  const other = value[at] ?? 0;
  if (other < one) return 'pasPlusHaut';
  const restAlike = value
    .slice(at + 1)
    .every((field, index) => field === before[at + 1 + index] || field === 1);
  return other === one + 1 && restAlike ? 'suivant' : 'plusHaut';
}
