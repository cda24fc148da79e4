/**
 * When the session was, and when it was called. A head prints many days: each is weighed by what stands around it, by
 * its day of the week, by its being printed again and by its order after the convocation.
 */
import type { Sourced } from '../../../contract/contract.ts';
import type { Reading } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { jourDe, spelledYear, trouverDates, trouverJours } from '../../text/date.ts';
import type { Found } from '../../text/grammar.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { jourDeSemaine } from '../../vocabulaire/seances.ts';
import { poidsDe } from '../indice.ts';
import { indicesDeConvocation, indicesDeDate } from './seance-date-indices.ts';
import type { Tete } from './seance-tete.ts';

/** Less evidence than this tells no session. */
const ASSEZ = 2.5;
/** Without a year beside it a day must be told better. */
const ASSEZ_SANS_ANNEE = 5;
const MAX_DATES = 80;
const BON_JOUR = 1.5;
const ENCORE = 1.5;
const AVANT_CONVOCATION = -4;
const HORS_TETE = -1.5;
/** So many characters further down a date is worth one point less, three points at most. */
const PENTE = 2000;
/** A session is held within two months of its convocation. */
const DELAI = 62;

interface Jours {
  readonly date: Sourced<string> | null;
  readonly convocation: Sourced<string> | null;
  /** Where the date stands in the head: the hour stands near. */
  readonly place: Stretch | null;
}

interface Pese extends Found<string> {
  readonly score: number;
}

export function joursDe(reading: Reading, tete: Tete): Jours {
  const dates = trouverDates(tete.plain, tete.folded)
    .filter(({ value }) => value.length === 'AAAA-MM-JJ'.length)
    .slice(0, MAX_DATES);
  const called = dates.find((date) => poidsDe(indicesDeConvocation, tete.folded, date) > 0);
  const [best] = classer(tete, dates, called?.value);
  const found = best !== undefined && best.score >= ASSEZ ? best : null;
  const without = found === null ? sansAnnee(reading, tete, called) : null;
  return {
    date: found === null ? (without?.date ?? null) : tete.lu('date', found),
    convocation: called === undefined || called === found ? null : tete.lu('date', called),
    place: found ?? without?.place ?? null,
  };
}

/** The best first. */
function classer(tete: Tete, dates: readonly Found<string>[], called?: string): Pese[] {
  const told = dates.map((date) => ({
    ...date,
    score: poidsDe(indicesDeDate, tete.folded, date) + bonJour(tete.folded, date),
  }));
  return told
    .map((date) => {
      const again = told.filter(
        ({ from, value, score }) => from !== date.from && value === date.value && score > 0,
      );
      const place = date.from >= tete.limite ? HORS_TETE : -Math.min(3, date.from / PENTE);
      const order = called === undefined ? 0 : ordre(date.value, called);
      const score = date.score + Math.min(2, again.length) * ENCORE + place + order;
      return { ...date, score };
    })
    .sort((a, b) => b.score - a.score || a.from - b.from);
}

const jourDevant = new RegExp(String.raw`(${motif(jourDeSemaine)}),?\s{1,2}$`, 'u');
const jourDedans = new RegExp(`(${motif(jourDeSemaine)})`, 'u');

/** "le jeudi 22 mai 2014": the calendar says whether it was one. */
function bonJour(folded: string, { from, to, value }: Found<string>): number {
  const before = jourDevant.exec(folded.slice(Math.max(0, from - 12), from));
  const day = before?.[1] ?? jourDedans.exec(folded.slice(from, to))?.[1];
  if (day === undefined) return 0;
  return day === jourDe(value) ? BON_JOUR : -BON_JOUR;
}

function ordre(date: string, called: string): number {
  if (date < called) return AVANT_CONVOCATION;
  const days = (Date.parse(date) - Date.parse(called)) / 86_400_000;
  return days <= DELAI ? 1 : 0;
}

const annees = new RegExp(
  String.raw`(?<!\p{L})(?:l['’]\s?an|annee)\s(${spelledYear}|20\d{2})(?!\p{L})`,
  'gu',
);
const anneeSeule = /20\d{2}$/u;

/** "Séance du mardi 12 septembre": the year stands elsewhere, as that of the convocation does. */
function sansAnnee(
  reading: Reading,
  tete: Tete,
  called: Found<string> | undefined,
): { date: Sourced<string> | null; place: Stretch } | null {
  const jours = trouverJours(tete.folded).slice(0, MAX_DATES);
  const [best] = jours
    .map((jour) => ({ ...jour, score: poidsDe(indicesDeDate, tete.folded, jour) }))
    .sort((a, b) => b.score - a.score || a.from - b.from);
  if (best === undefined || best.score < ASSEZ_SANS_ANNEE || best.from >= tete.limite) return null;
  for (const year of anneesDe(tete, called)) {
    const read = tete.lu('date', best, year);
    if (read === null || bonJour(tete.folded, { ...best, value: read.value }) < 0) continue;
    if (!year.derived) return { date: read, place: best };
    if (called !== undefined && ordre(read.value, called.value) > 0)
      return { date: reading.derive(read), place: best };
  }
  return null;
}

function anneesDe(
  { folded }: Tete,
  called: Found<string> | undefined,
): (Stretch & { derived: boolean })[] {
  const printed = [...folded.matchAll(annees)].map(({ index, 0: all, 1: year = '' }) => ({
    from: index + all.length - year.length,
    to: index + all.length,
    derived: false,
  }));
  const end = called?.to ?? 0;
  const of = called !== undefined && anneeSeule.test(folded.slice(called.from, end));
  return of ? [...printed, { from: end - 4, to: end, derived: true }] : printed;
}
