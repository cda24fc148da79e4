/** Members who take no part: one entry each, tied to the vote that they kept out of. */
import type { Deport, Vote } from '../../../contract/contract.ts';
import type { Section, TextBlock } from '../../../contract/types.ts';
import { isText } from '../../lignes/blocks.ts';
import { type Reading, some } from '../../reading.ts';
import { decouperListeDeNoms } from '../../text/nom.ts';
import { pliage } from '../../vocabulaire/plain.ts';
import { replier } from '../../vocabulaire/reparation.ts';

/** Where the names end and the reason begins: ", intéressés à l'affaire, n'ont pris part ni au débat ni au vote." */
const reason =
  /\s{0,3},?\s{1,3}(?:etant\s)?(?:personnellement\s)?(?:interesse|n['’]\s?(?:ont|a)(?![\p{L}])|ne\spren|ne\sparticip|se\sretir|quitt)/u;
export const interested = /interesse(?:e|s|es)?(?:\s(?:a|par|dans)\s(?:l['’]\s?)?[\p{L}]{2,20})?/u;
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
  const folded = replier(text.plain);
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
    if (nom === null || estFonction(nom.value)) return [];
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

/** "M. le Maire", "Deux élus", "Le Conseil": who that is is said elsewhere, or nowhere. */
export function estFonction(nom: string): boolean {
  return office.test(pliage(nom));
}

const officeWords = [
  'maire|adjointe?s?|president|vice-president|rapporteur|conseil|elue?s?|membres?',
  'interesse?e?s?|assemblee|comite|bureau|personnes?|administrateurs?',
].join('|');
const office = new RegExp(
  String.raw`^(?:(?:l[ae]s?|des|ces|tous\sles|une?|deux|trois|quatre|cinq|six|aucune?|certaine?s|plusieurs)\s|l['’]\s?)?(?:autres\s|deux\s|trois\s)?(?:${officeWords})`,
  'u',
);

/** Who keeps out is said before the articles, and these are voted on after. */
function voteAfter(votes: readonly Vote[], line: number): string | undefined {
  return votes.find((vote) => (vote.spans[0]?.startLine ?? 0) > line)?.id;
}
