/** Where results go: standard output or `--out`, in one of the formats. */
import { join } from 'node:path';
import type { Resultat } from '../../contract/contract.ts';
import {
  type CsvTable,
  checked,
  csvHeader,
  csvRows,
  csvTables,
  jsonChunks,
  jsonFile,
  ndjsonLines,
} from '../../output/index.ts';
import { commitAll, TRANSCRIPT, WholeFile, writeWhole } from '../files.ts';
import type { Read } from './documents.ts';
import { type Entree, targetsOf } from './inputs.ts';
import type { Terminal } from './terminal.ts';

/** A table of all documents, and its rows. */
export interface Table {
  readonly table: CsvTable;
  readonly rows: number;
}

export interface Sink {
  /** Takes one result; gives the file that now holds it, where there is one for it alone. */
  readonly write: (read: Read) => Promise<string | null>;
  /** All results are given; says what files hold them together, and how many rows. */
  readonly end: () => Promise<readonly Table[]>;
  /** Leaves nothing behind that is not complete. */
  readonly abort: () => Promise<void>;
  /** Whether results that follow can still be taken after one could not. */
  readonly goesOn: boolean;
}

const nothing = async () => {};
const noTable = async () => [];

/** One document, as one JSON object. */
export function objectSink(terminal: Terminal): Sink {
  return streamSink(terminal, (resultat) => jsonFile(resultat));
}

/** A record a line, for any number of documents. */
export function ndjsonSink(terminal: Terminal): Sink {
  return streamSink(terminal, (resultat) => ndjsonLines(resultat));
}

/** One table of all documents; its header stands even where no document could be read. */
export function tableSink(terminal: Terminal, table: CsvTable): Sink {
  let header = csvHeader(table);
  const withHeader = (rows: string) => {
    const text = header + rows;
    header = '';
    return text;
  };
  return {
    ...streamSink(terminal, (resultat, { fichier }) => [
      withHeader(csvRows(table, resultat, fichier).text),
    ]),
    end: async () => {
      await terminal.data(withHeader(''));
      return [];
    },
  };
}

function streamSink(
  terminal: Terminal,
  chunks: (resultat: Resultat, entree: Entree) => Iterable<string>,
): Sink {
  const write = async ({ entree, resultat }: Read) => {
    for (const chunk of chunks(resultat, entree)) await terminal.data(chunk);
    return null;
  };
  return { write, end: noTable, abort: nothing, goesOn: true };
}

/** Several documents, as one JSON array in the order of the input. */
export function arraySink(terminal: Terminal): Sink {
  let before = '[\n  ';
  const write = async ({ resultat }: Read) => {
    const sound = checked(resultat);
    await terminal.data(before);
    before = ',\n  ';
    for (const chunk of jsonChunks(sound, '  ')) await terminal.data(chunk);
    return null;
  };
  const end = async () => {
    await terminal.data(before.startsWith('[') ? '[]\n' : '\n]\n');
    return [];
  };
  return { write, end, abort: nothing, goesOn: true };
}

/** A file a document below `--out`. */
export function filesSink(
  out: string,
  entrees: readonly Entree[],
  format: 'json' | 'ndjson',
): Sink {
  const targets = targetsOf(entrees, `.${format}`);
  const chunks = format === 'json' ? jsonFile : ndjsonLines;
  const write = async ({ entree, source, resultat }: Read) => {
    const name = targets.get(entree) ?? '';
    const target = join(out, name);
    const beside = join(out, name.slice(0, -format.length - 1) + TRANSCRIPT);
    const transcript =
      source.media === 'application/pdf' ? ([[beside, [source.text]]] as const) : [];
    await writeWhole(...transcript, [target, chunks(resultat)]);
    return target;
  };
  return { write, end: noTable, abort: nothing, goesOn: true };
}

/**
 * A file a table below `--out`, with the rows of all documents, and the transcripts that these name lines of; none
 * before all are complete.
 */
export function csvSink(out: string, entrees: readonly Entree[]): Sink {
  const transcripts = targetsOf(entrees, TRANSCRIPT);
  const tables = new Map<CsvTable, { readonly file: WholeFile; rows: number }>();
  const others: WholeFile[] = [];
  const files = () => [...others, ...[...tables.values()].map(({ file }) => file)];
  const open = async () => {
    for (const table of csvTables) {
      const file = await WholeFile.create(join(out, `${table}.csv`));
      tables.set(table, { file, rows: 0 });
      await file.write(csvHeader(table));
    }
  };
  const write = async ({ entree, source, resultat }: Read) => {
    if (tables.size === 0) await open();
    if (source.media === 'application/pdf') {
      const file = await WholeFile.create(join(out, transcripts.get(entree) ?? ''));
      others.push(file);
      await file.write(source.text);
      await file.complete();
    }
    for (const [table, entry] of tables) {
      const { text, rows } = csvRows(table, resultat, entree.fichier);
      entry.rows += rows;
      await entry.file.write(text);
    }
    return null;
  };
  const end = async () => {
    await commitAll(files());
    return [...tables].map(([table, { rows }]) => ({ table, rows }));
  };
  const abort = async () => {
    for (const file of files()) await file.discard();
  };
  return { write, end, abort, goesOn: false };
}
