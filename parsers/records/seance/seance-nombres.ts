/** How many sat, as the head counts them: in running text, in a sentence, in a table. */
import type { Seance, Sourced } from '../../../contract/contract.ts';
import type { Block, Text } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import { cellsOf, linesOf } from '../../tableaux/comptes.ts';
import { type Compte, comptesDouteux, trouverComptes } from '../../text/effectif.ts';
import { poidsDe } from '../indice.ts';
import { indicesDeNombres } from './seance-nombres-indices.ts';
import type { Tete } from './seance-tete.ts';

type Nombres = Pick<Seance, Compte>;

const comptes: readonly Compte[] = ['effectif', 'presents', 'votants', 'quorum'];

const nombre = /(?<![\d,./-]|\p{L})\d{1,3}(?![\d%]|\s?[.,/]\d|\s?(?:h|er|e|eme|°)(?!\p{L}))/gu;
const MAX_NOMBRES = 200;

/** What sentences of the head count. Fewer voters than members present, both told in passing, are not sure. */
function lirePhrases(tete: Tete): Nombres {
  const head = tete.folded.slice(0, tete.limite);
  const numbers = [...head.matchAll(nombre)]
    .slice(0, MAX_NOMBRES)
    .map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
  const told = comptes.map((compte) => {
    const found = numbers.find(
      (place) => poidsDe(indicesDeNombres[compte], tete.folded, place) > 0,
    );
    return some(compte, found === undefined ? null : tete.lu('entier', found));
  });
  const { presents, votants, ...rest }: Nombres = Object.assign({}, ...told);
  const sure = (votants?.value ?? Infinity) >= (presents?.value ?? 0);
  return sure ? { ...rest, ...some('presents', presents), ...some('votants', votants) } : rest;
}

/**
 * The counts that stand on lines or in cells of their own, the first of each kind, before those that sentences tell.
 * Where a sentence tells another number than the one printed below its word, neither is sure.
 */
export function lireNombres(reading: Reading, blocks: readonly Block[], tete: Tete): Nombres {
  const phrases = lirePhrases(tete);
  const nombres: { [key in Compte]?: Sourced<number> | null } = {};
  for (const lines of [linesOf(blocks), cellsOf(blocks)]) {
    for (const found of trouverComptes(lines.map(({ plain }) => plain))) {
      const { compte, ligne, ensemble } = found;
      const line = lines[ligne];
      if (nombres[compte] !== undefined || line === undefined) continue;
      const read = reading.lu('entier', line, { from: found.from, to: found.to });
      if (read === null) continue;
      const said = phrases[compte];
      const disputed = !ensemble && said != null && said.value !== read.value;
      nombres[compte] = disputed ? null : read;
    }
  }
  const doubted = (compte: Compte) => {
    const line = lineOf(reading, blocks, phrases[compte]);
    return line !== undefined && comptesDouteux(line.plain).includes(compte);
  };
  for (const compte of comptes)
    if (nombres[compte] === undefined && doubted(compte)) nombres[compte] = null;
  return Object.assign(
    {},
    ...comptes.map((compte) =>
      some(compte, nombres[compte] === undefined ? phrases[compte] : nombres[compte]),
    ),
  );
}

/** The printed line that a sentence's number was read from. */
function lineOf(
  reading: Reading,
  blocks: readonly Block[],
  read: Sourced<number> | null | undefined,
): Text | undefined {
  const start = read?.spans[0]?.start;
  if (start === undefined) return undefined;
  return linesOf(blocks).find((line) =>
    reading
      .spans(line, { from: 0, to: line.plain.length })
      .some((span) => span.start <= start && start < span.end),
  );
}
