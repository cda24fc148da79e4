import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Resultat, tableNames } from '../../contract/contract.ts';
import { csvHeader, csvRows, tablesPlates } from '../../output/index.ts';
import { lu, sample } from './sample.ts';

const header = (table: (typeof tablesPlates)[number]) =>
  csvHeader(table).replace('\uFEFF', '').trimEnd().split(',');

/** A table read back: fields by commas, rows by LF, quotes doubled inside quotes. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*))([,\n])/gu)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push(row);
    if (end === '\n') row = [];
  }
  return rows;
}

/** Rows as objects by column. */
function rows(table: (typeof tablesPlates)[number], resultat: Resultat = sample) {
  const names = header(table);
  return parse(csvRows(table, resultat).text).map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [names[at], cell])),
  );
}

function withTerritoire(value: string): Resultat {
  const [ligne] = sample.annexeLignes;
  if (ligne === undefined) throw new Error('no row');
  return { ...sample, annexeLignes: [{ ...ligne, territoire: lu(value, 'Lens') }] };
}

describe('the columns', () => {
  it('are the contract’s: ids, values in order, then document, lines and marks', () => {
    expect(header('annexeLignes')).toEqual([
      'id',
      'deliberation',
      'annexe',
      'tableau',
      'thematique',
      'operation',
      'territoire',
      'code',
      'beneficiaire',
      'siret',
      'quantites',
      'description',
      'montant',
      'montantDemande',
      'montantPropose',
      'montantPrecedent',
      'financement',
      'instrument',
      'deliberation_date',
      'deliberation_collectivite',
      'deliberation_numero',
      'deliberation_objet',
      'fichier',
      'ligne_debut',
      'ligne_fin',
      'page',
      'operation_retenu',
      'derives',
      'retenus',
      'illisibles',
      'sha256',
      'chemin',
    ]);
  });

  it('hold the fields inside a field, joined by "_"', () => {
    expect(header('avenants')).toEqual(
      expect.arrayContaining([
        'modifie_numero',
        'modifie_dateSignature',
        'periode_debut',
        'coordonneesBancaires_iban',
      ]),
    );
    expect(header('seances')).toEqual(expect.arrayContaining(['collectivite_nom']));
    expect(header('votes')).toEqual(expect.arrayContaining(['groupes_pour', 'votants_contre']));
    expect(header('diagnostics')).toEqual(expect.arrayContaining(['message_fr', 'connexes']));
  });

  it('are named once each, in every table', () => {
    expect(tablesPlates).toEqual(['documents', ...tableNames, 'cellules']);
    for (const table of tablesPlates) {
      expect(csvHeader(table).startsWith('\uFEFF'), table).toBe(true);
      expect(new Set(header(table)).size, table).toBe(header(table).length);
    }
  });
});

describe('the rows', () => {
  it('say the value, the document and the lines', () => {
    const [first, second] = rows('annexeLignes');
    expect(first).toMatchObject({
      id: 'annexe-ligne-1',
      deliberation: 'deliberation-1',
      operation: '1',
      quantites: '4 jours; 12 groupes',
      montant: '-12.50',
      fichier: '2024-1.md',
      ligne_debut: '5',
      ligne_fin: '5',
      page: '',
    });
    expect(second).toMatchObject({
      beneficiaire: 'Collège "Zola", Lens',
      montant: '3000',
      ligne_debut: '6',
    });
  });

  it('say what is inherited, what the document proves, and what could not be read', () => {
    expect(rows('annexeLignes')[0]).toMatchObject({
      operation_retenu: '3',
      derives: 'operation',
      retenus: 'operation = 3 (diagnostic-1)',
      illisibles: 'montantDemande',
    });
  });

  it('keep a text from being a formula, and an amount a number', () => {
    expect(rows('annexeLignes')[0]).toMatchObject({
      beneficiaire: `'=HYPERLINK("x")`,
      montant: '-12.50',
    });
  });

  it.each(['=1+1', '+33', '-tiret', '@nom', '\tx', '\rx', '＝1'])('guard %j', (value) => {
    expect(rows('annexeLignes', withTerritoire(value))[0]).toMatchObject({
      territoire: `'${value}`,
    });
  });

  it('keep any text whole, in one cell of one row', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '"', ',', '\n', '\r\n'),
        (text, mark) => {
          const value = `x${text}${mark}${text}`;
          expect(rows('annexeLignes', withTerritoire(value))).toEqual([
            expect.objectContaining({ territoire: value, montant: '-12.50' }),
          ]);
        },
      ),
    );
  });

  it('write small entries as words and places as lines', () => {
    expect(rows('articles')[0]).toMatchObject({ montants: '1200.50 HT', renvois: '' });
    expect(rows('diagnostics')[0]).toMatchObject({ connexes: '6; 1-2' });
    expect(rows('documents')[0]).toMatchObject({
      fichier: '2024-1.md',
      lignes: '6',
      couverture_lignes: '4',
      couverture_nonClassees: '1',
    });
  });

  it('write richer entries as JSON of their values', () => {
    const references = [
      { nature: lu('loi', 'Article'), numero: lu('82-213', '1'), date: lu('1982', '1') },
    ];
    const visas: Resultat['visas'] = [
      { id: 'visa-1', type: 'visa', spans: [], texte: lu('Vu la loi', 'Article'), references },
    ];
    expect(rows('visas', { ...sample, visas })[0]).toMatchObject({
      references: '[{"nature":"loi","numero":"82-213","date":"1982"}]',
    });
  });

  it('give a table of the document a row a cell', () => {
    const texte = lu('3 000 €', '3 000 €');
    const tableaux: Resultat['tableaux'] = [
      {
        id: 'tableau-1',
        type: 'tableau',
        spans: texte.spans,
        cellules: [{ texte, row: 1, column: 3, rowSpan: 1, colSpan: 1 }],
      },
    ];
    const made = { ...sample, tableaux };
    expect(rows('tableaux', made)[0]).not.toHaveProperty('cellules');
    expect(rows('cellules', made)[0]).toMatchObject({
      tableau: 'tableau-1',
      texte: '3 000 €',
      row: '1',
      column: '3',
      ligne_debut: '6',
    });
  });

  it('are none for a table without records', () => {
    expect(csvRows('conventions', sample)).toEqual({ text: '', rows: 0 });
  });
});
