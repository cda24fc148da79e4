/** One decision and all that is attached to it: every record that one has, in source order. */

import type { Article, Presence, Seance, Signataire, Vote } from '../../../contract/contract.ts';
import type { Block, Section, TableBlock, Text } from '../../../contract/types.ts';
import { headOf, headOfBlock, isTable, isText } from '../../lignes/blocks.ts';
import { ajouter } from '../../lignes/groupes.ts';
import { texteDe } from '../../lignes/lignes.ts';
import { ditSubventions } from '../../nature/subventions.ts';
import { isAgreement, type Part } from '../../parties/parts.ts';
import type { Reading } from '../../reading.ts';
import type { DividedPart } from '../../sections/sections.ts';
import { prendLaParole } from '../../sections/tete.ts';
import { headerAt } from '../../tableaux/ligne-colonnes.ts';
import { trouverElections } from '../../text/election.ts';
import { trouverVotes } from '../../text/vote.ts';
import { parseAccord } from '../accord/accord.ts';
import { parseSignatures } from '../accord/accord-signature.ts';
import { parseAvenantsCites } from '../accord/avenant-cite.ts';
import type { Records } from '../records.ts';
import { parseDeports } from '../seance/deport.ts';
import { ajouterDeports, parseDeportsCourants } from '../seance/deport-courant.ts';
import {
  effectifOf,
  fusionner,
  nomDeLaListe,
  noterMouvements,
  parsePresences,
} from '../seance/presence.ts';
import { completerParPresences } from '../seance/presence-chef.ts';
import { completerParSignatures, seanceOf } from '../seance/seance.ts';
import { parseAnnexes } from '../subvention/annexe.ts';
import { parseTableauFinancier } from '../subvention/annexe-ligne.ts';
import { parseDecisions } from '../subvention/dispositif.ts';
import { parseDispositifsAide } from '../subvention/dispositif-aide.ts';
import { parseImputations } from '../subvention/imputation.ts';
import {
  estDUneCommune,
  parseSubventionsCourantes,
  type SubventionsCourantes,
} from '../subvention/ligne-courante.ts';
import { parseOperations } from '../subvention/operation.ts';
import { parseVisas } from '../visa.ts';
import { ontUneElection, parseElectionsDesTableaux } from '../vote/election-tableau.ts';
import { parseVotes, tieToArticles } from '../vote/vote.ts';
import { parseVotesCourants } from '../vote/vote-courant.ts';
import { parseVotesDesTableaux } from '../vote/vote-tableau.ts';
import { parseArticles } from './article.ts';
import { parseDeliberation, titreDe } from './deliberation.ts';
import { parseRapport } from './rapport.ts';

export function parseDecision(
  reading: Reading,
  parts: readonly DividedPart[],
  records: Records,
): void {
  const body = parts.find(({ part }) => part.nature === 'deliberation');
  const deliberation = body === undefined ? undefined : parseBody(reading, body, parts, records);
  if (deliberation !== undefined) records.ranges.push({ from: firstLine(parts), id: deliberation });
  for (const { part } of parts) registerTables(reading, part.blocks, records);
  const annexes = parseAnnexes(reading, parts, deliberation);
  records.annexes.push(...annexes.records);
  for (const divided of parts) {
    if (divided.part.nature !== 'deliberation') {
      parseAttached(
        reading,
        divided,
        { annexe: annexes.idOfPart.get(divided.part), deliberation },
        records,
      );
    }
  }
  if (deliberation !== undefined && body !== undefined)
    addCourantes(reading, body.sections, parts, annexes.idOfPart, deliberation, records);
}

/** Where no table of the decision or of its annexes lists the grants, its lists and sentences may. */
function addCourantes(
  reading: Reading,
  sections: readonly Section[],
  parts: readonly DividedPart[],
  idOfPart: ReadonlyMap<Part, string>,
  deliberation: string,
  records: Records,
): void {
  if (records.annexeLignes.some((ligne) => ligne.deliberation === deliberation)) return;
  const add = ({ lignes, totaux }: SubventionsCourantes) => {
    ajouter(records.annexeLignes, lignes);
    ajouter(records.totaux, totaux);
  };
  const blocks = blocksOf(sections, [
    'expose',
    'dispositif',
    'objet',
    'formule',
    'article',
    'vote',
  ]);
  const dUneCommune = estDUneCommune(records.seances);
  add(parseSubventionsCourantes(reading, blocks, titreDe(sections), { deliberation, dUneCommune }));
  const renvois = blocks.flatMap((one) =>
    isText(one) && renvoi.test(headOf(one.text)) ? [one.text] : [],
  );
  for (const { part } of parts) {
    if (part.nature !== 'annexe') continue;
    const context = { deliberation, annexe: idOfPart.get(part), dUneCommune };
    const titre = titreQuiDit([part.titre?.text ?? null, titreDe(sections), ...renvois]);
    add(parseSubventionsCourantes(reading, sousLeTitre(part), titre, context));
  }
}

/** "d'attribuer les subventions figurant en annexe": what a list under "ANNEXE" alone is of. */
const renvoi = /(?<![a-z])(?:annexe|joint|ci-apres)/u;

/** "ANNEXE" over a list leads to it no more than its number does. */
function sousLeTitre({ blocks, opening, numero }: Part): Block[] {
  const bare =
    numero === null &&
    isText(opening ?? undefined) &&
    ditSubventions(headOfBlock(opening ?? undefined)) === 0;
  return bare ? blocks.filter((block) => block !== opening) : blocks;
}

/** The first that speaks of grants, or the first. */
function titreQuiDit(titres: readonly (Text | null)[]): Text | null {
  const dit = titres.find((titre) => titre !== null && ditSubventions(headOf(titre)) > 0);
  return dit ?? titres[0] ?? null;
}

/** Gives each table its id, for the rows that refer to it. */
export function registerTables(reading: Reading, blocks: readonly Block[], records: Records): void {
  for (const table of blocks.filter(isTable)) {
    if (!records.tableauIds.has(table)) records.tableauIds.set(table, reading.id('tableau'));
  }
}

function firstLine(parts: readonly DividedPart[]): number {
  return parts[0]?.part.blocks[0]?.startLine ?? 1;
}

/** Whether the part says that something was decided: visas, articles or a vote. */
function isDecision(sections: readonly Section[]): boolean {
  return (
    sections.some(
      ({ nature }) => nature === 'visas' || nature === 'article' || nature === 'vote',
    ) || tellsVote(blocksOf(sections))
  );
}

function tellsVote(blocks: readonly Block[]): boolean {
  const { plain } = texteDe(blocks);
  return (
    trouverVotes(plain).length > 0 || trouverElections(plain).length > 0 || ontUneElection(blocks)
  );
}

function blocksOf(sections: readonly Section[], natures?: readonly Section['nature'][]): Block[] {
  return sections
    .filter(({ nature }) => natures === undefined || natures.includes(nature))
    .flatMap((section) => section.blocks);
}

function parseBody(
  reading: Reading,
  body: DividedPart,
  parts: readonly DividedPart[],
  records: Records,
): string | undefined {
  const { sections } = body;
  if (!isDecision(sections) && body.part.item?.seul !== true) return undefined;
  registerTables(reading, body.part.blocks, records);
  const head = blocksOf(sections, ['en-tete', 'presences', 'objet']);
  // A table of the attendance or of its counts stands among the lines of the head.
  const tables = tablesOf(headOfAct(sections), 'autre');
  const seance = seanceOf(
    reading,
    [
      ...blocksOf(sections, ['en-tete', 'presences', 'objet', 'formule']),
      ...blocksOf(sections, ['expose']).filter(prendLaParole),
      ...tables,
    ],
    records,
    blocksOf(sections, ['en-tete', 'presences']),
  );
  const last = parts.at(-1)?.part.blocks.at(-1)?.endLine ?? 1;
  const range = { startLine: firstLine(parts), endLine: last };
  const record = parseDeliberation(reading, sections, seance, range, body.part.item);
  records.deliberations.push(record);
  const { id } = record;
  const presences = parsePresences(reading, [...head, ...tables], {
    deliberation: id,
    seance: seance?.id,
  });
  const members = addPresences(reading, records, presences, seance);
  noterMouvements(reading, texteDe(head), members);
  completerParPresences(reading, seance, presences);
  if (seance?.president != null)
    seance.president = nomDeLaListe(reading, seance.president, presences);
  records.visas.push(...parseVisas(reading, sections, id));
  const articles = parseArticles(reading, sections, id);
  const votes = votesOf(reading, sections, articles, { members, seance, id });
  records.articles.push(...articles);
  records.votes.push(
    ...votes,
    ...parseVotesDesTableaux(reading, body.part.blocks, id),
    ...parseElectionsDesTableaux(reading, body.part.blocks, id),
  );
  const listed = parseDeports(reading, sections, votes, id);
  const texte = texteDe(blocksOf(sections));
  const deports =
    listed.length > 0
      ? { deports: listed, suivants: [] }
      : parseDeportsCourants(reading, texte, votes, { deliberation: id });
  ajouterDeports(records, deports, votes, id);
  if (!parts.some(({ part }) => part.nature === 'avenant')) {
    records.avenants.push(...parseAvenantsCites(reading, titreDe(sections), texte, id));
  }
  // "ARTICLE 1 : d'attribuer les subventions suivantes :" stands over grants, no budget lines.
  const budget = tablesOf(sections, 'imputations').filter(
    ({ rows }) => headerAt(rows, 0, reading.profil) === null,
  );
  records.imputations.push(
    ...parseImputations(reading, budget, { deliberation: id, document: id }),
  );
  const signataires = signatairesOf(reading, sections, id);
  records.signataires.push(...signataires);
  if (seance !== null) completerParSignatures(seance, signataires);
  const rows = blocksOf(sections, [
    'expose',
    'dispositif',
    'objet',
    'formule',
    'visas',
    'considerants',
    'article',
    'imputations',
  ]).filter((block) => !isTable(block) || !budget.includes(block));
  if (rows.some(isTable)) {
    const {
      lignes,
      totaux,
      votes: rowVotes,
    } = parseTableauFinancier(reading, rows, {
      deliberation: id,
      titre: titreDe(sections),
      idOf: records.tableauIds,
    });
    ajouter(records.annexeLignes, lignes);
    ajouter(records.totaux, totaux);
    records.votes.push(...rowVotes);
  }
  if (articles.length === 0) {
    const text = texteDe(blocksOf(sections));
    const decisions = parseDecisions(reading, text, trouverVotes(text.plain));
    if (decisions.length > 0) record.decisions = decisions;
  }
  return id;
}

/** "Séance du 12 sept. 2024" over an object and no more: what was decided is not here, the session is. */
export function parseTeteSeule(
  reading: Reading,
  sections: readonly Section[],
  records: Records,
): void {
  seanceOf(reading, blocksOf(sections, ['en-tete', 'presences', 'objet']), records);
}

/** One entry a member of a session, whichever act of the file prints it. */
function addPresences(
  reading: Reading,
  records: Records,
  presences: readonly Presence[],
  seance: Seance | null,
): Presence[] {
  if (seance === null) {
    records.presences.push(...presences);
    return [...presences];
  }
  const others = records.presences.filter((one) => one.seance !== seance.id);
  const own = fusionner(reading, [
    ...records.presences.filter((one) => one.seance === seance.id),
    ...presences,
  ]);
  records.presences = [...others, ...own];
  return own;
}

/** "Pour : 24 voix (Groupe Socialiste, …)": the sides are groups, and each vote is on the articles above it. */
const byGroups =
  /\d\s{0,3}(?:voix\s{0,3})?\(\s{0,3}(?:le\s)?(?:groupe|non[\s-]inscrit)|absents?\s(?:sans\sdelegation|n['’]ayant)/u;

function votesOf(
  reading: Reading,
  sections: readonly Section[],
  articles: Article[],
  { members, seance, id }: { members: readonly Presence[]; seance: Seance | null; id: string },
): Vote[] {
  const grouped = blocksOf(sections, ['vote']).some(
    (block) => isText(block) && byGroups.test(headOf(block.text)),
  );
  if (grouped) return parseVotes(reading, sections, articles, id);
  const text = texteDe(blocksOf(sections));
  const votes = parseVotesCourants(reading, text, {
    deliberation: id,
    effectif: effectifOf(members, seance),
  }).map(({ vote }) => vote);
  tieToArticles(votes, articles);
  return votes;
}

/** What stands before the first words of the decision. */
function headOfAct(sections: readonly Section[]): readonly Section[] {
  const end = sections.findIndex(({ nature }) =>
    ['visas', 'considerants', 'formule', 'article', 'vote', 'signature'].includes(nature),
  );
  return end < 0 ? sections : sections.slice(0, end);
}

function tablesOf(sections: readonly Section[], nature: Section['nature']): TableBlock[] {
  return sections
    .filter((section) => section.nature === nature)
    .flatMap((section) => section.blocks.filter(isTable));
}

function signatairesOf(
  reading: Reading,
  sections: readonly Section[],
  deliberation: string,
): Signataire[] {
  return sections
    .filter(({ nature }) => nature === 'signature')
    .flatMap((section) =>
      parseSignatures(reading, section.blocks).map((bloc) => ({
        id: reading.id('signataire'),
        type: 'signataire' as const,
        spans: reading.lines(section.startLine, section.endLine),
        deliberation,
        ...bloc,
      })),
    );
}

interface Attachment {
  readonly annexe: string | undefined;
  readonly deliberation: string | undefined;
}

function parseAttached(
  reading: Reading,
  divided: DividedPart,
  context: Attachment,
  records: Records,
): void {
  const { part, sections } = divided;
  if (isAgreement(part)) {
    const { avenants, conventions } = parseAccord(reading, divided, context);
    records.avenants.push(...avenants);
    records.conventions.push(...conventions);
  } else if (part.nature === 'presentation') {
    records.operations.push(...parseOperations(reading, divided, owner(context)));
  } else if (part.nature === 'rapport') {
    const rapport = parseRapport(reading, divided, owner(context));
    records.rapports.push(rapport);
    const document = { ...owner(context), document: rapport.id };
    records.imputations.push(
      ...parseImputations(reading, tablesOf(sections, 'imputations'), document),
    );
  } else {
    records.dispositifsAide.push(
      ...parseDispositifsAide(reading, tablesOf(sections, 'dispositifs-aide'), owner(context)),
    );
    parseFunding(reading, part, sections, context, records);
  }
}

function owner(context: Attachment): { deliberation?: string } {
  return context.deliberation === undefined ? {} : { deliberation: context.deliberation };
}

function parseFunding(
  reading: Reading,
  part: Part,
  sections: readonly Section[],
  context: Attachment,
  records: Records,
): void {
  if (!sections.some(({ nature }) => nature === 'tableau-financier')) return;
  const { lignes, totaux } = parseTableauFinancier(reading, part.blocks, {
    ...context,
    titre: part.titre?.text,
    idOf: records.tableauIds,
  });
  ajouter(records.annexeLignes, lignes);
  ajouter(records.totaux, totaux);
}
