/** Which documents are scored, against what, and in which group each is counted. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Gold, goldFrom, goldOfRows } from './gold.ts';

export interface Document {
  readonly path: string;
  /** The path under the folder that it was found in. */
  readonly doc: string;
  readonly authority: string;
  readonly group: string;
  readonly gold: Gold;
}

/** The authorities whose documents the parsers were first written with; all others came later. */
const old = new Set([
  'audierne',
  'audierne2026-mistral-md',
  'cc-lisieres-oise',
  'corte',
  'couthenans',
  'montpellier',
  'pierrefonds',
]);

const MONTPELLIER = 'montpellier-rows.json';

/** The documents of `gold/` and `corpus/` under a folder, and the heads beside them. */
export function documentsOf(folder: string): Document[] {
  const heads = join(folder, 'heads');
  return [
    ...jsonIn(join(folder, 'gold')).flatMap(([name, data]) => goldsIn(name, data, folder)),
    ...pairsOf(heads, ({ tronque }) => (tronque === undefined ? 'acts' : 'heads')),
  ];
}

type Json = Record<string, unknown>;

function goldsIn(name: string, data: Json, folder: string): Document[] {
  const known = (doc: string, gold: Gold): Document => {
    const authority = doc.split('/')[0] ?? '';
    const path = join(folder, 'corpus', doc);
    return { path, doc, authority, gold, group: old.has(authority) ? 'old' : 'new' };
  };
  if (name === MONTPELLIER)
    return rowsOf(data as unknown as MontpellierRows).map(([doc, gold]) => known(doc, gold));
  if (!Array.isArray(data['deliberations'])) return [];
  return [known(name.replace(/\.json$/u, '').replace('__', '/'), goldFrom(data))];
}

interface MontpellierRows {
  readonly '2013': {
    readonly pdfs: Record<string, string>;
    readonly rows: readonly (readonly [string, string, string])[];
    readonly rowsMeta: readonly (readonly [number, ...unknown[]])[];
  };
}

/** The two documents of 2013 have their rows counted, and nothing else. */
function rowsOf(data: MontpellierRows): [string, Gold][] {
  const { pdfs, rows, rowsMeta } = data['2013'];
  return Object.entries(pdfs).map(([part, doc]) => {
    const own = rows.filter((_, index) => rowsMeta[index]?.[0] === Number(part));
    return [doc, goldOfRows(own.map(([, name, amount]) => [name, amount]))];
  });
}

/** Texts and PDFs with a JSON of the same name beside them; each is an authority of its own, or its folder is. */
export function pairsOf(
  folder: string,
  groupOf: (data: Json) => string = () => 'pairs',
): Document[] {
  if (!existsSync(folder)) return [];
  return jsonIn(folder).flatMap(([name, data]) => {
    const base = join(folder, name.replace(/\.json$/u, ''));
    const said =
      typeof data['doc'] === 'string' ? join(dirname(base), basename(data['doc'])) : base;
    const path = [said, base, ...['.txt', '.md', '.pdf'].map((end) => base + end)].find(
      (one) => one !== folder && existsSync(one),
    );
    if (path === undefined || !Array.isArray(data['deliberations'])) return [];
    const doc = relative(folder, path);
    const within = dirname(doc);
    const authority = within === '.' ? basename(base) : within;
    return [{ path, doc, authority, group: groupOf(data), gold: goldFrom(data) }];
  });
}

function jsonIn(folder: string): [string, Json][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
}
