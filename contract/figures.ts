/** Figures and dates as each language prints them; the JSON's own fields keep decimals and ISO 8601. */
import type { Bilingual } from './messages.ts';

const decimal = /^(-?)(\d{1,30})\.(\d{1,12})$/u;
const dates = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/u;
/** Narrow no-break space: "1 703 600,00" stays on one line. */
const GROUP = '\u202f';

/**
 * "1703600.00", "2024-12-31", "2023-07-01/2024-06-30" and lists of these in French and English; anything else is
 * left as it is.
 */
export function figuresIn(langue: keyof Bilingual, values: string): string {
  return values
    .split(', ')
    .map((value) => figureIn(langue, value))
    .join(', ');
}

function figureIn(langue: keyof Bilingual, value: string): string {
  const found = decimal.exec(value);
  if (found === null) return dates.test(value) ? datesIn(langue, value) : value;
  const [, sign = '', whole = '', part = ''] = found;
  const [group, point] = langue === 'fr' ? [GROUP, ','] : [',', '.'];
  return `${sign}${whole.replace(/\B(?=(?:\d{3}){1,10}$)/gu, group)}${point}${part}`;
}

/** Days first in French; the English of this tool keeps the ISO form. */
function datesIn(langue: keyof Bilingual, value: string): string {
  const days = value.split('/');
  return langue === 'fr'
    ? days.map((day) => day.split('-').reverse().join('/')).join(' – ')
    : days.join(' – ');
}
