/** A ballot on persons set as a table: "Candidats | Nombre de voix", one a row. */
import type { Vote } from '../../../contract/contract.ts';
import type { Block, Cell, Row, TableBlock } from '../../../contract/types.ts';
import { cellAt, filledCells, headOf, isTable } from '../../lignes/blocks.ts';
import { texteDe } from '../../lignes/lignes.ts';
import { type Reading, some } from '../../reading.ts';
import { MAX_CANDIDATES } from '../../text/election.ts';
import { elusParmi } from '../../text/election-elus.ts';
import { signeDElection } from '../../text/election-signe.ts';
import { lireEntier } from '../../text/nombre.ts';
import { nomIn } from '../../text/personne.ts';
import { secretBefore } from '../../text/scrutin.ts';
import { foldLines } from '../../text/vote.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';

const named = /^(?:indiquer\s(?:les?\s)?)?(?:noms?|candidate?s?|listes?|prenoms?)(?![\p{L}])/u;
const counted = /(?:^|\s)(?:voix|suffrages?)(?:\s(?:obtenue?s?|recueillie?s?))?(?![\p{L}])/u;
const inLetters = /toutes\slettres/u;
const total =
  /^(?:total|blancs?|nuls?|bulletins?|suffrages|exprimes?|votants?|majorite)(?![\p{L}])/u;
/** The ballot is announced, and who is elected is said, in so many blocks around its table. */
const REACH = 30;

/** "Listes | Voix pour | Voix contre" is a vote on each of them. */
const onMotion = /(?<![a-z])(?:pour|contre|abstentions?)\s{0,3}:?$/u;
/** So near above its table a ballot is told of. */
const SIGN_REACH = 600;

interface Ballot {
  readonly entete: Row;
  readonly rows: readonly { readonly nom: Cell; readonly voix: Cell }[];
}

export function estTableauDElection(block: Block): boolean {
  return isTable(block) && ballotOf(block) !== null;
}

export function ontUneElection(blocks: readonly Block[]): boolean {
  return blocks.some((_, at) => electionAt(blocks, at) !== null);
}

/** "Nom | Commune | Nombre de voix" may tell the weights of those who sit: the ballot is told of over it. */
function electionAt(blocks: readonly Block[], at: number): Ballot | null {
  const block = blocks[at];
  const ballot = block !== undefined && isTable(block) ? ballotOf(block) : null;
  if (ballot === null) return null;
  const head = filledCells(ballot.entete).map(({ text }) => headOf(text));
  const above = texteDe(blocks.slice(Math.max(0, at - REACH), at)).plain.slice(-SIGN_REACH);
  return signeDElection(`${foldLines(above)} ${head.join(' ')}`) ? ballot : null;
}

function ballotOf(table: TableBlock): Ballot | null {
  if (table.rows.length > MAX_CANDIDATES) return null;
  for (const [index, row] of table.rows.entries()) {
    const names = find(row, named);
    const counts = filledCells(row).find(
      ({ text }) => counted.test(headOf(text)) && !inLetters.test(headOf(text)),
    );
    if (filledCells(row).some(({ text }) => onMotion.test(headOf(text).trim()))) return null;
    if (names === undefined || counts === undefined || names === counts) continue;
    const rows = table.rows.slice(index + 1).flatMap((one) => candidate(one, names, counts) ?? []);
    return rows.length === 0 ? null : { entete: row, rows };
  }
  return null;
}

function find(row: Row, pattern: RegExp): Cell | undefined {
  return filledCells(row).find(({ text }) => pattern.test(headOf(text).trim()));
}

function candidate(row: Row, names: Cell, counts: Cell): { nom: Cell; voix: Cell } | null {
  const nom = cellAt(row, names);
  const voix = cellAt(row, counts);
  if (nom === undefined || voix === undefined || total.test(headOf(nom.text).trim())) return null;
  return lireEntier(voix.text.plain) === null ? null : { nom, voix };
}

export function parseElectionsDesTableaux(
  reading: Reading,
  blocks: readonly Block[],
  deliberation: string,
): Vote[] {
  return blocks.flatMap((block, at): Vote[] => {
    const ballot = electionAt(blocks, at);
    if (ballot === null) return [];
    const before = texteDe(blocks.slice(Math.max(0, at - REACH), at));
    const secret = secretBefore(foldLines(before.plain), 0, before.plain.length);
    const elus = elusParmi(
      texteDe(blocks.slice(at + 1, at + 1 + REACH)).plain,
      ballot.rows.map(({ nom }) => nom.text.plain),
    );
    const candidats = ballot.rows.flatMap(({ nom, voix }, index) => {
      const lu = reading.lu('nom', nom.text, personIn(nom));
      if (lu === null) return [];
      const elu = elus[index] === true ? { elu: true } : {};
      return [{ nom: lu, ...some('voix', reading.lu('entier', voix.text)), ...elu }];
    });
    if (candidats.length === 0) return [];
    return [
      {
        id: reading.id('vote'),
        type: 'vote',
        spans: reading.lines(block.startLine, block.endLine),
        deliberation,
        ...some('scrutin', secret && reading.lu('scrutin', before, secret)),
        candidats,
      },
    ];
  });
}

/** The name without its civility; a list by what it is called. */
function personIn({ text }: Cell): { from: number; to: number } {
  const { plain } = text;
  const name = nomIn(plain, pliageFixe(plain), 0, plain.length);
  return name !== null && name.to >= plain.trimEnd().length
    ? name.nom
    : { from: 0, to: plain.length };
}
