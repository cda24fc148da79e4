/** One vote, or an adoption without a count, with the articles it is on. */

import type { Article, Sourced, Vote } from '../../../contract/contract.ts';
import type { Section, Text } from '../../../contract/types.ts';
import { isText } from '../../lignes/blocks.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { joinTexts } from '../../source/text.ts';
import { toutes } from '../../text/grammar.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { replier } from '../../vocabulaire/reparation.ts';
import { horsVote } from '../../vocabulaire/votes.ts';

type Cote = 'pour' | 'contre' | 'abstention' | 'absentsSansDelegation' | 'nePrendPasPart';

/** "Pour : 24 voix (Groupe Socialiste … ; Non-inscrit) Contre : 0 voix Abstention : 15 (…)". */
const sansDelegation = String.raw`absents?\s(?:sans|n['’]ayant\spas\sdonne)[^:()]{0,60}`;
const horsDuVote = `(?:${motif(horsVote)})[^:()]{0,40}`;
const compte = String.raw`\d{1,3}(?:\s\d{3}(?!\d))?|\d{1,4}|[oO](?=\s{1,3}voix)`;
const issue = String.raw`\s{0,3}(?:adopte|rejete|ajourne|retire|approuve|vote)`;
const side = new RegExp(
  [
    String.raw`(?<![\p{L}])(pour|contre|abstentions?|${sansDelegation}|${horsDuVote})\s{0,3}:\s{0,3}`,
    String.raw`(${compte})(?!\d)(\s{0,3}(?:voix|votes?))?\s{0,3}(\((?!${issue}))?`,
  ].join(''),
  'gu',
);
const result =
  /(?<![\p{L}])(adopte(?:e)?s?|rejete(?:e)?s?|ajourne(?:e)?s?|retire(?:e)?s?)(?![\p{L}])/u;
/** The words in one pair of brackets: groups or names. */
const MAX_BRACKET = 4000;

export function parseVotes(
  reading: Reading,
  sections: readonly Section[],
  articles: readonly Article[],
  deliberation: string | undefined,
): Vote[] {
  const votes = sections
    .filter(({ nature }) => nature === 'vote')
    .flatMap((section) => readVote(reading, section, deliberation) ?? []);
  tieToArticles(votes, articles);
  return votes;
}

/** A vote is on the articles between the one before and itself; one above all articles is on the whole. */
export function tieToArticles(votes: readonly Vote[], articles: readonly Article[]): void {
  let next = 0;
  for (const vote of votes) {
    const voted: string[] = [];
    for (; lineOf(articles[next]) < lineOf(vote); next++) {
      const article = articles[next];
      if (article === undefined) break;
      article.vote = vote.id;
      voted.push(article.id);
    }
    if (voted.length > 0) vote.articles = voted;
  }
}

function lineOf(record: Article | Vote | undefined): number {
  return record?.spans[0]?.startLine ?? Number.POSITIVE_INFINITY;
}

function readVote(
  reading: Reading,
  section: Section,
  deliberation: string | undefined,
): Vote | null {
  const texts = section.blocks.flatMap((block) => (isText(block) ? [block.text] : []));
  if (texts.length === 0) return null;
  const text = joinTexts(texts);
  const counts = readCounts(reading, text);
  const resultat = readResult(reading, text, counts.end);
  if (resultat === null && Object.keys(counts.values).length === 0) return null;
  return {
    id: reading.id('vote'),
    type: 'vote',
    spans: reading.lines(section.startLine, section.endLine),
    ...some('deliberation', deliberation),
    ...counts.values,
    ...some('resultat', resultat),
    ...(Object.keys(counts.groupes).length === 0 ? {} : { groupes: counts.groupes }),
  };
}

interface Counts {
  readonly values: { [K in Cote]?: Sourced<number> };
  readonly groupes: { [K in Exclude<Cote, 'nePrendPasPart'>]?: Sourced<string>[] };
  readonly end: number;
}

function readCounts(reading: Reading, text: Text): Counts {
  const values: Counts['values'] = {};
  const groupes: Counts['groupes'] = {};
  let end = 0;
  for (const found of toutes(side, replier(text.plain))) {
    const cote = coteOf(found[1] ?? '');
    if (values[cote] !== undefined) continue;
    const digits = found[2] ?? '';
    const at =
      found.index + found[0].lastIndexOf(digits, found[0].length - (found[4]?.length ?? 0));
    const value = reading.lu('entier', text, { from: at, to: at + digits.length });
    if (value === null) continue;
    values[cote] = value;
    end = found.index + found[0].length;
    if (found[4] === undefined || cote === 'nePrendPasPart') continue;
    const names = readBracket(reading, text, end);
    if (names.length > 0) groupes[cote] = names;
  }
  return { values, groupes, end };
}

function coteOf(words: string): Cote {
  if (words.startsWith('pour')) return 'pour';
  if (words.startsWith('contre')) return 'contre';
  if (words.startsWith('abstention')) return 'abstention';
  return words.startsWith('absent') ? 'absentsSansDelegation' : 'nePrendPasPart';
}

/** "(Groupe Socialiste, Républicain et Citoyen ; Groupe Communiste et Républicain)": parted by semicolons. */
function readBracket(reading: Reading, text: Text, from: number): Sourced<string>[] {
  const inside = text.plain.slice(from, from + MAX_BRACKET);
  const close = inside.indexOf(')');
  if (close < 0) return [];
  const names: Sourced<string>[] = [];
  let at = from;
  for (const part of inside.slice(0, close).split(';')) {
    const name = reading.lu('texte', text, { from: at, to: at + part.length });
    if (name !== null) names.push(name);
    at += part.length + 1;
  }
  return names;
}

/** "(Adopté)": the last such word, so that a group's name cannot be taken for it. */
function readResult(reading: Reading, text: Text, from: number): Vote['resultat'] {
  const found = result.exec(replier(text.plain.slice(from)));
  if (found === null) return null;
  const stretch: Stretch = { from: from + found.index, to: from + found.index + found[0].length };
  return reading.lu('resultat', text, stretch);
}
