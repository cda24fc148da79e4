/** What a document is comes from many cues: none of them decides alone, and what balances out is told. */
import { afterEach, describe, expect, it } from 'vitest';
import { cheminDe } from '../../parsers/chemin/chemin.ts';
import { eteindre } from '../../parsers/indices/indice.ts';
import { natures } from '../../parsers/indices/nature.ts';
import { lignesOf } from '../../parsers/lignes/lignes.ts';
import { type Nature, natureDe } from '../../parsers/nature/nature.ts';
import { readSource } from '../../parsers/source/index.ts';
import { extract } from '../../pipeline/index.ts';

async function nature(text: string): Promise<Nature> {
  const { blocks } = await readSource(new TextEncoder().encode(text), { fichier: 'acte.md' });
  return natureDe(blocks, () => cheminDe(blocks, lignesOf(blocks)));
}

const actes: Readonly<Record<string, string>> = {
  'minutes in a municipal bulletin': `LE PETIT AUBINOIS
Bulletin municipal – n° 47 – printemps 2022

LES ÉCHOS DU CONSEIL

Compte rendu du conseil municipal du 4 mars 2022

Présents : tous les conseillers, sauf Mme Odile ROUX (pouvoir à M. Luc BRUN)
Secrétaire : M. Yves CARON

Voirie
Le conseil retient l'entreprise Travaux du Val pour 12 400 € HT. Unanimité.

Salle des fêtes
Les tarifs sont portés à 180 € pour les habitants. 9 pour, 2 contre.

Subventions
Foot : 300 €. Chorale : 150 €. Accord de tous.
`,
  'a table of decisions': `Communauté de communes des Hauts Plateaux

Tableau des décisions du bureau du 12 mai 2023

| N° | Objet | Décision |
|---|---|---|
| B-2023-11 | Contrat de ville | approuvé |
| B-2023-12 | Convention avec l'office de tourisme | approuvé à l'unanimité |
| B-2023-13 | Marché de collecte | reporté |
`,
  'the sheet of a session, with a contract in its agenda': `SYNDICAT MIXTE DU PAYS DE LORME

Fiche de séance

Comité du 3 avril 2019 – 18 h – Lorme

Ont pris part : 14 délégués sur 22. Ont donné mandat : 2.

Affaire 1. Contrat de ruralité
Adopté.

Affaire 2. Association des usagers : adhésion
Adopté, deux abstentions.
`,
  'the adoption of house rules by their title': `Ville de Rochebrune

RÈGLEMENT INTÉRIEUR DU RESTAURANT SCOLAIRE

Le conseil municipal de Rochebrune,

Vu le code de l'éducation,

Après en avoir délibéré, par 21 voix et 3 abstentions,

ADOPTE le règlement intérieur du restaurant scolaire.
`,
  'the board of a water service': `Régie des eaux de Valmont
Conseil d'administration du 17 juin 2020
Relevé de décisions

Administrateurs présents : MM. Brun, Caron, Mme Roux
Excusé : M. Val

1. Tarif de l'eau 2021 : 1,42 €/m3. Adopté à l'unanimité.
2. Avenant au contrat d'entretien. Adopté par 2 voix, M. Caron s'abstenant.
`,
  'the bureau of a housing office': `OFFICE PUBLIC DE L'HABITAT DE LA VAUDRE

BUREAU DU CONSEIL D'ADMINISTRATION

SÉANCE DU 14 SEPTEMBRE 2021

Délibération n° 2021-B-32

Vente d'un logement rue des Lilas

Le bureau, après en avoir délibéré, à l'unanimité, autorise la vente.
`,
  'the approval of a contract by its title': `DÉPARTEMENT DE LA SOULANE

CONTRAT DE TERRITOIRE 2022-2027

Commission permanente – réunion du 4 février 2022 – dossier 3.07

Sur le rapport de Mme Fabre, vice-présidente ;

La commission permanente, par 28 voix contre 4 :

- approuve le contrat ;
- autorise le président à le signer.
`,
};

const equilibre = `Mairie de Marly

Réunion du 3 mars 2022

Le budget est adopté à l'unanimité.

Le maire remercie les habitants.
`;

const seance = `COMMUNE DE MARLY

COMPTE RENDU DU CONSEIL MUNICIPAL DU 3 MARS 2022

Présents : M. Paul BRUN, Mme Lise VAL

Ordre du jour

Contrat de ruralité
Association des parents

Contrat de ruralité
Adopté à l'unanimité.
`;

describe('acts of a local authority', () => {
  afterEach(() => eteindre([]));

  it.each(Object.entries(actes))('are known: %s', async (_, text) => {
    expect(await nature(text)).toMatchObject({ nature: 'acte', incertaine: false });
  });

  it('are known with a contract and an association in the agenda', async () => {
    const { nature: one, cues } = await nature(seance);
    expect(one).toBe('acte');
    const contre = cues.filter(({ id, poids }) => poids < 0 && id !== 'nature.texte');
    expect(contre.reduce((sum, { poids }) => sum + poids, 0)).toBeGreaterThan(-60);
  });

  it('stay so without any one cue', async () => {
    for (const { id } of natures) {
      eteindre([id]);
      expect([id, (await nature(seance)).nature]).toEqual([id, 'acte']);
    }
  });

  it('say by which cues they are known, and on which line', async () => {
    const { cues } = await nature(seance);
    expect(cues).toContainEqual({ id: 'nature.collectivite', ligne: 0, poids: 100 });
    expect(cues).toContainEqual({ id: 'nature.minutes_de_l_assemblee', ligne: 1, poids: 250 });
  });
});

describe('other documents', () => {
  it('are another body’s minutes', async () => {
    const text = seance.replace('COMMUNE DE MARLY', 'ASSOCIATION DES COMMERÇANTS');
    expect((await nature(text.replace('CONSEIL MUNICIPAL', 'BUREAU'))).nature).toBe('autre');
  });

  it('are told of where their cues balance out', async () => {
    const codes = (await extract(Buffer.from(equilibre), { fichier: 'acte.md' })).diagnostics;
    expect(codes.map(({ code }) => code)).toContain('structure.nature_incertaine');
  });
});
