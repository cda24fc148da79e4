/**
 * Tables that describe aid schemes: number, title, period, what it is, what it has done. A page break
 * cuts such a table into fragments that lose their header or gain a column, so that each row is read
 * by what its cells say: the period parts the title from the description.
 */
import type { DispositifAide, Sourced } from '../../../contract/contract.ts';
import type { Cell, Row, TableBlock, Text } from '../../../contract/types.ts';
import { filledCells, headOf } from '../../lignes/blocks.ts';
import { type Reading, some } from '../../reading.ts';
import { lirePeriode } from '../../text/periode.ts';

const schemeNumber = String.raw`\d{1,2}\.\d{1,3}(?:\s?(?:bis|ter|quater))?`;
const numberAlone = new RegExp(`^${schemeNumber}$`, 'u');
const numberThenTitle = new RegExp(`^(${schemeNumber})\\s{1,3}(?=\\p{L})`, 'u');
const thematique = /^thematique\s{1,3}(\d{1,2}|[ivx]{1,5})$/u;
const header = /^(?:dispositifs?|periode|description|bilan|intitule|objectifs?|n°)(?![\p{L}])/u;
const PERIOD_LENGTH = 80;
const TITLE_LENGTH = 200;

interface State {
  theme: Sourced<string> | null;
  /** In rows with a period, the column of the first cell after it. */
  description: number | null;
}

export function parseDispositifsAide(
  reading: Reading,
  tables: readonly TableBlock[],
  context: { deliberation?: string },
): DispositifAide[] {
  const state: State = { theme: null, description: null };
  return tables.flatMap((table) =>
    rowsOf(table).flatMap((row) => {
      const fields = readRow(reading, row, state);
      if (fields === null) return [];
      return [
        {
          id: reading.id('dispositif-aide'),
          type: 'dispositif-aide' as const,
          spans: reading.lines(row.startLine, row.endLine),
          ...some('deliberation', context.deliberation),
          ...fields,
        },
      ];
    }),
  );
}

type Fields = Omit<DispositifAide, 'id' | 'type' | 'spans' | 'deliberation'>;

function readRow(reading: Reading, row: Row, state: State): Fields | null {
  const cells = filledCells(row);
  const own = cells.find((cell) => thematique.test(headOf(cell.text)));
  if (own !== undefined) state.theme = themeOf(reading, own.text);
  const others = cells.filter((cell) => cell !== own);
  const number = others.find((cell) => numberAlone.test(headOf(cell.text)));
  const period = others.find((cell) => isPeriod(cell));
  const { title, after } = around(
    others.filter((cell) => cell !== number && cell !== period),
    period,
    state,
  );
  const inTitle =
    number === undefined && title !== undefined ? numberThenTitle.exec(headOf(title.text)) : null;
  const [description, bilan] = after;
  if (number === undefined && title === undefined) return null;
  const theme = state.theme;
  return {
    ...some('numero', numeroOf(reading, number, title, inTitle)),
    ...some(
      'intitule',
      title === undefined
        ? null
        : reading.lu('texte', title.text, {
            from: inTitle?.[0].length ?? 0,
            to: title.text.plain.length,
          }),
    ),
    ...some('periode', period === undefined ? null : reading.lu('periode', period.text)),
    ...some(
      'description',
      description === undefined ? null : reading.lu('texte', description.text),
    ),
    ...some('bilan', bilan === undefined ? null : reading.lu('texte', bilan.text)),
    ...some(
      'thematique',
      theme === null ? null : own === undefined ? reading.derive(theme) : theme,
    ),
  };
}

/** What stands above a table's column names is its title. */
function rowsOf({ rows }: TableBlock): readonly Row[] {
  const named = rows.findIndex((row) => isHeader(filledCells(row)));
  return rows.slice(named + 1);
}

/** A row of column names; also one that is blank. */
function isHeader(cells: readonly Cell[]): boolean {
  const named = cells.filter(
    (cell) => cell.text.plain.length <= PERIOD_LENGTH && header.test(headOf(cell.text)),
  );
  return cells.length === 0 || (named.length >= 2 && named.length * 2 >= cells.length);
}

function isPeriod({ text }: Cell): boolean {
  return text.plain.length <= PERIOD_LENGTH && lirePeriode(text.plain) !== null;
}

function themeOf(reading: Reading, text: Text): Sourced<string> | null {
  const found = thematique.exec(headOf(text));
  const numero = found?.[1] ?? '';
  const to = found?.[0].length ?? 0;
  return reading.lu('numero', text, { from: to - numero.length, to });
}

/** What stands before the period and after it; without one, the column tells. */
function around(
  cells: readonly Cell[],
  period: Cell | undefined,
  state: State,
): { title?: Cell; after: Cell[] } {
  const from = period === undefined ? state.description : period.column + 1;
  if (period !== undefined) state.description = from;
  const before = cells.filter((cell) =>
    from === null ? cell.text.plain.length <= TITLE_LENGTH : cell.column < from,
  );
  const after = cells.filter((cell) => !before.includes(cell));
  const title = before.at(-1);
  return title === undefined ? { after } : { title, after };
}

function numeroOf(
  reading: Reading,
  number: Cell | undefined,
  title: Cell | undefined,
  inTitle: RegExpExecArray | null,
): Sourced<string> | null {
  if (number !== undefined) return reading.lu('numero', number.text);
  if (title === undefined || inTitle === null) return null;
  return reading.lu('numero', title.text, { from: 0, to: (inTitle[1] ?? '').length });
}
