/** The tables of grants that are typeset in many styles: the reference's annex, and a made one of 400. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Grant {
  readonly groupe: string;
  readonly beneficiaire: string;
  readonly commune: string;
  readonly objet: string;
  /** In cents, so that sums are exact. */
  readonly montant: number;
}

export interface GrantTable {
  readonly nom: string;
  readonly titre: string;
  readonly groupe: string;
  readonly grants: readonly Grant[];
}

const reference = fileURLToPath(
  new URL('../../../fixtures/pas-de-calais/2024-273/expected.json', import.meta.url),
);

interface Row {
  readonly beneficiaire: { readonly value: string };
  readonly territoire?: { readonly value: string } | null;
  readonly operation?: { readonly value: string } | null;
  readonly instrument?: { readonly value: string } | null;
  readonly montant?: { readonly value: string } | null;
}

/** The 209 grants of the reference's annex 6, in its order. */
export function referenceTable(): GrantTable {
  const { annexeLignes } = JSON.parse(readFileSync(reference, 'utf8')) as { annexeLignes: Row[] };
  return {
    nom: 'reference',
    titre: 'Annexe 6 – Subventions attribuées aux structures d’insertion',
    groupe: 'Territoire',
    grants: annexeLignes.map((row) => ({
      groupe: row.territoire?.value ?? 'Département',
      beneficiaire: row.beneficiaire.value.replace(/\s+/gu, ' '),
      commune: `Opération ${row.operation?.value ?? '1'}`,
      objet: row.instrument?.value.replace(/\s+/gu, ' ') ?? 'Convention',
      montant: Math.round(Number(row.montant?.value ?? 0) * 100),
    })),
  };
}

const kinds = [
  'Amicale laïque', 'Association sportive', 'Judo club', 'Comité des fêtes', 'Les Amis du patrimoine',
  'Club des aînés ruraux', 'Union musicale', 'Foyer rural', 'Société de chasse', 'Football club',
  'Compagnie théâtrale', 'Association de parents d’élèves de l’école', 'Tennis club', 'Secours populaire',
  'Chorale', 'Maison des jeunes et de la culture', 'Cyclo club', 'Harmonie municipale',
]; // biome-ignore format: one list
const towns = [
  'Marly-les-Bois',
  'Saint-Ouen-sur-Loue',
  'Vernay',
  'Castelbourg',
  'La Roche-Bernard-en-Val',
  'Érigny',
  'Beaumont-le-Petit',
  'Les Ormes',
  'Montreuil-aux-Prés',
  'Villers-Saint-Aubin',
  'Plouarnel',
  'Chavigny',
];
const objects = [
  'Fonctionnement',
  'Organisation du festival d’été',
  'Achat de matériel',
  'Aide à l’emploi d’un éducateur sportif',
  'Projet pédagogique',
  'Participation au championnat régional et déplacements de la saison',
  'Restauration du lavoir',
];
const families = [
  'Culture',
  'Sport',
  'Action sociale',
  'Jeunesse et éducation',
  'Patrimoine',
  'Environnement',
];

/** The same 400 grants each time: a linear congruence in the place of chance. */
export function madeTable(size = 400): GrantTable {
  let state = 20_240_273;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const pick = (words: readonly string[]): string => words[next(words.length)] ?? '';
  const grants = Array.from({ length: size }, (_, at): Grant => {
    const town = pick(towns);
    return {
      groupe: families[Math.floor((at * families.length) / size)] ?? '',
      beneficiaire: `${pick(kinds)} de ${town}${next(4) === 0 ? ` ${1950 + next(60)}` : ''}`,
      commune: town,
      objet: pick(objects),
      montant: next(6) === 0 ? 10_000 * (1 + next(90)) + next(10_000) : 5000 * (1 + next(300)),
    };
  });
  return {
    nom: 'faite',
    titre: 'Subventions accordées aux associations – exercice 2024',
    groupe: 'Domaine',
    grants,
  };
}
