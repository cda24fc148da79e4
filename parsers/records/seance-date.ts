/**
 * When the session was. A document has many dates of sessions: its own stands in its head, on a line of its
 * own or in the sentence that tells who met; those of other sessions are cited.
 */
import type { Sourced } from '../../pipeline/contract.ts';
import type { Text } from '../../pipeline/types.ts';
import type { Reading, Stretch } from '../reading.ts';
import { trouverDates } from '../text/date.ts';
import { foldLines } from '../text/vote.ts';

/** "REUNION DU CONSEIL DEPARTEMENTAL DU LUNDI 23 SEPTEMBRE 2024": the date is on the same line. */
const announced =
  /(?:reunion|(?:seance|session)(?:[^\S\n]n[^\S\n]?[°o][^\S\n]?\d{1,4})?|assemblee|conseil(?:[^\S\n]d['’]administration)?|bureau|commission[^\S\n]permanente|comite[^\S\n]syndical)(?:[^\S\n][\p{L}]{2,20}){0,4}[^\S\n](?:du|en\sdate\sdu|le)(?![\p{L}])/gu;
/** "Séance publique du\njeudi 22 mai 2014", "CR du conseil municipal 7 octobre 2022": the date follows. */
const session =
  /(?:reunion|seance|session|assemblee|conseil(?:\s{1,3}d['’]administration)?|bureau|comite|commission)(?:\s{1,3}[\p{L}]{2,20}){0,4}?\s{1,3}(?:(?:du|en\s{1,3}date\s{1,3}du|le)\s{1,3})?(?:lundi\s|mardi\s|mercredi\s|jeudi\s|vendredi\s|samedi\s|dimanche\s)?\s{0,3}(?=\d)/gu;
/** "Date : 4 février 2025" alone on its line, "Date de la séance : 28 mars 2024", "DÉLIBÉRATION N° CP 2024-121\nDU 28 MARS 2024" at the beginning of a line. */
const labelled =
  /(?<=^|\n)[^\p{L}\n]{0,6}deliberation\s{1,3}n\s?[°o]\s?[\p{L}\d ./_-]{1,25}\s{1,3}du\s{1,3}(?:(?:lun|mar|mercre|jeu|vendre|same)di\s|dimanche\s)?(?=\d)|(?<=^|\n)[^\p{L}\n]{0,6}date\s{0,3}:\s{0,3}(?:(?:lun|mar|mercre|jeu|vendre|same)di\s|dimanche\s)?(?=\d[^\n:]{7,24}(?:\n|$))|(?<![\p{L}])(?:date\s{1,3}de\s{1,3}(?:la\s{1,3})?)?(?:seance|reunion)\s{0,3}:\s{0,3}(?:lundi\s|mardi\s|mercredi\s|jeudi\s|vendredi\s|samedi\s|dimanche\s)?\s{0,3}(?=\d)/gu;
/** "Le 11 décembre 2024 à dix-huit heures trente, le conseil municipal s'est réuni": the date is before. */
const met =
  /^[^\S\n]?(?:,[^\S\n]?)?(?:a\s[\p{L}\d -]{2,40})?(?:,\s?|[^\S\n]|\n(?!\n)){0,3}(?:le|la|les|l['’])\s?(?:(?:membres|elus|conseillers|delegues)[\s\p{L}'’]{0,20})?(?:conseil|comite|commission|bureau|assemblee)[^.]{0,160}?\s(?:s['’]est|se\s(?:sont|reunit)|reuni|etant)/u;
/** "s'est réuni en mairie, Salle du Conseil Municipal, le jeudi 22 mai 2014 à 18H00". */
const metOn =
  /(?:s['’]est|se\s(?:sont|reunit)|etant)\s{1,3}(?:legalement\s|dument\s)?reuni(?:e|s|es)?(?![\p{L}])[^.\d]{0,160}?\sle\s{1,3}(?:lundi\s|mardi\s|mercredi\s|jeudi\s|vendredi\s|samedi\s|dimanche\s)?\s{0,3}(?=\d)/gu;
/** "L'an deux mille vingt-cinq,\nLe 3 juillet". */
const solemn = /l['’]\s?an\s{1,3}(?:deux\s{1,3}mil|20\d{2})/u;
/**
 * "constituée par délibération du Conseil municipal du 24 avril 2014", "APPROBATION DU COMPTE-RENDU DE LA
 * SEANCE DU 3 AVRIL 2025", "Suite au Conseil Municipal en date du 16 octobre 2024".
 */
const cites =
  /(?<![\p{L}])(?:approbation|approuver?\s(?:le|du)|adoption|lecture|vu|suite|lors|par|depuis|selon|apres|conformement|soumet|application|vertu|precedente?|dernier(?:e)?|prochaine?)(?![\p{L}])/u;
/** "Le Conseil régional convoqué par son Président le 20 mars, s'est réuni le …": of this session. */
const calledBy = /convoquee?s?\s(?:par|conformement|en\svertu)(?![\p{L}])/gu;
/** How far before it on its line a session is said to be another. */
const REACH = 90;

/** The first date of a session in the head that is not cited; else one that the title or a formula tells. */
export function dateDeSeance(
  reading: Reading,
  tete: Text,
  entier: Text = tete,
): Sourced<string> | null {
  for (const text of [tete, entier]) {
    const found = firstDate(text);
    if (found !== null) return reading.lu('date', text, found);
  }
  return null;
}

function firstDate(text: Text): Stretch | null {
  const { plain } = text;
  const folded = foldLines(plain);
  const found = [
    ...afterWords(plain, folded),
    ...beforeMeeting(plain, folded),
    ...solemnDate(plain, folded),
  ];
  return found.sort((a, b) => a.from - b.from)[0] ?? null;
}

function afterWords(plain: string, folded: string): Stretch[] {
  const onLine = [...folded.matchAll(announced)].flatMap(({ index, 0: words }) => {
    const end = folded.indexOf('\n', index);
    const line = plain.slice(index, end < 0 ? plain.length : end);
    const date = trouverDates(line).find(({ to }) => to > words.length);
    return date === undefined || isCited(folded, index) ? [] : [shift(date, index)];
  });
  const next = [session, labelled, metOn]
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .flatMap(({ index, 0: words }) => {
      const at = index + words.length;
      const date = trouverDates(plain.slice(at, at + 40))[0];
      return date?.from !== 0 || isCited(folded, index) ? [] : [shift(date, at)];
    });
  return [...onLine, ...next];
}

function isCited(folded: string, at: number): boolean {
  const start = Math.max(folded.lastIndexOf('\n', at) + 1, at - REACH);
  return cites.test(folded.slice(start, at).replace(calledBy, ''));
}

function beforeMeeting(plain: string, folded: string): Stretch[] {
  return trouverDates(plain)
    .filter(({ to }) => met.test(folded.slice(to, to + 300)))
    .filter(({ from }) => !/convo[^.\n]{0,40}$/u.test(folded.slice(Math.max(0, from - 60), from)));
}

function solemnDate(plain: string, folded: string): Stretch[] {
  const at = folded.search(solemn);
  const date = at < 0 ? undefined : trouverDates(plain.slice(at, at + 140))[0];
  return date === undefined ? [] : [shift(date, at)];
}

function shift({ from, to }: Stretch, by: number): Stretch {
  return { from: from + by, to: to + by };
}
