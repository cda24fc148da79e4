/** Finds the tables of a page. Pure: the same content gives the same tables. */
import type { PageContent, PageTable, Rule, Word } from '../page.ts';
import { isHalfRuledTable, isUnruledTable } from './accept.ts';
import { besideOneAnother } from './beside.ts';
import { completed, sideBySide } from './completed.ts';
import { fitColumns, standsUnder } from './fit.ts';
import { middleX, middleY } from './geometry.ts';
import { halfRuledTables } from './half-ruled.ts';
import { withOuterLabels } from './outer-labels.ts';
import { isMoney } from './phrases.ts';
import { ruledTable } from './ruled.ts';
import { networks } from './rules-network.ts';
import { shadingRules } from './shading.ts';
import { beforeAmounts } from './split-words.ts';
import { unruledTables } from './unruled.ts';

/** `above` is the last table of the page before, whose last row may stand alone on this one. */
export function findTables(page: PageContent, above?: PageTable): PageTable[] {
  const words = page.words
    .filter((word) => word.angle === 0 && !word.slanted)
    .flatMap(beforeAmounts);
  const rules = [...page.rules, ...shadingRules(page.fills, page.rules, words)];
  const tables = framedTables(rules, words, above);
  const add = (found: readonly PageTable[]) => {
    for (const table of found) {
      if (!tables.some((other) => meets(other, table))) tables.push(table);
    }
  };
  const halfRuled = (lines: readonly Rule[]) =>
    halfRuledTables(freeWords(words, tables), lines).filter(isHalfRuledTable).flatMap(sideBySide);
  add(halfRuled(page.rules));
  add(
    besideOneAnother(freeWords(words, tables))
      .flatMap((part) => unruledTables(part, rules))
      .filter((table) => isUnruledTable(table) || isEndOf(table, above))
      .flatMap(sideBySide),
  );
  // Shading often leaves out the first row of a table and its last: it tells one only where the words do not.
  add(halfRuled(rules));
  return tables.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

function framedTables(
  rules: readonly Rule[],
  words: readonly Word[],
  above: PageTable | undefined,
): PageTable[] {
  const found = networks(rules).flatMap((network) => {
    const one = ruledTable(network, words);
    return one ? [{ ...one, network }] : [];
  });
  const whole = found.filter(({ alone }) => !alone).map(({ table }) => table);
  const framed = found.filter(
    ({ alone, table }) =>
      !alone ||
      (isPair(table) && whole.some((one) => goesOn(one, table))) ||
      (table.rows === 1 && isRest(table, above)),
  );
  const free = freeWords(
    words,
    framed.map(({ table }) => table),
  );
  return framed.flatMap(({ table, network, taken }) => {
    const labelled = withOuterLabels(table, free);
    return labelled === table ? completed(table, network, taken) : [labelled];
  });
}

/** Points between two parts of one table, and by which their edges may differ. Measured on the reference's forms. */
const PART_GAP = 20;
const SAME_EDGE = 3;

/** "Modalités de versement | Le montant …" */
function isPair({ columns, cells }: PageTable): boolean {
  return columns === 2 && cells.every(({ words }) => words.length > 0);
}

/** A row by itself, with the columns of the table that ended the page before. */
function isRest(row: PageTable, above: PageTable | undefined): boolean {
  return above !== undefined && standsUnder(above, row) && fitColumns(above, row) !== undefined;
}

/** The last rows of the table before, with its columns and an amount: too few to tell a table of themselves. */
function isEndOf(table: PageTable, above: PageTable | undefined): boolean {
  return (
    table.columns > 1 &&
    isRest(table, above) &&
    table.cells.some(({ column, words }) => column === table.columns - 1 && isMoney(words))
  );
}

/** Above or below, between the same edges: a row parted from its table. */
function goesOn({ box: whole }: PageTable, { box: row }: PageTable): boolean {
  const gap = Math.max(whole[1] - row[3], row[1] - whole[3]);
  const edges = Math.max(Math.abs(whole[0] - row[0]), Math.abs(whole[2] - row[2]));
  return gap <= PART_GAP && edges <= SAME_EDGE;
}

function freeWords(words: readonly Word[], tables: readonly PageTable[]): Word[] {
  return words.filter((word) => !tables.some((table) => holds(table, word)));
}

function holds({ box }: PageTable, word: Word): boolean {
  const x = middleX(word.box);
  const y = middleY(word);
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** Points by which two tables may touch. */
const TOUCH = 2;

function meets({ box: a }: PageTable, { box: b }: PageTable): boolean {
  return a[0] < b[2] - TOUCH && b[0] < a[2] - TOUCH && a[1] < b[3] - TOUCH && b[1] < a[3] - TOUCH;
}
