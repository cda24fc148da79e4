/** Where results go: standard output or `--out`, in one of the formats. */
import { join, relative, resolve, sep } from 'node:path';
import type { Resultat } from '../../contract/contract.ts';
import {
  type CsvDialect,
  checked,
  csvHeader,
  csvRows,
  jsonChunks,
  jsonFile,
  ndjsonLines,
  type TablePlate,
} from '../../output/index.ts';
import { commitAll, kindOf, TRANSCRIPT, WholeFile, writeWhole } from '../files.ts';
import type { Read } from './documents.ts';
import { type Entree, targetsOf } from './inputs.ts';
import type { Terminal } from './terminal.ts';

/** A table of all documents, and its rows. */
export interface Table {
  readonly table: TablePlate;
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
export function tableSink(
  terminal: Terminal,
  table: TablePlate,
  dialect: CsvDialect | undefined,
): Sink {
  let header = csvHeader(table, dialect);
  const withHeader = (rows: string) => {
    const text = header + rows;
    header = '';
    return text;
  };
  return {
    ...streamSink(terminal, (resultat, { fichier }) => [
      withHeader(csvRows(table, resultat, fichier, dialect).text),
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

/** What is written from the tables of all documents: in one file, or in several. */
export interface Gathered {
  /** `create` makes a file below `--out` that gets its name with all the others. */
  readonly add: (read: TabledRead, create: Create) => Promise<void>;
  /** Everything is in its file; gives how many rows each table has. */
  readonly finish: (
    create: Create,
    stands: (name: string) => Promise<boolean>,
  ) => Promise<readonly Table[]>;
  readonly close: () => void;
}

export interface TabledRead {
  readonly resultat: Resultat;
  /** Its path as it was given. */
  readonly chemin: string;
  /** Its file as seen from `--out`; null where it has none. */
  readonly lien: string | null;
}

type Create = (name: string) => Promise<WholeFile>;

/** Files below `--out` that hold all documents, and the transcripts whose lines they name; none before all are complete. */
export function gatheredSink(
  out: string,
  entrees: readonly Entree[],
  gathered: Gathered,
): Sink & { readonly take: (read: TabledRead) => Promise<void> } {
  const transcripts = targetsOf(entrees, TRANSCRIPT);
  const files: WholeFile[] = [];
  const create: Create = async (name) => {
    const file = await WholeFile.create(join(out, name));
    files.push(file);
    return file;
  };
  const take = (read: TabledRead) => gathered.add(read, create);
  const write = async ({ entree, source, resultat }: Read) => {
    if (source.media === 'application/pdf') {
      const file = await create(transcripts.get(entree) ?? '');
      await file.write(source.text);
      await file.complete();
    }
    await take({ resultat, chemin: entree.fichier, lien: lienOf(out, entree.path) });
    return null;
  };
  const end = async () => {
    const tables = await gathered.finish(
      create,
      async (name) => (await kindOf(join(out, name))) === 'fichier',
    );
    await commitAll(files);
    return tables;
  };
  const abort = async () => {
    gathered.close();
    for (const file of files) await file.discard();
  };
  return { write, take, end, abort, goesOn: false };
}

/** The way from the folder written to, with "/": what a link in a file there needs. */
export function lienOf(out: string, path: string | null): string | null {
  return path === null ? null : relative(resolve(out), resolve(path)).split(sep).join('/');
}
