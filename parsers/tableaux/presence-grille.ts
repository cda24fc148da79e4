/**
 * Names set as a table under a heading of their own: "Étaient présents" over three columns of members, "Pouvoirs" over
 * who gave one and who holds it. They are read as the list that says the same.
 */
import type { Block, Cell, Row, Text } from '../../contract/types.ts';
import { cellAt, filledCells, isText } from '../lignes/blocks.ts';
import { joinTexts, sliceText } from '../source/text.ts';
import { lireStatut } from '../text/codes.ts';
import { nomIn } from '../text/personne.ts';
import { foldLines } from '../text/vote.ts';

const amount = /\d,\d{2}(?!\d)|\d\s?€/u;
/** A heading is short. */
const TITRE = 80;
/** Where fewer rows have a name in it, a column is none of members. */
const PART = 0.6;

/** The list whose heading is the last line above a table; `named` are the columns of one name each, where the table says. */
export function listeSousTitre(
  above: Block | undefined,
  rows: readonly Row[],
  named: readonly (readonly Cell[])[],
): Text[] {
  const titre = isText(above) ? (above.lines.at(-1) ?? above.text) : undefined;
  const statut = titre === undefined ? null : lireStatut(titre.plain);
  if (titre === undefined || statut === null || !isTitre(titre.plain)) return [];
  // "Le Maire présente le budget primitif :" over amounts is no heading of members.
  if (rows.flatMap(filledCells).some(({ text }) => amount.test(text.plain))) return [];
  const entries = named.length > 0 ? nommes(rows, named) : grille(rows, statut === 'represente');
  if (entries.length === 0) return [];
  return [joinTexts([sansSigne(titre), joinTexts(entries, ',\n')], glue(titre))];
}

/** "AUBIN | Lise | Marly" under "Nom | Prénom | Commune". */
function nommes(rows: readonly Row[], named: readonly (readonly Cell[])[]): Text[] {
  return rows.flatMap((row) =>
    named.flatMap((columns) => {
      const cells = columns.flatMap((column) => cellAt(row, column) ?? []);
      return cells.length === 0 ? [] : [joinTexts(textsOf(cells))];
    }),
  );
}

function grille(rows: readonly Row[], pouvoirs: boolean): Text[] {
  const members = rows.filter((row) => filledCells(row).some(isFull));
  const columns = colonnesDeNoms(members);
  return members.flatMap((row) =>
    pouvoirs
      ? paires(filledCells(row).filter(isFull))
      : textsOf(columns.flatMap((column) => cellAt(row, column) ?? [])),
  );
}

/** "Étaient présents (21) :"; a sentence above a table is none. */
function isTitre(plain: string): boolean {
  return plain.length <= TITRE && !/[.,;!?]\s{0,3}$/u.test(plain);
}

function sansSigne(titre: Text): Text {
  return sliceText(titre, 0, titre.plain.replace(/\s{0,3}:?\s{0,3}$/u, '').length);
}

/** "Présents : 21" needs no colon of ours. */
function glue({ plain }: Text): string {
  return /:\s?\d{1,3}\s{0,3}$/u.test(plain) ? '\n' : ' :\n';
}

/** The columns in which most rows have somebody; the last rows of a grid need not fill it. */
function colonnesDeNoms(rows: readonly Row[]): Cell[] {
  const [widest] = [...rows].sort((a, b) => filledCells(b).length - filledCells(a).length);
  return filledCells(widest ?? { cells: [], startLine: 0, endLine: 0 }).filter((column) => {
    const cells = rows.flatMap((row) => cellAt(row, column) ?? []);
    return cells.filter(isFull).length >= cells.length * PART;
  });
}

/** "Luc VAL | Lise PIN", "Luc VAL | donne pouvoir à | Lise PIN": who gives and who holds; other cells say both. */
function paires(cells: readonly Cell[]): Text[] {
  if (cells.length % 2 === 1 || cells.some(saysBoth)) return textsOf(cells);
  return cells.flatMap(({ text }, at) =>
    at % 2 === 1 ? [] : [joinTexts([text, ...textsOf(cells.slice(at + 1, at + 2))], ' à ')],
  );
}

function saysBoth({ text }: Cell): boolean {
  return /:|→|\s(?:a|à|par|pour)\s/iu.test(text.plain);
}

function textsOf(cells: readonly Cell[]): Text[] {
  return cells.map(({ text }) => text);
}

/** "M. VAL", "Luc VAL": one word alone may be anything. */
function isFull({ text: { plain } }: Cell): boolean {
  const found = nomIn(plain, foldLines(plain), 0, plain.length);
  if (found === null) return false;
  return found.civilite !== undefined || /\S\s\S/u.test(plain.slice(found.nom.from, found.nom.to));
}
