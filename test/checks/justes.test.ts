/**
 * Short acts and minutes of many kinds, right in everything: no finding above a remark. Each of the errors below, put
 * into one of them, is found. `@acte`, `@seance` and `@signature` stand for what begins and ends several of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

const folder = new URL('justes/', import.meta.url);
const juste = (file: string) => readFileSync(new URL(file, folder), 'utf8');

function acte(name: string): string {
  return juste(`${name}.txt`).replace(/^@(\p{L}{1,20})$/gmu, (_, part: string) =>
    juste(`${part}.tete.txt`),
  );
}

async function graves(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const { deliberations, diagnostics } = extractSource(
    await readSource(bytes, { fichier: 'acte.md' }),
  );
  expect(deliberations.length).toBeGreaterThan(0);
  return diagnostics
    .filter(({ niveau }) => niveau !== 'info')
    .map(({ code, message }) => `${code}: ${message.fr}`);
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && !file.endsWith('.tete.txt'))
  .map((file) => file.slice(0, -4));

/** Grants in columns that are not read yet: that is told of. */
const sansLigne = ['compte-rendu', 'deux-sections', 'ecoles'];

describe('an act that is right', () => {
  it.each(names)('%s', async (name) => {
    const codes = (await graves(acte(name))).map((one) => one.split(':')[0]);
    const known = sansLigne.includes(name) ? ['structure.tableau_sans_ligne'] : [];
    expect(codes.filter((code) => !known.includes(code ?? ''))).toEqual([]);
  });
});

/** An act, what stands in it, and what is put in its place. */
const fautes: readonly (readonly [string, string, string])[] = [
  ['budget', 'TOTAL FONCTIONNEMENT | 507 000,00 €', 'TOTAL FONCTIONNEMENT | 517 000,00 €'],
  ['budget', 'par 8 voix pour', 'par 9 voix pour'],
  ['budget', '| 657 500,00 € | 657 500,00 € |', '| 657 500,00 € | 667 500,00 € |'],
  ['decision-modificative', 'TOTAL | + 12 000,00 €', 'TOTAL | + 13 000,00 €'],
  ['subventions', '3 550 € | 3 100 €', '3 550 € | 3 400 €'],
  ['subventions', '| 2 950 € | 3 550 €', '| 2 960 € | 3 550 €'],
  ['soustotaux', 'Sous-total Sport | 3 750', 'Sous-total Sport | 3 850'],
  ['soustotaux', 'GÉNÉRAL | 5 300', 'GÉNÉRAL | 5 400'],
  ['plan', '| TOTAL | 125 000,00 €', '| TOTAL | 135 000,00 €'],
  ['plan', 'par 10 voix', 'par 11 voix'],
  ['emprunt', '| 5 400,00 € | 95 400,00 €', '| 5 500,00 € | 95 400,00 €'],
  ['emprunt', '30/06/2025', '31/06/2025'],
  ['votes', 'Pour : 12 –', 'Pour : 13 –'],
  ['votes', 'Pour : 13 – Contre : 0 – Abstention : 0', 'Pour : 15 – Contre : 0 – Abstention : 0'],
  ['votes', 'Contre : 3 (', 'Contre : 4 ('],
  ['bulletin-secret', '11 pour, 3', '12 pour, 3'],
  ['comcom', '| 29 140,00 €', '| 29 240,00 €'],
  ['comcom', 'par 29 voix', 'par 30 voix'],
  ['comcom', '27 septembre 2023\n\nNombre', '31 septembre 2023\n\nNombre'],
  ['quantites', '34 | | 13 366', '34 | | 13 466'],
  ['quantites', '16 039,20', '16 139,20'],
  ['convention', '7890 189', '7890 188'],
  ['convention', '732 829 320 00074', '732 829 320 00075'],
  ['convention', '31 août 2025', '31 août 2023'],
  ['convention', 'du 1er septembre 2024', 'du 31 septembre 2024'],
  ['deport', 'adopté (13 voix pour', 'adopté (12 voix pour'],
  ['deport', 'Pour : 12 – Contre : 0', 'Pour : 11 – Contre : 0'],
  ['credits-de-paiement', 'TOTAL | 2 050 000 € | 550 000', 'TOTAL | 2 050 000 € | 560 000'],
  ['taux', '238 250', '238 350'],
  ['taux', 'par 9 voix pour', 'par 10 voix pour'],
  ['departement', 'TOTAL | 30 000', 'TOTAL | 31 000'],
  ['compte-administratif', '| 574 615,20 € | 11 115,20 € |', '| 574 615,20 € | 11 215,20 € |'],
  ['compte-administratif', '638 800,00', '638 900,00'],
  ['deduction', 'Total TTC | 10 800', 'Total TTC | 10 900'],
  ['ouverture', '200 000,00 € | 50 000,00 €', '200 000,00 € | 51 000,00 €'],
  ['liste-subv', 'montant total de 3 450', 'montant total de 3 550'],
  ['refus-de-vote', 'Vote : 11 pour', 'Vote : 10 pour'],
  ['agglo', '- 5 240,00 € | 498 500', '- 5 340,00 € | 498 500'],
  ['agglo', 'par 41 voix', 'par 42 voix'],
  ['agglo', '14 septembre 2023', '31 septembre 2023'],
  ['syndicat', '(15 pour, 1', '(16 pour, 1'],
  ['fonctionnement-et-exceptionnel', '| 300 € | 4 250 €', '| 300 € | 4 350 €'],
  ['fonctionnement-et-exceptionnel', 'TOTAL | 3 950', 'TOTAL | 3 850'],
  ['ecoles', '| 12 690', '| 12 790'],
  ['pouvoirs', 'Pour : 9', 'Pour : 8'],
  ['pouvoirs', 'Présents : 12', 'Présents : 13'],
  ['ccas', '41 | 5 070', '41 | 5 170'],
  ['ccas', '(8 voix', '(9 voix'],
  ['marche', '| 76 000,00 € | 91 200', '| 76 000,00 € | 92 200'],
  ['indemnites', '2 536,19', '2 636,19'],
  ['renvois-en-note', '3 800,00', '3 900,00'],
  ['quorum', 'avec 13 voix pour et une', 'avec 14 voix pour et une'],
  ['deux-sections', '43 000 € | 17 000', '44 000 € | 17 000'],
  ['financement-en-liste', 'DETR (40 %) : 20 000', 'DETR (40 %) : 21 000'],
  ['recrutement', '31 octobre 2024 inclus', '31 avril 2024 inclus'],
  ['non-valeur', '187,70 € |', '197,70 € |'],
  ['aides-aux-communes', '| 340 000,00 € | | 85 000', '| 340 000,00 € | | 86 000'],
  ['compte-rendu', '| Total | 280 | 300 |', '| Total | 280 | 310 |'],
  ['deux-listes', '14 votants, 11 pour', '14 votants, 12 pour'],
  ['remise-et-tva', '22 000,00 € |\n| TVA', '23 000,00 € |\n| TVA'],
  ['restes-a-realiser', 'Totaux | 136 000,00 | 99 480,40', 'Totaux | 136 000,00 | 99 580,40'],
  ['deliberations-d-une-seance', 'Votants : 13 – Pour : 13', 'Votants : 13 – Pour : 12'],
  ['election-du-maire', 'par 12 voix pour et 2 contre', 'par 13 voix pour et 2 contre'],
  ['retraits-annonces', 'Pour : 12 (dont', 'Pour : 11 (dont'],
  ['votes-par-chapitre', '11 POUR, 3 CONTRE', '12 POUR, 3 CONTRE'],
  ['participations', '| 12 570,00 € | 12 151', '| 12 570,00 € | 12 251'],
  ['participations', '| 12 570,00', '| 12 670,00'],
  ['evolution', '40 350,00', '41 350,00'],
  ['evolution', 'par 7 voix', 'par 6 voix'],
  ['region', 'Total | | | | 97 000', 'Total | | | | 96 000'],
  ['retrait-apres-le-vote', 'par 8 voix', 'par 7 voix'],
  ['retraits-en-liste', 'Pour : 8', 'Pour : 7'],
  ['mesdames', '7 Pour', '6 Pour'],
  ['sortie-et-retour', 'Judo : 14 pour', 'Judo : 15 pour'],
  ['repartition', '2025 : 1 000', '2025 : 1 100'],
  ['emplois', '| 10 | 11 |', '| 10 | 12 |'],
  ['soldes-negatifs', '236 800', '237 800'],
];

describe('one thing wrong', () => {
  it.each(fautes)('in %s: %s is %s', async (name, avant, apres) => {
    const text = acte(name);
    expect(text).toContain(avant);
    expect(await graves(text.replace(avant, apres))).not.toEqual([]);
  });
});
