/** Who may have kept out of a vote without being named there: asked only of a vote that does not add up. */
import { lireEntier } from '../../parsers/text/nombre.ts';
import type { Deport, Vote } from '../contract.ts';
import { type Assemblee, nameKey } from './assemblee.ts';
import { type Contexte, once } from './contexte.ts';

const leaves = String.raw`ne\spas\s(?:prendre\spart|participer|voter)|ne\s(?:pren(?:d|nent|ant|dra|dront)|particip(?:e|ent|ant|era|eront))\s(?:pas|ni|point)|n['’]\s?(?:a|ont|ayant)\s(?:pas\s)?(?:pris\spart|participe|vote)|(?:se\s|s['’]\s?(?:est|etant)\s|se\ssont\s)retir|quitt(?:e|ent|era|eront|ant)\s|(?:etant|est|sont)\ssorti|sort(?:ent|ant|ira)?\sde\sla\s(?:salle|seance)`;
const keepsOut = new RegExp(leaves, 'gu');
/** "M. le Maire et Mme BOULANGER ne prennent pas part au vote": one has no name. */
const ofOffice = new RegExp(
  String.raw`(?<![\p{L}])l[ea]\s(?:maire|president|vice-president|rapporteur|premiere?\sadjoint)[^.;]{0,80}?(?:${leaves})`,
  'gu',
);
/** "Les élus concernés ne prennent pas part au vote": how many is not said. */
const several = new RegExp(
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
  const decision = decisionOf(contexte)(vote.deliberation ?? '');
  const places = decision?.spans ?? vote.spans;
  const [from, to] = [places[0]?.startLine ?? 0, places.at(-1)?.endLine ?? 0];
  const here = contexte.donnees.deports.filter(({ spans, deliberation }) => {
    const line = spans[0]?.startLine ?? 0;
    return deliberation === vote.deliberation || (line >= from && line <= to);
  });
  // "1 conseiller ne prenant pas part au vote" is counted with the vote.
  const told = [...here, ...(vote.nePrendPasPart == null ? [] : [vote.nePrendPasPart])];
  const lines = told.flatMap(({ spans }) => spans.map(({ startLine }) => startLine));
  let unnamed = here.filter((one) => !named.includes(one)).length;
  let [mayor, blank] = [0, 0];
  for (const passage of contexte.passagesIn(places)) {
    const folded = passage.folded;
    if (several.test(folded)) return Number.POSITIVE_INFINITY;
    if (accounts.test(folded)) mayor = 1;
    for (const { 1: before, 2: after } of folded.matchAll(blanks))
      blank += lireEntier(before ?? after ?? '') ?? 0;
    const known = lines.some((line) => line >= passage.startLine && line <= passage.endLine);
    unnamed += [...folded.matchAll(known ? ofOffice : keepsOut)].length;
  }
  const left = Math.max(unnamed, mayor);
  return blank + left + proxiesOf([...here, ...named], assemblee, left);
}

/** Who leaves takes the proxy along; who of several that is may not be said. */
function proxiesOf(deports: readonly Deport[], { presences }: Assemblee, unnamed: number): number {
  const given = presences.flatMap(({ mandataire }) => mandataire?.value ?? []);
  const gone = deports.map(({ nom }) => nameKey(nom.value).split(' '));
  const theirs = given.filter((one) =>
    gone.some((words) => words.every((word) => nameKey(one).split(' ').includes(word))),
  );
  return theirs.length + Math.min(unnamed, given.length - theirs.length);
}

const article = String.raw`(?:la\s|l['’]\s?)`;
const sitting = '(?:seance|assemblee|reunion|conseil)';
const ofSomebody = String.raw`\s(?:en\scours\s)?(?:de|d['’]|a)\s?(?=(?:m|mm|mme|mmes|monsieur|madame)[.\s]|\d)`;
/** "Mme JOLY quitte définitivement la séance", "Sortie de M. X": from then on fewer vote. */
const goes = new RegExp(
  String.raw`quitt(?:e|ent|ant|ee?)\s(?:\p{L}{1,15}\s)?${article}?${sitting}|(?<![\p{L}])(?:departs?|sorties?)${ofSomebody}`,
  'gu',
);
/** "Arrivée de M. NAVARRO", "M. X rejoint la séance": from then on more vote. */
const comes = new RegExp(
  String.raw`(?<![\p{L}])arrivees?${ofSomebody}|(?:rejoi(?:nt|gnent)|integrent?)\s${article}${sitting}|entr(?:e|ent|ee)\sen\sseance|arriv(?:e|ent|ee?s?)\s(?:en\s(?:cours\sde\s)?seance|a\s\d)`,
  'gu',
);

/** How many are said to have come or left in the course of the session, wherever that stands. */
export const mouvementsOf = once((contexte) => {
  let [venus, partis] = [0, 0];
  for (const passage of contexte.passages) {
    if (passage.nature === 'tableau') continue;
    const folded = passage.folded;
    venus += [...folded.matchAll(comes)].length;
    partis += [...folded.matchAll(goes)].length;
  }
  return { venus, partis };
});

const decisionOf = once(({ donnees }) => {
  const byId = new Map<string, (typeof donnees.deliberations)[number]>(
    donnees.deliberations.map((one) => [one.id, one]),
  );
  return (id: string) => byId.get(id);
});
