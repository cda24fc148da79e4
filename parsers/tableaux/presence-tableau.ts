/**
 * Attendance set as a table: marks under "Présent | Absent | Pouvoir à", a word beside each name,
 * or the names of each commune under "Titulaires présents | Absents". Each member is read as the
 * list that says the same: the column's name, then who stands in it.
 */
import type { Block, Cell, Row, TableBlock, Text } from '../../contract/types.ts';
import { cellAt, filledCells, headOf, isTable } from '../lignes/blocks.ts';
import { joinTexts } from '../source/text.ts';
import { lireStatut } from '../text/codes.ts';
import { nomIn } from '../text/personne.ts';
import { foldLines } from '../text/vote.ts';

const status =
  /^(?:(?:membres|conseillers|delegues|elus|titulaires|suppleants)\s)?(?:presente?s?|absente?s?|excusee?s?|representee?s?|(?:(?:a\s)?donne\s)?(?:pouvoirs?|procurations?))(?![\p{L}])/u;
const holder = /^(?:(?:a\s)?donne\s)?(?:pouvoirs?|procurations?)(?![\p{L}])/u;
const names =
  /^(?:noms?(?:\s(?:et\s)?prenoms?)?|prenoms?(?:\s(?:et\s)?noms?)?|elue?s?|conseill(?:er|ere)s?|membres?|delegue?s?|civilite)(?![\p{L}])/u;
const state = /^(?:presence|statut|etat|presente?\s?\/\s?absente?|emargement)(?![\p{L}])/u;
const mark = /^(?:x|v|✓|✔|☒|☑|•|●|1|oui)$/u;
/** A column's name is short. */
const LABEL_LENGTH = 60;
/** No assembly has more members. */
const MAX_ROWS = 1000;

/** One text a member or a cell, in the words of a list of members. */
export function listesDesTableaux(blocks: readonly Block[]): Text[] {
  return blocks.filter(isTable).flatMap(listsOf);
}

function listsOf(table: TableBlock): Text[] {
  const at = table.rows.slice(0, 3).findIndex(isHeader);
  const header = table.rows[at];
  if (header === undefined) return [];
  const cells = filledCells(header);
  const name = cells.find((cell) => names.test(headOf(cell.text)));
  const said = cells.find((cell) => state.test(headOf(cell.text)));
  const statuses = cells.filter((cell) => status.test(headOf(cell.text)));
  const rows = table.rows.slice(at + 1, at + 1 + MAX_ROWS);
  if (name !== undefined && said !== undefined)
    return rows.flatMap((row) => told(cellAt(row, name), cellAt(row, said)));
  if (name !== undefined) return rows.flatMap((row) => marked(row, name, statuses));
  return rows.flatMap((row) => statuses.flatMap((label) => listed(label, cellAt(row, label))));
}

function isHeader(row: Row): boolean {
  const cells = filledCells(row);
  if (cells.length < 2 || cells.some(({ text }) => text.plain.length > LABEL_LENGTH)) return false;
  const heads = cells.map(({ text }) => headOf(text));
  const says = heads.filter((head) => status.test(head)).length;
  const named = heads.some((head) => names.test(head));
  return says >= 2 || (says >= 1 && named) || (named && heads.some((head) => state.test(head)));
}

/** "DUBOIS Alain | Absent". */
function told(name: Cell | undefined, said: Cell | undefined): Text[] {
  if (name === undefined || said === undefined || !isName(name.text)) return [];
  return lireStatut(said.text.plain) === null ? [] : [asList(said.text, name.text)];
}

/** "DUBOIS Alain | | X | BAILLY Jean". */
function marked(row: Row, name: Cell, statuses: readonly Cell[]): Text[] {
  const member = cellAt(row, name);
  if (member === undefined || !isName(member.text)) return [];
  const filled = statuses.flatMap((label) => {
    const cell = cellAt(row, label);
    return cell === undefined ? [] : [{ label, cell }];
  });
  const proxy = filled.find(
    ({ label, cell }) =>
      holder.test(headOf(label.text)) && !status.test(headOf(cell.text)) && isName(cell.text),
  );
  if (proxy !== undefined)
    return [joinTexts([asList(proxy.label.text, member.text), proxy.cell.text], ' à ')];
  const one = filled.find(({ cell }) => mark.test(headOf(cell.text).trim()));
  if (one !== undefined) return [asList(one.label.text, member.text)];
  // "Absents / procurations" over "procuration à M. FERRÉ" and "absent": the cell says it.
  const said = filled.find(({ cell }) => status.test(headOf(cell.text)));
  if (said === undefined) return [];
  return holder.test(headOf(said.cell.text))
    ? [joinTexts([asList(said.label.text, member.text), said.cell.text], ', ')]
    : [asList(said.cell.text, member.text)];
}

/** Names of one commune under "Titulaires présents". */
function listed(label: Cell, cell: Cell | undefined): Text[] {
  return cell === undefined || !isName(cell.text) ? [] : [asList(label.text, cell.text)];
}

function asList(label: Text, name: Text): Text {
  return joinTexts([label, name], ' :\n');
}

function isName({ plain }: Text): boolean {
  return nomIn(plain, foldLines(plain), 0, plain.length) !== null;
}
