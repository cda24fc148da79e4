/** Characters that look like another one, or like nothing: what is typed with them says the same. */
import type { TextBuilder } from './text.ts';

/** Hyphens that end no line, spaces without width, a mark of order for a degree ("nº"), a hyphen that is not printed. */
const odd = /[\u2010\u2011\u200b-\u200d\u2060\ufeff]|\u00ad(?=\p{L})|(?<=[nN])º/gu;
const anyOdd = /[\u2010\u2011\u200b-\u200d\u2060\ufeff\u00adº]/u;

function usual(character: string): string {
  if (character === '\u2010' || character === '\u2011') return '-';
  return character === 'º' ? '°' : '';
}

/** Adds printed characters with their places; `start` is where the first stands in the source. */
export function appendCharacters(builder: TextBuilder, printed: string, start: number): void {
  if (!anyOdd.test(printed)) {
    builder.copy(printed, start);
    return;
  }
  let from = 0;
  for (const { 0: character, index } of printed.matchAll(odd)) {
    builder.copy(printed.slice(from, index), start + from);
    from = index + character.length;
    if (usual(character) !== '') builder.copy(usual(character), start + index);
  }
  builder.copy(printed.slice(from), start + from);
}

/** The same for a slice alone. */
export function withUsualCharacters(printed: string): string {
  return anyOdd.test(printed) ? printed.replace(odd, usual) : printed;
}
