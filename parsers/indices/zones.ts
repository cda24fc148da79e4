/** What opens a stretch that is no item's body: a list of titles, the signatures, an annex, what is told at the end. */
import type { Indice } from './indice.ts';

export type Zone = 'liste' | 'signe' | 'annexe' | 'divers' | 'groupe' | 'tete';

export interface IndiceDeZone extends Indice {
  readonly zone: Zone;
}

const levee = "(?:la |l['’]ordre du jour.{0,60})seance (?:est |a ete )?(?:levee|close)";
const epuise = "(?:plus rien|l['’]ordre du jour) (?:n['’]etant|etant|est) (?:a l|epuise)";
const divers =
  'questions?(?: et informations?)? (?:diverses?|orales?)|informations? diverses?|divers|affaires diverses|points? divers|tour de table|prochaine reunion|agenda|dates a retenir';

export const zones: readonly IndiceDeZone[] = [
  {
    id: 'zone.ordre_du_jour',
    zone: 'liste',
    motif: String.raw`^[^a-z]{0,8}(?:(?:rappel de )?l['’]\s?)?ordre du jour(?! (?:etant|est|ayant) )`,
    poids: 150,
    oui: ['ORDRE DU JOUR', 'Rappel de l’ordre du jour :'],
    non: ['Le maire ajoute un point à l’ordre du jour', 'L’ordre du jour étant épuisé'],
  },
  {
    id: 'zone.recapitulatif',
    zone: 'liste',
    motif:
      '^[^a-z]{0,8}(?:recapitulatif|liste|tableau|releve|rappel|index|table|sommaire)(?: (?:des |chronologique des )(?:delib|decisions|points|affaires|questions|rapports|matieres)| ?:?$)',
    poids: 150,
    oui: ['Liste des délibérations', 'Récapitulatif des décisions'],
    non: ['Liste des associations'],
  },
  {
    id: 'zone.fin_de_seance',
    zone: 'signe',
    motif: `^[^a-z]{0,6}(?:${levee}|fin de (?:la )?seance|${epuise}|feuillet de cloture)`,
    poids: 100,
    oui: ['La séance est levée à 22 h', 'L’ordre du jour étant épuisé', 'Fin de séance'],
    non: ['Séance du 3 mars'],
  },
  {
    id: 'zone.signature',
    zone: 'signe',
    motif:
      '^[^a-z]{0,6}(?:fait (?:et delibere )?(?:a|en|les)|(?:ainsi )?fait et delibere|pour (?:extrait|copie)|tableau des signatures|signatures?(?! d))(?![a-z])',
    poids: 100,
    oui: ['Fait et délibéré à Marly', 'Pour extrait conforme', 'Signatures'],
    non: ['Signature d’une convention avec la région et le département du Nord'],
  },
  {
    id: 'zone.annexe',
    zone: 'annexe',
    motif: String.raw`^[^a-z]{0,6}annexes?(?! (?:a |au |eau|assain|lotiss))[ n°\d:-]{0,8}`,
    poids: 0,
    oui: ['ANNEXE 1', 'Annexe n° 2 : plan'],
    non: ['Annexe au budget'],
  },
  {
    id: 'zone.divers',
    zone: 'divers',
    motif: `^[^a-z]{0,12}(?:\\w{1,6}[ .)°:–-]{1,4}){0,2}(?:${divers})(?![a-z])`,
    poids: 50,
    oui: ['QUESTIONS DIVERSES', '12. Divers', 'VI – Informations diverses'],
    non: ['Diversification des cultures'],
  },
];
