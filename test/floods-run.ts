/**
 * Floods: one phrase of a grammar, thousands of times over. Four times as many may take no more than 1.3 times four
 * times as long. "npm run fuzz" runs them behind its random inputs.
 */
import { targetsOf } from '../pipeline/commands/inputs.ts';
import { extraction } from './support/fixtures.ts';

const head = 'CONSEIL MUNICIPAL\nSéance du 12 mars 2024\n\nDÉLIBÉRATION N° 1\n\n';

/** A phrase a grammar looks for. */
const phrases: readonly string[] = [
  'Pour : 12 ',
  'Contre : 2, ',
  '12 voix pour, ',
  'à l’unanimité, ',
  'Abstention : M. Brun, ',
  'Vu la loi n°90-449 du 31 mai 1990 ;\n',
  'Considérant que le budget le permet ;\n',
  'Article 1 : Il est pris acte.\n',
  'Présents : M. Brun, Mme Roux, ',
  'M. Brun donne pouvoir à Mme Roux, ',
  'le 12 mars 2024, ',
  '1 250,00 € ',
  '~~a',
  '**a',
  '[a](',
  '| a | 12 € |\n',
  'SIRET 480 543 982 00023 ',
  'quatre-vingt-dix-sept ',
  'TOTAL\t1 200 €\n',
  'ANNEXE 1\n\n',
  'CONVENTION entre la ville et le club\n',
  '- Club de judo : 1 250 €\n',
  'Club de judo .......... 1 250 €\n',
  'une subvention de 1 250 € à l’association Judo, ',
  '☐ Pour ☒ Contre ',
  '<b>a</b>',
  '1. Tarifs de la cantine\nAdopté à l’unanimité.\n\n',
  'Mme Roux quitte la séance à 20 h 10. ',
  'Absents : 3\n',
  'Dépenses | Recettes\n',
  'chapitre 65 article 6574 ',
];
const SIZE = 20_000;
const MOST = 1.3;

/** Milliseconds of processor, the best of three: what else runs on the machine only ever adds. */
async function timeOf(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function growthOf(work: (size: number) => unknown): Promise<[number, number]> {
  const short = await timeOf(() => work(SIZE));
  const long = await timeOf(() => work(SIZE * 4));
  return [long, long / short / 4];
}

export async function floods(): Promise<string[]> {
  const failures: string[] = [];
  const judge = ([time, growth]: readonly [number, number], name: string) => {
    console.log(`${growth.toFixed(2)} × linear, ${time.toFixed(0)} ms: ${JSON.stringify(name)}`);
    if (growth > MOST)
      failures.push(`flood ${JSON.stringify(name)}: ${growth.toFixed(2)} × linear`);
  };
  for (const phrase of phrases) {
    const flood = (size: number) =>
      extraction(new TextEncoder().encode(head + phrase.repeat(Math.floor(size / phrase.length))));
    judge(await growthOf(flood), phrase);
  }
  const names = (size: number) => {
    const entrees = Array.from({ length: size }, (_, rank) => ({
      fichier: `${rank}/a.md`,
      path: `${rank}/a.md`,
      relative: 'a.md',
    }));
    return targetsOf(entrees, '.json');
  };
  judge(await growthOf(names), 'equal file names');
  return failures;
}
