/** The words that names are made of, where each stands, and the words beside it. */

import type { Sourced } from '../../contract/contract.ts';
import { groupBy } from '../../parsers/lignes/groupes.ts';
import { pliage, pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import type { Contexte, Passage } from './contexte.ts';
import { nearWord } from './noms.ts';

/** One word with a capital: as it is printed, without case or accents, and where. */
export interface Mot {
  readonly printed: string;
  readonly folded: string;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** One way of printing a word: what is the same at each of its places is looked at once. */
interface Graphie {
  readonly folded: string;
  readonly first: Mot;
  count: number;
}

/** Where a word stands: how often, and its first places. */
interface Mentions {
  count: number;
  readonly places: Mot[];
}

export interface Mots {
  /** Folds of the words that people and bodies are named with. */
  readonly names: ReadonlySet<string>;
  /** Each way of printing a word, in the order of the document. */
  readonly graphies: readonly Graphie[];
  /** By the fold of the word, in the order of the document. */
  readonly mentions: ReadonlyMap<string, Mentions>;
}

const MIN_LENGTH = 4;
/** Latin letters written out: classes of all letters cost several times as much on a long text. */
const capital = 'A-ZÀ-ÖØ-ÞŒŸ';
const letter = 'A-Za-zÀ-ÖØ-öø-ÿŒœŸ';
/** The capital first, then what stands before it: most characters are no capital. */
const capitalised = new RegExp(
  `[${capital}](?<![${letter}'’-].)[${letter}'’]{3,60}(?:-[${letter}][${letter}'’]{0,60}){0,5}`,
  'gu',
);
/** A neighbour is no longer than this, in characters. */
const BESIDE = 60;
/** What leads from one name to the next without being one, and how many of those may stand between. */
const link = /^(?:de|du|des|d['’]|la|le|les|l['’])$/u;
const MOST_LINKS = 2;
/** Nothing further off than this is beside a word, in characters that are no letter. */
const WIDEST_GAP = 3;
/** Articles and initials are no neighbours. */
const SHORTEST = 3;
/** Names are looked for in lists, cells and paragraphs; what is longer describes and explains. */
const LONGEST = 1200;

/** What is printed more often than this is no slip; of a name, no more mentions than twice as many are looked at. */
const RARE = 4;
const KEPT = RARE * 2;
/** Words that are printed more often than this are as usual as each other. */
const MOST = 50;

/** Every word with a capital; and which of them are in names. */
export function motsOf(contexte: Contexte): Mots {
  const graphies = new Map<string, Graphie>();
  const mentions = new Map<string, Mentions>();
  for (const passage of contexte.passages) {
    const { plain } = passage.text;
    if (plain.length > LONGEST) continue;
    eachWord(plain, (printed, from) => {
      const known = graphies.get(printed);
      const folded = known?.folded ?? pliageFixe(printed);
      const mention = mentions.get(folded) ?? { count: 0, places: [] };
      if (known !== undefined) known.count++;
      if (mention.count++ === 0) mentions.set(folded, mention);
      if (known !== undefined && mention.places.length >= KEPT) return;
      const mot = { printed, folded, passage, from, to: from + printed.length };
      if (known === undefined) graphies.set(printed, { folded, first: mot, count: 1 });
      if (mention.places.length < KEPT) mention.places.push(mot);
    });
  }
  const foldOf = (printed: string) => graphies.get(printed)?.folded ?? pliageFixe(printed);
  const names = new Set<string>();
  for (const name of new Set(namesOf(contexte)))
    eachWord(name, (printed) => names.add(foldOf(printed)));
  return { names, graphies: [...graphies.values()], mentions };
}

/** Thousands of cells are looked at: `matchAll` would copy the pattern for each. */
function eachWord(plain: string, see: (printed: string, from: number) => void): void {
  capitalised.lastIndex = 0;
  for (let found = capitalised.exec(plain); found !== null; found = capitalised.exec(plain))
    see(found[0], found.index);
}

type Named = Sourced<string> | null | undefined;

function namesOf({ donnees }: Contexte): string[] {
  const { presences, deports, annexeLignes, conventions, avenants, signataires } = donnees;
  const accords = [...conventions, ...avenants];
  const all: Named[] = [
    ...[...presences, ...deports, ...signataires].map(({ nom }) => nom),
    ...annexeLignes.map(({ beneficiaire }) => beneficiaire),
    ...accords.flatMap(({ parties }) =>
      parties.flatMap(({ nom, representant }) => [nom, representant]),
    ),
    ...accords.flatMap((one) => one.signataires.flatMap(({ nom, pour }) => [nom, pour])),
  ];
  return all.flatMap((one) => one?.value ?? []);
}

/** The same word with other accents, in the same case: what is more often printed comes second. */
export function accentVariants({ names, graphies }: Mots): [Mot, Mot][] {
  // Nearly all words are printed in one way.
  const ways = groupBy(
    graphies.filter(({ folded }) => names.has(folded)),
    ({ folded }) => folded,
  );
  return [...ways.values()].flatMap((same) => (same.length < 2 ? [] : variantsOf(same)));
}

function variantsOf(graphies: readonly Graphie[]): [Mot, Mot][] {
  const forms = new Map<string, Map<string, Graphie>>();
  for (const { folded, first, count } of graphies) {
    const letters = /\p{Ll}/u.test(first.printed) ? 'minuscules' : 'capitales';
    const form = first.printed.toLowerCase().normalize('NFC').replace(/[’ʼ]/gu, "'");
    const known = forms.get(letters) ?? new Map<string, Graphie>();
    forms.set(letters, known);
    const same = known.get(form);
    if (same === undefined) known.set(form, { folded, first, count });
    else same.count += count;
  }
  return [...forms.values()].flatMap((known) => pairsOf([...known.values()]));
}

function pairsOf(forms: readonly Graphie[]): [Mot, Mot][] {
  if (forms.length < 2) return [];
  const often = ({ count }: Graphie) => Math.min(count, MOST);
  const [usual, ...others] = [...forms].sort((a, b) => often(b) - often(a));
  return usual === undefined ? [] : others.map((rare) => [rare.first, usual.first]);
}

/** Words compared letter by letter in one document. No document comes near. */
const MOST_COMPARED = 200_000;

/** A word printed a few times, near to one of a name, and beside the same word as that one. */
export function nearNeighbours({ names, mentions }: Mots): [Mot, Mot][] {
  const printed = [...names].flatMap((name) => {
    const usual = mentions.get(name);
    return usual === undefined ? [] : [{ name, usual }];
  });
  const byLetter = groupBy(printed, ({ name }) => name[0]);
  let compared = 0;
  const pairs: [Mot, Mot][] = [];
  for (const [word, mention] of mentions) {
    const [rare] = mention.places;
    // Carole and Caroline are both there many times; a slip within the names is there once.
    if (rare === undefined || mention.count > (names.has(word) ? 1 : RARE)) continue;
    for (const { name, usual } of byLetter.get(word[0] ?? '') ?? []) {
      if (Math.abs(name.length - word.length) > 2 || name === word) continue;
      if (++compared > MOST_COMPARED) return pairs;
      if (!comesFirst(usual, mention, names) || !isSlip(word, name)) continue;
      const other = besideTheSame(mention.places, usual.places);
      if (other === undefined) continue;
      pairs.push([rare, other]);
      break;
    }
  }
  return pairs;
}

/** The usual spelling is the more frequent one; of two as frequent, the one in a name, or printed first. */
function comesFirst(usual: Mentions, rare: Mentions, names: ReadonlySet<string>): boolean {
  const [one, other] = [usual.places[0], rare.places[0]];
  if (one === undefined || other === undefined) return false;
  if (usual.count !== rare.count) return usual.count > rare.count;
  return !names.has(other.folded) || placeOf(one) < placeOf(other);
}

/** The mention of the usual spelling that has a neighbour of the rare one's. */
function besideTheSame(rare: readonly Mot[], usual: readonly Mot[]): Mot | undefined {
  const sides = new Set(rare.flatMap(sidesOf));
  return usual.find((mot) => sidesOf(mot).some((side) => sides.has(side)));
}

function placeOf({ passage, from }: Mot): number {
  return (passage.text.pieces[0]?.start ?? 0) + from;
}

function sidesOf({ passage, from, to }: Mot): string[] {
  const { plain } = passage.text;
  const left = wordBeside(plain, from, -1);
  const right = wordBeside(plain, to, 1);
  return [
    ...(left === undefined ? [] : [`< ${pliage(left)}`]),
    ...(right === undefined ? [] : [`> ${pliage(right)}`]),
  ];
}

const isLetter = /\p{L}/u;
const isPartOfWord = /[\p{L}'’-]/u;

/** Walked: a pattern of all this takes longer to compile than the document takes to be looked at. */
function wordBeside(plain: string, from: number, step: 1 | -1): string | undefined {
  const characterAt = (at: number) => plain[step === 1 ? at : at - 1] ?? '';
  const walk = (start: number, most: number, goesOn: (character: string) => boolean) => {
    let at = start;
    while (Math.abs(at - start) < most && characterAt(at) !== '' && goesOn(characterAt(at)))
      at += step;
    return at;
  };
  let end = from;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const start = walk(end, WIDEST_GAP, (character) => !isLetter.test(character));
    if (start === end) return undefined;
    end = walk(start, BESIDE, (character) => isPartOfWord.test(character));
    const word = plain.slice(Math.min(start, end), Math.max(start, end));
    if (!link.test(word)) return word.length < SHORTEST ? undefined : word;
  }
  return undefined;
}

/** "habitat" and "habitats", "département" and "départemental" are grammar; "Boulogne" and "Coulogne" are two towns. */
function isSlip(rare: string, usual: string): boolean {
  if (
    rare[0] !== usual[0] ||
    !sharesLetters(rare, usual) ||
    rare.startsWith(usual) ||
    usual.startsWith(rare)
  )
    return false;
  return nearWord(rare, usual) || swapped(rare, usual);
}

/** Two slips change four letters at most: nearly all pairs of words are told apart by the letters that they have. */
function sharesLetters(a: string, b: string): boolean {
  let apart = lettersOf(a) ^ lettersOf(b);
  let letters = 0;
  for (; apart !== 0 && letters <= 4; letters++) apart &= apart - 1;
  return letters <= 4;
}

/** A bit for each letter that a word has; what is no letter shares a bit with one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

const ACRONYM = 5;

/** An acronym with the same first and last letter, and all others but one: "PIUE" for "PLIE". */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < MIN_LENGTH || a.length > ACRONYM) return false;
  if (a.at(-1) !== b.at(-1) || a === b) return false;
  return [...a].filter((letter) => b.includes(letter)).length === a.length - 1;
}
