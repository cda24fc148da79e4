/**
 * The head of an act or of minutes as one text to search: white space is one character, wide columns or not, and
 * every place leads back to where it was printed.
 */
import type { Lecture } from '../../../contract/contract.ts';
import type { Block, Row, Text } from '../../../contract/types.ts';
import { enLignes, filledCells } from '../../lignes/blocks.ts';
import { texteDe } from '../../lignes/lignes.ts';
import type { Reading } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { joinTexts, sliceText } from '../../source/text.ts';
import { nomIn } from '../../text/personne.ts';
import { foldLines } from '../../text/vote.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { chef, presidentDeSeance, secretaire } from '../../vocabulaire/offices.ts';
import { estMajuscules, pliage, pliageFixe } from '../../vocabulaire/plain.ts';

/** No head is longer; what stands behind says nothing of the session. */
const REACH = 16_000;

export interface Tete {
  readonly plain: string;
  /** `plain` without case and accents, its line breaks kept; an empty line is "\n\n". */
  readonly folded: string;
  /** What stands behind this is not of the head itself: the first items, who speaks. */
  readonly limite: number;
  /** Reads a stretch of `plain` where it was printed; two stretches are read as one ("12 mars" and "2024"). */
  lu<L extends Lecture>(
    lecture: L,
    ...stretches: Stretch[]
  ): ReturnType<typeof Reading.prototype.lu<L>>;
}

export function teteDe(reading: Reading, blocks: readonly Block[], place: readonly Block[]): Tete {
  const others = blocks.filter((block) => !place.includes(block));
  const head = texteDe(enLignes(place, textesDuMembre));
  const text =
    others.length === 0
      ? head
      : joinTexts([head, texteDe(enLignes(others, textesDuMembre))], '\n\n');
  const { plain, places } = serre(text.plain.slice(0, REACH));
  const folded = foldLines(plain);
  const origin = ({ from, to }: Stretch): Stretch => ({
    from: places[from] ?? 0,
    to: (places[to - 1] ?? -1) + 1,
  });
  const limite = places.findIndex((at) => at >= head.plain.length);
  return {
    plain,
    folded,
    limite: limite < 0 ? plain.length : limite,
    lu: (lecture, ...stretches) => {
      const [first, ...rest] = stretches.map(origin);
      if (first === undefined) return null;
      if (rest.length === 0) return reading.lu(lecture, text, first);
      const parts = [first, ...rest].map(({ from, to }) => sliceText(text, from, to));
      return reading.lu(lecture, joinTexts(parts));
    },
  };
}

const office = new RegExp(
  `^(?:(?:l[ea]|${motif(presidentDeSeance)}|${motif(chef)}|${motif(secretaire)}(?:\\sde\\s(?:la\\s)?seance)?)[\\s.]{0,2}){1,3}$`,
  'u',
);

/** "LEROY Anne | X | Secrétaire de séance": the office of a row is that of who stands in it. */
function textesDuMembre(row: Row): Text[] | null {
  const [member, ...others] = filledCells(row).map(({ text }) => text);
  const held = others.find(({ plain }) => office.test(pliageFixe(plain)));
  if (member === undefined || held === undefined || !estUnNom(member)) return null;
  // A mark is no name: "X" would lead to the next row's.
  const rest = others.filter((text) => text !== held && text.plain.trim().length > 1);
  return [joinTexts([member, held, ...rest], ', ')];
}

function estUnNom({ plain }: Text): boolean {
  const named = nomIn(plain, foldLines(plain), 0, plain.length);
  return named !== null && named.to >= plain.trimEnd().length && !office.test(pliageFixe(plain));
}

/** The same words in small letters where the head prints them: capitals lose accents and case. */
export function mieuxEcrit({ plain }: Tete, best: Stretch, all: readonly Stretch[]): Stretch {
  const own = plain.slice(best.from, best.to);
  if (!estMajuscules(own)) return best;
  const key = pliage(own);
  const better = all.find(({ from, to }) => {
    const other = plain.slice(from, to);
    return !estMajuscules(other) && pliage(other) === key;
  });
  return better ?? best;
}

/** White space of any width as one blank, one line break or one empty line, with the place of each character. */
function serre(plain: string): { plain: string; places: number[] } {
  let out = '';
  let at = 0;
  const places: number[] = [];
  const add = (words: string, from: number) => {
    for (let index = 0; index < words.length; index++) places.push(from + index);
    out += words;
  };
  for (const { index, 0: white } of plain.matchAll(/\s{1,4000}/gu)) {
    add(plain.slice(at, index), at);
    at = index + white.length;
    add(blancDe(out, white, plain[at]), index);
  }
  add(plain.slice(at), at);
  return { plain: out, places };
}

/** Behind a full line a small letter goes on with its sentence, behind a hyphen with its word. */
const LIGNE_PLEINE = 30;

function blancDe(before: string, white: string, next: string | undefined): string {
  const breaks = white.split('\n').length - 1;
  if (breaks !== 1) return breaks === 0 ? ' ' : '\n\n';
  const full = before.length - before.lastIndexOf('\n') > LIGNE_PLEINE;
  if (!full || next === undefined || !/\p{Ll}/u.test(next)) return '\n';
  return /\p{L}-$/u.test(before.slice(-2)) ? '' : ' ';
}
