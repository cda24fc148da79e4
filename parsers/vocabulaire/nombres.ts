/** Counts in words: "zéro" to "quatre-vingt-dix-neuf". */
import type { Notion } from './notion.ts';

const jusquaSeize =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const jusquaDixNeuf = [...jusquaSeize, 'dix-sept', 'dix-huit', 'dix-neuf'];
const dizaines = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante'];
const unites = jusquaSeize.slice(0, 9);

/** "vingt", "vingt et une", "vingt-deux": the words after a multiple of ten. */
function avec(dizaine: string, suite: readonly string[]): string[] {
  return [
    dizaine,
    ...suite.flatMap((unite) => [
      `${dizaine}-${unite}${unite === 'un' ? '(e)' : ''}`,
      `${dizaine}-et-${unite}${unite === 'un' ? '(e)' : ''}`,
    ]),
  ];
}

export const nombreEnLettres: Notion = {
  id: 'nombre-en-lettres',
  formes: [
    'zéro',
    'un(e)',
    ...jusquaDixNeuf.slice(1),
    ...dizaines.slice(0, 4).flatMap((dizaine) => avec(dizaine, unites)),
    ...avec('soixante', jusquaDixNeuf),
    'quatre-vingt(s)',
    ...avec('quatre-vingt', jusquaDixNeuf).slice(1),
    'septante',
    'nonante',
  ],
  oui: ['par dix-sept voix', 'vingt et une voix pour', 'une abstention', 'quatre-vingt-trois voix'],
  non: ['commune', 'les sixièmes rencontres'],
};
