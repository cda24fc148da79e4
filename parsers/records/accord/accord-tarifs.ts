/** Unit prices: "800 euros / jour / groupe", "FAL = 171.90€/mois/logement", "5,20 € par repas". */
import type { Tarif } from '../../../contract/contract.ts';
import type { Row, TableBlock, Text } from '../../../contract/types.ts';
import { filledCells, isTable } from '../../lignes/blocks.ts';
import { tight } from '../../lignes/noms.ts';
import { foldOf } from '../../lignes/textes.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { trouverMontants } from '../../text/montant.ts';
import type { ArticleDraft } from './accord-articles.ts';

const word = String.raw`\p{L}[\p{L}'’²³23-]{0,30}`;
const tax = String.raw`(?:\s{0,3}(?:h\.?t\.?|t\.?t\.?c\.?)(?![\p{L}]))?`;
/** After the amount: each "/ jour", or "par" and a thing that is counted. */
const bySlash = new RegExp(
  `^${tax}\\s{0,3}/\\s{0,3}(${word}(?:\\s{0,2}/\\s{0,2}${word}){0,4})`,
  'u',
);
const counted = [
  'jours?|journees?|demi-journees?|nuits?|nuitees?|semaines?|mois|trimestres?|semestres?',
  'ans?|annees?|heures?|minutes?|seances?|sessions?|personnes?|agents?|salaries?',
  'stagiaires?|eleves?|enfants?|habitants?|beneficiaires?|participants?|usagers?|familles?',
  'menages?|foyers?|logements?|places?|lits?|mesures?|points?|postes?|etp|groupes?|actes?',
  'dossiers?|visites?|repas|accompagnements?|entretiens?|actions?|interventions?',
  'consultations?|deplacements?|trajets?|km|kilometres?|metres?|m2|m3|m²|m³|hectares?|ha',
  'tonnes?|litres?|kwh|mwh|unites?|lots?|vehicules?|exemplaires?|pages?|lignes?|controles?',
  'analyses?',
].join('|');
const byWord = new RegExp(
  `^${tax}\\s{1,3}(?:par|l'|la|le)\\s{0,2}((?:${counted})(?:(?:\\s{1,2}et)?\\s{1,2}par\\s{1,2}(?:${counted}))*)(?![\\p{L}])`,
  'u',
);
const priceColumn = /^(?:tarif|prix|cout\sunitaire|montant\sunitaire|forfait)/u;
const FAR = 120;

export function parseTarifs(reading: Reading, articles: readonly ArticleDraft[]): Tarif[] {
  const tarifs: Tarif[] = [];
  const seen = new Set<TableBlock>();
  for (const { text, block } of articles.flatMap(({ body }) => body)) {
    if (!isTable(block)) tarifs.push(...inWords(reading, text));
    else if (!seen.has(block)) {
      seen.add(block);
      tarifs.push(...inTable(reading, block));
    }
  }
  return tarifs;
}

function inWords(reading: Reading, text: Text): Tarif[] {
  return trouverMontants(text.plain).flatMap((found) => {
    const unite = uniteAfter(text, found.to);
    const montant = unite === null ? null : reading.lu('montant', text, found);
    if (unite === null || montant === null) return [];
    const libelle = labelBefore(text, found.from);
    return [
      {
        ...some('libelle', libelle === null ? null : reading.lu('texte', text, libelle)),
        montant,
        ...some('unite', reading.lu('texte', text, unite)),
      },
    ];
  });
}

function uniteAfter(text: Text, from: number): Stretch | null {
  const after = foldOf(text).slice(from, from + FAR);
  const found = bySlash.exec(after) ?? byWord.exec(after);
  if (found === null) return null;
  const at = from + found[0].length - (found[1] ?? '').length;
  return { from: at, to: at + (found[1] ?? '').length };
}

/** "FAL =", "Repas :" right before the amount. */
function labelBefore(text: Text, to: number): Stretch | null {
  const found = /([^.=:;•]{1,160})\s{0,3}[=:]\s{0,3}$/u.exec(
    text.plain.slice(Math.max(0, to - 170), to),
  );
  if (found === null) return null;
  const from = Math.max(0, to - 170) + found.index;
  const label = tight(text, { from, to: from + (found[1] ?? '').length });
  return label.from < label.to ? label : null;
}

/** A row's amount is a price when it has a unit, or stands in a column of prices. */
function inTable(reading: Reading, table: TableBlock): Tarif[] {
  const header = table.rows[0];
  const prices = new Set(
    header === undefined
      ? []
      : header.cells
          .filter((cell) => priceColumn.test(foldOf(cell.text)))
          .map(({ column }) => column),
  );
  return table.rows.flatMap((row, index) =>
    index === 0 && prices.size > 0 ? [] : inRow(reading, row, prices),
  );
}

function inRow(reading: Reading, row: Row, prices: ReadonlySet<number>): Tarif[] {
  const cells = filledCells(row);
  const label = cells[0];
  return cells.slice(1).flatMap((cell) => {
    const found = trouverMontants(cell.text.plain)[0];
    const unite = found === undefined ? null : uniteAfter(cell.text, found.to);
    if (unite === null && !prices.has(cell.column)) return [];
    const montant = reading.lu('montant', cell.text, found);
    if (montant === null) return [];
    return [
      {
        ...some('libelle', label === undefined ? null : reading.lu('texte', label.text)),
        montant,
        ...some('unite', unite === null ? null : reading.lu('texte', cell.text, unite)),
      },
    ];
  });
}
