/** Saved results in the formats whose files hold all documents together, and a record a line. */
import { join } from 'node:path';
import type { Resultat } from '../../contract/contract.ts';
import { type CsvDialect, ndjsonLines } from '../../output/index.ts';
import { writeWhole } from '../files.ts';
import type { Ecrit } from './export.ts';
import { fileOf, type GatheredFormat, gatheredOf } from './gathered.ts';
import { gatheredSink, type Table } from './sinks.ts';

/** Where a saved result's document lies is not known any more: its name stands for its path, and nothing is linked. */
export function exportGathered(format: GatheredFormat) {
  return async (
    results: readonly Resultat[],
    out: string,
    { csvDialect }: { readonly csvDialect?: CsvDialect },
  ): Promise<readonly Ecrit[]> => {
    const sink = gatheredSink(out, [], gatheredOf(format, csvDialect));
    try {
      for (const resultat of results)
        await sink.take({ resultat, chemin: resultat.source.fichier, lien: null });
      return countsOf(await sink.end(), (table) => join(out, fileOf(format, table)));
    } finally {
      await sink.abort();
    }
  };
}

function countsOf(tables: readonly Table[], fileOf: (table: Table['table']) => string): Ecrit[] {
  const counts = new Map<string, number>();
  for (const { table, rows } of tables)
    counts.set(fileOf(table), (counts.get(fileOf(table)) ?? 0) + rows);
  return [...counts].map(([fichier, lignes]) => ({ fichier, lignes }));
}

export async function exportNdjson(
  results: readonly Resultat[],
  out: string,
): Promise<readonly Ecrit[]> {
  const fichier = join(out, 'delibre.ndjson');
  let lignes = 0;
  function* all() {
    for (const resultat of results)
      for (const line of ndjsonLines(resultat)) {
        lignes++;
        yield line;
      }
  }
  await writeWhole([fichier, all()]);
  return [{ fichier, lignes }];
}
