/** A small result made by hand, with its source: every place and value is true. */
import { createHash } from 'node:crypto';
import { FORMAT, type Resultat, type Sourced, tableNames } from '../../contract/contract.ts';
import type { Span } from '../../contract/types.ts';

export const text = `# Délibération 2024-1

Article 1 : une aide de 1 200,50 € HT est versée.

=HYPERLINK("x")\t4 jours\t12 groupes\t-12,50 €
Collège "Zola", Lens\t\t\t3 000 €
`;

export const bytes = new TextEncoder().encode(text);

/** The place of a stretch of the sample's text. */
export function spanOf(raw: string): Span {
  const start = text.indexOf(raw);
  const line = text.slice(0, start).split('\n').length;
  return { start, end: start + raw.length, startLine: line, endLine: line };
}

export function lu<T>(value: T, raw: string): Sourced<T> {
  return { value, raw, spans: [spanOf(raw)] };
}

const lignes: Resultat['annexeLignes'] = [
  {
    id: 'annexe-ligne-1',
    type: 'annexe-ligne',
    spans: [spanOf('=HYPERLINK("x")\t4 jours\t12 groupes\t-12,50 €')],
    deliberation: 'deliberation-1',
    tableau: 'tableau-1',
    operation: {
      ...lu('1', '1 :'),
      raw: '1',
      spans: [{ ...spanOf('1 :'), end: spanOf('1 :').start + 1 }],
      derived: true,
      retenu: { value: '3', diagnostic: 'diagnostic-1', spans: [spanOf('Article 1')] },
    },
    beneficiaire: lu('=HYPERLINK("x")', '=HYPERLINK("x")'),
    quantites: [
      { valeur: lu(4, '4'), unite: lu('jours', 'jours') },
      { valeur: lu(12, '12'), unite: lu('groupes', 'groupes') },
    ],
    montant: lu('-12.50', '-12,50 €'),
    montantDemande: null,
  },
  {
    id: 'annexe-ligne-2',
    type: 'annexe-ligne',
    spans: [spanOf('Collège "Zola", Lens\t\t\t3 000 €')],
    tableau: 'tableau-1',
    beneficiaire: lu('Collège "Zola", Lens', 'Collège "Zola", Lens'),
    quantites: [],
    montant: lu('3000', '3 000 €'),
  },
];

const lists = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Resultat;

export const sample: Resultat = {
  ...lists,
  format: FORMAT,
  source: {
    fichier: '2024-1.md',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    media: 'text/markdown',
    encodage: 'utf-8',
    lignes: 6,
    texte: 'markdown',
  },
  articles: [
    {
      id: 'article-1',
      type: 'article',
      spans: [spanOf('Article 1 : une aide de 1 200,50 € HT est versée.')],
      numero: {
        ...lu('1', 'Article 1'),
        raw: '1',
        spans: [{ start: 31, end: 32, startLine: 3, endLine: 3 }],
      },
      texte: lu('une aide de 1 200,50 € HT est versée.', 'une aide de 1 200,50 € HT est versée.'),
      montants: [{ ...lu('1200.50', '1 200,50 €'), taxe: lu('HT', 'HT') }],
      renvois: [],
    },
  ],
  annexeLignes: lignes,
  diagnostics: [
    {
      id: 'diagnostic-1',
      type: 'diagnostic',
      spans: [spanOf('Article 1')],
      code: 'annexe.operation_contredite',
      niveau: 'avertissement',
      message: { fr: 'Contredite.', en: 'Contradicted.' },
      connexes: [spanOf('3 000 €'), { start: 0, end: 23, startLine: 1, endLine: 2 }],
    },
  ],
  couverture: { lignes: 4, classees: 3, nonClassees: [{ startLine: 1, endLine: 1 }] },
};
