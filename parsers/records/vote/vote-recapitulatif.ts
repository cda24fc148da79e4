/**
 * The votes of a session in one table, mostly at its end: "N° | Pour | Contre | Abstention" over a row for each item,
 * as a table or as columns of plain text. Each row is the vote of the item with that number.
 */
import type { Deliberation, Vote } from '../../../contract/contract.ts';
import type { Block, Text } from '../../../contract/types.ts';
import { headOf, isTable } from '../../lignes/blocks.ts';
import type { Reading } from '../../reading.ts';
import { joinTexts, sliceText, trimText } from '../../source/text.ts';
import { type Range, toutes } from '../../text/grammar.ts';
import type { Cote } from '../../text/vote-marque.ts';
import { voteOf } from './vote-courant.ts';

export interface Recapitule {
  readonly numero: string;
  /** The row, and where its counts stand in it. */
  readonly text: Text;
  readonly nombres: { readonly [K in Cote]?: Range };
}

const titres: readonly [Cote | 'numero', RegExp][] = [
  [
    'numero',
    /^(?:(?:n\s?[°o]s?|numeros?|n)(?:\s(?:de\s(?:la\s)?|d['’]\s?)?[a-z]{4,14})?|deliberations?|points?|questions?|affaires?|rapports?|dossiers?)$/u,
  ],
  ['pour', /^(?:(?:voix|votes?)\s)?pour$/u],
  ['contre', /^(?:(?:voix|votes?)\s)?contre$/u],
  ['abstention', /^abst(?:\.|entions?)?$/u],
  ['nePrendPasPart', /^(?:nppv|ne\sprend(?:\sou\sprennent)?\spas\spart(?:\sau\svote)?)$/u],
];
const SIGNE = /contre/u;
const COTES_MIN = 2;
const RANGS_MIN = 2;
const MAX_LIGNES = 500;
const colonne = /\S(?:[^\S\n]?[^\s|]){0,80}/gu;

/** The cells of each row, in their order. */
function rangsDe(block: Block): (readonly Text[])[] {
  if (isTable(block)) return block.rows.map(({ cells }) => cells.map(({ text }) => text));
  if (!('lines' in block) || !block.lines.some((line) => SIGNE.test(headOf(line)))) return [];
  return block.lines
    .slice(0, MAX_LIGNES)
    .map((line) =>
      [...toutes(colonne, line.plain.replace(/\|/gu, ' '))].map(({ index, 0: cell }) =>
        trimText(sliceText(line, index, index + cell.length)),
      ),
    );
}

/** Which column says what, where a row names an item's number and two sides. */
function colonnesDe(row: readonly Text[]): ReadonlyMap<number, Cote | 'numero'> | null {
  const named = new Map<number, Cote | 'numero'>();
  for (const [at, cell] of row.entries()) {
    const titre = titres.find(([, motif]) => motif.test(headOf(cell).trim()));
    if (titre !== undefined && ![...named.values()].includes(titre[0])) named.set(at, titre[0]);
  }
  const says = [...named.values()];
  return says.includes('numero') && says.length > COTES_MIN ? named : null;
}

export function recapitulatifsDe(blocks: readonly Block[]): Recapitule[] {
  return blocks.flatMap((block) => {
    const rows = rangsDe(block);
    const at = rows.findIndex((row) => colonnesDe(row) !== null);
    const head = rows[at];
    const columns = head === undefined ? null : colonnesDe(head);
    if (head === undefined || columns === null) return [];
    const read = rows
      .slice(at + 1)
      .flatMap((row) => (row.length === head.length ? (rangDe(row, columns) ?? []) : []));
    return read.length < RANGS_MIN ? [] : read;
  });
}

function rangDe(
  row: readonly Text[],
  columns: ReadonlyMap<number, Cote | 'numero'>,
): Recapitule | null {
  const nombres: { [K in Cote]?: Range } = {};
  let numero = '';
  let from = 0;
  for (const [at, { plain }] of row.entries()) {
    const says = columns.get(at);
    if (says === 'numero') numero = plain.trim().replace(/^n\s?[°o]\s?/iu, '');
    else if (says !== undefined && /^\d{1,3}$/u.test(plain))
      nombres[says] = { from, to: from + plain.length };
    from += plain.length + GLU.length;
  }
  if (!/\d/u.test(numero) || Object.keys(nombres).length < COTES_MIN) return null;
  return { numero, text: joinTexts(row, GLU), nombres };
}

const GLU = ' ; ';

/** Its vote to each item that has none of its own. */
export function rendreRecapitulatifs(
  reading: Reading,
  recapitules: readonly Recapitule[],
  deliberations: readonly Deliberation[],
  votes: Vote[],
): void {
  for (const { id, numero } of deliberations) {
    const one = recapitules.find((recapitule) => recapitule.numero === numero?.value);
    if (one === undefined || votes.some(({ deliberation }) => deliberation === id)) continue;
    const { text, nombres } = one;
    const found = {
      from: 0,
      to: text.plain.length,
      nombres,
      noms: {},
      groupes: {},
      majorite: false,
    };
    const vote = voteOf(reading, text, found, { deliberation: id });
    if (vote !== null) votes.push(vote);
  }
}
