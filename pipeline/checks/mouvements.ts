/** Who came to a session or left it while it went on: asked only of a vote that does not add up. */
import type { Vote } from '../../contract/contract.ts';
import { once } from './contexte.ts';

const article = String.raw`(?:la\s|l['’]\s?)`;
const sitting = '(?:seance|assemblee|reunion|conseil)';
const somebody = String.raw`(?=(?:m|mm|mme|mmes|monsieur|madame|messieurs|mesdames)[.\s])`;
const members = String.raw`(?=(?:\d{1,2}|une?|deux|trois|quatre|cinq)\s(?:conseill|elue?s?(?![a-z])|membres?|delegue|administrat|adjoint))`;
const atHour = String.raw`(?:\s(?:a|vers)\s\d{1,2}\s?(?:h|heures?)\s?(?:\d{2})?)?`;
/** "Départ à 8h30" and "sortie de 12 élèves" are told of an outing, not of the members. */
const ofSomebody = String.raw`(?:\sen\scours\sde\sseance)?${atHour}\s?[:,]?\s?(?:d['’]\s?|de\s)?(?:${somebody}|${members})`;
/** "Mme JOLY quitte définitivement la séance", "Sortie de M. X": from then on fewer vote. */
const goes = new RegExp(
  String.raw`quitt(?:e|ent|ant|ee?)\s(?:[a-zœæ]{1,15}\s)?${article}?${sitting}|(?<![a-zœæ])(?:departs?|sorties?)${ofSomebody}`,
  'gu',
);
/** "Arrivée de M. NAVARRO", "M. X rejoint la séance", "Mme Y arrive à 19h10": from then on more vote. */
const comes = new RegExp(
  String.raw`(?<![a-zœæ])arrivees?${ofSomebody}|(?:rejoi(?:nt|gnent)|integrent?)\s${article}${sitting}|entr(?:e|ent|ee)\sen\sseance|arriv(?:e|ent|ee?s?)\sen\s(?:cours\sde\s)?seance|(?<![a-zœæ])(?:m|mm|mme|mmes|monsieur|madame)[.\s][^.;:]{1,60}\sarriv(?:e|ent|ee?s?)\sa\s\d`,
  'gu',
);

interface Mouvement {
  readonly line: number;
  readonly venus: number;
  readonly partis: number;
}

/** Those before a vote of its session, and those who came after it: a list may have these already. */
export interface Mouvements {
  readonly venusAvant: number;
  readonly venusApres: number;
  readonly partisAvant: number;
}

/** The movements of each session, in the order of the text. */
const bySession = once((contexte) => {
  const found = new Map<string, Mouvement[]>();
  const seanceAt = sessionsOf(contexte.donnees.deliberations);
  for (const { folded, nature, startLine: line } of contexte.passages) {
    if (nature === 'tableau') continue;
    const [venus, partis] = [countOf(folded, comes), countOf(folded, goes)];
    if (venus + partis === 0) continue;
    const seance = seanceAt(line);
    const known = found.get(seance);
    if (known === undefined) found.set(seance, [{ line, venus, partis }]);
    else known.push({ line, venus, partis });
  }
  return { found, seanceAt };
});

export const mouvementsOf = once((contexte) => (vote: Vote): Mouvements => {
  const { found, seanceAt } = bySession(contexte);
  const at = vote.spans[0]?.startLine ?? 0;
  let [venusAvant, venusApres, partisAvant] = [0, 0, 0];
  for (const { line, venus, partis } of found.get(seanceAt(at)) ?? []) {
    if (line > at) venusApres += venus;
    else {
      venusAvant += venus;
      partisAvant += partis;
    }
  }
  return { venusAvant, venusApres, partisAvant };
});

function countOf(folded: string, pattern: RegExp): number {
  return [...folded.matchAll(pattern)].length;
}

interface Decision {
  readonly id: string;
  readonly seance?: string | undefined;
  readonly spans: readonly { readonly startLine: number; readonly endLine: number }[];
}

/** The session of a line: that of the decision around it, else of the next one, whose head it is in, else of the last. */
function sessionsOf(deliberations: readonly Decision[]): (line: number) => string {
  const ends = deliberations
    .map(({ id, seance, spans }) => ({ seance: seance ?? id, end: spans.at(-1)?.endLine ?? 0 }))
    .sort((one, other) => one.end - other.end);
  return (line) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.end ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return ends[low]?.seance ?? '';
  };
}
