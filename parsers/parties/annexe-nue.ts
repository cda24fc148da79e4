/**
 * An annex that bears no number, told by where it stands: behind the signature, under "ANNEXE", "Annexe à la
 * délibération n° 2024-031" or "Liste des subventions", over rows with amounts. None of these is enough alone.
 */
import type { Block, TableBlock, TextBlock } from '../../contract/types.ts';
import { titresDAnnexe } from '../indices/annexe.ts';
import { lit } from '../indices/indice.ts';
import { filledCells, headOf, headOfBlock, isHeading, isTable, isText } from '../lignes/blocks.ts';
import { signs, signsInTable } from '../lignes/signature.ts';
import { headerAt } from '../tableaux/ligne-colonnes.ts';
import { aDecide, titreDActe } from './actes.ts';

/** Stamps and ways of appeal may stand between the signature and the annex. */
const SOUS_LA_SIGNATURE = 12;
/** A title leads to its rows over an introduction of so many blocks. */
const JUSQUAUX_LIGNES = 3;
/** So far below nothing is decided: the next act of a file may be about grants as well. */
const RIEN_DE_DECIDE = 60;
const TITRE_LONG = 200;
/** In hundredths: a line set as a heading, rows with amounts under it, and what is enough. */
const MIS_EN_TITRE = 40;
const LIGNES = 60;
const ASSEZ = 100;

/** `own` are the blocks of the act so far; `annexe` where it has an annex already, which only another named so ends. */
export function ouvreAnnexeNue(
  blocks: readonly Block[],
  index: number,
  own: readonly Block[],
  annexe: boolean,
): boolean {
  const block = blocks[index];
  const said = isTable(block)
    ? !annexe && nommeDesAides(block)
    : isText(block) && poidsDuTitre(blocks, index, block, annexe) >= ASSEZ;
  return said && (annexe || estSousLaSignature(own)) && !decideEnsuite(blocks, index);
}

function poidsDuTitre(
  blocks: readonly Block[],
  index: number,
  block: TextBlock,
  annexe: boolean,
): number {
  const { plain } = block.text;
  if (block.kind === 'element' || plain.length > TITRE_LONG || /[.;,]\s{0,3}$/u.test(plain))
    return 0;
  const head = headOf(block.text);
  const lus = titresDAnnexe.filter((one) => lit(one, head));
  const dit = Math.max(0, ...lus.map(({ poids }) => poids));
  if (annexe && dit < LIGNES) return 0;
  return dit + (isHeading(block) ? MIS_EN_TITRE : 0) + (meneAuxLignes(blocks, index) ? LIGNES : 0);
}

function meneAuxLignes(blocks: readonly Block[], index: number): boolean {
  const under = blocks.slice(index + 1, index + 1 + JUSQUAUX_LIGNES);
  return under.some((block) =>
    isTable(block)
      ? nommeDesAides(block) || aDesMontants(block)
      : isText(block) && block.lines.some((line) => auBout.test(headOf(line))),
  );
}

/** "1 200,00", "1200 €", "2 400"; "2024" is a year. */
const montant = /\d\s?(?:€|euros?)(?![a-z])|\d[.,]\d\d(?!\d)|^\d{1,3}\s\d{3}$/u;
/** "Foyer rural : 1 200 €": an entry of a list, or a line. */
const auBout = /\d\s?(?:€|euros?)\s{0,3}[.;,]?$/u;

function aDesMontants({ rows }: TableBlock): boolean {
  return rows.some((row) => filledCells(row).some(({ text }) => montant.test(text.plain)));
}

function nommeDesAides({ rows }: TableBlock): boolean {
  return headerAt(rows, 0) !== null;
}

/** What an act decides stands above its signature: a mayor named above an article or a visa has not signed. */
const encoreLActe = /^(?:articles?|art\.|vu|considerant)(?![a-z])/u;

function estSousLaSignature(own: readonly Block[]): boolean {
  for (const block of own.slice(-SOUS_LA_SIGNATURE).reverse()) {
    if (isTable(block) ? signsInTable(block) : isText(block) && signs(block)) return true;
    if (encoreLActe.test(headOfBlock(block))) return false;
  }
  return false;
}

/** Up to the head of the next act. */
function decideEnsuite(blocks: readonly Block[], index: number): boolean {
  const under = blocks.slice(index + 1, index + 1 + RIEN_DE_DECIDE).filter(isText);
  const next = under.findIndex((block) => isHeading(block) && titreDActe.test(headOfBlock(block)));
  return aDecide(next < 0 ? under : under.slice(0, next));
}
