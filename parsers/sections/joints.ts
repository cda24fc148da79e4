/**
 * Texts that are reproduced among the words of a decision, with articles of their own: a convention behind the vote
 * ("CONVENTION TRIPARTITE", "ENTRE", "Article 1 : objet"), a rule in the report.
 */
import type { Block, TextBlock } from '../../contract/types.ts';
import { clauses } from '../indices/accord.ts';
import { type Indice, lit, premierQuiLit } from '../indices/indice.ts';
import { comptesDeJoints, ouvrent, rubriques } from '../indices/joints.ts';
import { formules } from '../indices/reperes.ts';
import { headOf, isText } from '../lignes/blocks.ts';
import { articleHeading, closingWords, type Part } from '../parties/parts.ts';
import { lireRomain } from '../text/nombre.ts';
import { lireNumero } from '../text/numero.ts';
import { accord, regle } from '../vocabulaire/documents.ts';
import { dit } from '../vocabulaire/notion.ts';
import { considerant, decides, visa, vote } from './roles.ts';

/** Places of blocks, the first and the one behind the last. */
export interface Joint {
  readonly from: number;
  readonly to: number;
  /** "CONVENTION DE PARTENARIAT". */
  readonly titre: TextBlock | null;
  readonly nature: 'convention' | 'avenant' | 'annexe';
}

/** What others agreed on, as a part of the file. */
export function partDuJoint(blocks: readonly Block[], { from, to, titre, nature }: Joint): Part {
  const title = titre === null ? null : { text: titre.text, from: 0, to: titre.text.plain.length };
  const own = blocks.slice(from, to);
  return { nature, blocks: own, opening: titre, numero: null, titre: title, marques: new Set() };
}

/** The text that each place is part of. */
export function parPlace(joints: readonly Joint[]): Map<number, Joint> {
  const places = new Map<number, Joint>();
  for (const joint of joints) for (let at = joint.from; at < joint.to; at++) places.set(at, joint);
  return places;
}

/** The blocks of the decision itself. */
export function sansJoints(blocks: readonly Block[], joints: readonly Joint[]): Block[] {
  const places = parPlace(joints);
  return blocks.filter((_, at) => !places.has(at));
}

interface Article {
  readonly at: number;
  readonly rang: number;
  /** What stands behind the number: the words beside it, else those of the block below. */
  readonly words: string;
}

/** A title and the parties stand within a page above the first article. */
const PORTEE = 45;
/** A number that the recogniser lost ends no text. */
const SAUT = 3;
/** Behind the place and the day, names and offices are short. */
const SIGNATURE = 150;

/** The first blocks may be the title of the decision: no text begins there. */
export function jointsDe(blocks: readonly Block[], titres = 0): Joint[] {
  const joints: Joint[] = [];
  let libre = titres;
  for (const suite of suitesDe(blocks)) {
    const joint = jointDe(blocks, suite, libre);
    libre = joint?.to ?? (suite.at(-1)?.at ?? 0) + 1;
    if (joint !== null) joints.push(joint);
  }
  return joints;
}

/** Articles whose numbers go up; each text begins with its first. */
function suitesDe(blocks: readonly Block[]): Article[][] {
  const suites: Article[][] = [];
  for (const [at, block] of blocks.entries()) {
    const found = isText(block) ? articleHeading.exec(headOf(block.text)) : null;
    if (found === null || !isText(block)) continue;
    const rang = rangDe(found[1] ?? '');
    const last = suites.at(-1)?.at(-1);
    const next = blocks[at + 1];
    const beside = headOf(block.lines[0] ?? block.text)
      .slice(found[0].length)
      .trim();
    const words = beside === '' && isText(next) ? headOf(next.lines[0] ?? next.text) : beside;
    if (rang === 1) suites.push([{ at, rang, words }]);
    else if (last !== undefined && rang >= last.rang && rang <= last.rang + SAUT)
      suites.at(-1)?.push({ at, rang, words });
  }
  return suites;
}

/** "1er", "premier", "unique", "deux", "II". */
function rangDe(printed: string): number {
  if (printed === 'unique') return 1;
  const roman = /^[ivx]{1,5}$/u.test(printed) ? lireRomain(printed.toUpperCase()) : null;
  return roman ?? Number.parseInt(lireNumero(printed) ?? '', 10);
}

function jointDe(blocks: readonly Block[], suite: readonly Article[], libre: number): Joint | null {
  const first = suite[0]?.at ?? 0;
  const tete = teteDe(blocks, first, libre);
  const said = suite
    .slice(0, comptesDeJoints['joint.articles'])
    .reduce((sum, { words }) => sum + (premierQuiLit(rubriques, words)?.poids ?? 0), 0);
  if (tete.poids + said < comptesDeJoints['joint.assez']) return null;
  const to = finDe(blocks, suite.at(-1)?.at ?? first);
  return { from: tete.from, to, titre: tete.titre, nature: natureDe(tete) };
}

function natureDe({ titre, lie }: Tete): Joint['nature'] {
  const head = titre === null ? '' : headOf(titre.text);
  if (/(?<![a-z])avenant(?![a-z])/u.test(head)) return 'avenant';
  return dit(accord, head) || (lie && !dit(regle, head)) ? 'convention' : 'annexe';
}

interface Tete {
  readonly from: number;
  readonly poids: number;
  readonly titre: TextBlock | null;
  /** Whether it says who is bound. */
  readonly lie: boolean;
}

/** What stands above the first article, back to where something was decided. */
function teteDe(blocks: readonly Block[], first: number, libre: number): Tete {
  const seen = new Set<Indice>();
  let from = first;
  let titre: TextBlock | null = null;
  let lines = 0;
  for (let at = first - 1; at >= libre && lines < PORTEE && titre === null; at--) {
    const block = blocks[at];
    if (!isText(block)) continue;
    for (const text of block.lines.toReversed()) {
      const head = headOf(text);
      lines++;
      if (decideLa(head)) return teteAvec(seen, from, titre, from === first ? FORMULE : 0);
      for (const indice of clauses) if (parle(indice, head)) seen.add(indice);
      const ouvre = premierQuiLit(ouvrent, head);
      if (ouvre === null || text !== block.lines[0] || /[.;]\s{0,3}$/u.test(text.plain)) continue;
      seen.add(ouvre);
      from = at;
      if (ouvre.id === 'joint.titre') titre = block;
    }
  }
  // "CONVENTION D'OBJECTIFS ENTRE LA VILLE ET L'ASSOCIATION" over "Convention n° 17-06".
  for (let above = blocks[from - 1]; titre !== null && from > libre && estTitre(above); ) {
    titre = above;
    above = blocks[--from - 1];
  }
  return teteAvec(seen, from, titre, 0);
}

function estTitre(block: Block | undefined): block is TextBlock {
  return isText(block) && premierQuiLit(ouvrent, headOf(block.text))?.id === 'joint.titre';
}

function teteAvec(
  seen: ReadonlySet<Indice>,
  from: number,
  titre: TextBlock | null,
  formule: number,
): Tete {
  const poids = [...seen].reduce((sum, indice) => sum + indice.poids, formule);
  return { from, titre, poids, lie: [...seen].some(({ id }) => id !== 'joint.titre') };
}

const FORMULE = comptesDeJoints['joint.formule'];
/** "La commune de Marly" begins many a line that binds nobody. */
const parle = (indice: Indice, head: string) =>
  indice.id !== 'accord.autorite' && lit(indice, head);

function decideLa(head: string): boolean {
  return premierQuiLit(formules, head) !== null || decides.test(head) || vote.test(head);
}

/** To the signatures, or to where the decision itself speaks again. */
function finDe(blocks: readonly Block[], last: number): number {
  let closed = false;
  for (let at = last + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (!isText(block)) continue;
    const head = headOf(block.lines[0] ?? block.text);
    if (visa.test(head) || considerant.test(head) || decideLa(head)) return at;
    if (articleHeading.test(head) || (closed && block.text.plain.length > SIGNATURE)) return at;
    closed ||= closingWords.test(head);
  }
  return blocks.length;
}

/**
 * The headings of the decision's own articles: they begin with the first and go up by one.
 * "Article 6413 - Personnel", "Article 65 : charges" name accounts of the budget.
 */
export function articlesPropres(blocks: readonly Block[]): Set<Block> {
  const own = new Set<Block>();
  let expected = 1;
  for (const block of blocks) {
    const printed = isText(block) ? articleHeading.exec(headOf(block.text))?.[1] : undefined;
    if (printed === undefined) continue;
    const rang = rangDe(printed);
    const repeats = rang === expected - 1 && /bis|ter|quater/u.test(printed);
    if (rang !== expected && !repeats) continue;
    own.add(block);
    if (!repeats) expected = rang + 1;
  }
  return own;
}
