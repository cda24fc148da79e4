/** What people read in a document, in one form whichever file it comes from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldVote {
  readonly pour: number | null;
  readonly contre: number | null;
  readonly abstention: number | null;
  readonly unanimite: boolean;
  readonly contreNoms: readonly string[];
  readonly abstentionNoms: readonly string[];
  readonly quote?: string;
}

export interface GoldDeliberation {
  readonly numero: string | null;
  readonly objet: string;
  readonly page?: number;
  readonly articles: readonly string[];
  readonly votes: readonly GoldVote[];
}

export interface GoldAvenant {
  readonly numero: string | null;
  readonly objet: string | null;
  readonly montant: string | null;
}

export interface Gold {
  /** The document's path under the corpus folder. */
  readonly doc: string;
  readonly presences: readonly (readonly [string, string, string | null])[];
  readonly deliberations: readonly GoldDeliberation[];
  readonly lignes: readonly (readonly [string, string])[];
  readonly avenants: readonly GoldAvenant[];
  /** Kinds that this gold says nothing about. */
  readonly sans: readonly Kind[];
}

export const kinds = [
  'deliberations',
  'votes',
  'votants',
  'presences',
  'mandataires',
  'articles',
  'lignes',
  'avenants',
] as const;
export type Kind = (typeof kinds)[number];

const MONTPELLIER = 'montpellier-rows.json';

/** Every gold file of a folder, in the order of the documents' paths. */
export function goldsOf(folder: string): Gold[] {
  if (!existsSync(folder)) return [];
  const golds: Gold[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const data = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (name === MONTPELLIER) golds.push(...rowsOnly(data));
    else if (Array.isArray(data.deliberations))
      golds.push({ ...data, doc: name.replace(/\.json$/u, '').replace('__', '/'), sans: [] });
  }
  return golds;
}

interface MontpellierRows {
  readonly '2013': {
    readonly pdfs: Record<string, string>;
    readonly rows: readonly (readonly [string, string, string])[];
    readonly rowsMeta: readonly (readonly [number, ...unknown[]])[];
  };
}

/** The two documents of 2013 have their rows counted, and nothing else. */
function rowsOnly(data: MontpellierRows): Gold[] {
  const { pdfs, rows, rowsMeta } = data['2013'];
  return Object.entries(pdfs).map(([part, doc]) => ({
    doc,
    presences: [],
    deliberations: [],
    avenants: [],
    lignes: rows.flatMap(([, name, amount], index) =>
      rowsMeta[index]?.[0] === Number(part) ? [[name, amount] as const] : [],
    ),
    sans: kinds.filter((kind) => kind !== 'lignes'),
  }));
}
