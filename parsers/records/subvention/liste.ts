/**
 * "LISTE DES DÉLIBÉRATIONS EXAMINÉES" set as a table: one deliberation a row, its number, its object
 * and how it was voted ("Approuvé à l'unanimité", "Reporté", "12 pour, 2 contre").
 */
import type { Deliberation, Seance, Vote } from '../../../contract/contract.ts';
import type { Block, Cell, Row } from '../../../contract/types.ts';
import { cellAt, filledCells, headOf, isTable } from '../../lignes/blocks.ts';
import { type Reading, some } from '../../reading.ts';
import { trouverVotes } from '../../text/vote.ts';
import type { Records } from '../records.ts';
import { seanceOf } from '../seance/seance.ts';
import { voteOf } from '../vote/vote-courant.ts';

const numero =
  /^(?:n\s?[°o]s?(?![\p{L}])|numeros?|ref(?:erence)?s?(?![\p{L}])|deliberations?\s?n\s?[°o])/u;
const objet =
  /^(?:objets?|intitules?|titres?|libelles?|deliberations?$|affaires?|sujets?|points?$)/u;
const vote =
  /^(?:votes?|resultats?|decisions?|sens\sdu\svote|suites?\sdonnees?|avis|adoption|approbation)(?![\p{L}])/u;
const LABEL_LENGTH = 60;
/** Fewer rows than this, or fewer with a vote than half of them, list no deliberations. */
const MIN_ROWS = 2;

interface Columns {
  readonly numero: Cell | undefined;
  readonly objet: Cell;
  readonly vote: Cell;
}

/** The deliberations that tables list; none where the document says them otherwise. */
export function parseListe(reading: Reading, blocks: readonly Block[], records: Records): void {
  let seance: Seance | null | undefined;
  for (const table of blocks.filter(isTable)) {
    const header = table.rows.findIndex((row) => columnsOf(row) !== null);
    const columns = columnsOf(table.rows[header]);
    if (columns === null) continue;
    const rows = table.rows.slice(header + 1);
    const voted = rows.filter((row) => votesIn(row, columns) > 0).length;
    if (voted < MIN_ROWS || voted * 2 < rows.length) continue;
    seance ??= seanceOf(reading, blocks, records);
    for (const row of rows) readRow(reading, row, columns, seance, records);
  }
}

function columnsOf(row: Row | undefined): Columns | null {
  const cells = row === undefined ? [] : filledCells(row);
  if (cells.length < 2 || cells.some(({ text }) => text.plain.length > LABEL_LENGTH)) return null;
  const find = (pattern: RegExp) => cells.find(({ text }) => pattern.test(headOf(text).trim()));
  const [number, object, voted] = [find(numero), find(objet), find(vote)];
  if (object === undefined || voted === undefined || object === voted) return null;
  return { numero: number === object ? undefined : number, objet: object, vote: voted };
}

function votesIn(row: Row, columns: Columns): number {
  const cell = cellAt(row, columns.vote);
  return cell === undefined ? 0 : trouverVotes(cell.text.plain).length;
}

function readRow(
  reading: Reading,
  row: Row,
  columns: Columns,
  seance: Seance | null,
  records: Records,
): void {
  const title = cellAt(row, columns.objet);
  const objet = title === undefined ? null : reading.lu('texte', title.text);
  if (objet === null) return;
  const number = cellAt(row, columns.numero);
  const id = reading.id('deliberation');
  const record: Deliberation = {
    id,
    type: 'deliberation',
    spans: reading.lines(row.startLine, row.endLine),
    ...some('numero', number === undefined ? null : reading.lu('numero', number.text)),
    objet,
    ...some('seance', seance?.id),
    ...some('dateSeance', seance?.date),
  };
  records.deliberations.push(record);
  records.votes.push(...votesOf(reading, row, columns, id));
}

function votesOf(reading: Reading, row: Row, columns: Columns, deliberation: string): Vote[] {
  const cell = cellAt(row, columns.vote);
  if (cell === undefined) return [];
  return trouverVotes(cell.text.plain).flatMap(
    (found) => voteOf(reading, cell.text, found, { deliberation }) ?? [],
  );
}
