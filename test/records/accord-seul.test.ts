/** An agreement without a decision around it. */
import { describe, expect, it } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { verifySource } from '../../pipeline/verify.ts';
import { extraction } from '../support/fixtures.ts';

async function read(text: string): Promise<Resultat> {
  const { source, resultat } = await extraction(new TextEncoder().encode(text));
  expect(verifySource(resultat, source).defauts).toEqual([]);
  return resultat;
}

const avenant = `MAIRIE DE CORBIGNY
Service culture
AVENANT N° 2
à la convention d'objectifs du 4 janvier 2022

Entre : la commune de Corbigny, représentée par Madame Maryse PEL, maire,
d'une part,
Et : l'association Scènes ouvertes, représentée par Monsieur Denis ROL, président,
d'autre part,

Il est convenu ce qui suit :

Article 1. Objet
L'article 3 de la convention est modifié comme suit : la participation est portée à 4 500 €.

Article 2. Durée
Le présent avenant prend effet le 1er avril 2024 et s'achève le 31 décembre 2024.

Fait à Corbigny, le 15 mars 2024

La maire,
Maryse PEL

Le président,
Denis ROL
`;

describe('an agreement that stands alone', () => {
  it('is read with its parts', async () => {
    const { avenants, conventions, deliberations, visas, couverture } = await read(avenant);
    expect([conventions, deliberations, visas]).toEqual([[], [], []]);
    expect(avenants).toHaveLength(1);
    const [one] = avenants;
    expect(one?.numeroAvenant?.value).toBe('2');
    expect(one?.texte).toBe('joint');
    expect(one?.parties.map(({ nom }) => nom?.value)).toEqual([
      'commune de Corbigny',
      'Scènes ouvertes',
    ]);
    expect(one?.modifie?.articles.map(({ value }) => value)).toEqual(['3']);
    expect(one?.montants.map(({ value, raw }) => [value, raw])).toEqual([['4500', '4 500 €']]);
    expect(one?.periode?.value).toEqual({ debut: '2024-04-01', fin: '2024-12-31' });
    expect(one?.signataires.map(({ nom }) => nom?.value)).toEqual(['Maryse PEL', 'Denis ROL']);
    expect(couverture.nonClassees).toEqual([]);
  });

  it('is read under the stamps of its transmission, in small letters', async () => {
    const { conventions, annexes } = await read(`Envoyé en préfecture le 12/07/2024
ID : 024-212400378-20240710-D2024_45-CC

Convention de mise à disposition de personnel

Entre les soussignés :

La Communauté d'agglomération Le Grand Bourg, représentée par Monsieur Hervé LANG, Président, d'une part,

Et

La commune de Laval-sur-Dore, représentée par Madame Odile FERT, Maire, d'autre part,

Article 1er - Objet

La commune rembourse 12 450,60 € pour les années 2024 à 2026.
`);
    expect(conventions.map(({ montants }) => montants.map(({ value }) => value))).toEqual([
      ['12450.60'],
    ]);
    expect(conventions[0]?.periode?.value).toEqual({ debut: '2024', fin: '2026' });
    expect(annexes.map(({ nature, titre }) => [nature, titre?.value])).toEqual([
      ['convention', 'Convention de mise à disposition de personnel'],
    ]);
  });

  it('names a party by the body that its mayor acts for', async () => {
    const { avenants } = await read(`**AVENANT N° 1**

Entre

Monsieur le Maire de la commune de Bizanos, agissant au nom et pour le compte de celle-ci,

Et

La Régie des transports, représentée par son Directeur,

Article unique : La redevance prévue à l'article 6 est ramenée à 200 €, jusqu'au 31 mai 2025, terme de sa durée.
`);
    expect(avenants[0]?.parties.map(({ nom }) => nom?.value)).toEqual([
      'commune de Bizanos',
      'La Régie des transports',
    ]);
    expect(avenants[0]?.modifie?.articles.map(({ value }) => value)).toEqual(['6']);
    expect(avenants[0]?.periode?.value).toEqual({ fin: '2025-05-31' });
  });

  it('does not stand in for a decision that it is attached to', async () => {
    const { avenants, deliberations } = await read(`# COMMUNE DE CORBIGNY

**EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL**

Vu le code général des collectivités territoriales,

Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve l'avenant.

Fait à Corbigny, le 12 mars 2024

${avenant.slice(avenant.indexOf('AVENANT'))}`);
    expect(deliberations).toHaveLength(1);
    expect(avenants.map(({ deliberation }) => deliberation)).toEqual([deliberations[0]?.id]);
  });

  it.each([
    [
      'with the parties in its head',
      `COMMUNE DE MARLY

CONVENTION DE PARTENARIAT

ENTRE LA COMMUNE ET L'ASSOCIATION LES AMIS DU LIVRE

Séance du 12 mars 2024

Présents : M. Paul BRUN, Mme Lise VAL

Vu le code général des collectivités territoriales,

Vu le projet de convention avec l'association, ci-après dénommée « le bénéficiaire »,

Le conseil municipal, par 12 voix pour, 2 voix contre, décide :

Article 1 : D'approuver la convention.

Article 2 : D'autoriser le maire à la signer.
`,
    ],
    [
      'with a lapse of time below it',
      `AVENANT N° 2 AU MARCHÉ DE VOIRIE

Entre la séance du 3 février et ce jour, la commune de Marly, représentée par son maire, a négocié avec l'entreprise.

Le conseil municipal de Marly, légalement convoqué, s'est réuni le 12 mars 2024.

Vu le code général des collectivités territoriales,

Après en avoir délibéré, à l'unanimité, le conseil municipal décide :

Article 1 : D'approuver l'avenant.

Article 2 : D'autoriser le maire à le signer.
`,
    ],
  ])('is not the title of a decision %s', async (_, text) => {
    const { deliberations, avenants, conventions } = await read(text);
    expect(deliberations).toHaveLength(1);
    const parties = [...avenants, ...conventions].flatMap((one) => one.parties);
    expect(parties.map(({ nom }) => nom?.value ?? '').filter((nom) => /séance/u.test(nom))).toEqual(
      [],
    );
  });

  it('may rest on visas', async () => {
    const { conventions, deliberations } = await read(
      avenant
        .replace('AVENANT N° 2\nà la convention', 'CONVENTION\nà la suite de la convention')
        .replace(
          'Il est convenu',
          'Vu la délibération du conseil municipal du 12 mars 2024,\nObjet : la saison\n\nIl est convenu',
        ),
    );
    expect([conventions.length, deliberations.length]).toEqual([1, 0]);
  });
});
