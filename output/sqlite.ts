/** Records as one database: a table a kind, keys, a search in all texts, and grants beside what was voted. */
import { createRequire } from 'node:module';
import type { Database, Statement } from 'node-sqlite3-wasm';
import type { Resultat } from '../contract/contract.ts';
import type { ColumnKind } from './columns.ts';
import { layoutOf, rowsOf, type TablePlate, tablesPlates } from './tables.ts';
import { wellFormed } from './texte.ts';

/** A money column takes the text of the amount: the database makes the number, so that it can be summed. */
const types: Readonly<Record<ColumnKind, string>> = {
  texte: 'TEXT',
  date: 'TEXT',
  entier: 'INTEGER',
  nombre: 'NUMERIC',
  montant: 'NUMERIC',
};

/** Not searched: where a record lies rather than what it says. */
const ofPlace = new Set(['id', 'deliberation', 'fichier', 'sha256', 'chemin', 'derives']);

interface Table {
  readonly insert: Statement;
  readonly searched: readonly number[];
}

export class SqliteTables {
  readonly #database: Database;
  readonly #tables = new Map<TablePlate, Table>();
  readonly #search: Statement;
  #documents = 0;
  readonly rows = new Map<TablePlate, number>();

  /** `path` is an empty file, or none yet. */
  constructor(path: string) {
    const { Database } = createRequire(import.meta.url)(
      'node-sqlite3-wasm',
    ) as typeof import('node-sqlite3-wasm');
    this.#database = new Database(path);
    // The file has no name yet and is thrown away when anything fails: no journal has to guard it.
    this.#database.exec('PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN');
    for (const table of tablesPlates) this.#create(table);
    this.#database.exec(SEARCH + VIEWS);
    this.#search = this.#database.prepare('INSERT INTO recherche VALUES (?, ?, ?, ?)');
  }

  add(resultat: Resultat, chemin: string): void {
    this.#documents++;
    for (const [table, { insert, searched }] of this.#tables) {
      const rows = rowsOf(table, resultat, chemin);
      this.rows.set(table, (this.rows.get(table) ?? 0) + rows.length);
      for (const row of rows) {
        const cells = row.map((cell) => (cell === '' ? null : readBack(cell)));
        insert.run([this.#documents, ...cells]);
        const text = searched.flatMap((at) => cells[at] ?? []).join(' \n');
        if (text !== '' && table !== 'cellules')
          this.#search.run([text, table, this.#documents, cells[0] ?? null]);
      }
    }
  }

  /** The file is whole. */
  finish(): void {
    this.#database.exec('COMMIT');
    this.close();
  }

  close(): void {
    if (!this.#database.isOpen) return;
    for (const { insert } of this.#tables.values()) insert.finalize();
    this.#search.finalize();
    this.#database.close();
  }

  #create(table: TablePlate): void {
    const { columns } = layoutOf(table);
    const named = namesOf(table);
    const made = named.map((name, at) => `"${name}" ${types[columns[at]?.kind ?? 'texte']}`);
    const key = named.includes('id') ? ', PRIMARY KEY (document, id)' : '';
    this.#database.exec(
      `CREATE TABLE "${table}" (document INTEGER NOT NULL, ${made.join(', ')}${key})`,
    );
    if (named.includes('deliberation'))
      this.#database.exec(
        `CREATE INDEX "${table}_deliberation" ON "${table}" (document, deliberation)`,
      );
    const marks = ['?', ...named.map(() => '?')].join(', ');
    this.#tables.set(table, {
      insert: this.#database.prepare(`INSERT INTO "${table}" VALUES (${marks})`),
      searched: columns.flatMap(({ name, kind }, at) =>
        kind === 'texte' && !ofPlace.has(name) ? [at] : [],
      ),
    });
  }
}

/** `ligne` is where a record begins, unless its table has a field of that name. Letters of either case are one name here. */
function namesOf(table: TablePlate): string[] {
  const names = layoutOf(table).columns.map(({ name }) => name);
  const taken = new Set(['document']);
  if (names.includes('ligne')) taken.add('ligne');
  return names.map((name) => {
    let free = name === 'ligne_debut' && !taken.has('ligne') ? 'ligne' : name;
    while (taken.has(free.toLowerCase()) && free !== 'ligne') free += '_2';
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Nothing behind a NUL is read back. */
function readBack(text: string): string {
  return wellFormed(text).replaceAll('\0', '\uFFFD');
}

/** Accents are no matter to who searches: "ecole" finds "École". */
const SEARCH = `
CREATE VIRTUAL TABLE recherche USING fts5(texte, "table" UNINDEXED, document UNINDEXED, id UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2');
`;

/** Several votes of one deliberation have no sum: their numbers stand only where there is one vote. */
const VIEWS = `
CREATE VIEW subventions AS
SELECT l.chemin, l.page, l.ligne, l.deliberation_date AS date, l.deliberation_collectivite AS collectivite,
  l.deliberation_numero AS numero, l.deliberation_objet AS objet, l.beneficiaire, l.siret, l.territoire,
  l.thematique, l.operation, l.description, l.montant, d.rapporteur, coalesce(v.votes, 0) AS votes, v.pour,
  v.contre, v.abstention, v.unanimite, v.resultat, l.document, l.id, l.deliberation
FROM annexeLignes l
LEFT JOIN deliberations d ON d.document = l.document AND d.id = l.deliberation
LEFT JOIN (
  SELECT document, deliberation, count(*) AS votes,
    CASE WHEN count(*) = 1 THEN max(pour) END AS pour,
    CASE WHEN count(*) = 1 THEN max(contre) END AS contre,
    CASE WHEN count(*) = 1 THEN max(abstention) END AS abstention,
    CASE WHEN count(*) = 1 THEN max(unanimite) END AS unanimite,
    CASE WHEN count(*) = 1 THEN max(resultat) END AS resultat
  FROM votes GROUP BY document, deliberation
) v ON v.document = l.document AND v.deliberation = l.deliberation;
`;
