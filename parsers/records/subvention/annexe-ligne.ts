/**
 * The rows of a funding table and its printed totals, read in one pass from top to bottom:
 * what a row does not print (its theme, its operation, its territory) is carried down from the
 * rows above it, and marked as such.
 */
import type { AnnexeLigne, Quantite, Sourced, Total, Vote } from '../../../contract/contract.ts';
import type { Block, Cell, Row, TableBlock, Text, TextBlock } from '../../../contract/types.ts';
import { filledCells, headOf, isHeading, isTable, isText } from '../../lignes/blocks.ts';
import { parLigne } from '../../lignes/lignes.ts';
import { DitAuDessus, ditSubventions } from '../../nature/subventions.ts';
import type { Profil } from '../../profiles/profile.ts';
import { type Reading, some } from '../../reading.ts';
import { joinTexts, type Stretch } from '../../source/text.ts';
import { isBudgetTable } from '../../tableaux/budget.ts';
import { deplier } from '../../tableaux/cote-a-cote.ts';
import { type Column, headerAt, unitOf } from '../../tableaux/ligne-colonnes.ts';
import { colonnesSansEntete, nommeLAnnee } from '../../tableaux/ligne-sans-entete.ts';
import { lireMontant, trouverMontants } from '../../text/montant.ts';
import { estIllisible, montantDeCellule } from '../../text/montant-cellule.ts';
import { estPartie } from '../../text/partie.ts';
import { lireQuantiteCellule, trouverQuantites } from '../../text/quantite.ts';
import { sensDuReport } from '../../text/report.ts';
import { namesNobody } from '../../text/subvention-nom.ts';
import { trouverVotes } from '../../text/vote.ts';
import { pliage } from '../../vocabulaire/plain.ts';
import { voteOf } from '../vote/vote-courant.ts';
import { estTableauDeVote } from '../vote/vote-tableau.ts';
import { groupesAuDessus, isTotalLabel, sommeDe } from './groupes.ts';
import {
  type Assigned,
  align,
  emptyVocabulary,
  learn,
  operationLabel,
  type Vocabulary,
} from './ligne-alignement.ts';
import { rangsDe, type View, viewsOf } from './ligne-vues.ts';
import { proveOperations } from './total.ts';

interface TableauContext {
  readonly annexe?: string | undefined;
  readonly deliberation?: string | undefined;
  readonly idOf: ReadonlyMap<TableBlock, string>;
  /** Of what is no act: what the document says of grants, in hundredths. */
  readonly fond?: number;
  /** What counts against rows wherever they stand. */
  readonly partout?: number;
  /** The heading that the blocks stand under. */
  readonly titre?: Text | null | undefined;
}

interface TableauFinancier {
  readonly lignes: AnnexeLigne[];
  readonly totaux: Total[];
  /** How a row was voted, where the table says so row by row. */
  readonly votes: Vote[];
}

/** A printed label in force for the rows below it. */
interface Carried {
  readonly sourced: Sourced<string>;
  /** The row that prints it, whose value is read and not carried. */
  readonly row: Row | null;
}

/** Rows added up since a total, and what the last total closed. */
interface Groupe {
  lignes: AnnexeLigne[];
  /** The operation whose label stands nearest above the total. */
  operation: Sourced<string> | null;
}

interface State {
  columns: readonly Column[];
  /** What the words above say of grants. */
  readonly dit: DitAuDessus;
  /** In a table without a heading, the lines of the last name but for the one that it ends on. */
  tete: readonly Text[] | null;
  /** What a table of grants without a heading says of the next, up to a title. */
  suite: number;
  /** Rows that add up those below them, and the total of the one that is open. */
  groupes: ReadonlySet<Row>;
  ouvert: Total | null;
  /** "Total Culture" has added up rows of these blocks. */
  nomme: boolean;
  table: TableBlock | null;
  thematique: Carried | null;
  operation: Carried | null;
  territoire: Carried | null;
  /** An instrument printed once over several rows: "Convention" beside three of them. */
  instrument: { readonly sourced: Sourced<string>; readonly cell: Cell } | null;
  groupe: Groupe;
  /** Rows under the theme, and under the whole table, that totals of a higher level add up. */
  theme: AnnexeLigne[];
  /** So many of the theme's rows have a total of the theme under them. */
  themeClos: number;
  all: AnnexeLigne[];
  closed: Set<string>;
  level: 0 | 1 | 2;
  /** The column that a row was voted in, where its table has several; and where the amount that it adds to a total stands. */
  readonly colonneDe: Map<AnnexeLigne, number>;
  readonly montantEn: Map<AnnexeLigne, number>;
  /** What the last total row adds up. */
  etage: Etage | null;
}

const themeLabel =
  /^(?:(?:thematique|axe|volet|partie|titre)\s{1,3})?(\d{1,2}|[ivx]{1,5})\s{0,3}[.:)–-]\s{0,3}\p{L}/u;
/** No table printed on paper is wider; a row that is, is not read. */
const MAX_CELLS = 60;

export function parseTableauFinancier(
  reading: Reading,
  blocks: readonly Block[],
  context: TableauContext,
): TableauFinancier {
  const tables = blocks
    .filter(isTable)
    .filter((table) => !estTableauDeVote(table))
    .map(deplier);
  const vocabulary = vocabularyOf(tables, reading.profil);
  const result: TableauFinancier = { lignes: [], totaux: [], votes: [] };
  const titre = context.titre == null ? 0 : ditSubventions(headOf(context.titre));
  const state = newState(new DitAuDessus(context.fond ?? titre, context.partout));
  for (const given of blocks) {
    if (isText(given)) readHeading(reading, given, state);
    if (!isTable(given) || estTableauDeVote(given)) continue;
    const block = deplier(given);
    // "Chapitre | Nature | Fonction | Libellé | Montant" under the grants: budget lines, no grants.
    if (headerAt(block.rows, 0, reading.profil) === null && isBudgetTable(block)) continue;
    state.dit.litTitres(titresDans(block));
    state.table = given;
    state.instrument = null;
    state.ouvert = null;
    const kept = state.columns;
    if (kept.length === 0) state.columns = columnsWithout(block, state);
    const nue = state.columns !== kept;
    state.tete = nue ? [] : null;
    const [first] = block.rows;
    const annee = nue && first !== undefined && nommeLAnnee(first, state.columns);
    for (let at = annee ? 1 : 0; at < block.rows.length; ) {
      const header = headerAt(block.rows, at, reading.profil);
      if (header !== null)
        state.columns = isOfGrants(header.preuve, state, context) ? header.columns : [];
      if (header !== null || at === 0)
        state.groupes = groupesAuDessus(block.rows.slice(at), state.columns, state.groupes);
      if (header === null)
        for (const view of viewsIn(reading, block.rows[at], state.columns))
          readRow(reading, view, state, vocabulary, context, result);
      at += header?.rows ?? 1;
    }
    if (nue) state.columns = kept;
  }
  return result;
}

/** "SUBVENTIONS ASSOCIATIONS 2024" alone on the rows above those that say how much. */
function titresDans({ rows }: TableBlock): string[] {
  const first = rows.findIndex((row) => filledCells(row).length > 1);
  return rows
    .slice(0, Math.max(0, first))
    .flatMap(filledCells)
    .map(({ text }) => headOf(text));
}

function viewsIn(reading: Reading, row: Row | undefined, columns: readonly Column[]): View[] {
  if (row === undefined) return [];
  return rangsDe(row, columns, reading.source.lines).flatMap((one) => viewsOf(one, columns));
}

/** What headings, the words above and the document must say together; what is decided may be a grant. */
const ASSEZ = 100;
const DECIDE = 60;
/** A word above weighs no more against headings that say what they are of. */
const CONTRE = 60;
const SUITE = 40;

function isOfGrants(preuve: number, state: State, context: TableauContext): boolean {
  const decided = context.fond === undefined ? DECIDE : 0;
  return preuve + Math.max(-CONTRE, state.dit.poids) + decided >= ASSEZ;
}

/** The columns of a table that names none: those of a table of grants without a heading. */
function columnsWithout({ rows }: TableBlock, state: State): readonly Column[] {
  if (rows.some((_, at) => headerAt(rows, at) !== null)) return state.columns;
  const columns = colonnesSansEntete(rows, state.dit.poids + state.suite);
  if (columns !== null) state.suite = SUITE;
  return columns ?? state.columns;
}

function vocabularyOf(tables: readonly TableBlock[], profil: Profil | undefined): Vocabulary {
  const vocabulary = emptyVocabulary(tables.flatMap(({ rows }) => rows));
  let columns: readonly Column[] = [];
  for (const { rows } of tables) {
    for (let at = 0; at < rows.length; ) {
      const header = headerAt(rows, at, profil);
      const row = rows[at];
      if (header !== null) columns = header.columns;
      else if (row !== undefined && filledCells(row).length <= MAX_CELLS)
        learn(vocabulary, row, columns);
      at += header?.rows ?? 1;
    }
  }
  return vocabulary;
}

function newState(dit: DitAuDessus): State {
  return {
    columns: [],
    dit,
    tete: null,
    suite: 0,
    groupes: new Set(),
    ouvert: null,
    nomme: false,
    table: null,
    thematique: null,
    operation: null,
    territoire: null,
    instrument: null,
    groupe: { lignes: [], operation: null },
    theme: [],
    themeClos: 0,
    all: [],
    closed: new Set(),
    level: 0,
    colonneDe: new Map(),
    montantEn: new Map(),
    etage: null,
  };
}

function readRow(
  reading: Reading,
  view: View,
  state: State,
  vocabulary: Vocabulary,
  context: TableauContext,
  result: TableauFinancier,
): void {
  const { row } = view;
  const cells = filledCells(row);
  if (cells.length === 0 || cells.length > MAX_CELLS) return;
  if (readRowVote(reading, cells, state, context, result)) return;
  if (cutsAmount(reading, cells, state, result)) return;
  if (cells.length === 1 && cells[0] !== undefined && readLabel(reading, cells[0], row, state))
    return;
  // "À reporter | 2 000,00 €" and "Report | 2 000,00 €": the rows above once more.
  if (cells.slice(1).some(hasFigure) && sensDuReport(cells[0]?.text.plain ?? '') !== null) return;
  const label = cells.find((cell) => isTotalLabel(cell) || isNamedTotal(cell, cells, state));
  if (label !== undefined) {
    state.ouvert = null;
    // "TOTAL" under the lines of an invoice adds up no grants.
    if (context.fond !== undefined && state.columns.length === 0) return;
    result.totaux.push(readTotal(reading, view, label, state, context));
    return;
  }
  if (state.columns.length === 0) return;
  const assigned = align(row, state.columns, vocabulary);
  if (state.groupes.has(view.de)) {
    state.ouvert = readGroup(reading, row, assigned, context);
    result.totaux.push(state.ouvert);
    return;
  }
  const ligne = readLigne(reading, row, assigned, state, context);
  if (ligne === null) return;
  state.ouvert?.lignes.push(ligne.id);
  if (assigned.vote !== undefined) voteOn(reading, ligne, assigned.vote, context, result);
  result.lignes.push(ligne);
  if (view.colonne !== undefined) state.colonneDe.set(ligne, view.colonne);
  const { montant, montantPropose, montantDemande } = assigned;
  const paid = montant ?? montantPropose ?? montantDemande;
  if (paid !== undefined) state.montantEn.set(ligne, paid.column);
  state.level = 0;
  // "dont équipe féminine" is in the row above already.
  if (estPartie(ligne.beneficiaire?.value ?? '')) return;
  state.groupe.lignes.push(ligne);
  state.theme.push(ligne);
  state.all.push(ligne);
}

/** "Vote : Pour : 16, Abstentions : 3, …" on a row of its own, under the row that it is on. */
function readRowVote(
  reading: Reading,
  cells: readonly Cell[],
  state: State,
  context: TableauContext,
  result: TableauFinancier,
): boolean {
  const [cell, ...others] = cells;
  const ligne = result.lignes.at(-1);
  if (cell === undefined || others.length > 0 || ligne === undefined || state.level !== 0)
    return false;
  return voteOn(reading, ligne, cell, context, result);
}

/** "1" over "250,00" over "€" in the column of amounts: one amount, cut over rows; which one is not for us to say. */
function cutsAmount(
  reading: Reading,
  cells: readonly Cell[],
  state: State,
  result: TableauFinancier,
): boolean {
  const [cell, ...others] = cells;
  const ligne = result.lignes.at(-1);
  if (cell === undefined || others.length > 0 || ligne?.montant == null || state.level !== 0)
    return false;
  if (cell.column !== state.montantEn.get(ligne) || !/^\d{1,3}$/u.test(ligne.montant.raw))
    return false;
  if (!/^\d{3}(?!\d)/u.test(cell.text.plain)) return false;
  reading.note({
    code: 'montant.illisible',
    spans: [...ligne.montant.spans, ...reading.spans(cell.text)],
    constate: `${ligne.montant.raw} ${cell.text.plain}`,
  });
  ligne.montant = null;
  return true;
}

function voteOn(
  reading: Reading,
  ligne: AnnexeLigne,
  cell: Cell,
  context: TableauContext,
  result: TableauFinancier,
): boolean {
  const found = trouverVotes(cell.text.plain).at(-1);
  const vote = found === undefined ? null : voteOf(reading, cell.text, found, context);
  if (vote !== null) result.votes.push({ ...vote, ligne: ligne.id });
  return vote !== null;
}

function hasFigure({ text }: Cell): boolean {
  return /\d/u.test(text.plain);
}

/** "Total Culture | 4 300 €" under rows that come to it, and what is named so after; "Total Énergies" is somebody. */
function isNamedTotal(cell: Cell, cells: readonly Cell[], state: State): boolean {
  if (!/^total\s/u.test(headOf(cell.text)) || cell !== cells[0]) return false;
  const somme = sommeDe(state.groupe.lignes);
  state.nomme ||=
    somme !== null &&
    cells.some(({ text }) => {
      const montant = lireMontant(text.plain);
      return montant !== null && somme.equals(montant);
    });
  return state.nomme;
}

function readHeading(reading: Reading, block: TextBlock, state: State): void {
  state.dit.lit(block.lines.map(headOf));
  if (block.kind === 'titre') state.suite = 0;
  if (isHeading(block)) readTheme(reading, block.text, state);
}

function readTheme(reading: Reading, text: Text, state: State): boolean {
  const found = themeLabel.exec(headOf(text));
  const numero = found?.[1];
  if (found === null || numero === undefined || operationLabel.test(headOf(text))) return false;
  const from = found[0].indexOf(numero);
  const sourced = reading.lu('numero', text, { from, to: from + numero.length });
  if (sourced === null) return false;
  state.thematique = { sourced, row: null };
  state.operation = null;
  state.territoire = null;
  state.groupe = { lignes: [], operation: null };
  state.theme = [];
  state.themeClos = 0;
  state.closed = new Set();
  return true;
}

/** A row with one cell: a theme ("2. Accès au logement…") or an operation whose rows follow. */
function readLabel(reading: Reading, cell: Cell, row: Row, state: State): boolean {
  if (operationLabel.test(headOf(cell.text))) {
    enterOperation(reading, cell.text, row, state);
    return true;
  }
  return readTheme(reading, cell.text, state);
}

/** A new label ends what was carried: "Pour 550–599 the territory is not printed" under operation 4. */
function enterOperation(reading: Reading, text: Text, row: Row, state: State): void {
  const sourced = reading.lu('numero', text, operationStretch(text));
  if (sourced === null) return;
  state.operation = { sourced, row };
  state.territoire = null;
  state.groupe.operation = sourced;
}

/** "1 bis" in "Opération 1 bis : Contrepartie FSE…"; the whole label where it has no number. */
function operationStretch(text: Text): Stretch {
  const found = operationLabel.exec(headOf(text));
  if (found === null) return { from: 0, to: text.plain.length };
  const word = /^\p{L}{1,12}\s{0,3}(?:n\s?[°o]\s?)?/u.exec(found[0])?.[0].length ?? 0;
  return { from: word, to: found[0].length };
}

function readLigne(
  reading: Reading,
  row: Row,
  cells: Assigned,
  state: State,
  context: TableauContext,
): AnnexeLigne | null {
  const beneficiaire = luNom(reading, nomDe(reading, cells.beneficiaire, state));
  if (cells.operation !== undefined) enterOperation(reading, cells.operation.text, row, state);
  if (beneficiaire === null || !saysFunding(cells)) return null;
  const territoire = luCell(reading, cells.territoire);
  if (territoire !== null) state.territoire = { sourced: territoire, row };
  const quantity =
    cells.quantite !== undefined && lireQuantiteCellule(cells.quantite.text.plain) !== null
      ? cells.quantite
      : undefined;
  const description = cells.description ?? (quantity === undefined ? cells.quantite : undefined);
  return {
    id: reading.id('annexe-ligne'),
    type: 'annexe-ligne',
    spans: reading.lines(row.startLine, row.endLine),
    ...some('deliberation', context.deliberation),
    ...some('annexe', context.annexe),
    tableau: state.table === null ? '' : (context.idOf.get(state.table) ?? ''),
    ...some('thematique', carried(reading, state.thematique, row)),
    ...some('operation', carried(reading, state.operation, row)),
    ...some('territoire', territoire ?? carried(reading, state.territoire, row)),
    ...some('code', cells.code === undefined ? null : reading.lu('code', cells.code.text)),
    beneficiaire,
    ...some('siret', luSiret(reading, cells.siret ?? sousLeSiret(row, state.columns))),
    quantites: readQuantites(reading, quantity, description, state.columns),
    ...some('description', luCell(reading, description)),
    ...amounts(reading, cells, state.columns),
    ...some('instrument', instrumentOf(reading, row, cells.instrument, state)),
  };
}

function instrumentOf(
  reading: Reading,
  row: Row,
  cell: Cell | undefined,
  state: State,
): Sourced<string> | null {
  const sourced = luCell(reading, cell);
  if (cell !== undefined) {
    state.instrument = sourced !== null && cell.rowSpan > 1 ? { sourced, cell } : null;
    return sourced;
  }
  const over = state.instrument;
  const here = row.cells[0]?.row;
  if (over === null || here === undefined || here >= over.cell.row + over.cell.rowSpan) return null;
  return reading.derive(over.sourced);
}

/** "Subvention animateur" under "Arche football club" over "Subvention annuelle" is of the same. */
function nomDe(reading: Reading, cell: Cell | undefined, state: State): Text | undefined {
  if (cell === undefined || state.tete === null) return cell?.text;
  const lines = parLigne(cell.text, reading.source.lines);
  if (lines.length === 1 && namesNobody(headOf(cell.text)))
    return joinTexts([...state.tete, cell.text]);
  state.tete = lines.slice(0, -1);
  return cell.text;
}

/** "12. GIEL DON BOSCO": the rank in the list is not of the name. */
function luNom(reading: Reading, text: Text | undefined): Sourced<string> | null {
  if (text === undefined) return null;
  const from = /^\s{0,3}\d{1,3}\s?[.)]\s{0,3}(?=\p{L})/u.exec(text.plain)?.[0].length ?? 0;
  return reading.lu('texte', text, { from, to: text.plain.length });
}

/** Figures that make none are dealt to no column. */
function sousLeSiret({ cells }: Row, columns: readonly Column[]): Cell | undefined {
  const own = columns.find(({ role }) => role === 'siret')?.column;
  return cells.find(({ column, text }) => column === own && !/€|\p{L}{3}/u.test(text.plain));
}

/** "7,3283E+13": figures in the place of a SIRET that a spreadsheet or a hand destroyed. */
function luSiret(reading: Reading, cell: Cell | undefined): Sourced<string> | null {
  if (cell === undefined) return null;
  const siret = reading.lu('siret', cell.text);
  const constate = cell.text.plain.trim();
  if (siret === null && /\d{3}.{0,6}\d{3}|\dE[+]?\d/iu.test(constate))
    reading.note({ code: 'siret.illisible', spans: reading.spans(cell.text), constate });
  return siret;
}

function luCell(reading: Reading, cell: Cell | undefined): Sourced<string> | null {
  return cell === undefined ? null : reading.lu('texte', cell.text);
}

/** A row of the table says what is given: an amount, a quantity, or words instead of an amount. */
function saysFunding(cells: Assigned): boolean {
  return [
    cells.montant,
    cells.montantDemande,
    cells.montantPropose,
    cells.quantite,
    cells.instrument,
  ].some((cell) => cell !== undefined);
}

/** Printed on the row itself, it is read; from a row above, it is derived. */
function carried(reading: Reading, label: Carried | null, row: Row): Sourced<string> | null {
  if (label === null) return null;
  return label.row === row ? label.sourced : reading.derive(label.sourced);
}

/** A total printed over the rows that it adds up, which come to it as they are read. */
function readGroup(
  reading: Reading,
  row: Row,
  { montant }: Assigned,
  context: TableauContext,
): Total {
  return {
    id: reading.id('total'),
    type: 'total',
    spans: reading.lines(row.startLine, row.endLine),
    ...some('deliberation', context.deliberation),
    ...some('annexe', context.annexe),
    portee: 'tableau',
    ...some('montant', luMontant(reading, montant)),
    quantites: [],
    lignes: [],
  };
}

function amounts(
  reading: Reading,
  cells: Assigned,
  columns: readonly Column[],
): Pick<
  AnnexeLigne,
  'montant' | 'montantDemande' | 'montantPropose' | 'montantPrecedent' | 'financement'
> {
  if (cells.montant !== undefined && enFrancs(cells.montant, columns)) {
    noterIllisible(reading, cells.montant);
    return { montant: null };
  }
  const montant = luMontant(reading, cells.montant);
  return {
    ...printedAmount('montant', cells.montant, montant),
    ...printedAmount(
      'montantDemande',
      cells.montantDemande,
      luMontant(reading, cells.montantDemande),
    ),
    ...printedAmount(
      'montantPropose',
      cells.montantPropose,
      luMontant(reading, cells.montantPropose),
    ),
    ...printedAmount(
      'montantPrecedent',
      cells.montantPrecedent,
      luMontant(reading, cells.montantPrecedent),
    ),
    ...some('financement', montant === null ? luFinancement(reading, cells.montant) : null),
  };
}

/** "3 000" under "Montant (F)": the records have euros. */
function enFrancs({ column, text }: Cell, columns: readonly Column[]): boolean {
  const head = columns.find((one) => one.column === column)?.cell.text.plain ?? '';
  return (
    !text.plain.includes('€') &&
    !/€|euro/iu.test(head) &&
    /\(\s?(?:F|FF|FRF|XPF)\s?\)|(?<!\p{L})(?:francs?|FCFP|XPF)(?!\p{L})|\s(?:F|FF)$/iu.test(head)
  );
}

function noterIllisible(reading: Reading, { text }: Cell): void {
  reading.note({
    code: 'montant.illisible',
    spans: reading.spans(text),
    constate: text.plain.trim(),
  });
}

/** An amount that is printed and cannot be read is null, and said so with its place. */
function luMontant(reading: Reading, cell: Cell | undefined): Sourced<string> | null {
  if (cell === undefined) return null;
  if (estIllisible(cell.text.plain)) {
    noterIllisible(reading, cell);
    return null;
  }
  const range = montantDeCellule(cell.text.plain);
  return range === null ? null : reading.lu('montant', cell.text, range);
}

function printedAmount<K extends string>(
  key: K,
  cell: Cell | undefined,
  montant: Sourced<string> | null,
): { [P in K]?: Sourced<string> | null } {
  if (montant === null && cell !== undefined && estIllisible(cell.text.plain))
    return { [key]: null } as { [P in K]?: null };
  return some(key, montant);
}

/** Said in words; a dash alone says nothing. */
function luFinancement(reading: Reading, cell: Cell | undefined): Sourced<string> | null {
  if (cell === undefined || !/\p{L}/u.test(cell.text.plain) || estIllisible(cell.text.plain))
    return null;
  return luCell(reading, cell);
}

/** "Financement de 1,5 ETP du 01/07/2023 …": what a description counts, when it opens with it. */
const counting =
  /^(?:financement|accompagnement|prise\sen\scharge|realisation|organisation|mise\sen\splace|creation)(?:\s[\p{L}-]{1,30}){0,2}\s(?:de|d['’])\s?$/u;

function readQuantites(
  reading: Reading,
  quantity: Cell | undefined,
  description: Cell | undefined,
  columns: readonly Column[],
): Quantite[] {
  if (quantity !== undefined) return quantitesOfCell(reading, quantity.text, columns);
  if (description === undefined) return [];
  const first = trouverQuantites(description.text.plain)[0];
  if (first === undefined || !counting.test(headOf(description.text).slice(0, first.valeur.from)))
    return [];
  return quantiteOf(reading, description.text, first.valeur, first.unite);
}

/** All that a quantity cell says: "960 Accueils et 72 Places d'Accompagnement", or "358" under a header that names the unit. */
function quantitesOfCell(reading: Reading, text: Text, columns: readonly Column[]): Quantite[] {
  return (lireQuantiteCellule(text.plain) ?? []).flatMap((found) =>
    quantiteOf(reading, text, found.valeur, found.unite, unitOf(columns)),
  );
}

function quantiteOf(
  reading: Reading,
  text: Text,
  at: Stretch,
  unit: Stretch | undefined,
  header?: Cell,
): Quantite[] {
  const valeur = reading.lu('nombre', text, at);
  if (valeur === null) return [];
  const printed = unit === undefined ? null : reading.lu('texte', text, unit);
  const named = printed === null && header !== undefined ? reading.lu('texte', header.text) : null;
  return [{ valeur, ...some('unite', printed ?? (named === null ? null : reading.derive(named))) }];
}

function readTotal(
  reading: Reading,
  { row, de, colonne }: View,
  label: Cell,
  state: State,
  context: TableauContext,
): Total {
  const cells = filledCells(row).filter((cell) => cell !== label);
  if (state.etage?.de !== de) state.etage = { de, ...levelOf(label, state) };
  const { portee } = state.etage;
  // "TOTAL … 27 790,00 € 83 830,00 €" under "Investissement" and "Fonctionnement": each adds up its own column.
  const lignes = state.etage.lignes.filter((ligne) => state.colonneDe.get(ligne) === colonne);
  const amount = amountOfTotal(cells, lignes, state);
  const inPlace = amount !== undefined && isOfAmounts(amount, state.columns);
  const quantites = cells
    .filter((cell) => cell !== amount && !(inPlace && isOfAmounts(cell, state.columns)))
    .filter((cell) => lireQuantiteCellule(cell.text.plain) !== null)
    .flatMap((cell) => quantitesOfCell(reading, cell.text, state.columns));
  const total: Total = {
    id: reading.id('total'),
    type: 'total',
    spans: reading.lines(row.startLine, row.endLine),
    ...some('deliberation', context.deliberation),
    ...some('annexe', context.annexe),
    portee,
    ...some(
      'montant',
      amount === undefined
        ? amountBeside(reading, label.text)
        : reading.lu('montant', amount.text, montantDeCellule(amount.text.plain) ?? undefined),
    ),
    quantites,
    lignes: lignes.map((ligne) => ligne.id),
  };
  if (portee === 'operation') closeOperation(reading, total, lignes, state);
  return total;
}

/**
 * "TOTAL | 2 700 € | 3 100 €" under "Montant voté" and "Montant demandé": the total of the column that most rows
 * have their amount in; else the last, for cells slide.
 */
function amountOfTotal(
  cells: readonly Cell[],
  lignes: readonly AnnexeLigne[],
  { columns, montantEn }: State,
): Cell | undefined {
  const all = cells.filter((cell) => isAmountCell(cell, columns));
  // "10 849 | 1 703 600,00 €" in a row that slid: the number is a count.
  const sure = all.filter(({ text }) => isMoney(text.plain));
  const amounts = sure.length > 0 ? sure : all;
  if (amounts.length < 2) return amounts[0];
  const rowsIn = new Map<number, number>();
  for (const ligne of lignes) {
    const column = montantEn.get(ligne) ?? -1;
    rowsIn.set(column, (rowsIn.get(column) ?? 0) + 1);
  }
  const most = Math.max(...amounts.map(({ column }) => rowsIn.get(column) ?? 0));
  return most === 0
    ? amounts.at(-1)
    : amounts.findLast(({ column }) => rowsIn.get(column) === most);
}

/** "TOTAL 46 550 €": all in one cell. */
function amountBeside(reading: Reading, text: Text): Sourced<string> | null {
  const found = trouverMontants(text.plain).at(-1);
  return found === undefined ? null : reading.lu('montant', text, found);
}

/** With its currency or its cents; a bare number only where the header says amounts. */
function isAmountCell(cell: Cell, columns: readonly Column[]): boolean {
  const { plain } = cell.text;
  const range = montantDeCellule(plain);
  if (range === null) return false;
  if (isMoney(plain.slice(range.from, range.to))) return true;
  return columns.some(({ role, column }) => role === 'montant' && column === cell.column);
}

function isMoney(plain: string): boolean {
  return /[€,]|euro|\.\d{2}$/iu.test(plain);
}

/** "3100" under "Montant demandé" counts nothing, in a row that did not slide. */
function isOfAmounts({ column }: Cell, columns: readonly Column[]): boolean {
  return columns.some((one) => one.column === column && one.role.startsWith('montant'));
}

interface Etage {
  readonly de: Row;
  readonly portee: Total['portee'];
  readonly lignes: readonly AnnexeLigne[];
}

/**
 * What a total adds up. After rows, their operation, or their theme where there are no operations;
 * a total right after a total is the next level up.
 */
function levelOf(label: Cell, state: State): Omit<Etage, 'de'> {
  if (!isTotalLabel(label)) {
    state.level = 1;
    return { portee: 'tableau', lignes: endGroup(state) };
  }
  const general = /general|annexe|document/u.test(headOf(label.text));
  const rows = state.groupe.lignes.length > 0;
  if (rows && !general && state.operation !== null && !addsAll(label, state.groupe.lignes)) {
    state.level = 1;
    return { portee: 'operation', lignes: groupRows(state) };
  }
  if (general || state.level === 2) return { portee: 'document', lignes: [...state.all] };
  state.level = 2;
  if (state.thematique !== null) return { portee: 'thematique', lignes: endTheme(state) };
  return { portee: 'tableau', lignes: rows ? endGroup(state) : [...state.all] };
}

/** "TOTAL" under "Réfection du toit", "Mise aux normes", … in the column of operations: each row has one of its own. */
function addsAll(label: Cell, lignes: readonly AnnexeLigne[]): boolean {
  const names = new Set(lignes.map(({ operation }) => pliage(operation?.value ?? '')));
  return (
    lignes.length > 1 && names.size === lignes.length && !/operation/u.test(headOf(label.text))
  );
}

/**
 * The rows of the theme that no total of it has added up yet: under "1) Reports de subventions" each of three
 * tables has a total of its own.
 */
function endTheme(state: State): AnnexeLigne[] {
  const rest = state.theme.slice(state.themeClos);
  state.themeClos = state.theme.length;
  return rest.length === 0 ? [...state.theme] : rest;
}

function endGroup(state: State): AnnexeLigne[] {
  const { lignes } = state.groupe;
  state.groupe = { lignes: [], operation: null };
  return lignes;
}

/**
 * The rows that an operation's total should add up: those printed since the last total, but for
 * the rows of another operation that still waits for a total of its own.
 */
function groupRows(state: State): AnnexeLigne[] {
  const own = state.groupe.operation === null ? null : pliage(state.groupe.operation.value);
  return state.groupe.lignes.filter((ligne) => {
    const operation = ligne.operation?.value;
    return (
      own === null ||
      operation === undefined ||
      pliage(operation) === own ||
      state.closed.has(pliage(operation))
    );
  });
}

function closeOperation(
  reading: Reading,
  total: Total,
  lignes: readonly AnnexeLigne[],
  state: State,
): void {
  const { operation } = state.groupe;
  if (operation !== null) {
    proveOperations(reading, total, lignes, operation);
    state.closed.add(pliage(operation.value));
  }
  state.groupe = { lignes: [], operation: null };
  state.operation = null;
  state.territoire = null;
}
