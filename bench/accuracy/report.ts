/** Scores as text: a document's misses, and the groups in one table. */
import type { Evaluated, Loaded } from './evaluate.ts';
import { countOf } from './findings.ts';
import { f1, type Kind, kinds, mean, type Score, sumOf, type Tally } from './tally.ts';

export function documentReport(one: Evaluated): string {
  const { document, source, group, score } = one;
  const serious = `${countOf([one], 'erreur')} erreur, ${countOf([one], 'avertissement')} avertissement`;
  return [
    `${document.doc} (${source.texte}, ${group}; ${serious})`,
    ...kinds.filter((kind) => f1(score[kind]) !== null).flatMap((kind) => kindLines(kind, score)),
    '',
  ].join('\n');
}

function kindLines(kind: Kind, score: Score): string[] {
  const { right, missing, extra } = score[kind];
  const precision = ratio(right, right + extra.length);
  const recall = ratio(right, right + missing.length);
  const counts = `${right} right, ${missing.length} missing, ${extra.length} false`;
  return [
    `  ${kind.padEnd(18)} P ${precision}  R ${recall}  F1 ${figure(f1(score[kind]))}  (${counts})`,
    ...missing.map((text) => `      missing ${text}`),
    ...extra.map((text) => `      false   ${text}`),
  ];
}

function ratio(part: number, whole: number): string {
  return figure(whole === 0 ? null : part / whole);
}

export function figure(value: number | null): string {
  return value === null ? '  -  ' : value.toFixed(3);
}

export interface Figures {
  readonly pooled: number | null;
  /** Each authority counts once. */
  readonly mean: number | null;
  readonly tally: Tally;
}

/** The figures of one kind over some documents. */
export function figuresOf(evaluated: readonly Evaluated[], kind: Kind): Figures {
  const tally = sumOf(evaluated.map(({ score }) => score))[kind];
  const each = [...byAuthority(evaluated).values()].map((own) =>
    f1(sumOf(own.map(({ score }) => score))[kind]),
  );
  return { pooled: f1(tally), mean: mean(each), tally };
}

export function byAuthority<T extends Loaded>(evaluated: readonly T[]): Map<string, T[]> {
  return groupBy(evaluated, ({ document }) => document.authority);
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** In this order; groups that no document is in are left out. */
const order = ['old', 'new', 'scans', 'heads', 'acts', 'pairs'];

export function groupsOf(evaluated: readonly Evaluated[]): [string, Evaluated[]][] {
  const groups = groupBy(evaluated, ({ group }) => group);
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

const CELL = 13;

/** Rows are kinds, columns groups: F1 pooled, then averaged by authority. */
export function table(evaluated: readonly Evaluated[]): string {
  const groups = groupsOf(evaluated);
  const row = (title: string, cellOf: (own: Evaluated[], name: string) => string) =>
    title.padEnd(18) + groups.map(([name, own]) => cellOf(own, name).padStart(CELL)).join('');
  return [
    row('F1 pooled/mean', (_, name) => name),
    row('documents', (own) => String(own.length)),
    row('authorities', (own) => String(byAuthority(own).size)),
    ...kinds.map((kind) =>
      row(kind, (own) => {
        const { pooled, mean: average } = figuresOf(own, kind);
        return pooled === null ? '-' : `${figure(pooled)}/${figure(average)}`;
      }),
    ),
    row('erreur', (own) => String(countOf(own, 'erreur'))),
    row('avertissement', (own) => String(countOf(own, 'avertissement'))),
  ].join('\n');
}

/** The same for machines, with every miss. */
export function asJson(evaluated: readonly Evaluated[]): unknown {
  return {
    groups: Object.fromEntries(
      groupsOf(evaluated).map(([name, own]) => [
        name,
        Object.fromEntries(kinds.map((kind) => [kind, brief(figuresOf(own, kind))])),
      ]),
    ),
    documents: evaluated.map(({ document, group, score, made }) => ({
      doc: document.doc,
      authority: document.authority,
      group,
      score,
      findings: made.diagnostics.map(({ code, niveau }) => ({ code, niveau })),
    })),
  };
}

function brief({ pooled, mean: average, tally }: Figures) {
  const { right, missing, extra } = tally;
  return { pooled, mean: average, right, missing: missing.length, extra: extra.length };
}
