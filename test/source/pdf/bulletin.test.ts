/** A page of a bulletin: text in one column, grants in another, whose lines lie as high only now and then. */
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../pipeline/files.ts';
import { extractSource } from '../../../pipeline/run.ts';
import { verifySource } from '../../../pipeline/verify.ts';
import { pdfOf, say } from '../../support/pdf.ts';

const text = [
  'Le conseil municipal a entendu le',
  'rapport du maire sur la rénovation',
  'du lavoir. Les travaux commencés',
  'en mars seront achevés à la fin du',
  'mois de juin. La place restera',
  'fermée aux voitures le dimanche et',
  'pendant les fêtes. La commission',
  'a visité le chantier et remercie',
  'les habitants de leur patience.',
  'La salle de lecture a rouvert ses',
  'portes après six mois de travaux.',
  'Les horaires sont affichés en',
  'mairie et devant la salle. Une',
  'réunion publique se tiendra en',
  'septembre sur le plan de marche',
  'et de vélo de la commune, où tous',
  'les habitants sont conviés avec',
  'leurs propositions écrites.',
];

/** Name and amount of each line; a name over the column of amounts leaves its own to the next line. */
const lines: readonly (readonly [string, string])[] = [
  ['Amicale laïque de Vernay', '170,00'],
  ['Association des parents de l’école', ''],
  ['', '1 122,00'],
  ['Judo club', '300,00'],
  ['Football club de Marly', ''],
  ['Subvention annuelle', '1 500,00'],
  ['Subvention animateur', '2 138,00'],
  ['Foyer rural', '250,00'],
  ['Société de chasse', '90,00'],
  ['Comité des fêtes', '840,00'],
  ['Chorale de Valmont', '115,00'],
  ['Club des aînés', '700,00'],
  ['Harmonie municipale', '649,20'],
  ['Tennis club', '318,45'],
];

/** Rows are 10.3 points apart, the lines of one cell 9.9. */
function grants(): string {
  let y = 690;
  return lines
    .map(([name, amount], at) => {
      const [before] = lines[at - 1] ?? ['', '-'];
      const inCell = before !== '' && lines[at - 1]?.[1] === '';
      y -= inCell ? 9.9 : 10.3;
      const euros = amount === '' ? '' : `${amount} \u0080`;
      const end = say(500 - 4.8 * euros.length, y, euros);
      return (name === '' ? '' : say(300, y, name.replace('’', "'"))) + (euros === '' ? '' : end);
    })
    .join('');
}

const page = {
  content: [
    '24 722 m 520 722 l S\n24 470 m 520 470 l S\n',
    say(24, 706, 'LE LAVOIR'),
    say(320, 706, 'SUBVENTIONS AUX ASSOCIATIONS 2012'),
    ...text.map((line, at) => say(24, 694 - 11.4 * at, line)),
    grants(),
  ].join(''),
};

describe('a list of grants beside a column of text', () => {
  it('takes no words from it', async () => {
    const source = await sourceOf(pdfOf([page]), 'bulletin.pdf');
    const resultat = extractSource(source);
    expect(verifySource(resultat, source).defauts).toEqual([]);
    const rows = resultat.annexeLignes.map(({ beneficiaire, montant }) => [
      beneficiaire?.value,
      montant?.value,
    ]);
    expect(rows).toEqual([
      ['Amicale laïque de Vernay', '170.00'],
      ["Association des parents de l'école", '1122.00'],
      ['Judo club', '300.00'],
      ['Football club de Marly Subvention annuelle', '1500.00'],
      ['Football club de Marly Subvention animateur', '2138.00'],
      ['Foyer rural', '250.00'],
      ['Société de chasse', '90.00'],
      ['Comité des fêtes', '840.00'],
      ['Chorale de Valmont', '115.00'],
      ['Club des aînés', '700.00'],
      ['Harmonie municipale', '649.20'],
      ['Tennis club', '318.45'],
    ]);
  });
});
