/** The first words of notions: where none of them stands, a pattern made of the notions need not be tried. */

import { formesDe, type Notion } from './notion.ts';
import { pliageFixe } from './plain.ts';

/** Folded, with and without their endings: "abstention(s)" gives two. */
export function amorces(...notions: readonly Notion[]): Set<string> {
  const mots = notions
    .flatMap(formesDe)
    .map((forme) => pliageFixe(forme).split(/[\s'’-]/u)[0] ?? '');
  return new Set(mots.flatMap(finales));
}

/** Every way to print a form with endings in brackets. */
export function finales(mot: string): string[] {
  const found = /\(([a-z]{1,4})\)/u.exec(mot);
  if (found === null) return [mot];
  const rest = mot.slice(found.index + found[0].length);
  const start = mot.slice(0, found.index);
  return finales(start + rest).flatMap((sans) => [
    sans,
    `${start}${found[1]}${sans.slice(start.length)}`,
  ]);
}
