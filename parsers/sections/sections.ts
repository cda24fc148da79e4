/**
 * Divides each part of a file into sections: stretches of lines with one role. Every block
 * goes to exactly one, in order, so that no line is lost and none is counted twice.
 */
import type { Block, NatureSection, Row, Section, Text, TextBlock } from '../../contract/types.ts';
import { headOf, headOfBlock, isHeading, isStroke, isTable, isText } from '../lignes/blocks.ts';
import { isSignature, signs, signsInTable } from '../lignes/signature.ts';
import { articleHeading, closingWords, isAgreement, type Part } from '../parties/parts.ts';
import { type Profil, rubriqueLocale } from '../profiles/profile.ts';
import { headerAt } from '../tableaux/ligne-colonnes.ts';
import { type Joint, jointsDe, parPlace, sansJoints } from './joints.ts';
import { parleEnCapitales } from './roles.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import { acteRoles } from './tete.ts';

/** A part with its sections; `sheets` are the annexes that an agreement has of its own. */
export interface DividedPart {
  readonly part: Part;
  readonly sections: Section[];
  readonly sheets: DividedSheet[];
}

export interface DividedSheet {
  readonly sheet: Sheet;
  readonly sections: Section[];
}

/** Those of the part and of its sheets. */
export function allSections({ sections, sheets }: DividedPart): Section[] {
  return [...sections, ...sheets.flatMap((sheet) => sheet.sections)];
}

/** One block's role, and whether it opens a section even where the one before has the same role. */
interface Role {
  readonly nature: NatureSection;
  readonly opens?: boolean;
  readonly titre?: Text;
}

type NextId = () => string;

/** Sections of blocks whose roles are already known. */
export function sectionsOf(
  blocks: readonly Block[],
  roles: readonly Role[],
  nextId: NextId,
): Section[] {
  return collect(blocks, roles, nextId);
}

export function divide(part: Part, nextId: NextId, profil?: Profil): DividedPart {
  const sheets = isAgreement(part) ? sheetsOf(part) : [];
  const first = sheets[0]?.blocks[0];
  const own = first === undefined ? part.blocks : part.blocks.slice(0, part.blocks.indexOf(first));
  const sections = collect(own, rolesOf(part, own, profil), nextId);
  const parent = sections[0]?.id;
  return {
    part,
    sections,
    sheets: sheets.map((sheet) => ({
      sheet,
      sections: collect(
        sheet.blocks,
        sheet.blocks.map((_, index) => sheetRole(sheet, index)),
        nextId,
        parent,
      ),
    })),
  };
}

function sheetRole(sheet: Sheet, index: number): Role {
  const titre = sheet.titre?.text;
  return index === 0
    ? { nature: 'fiche', opens: true, ...(titre === undefined ? {} : { titre }) }
    : { nature: 'fiche' };
}

function collect(
  blocks: readonly Block[],
  roles: readonly Role[],
  nextId: NextId,
  parent?: string,
): Section[] {
  const drafts: { role: Role; blocks: Block[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const role = roles[index] ?? { nature: 'autre' };
    const last = drafts.at(-1);
    if (last !== undefined && last.role.nature === role.nature && role.opens !== true)
      last.blocks.push(block);
    else drafts.push({ role, blocks: [block] });
  }
  let head = parent;
  return drafts.map((draft, index) => {
    const id = nextId();
    const section: Section = {
      id,
      nature: draft.role.nature,
      ...(draft.role.titre === undefined ? {} : { titre: draft.role.titre }),
      startLine: draft.blocks[0]?.startLine ?? 1,
      // A running head stands within the paragraph that goes on below it.
      endLine: draft.blocks.reduce((end, block) => Math.max(end, block.endLine), 1),
      ...(head === undefined ? {} : { parent: head }),
      blocks: draft.blocks,
    };
    if (index === 0 && parent === undefined) head = id;
    return section;
  });
}

function rolesOf(part: Part, blocks: readonly Block[], profil?: Profil): Role[] {
  if (part.nature === 'deliberation') {
    const joints = jointsDe(blocks);
    return avecJoints(blocks, joints, rolesDeLActe(sansJoints(blocks, joints), profil));
  }
  if (isAgreement(part)) return agreementRoles(part, blocks);
  if (part.nature === 'presentation') return presentationRoles(blocks);
  if (part.nature === 'rapport') return rapportRoles(part, blocks);
  return annexeRoles(part, blocks);
}

function rolesDeLActe(blocks: readonly Block[], profil?: Profil): Role[] {
  const roles = deliberationRoles(blocks, profil);
  const known = (nature: NatureSection) => roles.some((role) => role.nature === nature);
  const started = known('visas') || known('formule') || known('article') || known('vote');
  return started && known('objet') ? roles : acteRoles(blocks, profil);
}

/** A text reproduced among the words of an act is attached to it: its articles decide nothing. */
function avecJoints(
  blocks: readonly Block[],
  joints: readonly Joint[],
  own: readonly Role[],
): Role[] {
  const places = parPlace(joints);
  let next = 0;
  return blocks.map((_, at): Role => {
    const joint = places.get(at);
    if (joint === undefined) return own[next++] ?? { nature: 'autre' };
    if (at !== joint.from) return { nature: 'annexe' };
    const titre = joint.titre?.text;
    return { nature: 'annexe', opens: true, ...(titre === undefined ? {} : { titre }) };
  });
}

const transmission =
  /^(?:envoi|envoye|transmis|recu|publication|publie|affiche|affichage|accuse|acte\s(?:certifie|rendu)|certifie)(?![\p{L}])/u;
const presences =
  /^(?:etai(?:en)?t(?:s)?\s)?(?:(?:les\s)?membres\s)?(?:presents?|presentes?|excuses?|absents?|representes?|pouvoirs?|procurations?|ayant\sdonne|ont\sdonne)(?![\p{L}])[^:]{0,80}:/u;
const president = /^(?:presidence|sous\sla\spresidence|president|secretaire)(?![\p{L}])/u;
const visa = /^vu(?![\p{L}])/u;
const considerant = /^considerant(?![\p{L}])/u;
const authority =
  /^(?:le\s(?:conseil|comite|bureau)|la\s(?:commission|chambre)|l['’]\s?assemblee)(?![\p{L}]).{0,200},\s{0,3}$/u;
const formule =
  /^(?:apres\s(?:en\savoir\s)?delibere|(?:et\s)?apres\savoir\s|decide(?![\p{L}])|delibere(?![\p{L}])|dans\sles\sconditions\sde\svote|il\sest\spropose\sde\sdeliberer|ouï|oui\sl)/u;
const deport =
  /n['’]\s?(?:ont|a)\s(?:pas\s)?(?:pris\spart|donne\sde\s(?:delegation|pouvoir|procuration)|participe)|ne\spren(?:d|nent)\spas\spart|ne\sparticipe(?:nt)?\spas/u;
const voteLineWords = [
  String.raw`(?:vote\s{0,3}:?\s{0,3})?(?:voix\s)?pour\s{0,3}:\s{0,3}\d`,
  String.raw`(?:voix\s)?contre\s{0,3}:\s{0,3}\d|votants?\s{0,3}:\s{0,3}\d`,
  String.raw`abstentions?\s{0,3}:\s{0,3}\d|absents?\s(?:sans|n['’])|adopte(?:e)?(?:\s|\)|$|\.)`,
  String.raw`rejete(?:e)?(?:\s|\)|$|\.)|ajourne(?:e)?(?:\s|\)|$|\.)`,
].join('|');
const voteLine = new RegExp(String.raw`^\(?(?:${voteLineWords})`, 'u');
function deliberationRoles(blocks: readonly Block[], profil?: Profil): Role[] {
  const roles: Role[] = [];
  let state: NatureSection = 'en-tete';
  let started = false;
  let decided = false;
  for (const block of blocks) {
    const role = deliberationRole(block, state, started, decided, profil);
    started ||= !['en-tete', 'presences', 'objet'].includes(role.nature);
    decided ||=
      role.nature === 'article' ||
      role.nature === 'vote' ||
      (role.nature === 'formule' && /^(?:apres|decide|delibere)/u.test(headOfBlock(block)));
    state = role.nature;
    roles.push(role);
  }
  return roles;
}

function deliberationRole(
  block: Block,
  state: NatureSection,
  started: boolean,
  decided: boolean,
  profil?: Profil,
): Role {
  if (isStroke(block)) return { nature: state };
  if (isTable(block) && decided && signsInTable(block)) return { nature: 'signature' };
  if (isTable(block))
    return {
      nature:
        state === 'article'
          ? 'imputations'
          : state === 'en-tete' || state === 'signature'
            ? 'autre'
            : state,
    };
  const head = headOf(block.text);
  if (articleHeading.test(head)) return { nature: 'article', opens: true, titre: block.text };
  const local = rubriqueLocale(head, profil);
  if (local !== null) return { nature: local };
  if (visa.test(head)) return { nature: 'visas' };
  if (considerant.test(head)) return { nature: 'considerants' };
  if (!decided && presences.test(head)) return { nature: 'presences' };
  if (deport.test(head)) return { nature: 'deports', opens: true };
  if ((state === 'presences' || state === 'objet') && parleEnCapitales(block))
    return { nature: 'formule' };
  if (formule.test(head) || authority.test(headOf(block.text))) return { nature: 'formule' };
  if (started && voteLine.test(head))
    return { nature: 'vote', ...(state === 'vote' ? {} : { opens: true }) };
  if (started && (decided ? signs(block) : isSignature(block))) return { nature: 'signature' };
  if (!started) return headerRole(block, head, state);
  return { nature: continuation(state, decided) };
}

function headerRole(block: TextBlock, head: string, state: NatureSection): Role {
  if (transmission.test(head) || president.test(head)) return { nature: 'en-tete' };
  if (state === 'presences' && !isLongTitle(block))
    return { nature: isNumero(head) ? 'objet' : 'presences' };
  if ((state === 'presences' || state === 'objet') && (isLongTitle(block) || isNumero(head)))
    return { nature: 'objet' };
  return { nature: state };
}

/** The title of a deliberation may be longer than any other heading. */
function isLongTitle(block: TextBlock): boolean {
  const { fort, text } = block;
  return isHeading(block) || (fort && text.plain.length <= LONG_TITLE);
}

const LONG_TITLE = 600;

function isNumero(head: string): boolean {
  return /^\(?n\s?[°o]\s?\d/u.test(head);
}

/** A block with no mark of its own goes on with what stands before it, where that can go on. */
function continuation(state: NatureSection, decided: boolean): NatureSection {
  if (state === 'vote' || state === 'imputations' || state === 'formule' || state === 'deports') {
    return decided ? 'dispositif' : 'expose';
  }
  if (state === 'visas' || state === 'considerants') return 'expose';
  return state;
}

const partiesStart = /^entre(?![\p{L}])/u;
const agreed = /^(?:il\s(?:a\sete|est)\s(?:convenu|arrete)|ceci\sexpose|(?:et\s)?ont\sconvenu)/u;
const preambule = /^preambule(?![\p{L}])|^expose\sdes\smotifs/u;

function agreementRoles(part: Part, blocks: readonly Block[]): Role[] {
  const roles: Role[] = [];
  let state: NatureSection = 'annexe';
  const last = lastArticle(blocks);
  const titre = part.titre?.text;
  for (const [index, block] of blocks.entries()) {
    const role: Role = part.marques.has(block)
      ? { nature: state }
      : agreementRole(block, state, index > last);
    state = role.nature;
    roles.push(index === 0 && titre !== undefined ? { ...role, titre } : role);
  }
  return roles;
}

function agreementRole(block: Block, state: NatureSection, afterArticles: boolean): Role {
  if (!isText(block)) return { nature: state };
  const head = headOf(block.text);
  if (
    afterArticles &&
    (state === 'signature' || closingWords.test(headOf(block.lines[0] ?? block.text)))
  )
    return { nature: 'signature' };
  if (articleHeading.test(head)) return { nature: 'article', opens: true, titre: block.text };
  if (state === 'article') return { nature: 'article' };
  if (partiesStart.test(head)) return { nature: 'parties' };
  if (visa.test(head)) return { nature: 'visas' };
  if (considerant.test(head)) return { nature: 'considerants' };
  if (agreed.test(head)) return { nature: 'formule' };
  if (preambule.test(head)) return { nature: 'preambule', opens: true, titre: block.text };
  if (state === 'visas' || state === 'formule') return { nature: 'preambule' };
  return { nature: state };
}

function lastArticle(blocks: readonly Block[]): number {
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (articleHeading.test(headOfBlock(blocks[index]))) return index;
  }
  return -1;
}

/** "Opérations 1 et 1.bis : Dynamisation…", "Opération complémentaire 1 : …". */
const operationTitle =
  /^(?:operations?|actions?)\s{1,3}(?:complementaires?\s{1,3})?(?:n\s?[°o]\s?)?\d{1,3}(?![\d/])[^:]{0,40}(?::|$)/u;

function presentationRoles(blocks: readonly Block[]): Role[] {
  let state: NatureSection = 'annexe';
  return blocks.map((block, index) => {
    let role: Role = { nature: state };
    if (index > 0 && isHeading(block)) {
      const isOperation = operationTitle.test(headOf(block.text));
      if (isOperation) role = { nature: 'operation', opens: true, titre: block.text };
      else if (state === 'operation') role = { nature: 'expose', opens: true, titre: block.text };
    }
    if (index === 0 && isText(block)) role = { nature: 'annexe', titre: block.text };
    state = role.nature;
    return role;
  });
}

const conclusion =
  /^(?:[ivx\d]{1,5}\s{0,2}[.)–-]\s{0,3})?conclusions?(?![\p{L}])|^il\s(?:convient|vous\sest\spropose)\sde\s(?:statuer|deliberer|bien\svouloir)/u;
const avis = /commissions?(?![\p{L}]).{0,120}(?:a|ont)\semis\s(?:un\s)?avis/u;
const romanHeading = /^(?:[ivx]{1,5}|[a-z]|\d{1,2})\s{0,2}[.)–-]\s/u;

function rapportRoles(part: Part, blocks: readonly Block[]): Role[] {
  let state: NatureSection = 'rapport';
  const opening = part.opening === null ? -1 : blocks.indexOf(part.opening);
  return blocks.map((block, index) => {
    const role = index <= opening ? { nature: 'rapport' as const } : rapportRole(block, state);
    state = role.nature;
    const titre = part.titre?.text;
    return index === 0 && titre !== undefined ? { ...role, titre } : role;
  });
}

function rapportRole(block: Block, state: NatureSection): Role {
  if (isTable(block))
    return {
      nature: state === 'conclusions' ? 'imputations' : state === 'rapport' ? 'expose' : state,
    };
  if (!isText(block)) return { nature: state };
  const head = headOf(block.text);
  if (conclusion.test(head))
    return {
      nature: 'conclusions',
      ...(state === 'conclusions' ? {} : { opens: true, titre: block.text }),
    };
  if (avis.test(head)) return { nature: 'avis' };
  if (isSignature(block) || /^je\s(?:vous\sprie|soumets|propose)/u.test(head))
    return { nature: 'signature' };
  if (isHeading(block) && (romanHeading.test(head) || state === 'expose'))
    return { nature: 'expose', opens: true, titre: block.text };
  if (state === 'imputations' || state === 'avis') return { nature: 'expose' };
  if (state === 'rapport' && block.text.plain.length > 200) return { nature: 'expose' };
  return { nature: state };
}

/** An annex that is no agreement: its title, then its tables and what introduces them. */
function annexeRoles(part: Part, blocks: readonly Block[]): Role[] {
  const titre = part.titre?.text;
  const body = bodyNature(part, blocks);
  let state: NatureSection = 'annexe';
  return blocks.map((block, index) => {
    let role: Role = { nature: state };
    if (isTable(block)) role = { nature: body };
    else if (index > 0 && isHeading(block) && introducesTable(blocks, index))
      role = { nature: body, opens: true, titre: block.text };
    else if (index > 0 && state === 'annexe' && !isHeading(block) && !isStroke(block))
      role = { nature: body === 'tableau-financier' ? 'annexe' : body };
    state = role.nature;
    return index === 0 && titre !== undefined ? { ...role, titre } : role;
  });
}

function introducesTable(blocks: readonly Block[], index: number): boolean {
  for (let next = index + 1; next <= index + 3; next++) {
    if (isTable(blocks[next])) return true;
  }
  return false;
}

/** A column's name is short: a sentence that speaks of a subvention makes no funding table. */
const COLUMN_NAME = 90;

function isShort(row: Row): boolean {
  return row.cells.every((cell) => cell.text.plain.length <= COLUMN_NAME);
}

function bodyNature(part: Part, blocks: readonly Block[]): NatureSection {
  const tables = blocks.filter(isTable);
  if (tables.length === 0) return 'annexe';
  const heads = tables
    .flatMap((table) => table.rows.slice(0, 3).filter(isShort))
    .flatMap((row) => row.cells.map((cell) => headOf(cell.text)))
    .join(' | ');
  if (
    /montant|subvention|€|vote/u.test(heads) ||
    tables.some(({ rows }) => headerAt(rows, 0) !== null)
  )
    return 'tableau-financier';
  if (/dispositif/u.test(heads) && /bilan|description|objectif/u.test(heads))
    return 'dispositifs-aide';
  return part.nature === 'annexe' ? 'annexe' : 'autre';
}
