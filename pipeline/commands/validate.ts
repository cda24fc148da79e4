/** `delibre validate`: what a table has against its national schema, a line a fault. */
import { mendedTable } from '../../output/scdl/corrections.ts';
import { type ScdlName, schemaOf } from '../../output/scdl/schema.ts';
import { csvOf, rowsOf } from '../../output/scdl/table.ts';
import { faultsOfTable } from '../../output/scdl/validation.ts';
import { writeWhole } from '../files.ts';
import { textOf } from './results.ts';
import { printable, type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export interface ValidateSettings {
  readonly schema?: ScdlName;
  readonly fix?: boolean;
  readonly quiet?: boolean;
}

/** Gives the exit code: 1 when there is a fault, those that `--fix` mended aside. */
export async function validateCommand(
  path: string,
  settings: ValidateSettings,
  terminal: Terminal,
): Promise<number> {
  if (settings.schema === undefined)
    throw new UsageError('usage.argument_manquant', { detail: '--schema' });
  const schema = schemaOf(settings.schema);
  const [header = [], ...read] = rowsOf(await textOf(path)).rows;
  let rows: readonly (readonly string[])[] = read;
  if (settings.fix === true) {
    const made = mendedTable(schema, header, read);
    rows = made.rows;
    const fichier = path.replace(/(?:\.csv)?$/iu, '.corrige.csv');
    await writeWhole([fichier, [csvOf([header, ...rows])]]);
    if (settings.quiet !== true)
      terminal.error(`${terminal.say('validate.corrige', { fichier, nombre: made.mended })}\n`);
  }
  const fautes = faultsOfTable(schema, header, rows);
  for (const { code, ligne, colonne, valeur, attendu } of fautes) {
    const sentence = terminal.say(`faute.${code}`, { colonne, valeur, attendu });
    await terminal.data(`${printable(`${path}:${ligne}: ${colonne}: ${sentence}`)} (${code})\n`);
  }
  if (settings.quiet !== true) {
    const values = { fichier: path, lignes: rows.length, fautes: fautes.length };
    terminal.error(`${terminal.say('validate.bilan', values)}\n`);
  }
  return fautes.length === 0 ? 0 : 1;
}
