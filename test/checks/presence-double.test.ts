/** Someone under "Présents" and under "Excusés": told of, but for who sat for a part of the session. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function doubles(lists: string, after = ''): Promise<string[]> {
  const act = `# Ville de Marly\n\nConseil municipal du 12 décembre 2024\n\nDélibération n° 2024-201\n\n${lists}\n\nObjet : Travaux\n\n${after}\n\nLe conseil municipal, après en avoir délibéré, adopte à l'unanimité.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(act));
  return resultat.diagnostics
    .filter(({ code }) => code === 'presence.present_et_absent')
    .map(({ attendu, constate }) => `${attendu} ${constate}`);
}

const presents = 'Étaient présents : M. Bernard HUSSON, Mme Pauline KIEFFER, M. Eric FERRY.';

describe('a member in two lists', () => {
  it.each([
    ['Excusé(s) : M. Claude GEORGE, M. Eric FERRY.', 'excuse'],
    ['Excusés : M. Claude GEORGE, M. Eric FERRY', 'excuse'],
    ['Excusés : M. Eric FERRY, M. Claude GEORGE (à partir du point 3)', 'excuse'],
    ['Absents : M. Claude GEORGE, M. Eric FERRY.', 'absent'],
  ])('is told of: %s', async (list, statut) => {
    expect(await doubles(`${presents}\n\n${list}`)).toEqual([`present ${statut}`]);
  });

  it.each([
    ['Excusés : M. Claude GEORGE, M. Eric FERRY (arrivé en cours de séance)'],
    ["Excusés : M. Claude GEORGE, M. Eric FERRY, jusqu'au point 3"],
    ['Excusés en début de séance : M. Claude GEORGE, M. Eric FERRY.'],
    ['Excusés : M. Claude GEORGE, M. Eric FERRY.', 'Arrivée de M. Eric FERRY.'],
    ['Excusés : M. Claude GEORGE, M. Eric FERRY.', 'M. FERRY rejoint la séance.'],
    ['Excusés : M. Claude GEORGE, Mme Eric FERRY.'],
    ["Pouvoirs : M. Eric FERRY a donné pouvoir à Mme Pauline KIEFFER [jusqu'à la question n° 4]"],
    ['Excusés : M. Claude GEORGE.'],
  ])('sat for a part, or is another: %s %s', async (list, after = '') => {
    expect(await doubles(`${presents}\n\n${list}`, after)).toEqual([]);
  });
});
