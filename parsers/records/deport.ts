/** Members who take no part: one entry each, tied to the vote that they kept out of. */
import type { Deport, Vote } from '../../pipeline/contract.ts';
import type { Section, Text, TextBlock } from '../../pipeline/types.ts';
import { isText } from '../blocks.ts';
import { type Reading, some } from '../reading.ts';
import { decouperListeDeNoms, type Membre } from '../text/nom.ts';
import { nomIn } from '../text/personne.ts';
import { pliageFixe } from '../text/plain.ts';
import { nomsApres } from '../text/votants.ts';
import { foldLines } from '../text/vote.ts';

/** Where the names end and the reason begins: ", intéressés à l'affaire, n'ont pris part ni au débat ni au vote." */
const reason =
  /\s{0,3},?\s{1,3}(?:etant\s)?(?:personnellement\s)?(?:interesse|n['’]\s?(?:ont|a)(?![\p{L}])|ne\spren|ne\sparticip|se\sretir|quitt)/u;
const interested = /interesse(?:e|s|es)?(?:\s(?:a|par|dans)\s(?:l['’]\s?)?[\p{L}]{2,20})?/u;
const withoutProxy =
  /n['’]\s?(?:ont|a)\spas\sdonne\s(?:de\s)?(?:delegation|pouvoir|procuration)(?:\sde\svote)?/u;

export function parseDeports(
  reading: Reading,
  sections: readonly Section[],
  votes: readonly Vote[],
  deliberation: string | undefined,
): Deport[] {
  const deports: Deport[] = [];
  for (const section of sections) {
    if (section.nature !== 'deports') continue;
    for (const block of section.blocks) {
      if (isText(block)) deports.push(...readList(reading, block, votes, deliberation));
    }
  }
  return deports;
}

function readList(
  reading: Reading,
  block: TextBlock,
  votes: readonly Vote[],
  deliberation: string | undefined,
): Deport[] {
  const { text } = block;
  const folded = pliageFixe(text.plain);
  const end = reason.exec(folded)?.index ?? -1;
  if (end <= 0) return [];
  const proxy = withoutProxy.exec(folded);
  const motifAt = proxy ?? interested.exec(folded);
  const motif =
    motifAt === null
      ? null
      : reading.lu('motif', text, { from: motifAt.index, to: motifAt.index + motifAt[0].length });
  const vote = proxy === null ? voteAfter(votes, block.startLine) : undefined;
  return decouperListeDeNoms(text.plain.slice(0, end)).flatMap((member) => {
    const nom = reading.lu('nom', text, member.nom);
    if (nom === null) return [];
    return [
      {
        id: reading.id('deport'),
        type: 'deport' as const,
        spans: reading.spans(text, member),
        ...some('deliberation', deliberation),
        nom,
        ...some('motif', motif),
        ...some('vote', vote),
      },
    ];
  });
}

/** "ne prend pas part au vote", "quitte la salle et ne participe ni au débat ni au vote", "n'a pas pris part". */
const keepsOut =
  /(?:ne\s{1,3}(?:pren(?:d|nent|ant)|particip(?:e|ent|ant))\s{1,3}(?:pas|ni|point)(?:\s{1,3}part)?\s{1,3}(?:ni\s{1,3})?(?:au|aux|a\s{1,3}ce|a\s{1,3}la)\s|n['’]\s?(?:a|ont)\s{1,3}(?:pas\s{1,3})?(?:pris\s{1,3}part|participe)\s{1,3}(?:ni\s{1,3})?(?:au|aux|a\s{1,3}ce|a\s{1,3}la)\s|(?:quitte(?:nt)?|sort(?:ent)?\s{1,3}de)\s{1,3}la\s{1,3}salle)/gu;
/** "N'ont pas pris part au vote : M. X, Mme Y". */
const listAfter =
  /^(?:debats?|votes?|deliberations?)(?:\s{1,3}(?:et|ni)\s{1,3}(?:au\s{1,3})?votes?)?\s{0,3}:\s{0,3}/u;
/** "Mme X, présidente de l'association,", "M. Y, intéressé à l'affaire, s'étant retiré". */
const aside =
  /^\s{0,3},[^.;:\n]{0,120}$|^\s{1,3}(?:et\s)?(?:interess|s['’]etant)[^.;:\n]{0,120}$|^\s{0,3}$/u;
const REACH = 260;

/** Those of running text: their names stand before the words in the sentence, or in a list after them. */
export function parseDeportsCourants(
  reading: Reading,
  text: Text,
  votes: readonly Vote[],
  deliberation: string,
): Deport[] {
  const folded = foldLines(text.plain);
  const found: Deport[] = [];
  const known = new Set<string>();
  for (const match of folded.matchAll(keepsOut)) {
    const end = match.index + match[0].length;
    const list = listAfter.exec(folded.slice(end, end + 60));
    const members =
      list === null
        ? subjectsOf(text.plain, folded, match.index)
        : nomsApres(text.plain, folded, end + list[0].lastIndexOf(':'), null).noms;
    const said = interested.exec(
      folded
        .slice(Math.max(0, match.index - REACH), end)
        .split('\n\n')
        .at(-1) ?? '',
    );
    const start = said === null ? 0 : folded.lastIndexOf(said[0], end);
    const motif =
      said === null ? null : reading.lu('motif', text, { from: start, to: start + said[0].length });
    const line = reading.spans(text, { from: match.index, to: end })[0]?.startLine ?? 0;
    const vote = votes.find((one) => (one.spans.at(-1)?.endLine ?? 0) >= line)?.id;
    for (const member of members) {
      const nom = reading.lu('nom', text, member.nom);
      if (nom === null || known.has(nom.value)) continue;
      known.add(nom.value);
      found.push({
        id: reading.id('deport'),
        type: 'deport',
        spans: reading.spans(text, member),
        deliberation,
        nom,
        ...some('motif', motif),
        ...some('vote', vote),
      });
    }
  }
  return found;
}

/** The people with whom the sentence begins: "M. X et Mme Y, intéressés, ne prennent pas part…". */
function subjectsOf(plain: string, folded: string, at: number): Membre[] {
  const before = folded.slice(Math.max(0, at - REACH), at);
  const breaks = [...before.matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|mr|dr))[.;:!?]\s|\n/gu)].at(-1);
  const start = at - before.length + (breaks === undefined ? 0 : breaks.index + breaks[0].length);
  const members: Membre[] = [];
  for (let from = start; from < at; ) {
    const one = nomIn(plain, folded, from, at);
    if (one === null) break;
    members.push(one);
    const next =
      /^\s{0,3}(?:,\s{0,3}(?:et\s)?|et\s)\s{0,3}(?=(?:m|mm|mme|mmes|monsieur|madame|messieurs|mesdames)[.\s])/u.exec(
        folded.slice(one.to, one.to + 20),
      );
    if (next === null) return aside.test(folded.slice(one.to, at)) ? members : [];
    from = one.to + next[0].length;
  }
  return [];
}

/** Who keeps out is said before the articles, and these are voted on after. */
function voteAfter(votes: readonly Vote[], line: number): string | undefined {
  return votes.find((vote) => (vote.spans[0]?.startLine ?? 0) > line)?.id;
}
