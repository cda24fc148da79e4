/**
 * Scores every document of a corpus against what people read in it, by the kind of record:
 * `npm run accuracy -- [--corpus ../shared] [--profile aucun] [word in the path…]`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError, type Resultat } from '../pipeline/index.ts';
import { extractSource } from '../pipeline/run.ts';
import { type Gold, goldsOf, type Kind, kinds } from './accuracy/gold.ts';
import { emptyScore, type Score, scoreOf, type Tally } from './accuracy/score.ts';
import { sourceFrom } from './accuracy/sources.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: '../shared' },
    profile: { type: 'string', default: 'auto' },
    quiet: { type: 'boolean', default: false },
    cache: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const golds = goldsOf(join(values.corpus, 'gold')).filter(
    ({ doc }) => positionals.length === 0 || positionals.some((word) => doc.includes(word)),
  );
  if (golds.length === 0) throw new Error(`no gold under ${values.corpus}`);
  const pooled = new Map<string, Score>();
  for (const gold of golds) {
    const made = await read(gold);
    if (made === null) continue;
    const group = made.source.texte === 'ocr' ? 'scans' : 'natifs et markdown';
    const score = scoreOf(gold, made);
    report(`${gold.doc} (${made.source.texte})`, score, !values.quiet);
    add(pooled, group, score);
  }
  for (const [group, score] of pooled) report(`ENSEMBLE : ${group}`, score, false);
}

async function read(gold: Gold): Promise<Resultat | null> {
  const path = join(values.corpus, 'corpus', gold.doc);
  if (!existsSync(path)) return skip(gold, 'not there');
  try {
    const source = await sourceFrom(path, gold.doc, values.cache);
    return extractSource(source, { profil: values.profile });
  } catch (error) {
    if (error instanceof InputError) return skip(gold, error.code);
    throw error;
  }
}

function skip(gold: Gold, why: string): null {
  console.log(`${gold.doc}: skipped (${why})\n`);
  return null;
}

function add(pooled: Map<string, Score>, group: string, score: Score): void {
  const all = pooled.get(group) ?? emptyScore();
  pooled.set(group, all);
  for (const kind of kinds) {
    all[kind].right += score[kind].right;
    all[kind].missing.push(...score[kind].missing);
    all[kind].extra.push(...score[kind].extra);
  }
}

function report(title: string, score: Score, details: boolean): void {
  console.log(title);
  for (const kind of kinds) {
    const tally = score[kind];
    if (tally.right + tally.missing.length + tally.extra.length === 0) continue;
    console.log(`  ${kind.padEnd(14)} ${line(tally)}`);
    if (details) for (const text of misses(kind, tally)) console.log(text);
  }
  console.log('');
}

function line({ right, missing, extra }: Tally): string {
  const precision = ratio(right, right + extra.length);
  const recall = ratio(right, right + missing.length);
  const f1 = ratio(2 * right, 2 * right + extra.length + missing.length);
  return `P ${precision}  R ${recall}  F1 ${f1}  (${right} right, ${missing.length} missing, ${extra.length} false)`;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '  -  ' : (part / whole).toFixed(3);
}

function misses(_kind: Kind, { missing, extra }: Tally): string[] {
  return [
    ...missing.map((text) => `      missing ${text}`),
    ...extra.map((text) => `      false   ${text}`),
  ];
}

await main();
