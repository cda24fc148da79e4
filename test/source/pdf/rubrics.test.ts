/** Lines that open something of their own under a line that was full by chance. */
import { expect, it } from 'vitest';
import { extract } from '../../../pipeline/index.ts';
import { pdfOf, said } from '../../support/pdf-writer.ts';

/** Lines one below the other, none with more white above it than the next. */
const page = (...lines: string[]) =>
  pdfOf([lines.map((line, at) => said(60, 760 - at * 13, line))]);
const head = [
  'COMMUNE DE MARLY',
  'Procès-verbal du conseil municipal',
  'Séance du 4 février 2025',
  'Présents : Michel AUGER, Céline BLOT, Jean-Luc COMTE, Sabrina DROUET',
  'Absents ayant donné procuration : Kévin ERNOULT à Céline BLOT',
  'Absents : Ghislaine FLEURY',
  'Secrétaire de séance : Céline BLOT',
];

it('parts lists of members whose lines are full', async () => {
  const made = await extract(
    page(
      ...head,
      "2025-02-106 Tarifs des piscines de Marly et de Bellac : Adoptée à l'unanimité",
      "2025-02-107 Cession d'un terrain de la rue du Lavoir : Adoptée à l'unanimité",
    ),
    { fichier: 'pv.pdf' },
  );
  expect(made.presences.map(({ nom, statut }) => `${nom.value} ${statut.value}`)).toEqual([
    'Michel AUGER present',
    'Céline BLOT present',
    'Jean-Luc COMTE present',
    'Sabrina DROUET present',
    'Kévin ERNOULT represente',
    'Ghislaine FLEURY absent',
  ]);
  expect(made.deliberations.map(({ numero }) => numero?.value)).toEqual([
    '2025-02-106',
    '2025-02-107',
  ]);
});
