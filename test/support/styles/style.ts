/** The ways in which houses set a table of grants. Each style says only where it differs from the plain one. */

export interface Style {
  readonly nom: string;
  /** Which rules are drawn. `tete` rules only the heading, `groupes` only where the group changes. */
  readonly filets: 'tous' | 'horizontaux' | 'verticaux' | 'cadre' | 'tete' | 'groupes' | 'aucun';
  /** Every second row on a grey ground. */
  readonly fond: boolean;
  /** Whether the heading stands inside the rules or above the first of them. */
  readonly tete: 'dedans' | 'dessus' | 'fond';
  readonly repetee: boolean;
  /** The first column, which says the group: once for several rows in a cell of its own, at each row, once, or as a row. */
  readonly groupe: 'etendu' | 'repete' | 'vide' | 'ligne' | 'ligne-total' | 'total' | 'sans';
  readonly colonnes: readonly ('commune' | 'objet')[];
  readonly montant: 'droite' | 'gauche' | 'centre' | 'decimal';
  /** "1 234,56 €", "1 234,56" under "Montant (€)", "1.234,56 €", "1 234 €" where there are no cents. */
  readonly monnaie: 'euro' | 'tete' | 'points' | 'entier';
  readonly page: 'portrait' | 'paysage';
  /** Two columns of a page, each with the table. */
  readonly deux: boolean;
  /** A row may be cut by the foot of a page. */
  readonly coupee: boolean;
  readonly police: 'Helvetica' | 'Times-Roman' | 'Courier';
  readonly corps: number;
  /** In which order the file draws: row by row, column by column, headings behind everything. */
  readonly ordre: 'lignes' | 'colonnes' | 'tete-apres';
  readonly noms: 'coupes' | 'larges';
  readonly aere: number;
}

const plain: Style = {
  nom: 'simple',
  filets: 'tous',
  fond: false,
  tete: 'dedans',
  repetee: true,
  groupe: 'repete',
  colonnes: ['commune', 'objet'],
  montant: 'droite',
  monnaie: 'euro',
  page: 'portrait',
  deux: false,
  coupee: false,
  police: 'Helvetica',
  corps: 9,
  ordre: 'lignes',
  noms: 'larges',
  aere: 4,
};

const differences: readonly Partial<Style>[] = [
  // all rules
  {},
  { groupe: 'etendu' },
  { groupe: 'vide', repetee: false },
  { groupe: 'ligne' },
  { groupe: 'ligne-total', monnaie: 'tete' },
  { groupe: 'total', montant: 'decimal' },
  { groupe: 'sans', colonnes: [], police: 'Times-Roman' },
  { noms: 'coupes', groupe: 'etendu', corps: 8 },
  { noms: 'coupes', coupee: true },
  { page: 'paysage', corps: 11, police: 'Times-Roman', montant: 'centre' },
  { tete: 'dessus' },
  { tete: 'fond', fond: true, ordre: 'tete-apres' },
  { ordre: 'colonnes' },
  { deux: true, groupe: 'sans', colonnes: [], corps: 7 },
  { monnaie: 'points', montant: 'gauche' },
  // horizontal rules only
  { filets: 'horizontaux' },
  { filets: 'horizontaux', groupe: 'etendu' },
  { filets: 'horizontaux', groupe: 'vide', monnaie: 'tete' },
  { filets: 'horizontaux', groupe: 'ligne', police: 'Times-Roman' },
  { filets: 'horizontaux', groupe: 'ligne-total', montant: 'decimal' },
  { filets: 'horizontaux', groupe: 'total', page: 'paysage' },
  { filets: 'horizontaux', noms: 'coupes', corps: 8 },
  { filets: 'horizontaux', noms: 'coupes', coupee: true, repetee: false },
  { filets: 'horizontaux', tete: 'dessus', repetee: false },
  { filets: 'horizontaux', deux: true, groupe: 'sans', colonnes: [], corps: 7 },
  { filets: 'horizontaux', ordre: 'colonnes', monnaie: 'entier' },
  // vertical rules only
  { filets: 'verticaux' },
  { filets: 'verticaux', noms: 'coupes', aere: 8 },
  { filets: 'verticaux', groupe: 'vide', tete: 'dessus' },
  { filets: 'verticaux', groupe: 'ligne', monnaie: 'tete' },
  // an outer frame only
  { filets: 'cadre' },
  { filets: 'cadre', noms: 'coupes', aere: 8 },
  { filets: 'cadre', groupe: 'ligne', page: 'paysage' },
  { filets: 'cadre', groupe: 'ligne-total', police: 'Times-Roman' },
  { filets: 'cadre', groupe: 'vide', monnaie: 'points' },
  { filets: 'cadre', tete: 'dessus', ordre: 'tete-apres' },
  // a ruled heading only
  { filets: 'tete' },
  { filets: 'tete', groupe: 'vide', montant: 'centre' },
  { filets: 'tete', noms: 'coupes', aere: 8, repetee: false },
  { filets: 'tete', groupe: 'total', monnaie: 'tete' },
  { filets: 'tete', page: 'paysage', police: 'Courier', corps: 7 },
  // rules where the group changes
  { filets: 'groupes', groupe: 'etendu' },
  { filets: 'groupes', groupe: 'vide' },
  { filets: 'groupes', groupe: 'total', repetee: false },
  { filets: 'groupes', groupe: 'etendu', noms: 'coupes', aere: 8 },
  // shading only
  { filets: 'aucun', fond: true },
  { filets: 'aucun', fond: true, groupe: 'vide', montant: 'decimal' },
  { filets: 'aucun', fond: true, noms: 'coupes', tete: 'fond' },
  { filets: 'aucun', fond: true, groupe: 'ligne', monnaie: 'tete' },
  { filets: 'aucun', fond: true, groupe: 'total', page: 'paysage', police: 'Times-Roman' },
  // nothing drawn
  { filets: 'aucun' },
  { filets: 'aucun', groupe: 'vide' },
  { filets: 'aucun', groupe: 'ligne' },
  { filets: 'aucun', groupe: 'ligne-total', monnaie: 'tete' },
  { filets: 'aucun', groupe: 'total', repetee: false },
  { filets: 'aucun', groupe: 'sans', colonnes: [], corps: 11 },
  { filets: 'aucun', groupe: 'sans', colonnes: ['objet'], montant: 'decimal', monnaie: 'entier' },
  { filets: 'aucun', noms: 'coupes', aere: 8 },
  { filets: 'aucun', police: 'Courier', corps: 7, page: 'paysage' },
  { filets: 'aucun', ordre: 'colonnes', police: 'Times-Roman' },
  { filets: 'aucun', deux: true, groupe: 'sans', colonnes: [], corps: 7 },
  { filets: 'aucun', page: 'paysage', montant: 'gauche', monnaie: 'points' },
];

/** More than sixty, each named by what is its own. */
export const styles: readonly Style[] = differences.map((own, at) => ({
  ...plain,
  ...own,
  nom: `${String(at + 1).padStart(2, '0')} ${said(own)}`,
}));

function said(own: Partial<Style>): string {
  const words = Object.entries(own).map(([key, value]) =>
    value === true ? key : `${key} ${Array.isArray(value) ? value.join('+') || 'aucune' : value}`,
  );
  return words.join(', ') || 'simple';
}
