/** The records of one file while they are being read. */
import type { Deport, Resultat, TableName } from '../../contract/contract.ts';
import type { Block, TableBlock } from '../../contract/types.ts';

export type Records = { [K in TableName]: Resultat[K] } & {
  /** The id that each table will have, for the rows that refer to it. */
  readonly tableauIds: Map<TableBlock, string>;
  /** Which decision a block belongs to; a file without one has none. */
  readonly deliberationOf: (block: Block) => string | undefined;
  readonly ranges: { readonly from: number; readonly id: string }[];
  /** Who is said to keep out of the decision that comes next in the session. */
  readonly deportsSuivants: Deport[];
};

export function emptyRecords(): Records {
  const ranges: { from: number; id: string }[] = [];
  return {
    seances: [],
    deliberations: [],
    presences: [],
    deports: [],
    visas: [],
    articles: [],
    votes: [],
    imputations: [],
    annexes: [],
    annexeLignes: [],
    totaux: [],
    dispositifsAide: [],
    operations: [],
    conventions: [],
    avenants: [],
    rapports: [],
    signataires: [],
    tableaux: [],
    sections: [],
    diagnostics: [],
    tableauIds: new Map(),
    ranges,
    deportsSuivants: [],
    deliberationOf: (block) => ownerAt(ranges, block.startLine),
  };
}

/** The last range that begins at or before a line. */
function ownerAt(
  ranges: readonly { from: number; id: string }[],
  line: number,
): string | undefined {
  let low = 0;
  let high = ranges.length - 1;
  if (high < 0 || (ranges[0]?.from ?? 0) > line) return undefined;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle]?.from ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return ranges[low]?.id;
}
