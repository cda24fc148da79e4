import { describe, expect, it } from 'vitest';
import { type Resultat, resultat } from '../contract/contract.ts';
import { sourceOf } from '../pipeline/files.ts';
import { verify } from '../pipeline/index.ts';
import { verifySource, walkSourced } from '../pipeline/verify.ts';
import { bytes, sample as records, spanOf, text } from './output/sample.ts';

const source = await sourceOf(bytes, '2024-1.md');

const spans = [spanOf('Article 1')];

/** The sample with all that its records refer to. */
const sample: Resultat = {
  ...records,
  deliberations: [{ id: 'deliberation-1', type: 'deliberation', spans }],
  tableaux: [{ id: 'tableau-1', type: 'tableau', spans, cellules: [] }],
  sections: [
    { id: 'section-1', type: 'section', spans, nature: 'article', startLine: 2, endLine: 6 },
  ],
};

/** The sample with its second row changed. */
function changed(change: Partial<Resultat['annexeLignes'][number]>): Resultat {
  const [first, second] = sample.annexeLignes;
  if (first === undefined || second === undefined) throw new Error('no rows');
  return { ...sample, annexeLignes: [first, { ...second, ...change }] };
}

const faults = (made: Resultat) =>
  verifySource(made, source).defauts.map(({ code, chemin }) => `${chemin} ${code}`);

describe('walkSourced', () => {
  it('finds every value, with its path and its grammar', () => {
    const found = [...walkSourced(resultat, sample)].map(
      ({ path, lecture }) => `${path} ${lecture}`,
    );
    expect(found).toEqual([
      'articles[0].numero numero',
      'articles[0].texte texte',
      'articles[0].montants[0] montant',
      'articles[0].montants[0].taxe taxe',
      'annexeLignes[0].operation numero',
      'annexeLignes[0].beneficiaire texte',
      'annexeLignes[0].quantites[0].valeur nombre',
      'annexeLignes[0].quantites[0].unite texte',
      'annexeLignes[0].quantites[1].valeur nombre',
      'annexeLignes[0].quantites[1].unite texte',
      'annexeLignes[0].montant montant',
      'annexeLignes[1].beneficiaire texte',
      'annexeLignes[1].montant montant',
    ]);
  });
});

describe('verify', () => {
  it('finds that a true result holds', () => {
    expect(verifySource(sample, source)).toEqual({ tient: true, valeurs: 13, defauts: [] });
  });

  it('knows a changed source by its hash, even where every value still holds', async () => {
    const longer = await sourceOf(new TextEncoder().encode(`${text}\nEncore.\n`), '2024-1.md');
    const { tient, defauts } = verifySource(sample, longer);
    expect(tient).toBe(false);
    expect(defauts.filter(({ code }) => code !== 'ligne.classement')).toEqual([
      {
        code: 'source.changee',
        chemin: 'source.sha256',
        attendu: sample.source.sha256,
        trouve: longer.sha256,
      },
    ]);
  });

  it('says which values a changed source no longer says', async () => {
    const other = await sourceOf(
      new TextEncoder().encode(text.replace('3 000', '4 000')),
      '2024-1.md',
    );
    const [, defaut, ...rest] = verifySource(sample, other).defauts;
    expect(defaut).toMatchObject({
      code: 'texte.different',
      chemin: 'annexeLignes[1].montant',
      attendu: '3 000 €',
      trouve: '4 000 €',
      span: { startLine: 6 },
    });
    expect(rest).toEqual([]);
  });

  it('reads every value again from its raw', () => {
    const montant = { value: '9999', raw: '3 000 €', spans: [spanOf('3 000 €')] };
    expect(faults(changed({ montant }))).toEqual(['annexeLignes[1].montant valeur.differente']);
  });

  it('does not read again what the document proves instead', () => {
    const spans = [spanOf('3 000 €')];
    const montant = { value: '3000', raw: '3 000 €', spans };
    const retenu = { value: '1', diagnostic: 'diagnostic-1', spans };
    expect(faults(changed({ montant: { ...montant, retenu } }))).toEqual([]);
    const lost = { ...retenu, diagnostic: 'diagnostic-9' };
    expect(faults(changed({ montant: { ...montant, retenu: lost } }))).toEqual([
      'annexeLignes[1].montant.retenu.diagnostic renvoi.inconnu',
    ]);
  });

  it.each([
    ['outside the text', { start: 0, end: 1_000_000, startLine: 1, endLine: 6 }],
    ['with the wrong line', { ...spanOf('Lens'), startLine: 2, endLine: 2 }],
    ['back to front', { start: 9, end: 2, startLine: 1, endLine: 1 }],
    ['on a line there is not', { start: 0, end: 2, startLine: 1, endLine: 99 }],
  ])('finds a place %s', (_, span) => {
    expect(faults(changed({ spans: [span] }))).toEqual(['annexeLignes[1].spans place.hors_source']);
  });

  it('finds an id that no record has, and one that two have', () => {
    expect(faults(changed({ tableau: 'tableau-9' }))).toEqual([
      'annexeLignes[1].tableau renvoi.inconnu',
    ]);
    expect(faults(changed({ id: 'annexe-ligne-1' }))).toEqual([
      'annexeLignes[1].id identifiant.double',
    ]);
  });

  it('finds a line that no section has, and one that two have', () => {
    const [section] = sample.sections;
    if (section === undefined) throw new Error('no section');
    const linesOf = (sections: Resultat['sections']) =>
      verifySource({ ...sample, sections }, source).defauts.map(({ code, span, trouve }) => [
        code,
        span?.startLine,
        trouve,
      ]);
    expect(linesOf([{ ...section, startLine: 4 }])).toEqual([['ligne.classement', 3, 0]]);
    expect(linesOf([section, { ...section, id: 'section-2', startLine: 6 }])).toEqual([
      ['ligne.classement', 6, 2],
    ]);
  });

  it('refuses what is no result', async () => {
    await expect(verify({ format: 'delibre/1' }, bytes)).rejects.toMatchObject({
      name: 'InputError',
      code: 'resultat',
    });
  });
});
