/** What people counted on the reference deliberation, against what is read. */
import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Resultat } from '../contract/contract.ts';
import { extraction, fixture } from './support/fixtures.ts';
import { lineOf, plain, said } from './support/values.ts';

const { bytes, folder } = fixture('pas-de-calais/2024-273');
const facts = JSON.parse(readFileSync(`${folder}/facts.json`, 'utf8'));

let made: Resultat;
beforeAll(async () => {
  made = (await extraction(bytes)).resultat;
});

const values = (list: readonly unknown[]) => list.map(said);
const counted = (list: readonly unknown[]) =>
  list.reduce<Record<string, number>>((counts, value) => {
    counts[String(value)] = (counts[String(value)] ?? 0) + 1;
    return counts;
  }, {});
const numeroOfArticle = (id: string) =>
  made.articles.find((article) => article.id === id)?.numero.value;

describe('deliberation 2024-273', () => {
  it('says what it is, who held the session and when', () => {
    expect(made.deliberations).toHaveLength(1);
    expect(plain(made.deliberations[0])).toMatchObject(facts.deliberation);
    const [seance] = made.seances;
    expect(made.seances).toHaveLength(1);
    expect({
      collectivite: said(seance?.collectivite?.nom),
      type: said(seance?.collectivite?.type),
      assemblee: said(seance?.assemblee),
      president: said(seance?.president),
      secretaire: said(seance?.secretaire),
    }).toEqual(facts.seance);
    expect(seance?.date?.value).toBe(facts.deliberation.dateSeance);
  });

  it('has its attendance', () => {
    expect(counted(values(made.presences.map(({ statut }) => statut)))).toEqual(facts.presences);
    const absents = made.presences.filter(({ statut }) => statut.value === 'absent');
    expect(absents.map(({ nom }) => nom.value)).toEqual(facts.absents);
  });

  it('has its recusals, tied to their votes', () => {
    const without = made.deports.filter(({ motif }) => motif?.value === 'sans-delegation');
    expect(without.map(({ nom }) => nom.value)).toEqual(facts.sansDelegation);
    expect(without.every(({ vote }) => vote === undefined)).toBe(true);
    const perVote = made.votes.map(
      ({ id }) => made.deports.filter(({ vote }) => vote === id).length,
    );
    expect(perVote).toEqual([...facts.deportsParVote, 0]);
  });

  it('has its visas with their references', () => {
    expect(made.visas).toHaveLength(facts.visas);
    const references = made.visas.map(({ references }) => {
      const [first, ...others] = references;
      expect(others).toEqual([]);
      return [
        said(first?.nature),
        said(first?.numero),
        said(first?.date),
        values(first?.articles ?? []),
      ];
    });
    expect(references).toEqual(facts.visasReferences);
  });

  it('has its articles', () => {
    const articles = made.articles.map((article) => ({
      numero: article.numero.value,
      ligne: lineOf(article),
      montants: values(article.montants),
      annexes: values(
        article.renvois.filter(({ nature }) => nature === 'annexe').map(({ numero }) => numero),
      ),
    }));
    expect(articles).toEqual(facts.articles);
  });

  it('has its votes, tied to their articles, with the groups by side', () => {
    const votes = made.votes.map((vote) => {
      const { pour, contre, abstention, absentsSansDelegation: absents, groupes } = vote;
      const counts = Object.entries({ pour, contre, abstention, absents }).filter(
        ([, count]) => count !== undefined,
      );
      return {
        ligne: lineOf(vote),
        ...Object.fromEntries(counts.map(([side, count]) => [side, said(count)])),
        articles: vote.articles?.map(numeroOfArticle),
        ...(groupes === undefined
          ? {}
          : {
              groupes: [groupes.pour, groupes.abstention, groupes.absentsSansDelegation].map(
                (side) => side?.length,
              ),
            }),
      };
    });
    expect(votes).toEqual(facts.votes);
    expect(values(made.votes.map(({ resultat }) => resultat))).toEqual(Array(5).fill('adopte'));
  });

  it('has its budget lines, in the decision and in the report', () => {
    const lines = (document: string | undefined) =>
      made.imputations.filter((line) => line.document === document);
    const decided = lines(made.deliberations[0]?.id).map((line) =>
      values([line.codeOperation, line.imputation, line.autorisation, line.montant]),
    );
    expect(decided).toEqual(facts.imputations.map((line: string[]) => line.slice(0, 4)));
    const reported = lines(made.rapports[0]?.id).map((line) =>
      values([
        line.codeOperation,
        line.imputation,
        line.autorisation,
        line.montant,
        line.disponible,
        line.solde,
      ]),
    );
    expect(reported).toEqual(facts.imputations);
  });

  it('has its annexes, with their numbers printed or concluded', () => {
    const own = made.annexes.filter(
      ({ parent, nature }) => parent === undefined && nature !== 'rapport',
    );
    const found = own.map((annexe) => {
      const sheets = made.annexes.filter(({ parent }) => parent === annexe.id);
      return {
        ligne: lineOf(annexe),
        numero: said(annexe.numero),
        nature: annexe.nature,
        imprime: annexe.numero?.derived !== true,
        ...(sheets.length === 0 ? {} : { feuilles: values(sheets.map(({ numero }) => numero)) }),
      };
    });
    expect(found).toEqual(facts.annexes);
  });

  it('has its aid schemes', () => {
    const { nombre, sansNumero, avecThematique, lignes } = facts.dispositifsAide;
    expect(made.dispositifsAide).toHaveLength(nombre);
    expect(made.dispositifsAide.filter(({ numero }) => numero === undefined)).toHaveLength(
      sansNumero + 0,
    );
    expect(made.dispositifsAide.filter(({ thematique }) => thematique !== undefined)).toHaveLength(
      avecThematique,
    );
    expect(made.dispositifsAide.map(lineOf)).toEqual(expect.arrayContaining(lignes));
  });

  it('has its operations', () => {
    const { nombre, parThematique, complementaires } = facts.operations;
    expect(made.operations).toHaveLength(nombre);
    const themes = counted(values(made.operations.map(({ thematique }) => thematique)));
    expect(Object.values(themes)).toEqual(parThematique);
    const complementary = made.operations.filter(({ numero }) =>
      numero?.value.startsWith('complémentaire'),
    );
    expect(complementary).toHaveLength(complementaires);
    for (const expected of facts.operationsChoisies) {
      const found = made.operations.find((operation) => lineOf(operation) === expected.ligne);
      expect({
        ligne: expected.ligne,
        numero: said(found?.numero),
        dispositif: said(found?.dispositif),
        montants: values(found?.montants ?? []),
        quantites: found?.quantites.map(({ valeur, unite }) => values([valeur, unite])),
        periode: said(found?.periode),
      }).toEqual(expected);
    }
  });

  it('has the rows of annex 6', () => {
    const expected = facts.annexeLignes;
    const rows = made.annexeLignes;
    expect(rows).toHaveLength(expected.nombre);
    expect(counted(values(rows.map(({ thematique }) => thematique)))).toEqual(
      expected.parThematique,
    );
    const amounts = rows.flatMap(({ montant }) => montant?.value ?? []);
    expect(amounts).toHaveLength(expected.avecMontant);
    expect(amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2)).toBe(
      expected.somme,
    );
    const inWords = rows.filter(({ financement }) => financement !== undefined);
    expect(inWords.map(lineOf)).toEqual(expected.lignesFinancement);
    expect(inWords.map(({ financement }) => financement?.value)).toEqual(
      Array(4).fill(expected.financement),
    );
  });

  it('keeps the operation that is printed and the one that the totals prove', () => {
    const [from, to] = facts.annexeLignes.operation4ImprimeeOperation3;
    for (const row of made.annexeLignes) {
      const inside = lineOf(row) >= from && lineOf(row) <= to;
      expect(row.operation?.retenu?.value).toBe(inside ? '4' : undefined);
      if (inside) expect(row.operation?.value).toBe('3');
    }
  });

  it('guesses no territory', () => {
    const [from, to] = facts.annexeLignes.sansTerritoire;
    for (const row of made.annexeLignes) {
      const inside = lineOf(row) >= from && lineOf(row) <= to;
      expect(row.territoire === undefined).toBe(inside);
    }
  });

  it('has the printed totals', () => {
    const { nombre, avecMontant, zero, sansMontant, quantitesNulles } = facts.totaux;
    expect(made.totaux).toHaveLength(nombre);
    expect(made.totaux.filter(({ montant }) => montant !== undefined)).toHaveLength(avecMontant);
    const lines = (wanted: (total: Resultat['totaux'][number]) => boolean) =>
      made.totaux.filter(wanted).map(lineOf);
    expect(lines(({ montant }) => montant?.value === '0')).toEqual(zero);
    expect(lines(({ montant }) => montant === undefined)).toEqual(sansMontant);
    expect(lines(({ quantites }) => quantites.some(({ valeur }) => valeur.value === 0))).toEqual(
      quantitesNulles,
    );
    const themes = made.totaux.filter(({ portee }) => portee === 'thematique');
    expect(
      Object.fromEntries(themes.map((total) => [lineOf(total), total.montant?.value])),
    ).toEqual(facts.totauxThematiques);
  });

  it('has its agreements', () => {
    const accords = [...made.avenants, ...made.conventions].sort((a, b) => lineOf(a) - lineOf(b));
    expect(accords).toHaveLength(facts.accords.length);
    for (const [index, expected] of facts.accords.entries()) {
      const accord = accords[index];
      const annexe = made.annexes.find(({ id }) => id === accord?.annexe);
      const modifie = accord?.type === 'avenant' ? accord.modifie : undefined;
      const other = accord?.parties[1];
      const found = {
        annexe: said(annexe?.numero),
        numero: said(accord?.numero),
        numeroAvenant: accord?.type === 'avenant' ? said(accord.numeroAvenant) : null,
        modifie: said(modifie?.numero),
        signe: said(modifie?.dateSignature),
        articlesModifies: modifie == null ? null : values(modifie.articles),
        articles: accord?.articles.length,
        siret: said(other?.siret),
        representant: said(other?.representant),
        signataires: values(accord?.signataires.map(({ nom }) => nom) ?? []),
        montants: values(accord?.montants ?? []),
        tarifs:
          accord?.tarifs.length === 0
            ? null
            : values(accord?.tarifs.map(({ montant }) => montant) ?? []),
        iban: said(accord?.coordonneesBancaires?.iban),
        versements: accord?.versements.length,
      };
      const stated = Object.fromEntries(
        Object.entries(found).filter(([, value]) => value !== null),
      );
      expect(stated).toEqual(expected);
      expect(accord?.parties[0]?.representant?.value).toBe('Jean-Claude LEROY');
    }
  });

  it('has its report', () => {
    const [rapport] = made.rapports;
    const { numero, avis, conclusions, montants } = facts.rapport;
    expect(made.rapports).toHaveLength(1);
    expect(rapport?.numero?.value).toBe(numero);
    expect(rapport?.avisCommissions.map((one) => values([one.numero, one.avis, one.date]))).toEqual(
      avis,
    );
    expect(rapport?.conclusions).toHaveLength(conclusions);
    expect(rapport?.conclusions.flatMap((one) => values(one.montants))).toEqual(montants);
  });

  it('has its signatures', () => {
    expect(made.signataires.map(({ nom, qualite }) => values([nom, qualite]))).toEqual(
      facts.signataires,
    );
  });

  it('leaves no line unclassed', () => {
    expect(made.couverture.nonClassees).toEqual([]);
    const lines = (nature: string) =>
      made.sections
        .filter((section) => section.nature === nature)
        .reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
    expect(lines('autre') / made.couverture.lignes).toBeLessThanOrEqual(0.02);
  });
});
