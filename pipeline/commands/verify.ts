/** `delibre verify`: says which values of a result no longer hold against its source. */
import { type Resultat, resultat } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import type { Phrase } from '../../contract/messages.ts';
import type { Source } from '../../contract/types.ts';
import { collect, nameOf, readBytes } from '../files.ts';
import { type Defaut, type DefautCode, verifySource } from '../verify.ts';
import { type PdfSettings, readSourceShown } from './documents.ts';
import { STDIN } from './inputs.ts';
import { placeOf } from './report.ts';
import { printable, type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export interface VerifySettings extends PdfSettings {
  /** Of the source, in bytes. */
  readonly maxSize: number;
  readonly quiet?: boolean;
}

/** The largest result read: what one JSON text can be. */
const MAX_RESULT = 500_000_000;
/** Of a quoted text, how much is shown. */
const SHOWN = 80;

const phraseOf: Readonly<Record<DefautCode, Phrase>> = {
  'source.changee': 'verify.source_changee',
  'place.hors_source': 'verify.place',
  'texte.different': 'verify.texte',
  'valeur.differente': 'verify.valeur',
  'renvoi.inconnu': 'verify.renvoi',
  'identifiant.double': 'verify.identifiant',
  'ligne.classement': 'verify.ligne',
};

/** Gives the exit code: 0 when everything holds, 1 when something does not. */
export async function verifyCommand(
  result: string,
  document: string,
  settings: VerifySettings,
  terminal: Terminal,
): Promise<number> {
  if (result === '-' && document === '-') throw new UsageError('usage.stdin_deux_fois');
  const fichier = document === '-' ? STDIN : document;
  const path = document === '-' ? null : document;
  const data = await readJson(result, terminal);
  const source = await readSourceShown({ path, fichier }, settings, terminal);
  const made = resultOf(data, result, source);
  const { tient, valeurs, defauts } = verifySource(made, source);
  for (const defaut of defauts)
    await terminal.data(`${lineOf(defaut, fichier, source, terminal)}\n`);
  if (settings.quiet !== true) {
    const phrase = tient ? 'verify.tient' : 'verify.tombe';
    const counts = { fichier: printable(fichier), valeurs, defauts: defauts.length };
    terminal.error(`${terminal.say(phrase, counts)}\n`);
  }
  return tient ? 0 : 1;
}

async function readJson(path: string, terminal: Terminal): Promise<unknown> {
  const name = path === '-' ? STDIN : path;
  const bytes =
    path === '-'
      ? await collect(terminal.stdin, STDIN, MAX_RESULT)
      : await readBytes(path, MAX_RESULT);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InputError('resultat', name, { detail: 'JSON' });
  }
}

/** The result itself, or the one of an array that is about this source: by its hash, else by its name. */
function resultOf(data: unknown, path: string, source: Source): Resultat {
  if (!Array.isArray(data)) return parsed(data, path);
  const made = data.map((entry) => parsed(entry, path));
  const found =
    made.find((one) => one.source.sha256 === source.sha256) ??
    made.find((one) => one.source.fichier === source.fichier);
  if (found === undefined)
    throw new InputError('autre_source', path, { source: nameOf(source.fichier) });
  return found;
}

function parsed(data: unknown, path: string): Resultat {
  const read = resultat.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new InputError('resultat', path, { detail: issue?.path.join('.') || 'format' });
}

function lineOf(
  { code, chemin, span, attendu, trouve }: Defaut,
  fichier: string,
  source: Source,
  terminal: Terminal,
): string {
  const sentence = terminal.say(phraseOf[code], {
    attendu: quoted(attendu),
    trouve: quoted(trouve),
  });
  return `${placeOf(fichier, source, span)}: ${chemin}: ${printable(sentence)} (${code})`;
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
