/**
 * The path: every line of a document weighed once, then one best division into a head, titles with their bodies,
 * and what stands between them.
 */
import type { Block } from '../../contract/types.ts';
import type { Ligne } from '../lignes/lignes.ts';
import { type Candidat, candidatsDe } from './candidats.ts';
import { Etendues } from './etendues.ts';
import { peserFamilles } from './familles.ts';
import { type Etape, meilleurChemin } from './meilleur.ts';
import { compter } from './places.ts';
import { type Reperes, reperesDe } from './reperes.ts';
import { type Repetitions, repetitionsDe } from './repetitions.ts';
import { type Vue, vuesDe } from './vue.ts';

export interface Chemin {
  readonly vues: readonly Vue[];
  readonly reperes: Reperes;
  readonly repetitions: Repetitions;
  /** Every line that was weighed, by its place. */
  readonly candidats: ReadonlyMap<number, Candidat>;
  readonly etapes: readonly Etape[];
  /** How many titles there are, and under how many something is decided. */
  readonly titres: number;
  readonly tenus: number;
  /** How many of them are numbered next to one before. */
  readonly suivants: number;
  readonly score: number;
  /** What the best way with one title alone scores: near `score`, the document is one act. */
  readonly seul: number;
}

/** Null for a document without a line that could be a title. */
export function cheminDe(blocks: readonly Block[], lignes: readonly Ligne[]): Chemin | null {
  if (lignes.length === 0) return null;
  const vues = vuesDe(lignes, blocks);
  const reperes = reperesDe(blocks, lignes);
  const repetitions = repetitionsDe(vues, reperes);
  const candidats = candidatsDe(vues, reperes, repetitions);
  peserFamilles(candidats, reperes.decisions, vues.length);
  const etendues = new Etendues(vues, reperes, repetitions);
  const best = meilleurChemin(candidats, etendues, reperes, vues.length);
  if (best === null) return null;
  const tenus = best.etapes.filter(
    ({ candidat, groupe }, at) =>
      !groupe &&
      compter(
        reperes.forts,
        candidat.vue.index,
        best.etapes[at + 1]?.candidat.vue.index ?? vues.length,
      ) > 0,
  ).length;
  return {
    vues,
    reperes,
    repetitions,
    candidats: new Map(candidats.map((candidat) => [candidat.vue.index, candidat])),
    etapes: best.etapes,
    suivants: best.etapes.filter(({ suivant }) => suivant).length,
    titres: best.etapes.filter(({ groupe }) => !groupe).length,
    tenus,
    score: best.score,
    seul: best.seul,
  };
}
