/**
 * Lines that look alike, and how well they part the decisions from each other: what recurs once before each
 * decision heads it, whatever it looks like.
 */
import { type Candidat, REPRISE } from './candidats.ts';
import { compter } from './places.ts';
import { poids } from './poids.ts';
import { suiteDe } from './vue.ts';

/** Looks alone say a little less than a lead of figures and marks. */
const ASPECT_SEUL = 0.9;
/** A family of numbers that fits so well is how this document sets its titles. */
const TRES_BIEN = 0.7;
const MEMBRES_MIN = 4;

/** Adds to each candidate what its likes say. `decisions` are places, one for each decision of the document. */
export function peserFamilles(
  candidats: readonly Candidat[],
  decisions: readonly number[],
  lines: number,
): void {
  const membres = membresDe(candidats);
  const fit = new Map<string, number>();
  for (const [famille, places] of membres)
    if (places.length > 1) fit.set(famille, fitOf(places, decisions, lines));
  const [numbered, famille] = [...fit].reduce<[number, string]>(
    (best, [one, value]) =>
      value > best[0] &&
      !one.startsWith('S') &&
      /9|I/u.test(one) &&
      (membres.get(one)?.length ?? 0) >= MEMBRES_MIN
        ? [value, one]
        : best,
    [0, ''],
  );
  const sansTrou = estSansTrou(candidats, membres.get(famille) ?? []);
  for (const candidat of candidats) {
    if (candidat.net) ajouterFamille(candidat, fit, numbered > TRES_BIEN);
    const exempt = candidat.cues.some(({ id }) => id.startsWith('titre.'));
    if (numbered > TRES_BIEN && candidat.vue.forme === '' && !exempt) {
      const id = sansTrou ? 'sansNumeroDansUneSuite' : 'sansNumero';
      ajouterCue(candidat, id, poids[id]);
    }
  }
}

/** So large a share of the numbers follow each other that no item lacks one. */
const SUITE = 0.85;
const SUITE_MIN = 6;

function estSansTrou(candidats: readonly Candidat[], places: readonly number[]): boolean {
  const own = new Set(places);
  const values = candidats.filter(({ vue }) => own.has(vue.index)).map(({ vue }) => vue.valeurs);
  const next = values.filter((value, at) => {
    const before = values[at - 1];
    return value !== null && before != null && suiteDe(before, value) === 'suivant';
  }).length;
  return values.length >= SUITE_MIN && next >= (values.length - 1) * SUITE;
}

function ajouterCue(candidat: Candidat, id: string, weight: number): void {
  candidat.cues.push({ id, poids: weight });
  candidat.score += weight;
}

function membresDe(candidats: readonly Candidat[]): Map<string, number[]> {
  const membres = new Map<string, number[]>();
  for (const { net, familles, vue } of candidats) {
    if (!net) continue;
    for (const famille of familles) {
      const places = membres.get(famille);
      if (places === undefined) membres.set(famille, [vue.index]);
      else places.push(vue.index);
    }
  }
  return membres;
}

/** Twice the stretches that hold a decision, over stretches and decisions: one where each holds one. */
function fitOf(places: readonly number[], decisions: readonly number[], lines: number): number {
  const held = places.filter(
    (place, at) => compter(decisions, place, places[at + 1] ?? lines) > 0,
  ).length;
  return (2 * held) / (places.length + decisions.length);
}

/** Where items are numbered, that a list announces a line says no more of it. */
function ajouterFamille(
  candidat: Candidat,
  fit: ReadonlyMap<string, number>,
  numbered: boolean,
): void {
  const own = candidat.familles.filter((famille) => !numbered || famille !== REPRISE);
  const best = Math.max(
    0,
    ...own.map((famille) => (fit.get(famille) ?? 0) * (famille.startsWith('S') ? ASPECT_SEUL : 1)),
  );
  if (best === 0) return;
  const weight = Math.max(
    poids.familleAuPire,
    Math.round(poids.famille * best + poids.familleDeBase),
  );
  ajouterCue(candidat, 'famille', weight);
}
