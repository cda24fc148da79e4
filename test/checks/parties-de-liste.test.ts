/** A list is only held to an amount that is said to be divided in it: offers, tariffs and aids stand under amounts as well. */
import { describe, expect, it } from 'vitest';
import { extraction } from '../support/fixtures.ts';

async function found(lead: string, entries: readonly string[], after = '') {
  const act = `**COMMUNE DE MARLY**\n\n**DELIBERATION DU CONSEIL MUNICIPAL**\n\nSéance du 3 juillet 2025\n\nObjet : Travaux\n\n${lead}\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n\n${after}\n\nLe conseil municipal, après en avoir délibéré, adopte à l'unanimité.\n`;
  const { resultat } = await extraction(new TextEncoder().encode(act));
  return resultat.diagnostics
    .filter(({ niveau }) => niveau !== 'info')
    .map(({ code, constate, attendu }) => [code, constate, attendu]);
}

const wrong = [['montant.parts_differentes', '51000.00']];

describe('a list under an amount', () => {
  it.each<[string, string[], string?]>([
    [
      "Le coût total du projet s'élève à 100 000 € HT. Les aides suivantes sont sollicitées :",
      ['DETR : 40 000 €', 'Région : 20 000 €'],
    ],
    [
      'Le montant estimé des travaux est de 25 000 €. Trois offres ont été reçues :',
      ['Entreprise Dupont : 24 500 €', 'Entreprise Martin : 27 500 €'],
    ],
    [
      'Le montant de la caution est fixé à 500 €. Les tarifs sont fixés comme suit :',
      ['Week-end : 250 €', 'Journée : 150 €'],
    ],
    [
      "Le budget s'élève à 507 000 €. Les principales dépenses sont :",
      ['Personnel : 212 300 €', 'Énergie : 45 000 €'],
    ],
    [
      'Le montant de 50 000 € sera financé comme suit :',
      ['DETR : 20 000 €', 'Région : 15 000 €'],
      'Le solde sera pris sur les fonds propres.',
    ],
  ])('is not held to it: %s', async (lead, entries, after) => {
    expect(await found(lead, entries, after)).toEqual([]);
  });

  it.each([
    "Le montant total de l'opération, 50 000 € HT, sera financé comme suit :",
    'La dépense de 50 000 € se répartit de la manière suivante, montant par financeur :',
    'Sont attribuées les subventions suivantes, pour un montant total de 50 000 € :',
  ])('is where the amount is divided: %s', async (lead) => {
    const parts = ['DETR : 20 000 €', 'Département : 15 000 €'];
    expect(await found(lead, [...parts, 'Commune : 15 000 €'])).toEqual([]);
    const one = await found(lead, [...parts, 'Commune : 16 000 €']);
    expect(one.map(([code, , attendu]) => [code, attendu])).toEqual(wrong);
  });
});
