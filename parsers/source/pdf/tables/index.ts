/** Finds the tables of a page. Pure: the same content gives the same tables. */
import type { PageContent, PageTable } from '../page.ts';
import { ruledTable } from './ruled.ts';
import { networks } from './rules-network.ts';
import { turnContent, turnTables } from './turn.ts';

export function findTables(page: PageContent): PageTable[] {
  const turned = turnContent(page);
  const words = turned.content.words.filter((word) => word.angle === 0 && !word.slanted);
  const tables: PageTable[] = [];
  for (const network of networks(turned.content.rules)) {
    const found = ruledTable(network, words);
    if (found) tables.push(found.table);
  }
  tables.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  return turnTables(tables, turned);
}
