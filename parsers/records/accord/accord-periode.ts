/** The period that an agreement covers. */
import type { Periode, Sourced } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { foldOf, joinPlaces, type Place, sentencesOf } from '../../lignes/textes.ts';
import type { Reading } from '../../reading.ts';
import { trouverPeriodes, trouverUneBorne } from '../../text/periode.ts';
import type { ArticleDraft, ArticleText } from './accord-articles.ts';

const aboutTitle =
  /(?<![\p{L}])(?:duree|periode|validite|prise\sd'effet|entree\sen\svigueur|application\sde\s(?:la|l'))/u;
const aboutWords =
  /s'appliqu|prend\s(?:effet|fin)|prendra\s(?:effet|fin)|conclue?s?\spour|valable|entre(?:ra)?\sen\svigueur|prises?\sd'effet|couvre\sla\speriode/u;
const lasts = /(?<![\p{L}])(?:duree|prolonge|proroge|reconduit)/u;
/** "imputés sur le budget de l'année 2024" says which budget, not which period. */
const aboutBudget = /(?:budget|exercice|credits?|participation)[^.]{0,40}$/u;

/** No article that is read in the corpus names so many days; each sentence is held to all of them. */
const MAX_ENDS = 50;

/** The first article that says how long the agreement holds, else all that the first article with a period states. */
export function parsePeriode(
  reading: Reading,
  articles: readonly ArticleDraft[],
): Sourced<Periode> | null {
  for (const { titre, body } of articles) {
    const named = titre !== null && aboutTitle.test(foldOf(titre));
    const found =
      firstIn(reading, body, (fold) => aboutWords.test(fold)) ??
      (named ? firstIn(reading, body, () => true) : null);
    if (found !== null) return found;
  }
  for (const { body } of articles) {
    const text = joinPlaces(body.flatMap(({ text }) => periodsOf(text)));
    if (text !== null) return reading.lu('periode', text);
  }
  return oneEnd(reading, articles);
}

/** "La durée est prolongée jusqu'au 31 août 2025": the article about it says one end only. */
function oneEnd(reading: Reading, articles: readonly ArticleDraft[]): Sourced<Periode> | null {
  for (const { titre, body } of articles) {
    const named = titre !== null && aboutTitle.test(foldOf(titre));
    for (const { text } of body) {
      const ends = trouverUneBorne(text.plain).slice(0, MAX_ENDS);
      if (ends.length === 0) continue;
      const fold = foldOf(text);
      for (const sentence of sentencesOf(text)) {
        const found = ends.find(({ from }) => from >= sentence.from && from < sentence.to);
        if (found === undefined) continue;
        const said = fold.slice(sentence.from, sentence.to);
        if (!named && !aboutWords.test(said) && !lasts.test(said)) continue;
        const read = reading.lu('periode', text, found);
        if (read !== null) return read;
      }
    }
  }
  return null;
}

/** The periods of a text, but for the years of a budget. */
function periodsOf(text: Text): Place[] {
  const fold = foldOf(text);
  return trouverPeriodes(text.plain)
    .filter(
      ({ from, value }) =>
        (value.debut ?? '').length !== 4 ||
        !aboutBudget.test(fold.slice(Math.max(0, from - 60), from)),
    )
    .map(({ from, to }) => ({ text, from, to }));
}

function firstIn(
  reading: Reading,
  body: readonly ArticleText[],
  wanted: (fold: string) => boolean,
): Sourced<Periode> | null {
  for (const { text } of body) {
    const fold = foldOf(text);
    const periods = periodsOf(text);
    if (periods.length === 0) continue;
    let next = 0;
    for (const sentence of sentencesOf(text)) {
      while ((periods[next]?.from ?? text.plain.length) < sentence.from) next++;
      const period = periods[next];
      if (period === undefined) break;
      if (period.from >= sentence.to || !wanted(fold.slice(sentence.from, sentence.to))) continue;
      const read = reading.lu('periode', text, period);
      if (read !== null) return read;
    }
  }
  return null;
}
