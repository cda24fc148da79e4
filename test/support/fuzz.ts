/** Inputs that nobody wrote: by a fixed generator, so that a failing one can be made again from its number. */
import { readFileSync } from 'node:fs';

const reference = readFileSync(
  new URL('../../fixtures/pas-de-calais/2024-273/source.md', import.meta.url),
);
const text = new TextDecoder().decode(reference);

/** What the grammars and the reader look for, and what is awkward to them. */
const words = [
  'Article 1 :',
  'ARTICLE PREMIER',
  'Vu la loi n°90-449 du 31 mai 1990',
  'Considérant',
  'DECIDE :',
  '**',
  '*',
  '_',
  '`',
  '\t',
  '|',
  '|---|',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '# ',
  '> ',
  '- ',
  '1. ',
  '<table><tr><td rowspan="3">',
  '</table>',
  '<p>',
  '</p>',
  '<!--',
  '-->',
  '&nbsp;',
  '&#8364;',
  '\\',
  '[',
  '](',
  ')',
  '1 703 600,00 €',
  '- €',
  '24 voix',
  'Pour : 24 voix (',
  'Contre : 0',
  'Abstention : 15',
  '(Adopté)',
  'Annexe 6 : ',
  'AVENANT N°2',
  'CONVENTION',
  'Objet :',
  'Entre',
  'Et',
  'SIRET 480 543 982 00023',
  'TOTAL',
  'Opération 3 : Référent',
  'OPERATION\tTERRITOIRE(S)\tSTRUCTURE\tPLACES\tMONTANT RETENU',
  'Étaient présents : M. A B,',
  'du 01/07/2023 au 31/12/2025',
  'Thématique 1',
  'RAPPORT N°46',
  'Pour le Président,',
  'Fait à Arras, le 17 juin 2024',
  '\u00a0',
  '\u202f',
  '\ufeff',
  '\u001b[31m',
  '\u202e',
  'FR76 1007 1750 0000 0010 0516 217',
  '....',
  '====',
  '----',
  'quatre-vingt-dix-sept',
  '9'.repeat(40),
  'é',
  '𝒜',
  '’',
  '«',
  '»',
];

/** Mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = generator(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}

const SMALL = 4096;

/** An input of at most 4 kB: random bytes, words thrown together, pieces of the reference, or one word many times. */
export function smallInput(number: number): Uint8Array {
  const dice = new Dice(number);
  switch (dice.below(5)) {
    case 0:
      return Uint8Array.from({ length: dice.below(SMALL) }, () => dice.below(256));
    case 1:
      return encoded(repeat(dice, () => dice.of(words)));
    case 2:
      return encoded(dice.of(words).repeat(SMALL));
    case 3:
      return encoded(repeat(dice, () => piece(dice, 200)));
    default:
      return encoded(mutated(dice, piece(dice, SMALL), 12));
  }
}

/** The reference with a dozen changes: cut, doubled, swapped, replaced by words. */
export function fullInput(number: number): Uint8Array {
  const dice = new Dice(number + 1_000_003);
  return new TextEncoder().encode(mutated(dice, text, 4 + dice.below(40)));
}

function repeat(dice: Dice, next: () => string): string {
  let made = '';
  for (let count = dice.below(400); count > 0 && made.length < SMALL; count--) made += next();
  return made;
}

function piece(dice: Dice, length: number): string {
  const from = dice.below(text.length);
  return text.slice(from, from + dice.below(length));
}

function mutated(dice: Dice, original: string, times: number): string {
  let made = original;
  for (let time = 0; time < times; time++) {
    const from = dice.below(made.length + 1);
    const to = Math.min(made.length, from + dice.below(dice.of([2, 20, 400])));
    const replacement = dice.of([
      '',
      dice.of(words),
      made.slice(from, to).repeat(2),
      piece(dice, 300),
    ]);
    made = made.slice(0, from) + replacement + made.slice(to);
  }
  return made;
}

function encoded(made: string): Uint8Array {
  return new TextEncoder().encode(made.slice(0, SMALL)).subarray(0, SMALL);
}
