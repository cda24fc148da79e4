/** Who may have kept out of a vote without being named there: asked only of a vote that does not add up. */

import type { Deliberation, Deport, Vote } from '../../contract/contract.ts';
import { lireEntier } from '../../parsers/text/nombre.ts';
import { type Assemblee, proxiesOf } from './assemblee.ts';
import { type Contexte, once, onceEach } from './contexte.ts';
import { sum } from './nombres.ts';

const leaves = String.raw`ne\spas\s(?:prendre\spart|participer|voter)|ne\s(?:pren(?:d|nent|ant|dra|dront)|particip(?:e|ent|ant|era|eront))\s(?:pas|ni|point)|n['’]\s?(?:a|ont|ayant)\s(?:pas\s)?(?:pris\spart|participe|vote)|(?:se\s|s['’]\s?(?:est|etant)\s|se\ssont\s)retir|quitt(?:e|ent|era|eront|ant)\s|(?:etant|est|sont)\ssorti|sort(?:ent|ant|ira)?\sde\sla\s(?:salle|seance)`;
const keepsOut = new RegExp(leaves, 'gu');
/** "M. le Maire et Mme BOULANGER ne prennent pas part au vote": one has no name. */
const ofOffice = new RegExp(
  String.raw`(?<![\p{L}])l[ea]\s(?:maire|president|vice-president|rapporteur|premiere?\sadjoint)[^.;]{0,80}?(?:${leaves})`,
  'gu',
);
/** "Les élus concernés ne prennent pas part au vote": how many is not said. */
const manyKeepOut = new RegExp(
  String.raw`(?<![\p{L}])(?:les|des|certains|plusieurs)\s(?:elue?s|conseill(?:er|ere)s|membres|personnes|administrateurs|interesse?e?s)[^.;:]{0,80}(?:${leaves})`,
  'u',
);
/** By law the mayor leaves the room for the vote on his accounts (CGCT, L. 2121-14), whether that is printed or not. */
const accounts =
  /compte\s(?:administratif|financier\sunique)|(?:hors|en)\s(?:de\s)?(?:la\s|l['’]|sa\s)?(?:presence|absence)\sdu?\s?(?:de\s)?(?:m\.?\s|monsieur\s|madame\s|mme\s)?(?:le\s|la\s)?(?:maire|president)/u;

/** "2 bulletins blancs", "Blancs ou nuls : 2": voted, and counted on no side. */
const blanks =
  /(?<![\p{L}\d])(\d{1,3}|une?|deux|trois|quatre|cinq)\s(?:bulletins?\s|votes?\s|voix\s|suffrages?\s)?(?:blancs?|nuls?)(?![\p{L}])|(?:blancs?|nuls?)\s{0,3}:\s{0,3}(\d{1,3})/gu;

/** How many votes may be missing beside those of the members who are named; any number where that is not said. */
export function retraitsOf(
  contexte: Contexte,
  vote: Vote,
  named: readonly Deport[],
  assemblee: Assemblee,
): number {
  const said = saidIn(contexte, decisionOf(contexte)(vote.deliberation ?? '') ?? vote);
  if (said.several) return Number.POSITIVE_INFINITY;
  const { here, mayor, blank } = said;
  const elsewhere = named.filter((one) => !here.has(one));
  const unnamed =
    here.size - (named.length - elsewhere.length) + said.unnamed - counted(said, vote);
  const left = Math.max(unnamed, mayor);
  const own = elsewhere.length === 0 ? said.gone : [...here, ...elsewhere].map(({ nom }) => nom);
  const proxies = own === said.gone ? said.proxies(assemblee) : proxiesOf(own, assemblee);
  // Who of several holds a proxy may not be said.
  return blank + left + proxies + Math.min(left, givenOf(contexte, assemblee.presences) - proxies);
}

/** "1 conseiller ne prenant pas part au vote" is counted with the vote: those words tell of no other. */
function counted({ passages }: Said, { nePrendPasPart }: Vote): number {
  const lines = (nePrendPasPart?.spans ?? []).map(({ startLine }) => startLine);
  if (lines.length === 0) return 0;
  return passages
    .filter(
      ({ known, startLine, endLine }) =>
        !known && lines.some((line) => line >= startLine && line <= endLine),
    )
    .reduce((sum, { all, offices }) => sum + all - offices, 0);
}

/** A passage that says that somebody keeps out, and how often. */
interface Told {
  readonly startLine: number;
  readonly endLine: number;
  /** Someone who is read stands in it. */
  readonly known: boolean;
  readonly all: number;
  readonly offices: number;
}

interface Said {
  readonly several: boolean;
  readonly mayor: number;
  readonly blank: number;
  readonly unnamed: number;
  readonly here: ReadonlySet<Deport>;
  readonly gone: readonly Deport['nom'][];
  readonly passages: readonly Told[];
  readonly proxies: (assemblee: Assemblee) => number;
}

/** What a whole decision says of those who keep out, read once however many votes it has. */
const saidIn = onceEach((contexte, of: Deliberation | Vote): Said => {
  const places = of.spans;
  const here = deportsIn(contexte, of);
  const lines = new Set([...here].flatMap(({ spans }) => spans.map(({ startLine }) => startLine)));
  const passages: Told[] = [];
  let [several, mayor, blank] = [false, 0, 0];
  for (const { folded, startLine, endLine } of contexte.passagesIn(places)) {
    several ||= manyKeepOut.test(folded);
    if (accounts.test(folded)) mayor = 1;
    for (const { 1: before, 2: after } of folded.matchAll(blanks))
      blank += lireEntier(before ?? after ?? '') ?? 0;
    const all = countOf(folded, keepsOut);
    if (all === 0) continue;
    const known = hasLine(lines, startLine, endLine);
    passages.push({ startLine, endLine, known, all, offices: countOf(folded, ofOffice) });
  }
  const gone = [...here].map(({ nom }) => nom);
  let proxies: number | undefined;
  return {
    several,
    mayor,
    blank,
    unnamed: sum(passages.map(({ known, all, offices }) => (known ? offices : all))).toNumber(),
    here,
    gone,
    passages,
    proxies: (assemblee) => {
      proxies ??= proxiesOf(gone, assemblee);
      return proxies;
    },
  };
});

function countOf(folded: string, pattern: RegExp): number {
  return [...folded.matchAll(pattern)].length;
}

function hasLine(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}

/** Those of a decision, and those told of between its lines. */
function deportsIn({ donnees }: Contexte, of: Deliberation | Vote): ReadonlySet<Deport> {
  const [from, to] = [of.spans[0]?.startLine ?? 0, of.spans.at(-1)?.endLine ?? 0];
  const id = of.type === 'vote' ? of.deliberation : of.id;
  return new Set(
    donnees.deports.filter(({ spans, deliberation }) => {
      const line = spans[0]?.startLine ?? 0;
      return deliberation === id || (line >= from && line <= to);
    }),
  );
}

const givenOf = onceEach(
  (_, presences: Assemblee['presences']) =>
    presences.filter(({ mandataire }) => mandataire != null).length,
);

const decisionOf = once(({ donnees }) => {
  const byId = new Map<string, (typeof donnees.deliberations)[number]>(
    donnees.deliberations.map((one) => [one.id, one]),
  );
  return (id: string) => byId.get(id);
});
