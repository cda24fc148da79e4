/** The files of a national table: the rows, where each cell comes from, the form of what is missing, every vote. */
import { Decimal } from 'decimal.js';
import type { Resultat } from '../../contract/contract.ts';
import type { Ligne } from './projection.ts';
import { cellsOf, siretOf } from './rejets.ts';
import { columnsOfSchema, type ScdlName } from './schema.ts';

/** "20240617_22620001000015…": the day of the latest sitting, not of the export: the same input gives the same name. */
export function stemOf(
  name: ScdlName,
  results: readonly Resultat[],
  lignes: readonly Ligne[],
): string {
  const dates = results.flatMap(({ seances }) => seances.map(({ date }) => date?.value ?? ''));
  const day =
    dates
      .filter((date) => date.length === 10)
      .sort()
      .at(-1) ?? '';
  const column = siretOf(name);
  const sirens = new Set(lignes.map(({ cellules }) => cellules[column]?.valeur.slice(0, 9) ?? ''));
  const [siren = ''] = sirens;
  // A name of a file holds digits only, whatever was typed into the settings or the form.
  const known = sirens.size === 1 && /^\d{9}$/u.test(siren) ? siren : 'SIREN';
  return `${day === '' ? 'AAAAMMJJ' : day.replaceAll('-', '')}_${known}_${name.slice('scdl-'.length)}`;
}

export function tableOf(name: ScdlName, lignes: readonly Ligne[]): string[][] {
  return [columnsOfSchema(name), ...lignes.map((ligne) => cellsOf(name, ligne))];
}

/** A row a filled cell and place; `ligne` is the line of the table's file. What is given has no place. */
export function provenanceOf(name: ScdlName, lignes: readonly Ligne[]): string[][] {
  const header = [
    'ligne',
    'colonne',
    'marque',
    'fichier',
    'page',
    'boite',
    'ligne_debut',
    'ligne_fin',
  ];
  const rows = lignes.flatMap(({ cellules, fichier }, index) =>
    columnsOfSchema(name).flatMap((column) => {
      const cell = cellules[column];
      if (cell === undefined) return [];
      const start = [String(index + 2), column, cell.marque];
      if (cell.places.length === 0) return [[...start, '', '', '', '', '']];
      return cell.places.map(({ page, box, startLine, endLine }) => [
        ...start,
        fichier,
        String(page ?? ''),
        box?.join(' ') ?? '',
        String(startLine),
        String(endLine),
      ]);
    }),
  );
  return [header, ...rows];
}

const voix = ['pour', 'contre', 'abstention', 'absentsSansDelegation', 'nePrendPasPart'] as const;

/** Every vote, with what the national table has no room for. */
export function votesOf(results: readonly Resultat[]): string[][] {
  const header = [
    'fichier',
    'deliberation',
    'numero',
    'vote',
    'articles',
    ...voix,
    'unanimite',
    'resultat',
    'page',
    'ligne',
  ];
  const rows = results.flatMap(({ source, deliberations, articles, votes }) => {
    const numeros = new Map(deliberations.map(({ id, numero }) => [id, numero?.value ?? '']));
    const named = new Map(articles.map(({ id, numero }) => [id, numero.value]));
    return votes.map((vote) => [
      source.fichier,
      vote.deliberation ?? '',
      numeros.get(vote.deliberation ?? '') ?? '',
      vote.id,
      (vote.articles ?? []).map((id) => named.get(id) ?? id).join('; '),
      ...voix.map((side) => String(vote[side]?.value ?? '')),
      vote.unanimite ? 'oui' : '',
      vote.resultat?.value ?? '',
      String(vote.spans[0]?.page ?? ''),
      String(vote.spans[0]?.startLine ?? ''),
    ]);
  });
  return [header, ...rows];
}

/** From this sum on, in euros, what is granted to one beneficiary in one year is to be published. */
const SEUIL = 23_000;

/** Beneficiaries whose grants of one year, of one authority, come to more than 23 000 euros, by name as printed. */
export function cumulsOf(results: readonly Resultat[]): string[][] {
  const sums = new Map<string, { cells: string[]; sum: Decimal; rows: number }>();
  for (const { seances, deliberations, annexeLignes } of results) {
    const dates = new Map(deliberations.map((one) => [one.id, one.dateSeance?.value ?? '']));
    for (const { beneficiaire, montant, deliberation } of annexeLignes) {
      if (!beneficiaire || !montant) continue;
      const year = (dates.get(deliberation ?? '') || (seances[0]?.date?.value ?? '')).slice(0, 4);
      const cells = [seances[0]?.collectivite?.nom?.value ?? '', year, beneficiaire.value];
      const key = JSON.stringify(cells);
      const sum = sums.get(key) ?? { cells, sum: new Decimal(0), rows: 0 };
      sums.set(key, { cells, sum: sum.sum.plus(montant.value), rows: sum.rows + 1 });
    }
  }
  const over = [...sums.values()].filter(({ sum }) => sum.gt(SEUIL));
  return [
    ['attribuant', 'annee', 'beneficiaire', 'montant', 'subventions'],
    ...over.map(({ cells, sum, rows }) => [...cells, sum.toFixed(), String(rows)]),
  ];
}
