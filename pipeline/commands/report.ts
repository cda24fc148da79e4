/** Findings and failures as lines of standard error. */
import type { Diagnostic, Niveau } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import type { Source, Span } from '../../contract/types.ts';
import { type Failed, type Read, reasonOf } from './documents.ts';
import { type Colours, printable, type Terminal } from './terminal.ts';

export const colourOf: Readonly<Record<Niveau, keyof Pick<Colours, 'red' | 'yellow' | 'cyan'>>> = {
  erreur: 'red',
  avertissement: 'yellow',
  info: 'cyan',
};

/** "file:line:col", the column in UTF-16 code units from 1. What concerns the whole file stands at 1:1. */
export function placeOf(fichier: string, source: Source, span: Span | undefined): string {
  const line = source.lines[(span?.startLine ?? 0) - 1];
  const column =
    span === undefined || line === undefined ? 1 : Math.max(span.start - line.start + 1, 1);
  return `${printable(fichier)}:${span?.startLine ?? 1}:${column}`;
}

/** "file:line:col: message (code)", a line a finding. */
export function diagnosticLines({ entree, source, resultat }: Read, terminal: Terminal): string[] {
  return resultat.diagnostics.map((diagnostic) => {
    const place = placeOf(entree.fichier, source, diagnostic.spans[0]);
    return `${terminal.colours.bold(place)}: ${messageOf(diagnostic, terminal)}`;
  });
}

function messageOf({ message, niveau, code }: Diagnostic, terminal: Terminal): string {
  const paint = terminal.colours[colourOf[niveau]];
  return `${paint(printable(message[terminal.langue]))} ${terminal.colours.dim(`(${code})`)}`;
}

/** How many were read, which were not, and why. One document that was read needs no words. */
export function failureLines(
  failures: readonly Failed[],
  total: number,
  terminal: Terminal,
  quiet: boolean,
): string[] {
  const lines = failures.map(({ entree, error }) => failureLine(entree.fichier, error, terminal));
  if (total === 1 || (quiet && lines.length === 0)) return lines;
  const read = terminal.say('bilan.lus', { lus: total - failures.length, total });
  if (lines.length === 0) return [read];
  return [`${read} ${terminal.say('bilan.echecs', { echecs: failures.length })}`, ...lines];
}

/** "file: why. What to do."; "file: target: why" where what it became could not be written. */
export function failureLine(fichier: string, error: unknown, terminal: Terminal): string {
  const written =
    error instanceof InputError && error.code === 'ecriture' && error.fichier !== fichier;
  const about = written ? `${printable(error.fichier)}: ` : '';
  return `${terminal.colours.red(printable(fichier))}: ${about}${printable(reasonOf(error, terminal))}`;
}
