/** PDFs as long as wanted: what is repeated in them is what long files of an authority hold. */
import { type Drawing, pdfOf, ruled, said } from '../test/support/pdf-writer.ts';

export const kinds = ['tableau', 'recueil', 'texte'] as const;
export type Kind = (typeof kinds)[number];

/** One grant table over all pages, many acts one after the other, or one act of plain text. */
export function longPdf(kind: Kind, pages: number): Uint8Array {
  return pdfOf(drawings(kind, pages));
}

function* drawings(kind: Kind, pages: number): Generator<Drawing> {
  for (let page = 1; page <= pages; page++) {
    const body =
      kind === 'tableau' && page > 1
        ? table(page)
        : lines(kind === 'recueil' || page === 1 ? act(page) : prose(page));
    yield [
      said(50, 810, 'Département de la Vallée - Recueil des actes', { size: 8 }),
      ...body,
      said(280, 30, `Page ${page} sur ${pages}`, { size: 8 }),
    ];
  }
}

function lines(texts: readonly string[]): string[] {
  return texts.map((text, index) =>
    said(50, 780 - 15 * index, text, { bold: /^(?:DÉLIBÉRATION|Article)/u.test(text) }),
  );
}

function act(page: number): string[] {
  return [
    `DÉLIBÉRATION N° 2024-${page}`,
    'Réunion du 24 juin 2024',
    'Objet : Subventions aux associations',
    'Vu le code général des collectivités territoriales, et notamment ses articles L. 3211-1 et suivants,',
    `Vu la délibération n° 2023-${page} du 12 décembre 2023 portant adoption du budget primitif,`,
    'Considérant que ces associations concourent à l’insertion des habitants,',
    'Après en avoir délibéré, décide :',
    'Article 1 :',
    `D’attribuer une subvention de ${page} 200,00 € à l’association Les Tilleuls, pour l’année 2024,`,
    'au titre de l’accompagnement des personnes qui cherchent un emploi.',
    'Article 2 :',
    'D’autoriser le Président à signer la convention correspondante.',
    'Pour : 30 voix ; Contre : 2 voix ; Abstention : 1 voix',
    'Adopté à la majorité.',
  ];
}

function prose(page: number): string[] {
  return Array.from({ length: 46 }, (_, line) =>
    line % 12 === 11
      ? `L’année ${page} ${line} se termine ainsi, sans autre dépense que celles qui ont été votées.`
      : `Le dispositif ${line} de la page ${page} a permis d’accompagner ${line * 3} personnes, pour ${line} 100,00 €, et`,
  );
}

const columns = [50, 190, 350, 450, 545] as const;
const ROWS = 40;

function table(page: number): string[] {
  const bottom = 780 - 17 * (ROWS + 1);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const rank = page * ROWS + row;
    return [
      'Opération 1 : Accueil',
      `CCAS de Ville${rank}`,
      `${(rank % 90) + 1}`,
      `${rank} 150,00 €`,
    ];
  });
  const cells = [['OPÉRATION', 'STRUCTURE', 'PLACES', 'MONTANT'], ...rows];
  return [
    ...cells.flatMap((texts, row) =>
      texts.map((text, at) =>
        said((columns[at] ?? 0) + 3, 768 - 17 * row, text, { bold: row === 0 }),
      ),
    ),
    ...Array.from({ length: ROWS + 2 }, (_, row) => ruled(50, 780 - 17 * row, 545, 780 - 17 * row)),
    ...columns.map((x) => ruled(x, 780, x, bottom)),
  ];
}
