/** The lines that the nature of a document is read from: printed lines, rows of tables, and what stands in long lines. */
import type { Block, Text } from '../../contract/types.ts';
import { enLignes, filledCells, isTable, isText } from '../lignes/blocks.ts';
import { replier } from '../vocabulaire/reparation.ts';

export interface LigneDeNature {
  /** Folded, without what it quotes. */
  readonly head: string;
  readonly plain: string;
  /** An entry of a list. */
  readonly element: boolean;
  /** A sentence, or too long for a title. */
  readonly phrase: boolean;
}

/** At the top, each cell of a head in two columns is a line; of other tables, each row. */
const HAUT = 4;
/** "« L'an mil huit cent quatre-vingt-quatre, le conseil municipal, dûment convoqué »": told, not decided. */
const cite = /«[^»]{0,600}(?:»|$)/gu;
const TITRE_LONG = 160;
const LONGUEUR = 400;
const phrase = /[.;]\s{0,3}$|\s(?:est|sont|sera|seront)\s/u;
/** "Département du Doubs COMMUNE DE MARLY Séance du 3 mars": somebody's reading printed a head on one line. */
const morceau = /(?<=[.;:!?])\s{1,20}(?=\p{Lu})|\s{2,20}|(?<=[\p{Ll}\d)])\s(?=\p{Lu}{4})/u;

export function lignesDeNature(blocks: readonly Block[]): LigneDeNature[] {
  return blocks.flatMap((block, at) =>
    at < HAUT && estEnDeuxColonnes(block)
      ? enLignes([block]).flatMap(lignesDuBloc)
      : lignesDuBloc(block),
  );
}

function lignesDuBloc(block: Block): LigneDeNature[] {
  if (isText(block))
    return block.lines.flatMap((text) => morceauxDe(text, block.kind === 'element'));
  if (!isTable(block)) return [];
  return block.rows.map((row) =>
    ligneDe(
      filledCells(row)
        .map(({ text }) => text.plain)
        .join(' '),
      true,
    ),
  );
}

/** "COMMUNE DE CLAIRVAL | Séance du 22 février 2024" is a head; three columns are a table of something. */
function estEnDeuxColonnes(block: Block): boolean {
  return isTable(block) && block.rows.every((row) => filledCells(row).length <= 2);
}

function morceauxDe({ plain }: Text, element: boolean): LigneDeNature[] {
  const pieces = plain.length > TITRE_LONG ? plain.split(morceau) : [plain];
  return pieces.filter((one) => one.trim() !== '').map((one) => ligneDe(one, element));
}

function ligneDe(plain: string, element: boolean): LigneDeNature {
  const head = replier(plain.slice(0, LONGUEUR)).replace(cite, ' ');
  return { head, plain, element, phrase: plain.length > TITRE_LONG || phrase.test(head) };
}
