/** The words that names are made of, where each stands, and the words beside it. */
import { pliage } from '../../parsers/text/plain.ts';
import type { Sourced } from '../contract.ts';
import type { Contexte, Passage } from './contexte.ts';
import { nearWord } from './noms.ts';

/** One word as it is printed, its fold, and the folds of the words around it ("" for none). */
export interface Mot {
  readonly printed: string;
  readonly folded: string;
  readonly before: string;
  readonly after: string;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

export interface Mots {
  /** Folds of the words that people and bodies are named with. */
  readonly names: ReadonlySet<string>;
  readonly all: readonly Mot[];
}

const word = /\p{L}[\p{L}\p{M}'’]{0,60}(?:-\p{L}[\p{L}\p{M}'’]{0,60}){0,5}/gu;
const MIN_LENGTH = 4;
/** Words that stand between a kind and a name ("CCAS de Lens") are passed over. */
const small = /^(?:de|du|des|d|la|le|les|l|et|en|au|aux|a|sur|sous|pour|par|tous)$/u;

/** Every word with a capital, in the order of the document; and which of them are in names. */
export function motsOf(contexte: Contexte): Mots {
  const names = new Set<string>();
  for (const { value } of namesOf(contexte))
    for (const [printed] of value.matchAll(word))
      if (isNameLike(printed)) names.add(pliage(printed));
  const all = contexte.passages.flatMap((passage) => motsIn(contexte, passage));
  return { names, all };
}

function isNameLike(printed: string): boolean {
  return printed.length >= MIN_LENGTH && /^\p{Lu}/u.test(printed);
}

type Named = Sourced<string> | null | undefined;

function namesOf({ donnees }: Contexte): { value: string }[] {
  const { presences, deports, annexeLignes, conventions, avenants, signataires } = donnees;
  const accords = [...conventions, ...avenants];
  const all: Named[] = [
    ...presences.map(({ nom }) => nom),
    ...deports.map(({ nom }) => nom),
    ...annexeLignes.map(({ beneficiaire }) => beneficiaire),
    ...signataires.map(({ nom }) => nom),
    ...accords.flatMap(({ parties }) =>
      parties.flatMap(({ nom, representant }) => [nom, representant]),
    ),
    ...accords.flatMap((one) => one.signataires.flatMap(({ nom, pour }) => [nom, pour])),
  ];
  return all.flatMap((one) => (one == null ? [] : [{ value: one.value }]));
}

function motsIn(contexte: Contexte, passage: Passage): Mot[] {
  const folded = contexte.folded(passage);
  const found = [...passage.text.plain.matchAll(word)].filter(
    ({ 0: printed, index }) => !small.test(folded.slice(index, index + printed.length)),
  );
  const foldOf = (match: RegExpMatchArray | undefined) =>
    match === undefined ? '' : folded.slice(match.index, (match.index ?? 0) + match[0].length);
  return found.flatMap((match, at) => {
    const [printed] = match;
    if (!isNameLike(printed)) return [];
    return [
      {
        printed,
        folded: pliage(printed),
        before: foldOf(found[at - 1]),
        after: foldOf(found[at + 1]),
        passage,
        from: match.index,
        to: match.index + printed.length,
      },
    ];
  });
}

/** The same word with other accents, in the same case: what is more often printed comes second. */
export function accentVariants({ names, all }: Mots): [Mot, Mot][] {
  const forms = new Map<string, Map<string, Mot[]>>();
  for (const mot of all) {
    if (!names.has(mot.folded)) continue;
    const key = `${mot.folded}\n${/\p{Ll}/u.test(mot.printed) ? 'minuscules' : 'capitales'}`;
    const form = mot.printed.toLowerCase().normalize('NFC').replace(/[’ʼ]/gu, "'");
    const known = forms.get(key) ?? new Map<string, Mot[]>();
    known.set(form, [...(known.get(form) ?? []).slice(0, MOST), mot]);
    forms.set(key, known);
  }
  return [...forms.values()].flatMap((known) => pairsOf([...known.values()]));
}

const MOST = 50;

function pairsOf(groups: readonly (readonly Mot[])[]): [Mot, Mot][] {
  if (groups.length < 2) return [];
  const [usual, ...others] = [...groups].sort((a, b) => b.length - a.length);
  const example = usual?.[0];
  return example === undefined
    ? []
    : others.flatMap(([rare]) => (rare === undefined ? [] : [[rare, example] as [Mot, Mot]]));
}

/** Not more names than this beside one word are compared ("CCAS" has a hundred). */
const MOST_NEIGHBOURS = 300;

/** A rare word, near to one of a name, and beside the same word as that one. */
export function nearNeighbours({ names, all }: Mots): [Mot, Mot][] {
  const counts = new Map<string, number>();
  const beside = new Map<string, Map<string, Mot>>();
  for (const mot of all) {
    counts.set(mot.folded, (counts.get(mot.folded) ?? 0) + 1);
    if (!names.has(mot.folded)) continue;
    for (const side of sidesOf(mot)) {
      const known = beside.get(side) ?? new Map<string, Mot>();
      if (known.size < MOST_NEIGHBOURS && !known.has(mot.folded)) known.set(mot.folded, mot);
      beside.set(side, known);
    }
  }
  const told = new Set<string>();
  return all.flatMap((mot) => {
    const usual = sidesOf(mot)
      .flatMap((side) => [...(beside.get(side)?.values() ?? [])])
      .find(({ folded }) => isSlip(mot.folded, folded, counts));
    const pair = `${mot.folded}\n${usual?.folded}`;
    if (usual === undefined || told.has(pair)) return [];
    told.add(pair);
    return [[mot, usual] as [Mot, Mot]];
  });
}

function sidesOf({ before, after }: Mot): string[] {
  return [
    ...(before.length > 2 ? [`< ${before}`] : []),
    ...(after.length > 2 ? [`> ${after}`] : []),
  ];
}

/** One word more or less ("habitat", "habitats") is grammar rather than a slip. */
function isSlip(rare: string, usual: string, counts: ReadonlyMap<string, number>): boolean {
  if ((counts.get(rare) ?? 0) >= (counts.get(usual) ?? 0)) return false;
  if (`${rare}s` === usual || `${usual}s` === rare || `${rare}e` === usual || `${usual}e` === rare)
    return false;
  return nearWord(rare, usual) || (isAcronym(rare, usual) && swapped(rare, usual));
}

const ACRONYM = 5;

function isAcronym(a: string, b: string): boolean {
  return a.length === b.length && a.length >= MIN_LENGTH && a.length <= ACRONYM;
}

/** The same first and last letter, and one letter that moved: "PIUE" for "PLIE". */
function swapped(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  const shared = [...a].filter((letter) => b.includes(letter)).length;
  return shared === a.length - 1;
}
