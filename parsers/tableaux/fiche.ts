/**
 * Decisions set as cards: "Délibération | B24-40" over "Objet | …", "Décision | …", "Vote | Pour : 7". Each row says
 * what a line "Objet : …" says, and is read as that line.
 */
import type { Block, Row, TableBlock, Text, TextBlock } from '../../contract/types.ts';
import { filledCells, headOf, isTable } from '../lignes/blocks.ts';
import { joinTexts } from '../source/text.ts';

const objet = /^(?:objet|intitule|titre)(?![a-z])/u;
const autre = /^(?:vote|decision|resultat|rapporteur|deliberation|numero|n\s?[°o])(?![a-z])/u;
const LIBELLE_MAX = 40;
const AUTRES_MIN = 2;
/** One alone is the head of an act. */
const FICHES_MIN = 2;

export function avecFichesEnLignes(blocks: readonly Block[]): readonly Block[] {
  const fiches = new Set<Block>(blocks.filter(isTable).filter(estFiche));
  if (fiches.size < FICHES_MIN) return blocks;
  return blocks.flatMap((block) =>
    isTable(block) && fiches.has(block) ? lignesDe(block) : [block],
  );
}

function estFiche({ rows }: TableBlock): boolean {
  const libelles = rows.map((row) => libelleDe(row));
  if (libelles.some((libelle) => libelle === null)) return false;
  const said = libelles.map((libelle) => headOf(libelle as Text));
  return (
    said.some((one) => objet.test(one)) &&
    said.filter((one) => autre.test(one)).length >= AUTRES_MIN
  );
}

/** What the first of at most two cells says of the second. */
function libelleDe(row: Row): Text | null {
  const cells = filledCells(row);
  const first = cells[0];
  if (first === undefined || cells.length > 2 || first.column > 0) return null;
  return first.text.plain.length <= LIBELLE_MAX && !/\d/u.test(first.text.plain)
    ? first.text
    : null;
}

function lignesDe(table: TableBlock): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const row of table.rows) {
    const [label, value] = filledCells(row).map(({ text }) => text);
    if (label === undefined) continue;
    const last = blocks.at(-1);
    const titre = last !== undefined && value !== undefined && objet.test(headOf(label));
    // "Délibération n° B24-40 : Vente du broyeur": the number right above the title is part of its line.
    if (titre && numero.test(headOf(last.text)) && blocks.length === 1) blocks.pop();
    const above = titre && blocks.length === 0 ? last : undefined;
    const own =
      above === undefined ? [label, ...(value === undefined ? [] : [value])] : [value as Text];
    const glue = numero.test(headOf(label)) && !/[°o]\s?$/u.test(label.plain) ? ' n° ' : ' : ';
    const text = joinTexts([...(above === undefined ? [] : [above.text]), ...own], glue);
    blocks.push({
      kind: 'paragraphe',
      index: table.index,
      text,
      lines: [text],
      fort: false,
      startLine: above?.startLine ?? row.startLine,
      endLine: row.endLine,
    });
  }
  return blocks;
}

const numero = /^(?:deliberation|decision n|numero|n\s?[°o])/u;
