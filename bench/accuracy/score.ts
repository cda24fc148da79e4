/** One document's result against what people read in it: right, missing and false, by kind of record. */
import type { Deliberation, Resultat, Vote } from '../../pipeline/contract.ts';
import { alignInOrder, fold, pair, sameAmount, sameHeading, sameName } from './compare.ts';
import { type Gold, type GoldDeliberation, type GoldVote, type Kind, kinds } from './gold.ts';

export interface Tally {
  right: number;
  readonly missing: string[];
  readonly extra: string[];
}

export type Score = Record<Kind, Tally>;

export function emptyScore(): Score {
  return Object.fromEntries(
    kinds.map((kind) => [kind, { right: 0, missing: [], extra: [] }]),
  ) as unknown as Score;
}

export function scoreOf(gold: Gold, made: Resultat): Score {
  const score = emptyScore();
  const scan = made.source.texte === 'ocr' || made.source.texte === 'mixte';
  const matched = scoreDeliberations(gold, made, score);
  scoreVotes(matched, made, score, scan);
  scoreArticles(matched, made, score);
  scorePresences(gold, made, score, scan);
  scoreLignes(gold, made, score, scan);
  scoreAvenants(gold, made, score);
  for (const kind of gold.sans) score[kind] = { right: 0, missing: [], extra: [] };
  return score;
}

interface Matched {
  readonly gold: GoldDeliberation | null;
  readonly made: Deliberation | null;
}

function placeOf(entry: { spans: readonly { startLine: number; page?: number | undefined }[] }) {
  const span = entry.spans[0];
  return span?.page === undefined ? `l.${span?.startLine}` : `p.${span.page} l.${span.startLine}`;
}

function scoreDeliberations(gold: Gold, made: Resultat, score: Score): Matched[] {
  const pairs = alignInOrder(gold.deliberations, made.deliberations, likeness);
  const tally = score.deliberations;
  tally.right += pairs.length;
  const foundGold = new Set(pairs.map(([one]) => one));
  const foundMade = new Set(pairs.map(([, other]) => other));
  const matched: Matched[] = pairs.map(([one, other]) => ({ gold: one, made: other }));
  for (const one of gold.deliberations)
    if (!foundGold.has(one)) {
      tally.missing.push(`${one.numero ?? '-'} ${one.objet.slice(0, 70)} (p. ${one.page})`);
      matched.push({ gold: one, made: null });
    }
  for (const other of made.deliberations)
    if (!foundMade.has(other)) {
      tally.extra.push(
        `${other.numero?.value ?? '-'} ${other.objet?.value.slice(0, 70)} (${placeOf(other)})`,
      );
      matched.push({ gold: null, made: other });
    }
  return matched;
}

function likeness(gold: GoldDeliberation, made: Deliberation): number {
  const numero = made.numero?.value;
  const objet = made.objet?.value;
  const sameNumero =
    gold.numero !== null && numero !== undefined && fold(gold.numero) === fold(numero);
  const sameObjet = objet !== undefined && sameHeading(gold.objet, objet);
  return (sameNumero ? 2 : 0) + (sameObjet ? 1 : 0);
}

function scoreVotes(matched: readonly Matched[], made: Resultat, score: Score, scan: boolean) {
  for (const { gold, made: deliberation } of matched) {
    const votes = made.votes.filter(
      (vote) => deliberation !== null && vote.deliberation === deliberation.id,
    );
    const { pairs, missing, extra } = pair(gold?.votes ?? [], votes, sameVote);
    score.votes.right += pairs.length;
    const label = gold?.numero ?? gold?.objet.slice(0, 40) ?? deliberation?.numero?.value ?? '-';
    for (const vote of missing)
      score.votes.missing.push(
        `${label} : ${countsOf(vote)} « ${vote.quote?.slice(0, 80)} » (p. ${gold?.page})`,
      );
    for (const vote of extra)
      score.votes.extra.push(`${label} : ${countsOf(goldLike(vote))} (${placeOf(vote)})`);
    for (const [one, other] of pairs) scoreNames(one, other, label, score, scan);
    for (const one of missing) scoreNames(one, null, label, score, scan);
    for (const other of extra) scoreNames(null, other, label, score, scan);
  }
}

function sameVote(gold: GoldVote, made: Vote): boolean {
  const other = goldLike(made);
  return (
    gold.pour === other.pour &&
    gold.contre === other.contre &&
    gold.abstention === other.abstention &&
    gold.unanimite === other.unanimite
  );
}

function goldLike(vote: Vote): GoldVote {
  return {
    pour: vote.pour?.value ?? null,
    contre: vote.contre?.value ?? null,
    abstention: vote.abstention?.value ?? null,
    unanimite: vote.unanimite?.value === true,
    contreNoms: (vote.votants?.contre ?? []).map(({ value }) => value),
    abstentionNoms: (vote.votants?.abstention ?? []).map(({ value }) => value),
  };
}

function countsOf(vote: GoldVote): string {
  return `${vote.pour ?? '-'}/${vote.contre ?? '-'}/${vote.abstention ?? '-'}${vote.unanimite ? ' unanimité' : ''}`;
}

function scoreNames(
  gold: GoldVote | null,
  made: Vote | null,
  label: string,
  score: Score,
  scan: boolean,
) {
  const found = made === null ? null : goldLike(made);
  for (const side of ['contreNoms', 'abstentionNoms'] as const) {
    const { pairs, missing, extra } = pair(gold?.[side] ?? [], found?.[side] ?? [], (one, other) =>
      sameName(one, other, scan),
    );
    score.votants.right += pairs.length;
    for (const name of missing) score.votants.missing.push(`${label} : ${side} ${name}`);
    for (const name of extra) score.votants.extra.push(`${label} : ${side} ${name}`);
  }
}

function scoreArticles(matched: readonly Matched[], made: Resultat, score: Score) {
  for (const { gold, made: deliberation } of matched) {
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

/** Each member once: a document that prints its attendance several times says the last state. */
function scorePresences(gold: Gold, made: Resultat, score: Score, scan: boolean) {
  const members = new Map(made.presences.map((one) => [fold(one.nom.value), one]));
  const { pairs, missing, extra } = pair(
    gold.presences,
    [...members.values()],
    ([nom, statut], other) => sameName(nom, other.nom.value, scan) && statut === other.statut.value,
  );
  score.presences.right += pairs.length;
  for (const [nom, statut] of missing) score.presences.missing.push(`${nom} ${statut}`);
  for (const other of extra)
    score.presences.extra.push(`${other.nom.value} ${other.statut.value} (${placeOf(other)})`);
  const { mandataires } = score;
  for (const [[nom, , holder], other] of pairs) {
    const found = other.mandataire?.value;
    if (holder !== null && found !== undefined && sameName(holder, found, scan))
      mandataires.right++;
    else {
      if (holder !== null) mandataires.missing.push(`${nom} → ${holder}`);
      if (found !== undefined) mandataires.extra.push(`${nom} → ${found}`);
    }
  }
  for (const [nom, , holder] of missing)
    if (holder !== null) mandataires.missing.push(`${nom} → ${holder}`);
  for (const other of extra)
    if (other.mandataire != null)
      mandataires.extra.push(`${other.nom.value} → ${other.mandataire.value}`);
}

function scoreLignes(gold: Gold, made: Resultat, score: Score, scan: boolean) {
  const { pairs, missing, extra } = pair(
    gold.lignes,
    made.annexeLignes,
    ([name, amount], other) =>
      other.montant != null &&
      other.beneficiaire != null &&
      sameAmount(amount, other.montant.value) &&
      sameName(name, other.beneficiaire.value, scan),
  );
  score.lignes.right += pairs.length;
  for (const [name, amount] of missing) score.lignes.missing.push(`${name} ${amount}`);
  for (const other of extra)
    score.lignes.extra.push(
      `${other.beneficiaire?.value} ${other.montant?.value} (${placeOf(other)})`,
    );
}

function scoreAvenants(gold: Gold, made: Resultat, score: Score) {
  const { pairs, missing, extra } = pair(gold.avenants, made.avenants, (one, other) => {
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
  for (const one of missing) score.avenants.missing.push(`${one.numero ?? '-'} ${one.objet}`);
  for (const other of extra)
    score.avenants.extra.push(
      `${other.numeroAvenant?.value ?? '-'} ${other.objet?.value} (${placeOf(other)})`,
    );
}
