/** One digit of a document changed at a time: what do the checks say of it that they did not say before? */
import type { Diagnostic, Resultat, Sourced } from '../contract/contract.ts';
import type { Block, Cell, Source, Text } from '../contract/types.ts';
import { extractSource } from '../pipeline/run.ts';

/** One digit of one printed value, and the lines that a finding about it should name. */
export interface Target {
  readonly group: string;
  readonly at: number;
  readonly digit: string;
  readonly lines: readonly number[];
}

type Printed = Pick<Sourced<unknown>, 'spans' | 'raw'> | null | undefined;

/** Every digit of every value that the checks are held to, by the part of the document that it stands in. */
export function targetsOf(resultat: Resultat, source: Source): Target[] {
  const targets: Target[] = [];
  const add = (group: string, printed: Printed, ...others: (number | undefined)[]) => {
    for (const { start, end, startLine } of printed?.spans ?? []) {
      for (let at = start; at < end; at++) {
        const character = source.text[at] ?? '';
        if (!/\d/u.test(character)) continue;
        const digit = changed(character);
        const lines = [startLine, ...others.filter((line) => line !== undefined)];
        targets.push({ group, at, digit, lines });
      }
    }
  };
  const { annexeLignes, totaux, articles, imputations, operations, votes } = resultat;
  const totalLine = new Map<string, number | undefined>();
  for (const { lignes, spans, portee } of totaux)
    if (portee === 'operation') for (const id of lignes) totalLine.set(id, spans[0]?.startLine);
  for (const { id, montant } of annexeLignes) add('tableau', montant, totalLine.get(id));
  for (const { montant } of totaux) add('tableau', montant);
  for (const { montants } of articles) for (const montant of montants) add('articles', montant);
  for (const ligne of imputations)
    for (const column of ['autorisation', 'disponible', 'montant', 'solde'] as const)
      add('budget', ligne[column]);
  for (const { montants } of operations)
    for (const montant of montants) add('presentations', montant);
  for (const vote of votes)
    for (const side of ['pour', 'contre', 'abstention', 'absentsSansDelegation'] as const)
      add('votes', vote[side]);
  for (const { parties, coordonneesBancaires } of [...resultat.conventions, ...resultat.avenants]) {
    for (const { siret } of parties) add('siret', siret);
    add('iban', coordonneesBancaires?.iban);
  }
  return targets;
}

/** Another digit, and none that makes a number begin with 0. */
function changed(digit: string): string {
  return String((Number(digit) % 9) + 1);
}

/** The source with one digit changed, without reading the file again: a digit never changes what is a table or a list. */
export function withDigit(source: Source, at: number, digit: string): Source {
  const text = source.text.slice(0, at) + digit + source.text.slice(at + 1);
  const blocks = source.blocks.map((block) => patchBlock(block, at, digit));
  return { ...source, text, blocks };
}

function patchBlock(block: Block, at: number, digit: string): Block {
  if (block.kind === 'tableau') {
    const holds = block.rows.some(({ cells }) => cells.some(({ text }) => holdsAt(text, at)));
    if (!holds) return block;
    const cellOf = (cell: Cell) => ({ ...cell, text: patchText(cell.text, at, digit) });
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) };
  }
  if (!holdsAt(block.text, at)) return block;
  const text = patchText(block.text, at, digit);
  if (!('lines' in block)) return { ...block, text };
  return { ...block, text, lines: block.lines.map((line) => patchText(line, at, digit)) };
}

function holdsAt({ pieces }: Text, at: number): boolean {
  return pieces.some(({ start, end }) => start <= at && at < end);
}

function patchText(text: Text, at: number, digit: string): Text {
  const piece = text.pieces.find(({ start, end }) => start <= at && at < end);
  if (piece === undefined) return text;
  const place = piece.at + at - piece.start;
  return { ...text, plain: text.plain.slice(0, place) + digit + text.plain.slice(place + 1) };
}

/** Whether the change gives a finding that was not there, or says something else, about the changed line or its total. */
export function isFound(target: Target, source: Source, known: ReadonlySet<string>): boolean {
  const { diagnostics } = extractSource(withDigit(source, target.at, target.digit));
  return diagnostics.some(
    (one) => one.niveau !== 'info' && !known.has(keyOf(one)) && names(one, target.lines),
  );
}

export function keysOf({ diagnostics }: Resultat): Set<string> {
  return new Set(diagnostics.map(keyOf));
}

function keyOf({ code, spans, constate, attendu, ecart }: Diagnostic): string {
  const places = spans.map(({ startLine }) => startLine);
  return JSON.stringify([code, places, constate, attendu, ecart]);
}

function names({ spans, connexes = [] }: Diagnostic, lines: readonly number[]): boolean {
  return [...spans, ...connexes].some(({ startLine, endLine }) =>
    lines.some((line) => startLine <= line && line <= endLine),
  );
}

/** Changes that change nothing: each gives the whole document, typed another way. */
export const neutral: Readonly<Record<string, (text: string) => string>> = {
  'espaces doublées dans le texte courant': (text) =>
    text.replace(/^(?![\t|>#*-]).{20,}$/gmu, (line) =>
      line.includes('\t') ? line : line.replace(/(\p{L}) (?=\p{L})/gu, '$1  '),
    ),
  'espaces insécables dans les nombres': (text) => text.replace(/(\d) (?=\d{3})/gu, '$1\u00a0'),
  'espaces fines dans les nombres': (text) => text.replace(/(\d) (?=\d{3})/gu, '$1\u202f'),
  'espaces insécables avant l’euro': (text) => text.replace(/(\d) ?€/gu, '$1\u00a0€'),
  'nombres sans espaces': (text) => text.replace(/(\d) (?=\d{3}(?:[,. ]|€|\b))/gu, '$1'),
  'point pour la virgule': (text) => text.replace(/(\d),(?=\d{2}(?!\d))/gu, '$1.'),
  'virgule pour le point': (text) => text.replace(/(\d)\.(?=\d{2} ?€)/gu, '$1,'),
  'sans accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
  'accents décomposés': (text) => text.normalize('NFD'),
  'apostrophes typographiques': (text) => text.replace(/(\p{L})'(?=\p{L})/gu, '$1’'),
  'fins de ligne de Windows': (text) => text.replace(/\n/gu, '\r\n'),
  'lignes vides en plus': (text) => text.replace(/\n\n(?=\p{L})/gu, '\n\n\n'),
  'totaux en minuscules': (text) => text.replace(/\bTOTAL\b/gu, 'Total'),
  'bénéficiaires en capitales': (text) =>
    text.replace(/(?<=\t)(?:CCAS|CIAS|SIVOM) [^\t\n]{3,40}(?=\t)/gu, (name) => name.toUpperCase()),
};
