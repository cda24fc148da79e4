/** A document from its first line to its last: what each stretch is, and what was weighed for its title. */

import type { Resultat } from '../../contract/contract.ts';
import type { Line, Source } from '../../contract/types.ts';
import type { Chemin } from '../../parsers/chemin/chemin.ts';
import { itemsDuChemin } from '../../parsers/chemin/minutes.ts';
import { ligneDe } from '../../parsers/lignes/lignes.ts';
import type { Lecture } from '../lecture.ts';
import type { Balance } from './pesee.ts';
import type { Etat, Titre, Troncon } from './types.ts';

/** A stretch by its first line. */
interface Debut {
  readonly startLine: number;
  readonly etat: Etat;
  readonly titre?: Titre | null;
  /** Its title's rank on the path. */
  readonly rank?: number;
}

/** The line of the source that a place among the lines of the path stands on. */
export function lignesDuChemin({ vues }: Chemin, lines: readonly Line[]): number[] {
  return vues.map(({ ligne }) => ligneDe(ligne.text, lines) ?? ligne.block.startLine);
}

export function tronconsDe(
  source: Source,
  lecture: Lecture,
  resultat: Resultat,
  balance: Balance | null,
): Troncon[] {
  const { genre } = lecture;
  const chemin = lecture.chemin();
  const divided = (genre === 'proces-verbal' || genre === 'registre') && chemin !== null;
  const debuts = divided
    ? debutsDuChemin(source, chemin)
    : debutsDesSections(resultat, genre === 'acte' ? titresDe(source, chemin)[0] : undefined);
  return enTroncons(debuts, source).map(({ startLine, endLine, etat, titre, rank }): Troncon => {
    const deliberations = deliberationsEntre(resultat, startLine, endLine);
    return {
      startLine,
      endLine,
      etat: etat === 'point' && deliberations.length > 0 ? 'deliberation' : etat,
      titre: titre ?? objetDe(resultat, deliberations, startLine, endLine),
      deliberations,
      pesee: rank === undefined || balance === null ? null : balance.etape(rank),
    };
  });
}

/** The titles of a path, whichever way the document is read; `rank` is theirs among all, names of groups too. */
export function titresDe(
  { blocks, lines }: Source,
  chemin: Chemin | null,
): (Titre & { readonly rank: number })[] {
  if (chemin === null) return [];
  const places = lignesDuChemin(chemin, lines);
  const items = itemsDuChemin(chemin, blocks, lines);
  let next = 0;
  return chemin.etapes.map(({ candidat, groupe }, rank) => {
    const item = groupe ? undefined : items[next++];
    return {
      rank,
      startLine: places[candidat.vue.index] ?? 1,
      texte: (item?.titre?.plain ?? candidat.vue.plain).trim(),
      numero: item?.propre === true ? (item.numero?.plain ?? null) : null,
      rang: item?.propre === false ? (item.numero?.plain ?? null) : null,
    };
  });
}

function debutsDuChemin(source: Source, chemin: Chemin): Debut[] {
  const places = lignesDuChemin(chemin, source.lines);
  const titres = titresDe(source, chemin);
  const debuts: Debut[] = debutsDeLaTete(chemin, places);
  for (const [rank, { candidat, groupe, coupure }] of chemin.etapes.entries()) {
    debuts.push({
      startLine: places[candidat.vue.index] ?? 1,
      etat: groupe ? 'groupe' : 'point',
      titre: titres[rank] ?? null,
      rank,
    });
    if (coupure === null) continue;
    const etat = coupure.zone === 'signe' ? 'signature' : coupure.zone;
    debuts.push({ startLine: places[coupure.place] ?? 1, etat });
  }
  return debuts;
}

/** Above the first title: who sat, a list of items, the rest. */
function debutsDeLaTete(
  { vues, etapes, reperes, repetitions }: Chemin,
  places: readonly number[],
): Debut[] {
  const first = etapes[0]?.candidat.vue.index ?? vues.length;
  const debuts: Debut[] = [];
  for (const { index } of vues.slice(0, first)) {
    const etat =
      repetitions.liste[index] === 1
        ? 'liste'
        : reperes.presences.has(index)
          ? 'presences'
          : 'tete';
    if (debuts.at(-1)?.etat !== etat) debuts.push({ startLine: places[index] ?? 1, etat });
  }
  return debuts;
}

/** One act, or several, by their sections: neighbours of one nature together. */
function debutsDesSections(
  { sections }: Resultat,
  titre: (Titre & { readonly rank: number }) | undefined,
): Debut[] {
  const debuts: Debut[] = [];
  let before: Resultat['sections'][number] | undefined;
  for (const section of sections) {
    const same = section.nature === before?.nature && section.deliberation === before.deliberation;
    before = section;
    const { startLine, endLine } = section;
    const here = titre !== undefined && titre.startLine >= startLine && titre.startLine <= endLine;
    if (!same || here)
      debuts.push({ startLine, etat: section.nature, ...(here ? { rank: titre.rank } : {}) });
  }
  return debuts;
}

/** Each to the line above the next, without the blank lines at its ends; the first begins the document. */
function enTroncons(
  debuts: readonly Debut[],
  { lines, text }: Source,
): (Debut & { readonly endLine: number })[] {
  const printed = lines
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ number }) => number);
  const sorted = [...debuts].sort((a, b) => a.startLine - b.startLine);
  if (sorted[0] === undefined) sorted.push({ startLine: 1, etat: 'autre' });
  return sorted.flatMap((debut, rank) => {
    const from = rank === 0 ? 1 : debut.startLine;
    const to = sorted[rank + 1]?.startLine ?? Number.POSITIVE_INFINITY;
    const own = printed.filter((line) => line >= from && line < to);
    const [startLine, endLine] = [own[0], own.at(-1)];
    return startLine === undefined || endLine === undefined
      ? []
      : [{ ...debut, startLine, endLine }];
  });
}

function deliberationsEntre({ deliberations }: Resultat, from: number, to: number): number[] {
  return deliberations.flatMap(({ objet, spans }, index) => {
    const line = objet?.spans[0]?.startLine ?? spans[0]?.startLine ?? 0;
    return line >= from && line <= to ? [index + 1] : [];
  });
}

/** What a deliberation of the result is about, where that is printed in these lines. */
function objetDe(
  { deliberations }: Resultat,
  ranks: readonly number[],
  from: number,
  to: number,
): Titre | null {
  for (const rank of ranks) {
    const { objet, numero } = deliberations[rank - 1] ?? {};
    const startLine = objet?.spans[0]?.startLine ?? 0;
    if (objet == null || startLine < from || startLine > to) continue;
    return { startLine, texte: objet.value, numero: numero?.value ?? null, rang: null };
  }
  return null;
}
