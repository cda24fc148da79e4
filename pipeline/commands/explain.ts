/** `delibre explain`: a document, or one of its lines, in; why it was read so, out. */
import { kindOf } from '../files.ts';
import { answerShown, givenOf, type ReadSettings, taskOf } from './documents.ts';
import { lineText } from './explain-line.ts';
import { overviewText } from './explain-overview.ts';
import { STDIN } from './inputs.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export const explainFormats = ['text', 'json'] as const;

export interface ExplainSettings extends ReadSettings {
  readonly format: (typeof explainFormats)[number];
}

/** Gives the exit code. Throws `InputError` for a file that cannot be read, `UsageError` for a line not in it. */
export async function explainCommand(
  asked: string,
  settings: ExplainSettings,
  terminal: Terminal,
): Promise<number> {
  const { path, fichier, line } = await placeAsked(asked);
  const document = await givenOf({ path, fichier }, terminal, settings.maxSize);
  const { lignes, explication } = await answerShown(
    { kind: 'explain', document, line, ...taskOf(settings) },
    settings,
    terminal,
  );
  if (explication === null)
    throw new UsageError('usage.ligne', {
      fichier,
      ligne: String(line),
      lignes: String(lignes),
    });
  if (settings.format === 'json')
    await terminal.data(`${JSON.stringify({ ...explication, fichier }, null, 2)}\n`);
  else {
    const text = explication.ligne === null ? overviewText : lineText;
    await terminal.lines(`${text({ ...explication, fichier }, terminal).join('\n')}\n`);
  }
  return 0;
}

interface Place {
  readonly path: string | null;
  readonly fichier: string;
  readonly line: number | undefined;
}

/** "acte.md:12" is line 12 of "acte.md", unless a file has that very name. */
async function placeAsked(asked: string): Promise<Place> {
  const [, file, line] = /^(.{1,4096}):(\d{1,9})$/su.exec(asked) ?? [];
  const whole = file === undefined || (await kindOf(asked)) !== null;
  const fichier = whole ? asked : file;
  return {
    path: fichier === '-' ? null : fichier,
    fichier: fichier === '-' ? STDIN : fichier,
    line: whole ? undefined : Number(line),
  };
}
