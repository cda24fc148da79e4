/** Records as rows of the national tables. Each filled cell says where it comes from; nothing is invented. */
import { Decimal } from 'decimal.js';
import type { Resultat, Sourced } from '../../contract/contract.ts';
import type { Reglages } from './reglages.ts';
import { columnsOfSchema, type ScdlName } from './schema.ts';

/** Read; worked out from what is read; given by the publisher; given against what is read. */
export type Marque = 'lu' | 'derive' | 'fourni' | 'corrige';
type Place = Resultat['seances'][number]['spans'][number];

export interface Cellule {
  readonly valeur: string;
  readonly marque: Marque;
  readonly places: readonly Place[];
}

export interface Ligne {
  /** By which settings know the row: the same for every form of one document. */
  readonly cle: string;
  readonly fichier: string;
  readonly places: readonly Place[];
  readonly cellules: Readonly<Record<string, Cellule>>;
}

/** What a table has no room for. */
export type Perte = 'plusieurs_votes' | 'vote_incomplet' | 'autres_voix';

export interface Projection {
  readonly lignes: readonly Ligne[];
  readonly pertes: Readonly<Record<Perte, number>>;
}

type Deliberation = Resultat['deliberations'][number];
type Subvention = Resultat['annexeLignes'][number];
type Vote = Resultat['votes'][number];
type Cellules = Record<string, Cellule>;
type Read = Sourced<unknown> | null | undefined;

/** The longest purpose that the national table takes. */
const OBJET = 256;

export function projectionOf(name: ScdlName, made: Resultat, reglages: Reglages): Projection {
  return name === 'scdl-subventions'
    ? subventionsOf(made, reglages)
    : deliberationsOf(made, reglages);
}

function subventionsOf(made: Resultat, reglages: Reglages): Projection {
  const deliberations = new Map(made.deliberations.map((one) => [one.id, one]));
  const seances = new Map(made.seances.map((one) => [one.id, one]));
  const intitules = intitulesOf(made);
  const lignes = made.annexeLignes.map((subvention): Ligne => {
    const deliberation = deliberations.get(subvention.deliberation ?? '');
    const seance = seances.get(deliberation?.seance ?? '') ?? made.seances[0];
    const nom = printed(subvention.beneficiaire);
    const known = reglages.beneficiaires[nom?.valeur ?? ''] ?? {};
    const cle = keyOf(made, deliberation, subvention.id);
    const read = filled({
      nomAttribuant: printed(seance?.collectivite?.nom),
      referenceDecision: printed(deliberation?.numero),
      nomBeneficiaire: nom,
      idBeneficiaire: printed(subvention.siret),
      objet: objetOf(subvention, deliberation, intitules),
      montant: printed(subvention.montant),
    });
    const { nom: nomAttribuant, siret: idAttribuant } = reglages.collectivite;
    const cellules = supplied('scdl-subventions', read, [
      reglages.subventions,
      { nomAttribuant, idAttribuant, idBeneficiaire: known.siret, rnaBeneficiaire: known.rna },
      reglages.lignes[cle] ?? {},
    ]);
    return { cle, fichier: made.source.fichier, places: subvention.spans, cellules };
  });
  return { lignes, pertes: { plusieurs_votes: 0, vote_incomplet: 0, autres_voix: 0 } };
}

/** The titles of what grants are given for, by theme and number; none where a number has several. */
function intitulesOf({ operations }: Resultat): Map<string, Read> {
  const found = new Map<string, Read>();
  for (const { deliberation, thematique, numero, intitule } of operations) {
    const key = JSON.stringify([deliberation, thematique?.value, numero?.value]);
    found.set(key, found.has(key) ? null : intitule);
  }
  return found;
}

/** "Accompagnement dans les PLIE - Arrageois - 72 places": what tells this grant from another to the same. */
function objetOf(
  { operation, thematique, territoire, description, quantites, deliberation }: Subvention,
  act: Deliberation | undefined,
  intitules: ReadonlyMap<string, Read>,
): Cellule | null {
  // Printed under operation 3, needed by the sum of operation 4: the purpose is that of 4.
  const numero = operation?.retenu?.value ?? operation?.value;
  const key = JSON.stringify([deliberation, thematique?.value, numero]);
  const purpose = printed(intitules.get(key)) ?? printed(act?.objet);
  const own = printed(description);
  const parts = [
    own ?? purpose,
    own === null ? null : purpose,
    printed(territoire),
    ...quantites.flatMap(({ valeur, unite }) => [joined([printed(valeur), printed(unite)], ' ')]),
  ];
  return joined(parts, ' - ');
}

function joined(parts: readonly (Cellule | null)[], by: string): Cellule | null {
  const present = parts.filter((one) => one !== null);
  if (present.length < 2) return present[0] ?? null;
  const valeur = shortened(present.map((one) => one.valeur).join(by));
  return { valeur, marque: 'derive', places: present.flatMap(({ places }) => places) };
}

/** Cut behind a word, and seen to be. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= OBJET) return text;
  const cut = characters.slice(0, OBJET - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > OBJET / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function deliberationsOf(made: Resultat, reglages: Reglages): Projection {
  const seances = new Map(made.seances.map((one) => [one.id, one]));
  const pertes: Record<Perte, number> = { plusieurs_votes: 0, vote_incomplet: 0, autres_voix: 0 };
  const votes = new Map<string, Vote[]>();
  for (const vote of made.votes) {
    const group = votes.get(vote.deliberation ?? '');
    if (group === undefined) votes.set(vote.deliberation ?? '', [vote]);
    else group.push(vote);
  }
  const lignes = made.deliberations.map((deliberation): Ligne => {
    const seance = seances.get(deliberation.seance ?? '');
    const cle = keyOf(made, deliberation, '');
    const matiere = printed(deliberation.matiere);
    const code = /^\d\.\d{1,2}(?!\d)/u.exec(matiere?.valeur ?? '')?.[0];
    const [voix, lost] = voixOf(votes.get(deliberation.id) ?? [], seance?.effectif);
    for (const one of lost) pertes[one]++;
    const read = filled({
      COLL_NOM: printed(seance?.collectivite?.nom),
      DELIB_ID: printed(deliberation.numero),
      DELIB_DATE: whole(printed(deliberation.dateSeance) ?? printed(seance?.date)),
      DELIB_MATIERE_CODE:
        code === undefined || matiere === null
          ? null
          : { ...matiere, valeur: code, marque: 'derive' },
      DELIB_OBJET: printed(deliberation.objet),
      PREF_ID: printed(deliberation.identifiantPrefecture),
      PREF_DATE: whole(printed(deliberation.transmisLe)),
      ...voix,
    });
    const { nom: COLL_NOM, siret: COLL_SIRET } = reglages.collectivite;
    const cellules = supplied('scdl-deliberations', read, [
      reglages.deliberations,
      { COLL_NOM, COLL_SIRET },
      reglages.lignes[cle] ?? {},
    ]);
    return { cle, fichier: made.source.fichier, places: deliberation.spans, cellules };
  });
  return { lignes, pertes };
}

/** The five counts of one vote, all or none: the table has no room for a second vote, nor for half of one. */
function voixOf(
  votes: readonly Vote[],
  effectif: Read,
): [Record<string, Cellule | null>, readonly Perte[]] {
  const [vote] = votes;
  if (vote === undefined) return [{}, []];
  if (votes.length > 1) return [{}, ['plusieurs_votes']];
  const all = printed(effectif);
  const sides = [vote.pour, vote.contre, vote.abstention].map(printed);
  if (all === null || sides.some((one) => one === null)) return [{}, ['vote_incomplet']];
  const counted = sides as Cellule[];
  const reel = counted.reduce((sum, { valeur }) => sum.plus(valeur), new Decimal(0));
  const [VOTE_POUR, VOTE_CONTRE, VOTE_ABSTENTION] = counted as [Cellule, Cellule, Cellule];
  const VOTE_REEL: Cellule = {
    valeur: reel.toFixed(),
    marque: 'derive',
    places: counted.flatMap(({ places }) => places),
  };
  const others = vote.nePrendPasPart ?? vote.absentsSansDelegation ?? vote.groupes;
  return [
    { VOTE_EFFECTIF: all, VOTE_REEL, VOTE_POUR, VOTE_CONTRE, VOTE_ABSTENTION },
    others === undefined || others === null ? [] : ['autres_voix'],
  ];
}

/** A date of which only the month is printed is none. */
function whole(cell: Cellule | null): Cellule | null {
  return cell?.valeur.length === 'AAAA-MM-JJ'.length ? cell : null;
}

/** Ids of the rows alone would be the same in every document. */
function keyOf(made: Resultat, deliberation: Deliberation | undefined, id: string): string {
  const document = deliberation?.numero?.value ?? made.source.sha256.slice(0, 12);
  return [document, id === '' ? deliberation?.id : id].join('/');
}

function printed(read: Read): Cellule | null {
  if (read === null || read === undefined) return null;
  const valeur = String(read.value).replace(/\s+/gu, ' ').trim();
  if (valeur === '') return null;
  return { valeur, marque: read.derived === true ? 'derive' : 'lu', places: read.spans };
}

function filled(cells: Readonly<Record<string, Cellule | null>>): Cellules {
  return Object.fromEntries(
    Object.entries(cells).filter((entry): entry is [string, Cellule] => entry[1] !== null),
  );
}

/** What is given stands over what is read, and says so; the later of two over the earlier. */
function supplied(
  name: ScdlName,
  read: Cellules,
  given: readonly Readonly<Record<string, string | undefined>>[],
): Cellules {
  const all: Readonly<Record<string, string | undefined>> = Object.assign(
    {},
    ...given.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([, valeur]) => valeur !== undefined)),
    ),
  );
  const cells: [string, Cellule][] = [];
  for (const column of columnsOfSchema(name)) {
    const own = read[column];
    const valeur = all[column]?.trim() ?? '';
    if (valeur === '' || valeur === own?.valeur) {
      if (own !== undefined) cells.push([column, own]);
    } else if (own === undefined) {
      cells.push([column, { valeur, marque: 'fourni', places: [] }]);
    } else cells.push([column, { valeur, marque: 'corrige', places: own.places }]);
  }
  return Object.fromEntries(cells);
}
