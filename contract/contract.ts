/**
 * The record contract, once: the types, the run-time check and the published JSON Schema
 * are all made from these definitions. Keys are those of the contract's table and never change
 * without a new `format`.
 */
import { z } from 'zod';
import { naturesSection } from './types.ts';

/** The grammars a value can have been read with. `verify` and the tests read `raw` again with the one named here. */
export type Lecture =
  | 'texte'
  | 'nom'
  | 'civilite'
  | 'entier'
  | 'nombre'
  | 'montant'
  | 'taxe'
  | 'date'
  | 'heure'
  | 'periode'
  | 'numero'
  | 'numeros'
  | 'siret'
  | 'iban'
  | 'code'
  | 'pourcentage'
  | 'statut'
  | 'motif'
  | 'resultat'
  | 'unanimite'
  | 'scrutin'
  | 'reference'
  | 'collectivite'
  | 'avis'
  | 'delegation';

/** Which grammar read a field: beside the schema rather than in it, for the published file is plain JSON Schema. */
export const lecturesDuContrat = z.registry<{ lecture: Lecture }>();

const count = z.int().nonnegative();

export const span = z.strictObject({
  start: count,
  end: count,
  startLine: z.int().positive(),
  endLine: z.int().positive(),
  page: z.int().positive().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});

const spans = z.array(span).min(1);

/** The id of another record of the result. */
export const renvoi = z.string();

const sourcedOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    raw: z.string(),
    spans,
    derived: z.literal(true).optional(),
    retenu: z.strictObject({ value, diagnostic: renvoi, spans }).optional(),
  });

/** A field read by `lecture`; absent when the document does not say it, null when it should and could not be read. */
function lu<T extends z.ZodType>(lecture: Lecture, value: T) {
  const sourced = sourcedOf(value);
  sourced.register(lecturesDuContrat, { lecture });
  return sourced;
}

const texteLu = lu('texte', z.string());
const nomLu = lu('nom', z.string());
const entierLu = lu('entier', count);
const decimale = z.string().regex(/^-?\d{1,30}(\.\d{1,12})?$/u);
const montantLu = lu('montant', decimale);
/** ISO 8601, reduced to the year or the month where no more is printed. */
const iso = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);
const dateLue = lu('date', iso);
const numeroLu = lu('numero', z.string());
const siretLu = lu('siret', z.string().regex(/^\d{14}$/u));
const codeLu = lu('code', z.string());

const bornes = { debut: iso.optional(), fin: iso.optional() };
/** `autres`: further periods that the same words state ("… pour l'opération 1 et … pour l'opération 1.bis"). */
export const periode = z.strictObject({
  ...bornes,
  autres: z.array(z.strictObject(bornes)).optional(),
});
const periodeLue = lu('periode', periode);

const o = <T extends z.ZodType>(schema: T) => schema.nullable().optional();

const quantite = z.strictObject({ valeur: lu('nombre', z.number()), unite: o(texteLu) });
const montant = z.strictObject({
  ...montantLu.shape,
  taxe: o(lu('taxe', z.enum(['HT', 'TTC']))),
});
montant.register(lecturesDuContrat, { lecture: 'montant' });

const reference = z.strictObject({
  nature: lu('reference', z.string()),
  numero: o(numeroLu),
  date: o(dateLue),
  articles: z.array(numeroLu).optional(),
});

const entry = <N extends string>(type: N) => ({
  id: z.string(),
  type: z.literal(type),
  spans,
});
const owned = <N extends string>(type: N) => ({
  ...entry(type),
  deliberation: renvoi.optional(),
});

export const source = z.strictObject({
  fichier: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  media: z.enum(['text/markdown', 'application/pdf']),
  encodage: z.string(),
  lignes: count,
  pages: count.optional(),
  texte: z.enum(['markdown', 'natif', 'ocr', 'mixte']),
});

export const seance = z.strictObject({
  ...entry('seance'),
  collectivite: o(
    z.strictObject({
      nom: o(texteLu),
      type: o(
        lu(
          'collectivite',
          z.enum(['commune', 'epci', 'departement', 'region', 'syndicat', 'autre']),
        ),
      ),
      codeInsee: o(codeLu),
      siren: o(codeLu),
    }),
  ),
  assemblee: o(texteLu),
  date: o(dateLue),
  heure: o(lu('heure', z.string().regex(/^\d{2}:\d{2}$/u))),
  lieu: o(texteLu),
  convocation: o(dateLue),
  president: o(nomLu),
  secretaire: o(nomLu),
  effectif: o(entierLu),
  presents: o(entierLu),
  votants: o(entierLu),
  quorum: o(entierLu),
});

export const deliberation = z.strictObject({
  ...entry('deliberation'),
  numero: o(numeroLu),
  objet: o(texteLu),
  seance: renvoi.optional(),
  dateSeance: o(dateLue),
  rapporteur: o(nomLu),
  matiere: o(texteLu),
  transmisLe: o(dateLue),
  publieLe: o(dateLue),
  identifiantPrefecture: o(codeLu),
  decisions: z.array(texteLu).optional(),
});

export const presence = z.strictObject({
  ...owned('presence'),
  seance: renvoi.optional(),
  civilite: o(lu('civilite', z.enum(['M.', 'Mme', 'Mlle', 'Dr', 'Me']))),
  nom: nomLu,
  statut: lu('statut', z.enum(['present', 'represente', 'excuse', 'absent', 'excuse-sans-voix'])),
  mandataire: o(nomLu),
  arrivee: o(texteLu),
  depart: o(texteLu),
});

export const deport = z.strictObject({
  ...owned('deport'),
  nom: nomLu,
  motif: o(lu('motif', z.enum(['interesse', 'sans-delegation', 'autre']))),
  vote: renvoi.optional(),
});

export const visa = z.strictObject({
  ...owned('visa'),
  texte: texteLu,
  references: z.array(reference),
});

export const article = z.strictObject({
  ...owned('article'),
  numero: numeroLu,
  texte: o(texteLu),
  montants: z.array(montant),
  renvois: z.array(z.strictObject({ nature: z.enum(['annexe', 'article']), numero: numeroLu })),
  vote: renvoi.optional(),
});

const coteNoms = z.array(nomLu).optional();
export const vote = z.strictObject({
  ...owned('vote'),
  articles: z.array(renvoi).optional(),
  ligne: renvoi.optional(),
  chapitre: o(texteLu),
  pour: o(entierLu),
  contre: o(entierLu),
  abstention: o(entierLu),
  absentsSansDelegation: o(entierLu),
  nePrendPasPart: o(entierLu),
  unanimite: o(lu('unanimite', z.literal(true))),
  scrutin: o(lu('scrutin', z.string())),
  resultat: o(lu('resultat', z.enum(['adopte', 'rejete', 'ajourne']))),
  groupes: z
    .strictObject({
      pour: z.array(texteLu).optional(),
      contre: z.array(texteLu).optional(),
      abstention: z.array(texteLu).optional(),
      absentsSansDelegation: z.array(texteLu).optional(),
    })
    .optional(),
  votants: z
    .strictObject({
      pour: coteNoms,
      contre: coteNoms,
      abstention: coteNoms,
      nePrendPasPart: coteNoms,
    })
    .optional(),
  candidats: z
    .array(z.strictObject({ nom: nomLu, voix: o(entierLu), elu: z.boolean().optional() }))
    .optional(),
});

export const imputation = z.strictObject({
  ...owned('imputation'),
  codeOperation: o(codeLu),
  imputation: o(codeLu),
  libelle: o(texteLu),
  autorisation: o(montantLu),
  disponible: o(montantLu),
  montant: o(montantLu),
  solde: o(montantLu),
  document: renvoi.optional(),
});

export const naturesAnnexe = [
  'tableau-financier',
  'avenant',
  'convention',
  'presentation',
  'rapport',
  'autre',
] as const;

export const annexe = z.strictObject({
  ...owned('annexe'),
  numero: o(numeroLu),
  titre: o(texteLu),
  nature: z.enum(naturesAnnexe),
  parent: renvoi.optional(),
});

export const annexeLigne = z.strictObject({
  ...owned('annexe-ligne'),
  annexe: renvoi.optional(),
  /** Absent where the row stands in a list or a sentence. */
  tableau: renvoi.optional(),
  thematique: o(numeroLu),
  operation: o(numeroLu),
  territoire: o(texteLu),
  code: o(codeLu),
  beneficiaire: o(texteLu),
  siret: o(siretLu),
  quantites: z.array(quantite),
  description: o(texteLu),
  montant: o(montantLu),
  montantDemande: o(montantLu),
  montantPropose: o(montantLu),
  montantPrecedent: o(montantLu),
  financement: o(texteLu),
  instrument: o(texteLu),
});

export const total = z.strictObject({
  ...owned('total'),
  annexe: renvoi.optional(),
  portee: z.enum(['operation', 'thematique', 'tableau', 'document']),
  montant: o(montantLu),
  quantites: z.array(quantite),
  lignes: z.array(renvoi),
});

export const dispositifAide = z.strictObject({
  ...owned('dispositif-aide'),
  numero: o(numeroLu),
  intitule: o(texteLu),
  periode: o(periodeLue),
  description: o(texteLu),
  bilan: o(texteLu),
  thematique: o(numeroLu),
});

export const operation = z.strictObject({
  ...owned('operation'),
  numero: o(numeroLu),
  intitule: o(texteLu),
  dispositif: o(lu('numeros', z.string())),
  montants: z.array(montant),
  quantites: z.array(quantite),
  periode: o(periodeLue),
  thematique: o(numeroLu),
});

const partie = z.strictObject({
  nom: o(texteLu),
  siret: o(siretLu),
  adresse: o(texteLu),
  representant: o(nomLu),
  qualite: o(texteLu),
});

/** A unit price: "800 euros / jour / groupe" for a kind of thing. */
const tarif = z.strictObject({ libelle: o(texteLu), montant: montantLu, unite: o(texteLu) });
/** One payment: when, how much, of what kind ("à titre d'avance"). */
const versement = z.strictObject({
  rang: o(numeroLu),
  texte: texteLu,
  montant: o(montantLu),
  part: o(lu('pourcentage', decimale)),
  date: o(dateLue),
});
const coordonneesBancaires = z.strictObject({
  titulaire: o(texteLu),
  adresse: o(texteLu),
  domiciliation: o(texteLu),
  codeBanque: o(codeLu),
  codeGuichet: o(codeLu),
  numeroCompte: o(codeLu),
  cle: o(codeLu),
  iban: o(lu('iban', z.string())),
  bic: o(codeLu),
});
const blocSignature = z.strictObject({
  nom: o(nomLu),
  qualite: o(texteLu),
  pour: o(texteLu),
  delegation: o(lu('delegation', z.literal(true))),
  date: o(dateLue),
  lieu: o(texteLu),
});
const articleAccord = z.strictObject({
  numero: numeroLu,
  titre: o(texteLu),
  texte: o(texteLu),
  montants: z.array(montant),
});
const visaAccord = z.strictObject({ texte: texteLu, references: z.array(reference) });

const accord = {
  annexe: renvoi.optional(),
  numero: o(numeroLu),
  objet: o(texteLu),
  texte: z.enum(['joint', 'cite']),
  parties: z.array(partie),
  visas: z.array(visaAccord),
  articles: z.array(articleAccord),
  montants: z.array(montant),
  tarifs: z.array(tarif),
  periode: o(periodeLue),
  versements: z.array(versement),
  coordonneesBancaires: o(coordonneesBancaires),
  signataires: z.array(blocSignature),
};

export const convention = z.strictObject({ ...owned('convention'), ...accord });

export const avenant = z.strictObject({
  ...owned('avenant'),
  numeroAvenant: o(numeroLu),
  modifie: o(
    z.strictObject({
      numero: o(numeroLu),
      dateSignature: o(dateLue),
      articles: z.array(numeroLu),
      avenantsAnterieurs: z.array(z.strictObject({ numero: o(numeroLu), date: o(dateLue) })),
    }),
  ),
  ...accord,
});

export const rapport = z.strictObject({
  ...owned('rapport'),
  numero: o(numeroLu),
  territoires: o(texteLu),
  cantons: o(texteLu),
  epci: o(texteLu),
  avisCommissions: z.array(
    z.strictObject({
      commission: o(texteLu),
      numero: o(numeroLu),
      avis: o(lu('avis', z.enum(['favorable', 'defavorable', 'reserve']))),
      date: o(dateLue),
    }),
  ),
  conclusions: z.array(z.strictObject({ texte: texteLu, montants: z.array(montant) })),
});

export const signataire = z.strictObject({ ...owned('signataire'), ...blocSignature.shape });

export const tableau = z.strictObject({
  ...owned('tableau'),
  titre: o(texteLu),
  entete: z.array(texteLu).optional(),
  cellules: z.array(
    z.strictObject({
      texte: texteLu,
      row: count,
      column: count,
      rowSpan: z.int().positive(),
      colSpan: z.int().positive(),
    }),
  ),
  pages: z.array(z.int().positive()).optional(),
});

export const section = z.strictObject({
  ...owned('section'),
  nature: z.enum(naturesSection),
  titre: o(texteLu),
  startLine: z.int().positive(),
  endLine: z.int().positive(),
  parent: renvoi.optional(),
});

export const niveaux = ['erreur', 'avertissement', 'info'] as const;

export const diagnostic = z.strictObject({
  ...owned('diagnostic'),
  spans: z.array(span),
  code: z.string().regex(/^[a-z_]+\.[a-z_]+$/u),
  niveau: z.enum(niveaux),
  message: z.strictObject({ fr: z.string(), en: z.string() }),
  attendu: z.string().optional(),
  constate: z.string().optional(),
  ecart: z.string().optional(),
  connexes: z.array(span).optional(),
});

export const couverture = z.strictObject({
  lignes: count,
  classees: count,
  nonClassees: z.array(
    z.strictObject({ startLine: z.int().positive(), endLine: z.int().positive() }),
  ),
});

/** The arrays of a result, in the order in which they are written. */
export const tables = {
  seances: seance,
  deliberations: deliberation,
  presences: presence,
  deports: deport,
  visas: visa,
  articles: article,
  votes: vote,
  imputations: imputation,
  annexes: annexe,
  annexeLignes: annexeLigne,
  totaux: total,
  dispositifsAide: dispositifAide,
  operations: operation,
  conventions: convention,
  avenants: avenant,
  rapports: rapport,
  signataires: signataire,
  tableaux: tableau,
  sections: section,
  diagnostics: diagnostic,
} as const;

type Tables = typeof tables;
export type TableName = keyof Tables;
export const tableNames = Object.keys(tables) as TableName[];

const arrays = Object.fromEntries(
  tableNames.map((name) => [name, z.array(tables[name])]),
) as unknown as { [K in TableName]: z.ZodArray<Tables[K]> };

export const FORMAT = 'delibre/1';

export const resultat = z.strictObject({
  format: z.literal(FORMAT),
  source,
  ...arrays,
  couverture,
});

export type Resultat = z.infer<typeof resultat>;
export type Sourced<T> = {
  value: T;
  raw: string;
  spans: z.infer<typeof span>[];
  derived?: true | undefined;
  retenu?: { value: T; diagnostic: string; spans: z.infer<typeof span>[] } | undefined;
};
export type Periode = z.infer<typeof periode>;
export type Seance = z.infer<typeof seance>;
export type Deliberation = z.infer<typeof deliberation>;
export type Presence = z.infer<typeof presence>;
export type Deport = z.infer<typeof deport>;
export type Visa = z.infer<typeof visa>;
export type Reference = z.infer<typeof reference>;
export type Article = z.infer<typeof article>;
export type Vote = z.infer<typeof vote>;
export type Imputation = z.infer<typeof imputation>;
export type Annexe = z.infer<typeof annexe>;
export type AnnexeLigne = z.infer<typeof annexeLigne>;
export type Total = z.infer<typeof total>;
export type DispositifAide = z.infer<typeof dispositifAide>;
export type Operation = z.infer<typeof operation>;
export type Convention = z.infer<typeof convention>;
export type Avenant = z.infer<typeof avenant>;
export type Partie = z.infer<typeof partie>;
export type Tarif = z.infer<typeof tarif>;
export type Versement = z.infer<typeof versement>;
export type BlocSignature = z.infer<typeof blocSignature>;
export type ArticleAccord = z.infer<typeof articleAccord>;
export type CoordonneesBancaires = z.infer<typeof coordonneesBancaires>;
export type Rapport = z.infer<typeof rapport>;
export type Signataire = z.infer<typeof signataire>;
export type Tableau = z.infer<typeof tableau>;
export type SectionRecord = z.infer<typeof section>;
export type Diagnostic = z.infer<typeof diagnostic>;
export type Montant = z.infer<typeof montant>;
export type Quantite = z.infer<typeof quantite>;
export type Niveau = (typeof niveaux)[number];
