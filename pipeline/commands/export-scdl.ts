/** The national tables of grants and deliberations, with the form of what is missing. */
import { join } from 'node:path';
import type { Resultat } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import { cumulsOf, provenanceOf, stemOf, tableOf, votesOf } from '../../output/scdl/fichiers.ts';
import { type Perte, type Projection, projectionOf } from '../../output/scdl/projection.ts';
import { type Reglages, reglages, sansReglages } from '../../output/scdl/reglages.ts';
import { formOf, sorted, withForm } from '../../output/scdl/rejets.ts';
import { columnsOfSchema, type ScdlName } from '../../output/scdl/schema.ts';
import { csvOf, guardedCsvOf, rowsOf } from '../../output/scdl/table.ts';
import { writeWhole } from '../files.ts';
import type { Exporter } from './export.ts';
import { textOf } from './results.ts';
import type { Terminal } from './terminal.ts';

export function exportScdl(name: ScdlName): Exporter {
  return async (results, out, settings, terminal) => {
    const given = await reglagesOf(name, settings.reglages);
    const kept = await withRejets(name, results, given, settings.rejets);
    const projections = results.map((one) => projectionOf(name, one, kept));
    const lignes = projections.flatMap((one) => one.lignes);
    const { valides, rejets } = sorted(name, lignes, settings.profil);
    const stem = stemOf(name, results, valides.length > 0 ? valides : lignes);
    const form = formOf(name, rejets, ({ code, colonne, attendu }) =>
      terminal.say(`faute.${code}`, { colonne, valeur: '', attendu }),
    );
    const table = [`${stem}.csv`, tableOf(name, valides)] as const;
    const beside: readonly (readonly [string, string[][]])[] = [
      [`${stem}.provenance.csv`, provenanceOf(name, valides)],
      [`${stem}.rejets.csv`, form],
      name === 'scdl-deliberations'
        ? ['votes.csv', votesOf(results)]
        : [`${stem}.cumuls.csv`, cumulsOf(results)],
    ];
    // A table of headings alone is nothing to publish.
    const full = [table, ...beside].filter(([, rows]) => rows.length > 1);
    const settingsText = `${JSON.stringify(kept, null, 2)}\n`;
    await writeWhole(
      ...full.map((one) => {
        const [file, rows] = one;
        return [join(out, file), [one === table ? csvOf(rows) : guardedCsvOf(rows)]] as const;
      }),
      ...(settings.rejets === undefined
        ? []
        : [[join(out, 'reglages.json'), [settingsText]] as const]),
    );
    if (settings.quiet !== true)
      terminal.error(bilanOf(projections, valides.length, rejets.length, terminal));
    return full.map(([file, rows]) => ({ fichier: join(out, file), lignes: rows.length - 1 }));
  };
}

async function reglagesOf(name: ScdlName, path: string | undefined): Promise<Reglages> {
  if (path === undefined) return sansReglages;
  const text = await textOf(path);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new InputError('reglages', path, { detail: 'JSON' });
  }
  const read = reglages.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const detail = [...(issue?.path ?? []), ...keys].join('.');
    throw new InputError('reglages', path, { detail: detail || 'JSON' });
  }
  const table = name === 'scdl-subventions' ? 'subventions' : 'deliberations';
  const unknown = Object.keys(read.data[table]).find((key) => !columnsOfSchema(name).includes(key));
  if (unknown !== undefined)
    throw new InputError('reglages', path, { detail: `${table}.${unknown}` });
  return read.data;
}

async function withRejets(
  name: ScdlName,
  results: readonly Resultat[],
  given: Reglages,
  path: string | undefined,
): Promise<Reglages> {
  if (path === undefined) return given;
  const { rows } = rowsOf(await textOf(path));
  if (rows[0]?.[0] !== 'cle') throw new InputError('rejets', path);
  const projected = results.flatMap((one) => projectionOf(name, one, given).lignes);
  return withForm(name, given, projected, rows);
}

/** How many rows of each kind, and what the table has no room for. */
function bilanOf(
  projections: readonly Projection[],
  valides: number,
  rejets: number,
  terminal: Terminal,
): string {
  const lines = [terminal.say('export.bilan', { valides, rejets })];
  for (const perte of [
    'plusieurs_votes',
    'vote_incomplet',
    'autres_voix',
  ] as const satisfies Perte[]) {
    const nombre = projections.reduce((sum, { pertes }) => sum + pertes[perte], 0);
    if (nombre > 0) lines.push(terminal.say(`export.${perte}`, { nombre }));
  }
  return `${lines.join('\n')}\n`;
}
