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
import { WholeFile, writeWhole } from '../files.ts';
import type { Read } from './documents.ts';
import { type Entree, targetsOf } from './inputs.ts';
import type { Terminal } from './terminal.ts';

export interface Sink {
  /** Takes one result; gives the file that now holds it, where there is one for it alone. */
  readonly write: (read: Read) => Promise<string | null>;
  /** All results are given. */
  readonly end: () => Promise<void>;
  /** Leaves nothing behind that is not complete. */
  readonly abort: () => Promise<void>;
  /** Whether results that follow can still be taken after one could not. */
  readonly goesOn: boolean;
}

const nothing = async () => {};

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
    ...streamSink(terminal, (resultat) => [withHeader(csvRows(table, resultat))]),
    end: () => terminal.data(withHeader('')),
  };
}

function streamSink(terminal: Terminal, chunks: (resultat: Resultat) => Iterable<string>): Sink {
  const write = async ({ resultat }: Read) => {
    for (const chunk of chunks(resultat)) await terminal.data(chunk);
    return null;
  };
  return { write, end: nothing, abort: nothing, goesOn: true };
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
  const end = () => terminal.data(before.startsWith('[') ? '[]\n' : '\n]\n');
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
    const target = join(out, targets.get(entree) ?? '');
    if (source.media === 'application/pdf')
      await writeWhole(transcriptOf(target, format), [source.text]);
    await writeWhole(target, chunks(resultat));
    return target;
  };
  return { write, end: nothing, abort: nothing, goesOn: true };
}

/** The text that a PDF's line numbers and offsets refer to, beside its records. */
function transcriptOf(target: string, format: string): string {
  return `${target.slice(0, -format.length)}transcription.txt`;
}

/** A file a table below `--out`, with the rows of all documents; none before all are complete. */
export function csvSink(out: string): Sink {
  const files = new Map<CsvTable, WholeFile>();
  const open = async () => {
    for (const table of csvTables) {
      const file = await WholeFile.create(join(out, `${table}.csv`));
      files.set(table, file);
      await file.write(csvHeader(table));
    }
  };
  const write = async ({ resultat }: Read) => {
    if (files.size === 0) await open();
    for (const [table, file] of files) await file.write(csvRows(table, resultat));
    return null;
  };
  const end = async () => {
    for (const file of files.values()) await file.commit();
  };
  const abort = async () => {
    for (const file of files.values()) await file.discard();
  };
  return { write, end, abort, goesOn: false };
}
