/** Words of a vote, more than the grammar of votes knows: what stands with none that was read is told of. */
import type { Indice } from './indice.ts';

const nombre = String.raw`(?<![\d,.])(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|[a-z]{3,9}ze)`;

export const parolesDeVote: readonly Indice[] = [
  {
    id: 'voix.voix',
    motif: `${nombre} (?:voix|suffrages?|abstentions?|abst|refus|opposants?)(?![a-z])`,
    poids: 1,
    oui: ['recueille sept suffrages favorables', 'vingt-deux voix', '12 oui, 2 abst.'],
    non: ['la voix de la commune', '120 voies'],
  },
  {
    id: 'voix.cote',
    motif: String.raw`(?<![\d,.])\d{1,3} (?:oui|non|pour|contre)(?= ?(?:$|[,;.)/–-]| et \d))|(?:^|[^a-z])(?:pour|contre|abst[a-z]{0,8}) ?[:=] ?\d{1,3}(?![\d.,%€/])`,
    poids: 1,
    oui: ['13 oui, 1 non.', 'accordé (5 pour)', 'Pour : 12 Contre : 0'],
    non: ['12 pour la commune', 'Pour : 12,50 €', 'au 1er janvier 2021 pour, notamment'],
  },
  {
    id: 'voix.trois',
    motif: String.raw`(?:^|[^a-z])votes?(?![a-z])[^\d]{0,30}\d{1,3} ?/ ?\d{1,3} ?/ ?\d{1,3}(?![\d/])`,
    poids: 1,
    oui: ['Vote (P/C/A) : 24/5/2'],
    non: ['voté le 12/05/2023', 'votre courrier 1/2/3'],
  },
  {
    id: 'voix.aux_voix',
    motif: 'mise?s? aux voix|mets aux voix|meme vote(?![a-z])',
    poids: 1,
    oui: ['Mise aux voix, la résolution est acceptée', 'Je mets aux voix.'],
    non: ['la mise aux normes'],
  },
  {
    id: 'voix.unanimite',
    motif: '(?<!quasi[ -])(?<![a-z])unanimite(?! de )',
    poids: 1,
    oui: ['conforme aux conclusions du rapport — UNANIMITE'],
    non: ['à la quasi unanimité', 'décider à l’unanimité de ne pas procéder au scrutin secret'],
  },
  {
    id: 'voix.issue',
    motif: '^[^a-z]{0,8}(?:adopte|rejete|valide|vote)e?s?(?: ?[—–:,.;-]| ?$)',
    poids: 1,
    oui: ['ADOPTÉ — Abst. : groupe Écologiste', 'Validé.', 'Voté, 1 contre'],
    non: ['adopte le budget', 'la décision adoptée'],
  },
  {
    id: 'voix.groupe',
    motif: '(?<![a-z])(?:contre|abst[a-z]{0,8})\\.? ?: ?(?:le |la )?(?:groupe|mm|mme|m\\.)',
    poids: 1,
    oui: ['Contre : groupe National', 'Abst. : M. Marin'],
    non: ['Contre le groupe'],
  },
];
