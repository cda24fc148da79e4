/** What heads of acts say, in forms that other authorities print; names are invented. */
import { describe, expect, it } from 'vitest';
import { extract, type Resultat } from '../../pipeline/index.ts';

const made = (text: string): Promise<Resultat> =>
  extract(Buffer.from(text), { fichier: 'acte.md' });

const body = `Vu le code général des collectivités territoriales,

Le conseil, après en avoir délibéré, à l'unanimité,

APPROUVE le programme.`;

async function head(text: string) {
  const { seances, deliberations } = await made(`${text}\n\n${body}\n`);
  const [seance, deliberation] = [seances[0], deliberations[0]];
  return {
    effectif: seance?.effectif?.value,
    presents: seance?.presents?.value,
    votants: seance?.votants?.value,
    date: seance?.date?.value,
    nom: seance?.collectivite?.nom?.value,
    type: seance?.collectivite?.type?.value,
    numero: deliberation?.numero?.value,
    objet: deliberation?.objet?.value,
  };
}

describe('the counts of a head without names', () => {
  const over = 'COMMUNE DE MARLY\n\nSéance du 4 février 2025\n\n';
  it.each<[string, string]>([
    ['with colons', 'Nombre de conseillers en exercice : 23, présents : 18, votants : 21'],
    ['without', 'Membres en exercice 23 – Présents 18 – Pouvoirs 3 – Votants 21'],
    ['before their words', '23 conseillers en exercice, 18 présents, 3 pouvoirs, 21 votants'],
    [
      'in words',
      'Nombre de membres en exercice : vingt-trois\nNombre de présents à la séance : dix-huit\nVotants : vingt et un',
    ],
    ['between bars', 'Conseillers en exercice : 23 | Présents : 18 | Votants : 21'],
    ['under their words', 'En exercice\nPrésents\nVotants\n23\n18\n21'],
    ['in rows', '| Membres en exercice | 23 |\n|---|---|\n| Présents | 18 |\n| Votants | 21 |'],
    [
      'in columns',
      '| Afférents au conseil | En exercice | Présents | Qui ont pris part à la délibération |\n|---|---|---|---|\n| 27 | 23 | 18 | 21 |',
    ],
    [
      'in the cells of a head in two columns',
      '| En exercice : 23 | Secrétaire : M. GUYON |\n|---|---|\n| Présents : 18 | Date de convocation : 28 janvier 2025 |\n| Votants : 21 | Affaires générales |',
    ],
  ])('are read %s', async (_, counts) => {
    const expected = { effectif: 23, presents: 18, votants: 21, objet: 'Travaux' };
    expect(await head(`${over}${counts}\n\nObjet : Travaux`)).toMatchObject(expected);
    expect(await head(`${over}Objet : Travaux\n\n${counts}`)).toMatchObject(expected);
  });

  it('are not those present or represented, nor a number between two words', async () => {
    const { presents, votants } = await head(
      `${over}Présents ou représentés : 21\n\nAbsents 4 votants 21 pouvoirs\n\nObjet : Travaux`,
    );
    expect([presents, votants]).toEqual([undefined, 21]);
  });
});

describe('the head of an act', () => {
  it.each<[string, object]>([
    [
      '# RÉGION HAUTE-SYLVE\n\n**COMMISSION PERMANENTE DU 5 JUILLET 2023**\n\n**DÉLIBÉRATION N° CP 2023-0412**\n\n**Filière bois**',
      { numero: 'CP 2023-0412', date: '2023-07-05', nom: 'HAUTE-SYLVE', type: 'region' },
    ],
    [
      "CENTRE COMMUNAL D'ACTION SOCIALE DE BRIGNOLLES\n\nCONSEIL D'ADMINISTRATION DU 12 JUIN 2024\n\nDélibération n°24/31 – Attribution de subventions",
      {
        numero: '24/31',
        date: '2024-06-12',
        nom: 'BRIGNOLLES',
        type: 'autre',
        objet: 'Attribution de subventions',
      },
    ],
    [
      "COMMUNAUTÉ D'AGGLOMÉRATION RIVES DE LOIGNE\n\nBUREAU COMMUNAUTAIRE DU 9 OCTOBRE 2023\n\nDélibération n° 7\n\nObjet : Piscine",
      { numero: '7', date: '2023-10-09', nom: 'RIVES DE LOIGNE', type: 'epci', objet: 'Piscine' },
    ],
    [
      'MÉTROPOLE GRAND ESTUAIRE\n\nConseil du 30 juin 2022\nDélibération n° 2022-118\n\nDirection générale de la transition\n\nPlan de mobilité\n\nM. Thomas VIDAL, rapporteur',
      { numero: '2022-118', date: '2022-06-30', nom: 'GRAND ESTUAIRE', objet: 'Plan de mobilité' },
    ],
    [
      'SYNDICAT DES EAUX DU TARNON\n\nCOMITÉ SYNDICAL\nRéunion du 6 février 2024\n\nDélibération n° DE_2024_003\n\nTarifs de 2024',
      { numero: 'DE_2024_003', date: '2024-02-06', type: 'syndicat', objet: 'Tarifs de 2024' },
    ],
    [
      'REGION BASSE-ARMOR\n\nSession plénière du 14 décembre 2023\n\nRapport n° CR 2023-071\n\nBUDGET PRIMITIF',
      { numero: undefined, nom: 'BASSE-ARMOR', objet: 'BUDGET PRIMITIF' },
    ],
    [
      'Département : Orne-Verte\nCommune : LES ESSARTS\n\nDate de la séance : 28 mars 2024\n\nQuestion n° 5\n\nDélibération n° 2024/15\n\nObjet : Fourrière',
      { numero: '2024/15', date: '2024-03-28', nom: 'LES ESSARTS', type: 'commune' },
    ],
    [
      '| COMMUNE DE CLAIRVAL | Séance du 22 février 2024 |\n|---|---|\n| Conseillers en exercice : 23 | Délibération n° 2024.02.05 |\n\n**OBJET : Cession**',
      { numero: '2024.02.05', date: '2024-02-22', nom: 'CLAIRVAL', effectif: 23 },
    ],
    [
      'CONSEIL DÉPARTEMENTAL DU VAL-DE-BRENNE\n\nCOMMISSION PERMANENTE\n\nSéance publique du lundi 16 janvier 2023\n\nOBJET : Collège',
      { nom: 'VAL-DE-BRENNE', type: 'departement', date: '2023-01-16' },
    ],
    [
      "SIVOM DE LA HAUTE VALLEE\n\nDELIBERATION N° 03/2024\n\nObjet : Compte de gestion\n\nL'an deux mil vingt quatre, le six mars à vingt heures, le Comité du SIVOM s'est réuni à la mairie.",
      { nom: 'HAUTE VALLEE', type: 'syndicat', date: '2024-03-06', numero: '03/2024' },
    ],
    [
      'Commune de Pléhan – Délibération du conseil municipal du 24 septembre 2024\n\nDélibération n° 2024/60 : Vente de bois\n\nPrésents (3) : Yves ALLAIN, Denise DAVY, Michel EVEN',
      { nom: 'Pléhan', date: '2024-09-24', numero: '2024/60', objet: 'Vente de bois' },
    ],
    [
      'MÉTROPOLE DU VAL-DE-SEILLE\n\n**CONSEIL DE LA MÉTROPOLE DU 23 MAI 2023**\n\n**Délibération n°23-C-0134**\n\n**Déchèteries**\n\n1. Rappel du contexte',
      { nom: 'VAL-DE-SEILLE', date: '2023-05-23', numero: '23-C-0134', objet: 'Déchèteries' },
    ],
    [
      'COMMUNE DE MARLY\n\nSéance n° 3 du mardi 4 février 2025\nDélibération n°7 : Travaux de voirie',
      { date: '2025-02-04', numero: '7', objet: 'Travaux de voirie' },
    ],
    [
      'COMMUNE DE MARLY\n\nConseil municipal du 4 février 2025\nOrdre du jour n° 12\nDélibération n° 12-2025\n\n**Travaux**',
      { date: '2025-02-04', numero: '12-2025', objet: 'Travaux' },
    ],
    [
      'COMMUNE DE MARLY\n\nSéance du 4 février 2025\n\nDélibération n° MAR-DEL-2025-007\n\nOBJET Travaux',
      { numero: 'MAR-DEL-2025-007', objet: 'Travaux' },
    ],
    [
      '**COMMUNE DE MARLY**\n\n**Délibération n° 2025-07 du 4 février 2025 portant création d’un emploi**',
      { numero: '2025-07', date: '2025-02-04', objet: 'portant création d’un emploi' },
    ],
    [
      'MAIRIE\nDE\nLACHAUX\n\nConseil municipal du 5 avril 2024\n\nOBJET : Budget',
      { nom: 'LACHAUX', type: 'commune', date: '2024-04-05' },
    ],
  ])('%s', async (text, expected) => {
    expect(await head(text)).toMatchObject(expected);
  });
});
