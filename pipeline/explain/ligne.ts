/** One line of the source: what it is, of which stretch, and why it is or is not a title. */

import type { Resultat, SectionRecord } from '../../contract/contract.ts';
import type { Block, Line, Source } from '../../contract/types.ts';
import { MAX_LINE } from '../../parsers/chemin/candidats.ts';
import type { Chemin } from '../../parsers/chemin/chemin.ts';
import type { Vue } from '../../parsers/chemin/vue.ts';
import { lineAt } from '../../parsers/source/text.ts';
import type { Lecture } from '../lecture.ts';
import type { Balance } from './pesee.ts';
import type { LigneExpliquee, NonPesee, Pesee, Rival, Sorte, Titre, Troncon } from './types.ts';

export interface Dossier {
  readonly source: Source;
  readonly lecture: Lecture;
  readonly balance: Balance | null;
  readonly resultat: Resultat;
  readonly troncons: readonly Troncon[];
  /** Of the path. */
  readonly titres: readonly Titre[];
  /** By the line of the source, the lines of the path of which something is printed on it. */
  readonly vues: ReadonlyMap<number, readonly Vue[]>;
}

export function vuesParLigne(chemin: Chemin | null, lines: readonly Line[]): Map<number, Vue[]> {
  const byLine = new Map<number, Vue[]>();
  for (const vue of chemin?.vues ?? []) {
    const numbers = vue.ligne.text.pieces.map(({ start }) => lineAt(lines, start)?.number ?? 0);
    for (const number of new Set(numbers)) {
      const own = byLine.get(number);
      if (own === undefined) byLine.set(number, [vue]);
      else own.push(vue);
    }
  }
  return byLine;
}

/** `numero` is that of a line of the source. */
export function ligneExpliquee(line: Line, dossier: Dossier): LigneExpliquee {
  const { source, balance, resultat, troncons, titres } = dossier;
  const chemin = dossier.lecture.chemin();
  const { number: numero } = line;
  const sorte = sorteDe(line, source);
  const vues = sorte === 'texte' ? (dossier.vues.get(numero) ?? []) : [];
  const vue = laPlusProche(vues, chemin);
  const pesee = vue === null || chemin === null ? null : peseeDe(vue, chemin, balance);
  const avant = titres.findLast(({ startLine }) => startLine < numero) ?? null;
  const apres = titres.find(({ startLine }) => startLine > numero) ?? null;
  const troncon = troncons.findIndex(
    ({ startLine, endLine }) => startLine <= numero && numero <= endLine,
  );
  const section = resultat.sections.find(
    ({ startLine, endLine }) => startLine <= numero && numero <= endLine,
  );
  const vide = sorte === 'vide';
  return {
    numero,
    texte: source.text.slice(line.start, line.end).trim(),
    sorte,
    troncon: troncon < 0 || vide ? null : troncon,
    section: vide ? null : (section?.nature ?? null),
    deliberation: vide ? null : deliberationDe(troncons[troncon], section, dossier),
    avec:
      vue === null || vue.plain.trim().length <= line.end - line.start ? null : vue.plain.trim(),
    pesee: avecRival(pesee, numero, avant, apres),
    nonPesee: pesee === null ? nonPesee(sorte, vue, chemin) : null,
    avant: enTitre(avant),
    apres: enTitre(apres),
  };
}

function sorteDe({ start, end, number }: Line, { text, blocks }: Source): Sorte {
  if (text.slice(start, end).trim() === '') return 'vide';
  const holds = ({ startLine, endLine }: Block) => startLine <= number && number <= endLine;
  // A running head may stand within the lines of a paragraph.
  const strokes = blocks.find(
    (block) => holds(block) && (block.kind === 'filet' || block.kind === 'courant'),
  );
  const block = strokes ?? blocks.findLast(holds);
  if (block?.kind === 'tableau' || block?.kind === 'filet' || block?.kind === 'courant')
    return block.kind;
  return 'texte';
}

/** A title before a line that was weighed, that before any other. */
function laPlusProche(vues: readonly Vue[], chemin: Chemin | null): Vue | null {
  const titre = vues.find(({ index }) => rangSurLeChemin(index, chemin) >= 0);
  const weighed = vues.find(({ index }) => chemin?.candidats.has(index));
  return titre ?? weighed ?? vues[0] ?? null;
}

function rangSurLeChemin(index: number, chemin: Chemin | null): number {
  return chemin?.etapes.findIndex(({ candidat }) => candidat.vue.index === index) ?? -1;
}

function peseeDe({ index }: Vue, chemin: Chemin, balance: Balance | null): Pesee | null {
  const rank = rangSurLeChemin(index, chemin);
  const candidat = chemin.candidats.get(index);
  if (balance === null || candidat === undefined) return null;
  return rank < 0 ? balance.candidat(candidat) : balance.etape(rank);
}

function nonPesee(sorte: Sorte, vue: Vue | null, chemin: Chemin | null): NonPesee {
  if (sorte !== 'texte') return 'sorte';
  if (chemin === null) return 'sans_chemin';
  if (vue === null) return 'suite';
  return vue.plain.length > MAX_LINE ? 'longue' : 'minuscule';
}

/** Beside a line that is no title, the nearest one that is. */
function avecRival(
  pesee: Pesee | null,
  line: number,
  avant: Titre | null,
  apres: Titre | null,
): Pesee | null {
  if (pesee === null || pesee.prise !== null) return pesee;
  const near = [avant, apres]
    .filter((titre) => titre !== null)
    .sort((a, b) => Math.abs(a.startLine - line) - Math.abs(b.startLine - line))[0];
  if (near === undefined) return pesee;
  const rival: Rival = { startLine: near.startLine, texte: near.texte, ecart: -pesee.marge };
  return { ...pesee, rival };
}

function enTitre(titre: Titre | null): Titre | null {
  if (titre === null) return null;
  const { startLine, texte, numero, rang } = titre;
  return { startLine, texte, numero, rang };
}

/** Of a document that its titles divide, that of the stretch; else that of the section. */
function deliberationDe(
  troncon: Troncon | undefined,
  section: SectionRecord | undefined,
  { lecture, resultat }: Dossier,
): number | null {
  if (lecture.minutes !== null) return troncon?.deliberations[0] ?? null;
  const index = resultat.deliberations.findIndex(({ id }) => id === section?.deliberation);
  return index < 0 ? null : index + 1;
}
