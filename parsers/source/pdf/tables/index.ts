/** Finds the tables of a page. Pure: the same content gives the same tables. */
import type { PageContent, PageTable, Word } from '../page.ts';
import { isHalfRuledTable, isUnruledTable } from './accept.ts';
import { completed } from './completed.ts';
import { middleX, middleY } from './geometry.ts';
import { halfRuledTables } from './half-ruled.ts';
import { ruledTable } from './ruled.ts';
import { networks } from './rules-network.ts';
import { turnContent, turnTables } from './turn.ts';
import { unruledTables } from './unruled.ts';

export function findTables(page: PageContent): PageTable[] {
  const turned = turnContent(page);
  const words = turned.content.words.filter((word) => word.angle === 0 && !word.slanted);
  const tables: PageTable[] = [];
  for (const network of networks(turned.content.rules)) {
    const found = ruledTable(network, words);
    if (found) tables.push(...completed(found.table, network, found.taken));
  }
  const { rules } = turned.content;
  const left = () => words.filter((word) => !tables.some((table) => holds(table, word)));
  for (const { table } of halfRuledTables(left(), rules)) {
    if (isHalfRuledTable(table) && !tables.some((other) => meets(other, table))) tables.push(table);
  }
  for (const { table } of unruledTables(left(), rules)) {
    if (isUnruledTable(table) && !tables.some((other) => meets(other, table))) tables.push(table);
  }
  tables.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  return turnTables(tables, turned);
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
