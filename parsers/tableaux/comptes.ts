/** Where the head of an act counts members: on lines, in rows, in cells. */
import type { Block, Text } from '../../contract/types.ts';
import { filledCells, isTable, isText } from '../lignes/blocks.ts';
import { joinTexts } from '../source/text.ts';
import { type FoundCompte, trouverComptes } from '../text/effectif.ts';

/** Whether blocks count members at all. */
export function lignesDeCompte(blocks: readonly Block[]): FoundCompte[] {
  return [linesOf(blocks), cellsOf(blocks)].flatMap((lines) =>
    trouverComptes(lines.map(({ plain }) => plain)),
  );
}

/** The printed lines, a row of a table being one: "En exercice | 18", or numbers under their words. */
export function linesOf(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block): Text[] => {
    if (isText(block)) return block.lines.filter(({ plain }) => plain.trim() !== '');
    if (!isTable(block)) return [];
    return block.rows.flatMap((row) => {
      const cells = filledCells(row).map(({ text }) => text);
      return cells.length === 0 ? [] : [joinTexts(cells, ' | ')];
    });
  });
}

/** A head in two columns: the counts in one cell, the session in the other. */
export function cellsOf(blocks: readonly Block[]): Text[] {
  return blocks
    .filter(isTable)
    .flatMap((table) => table.rows.flatMap((row) => filledCells(row).map(({ text }) => text)));
}
