/** Minutes: one session, who sat at it, and one deliberation for each item that decides something. */

import type { Deliberation, Seance, Sourced, Vote } from '../../../contract/contract.ts';
import type { Block, Section, TableBlock, Text, TextBlock } from '../../../contract/types.ts';
import type { Item, Minutes } from '../../chemin/minutes.ts';
import { divers, duCorps, duTitre } from '../../indices/decide.ts';
import { type Indice, lit } from '../../indices/indice.ts';
import { headOf, isTable, isText } from '../../lignes/blocks.ts';
import { ajouter } from '../../lignes/groupes.ts';
import { couperTous, texteDe } from '../../lignes/lignes.ts';
import { estDeja } from '../../parties/actes.ts';
import { articleHeading, estSousArticle } from '../../parties/parts.ts';
import { type Reading, some } from '../../reading.ts';
import { sectionsOf } from '../../sections/sections.ts';
import { trouverApprouve } from '../../text/approbation.ts';
import { approbation } from '../../vocabulaire/decisions.ts';
import { minutes as deSeance } from '../../vocabulaire/documents.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { pliage } from '../../vocabulaire/plain.ts';
import { replier } from '../../vocabulaire/reparation.ts';
import { parseAvenantsCites } from '../accord/avenant-cite.ts';
import type { Records } from '../records.ts';
import { ajouterDeports, parseDeportsCourants, rendreDeports } from '../seance/deport-courant.ts';
import { effectifOf, fusionner, noterMouvements, parsePresences } from '../seance/presence.ts';
import { completerParPresences } from '../seance/presence-chef.ts';
import { rapporteurDe } from '../seance/rapporteur.ts';
import { seanceOf } from '../seance/seance.ts';
import { parseTableauFinancier } from '../subvention/annexe-ligne.ts';
import { parseDecisions } from '../subvention/dispositif.ts';
import { estDUneCommune, parseSubventionsCourantes } from '../subvention/ligne-courante.ts';
import { parseVisas } from '../visa.ts';
import { parseElectionsDesTableaux } from '../vote/election-tableau.ts';
import { partager, trouverCommuns, type VoteCommun, votesCommuns } from '../vote/vote-commun.ts';
import { parseVotesCourants } from '../vote/vote-courant.ts';
import { recapitulatifsDe, rendreRecapitulatifs } from '../vote/vote-recapitulatif.ts';
import { avecNoms, parseVotesDesTableaux } from '../vote/vote-tableau.ts';
import { parseArticles } from './article.ts';
import { ajouterAccords, diviser } from './joints.ts';

export function parseMinutes(
  reading: Reading,
  minutes: Minutes,
  records: Records,
  known: readonly string[] = [],
): Section[] {
  const sections: Section[] = enteteSections(reading, minutes.entete);
  const entete = texteDe(minutes.entete);
  const blocks = [...minutes.entete, ...minutes.items.flatMap((item) => item.blocks)];
  for (const table of blocks.filter(isTable)) records.tableauIds.set(table, reading.id('tableau'));
  const suite = [
    ...new Set([
      ...minutes.items
        .slice(0, 3)
        .flatMap((item) => item.blocks)
        .slice(0, SUITE),
      ...(minutes.items.at(-1)?.blocks.slice(-SIGNE) ?? []),
    ]),
  ];
  const seance = seanceOf(reading, minutes.entete, records, minutes.entete, suite);
  const presences = fusionner(
    reading,
    parsePresences(reading, minutes.entete, { seance: seance?.id }),
  );
  noterMouvements(reading, texteDe(blocks), presences);
  completerParPresences(reading, seance, presences);
  records.presences.push(...presences);
  const recapitules = recapitulatifsDe(blocks);
  const context: Session = {
    seance,
    effectif: effectifOf(presences, seance),
    communs: [],
    nommes: [
      ...trouverCommuns(texteDe(blocks).plain).flatMap(({ numeros }) => numeros),
      ...recapitules.map(({ numero }) => numero),
    ],
    divers: false,
  };
  parseProcedure(reading, entete, context, records);
  const start = records.deliberations.length;
  rendreDeports(records);
  for (const item of minutes.items) {
    const own = couperTous(item.blocks, reading.source.lines, opensBlock);
    sections.push(...parseItem(reading, item, own, context, records, known));
    context.divers ||= lit(divers, titreDe(item));
  }
  rendreDeports(records);
  const own = records.deliberations.slice(start);
  partager(reading, context.communs, own, records.votes);
  rendreRecapitulatifs(reading, recapitules, own, records.votes);
  return sections;
}

/** A secretary is elected in the first items; those who led the session sign below the last. */
const SUITE = 24;
const SIGNE = 6;

interface Session {
  readonly seance: Seance | null;
  readonly effectif: number;
  /** Votes told for several items, and the numbers of those. */
  readonly communs: VoteCommun[];
  readonly nommes: readonly string[];
  /** Whether "Questions diverses" was come to: what is talked of from there on is seldom decided. */
  divers: boolean;
}

function enteteSections(reading: Reading, blocks: readonly Block[]): Section[] {
  return sectionsOf(
    blocks,
    blocks.map((block) => ({
      nature:
        isText(block) &&
        /^[^\p{L}]{0,4}(?:etai(?:en)?t\s)?(?:presents?|absents?|excuses?|pouvoirs?)/u.test(
          headOf(block.text),
        )
          ? ('presences' as const)
          : ('en-tete' as const),
    })),
    () => reading.id('section'),
  );
}

const opening =
  /^(?:vu\s|considerant\s|[^\p{L}]{0,4}vote\s{0,3}:|apres\s(?:en\s)?avoir\s(?:en\s)?delibere|le\sconseil\s[\p{L}]{6,16},?\sapres\s)/u;

function opensBlock(head: string, _block: TextBlock, above: Text, line: Text): boolean {
  return opening.test(head) || articleHeading.test(head) || estSousArticle(above, line);
}

/** A vote before the first item: on the way to vote, on the minutes of the session before. */
function parseProcedure(reading: Reading, entete: Text, session: Session, records: Records): void {
  const told = parseVotesCourants(reading, entete, session);
  session.communs.push(...votesCommuns(entete, told));
  for (const { vote, from, to } of told) {
    const objet = procedureObject(reading, entete, from, to);
    if (objet === null) continue;
    const id = reading.id('deliberation');
    records.deliberations.push({
      id,
      type: 'deliberation',
      spans: vote.spans,
      objet,
      ...some('seance', session.seance?.id),
      ...some('dateSeance', session.seance?.date),
    });
    vote.deliberation = id;
    records.votes.push(vote);
  }
}

const askedWords = [
  String.raw`s['’]ils\s{1,3}(?:souhaitent|sont\s{1,3}d['’]accord\s{1,3}pour|acceptent(?:\s{1,3}de)?)`,
  String.raw`propose\s{1,3}(?:de|d['’])|demande\s{1,3}(?:de|d['’])`,
].join('|');
const asked = new RegExp(
  String.raw`(?:${askedWords})\s{1,3}([^.?!:]{8,240})[.?!:]?\s{0,4}(?:vote\s{0,3}:\s{0,3}(?:pour\s{1,3}a\s{1,3}l['’]\s?)?)?$`,
  'u',
);

/** What stands before "Vote :" as a question, or the line that tells an approval. */
function procedureObject(
  reading: Reading,
  text: Text,
  from: number,
  to: number,
): Sourced<string> | null {
  const start = Math.max(0, from - 400);
  const before = pliageLong(text.plain.slice(start, from));
  const found = asked.exec(before);
  // "Demande de terrain" is a title, "Le maire demande de" asks.
  const verbe = !/^\p{Lu}/u.test(text.plain.slice(start + (found?.index ?? 0)));
  if (found?.[1] !== undefined && verbe) {
    const at = start + found.index + found[0].indexOf(found[1]);
    return reading.lu('texte', text, { from: at, to: at + found[1].length });
  }
  const line = lineAround(text.plain, from, to);
  const words = pliage(text.plain.slice(line.from, line.to));
  if (!/approbation|approuve|adopt|arret|accept/u.test(words)) return null;
  const above = headingAbove(text.plain, line.from);
  // "Le compte-rendu de la réunion du 1er juillet est approuvé" says more than "Approbation du compte-rendu".
  const own = ofSession.test(words);
  if (above !== null && (!own || /\d/u.test(text.plain.slice(above.from, above.to))))
    return reading.lu('texte', text, above);
  if (!own) return null;
  const said = trouverApprouve(text.plain.slice(line.from, line.to), to - line.from);
  const at = {
    from: line.from + (said?.from ?? 0),
    to: said === null ? line.to : line.from + said.to,
  };
  return reading.lu('texte', text, at);
}

/** "Approbation du comité syndical du 18 février", the minutes of the session before, today's agenda. */
const ofSession =
  /proces|compte|seance|ordre\sdu\sjour|^approbation\sd(?:u|e\sla)\s(?:comite|conseil|reunion|bureau)/u;

/** Remarks on the last minutes may stand between their heading and the sentence that approves them. */
const MAX_REMARKS = 8;

/** "Approbation à l'unanimité du compte-rendu de la réunion du 28 septembre" is voted by itself: no heading. */
function isHeadingOfLast(words: string): boolean {
  return ofSession.test(words) && !/unanimi|majorite|voix/u.test(words);
}

/** "Approbation du compte rendu du 29/10/2019" over "Aucune observation n'étant faite, il est approuvé…". */
function headingAbove(plain: string, at: number): { from: number; to: number } | null {
  let to = plain.slice(0, at).trimEnd().length;
  for (let lines = 0; lines < MAX_REMARKS && to > 0; lines++) {
    const from = plain.lastIndexOf('\n', to - 1) + 1;
    const line = plain.slice(from, to);
    if (line.length < 240 && /^\s{0,8}(?:approbation|adoption)\s/iu.test(line))
      return isHeadingOfLast(pliage(line)) ? { from, to } : null;
    to = plain.slice(0, from).trimEnd().length;
  }
  return null;
}

function pliageLong(plain: string): string {
  let out = '';
  for (const character of plain) {
    const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    out += folded.length === character.length ? folded : character;
  }
  return out;
}

/** "ORDRE DU JOUR" and names without a stop may stand above "Le compte-rendu du 14 novembre est approuvé". */
const deLaDerniere = new RegExp(
  String.raw`\n\s{0,4}(?=(?:les?\s|l['’])?${motif(deSeance, approbation)})`,
  'gu',
);
/** The sentence may open right where its vote is told. */
const OPENING = 24;

/** The list entry or sentence around a place, without its dash. */
function lineAround(plain: string, from: number, to: number): { from: number; to: number } {
  let start = Math.max(plain.lastIndexOf('\n\n', from), 0);
  const paragraph = start;
  const opens =
    /\n\s{0,4}[-–−•]\s|(?<!(?<![\p{L}])(?:M|MM|Mme|Mr|Dr|n|art|L|R))[.!?]\s{1,3}(?=\p{Lu})/gu;
  for (const found of plain.slice(paragraph, from).matchAll(opens))
    start = paragraph + found.index + (found[0].startsWith('\n') ? 0 : 1);
  const folded = pliageLong(plain.slice(paragraph, from + OPENING));
  for (const { index } of folded.matchAll(deLaDerniere))
    if (paragraph + index < from) start = Math.max(start, paragraph + index);
  const after = plain.slice(to);
  const stop = /\n\s{0,4}(?:[-–−•]\s|\n)|[.;](?=\s|$)/u.exec(after);
  const end = to + (stop?.index ?? after.length);
  const lead = /^[\s\p{Pd}−•*]{0,12}/u.exec(plain.slice(start, end))?.[0].length ?? 0;
  return { from: start + lead, to: end };
}

function parseItem(
  reading: Reading,
  item: Item,
  blocks: readonly Block[],
  session: Session,
  records: Records,
  known: readonly string[],
): Section[] {
  const { sections, own, articles, accords } = diviser(reading, blocks);
  if (item.zone !== undefined || isKnown(item, known)) return sections;
  const text = texteDe(blocks);
  const id = reading.id('deliberation');
  const noted = reading.findings.length;
  const told = parseVotesCourants(reading, text, { deliberation: id, effectif: session.effectif });
  const lignes = parseRows(reading, blocks, item.titre, id, records);
  const votes = avecNoms(lignes.votes, told);
  const named = session.nommes.includes(item.numero?.plain.trim() ?? '');
  if (
    !named &&
    !decides(item, text, [...votes, ...lignes.votes, ...articles].length, session.divers)
  ) {
    reading.oublier(id, noted);
    return sections;
  }
  session.communs.push(...votesCommuns(text, votes));
  const first = blocks[0]?.startLine ?? 1;
  records.ranges.push({ from: first, id });
  const record = deliberationOf(reading, item, blocks, session, id);
  records.deliberations.push(record);
  records.visas.push(...parseVisas(reading, own, id));
  records.articles.push(...parseArticles(reading, own, id));
  records.votes.push(...lignes.votes, ...votes.map(({ vote }) => vote));
  const all = votes.map(({ vote }) => vote);
  const place = { deliberation: id, dansUnProcesVerbal: true };
  ajouterDeports(records, parseDeportsCourants(reading, text, all, place), all, id);
  ajouter(records.annexeLignes, lignes.lignes);
  ajouter(records.totaux, lignes.totaux);
  if (lignes.lignes.length === 0) {
    const courantes = parseSubventionsCourantes(reading, blocks, item.titre, {
      deliberation: id,
      dUneCommune: estDUneCommune(records.seances),
    });
    ajouter(records.annexeLignes, courantes.lignes);
    ajouter(records.totaux, courantes.totaux);
  }
  if (articles.size === 0) record.decisions = parseDecisions(reading, text, votes);
  if (record.decisions?.length === 0) delete record.decisions;
  ajouterAccords(reading, accords, records, id);
  if (!accords.some(({ part }) => part.nature === 'avenant'))
    records.avenants.push(...parseAvenantsCites(reading, item.titre, text, id));
  return sections;
}

function isKnown(item: Item, known: readonly string[]): boolean {
  return item.titre !== null && estDeja(item.titre.plain, known);
}

/** What speaks for a decision without a vote, a row or an article, in hundredths. */
const NUMERO_PROPRE = 200;
const RANG = 50;
const APRES_DIVERS = -100;
const ASSEZ = 150;
/** A stretch longer than this holds more than one item's words. */
const LU = 60_000;

/** An item that only informs decides nothing, whatever it is called; a vote, a row, an article say that it does. */
function decides(
  item: Item,
  text: Text,
  /** Votes, rows and articles. */
  decisions: number,
  apresDivers: boolean,
): boolean {
  if (decisions > 0) return true;

  const said = replier(text.plain.slice(0, LU)).replace(/\s{1,20}/gu, ' ');
  const ranked = item.propre ? NUMERO_PROPRE : item.numero === null ? 0 : RANG;
  const sum = (indices: readonly Indice[], words: string) =>
    indices.reduce((total, indice) => total + (lit(indice, words) ? indice.poids : 0), 0);
  const place = apresDivers ? APRES_DIVERS : 0;
  return place + ranked + sum(duTitre, titreDe(item)) + Math.min(400, sum(duCorps, said)) >= ASSEZ;
}

const titreDe = ({ titre }: Item): string => replier(titre?.plain.slice(0, 200) ?? '');

function deliberationOf(
  reading: Reading,
  item: Item,
  blocks: readonly Block[],
  { seance }: Session,
  id: string,
): Deliberation {
  const numero = item.numero === null ? null : reading.lu('numero', item.numero);
  const objet = item.titre === null ? null : reading.lu('texte', item.titre);
  return {
    id,
    type: 'deliberation',
    spans: reading.lines(blocks[0]?.startLine ?? 1, blocks.at(-1)?.endLine ?? 1),
    ...some('numero', numero),
    ...some('objet', objet),
    ...some('seance', seance?.id),
    ...some('dateSeance', seance?.date),
    ...some('rapporteur', rapporteurDe(reading, blocks, 6)),
  };
}

interface Rows {
  readonly lignes: Records['annexeLignes'];
  readonly totaux: Records['totaux'];
  readonly votes: Vote[];
}

function parseRows(
  reading: Reading,
  blocks: readonly Block[],
  titre: Text | null,
  deliberation: string,
  records: Records,
): Rows {
  const tables: TableBlock[] = blocks.filter(isTable);
  if (tables.length === 0) return { lignes: [], totaux: [], votes: [] };
  const votes = [
    ...parseVotesDesTableaux(reading, tables, deliberation),
    ...parseElectionsDesTableaux(reading, blocks, deliberation),
  ];
  const read = parseTableauFinancier(reading, blocks, {
    deliberation,
    titre,
    idOf: records.tableauIds,
  });
  return { lignes: read.lignes, totaux: read.totaux, votes: [...votes, ...read.votes] };
}
