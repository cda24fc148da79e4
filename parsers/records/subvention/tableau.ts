/** Every table as it stands, understood or not, so that no cell is out of reach. */
import type { Tableau } from '../../../contract/contract.ts';
import type { Block, TableBlock } from '../../../contract/types.ts';
import { filledCells, isHeading, isTable } from '../../lignes/blocks.ts';
import { type Reading, some } from '../../reading.ts';

export function parseTableaux(
  reading: Reading,
  blocks: readonly Block[],
  ids: ReadonlyMap<TableBlock, string>,
  deliberationOf: (block: Block) => string | undefined,
): Tableau[] {
  return blocks.flatMap((block, index) => {
    if (!isTable(block)) return [];
    const id = ids.get(block) ?? reading.id('tableau');
    return [tableauOf(reading, block, id, blocks[index - 1], deliberationOf(block))];
  });
}

function tableauOf(
  reading: Reading,
  block: TableBlock,
  id: string,
  above: Block | undefined,
  deliberation: string | undefined,
): Tableau {
  const titre = isHeading(above) ? reading.lu('texte', above.text) : null;
  const pages = pagesOf(reading, block);
  return {
    id,
    type: 'tableau',
    spans: reading.lines(block.startLine, block.endLine),
    ...some('deliberation', deliberation),
    ...some('titre', titre),
    ...some('entete', headerOf(reading, block)),
    cellules: block.rows.flatMap((row) =>
      filledCells(row).flatMap((cell) => {
        const texte = reading.lu('texte', cell.text);
        const { row: at, column, rowSpan, colSpan } = cell;
        return texte === null ? [] : [{ texte, row: at, column, rowSpan, colSpan }];
      }),
    ),
    ...(pages.length === 0 ? {} : { pages }),
  };
}

/** The first row, when it names columns: words in each of its cells, and no amount. */
function headerOf(reading: Reading, block: TableBlock): Tableau['entete'] | null {
  const first = block.rows[0];
  if (first === undefined || block.rows.length < 2) return null;
  const cells = filledCells(first);
  const isHeader =
    cells.length > 1 &&
    cells.every((cell) => cell.text.plain.length <= 80 && !/\d{3}|\d,\d/u.test(cell.text.plain));
  return isHeader ? cells.flatMap((cell) => reading.lu('texte', cell.text) ?? []) : null;
}

function pagesOf(reading: Reading, block: TableBlock): number[] {
  const pages = new Set<number>();
  for (let line = block.startLine; line <= block.endLine; line++) {
    const page = reading.source.lines[line - 1]?.page;
    if (page !== undefined) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}
