/** Where sentences of a head count those who sit: "Avec 32 membres présents, le quorum est atteint". */
import type { Compte } from '../../text/effectif.ts';
import type { Indice } from '../indice.ts';

const membres = String.raw`(?:(?:membres?|conseillere?s?|conseillers|delegue\S{0,4}|elus?|administrateurs)\s(?:\p{L}{6,15}\s)?)?`;

/** "7 octobre 2022 / Présents : …" and "Quorum : 14 / Présents : 19" do not count before the word. */
export const indicesDeNombres: Readonly<Record<Compte, readonly Indice[]>> = {
  effectif: [
    {
      id: 'en-exercice-apres',
      poids: 1,
      avant: String.raw`en\s(?:exercice|fonctions?)(?:\s(?:au\sjour\sde\sla\sseance|a\sce\sjour|actuellement))?\s?(?:[:(]\s?|(?:etant|est)\sde\s)?`,
      oui: [
        'membres en exercice : |18',
        'En fonction : |26',
        'en exercice (|11',
        'en exercice est de |15',
      ],
      non: ['en exercice. |18'],
    },
    {
      id: 'en-exercice-avant',
      poids: 1,
      apres: String.raw`[^\S\n]${membres}en\s(?:exercice|fonctions?)(?!\s?:\s?\d)`,
      oui: ['|18| conseillers municipaux en exercice'],
      non: ['|18| en exercice : 12'],
    },
  ],
  presents: [
    {
      id: 'presents-apres',
      poids: 1,
      avant: String.raw`(?<!\p{L})presents?\s?[:(]\s?`,
      apres: String.raw`(?!\s?[).]\s?\p{L})`,
      oui: [
        'Présents : |19| Votants : 22',
        'Présents (|12|) :',
        'Membres présents : |10| Sous la présidence',
      ],
      non: ['Présents. |12|', 'Présents :\n|1|) M. VAL'],
    },
    {
      id: 'presents-avant',
      poids: 1,
      apres: String.raw`[^\S\n]${membres}(?:etaient\s|sont\s)?presente?s?(?!\p{L}|\s(?:ou|et)\s(?:valab\p{L}{1,10}\s)?repres|\s?:\s?\d)`,
      oui: ['Avec |32| membres présents', '|10| délégués étaient présents'],
      non: ['|32| membres présents ou représentés', '|14| Présents : 19'],
    },
    {
      id: 'presents-est-de',
      poids: 1,
      avant: String.raw`(?<!\p{L})presents?\s(?:etant|est)\sde\s|assist(?:ai)?(?:en)?t\sa\sla\sseance\s?:\s?`,
      oui: ['le nombre des présents est de |12', 'qui assistaient à la séance : |10'],
      non: ['présents de |12'],
    },
  ],
  votants: [
    {
      id: 'votants-apres',
      poids: 1,
      avant: String.raw`(?<!\p{L})votants?\s?:\s?`,
      oui: ['Votants : |14'],
      non: ['Votants. |14'],
    },
    {
      id: 'votants-avant',
      poids: 1,
      apres: String.raw`[^\S\n]votants?(?!\p{L}|\s?:\s?\d)`,
      oui: ['|14| votants'],
      non: ['|19| Votants : 22'],
    },
  ],
  quorum: [
    {
      id: 'quorum',
      poids: 1,
      avant: String.raw`(?<!\p{L})quorum\s?(?::|\(|(?:(?:est|etant)\s)?(?:fixe\s)?(?:a|de)\s)\s?`,
      oui: ['Quorum : |9', 'Le quorum (|7', 'le quorum étant de |8'],
      non: ['quorum atteint à |9'],
    },
  ],
};
