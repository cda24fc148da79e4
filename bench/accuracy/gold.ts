/** What people read in a document, in one form whichever file it comes from; `gold/GUIDE.md` says how it counts. */
import { type Kind, kinds } from './tally.ts';

/** `opt`: either way of reading is right, so that it counts only where it was read. */
interface Optional {
  readonly opt: boolean;
}

export interface Counts {
  readonly pour: number | null;
  readonly contre: number | null;
  readonly abstention: number | null;
  readonly unanimite: boolean;
  readonly contreNoms: readonly string[];
  readonly abstentionNoms: readonly string[];
}

export interface GoldVote extends Counts, Optional {
  /** Other readings that are right. */
  readonly alts: readonly Counts[];
  readonly quote?: string;
}

export interface GoldDeliberation extends Optional {
  readonly numero: string | null;
  readonly objet: string;
  readonly page?: number;
  readonly articles: readonly string[];
  readonly votes: readonly GoldVote[];
}

export interface GoldPresence extends Optional {
  readonly nom: string;
  readonly statut: string;
  readonly mandataire: string | null;
}

export interface GoldLigne extends Optional {
  /** The beneficiary as it should be read, then other names that are right. */
  readonly noms: readonly string[];
  readonly montant: string;
}

export interface GoldAvenant extends Optional {
  readonly numero: string | null;
  readonly objet: string | null;
  readonly montant: string | null;
}

export interface Gold {
  readonly presences: readonly GoldPresence[];
  readonly deliberations: readonly GoldDeliberation[];
  readonly lignes: readonly GoldLigne[];
  readonly avenants: readonly GoldAvenant[];
  /** What is said of the session: null where the document says nothing of it. */
  readonly seance: Partial<Record<Kind, string | number | null>>;
  /** Kinds that this gold says nothing about. */
  readonly sans: readonly Kind[];
  /** Kinds whose list is not complete: what is read besides is not false. */
  readonly partielles: readonly string[];
}

type Json = Record<string, unknown>;

/** The words of `only` that are not our names of kinds. */
const synonyms: Readonly<Record<string, readonly Kind[]>> = {
  rows: ['lignes'],
  proxies: ['mandataires'],
  votes: ['votes', 'votants'],
};

const sessionFields: readonly (readonly [Kind, string])[] = [
  ['seance.date', 'dateSeance'],
  ['seance.president', 'president'],
  ['seance.secretaire', 'secretaire'],
  ['seance.effectif', 'effectif'],
  ['seance.presents', 'presents'],
  ['seance.votants', 'votants'],
];

/** A gold of a folder of pairs or of `gold/`: its lists hold what `GUIDE.md` says. */
export function goldFrom(data: Json): Gold {
  const deliberations = listOf(data['deliberations']).map(deliberation);
  const lignes = listOf(data['lignes']).map((row) => ligne(row as unknown as unknown[]));
  if (data['tronque'] === true) {
    lastIsOptional(deliberations);
    lastIsOptional(lignes);
  }
  // Nobody read who voted how in the heads, although some of them print it.
  const named = deliberations.some(({ votes }) => votes.some(namesVoters));
  const unnamed: Kind[] = 'tronque' in data && !named ? ['votants'] : [];
  return {
    presences: listOf(data['presences']).map((row) => presence(row as unknown as unknown[])),
    deliberations,
    lignes,
    avenants: listOf(data['avenants']).map(avenant),
    seance: Object.fromEntries(
      sessionFields.flatMap(([kind, key]) => (key in data ? [[kind, data[key]]] : [])),
    ),
    sans: [...(Array.isArray(data['only']) ? besides(data['only']) : []), ...unnamed],
    partielles: listOf(data['partielles']).map(String),
  };
}

/** Only rows: nothing is said of the rest. */
export function goldOfRows(rows: readonly (readonly [string, string])[]): Gold {
  return { ...goldFrom({ lignes: rows }), sans: kinds.filter((kind) => kind !== 'lignes') };
}

function namesVoters({ contreNoms, abstentionNoms }: Counts): boolean {
  return contreNoms.length + abstentionNoms.length > 0;
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

function besides(only: readonly string[]): Kind[] {
  const said = new Set(only.flatMap((word): readonly string[] => synonyms[word] ?? [word]));
  return kinds.filter((kind) => !said.has(kind) && !kind.startsWith('seance.'));
}

/** What a text breaks off in may be read or not. */
function lastIsOptional<T extends Optional>(entries: T[]): void {
  const last = entries.pop();
  if (last !== undefined) entries.push({ ...last, opt: true });
}

function deliberation(data: Json): GoldDeliberation {
  const { numero, objet, page } = data;
  return {
    numero: (numero ?? null) as string | null,
    objet: String(objet ?? ''),
    ...(page === undefined ? {} : { page: page as number }),
    articles: listOf(data['articles']).map(String),
    votes: listOf(data['votes']).map(vote),
    opt: data['opt'] === true,
  };
}

function vote(data: Json): GoldVote {
  return {
    ...counts(data),
    alts: listOf(data['alts']).map(counts),
    opt: data['opt'] === true,
    quote: String(data['quote'] ?? ''),
  };
}

function counts(data: Json): Counts {
  return {
    pour: (data['pour'] ?? null) as number | null,
    contre: (data['contre'] ?? null) as number | null,
    abstention: (data['abstention'] ?? null) as number | null,
    unanimite: data['unanimite'] === true,
    contreNoms: listOf(data['contreNoms']).map(String),
    abstentionNoms: listOf(data['abstentionNoms']).map(String),
  };
}

function presence([nom, statut, mandataire, ...marks]: unknown[]): GoldPresence {
  return {
    nom: String(nom),
    statut: String(statut),
    mandataire: (mandataire ?? null) as string | null,
    opt: marks.includes('opt'),
  };
}

function ligne([nom, montant, ...marks]: unknown[]): GoldLigne {
  return {
    noms: [String(nom), ...marks.filter(Array.isArray).flat().map(String)],
    montant: String(montant),
    opt: marks.includes('opt'),
  };
}

function avenant(data: Json): GoldAvenant {
  return {
    numero: (data['numero'] ?? null) as string | null,
    objet: (data['objet'] ?? null) as string | null,
    montant: (data['montant'] ?? null) as string | null,
    opt: data['opt'] === true,
  };
}
