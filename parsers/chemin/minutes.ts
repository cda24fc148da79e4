/**
 * Minutes: several deliberations in one document, each with its title, its number and its blocks.
 */
import type { Block, Line, Text, TextBlock } from '../../contract/types.ts';
import { lit } from '../indices/indice.ts';
import { nomDeRubrique } from '../indices/titre.ts';
import type { Zone } from '../indices/zones.ts';
import { isCapitals, isText } from '../lignes/blocks.ts';
import { couper, type Ligne, ligneDe, lignesOf } from '../lignes/lignes.ts';
import { joinTexts, sliceText, trimText } from '../source/text.ts';
import { lireEntete, lireNumeroSeul } from '../text/entete.ts';
import { motif } from '../vocabulaire/notion.ts';
import { rapporteur } from '../vocabulaire/offices.ts';
import { replier } from '../vocabulaire/reparation.ts';
import { type Chemin, cheminDe } from './chemin.ts';
import { estProcesVerbal } from './genre.ts';
import type { Titre } from './titre.ts';
import { titresDuChemin } from './titres.ts';

/** One deliberation of minutes, or a stretch between two that decides nothing. */
export interface Item {
  /** The line with its number or rank, where it has one. */
  readonly numero: Text | null;
  readonly titre: Text | null;
  readonly blocks: Block[];
  /** Whether what numbers it is the deliberation's own number rather than a rank in the agenda. */
  readonly propre: boolean;
  /** What stands here instead of an item: a list, the signatures, an annex. */
  readonly zone?: Zone;
}

export interface Minutes {
  readonly entete: Block[];
  readonly items: Item[];
}

export function minutesOf(
  blocks: readonly Block[],
  source: readonly Line[],
  chemin: Chemin | null = cheminDe(blocks, lignesOf(blocks)),
): Minutes | null {
  if (chemin === null || !estProcesVerbal(chemin)) return null;
  const lignes = chemin.vues.map(({ ligne }) => ligne);
  return itemsOf(blocks, lignes, titresDuChemin(chemin), source);
}

/** The items of a path, whatever kind of document it is. */
export function itemsDuChemin(
  chemin: Chemin,
  blocks: readonly Block[],
  source: readonly Line[],
): Item[] {
  const lignes = chemin.vues.map(({ ligne }) => ligne);
  return itemsOf(blocks, lignes, titresDuChemin(chemin), source).items.filter(
    ({ zone }) => zone === undefined,
  );
}

function itemsOf(
  blocks: readonly Block[],
  lignes: readonly Ligne[],
  titres: readonly Titre[],
  source: readonly Line[],
): Minutes {
  const starts = new Map<TextBlock, number[]>();
  const cut = (ligne: Ligne | undefined) => {
    if (ligne === undefined) return;
    const places = starts.get(ligne.block);
    if (places === undefined) starts.set(ligne.block, [ligne.place]);
    else places.push(ligne.place);
  };
  const lengths = titres.map((titre, index) => lengthOf(titre, lignes, titres[index + 1]));
  for (const [index, titre] of titres.entries()) {
    cut(titre.ligne);
    const after = lignes[titre.index + (lengths[index] ?? 1)];
    if (after !== undefined && after.place > 0) cut(after);
  }
  const pieces = blocks.flatMap((block): Block[] => {
    const places = isText(block) ? starts.get(block) : undefined;
    return places === undefined ? [block] : couper(block as TextBlock, places, source);
  });
  const firstLines = titres.map(
    ({ ligne }) => ligneDe(ligne.text, source) ?? ligne.block.startLine,
  );
  const runs: Block[][] = [[]];
  for (const piece of pieces) {
    while (
      runs.length <= titres.length &&
      piece.startLine >= (firstLines[runs.length - 1] ?? Number.POSITIVE_INFINITY)
    )
      runs.push([]);
    (runs.at(-1) as Block[]).push(piece);
  }
  const items = titres.map((titre, index) =>
    itemOf(titre, lengths[index] ?? 1, lignes, runs[index + 1] ?? []),
  );
  return { entete: runs[0] ?? [], items };
}

function itemOf(titre: Titre, length: number, lignes: readonly Ligne[], blocks: Block[]): Item {
  const { entete, ligne, voisin } = titre;
  const lines = lignes.slice(titre.index, titre.index + length).map(({ text }) => text);
  const first = sliceText(ligne.text, entete.titre, entete.fin ?? ligne.text.plain.length);
  const texts = [trimText(first), ...lines.slice(1)].filter(({ plain }) => plain !== '');
  return {
    ...numeroOf(titre),
    titre:
      texts.length === 0
        ? null
        : withoutEnd(withoutObject(joinTexts(texts), trimText(first).plain === '')),
    blocks,
    propre: entete.numero !== undefined || voisin !== undefined,
    ...(titre.zone === undefined ? {} : { zone: titre.zone }),
  };
}

function numeroOf({ entete, ligne, voisin, groupe }: Titre): Pick<Item, 'numero'> {
  const { numero } = entete;
  if (numero !== undefined) return { numero: sliceText(ligne.text, numero.from, numero.to) };
  if (voisin !== undefined) {
    const { from, to } = voisin.numero;
    return { numero: sliceText(voisin.ligne.text, from, to) };
  }
  const rang = groupe === undefined ? entete.rang : groupe.entete.rang;
  const from = groupe === undefined ? ligne.text : groupe.ligne.text;
  return { numero: rang === undefined ? null : sliceText(from, rang.from, rang.to) };
}

/** "Objet : Renouvellement du bail", "1. Renouvellement du bail" under the number. */
function withoutObject(text: Text, bare: boolean): Text {
  const entete = lireEntete(text.plain);
  const ranked = bare && entete?.rang !== undefined && entete.numero === undefined;
  return entete !== null && (ranked || entete.marque === 'objet')
    ? sliceText(text, entete.titre, text.plain.length)
    : text;
}

/** "Affectation du Résultat 2023 de la Commune :" without what follows the words. */
function withoutEnd(text: Text): Text {
  const end = withoutRapporteur(withoutVote(text.plain)).replace(/[\s:.;,–—-]{1,12}$/u, '').length;
  return sliceText(text, 0, Math.max(1, end));
}

const rapporteurAuBout = new RegExp(
  String.raw`\s{0,3}[,;:(–—-]\s{0,3}${motif(rapporteur)}[^;]{2,60}$`,
  'u',
);

/** "Fauchage des accotements, rapporteur M. Marin" */
function withoutRapporteur(plain: string): string {
  const found = rapporteurAuBout.exec(replier(plain));
  return found === null || found.index < 4 ? plain : plain.slice(0, found.index);
}

const devantLeVote = String.raw`\(\s{0,2}|[:,–—-]\s{0,3}|\s(?:est|sont|(?:a|ont)\s{1,3}ete)\s{1,3}`;
const ditDuVote = String.raw`vote|adopte|approuve|rejete|reporte|ajourne|retire|acte|pris\sacte|unanimite|pour\s{0,3}:?\s{0,3}\d`;
const voteAuBout = new RegExp(
  String.raw`\s{0,3}(?:${devantLeVote})(?:${ditDuVote})(?:e|s|\s|:|$)[^()]{0,120}\)?\s{0,3}$`,
  'u',
);

/** "… (Votée à l'unanimité)", "… : adoptée à l'unanimité", "… est adopté": in a list of deliberations. */
function withoutVote(plain: string): string {
  const found = voteAuBout.exec(replier(plain));
  return found === null || found.index < 4 ? plain : plain.slice(0, found.index);
}

const MAX_TITLE = 420;
const bodyWords = [
  String.raw`rapporteurs?|nomenclature|classification|vu|considerant|monsieur|madame|m\.|mme|mr`,
  String.raw`le\s(?:conseil|maire|president|budget)|la\s(?:commune|communaute)|rapport|vote|il\s`,
  String.raw`en\s(?:application|vertu)|conformement|par\s(?:deliberation|courrier)|cf|presents?`,
  String.raw`absents?|apres|sur\sproposition|l['’](?:assemblee|an)|dans\sle|depuis|suite`,
].join('|');
/** What no title goes on with. */
const body = new RegExp(String.raw`^[^\p{L}]{0,4}(?:${bodyWords})(?:(?<=\s)|(?![\p{L}]))`, 'u');

/** The lines that a title takes: those of the agenda's entry, else to the end of its sentence or block. */
function lengthOf(titre: Titre, lignes: readonly Ligne[], next: Titre | undefined): number {
  if (titre.longueur > 1 || titre.complet) return titre.longueur;
  let length = 1;
  let size = titre.ligne.text.plain.length;
  const limit = (next?.index ?? lignes.length) - titre.index;
  while (length < limit) {
    const previous = lignes[titre.index + length - 1];
    const one = lignes[titre.index + length];
    if (one === undefined || previous === undefined || size > MAX_TITLE) break;
    if (!goesOn(previous, one, titre)) break;
    size += one.text.plain.length;
    length++;
  }
  return length;
}

const deuxPoints = /^.{0,80}:\s{0,3}$/u;

function goesOn(previous: Ligne, one: Ligne, titre: Titre): boolean {
  if (body.test(one.head) || lireNumeroSeul(one.text.plain) !== null) return false;
  if (lit(nomDeRubrique, one.head)) return false;
  const { plain } = previous.text;
  const bare =
    previous === titre.ligne && titre.ligne.text.plain.slice(titre.entete.titre).trim() === '';
  const same = one.block === titre.ligne.block;
  if (bare) return same || one.block.fort || one.at === previous.at + 1;
  if (deuxPoints.test(plain) && titre.ligne.block.fort && (same || one.block.fort)) return true;
  // "COMPTES ADMINISTRATIFS 2003 :" over "Commune :"
  if (deuxPoints.test(plain) && same && deuxPoints.test(one.text.plain)) return true;
  if (/[.:;?!]\s{0,3}$/u.test(plain)) return false;
  if (lireEntete(one.text.plain) !== null && !/^\p{Ll}/u.test(one.text.plain)) return false;
  if (same && titre.ligne.block.fort) return true;
  // "ORDURES MÉNAGÈRES" over "FRÉQUENCES DE COLLECTE", and then the text.
  if (same && isCapitals(plain) && isCapitals(one.text.plain)) return true;
  if (!same)
    return (
      one.block.fort &&
      titre.ligne.block.fort &&
      one.block.kind !== 'paragraphe' &&
      one.at === previous.at + 1
    );
  return /^["«“(]?\p{Ll}/u.test(one.text.plain) || fillsItsLine(previous);
}

/** A line that runs to the block's right edge goes on in the next. */
function fillsItsLine({ block, text }: Ligne): boolean {
  const widest = Math.max(...block.lines.slice(0, 40).map(({ plain }) => plain.length));
  return text.plain.length >= 60 && text.plain.length >= widest * 0.75;
}
