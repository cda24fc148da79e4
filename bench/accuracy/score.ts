/** One document's result against what people read in it: right, missing and false, by kind of record. */
import type { Resultat } from '../../contract/contract.ts';
import { fold, pair, sameAmount, sameHeading, sameName } from './compare.ts';
import type { Gold } from './gold.ts';
import { type Matched, placeOf } from './places.ts';
import { scoreDeliberations } from './score-deliberations.ts';
import { scorePresences } from './score-presences.ts';
import { scoreSeance } from './score-seance.ts';
import { scoreVotes } from './score-votes.ts';
import { emptyScore, emptyTally, type Kind, kinds, type Score } from './tally.ts';

export function scoreOf(gold: Gold, made: Resultat): Score {
  const score = emptyScore();
  const scan = made.source.texte === 'ocr' || made.source.texte === 'mixte';
  const matched = scoreDeliberations(gold, made, score);
  scoreVotes(matched, made, score, scan);
  scoreArticles(matched, made, score);
  scorePresences(gold, made, score, scan);
  scoreLignes(gold, made, score, scan);
  scoreAvenants(gold, made, score);
  scoreSeance(gold, made, score, scan);
  for (const kind of gold.sans) score[kind] = emptyTally();
  for (const kind of kinds.filter((one: Kind) => gold.partielles.includes(one)))
    score[kind] = { ...score[kind], extra: [] };
  return score;
}

function scoreArticles(matched: readonly Matched[], made: Resultat, score: Score) {
  for (const { gold, made: deliberation } of matched) {
    if (deliberation === null && gold?.opt === true) continue;
    const articles = made.articles.filter(
      (article) => deliberation !== null && article.deliberation === deliberation.id,
    );
    const { pairs, missing, extra } = pair(
      gold?.articles ?? [],
      articles,
      (one, other) => fold(one) === fold(other.numero.value),
    );
    const label = gold?.numero ?? deliberation?.numero?.value ?? '-';
    score.articles.right += pairs.length;
    for (const one of missing) score.articles.missing.push(`${label} : article ${one}`);
    for (const other of extra)
      score.articles.extra.push(`${label} : article ${other.numero.value} (${placeOf(other)})`);
  }
}

function scoreLignes(gold: Gold, made: Resultat, score: Score, scan: boolean) {
  const { pairs, missing, extra } = pair(
    requiredFirst(gold.lignes),
    made.annexeLignes,
    ({ noms, montant }, other) =>
      other.montant != null &&
      other.beneficiaire != null &&
      sameAmount(montant, other.montant.value) &&
      noms.some((nom) => sameName(nom, other.beneficiaire?.value ?? '', scan)),
  );
  score.lignes.right += pairs.length;
  for (const { noms, montant } of missing.filter(({ opt }) => !opt))
    score.lignes.missing.push(`${noms[0]} ${montant}`);
  for (const other of extra)
    score.lignes.extra.push(
      `${other.beneficiaire?.value} ${other.montant?.value} (${placeOf(other)})`,
    );
}

function scoreAvenants(gold: Gold, made: Resultat, score: Score) {
  const wanted = requiredFirst(gold.avenants);
  const { pairs, missing, extra } = pair(wanted, made.avenants, (one, other) => {
    const numero = other.numeroAvenant?.value;
    const named =
      (one.numero !== null && numero !== undefined && fold(one.numero) === fold(numero)) ||
      (one.objet !== null && other.objet != null && sameHeading(one.objet, other.objet.value));
    const montants = other.montants.map(({ value }) => value);
    return (
      named && (one.montant === null || montants.some((m) => sameAmount(one.montant as string, m)))
    );
  });
  score.avenants.right += pairs.length;
  for (const one of missing.filter(({ opt }) => !opt))
    score.avenants.missing.push(`${one.numero ?? '-'} ${one.objet}`);
  for (const other of extra)
    score.avenants.extra.push(
      `${other.numeroAvenant?.value ?? '-'} ${other.objet?.value} (${placeOf(other)})`,
    );
}

/** What may be read takes nothing from what must be. */
function requiredFirst<T extends { opt: boolean }>(entries: readonly T[]): T[] {
  return [...entries.filter(({ opt }) => !opt), ...entries.filter(({ opt }) => opt)];
}
