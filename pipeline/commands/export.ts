/** `delibre export`: saved results in, files for others out. A format is one entry of `exporters`. */
import type { Resultat } from '../../contract/contract.ts';
import type { CsvDialect } from '../../output/index.ts';
import type { Profil } from '../../output/scdl/rejets.ts';
import { exportGathered, exportNdjson } from './export-gathered.ts';
import { exportScdl } from './export-scdl.ts';
import { resultsOf } from './results.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export interface ExportSettings {
  readonly format?: ExportFormat;
  readonly out?: string;
  readonly reglages?: string;
  readonly rejets?: string;
  readonly csvDialect?: CsvDialect;
  readonly profil: Profil;
  readonly quiet?: boolean;
}

/** What a writer did: each file, and how many rows stand in it. */
export interface Ecrit {
  readonly fichier: string;
  readonly lignes: number;
}

export type Exporter = (
  results: readonly Resultat[],
  out: string,
  settings: Omit<ExportSettings, 'format'>,
  terminal: Terminal,
) => Promise<readonly Ecrit[]>;

const exporters = {
  csv: exportGathered('csv'),
  xlsx: exportGathered('xlsx'),
  sqlite: exportGathered('sqlite'),
  parquet: exportGathered('parquet'),
  ndjson: exportNdjson,
  'scdl-deliberations': exportScdl('scdl-deliberations'),
  'scdl-subventions': exportScdl('scdl-subventions'),
} as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof exporters;
export const exportFormats = Object.keys(exporters) as ExportFormat[];

/** Gives the exit code. */
export async function exportCommand(
  paths: readonly string[],
  settings: ExportSettings,
  terminal: Terminal,
): Promise<number> {
  for (const option of ['format', 'out'] as const)
    if (settings[option] === undefined)
      throw new UsageError('usage.argument_manquant', { detail: `--${option}` });
  const { format, out } = settings as Required<ExportSettings>;
  const results = await resultsOf(paths);
  const exporter: Exporter = exporters[format];
  const written = await exporter(results, out, settings, terminal);
  if (settings.quiet !== true)
    for (const { fichier, lignes } of written)
      terminal.error(`${terminal.say('export.ecrit', { fichier, lignes })}\n`);
  return 0;
}
