/** Names and amounts in a table or a list whose heading speaks of grants, and no row of it was read. */
import type { Block } from '../../contract/types.ts';
import { listesDAides } from '../../parsers/indices/aides.ts';
import { lit } from '../../parsers/indices/indice.ts';
import { filledCells, isTable, isText } from '../../parsers/lignes/blocks.ts';
import { ajouter } from '../../parsers/lignes/groupes.ts';
import { estTableauDeVote } from '../../parsers/records/vote/vote-tableau.ts';
import { lireLigneSubvention } from '../../parsers/text/subvention-ligne.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import type { Check } from './check.ts';
import type { Contexte } from './contexte.ts';
import { structureOf } from './structure.ts';

const LIGNES_MIN = 3;
/** Cues that its surroundings must outweigh, in hundredths. */
const ASSEZ = 300;
/** So many blocks above it lead to a list. */
const AVANT = 4;
const LONG = 400;
const LIGNE = 140;

export const structureTableauSansLigne: Check = {
  code: 'structure.tableau_sans_ligne',
  *run(contexte) {
    const { blocks } = contexte.source;
    const lues = lignesLues(contexte);
    for (const { at, rangs } of listesDe(blocks)) {
      if (rangs.length < LIGNES_MIN || rangs.some((ligne) => lues.has(ligne))) continue;
      if (poidsDe(contexte, at) < ASSEZ) continue;
      const first = contexte.source.lines[(rangs[0] ?? 1) - 1];
      if (first === undefined) continue;
      yield {
        spans: [
          { start: first.start, end: first.end, startLine: first.number, endLine: first.number },
        ],
        constate: String(rangs.length),
        values: { debut: String(rangs[0] ?? ''), fin: String(rangs.at(-1) ?? '') },
      };
    }
  },
};

/** Lines of which a row, a total or a line of the budget was read. */
function lignesLues({ donnees: { annexeLignes, totaux, imputations } }: Contexte): Set<number> {
  const known = new Set<number>();
  for (const { spans } of [...annexeLignes, ...totaux, ...imputations])
    for (const { startLine, endLine } of spans)
      for (let line = startLine; line <= endLine; line++) known.add(line);
  return known;
}

interface Liste {
  /** Its first block. */
  readonly at: number;
  readonly rangs: readonly number[];
}

/** Tables, and lists whose entries may each be a paragraph. */
function listesDe(blocks: readonly Block[]): Liste[] {
  const listes: { at: number; end: number; rangs: number[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const rangs = rangsDe(block);
    const last = listes.at(-1);
    if (rangs.length === 0) continue;
    if (last?.end === at - 1 && isText(block) && isText(blocks[last.at] ?? block)) {
      last.end = at;
      ajouter(last.rangs, rangs);
    } else listes.push({ at, end: at, rangs });
  }
  return listes;
}

/** "Lurcy - réfection de la rue haute - 12 400 €"; most lines end otherwise, which is asked first. */
const fin = /\d\s?(?:€|euros?)\s{0,3}[.;,]?$/iu;
const payee = /\p{L}{3}.{0,120}\d\s?(?:€|euros?)\s{0,3}[.;,]?$/iu;

/** "950", "2 500,00 €"; "1.1" numbers something. */
const montant = /^\d{1,3}(?:[ .\u00a0\u202f]?\d{3}){0,3}(?:[.,]\d{2})?\s?(?:€|euros?)?$/iu;

/** The lines that have a name and an amount. */
function rangsDe(block: Block): number[] {
  if (estTableauDeVote(block)) return [];
  if (isTable(block))
    return block.rows.flatMap((row) => {
      const cells = filledCells(row).map(({ text }) => text.plain);
      const named = cells.some((cell) => /\p{L}{3}/u.test(cell) && !/^\P{L}{0,4}tota/iu.test(cell));
      const paid = cells.some(
        (cell) => montant.test(cell.trim()) && !/^(?:19|20)\d\d$/u.test(cell.trim()),
      );
      return named && paid ? [row.startLine] : [];
    });
  if (!isText(block)) return [];
  return block.lines.flatMap(({ plain }, at) =>
    ditUnMontant(plain) ? [block.startLine + at] : [],
  );
}

function ditUnMontant(plain: string): boolean {
  if (!/\d/u.test(plain)) return false;
  if (lireLigneSubvention(plain) !== null) return true;
  const said = plain.trim();
  return plain.length < LIGNE && fin.test(said) && payee.test(said);
}

/** What speaks for grants may stand above; what speaks against is said of the list itself: "Vu le budget" is not. */
function poidsDe(contexte: Contexte, at: number): number {
  const { blocks } = contexte.source;
  const block = blocks[at];
  if (block === undefined) return 0;
  const objet = structureOf(contexte)?.dans(block.startLine)?.deliberation.objet?.value ?? '';
  const lead = blocks
    .slice(Math.max(0, at - AVANT), at)
    .flatMap((one) => (isText(one) ? [one.text.plain.slice(-LONG)] : []));
  const head = isTable(block) ? (block.rows[0]?.cells.map(({ text }) => text.plain) ?? []) : [];
  const proche = [objet, lead.at(-1) ?? '', head.join(' ')].map((one) => pliageFixe(one));
  const tout = [...proche, ...lead.map((one) => pliageFixe(one))];
  return listesDAides.reduce((sum, one) => {
    const said = one.poids > 0 ? tout : proche;
    return sum + (said.some((text) => lit(one, text)) ? one.poids : 0);
  }, 0);
}
