/** Findings and failures as lines of standard error. */
import type { Diagnostic, Niveau } from '../../contract/contract.ts';
import { InputError } from '../../contract/errors.ts';
import type { Span } from '../../contract/types.ts';
import type { Printed } from '../isolated/task.ts';
import { type Failed, type Read, reasonOf } from './documents.ts';
import type { Table } from './sinks.ts';
import { type Colours, printable, type Terminal } from './terminal.ts';

export const colourOf: Readonly<Record<Niveau, keyof Pick<Colours, 'red' | 'yellow' | 'cyan'>>> = {
  erreur: 'red',
  avertissement: 'yellow',
  info: 'cyan',
};

/**
 * "file:line:col", the column in UTF-16 code units from 1. What concerns the whole file stands at 1:1. Of a PDF,
 * whose lines nobody sees, "file: p. 36".
 */
export function placeOf(fichier: string, source: Printed, span: Span | undefined): string {
  const line = source.lines[(span?.startLine ?? 0) - 1];
  const page = pageOf(source, span);
  if (page !== undefined) return `${printable(fichier)}: p. ${page}`;
  if (source.media === 'application/pdf') return printable(fichier);
  const column =
    span === undefined || line === undefined ? 1 : Math.max(span.start - line.start + 1, 1);
  return `${printable(fichier)}:${span?.startLine ?? 1}:${column}`;
}

/** The page of a PDF on which something is printed. */
export function pageOf(source: Printed, span: Span | undefined): number | undefined {
  return span?.page ?? source.lines[(span?.startLine ?? 0) - 1]?.page;
}

export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}

/** "file:line:col: level: message (code)", a line a finding, in the order of the lines. */
export function diagnosticLines({ entree, source, resultat }: Read, terminal: Terminal): string[] {
  return [...resultat.diagnostics].sort(byPlace).map((diagnostic) => {
    const place = placeOf(entree.fichier, source, diagnostic.spans[0]);
    return `${terminal.colours.bold(place)}: ${messageOf(diagnostic, terminal)}`;
  });
}

function messageOf({ message, niveau, code }: Diagnostic, terminal: Terminal): string {
  const level = terminal.colours[colourOf[niveau]](terminal.say(`check.niveau.${niveau}`));
  return `${level}: ${printable(message[terminal.langue])} ${terminal.colours.dim(`(${code})`)}`;
}

/** Which tables have rows, and how many. */
export function tableLines(tables: readonly Table[], out: string, terminal: Terminal): string[] {
  const filled = tables.filter(({ rows }) => rows > 0);
  if (filled.length === 0) return [];
  const counts = filled.map(({ table, rows }) => `${table} ${rows}`).join(', ');
  return [terminal.say('bilan.tables', { dossier: printable(out), tables: counts })];
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
