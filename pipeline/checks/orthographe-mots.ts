/** The words that names are made of, where each stands, and the words beside it. */
import { pliage, pliageFixe } from '../../parsers/text/plain.ts';
import type { Sourced } from '../contract.ts';
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

export interface Mots {
  /** Folds of the words that people and bodies are named with. */
  readonly names: ReadonlySet<string>;
  readonly all: readonly Mot[];
}

const MIN_LENGTH = 4;
/** Latin letters written out: classes of all letters cost several times as much on a long text. */
const capital = 'A-ZÀ-ÖØ-ÞŒŸ';
const letter = 'A-Za-zÀ-ÖØ-öø-ÿŒœŸ';
const capitalised = new RegExp(
  `(?<![${letter}'’-])[${capital}][${letter}'’]{3,60}(?:-[${letter}][${letter}'’]{0,60}){0,5}`,
  'gu',
);
const before =
  /([\p{L}'’-]{3,60})[^\p{L}]{1,3}(?:(?:de|du|des|d['’]|la|le|les|l['’])[^\p{L}]{1,3}){0,2}$/u;
const after =
  /^[^\p{L}]{1,3}(?:(?:de|du|des|d['’]|la|le|les|l['’])[^\p{L}]{1,3}){0,2}([\p{L}'’-]{3,60})/u;
const BESIDE = 60;
/** Names are looked for in lists, cells and paragraphs; what is longer describes and explains. */
const LONGEST = 1200;

/** Every word with a capital, in the order of the document; and which of them are in names. */
export function motsOf(contexte: Contexte): Mots {
  const folds = new Map<string, string>();
  const fold = (printed: string) => {
    const known = folds.get(printed);
    if (known !== undefined) return known;
    const made: string = pliageFixe(printed);
    folds.set(printed, made);
    return made;
  };
  const names = new Set<string>();
  for (const name of namesOf(contexte))
    for (const [printed] of name.matchAll(capitalised)) names.add(fold(printed));
  const all: Mot[] = [];
  for (const passage of contexte.passages) {
    const { plain } = passage.text;
    if (plain.length > LONGEST) continue;
    for (const { 0: printed, index } of plain.matchAll(capitalised))
      all.push({
        printed,
        folded: fold(printed),
        passage,
        from: index,
        to: index + printed.length,
      });
  }
  return { names, all };
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

/** Of one spelling, no more places than this are kept: they are only counted. */
const MOST = 50;

/** The same word with other accents, in the same case: what is more often printed comes second. */
export function accentVariants({ names, all }: Mots): [Mot, Mot][] {
  const forms = new Map<string, Map<string, Mot[]>>();
  for (const mot of all) {
    if (!names.has(mot.folded)) continue;
    const key = `${mot.folded}\n${/\p{Ll}/u.test(mot.printed) ? 'minuscules' : 'capitales'}`;
    const form = mot.printed.toLowerCase().normalize('NFC').replace(/[’ʼ]/gu, "'");
    const known = forms.get(key) ?? new Map<string, Mot[]>();
    forms.set(key, known);
    const places = known.get(form);
    if (places === undefined) known.set(form, [mot]);
    else if (places.length < MOST) places.push(mot);
  }
  return [...forms.values()].flatMap((known) => pairsOf([...known.values()]));
}

function pairsOf(groups: readonly (readonly Mot[])[]): [Mot, Mot][] {
  if (groups.length < 2) return [];
  const [usual, ...others] = [...groups].sort((a, b) => b.length - a.length);
  const example = usual?.[0];
  return example === undefined
    ? []
    : others.flatMap(([rare]) => (rare === undefined ? [] : [[rare, example] as [Mot, Mot]]));
}

/** What is printed more often than this is no slip; of a name, no more mentions than twice as many are looked at. */
const RARE = 4;
/** Words compared letter by letter in one document. No document comes near. */
const MOST_COMPARED = 200_000;

/** A word printed a few times, near to one of a name, and beside the same word as that one. */
export function nearNeighbours({ names, all }: Mots): [Mot, Mot][] {
  const mentions = mentionsOf(all);
  const byLetter = new Map<string, string[]>();
  for (const name of names) {
    const known = byLetter.get(name.slice(0, 1));
    if (known === undefined) byLetter.set(name.slice(0, 1), [name]);
    else known.push(name);
  }
  let compared = 0;
  const pairs: [Mot, Mot][] = [];
  for (const [word, places] of mentions) {
    const [rare] = places;
    // Carole and Caroline are both there many times; a slip within the names is there once.
    if (rare === undefined || places.length > (names.has(word) ? 1 : RARE)) continue;
    for (const name of byLetter.get(word.slice(0, 1)) ?? []) {
      if (Math.abs(name.length - word.length) > 2 || name === word) continue;
      if (++compared > MOST_COMPARED) return pairs;
      const usual = mentions.get(name) ?? [];
      if (!isSlip(word, name) || !comesFirst(usual, places, names)) continue;
      const other = besideTheSame(places, usual);
      if (other === undefined) continue;
      pairs.push([rare, other]);
      break;
    }
  }
  return pairs;
}

function mentionsOf(all: readonly Mot[]): Map<string, Mot[]> {
  const mentions = new Map<string, Mot[]>();
  for (const mot of all) {
    const known = mentions.get(mot.folded);
    if (known === undefined) mentions.set(mot.folded, [mot]);
    else if (known.length < MOST) known.push(mot);
  }
  return mentions;
}

/** The usual spelling is the more frequent one; of two as frequent, the one in a name, or printed first. */
function comesFirst(
  usual: readonly Mot[],
  rare: readonly Mot[],
  names: ReadonlySet<string>,
): boolean {
  const [one, other] = [usual[0], rare[0]];
  if (one === undefined || other === undefined) return false;
  if (usual.length !== rare.length) return usual.length > rare.length;
  return !names.has(other.folded) || placeOf(one) < placeOf(other);
}

/** The mention of the usual spelling that has a neighbour of the rare one's. */
function besideTheSame(rare: readonly Mot[], usual: readonly Mot[]): Mot | undefined {
  const sides = new Set(rare.flatMap(sidesOf));
  return usual.slice(0, RARE * 2).find((mot) => sidesOf(mot).some((side) => sides.has(side)));
}

function placeOf({ passage, from }: Mot): number {
  return (passage.text.pieces[0]?.start ?? 0) + from;
}

function sidesOf({ passage, from, to }: Mot): string[] {
  const { plain } = passage.text;
  const left = before.exec(plain.slice(Math.max(0, from - BESIDE), from))?.[1];
  const right = after.exec(plain.slice(to, to + BESIDE))?.[1];
  return [
    ...(left === undefined ? [] : [`< ${pliage(left)}`]),
    ...(right === undefined ? [] : [`> ${pliage(right)}`]),
  ];
}

/** "habitat" and "habitats", "département" and "départemental" are grammar; "Boulogne" and "Coulogne" are two towns. */
function isSlip(rare: string, usual: string): boolean {
  if (rare[0] !== usual[0] || rare.startsWith(usual) || usual.startsWith(rare)) return false;
  return nearWord(rare, usual) || swapped(rare, usual);
}

const ACRONYM = 5;

/** An acronym with the same first and last letter, and all others but one: "PIUE" for "PLIE". */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < MIN_LENGTH || a.length > ACRONYM) return false;
  if (a.at(-1) !== b.at(-1) || a === b) return false;
  return [...a].filter((letter) => b.includes(letter)).length === a.length - 1;
}
