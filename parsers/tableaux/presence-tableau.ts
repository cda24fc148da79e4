/**
 * Attendance set as a table: marks under "Présent | Absent | Pouvoir à", a word beside each name, a list beside
 * "Présents", or the names of each commune under "Titulaires présents | Absents". Each member is read as the list that
 * says the same: the column's name, then who stands in it.
 */
import type { Block, Cell, Row, TableBlock, Text } from '../../contract/types.ts';
import { cellAt, filledCells, isTable, headOf as motsDe } from '../lignes/blocks.ts';
import { joinTexts, sliceText } from '../source/text.ts';
import { lireStatut } from '../text/codes.ts';
import { nomIn } from '../text/personne.ts';
import { foldLines } from '../text/vote.ts';
import { listeSousTitre } from './presence-grille.ts';

const given = String.raw`(?:(?:a\s|ayant\s)?donne\s)?(?:pouvoirs?|procurations?)`;
const who = '(?:membres|conseillers|delegues|elus|titulaires|suppleants)';
const status = new RegExp(
  String.raw`^(?:etai(?:en)?ts?\s)?(?:${who}\s)?(?:(?:present|absent|excuse|represente)e?s?|${given})(?![\p{L}])`,
  'u',
);
/** "P | A | E" under which marks stand, or in a column "Présence". */
const lettre = /^(?:p|a|e|r|abs|exc|repr?|pouv|proc)\.?$/u;
const holder =
  /^(?:(?:(?:a|ayant)\s)?donne\s)?(?:pouvoirs?|procurations?|mandataires?|(?:represente|remplace|supplee)e?s?\spar)(?![\p{L}])/u;
const names =
  /^(?:noms?(?:\s(?:et\s)?prenoms?)?|prenoms?(?:\s(?:et\s)?noms?)?|elue?s?|conseill(?:er|ere)s?|membres?|delegue?s?|mandants?|civilite)(?![\p{L}])/u;
/** "Civilité | Nom | Prénom": one name in several columns. */
const piece = /^(?:civilite|noms?|prenoms?)$/u;
const state = /^(?:presence|statut|etat|presente?\s?\/\s?absente?|emargement)(?![\p{L}])/u;
const mark = /^(?:x|v|✓|✔|☒|☑|•|●|1|oui)$/u;
const move = /^(?:arriv|depart|partie?|quitt)/u;
/** A column's name is short. */
const LABEL_LENGTH = 60;
/** No assembly has more members. */
const MAX_ROWS = 1000;

/** One text a member or a cell, in the words of a list of members; one a table whose heading stands over it. */
export function listesDesTableaux(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block, at) => {
    if (!isTable(block)) return [];
    const own = listsOf(block);
    return own.length > 0 ? own : sousTitre(blocks[at - 1], block);
  });
}

/** "Nom | Commune" under "Présents :" names the columns; a row of members does not. */
function sousTitre(above: Block | undefined, { rows }: TableBlock): Text[] {
  const [header, ...others] = rows.slice(0, MAX_ROWS);
  const headed = header !== undefined && filledCells(header).some(isNames);
  if (header === undefined || !headed) return listeSousTitre(above, rows.slice(0, MAX_ROWS), []);
  const columns = groupsOf(header, others).map(({ names: of }) => of);
  return listeSousTitre(above, others, columns);
}

function listsOf(table: TableBlock): Text[] {
  const at = table.rows.slice(0, 3).findIndex(isHeader);
  const header = table.rows[at];
  if (header === undefined) return table.rows.slice(0, MAX_ROWS).flatMap(keyed);
  const rows = table.rows.slice(at + 1, at + 1 + MAX_ROWS);
  return groupsOf(header, rows).flatMap((group) => rows.flatMap((row) => membersOf(group, row)));
}

/** The columns of one table, or of one of two that stand side by side. */
interface Group {
  readonly names: readonly Cell[];
  readonly said: Cell | undefined;
  readonly statuses: readonly Cell[];
  readonly all: readonly Cell[];
}

function groupsOf(header: Row, rows: readonly Row[]): Group[] {
  const groups: Cell[][] = [];
  for (const cell of nameless(header, rows)) {
    const current = groups.at(-1);
    const begins = isNames(cell) && current?.some(isNames) && !isNames(current.at(-1));
    if (current === undefined || begins) groups.push([cell]);
    else current.push(cell);
  }
  return groups.map((all) => {
    const [first = sousStatut(all, rows), ...others] = all.filter(isNames);
    const pieces = others.filter((cell) => piece.test(headOf(cell.text)));
    const joined = first !== undefined && piece.test(headOf(first.text)) ? pieces : [];
    return {
      names: first === undefined ? [] : [first, ...joined],
      said: all.find((cell) => state.test(headOf(cell.text))),
      statuses: all.filter(saysStatus),
      all,
    };
  });
}

/** "Absents" over the names, "Pouvoir donné à" over who holds: the first column says whose row it is, and what they are. */
function sousStatut(all: readonly Cell[], rows: readonly Row[]): Cell | undefined {
  const [first, ...others] = all;
  if (first === undefined || !status.test(headOf(first.text))) return undefined;
  const away = !/present/u.test(headOf(first.text));
  const holds = others.find(({ text }) => holder.test(headOf(text)));
  if (!away || holds === undefined) return undefined;
  const pairs = rows.filter((row) => isName(cellAt(row, first)) && isName(cellAt(row, holds)));
  const both = pairs.some((row) => [first, holds].some((column) => saysBoth(cellAt(row, column))));
  return pairs.length > 0 && !both ? first : undefined;
}

function saysBoth(cell: Cell | undefined): boolean {
  return cell !== undefined && /[,;]|\s(?:a|à|par)\s/iu.test(cell.text.plain);
}

/** The header's cells; with the first one, empty over names, where only marks stand in the others. */
function nameless(header: Row, rows: readonly Row[]): readonly Cell[] {
  const cells = filledCells(header);
  const [first] = header.cells;
  if (first === undefined || cells.includes(first) || cells.some(isNames)) return cells;
  const marks = rows.flatMap((row) => cells.flatMap((cell) => cellAt(row, cell) ?? []));
  const all =
    marks.length > 0 && marks.some(isMark) && rows.every((row) => isName(cellAt(row, first)));
  return all ? [first, ...cells] : cells;
}

/** "Élu(e)", "Présent·e·s": without the endings that go either way. */
function headOf(text: Text): string {
  return motsDe(text).replace(/\((?:e?s?)\)|[·.](?:e|es|s)(?=[·.\s]|$)/gu, '');
}

function isNames(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.text.plain === '' || names.test(headOf(cell.text)));
}

function saysStatus({ text }: Cell): boolean {
  const head = headOf(text).trim();
  return status.test(head) || holder.test(head) || lettre.test(head);
}

function isMark({ text }: Cell): boolean {
  return mark.test(headOf(text).trim());
}

function isHeader(row: Row): boolean {
  const cells = filledCells(row);
  if (cells.length < 2 || cells.some(({ text }) => text.plain.length > LABEL_LENGTH)) return false;
  const heads = cells.map(({ text }) => headOf(text));
  const says = heads.filter((head) => status.test(head)).length;
  const named = heads.some((head) => names.test(head));
  const letters = heads.filter((head) => lettre.test(head.trim())).length;
  return (
    says >= 2 ||
    (named &&
      (says >= 1 || letters >= 2 || heads.some((head) => state.test(head) || holder.test(head))))
  );
}

function membersOf({ names: columns, said, statuses, all }: Group, row: Row): Text[] {
  const [first] = columns;
  if (first === undefined)
    return statuses.flatMap((label) => listed(label.text, cellAt(row, label)));
  const cells = columns.flatMap((column) => cellAt(row, column) ?? []);
  const [cell] = cells;
  if (cell === undefined || !isName(cell)) return [];
  const member = joinTexts(cells.map(({ text }) => text));
  const others = all.flatMap((column) =>
    columns.includes(column) ? [] : (cellAt(row, column) ?? []),
  );
  const one = said === undefined ? undefined : cellAt(row, said);
  const lists = said === undefined ? marked(row, member, statuses) : told(member, one);
  const notes = others.filter(
    (other) =>
      other !== one && isNote(other) && !statuses.some(({ column }) => column === other.column),
  );
  return lists.map((list) => joinTexts([list, ...notes.map(({ text }) => text)], ', '));
}

/** "Pouvoir à M. VAL", "arrivé à 19 h 15", "Excusée" in a column of remarks. */
function isNote({ text }: Cell): boolean {
  return [holder, move, status].some((said) => said.test(headOf(text)));
}

/** "DUBOIS Alain | Absent", "DUBOIS Alain | Excusé, pouvoir à M. BAILLY". */
function told(member: Text, said: Cell | undefined): Text[] {
  if (said === undefined || lireStatut(said.text.plain) === null) return [];
  return said.text.plain.length > LABEL_LENGTH / 4
    ? cellSays(member, said)
    : [asList(said.text, member)];
}

/** "Absents / procurations" over "procuration à M. FERRÉ" and "absent": the cell says it, and whom else it names. */
function cellSays(member: Text, { text }: Cell): Text[] {
  const word = status.exec(headOf(text))?.[0].length ?? holder.exec(headOf(text))?.[0].length;
  if (word === undefined) return [asList(text, member)];
  return [joinTexts([asList(sliceText(text, 0, word), member), text], ', ')];
}

/** "DUBOIS Alain | | X | BAILLY Jean". */
function marked(row: Row, member: Text, statuses: readonly Cell[]): Text[] {
  const filled = statuses.flatMap((label) => {
    const cell = cellAt(row, label);
    return cell === undefined ? [] : [{ label, cell }];
  });
  const proxy = filled.find(
    ({ label, cell }) =>
      holder.test(headOf(label.text)) && !status.test(headOf(cell.text)) && isName(cell),
  );
  if (proxy !== undefined)
    return [joinTexts([asList(proxy.label.text, member), proxy.cell.text], ' à ')];
  const one = filled.find(({ cell }) => isMark(cell));
  if (one !== undefined) return [asList(one.label.text, member)];
  const said = filled.find(({ cell }) => status.test(headOf(cell.text)));
  if (said !== undefined) return cellSays(member, said.cell);
  const own = filled.find(({ cell }) => cell.text === member || cell.text.plain === member.plain);
  return own === undefined ? [] : [asList(own.label.text, member)];
}

/** "Présents | M. VAL, Mme PIN", one list a row. */
function keyed(row: Row): Text[] {
  const [label, cell, ...more] = filledCells(row);
  if (label === undefined || more.length > 0 || label.text.plain.length > LABEL_LENGTH) return [];
  return status.test(headOf(label.text)) ? listed(label.text, cell) : [];
}

/** Names of one commune under "Titulaires présents". */
function listed(label: Text, cell: Cell | undefined): Text[] {
  return cell !== undefined && isName(cell) ? [asList(label, cell.text)] : [];
}

function asList(label: Text, name: Text): Text {
  return joinTexts([label, name], ' :\n');
}

function isName(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const { plain } = cell.text;
  return nomIn(plain, foldLines(plain), 0, plain.length) !== null;
}
