/** `delibre extract`: documents in, records out, findings on standard error. */
import type { CsvDialect, TablePlate } from '../../output/index.ts';
import { kindOf } from '../files.ts';
import { type Failed, outcomesOf, type Read, type ReadSettings } from './documents.ts';
import { type GatheredFormat, gatheredFormats, gatheredOf } from './gathered.ts';
import { type Entree, entreesOf } from './inputs.ts';
import { type Pages, Progress } from './progress.ts';
import { diagnosticLines, failureLines, tableLines } from './report.ts';
import {
  arraySink,
  filesSink,
  gatheredSink,
  ndjsonSink,
  objectSink,
  type Sink,
  tableSink,
} from './sinks.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export const formats = ['json', 'ndjson', ...gatheredFormats] as const;

export interface ExtractSettings extends ReadSettings {
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly table?: TablePlate;
  readonly csvDialect?: CsvDialect;
  readonly jobs: number;
}

/** Gives the exit code: 0 when all documents were read and written, 1 when one was not. */
export async function extractCommand(
  args: readonly string[],
  settings: ExtractSettings,
  terminal: Terminal,
): Promise<number> {
  await checkSettings(settings);
  const entrees = await entreesOf(args);
  const sink = sinkOf(settings, args, entrees, terminal);
  const mixed = settings.out === undefined && terminal.showsData;
  const quiet = settings.quiet === true;
  const progress = new Progress(terminal, entrees.length, { quiet, mixed });
  try {
    const failures = await consume(entrees, settings, sink, progress, terminal);
    const tables = await sink.end();
    progress.clear();
    if (!quiet && settings.out !== undefined)
      progress.print(tableLines(tables, settings.out, terminal));
    progress.print(failureLines(failures, entrees.length, terminal, quiet));
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    progress.clear();
    throw error;
  } finally {
    await sink.abort();
  }
}

async function checkSettings(settings: ExtractSettings): Promise<void> {
  const { format, out, table, csvDialect } = settings;
  if (table !== undefined && format !== 'csv') throw new UsageError('usage.table_sans_csv');
  if (table !== undefined && out !== undefined) throw new UsageError('usage.table_et_out');
  if (csvDialect !== undefined && format !== 'csv') throw new UsageError('usage.dialecte_sans_csv');
  if (format === 'csv' && out === undefined && table === undefined)
    throw new UsageError('usage.csv_sans_out');
  if (isGathered(format) && out === undefined && table === undefined)
    throw new UsageError('usage.fichier_sans_out', { format });
  if (out !== undefined && (out === '' || (await kindOf(out)) === 'fichier')) {
    throw new UsageError('usage.sortie', { detail: out });
  }
}

function isGathered(format: ExtractSettings['format']): format is GatheredFormat {
  return gatheredFormats.some((one) => one === format);
}

/** A single file is one object; a folder or several files are an array, however many documents there are. */
function sinkOf(
  { format, out, table, csvDialect }: ExtractSettings,
  args: readonly string[],
  entrees: readonly Entree[],
  terminal: Terminal,
): Sink {
  if (table !== undefined) return tableSink(terminal, table, csvDialect);
  if (out !== undefined)
    return isGathered(format)
      ? gatheredSink(out, entrees, gatheredOf(format, csvDialect))
      : filesSink(out, entrees, format);
  if (format === 'ndjson') return ndjsonSink(terminal);
  const [entree] = entrees;
  const alone =
    args.length === 1 &&
    entrees.length === 1 &&
    (entree?.path === null || entree?.path === args[0]);
  return alone ? objectSink(terminal) : arraySink(terminal);
}

async function consume(
  entrees: readonly Entree[],
  settings: ExtractSettings,
  sink: Sink,
  progress: Progress,
  terminal: Terminal,
): Promise<Failed[]> {
  const failures: Failed[] = [];
  const onPage = (pages: Pages) => progress.page(pages);
  for await (const outcome of outcomesOf(entrees, terminal, settings, onPage)) {
    progress.clear();
    const written = 'error' in outcome ? outcome : await deliver(outcome, sink);
    const { fichier } = outcome.entree;
    if (typeof written === 'object' && written !== null) {
      failures.push(written);
      progress.step({ fichier, echec: true });
    } else if ('resultat' in outcome) {
      if (settings.quiet !== true) progress.print(diagnosticLines(outcome, terminal));
      progress.step({ fichier, cible: written });
    }
  }
  return failures;
}

/** Where a result was written, or why it could not be. */
async function deliver(read: Read, sink: Sink): Promise<string | null | Failed> {
  try {
    return await sink.write(read);
  } catch (error) {
    if (!sink.goesOn) throw error;
    return { entree: read.entree, error };
  }
}
