/**
 * How French assemblies write down a vote, wherever it stands in running text. The words are found first
 * (a side with its count, "à l'unanimité", "Le Conseil adopte."), then those of one vote are put together:
 * "à la majorité, par 20 voix Pour, et 5 Abstentions (…)", or "à l'unanimité : …" with "Vote : 2 abstentions"
 * under the operative sentences. Line breaks are kept in the text that is read: they part what is set line by line.
 */
import type { Range } from './grammar.ts';
import { groupesApres, groupesSansNombre } from './groupes-vote.ts';
import type { Membre } from './nom.ts';
import { lireEntier } from './nombre.ts';
import { pliageFixe } from './plain.ts';
import { nomsApres } from './votants.ts';

export type Cote = 'pour' | 'contre' | 'abstention' | 'nePrendPasPart';
export const cotes: readonly Cote[] = ['pour', 'contre', 'abstention', 'nePrendPasPart'];

export interface FoundVote extends Range {
  readonly nombres: { readonly [K in Cote]?: Range };
  readonly noms: { readonly [K in Cote]?: readonly Membre[] };
  /** Where the sides are groups: "Abstention : Groupe X (5)". */
  readonly groupes: { readonly [K in Cote]?: readonly Range[] };
  readonly unanimite?: Range;
  readonly resultat?: Range;
}

type Nature = Cote | 'unanimite' | 'majorite' | 'resultat' | 'candidature';

interface Mark extends Range {
  readonly nature: Nature;
  readonly nombre?: Range;
  readonly noms?: readonly Membre[];
  readonly groupes?: readonly Range[];
  /** "Le conseil municipal, après en avoir délibéré, …": says who votes, in a sentence. */
  readonly formule: boolean;
}

const inWords =
  'une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[\\s-](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|(?:vingt|trente|quarante|cinquante|soixante)(?:[\\s-](?:et[\\s-])?[a-z]{2,6}){0,2}|quatre[\\s-]vingts?(?:[\\s-][a-z]{2,6}){0,2}|zero';
const figures = String.raw`\d{1,4}(?![\d,.]\d)`;
/** What a recogniser makes of figures, where only a count can stand: "O abstention", "l4 voix pour", "2O voix". */
const confused = String.raw`(?:o|(?=[oli]{0,2}\d)[\doli]{2,3})(?![\p{L}\d])`;
const abstention = String.raw`(?:abst?en[st]?[st]ions?(?:\s?\(s\))?|abst\.?(?=\s{0,3}[:=\d]))`;
const inVote = String.raw`(?:\s{1,3}(?:aux?\s{1,3}(?:presents?\s{1,3})?votes?|a\s{1,3}(?:ce|la|cette|leur)\s{1,3}(?:vote|deliberation)|aux?\s{1,3}debats?(?:\s{1,3}(?:et|ni|,)\s{1,3}(?:au\s{1,3})?votes?)?))?`;
const abstain = String.raw`(?:ne\s{1,3}(?:pren(?:d|nent|ant)|particip(?:e|ent|ant)|vot(?:e|ent|ant))\s{1,3}(?:pas|point)(?:\s{1,3}part)?|n['’]\s?(?:a|ont|ayant)\s{1,3}(?:pas|point)\s{1,3}(?:pris\s{1,3}part|participe|vote(?![\p{L}])))${inVote}|non[\s-]participations?${inVote}|nppv|refus\s{1,3}de\s{1,3}vote`;
/** "1 conseiller ne prenant pas part au vote", "deux élus s'étant retirés". */
const leaving = String.raw`${abstain}|s['’]\s?(?:etant|est)\s{1,3}retiree?s?|se\s{1,3}(?:sont\s{1,3}retiree?s|retire(?:nt)?)|(?:ayant|a|ont)\s{1,3}quitte\s{1,3}la\s{1,3}salle|quitte(?:nt)?\s{1,3}la\s{1,3}salle`;
/** "(6 pour, M. HAMEL, président de l'Office, n'ayant pas pris part au vote)": said of the names before, and no label of others. */
const tookNoPart = new RegExp(
  String.raw`^\s{0,3}(?:,\s{0,3}(?!et\s|(?:${inWords})\s)([^,;:.()\n]{2,70}),?)?\s{0,3},?\s{0,3}(?:qui\s{1,3})?(?:${abstain}|s['’]\s?(?:etant|est)\s{1,3}(?:retiree?s?|deportee?s?|abstenue?s?\s{1,3}de\s{1,3}(?:voter|prendre))|se\s{1,3}(?:sont\s{1,3}(?:retiree?s|deportee?s)|(?:retire|deporte)(?:nt)?)|(?:ayant|a|ont)\s{1,3}quitte\s{1,3}la\s{1,3}(?:salle|seance))(?![a-z])(?![^.;,()\n]{0,40}:)`,
  'u',
);
const members = String.raw`(?:conseill(?:er|ere)s?|elue?s?|membres?|deleguee?s?|personnes?|adjointe?s?|votante?s?)(?:\s{1,3}(?:municipa(?:l|le|ux|les)|communautaires?|departementa(?:l|le|ux|les)|regiona(?:l|le|ux|les)|presente?s?|(?:du|de\s{1,3}la)\s{1,3}(?:conseil|majorite)))?`;
const ballots = 'vo(?:ix|ls|tes?|tants?)|suffrages?';

/** "Pour : 15", "Abstention(s) : 3", "Contre = 0". */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])(pour|contre|${abstention}|${abstain})\s{0,3}[:=]\s{0,3}(${figures}|o(?=\s{1,3}voix)|(?:${inWords})(?![\p{L}]))(?!\s{0,2}[€%])`,
  'gu',
);
/** "Pour 15 - Contre 0 - Abstention 0": without a colon, only beside another side. */
const bare = new RegExp(
  String.raw`(?<![\p{L}\d])(pour|contre|${abstention}|${abstain})\s{1,3}(${figures})(?=\s{0,3}(?:[-−–—](?!\d)|[,;/|.()\n]|pour|contre|abst|$))`,
  'gu',
);
/** "POUR 9 CONTRE 0 ABSTENTION 0": sides without a colon, each before its count. */
const bareRow = new RegExp(
  String.raw`(?<![\p{L}\d]|\d\s{1,3}|voix\s{1,3}|votes?\s{1,3})pour\s{1,3}${figures}[\s,;/.–—-]{1,6}contre\s{1,3}${figures}(?:[\s,;/.–—-]{1,6}${abstention}\s{1,3}${figures})?(?!\s{0,3}(?:voix|pour|contre|abst))`,
  'gu',
);
/** "20 voix Pour", "14 pour /0 contre", "2 votes contre", "une abstention", "1 ne prend pas part au vote". */
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,€%-]|[^\s]/|\d\s|[.,]\d{0,2})(${figures}|(?:${inWords}|${confused})(?=\s{1,3}(?:${ballots}|abst|contre)))\s{0,3}(${ballots})?\s{0,3}["«“'(]?\s{0,2}(pour|contre|${abstention}|${abstain})(?![\p{L}])`,
  'gu',
);
const countedOut = new RegExp(
  String.raw`(?<![\p{L}\d.,€%/-]|\d\s)(${figures}|${inWords})\s{1,3}${members}(?:\s{1,3}qui|,)?\s{1,3}(${leaving})(?![\p{L}])`,
  'gu',
);
/** "par 7 voix contre 3 (M. X, Mme Y et M. Z)": seven for, three against. */
const opposed = new RegExp(
  String.raw`(?<![\p{L}])(?:par|avec|a)\s{1,3}(${figures}|(?:${inWords})(?![\p{L}]))\s{1,3}voix\s{1,3}(contre)\s{1,3}(${figures}|(?:${inWords})(?![\p{L}]))(?!\s{0,3}(?:voix\s{1,3})?(?:pour|abst|contre|blanc|nul|[€%]))`,
  'gu',
);
/** "Ont voté POUR (11) : Mmes et MM. …", "Se sont abstenus (2) : …": the count stands in brackets before the names. */
const countInBrackets = new RegExp(
  String.raw`(?<=^|\n|[.;,]\s?)[^\S\n]{0,8}(?:(?:ont|a)\s{1,3}votes?\s{1,3}|votes?\s{1,3})?(pour|contre|${abstention}|(?:se\s{1,3}sont|s['’]est|s['’]etant)\s{1,3}abstenue?s?|(?:n['’]\s?(?:ont|a)\s{1,3}pas\s{1,3}(?:pris\s{1,3}part(?:\s{1,3}au\s{1,3}vote)?|participe(?:\s{1,3}au\s{1,3}vote)?))|${abstain})\s{0,3}\(\s{0,2}(${figures})(?:\s{1,3}voix)?\s{0,2}\)\s{0,3}:`,
  'gu',
);
/** "AUTORISE par 25 VOIX": all of them for. */
const votesAlone = new RegExp(
  String.raw`(?:(?<![\p{L}])(?:par|avec|a)\s{1,3}|\((?<=unanimite[^.;:()]{0,60}\()\s{0,2})(${figures})\s{1,3}voix(?!\s{0,3}["«“]?\s{0,2}(?:pour|contre|abst))(?=\s{0,3}(?:[,.;:\n)]|$))`,
  'gu',
);
/** "Ont voté contre : Lise VAL": says itself that names follow. */
const namedBare =
  /(?<=^|\n|[,;.(/−–—-]\s?)(?:ont\s{1,3}vote\s{1,3}(contre)|se\s{1,3}sont\s{1,3}(abstenue?s?)|s['’]est\s{1,3}(abstenue?)|votent\s{1,3}(contre)|s['’](abstiennent))\s{0,3}:\s{0,3}(?=[\p{L}])/gu;
/** "Contre : M. X, Mme Y": names without a count. */
const named = new RegExp(
  String.raw`(?<=^|\n|[,;.(/−–—-]\s?|vote\s{0,3}:\s{0,3})(?:ont\s{1,3}vote\s{1,3}|votes?\s{1,3}|s['’])?(contre|${abstention}|abstiennent|abstient)\s{0,3}:\s{0,3}(?=(?:m|mm|mme|mmes|messieurs|mesdames|monsieur|madame)[.\s])`,
  'gu',
);
/** "Approuvé par 10 voix, M. KUHN s'abstenant": the name is before, the vote before that. */
const namedFirst =
  /(?<![a-z])(?:s['’]abstenant|s['’](?:est|etant)\s{1,3}abstenue?|s['’]abstient|se\s{1,3}sont\s{1,3}abstenue?s?|(?:votant|vote|votent|ayant\s{1,3}vote|a\s{1,3}vote|ont\s{1,3}vote)\s{1,3}contre)(?![a-z]|\s{0,3}:|\s{1,3}d(?:e\s|['’]))/gu;
const namedFirstHere = new RegExp(String.raw`^\s{0,3}${namedFirst.source}`, 'u');
const unanimous =
  /unani-?\s?mi{1,3}te|unanimement|(?:accord|avis|vote|decision)\s{1,3}(?:est\s{1,3})?unanime(?![\p{L}])/gu;
const majority =
  /a\s{1,3}la\s{1,3}majorite(?!\s{1,3}(?:absolue|relative|simple|qualifiee|des\s{1,3}suffrages\s{1,3}exprimes\s{1,3}(?:au|lors)))/gu;
/** "Le Conseil Adopte." (and "A dopte", as a recogniser parts it), "Proposition non retenue par le conseil municipal", "Adopté." alone on its line. */
const resolved =
  /(?<![\p{L}])(?:le\s{1,3}conseil|l['’]\s?assemblee|le\s{1,3}comite|le\s{1,3}bureau|la\s{1,3}commission)(?:\s{1,3}[\p{L}]{3,20}){0,2}\s{1,3}(a\s?dopte|approuve|rejette|refuse)\s{0,2}[.!]?(?=\s{0,3}(?:\n|$))|((?:non\s{1,3}(?:retenue?|adoptee?|approuvee?)|rejetee?|refusee?)s?)\s{1,3}par\s{1,3}le\s{1,3}(?:conseil|comite|bureau)|(?:proces[\s-]{1,3}verbal|compte[\s-]{1,3}rendu)(?:\s[^.;:\n]{0,80})?\s{1,3}est\s{1,3}(adopte|approuve)(?:\s{1,3}sans\s{1,3}[a-z]{5,14}(?:\s(?:ni\s)?[a-z]{5,14})?)?\s{0,2}[.!]?(?=\s{0,3}(?:\n|$))|(?<=^|\n)\W{0,6}((?:adopte|approuve|rejete|ajourne|votee?(?=\s{0,2}\n)|acceptee?)(?:e)?s?)\s{0,2}[.!)]{0,2}(?=\s{0,3}(?:\n|$))|(?:point|question|dossier|deliberation|sujet|decision|rapport|affaire|projet)\s{1,3}(?:est\s{1,3}|a\s{1,3}ete\s{1,3})?((?:reporte|ajourne|retire)(?:e)?s?)(?![\p{L}])|(?<=^|\n|\s[:–—-]\s?)\W{0,6}((?:reporte|ajourne|retire)e?s?)(?:\s{1,3}(?:de\s{1,3}l['’]\s?ordre\s{1,3}du\s{1,3}jour|a\s{1,3}(?:une|la)\s[^\n]{3,60}))?\s{0,2}[.!)]{0,2}(?=\s{0,3}(?:\n|$))|(?:conseil|comite|bureau|assemblee)(?:\s{1,3}[\p{L}]{5,16})?\s{1,3}(reporte|ajourne)\s{1,3}(?:sa|la|cette|le|ce)\s{1,3}(?:decision|point|question|dossier|deliberation|vote)|resultat\s{1,3}du\s{1,3}vote\s{0,3}:\s{0,3}((?:adopte|approuve|rejete|ajourne|retire)e?s?)(?![a-z])/gu;

export function trouverVotes(plain: string): FoundVote[] {
  const folded = foldLines(plain);
  return together(marksIn(plain, folded), folded);
}

/** Where something is said of a vote, before what belongs to one vote is put together. */
export function trouverMarques(plain: string): number[] {
  return marksIn(plain, foldLines(plain)).flatMap(({ nature, from }) =>
    nature === 'majorite' ? [] : [from],
  );
}

/** Folded, with its line breaks. */
export function foldLines(plain: string): string {
  const folded = pliageFixe(plain);
  let out = '';
  let from = 0;
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) {
    out += `${folded.slice(from, at)}\n`;
    from = at + 1;
  }
  return out + folded.slice(from);
}

function marksIn(plain: string, folded: string): Mark[] {
  const marks: Mark[] = [];
  for (const found of folded.matchAll(labelled)) addSide(marks, plain, folded, found, 1, 2);
  for (const found of folded.matchAll(opposed)) addOpposed(marks, plain, folded, found);
  const rows = bareRows(folded);
  for (const found of folded.matchAll(countInBrackets)) addSide(marks, plain, folded, found, 1, 2);
  for (const found of folded.matchAll(counted)) {
    const inRow = rows.some(({ from, to }) => from <= found.index && found.index < to);
    if (inRow || isMarked(marks, found.index) || hasOwnCount(folded, found)) continue;
    if (isCount(folded, found)) addSide(marks, plain, folded, found, 3, 1);
  }
  for (const found of folded.matchAll(countedOut)) addSide(marks, plain, folded, found, 2, 1);
  for (const found of folded.matchAll(votesAlone)) addVotesAlone(marks, folded, found);
  addBare(marks, plain, folded);
  for (const found of folded.matchAll(named)) addNamed(marks, plain, folded, found);
  for (const found of folded.matchAll(groupesSansNombre)) addGroups(marks, plain, folded, found);
  for (const found of folded.matchAll(namedBare)) addNamed(marks, plain, folded, found);
  for (const found of folded.matchAll(unanimous)) addWords(marks, folded, found, 'unanimite');
  for (const found of folded.matchAll(majority)) addWords(marks, folded, found, 'majorite');
  for (const found of folded.matchAll(resolved)) addResult(marks, plain, folded, found);
  for (const found of folded.matchAll(namedFirst)) addNamedFirst(marks, plain, folded, found);
  return withoutOverlap(marks);
}

function coteOf(words: string): Cote {
  if (words.startsWith('pour')) return 'pour';
  if (words.startsWith('contre')) return 'contre';
  return /^(?:abs|s['’e])/u.test(words) ? 'abstention' : 'nePrendPasPart';
}

function rangeOf(found: RegExpExecArray, group: number, last: boolean): Range {
  const words = found[group] ?? '';
  const from = found.index + (last ? found[0].lastIndexOf(words) : found[0].indexOf(words));
  return { from, to: from + words.length };
}

/** "… et 2 abstentions :" over "1° FIXE le montant": the figure opens a list, and counts nobody. */
const listMark = /^\s{0,2}(?:[°º).–—-]|er?(?![a-z]))/u;

function addSide(
  marks: Mark[],
  plain: string,
  folded: string,
  found: RegExpExecArray,
  label: number,
  digits: number,
): void {
  const nombre = rangeOf(found, digits, digits > label);
  const count = lireEntier(plain.slice(nombre.from, nombre.to));
  if (count === null || isTold(folded, found.index)) return;
  const end = found.index + found[0].length;
  if (digits > label && found[0].includes('\n') && listMark.test(folded.slice(end, end + 5)))
    return;
  const cote = coteOf(found[label] ?? '');
  const after = quoteEnd(folded, end);
  const candidature =
    /^\s{0,3}(?:la\s{1,3}candidature|la\s{1,3}liste|m(?:me|onsieur|adame)?[.\s])/u.test(
      folded.slice(after, after + 24),
    );
  const groups = groupesApres(plain, folded, after);
  const named =
    groups ??
    (cote === 'pour' && candidature
      ? { noms: [], to: after }
      : nomsApres(plain, folded, after, count === 0 ? 0 : count));
  // "par 10 voix pour, M. KUHN s'abstenant": the name is of the other side.
  const other =
    groups === null &&
    (isOtherSide(folded, named.to) ||
      (cote !== 'nePrendPasPart' && tookNone(plain, folded, named.to)));
  const { noms, to } = other ? { noms: [], to: after } : named;
  marks.push({
    nature: cote,
    nombre,
    noms,
    groupes: groups?.groupes ?? [],
    from: found.index,
    to,
    formule: isFormula(folded, found.index),
  });
}

function isOtherSide(folded: string, at: number): boolean {
  return namedFirstHere.test(folded.slice(at, at + 40));
}

/** The office of who keeps out stands between, and no other name; names that are closed in brackets are of the side. */
function tookNone(plain: string, folded: string, at: number): boolean {
  if (plain[at - 1] === ')') return false;
  const found = tookNoPart.exec(folded.slice(at, at + MAX_TOLD));
  if (found === null) return false;
  const office = found[1] ?? '';
  return office === '' || /\p{Ll}/u.test(plain.charAt(at + found[0].indexOf(office)));
}

/** How far behind a name an office and the words that its holder keeps out end. */
const MAX_TOLD = 200;

function quoteEnd(folded: string, at: number): number {
  return at + (/^\s?["»”')]/u.exec(folded.slice(at, at + 2))?.[0].length ?? 0);
}

/** "14 pour" counts votes; "en 2024 pour la commune" and "3 pour le maintien" do not. */
function isCount(folded: string, found: RegExpExecArray): boolean {
  const label = found[3] ?? '';
  if (found[2] !== undefined || !/^(?:pour|contre)/u.test(label)) return true;
  // "par 15 voix pour et 2 contre de fixer le taux": the side before says what is counted.
  if (
    /(?:pour|contre|abst\p{L}{3,9})["»”']?\s{0,3}(?:,|;|\/|et)\s{0,3}(?:et\s)?$/u.test(
      folded.slice(Math.max(0, found.index - 24), found.index),
    )
  )
    return true;
  const end = found.index + found[0].length;
  const after = folded.slice(end, end + 30);
  return /^\s{0,3}["»”']?\s{0,3}(?:$|[\n.,;:/()|−–—-]|et\s|\d{1,4}\s{1,3}(?:contre|abst|voix|votes?|ne\s)|contre|abst|adopte|soit\s)/u.test(
    after,
  );
}

function isMarked(marks: readonly Mark[], at: number): boolean {
  return marks.some(({ from, to }) => from <= at && at < to);
}

/** "Le vœu est rejeté par 9 voix contre 3": nine do not want it. */
const rejecting = /(?:rejete|repousse|refuse|ecarte)e?s?\s{1,3}$/u;

/** Both sides in one: the second has the names behind it. */
function addOpposed(marks: Mark[], plain: string, folded: string, found: RegExpExecArray): void {
  if (isTold(folded, found.index)) return;
  const [most, least] = [rangeOf(found, 1, false), rangeOf(found, 3, true)];
  const count = lireEntier(plain.slice(least.from, least.to));
  const formule = isFormula(folded, found.index);
  const side = found.index + found[0].lastIndexOf('contre');
  const { noms, to } = nomsApres(plain, folded, least.to, count ?? 0);
  const rejected = rejecting.test(folded.slice(Math.max(0, found.index - 24), found.index));
  const [first, second]: [Cote, Cote] = rejected ? ['contre', 'pour'] : ['pour', 'contre'];
  marks.push(
    { nature: first, nombre: most, from: found.index, to: side, formule },
    { nature: second, nombre: least, noms, from: side, to, formule: false },
  );
}

function addVotesAlone(marks: Mark[], folded: string, found: RegExpExecArray): void {
  if (isTold(folded, found.index)) return;
  const nombre = rangeOf(found, 1, false);
  marks.push({
    nature: 'pour',
    nombre,
    from: found.index,
    to: found.index + found[0].length,
    formule: isFormula(folded, found.index),
  });
}

/** "Votants : 6   Pour : 6": what stands before the label counts something else. */
function hasOwnCount(folded: string, { index, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length;
  const after = folded.slice(end, end + 16);
  const found = /^\s{0,3}[:=]\s{0,3}\d{1,4}(?![\d.,€%])/u.exec(after)?.[0];
  return found !== undefined && !(found.includes('\n') && listMark.test(after.slice(found.length)));
}

function bareRows(folded: string): Range[] {
  return [...folded.matchAll(bareRow)].map(({ index, 0: row }) => ({
    from: index,
    to: index + row.length,
  }));
}

const NEAR = 24;
/** The names in brackets after a side are no longer. */
const MAX_BESIDE = 600;

/** "Contre 3 (M. X, Mme Y) / Abstention 0": how much stands between two sides but the names. */
function withoutNames(gap: string): number {
  return gap.replace(/\([^()]{0,500}\)/gu, '').length;
}

function addBare(marks: Mark[], plain: string, folded: string): void {
  const found = [...folded.matchAll(bare)].filter(
    ({ index }) => !marks.some(({ from, to }) => from <= index && index < to),
  );
  for (const [index, one] of found.entries()) {
    const previous = found[index - 1];
    const next = found[index + 1];
    const beside = (a: RegExpExecArray | undefined, b: RegExpExecArray | undefined) =>
      a !== undefined &&
      b !== undefined &&
      a[1] !== b[1] &&
      withoutNames(folded.slice(a.index + a[0].length, b.index).slice(0, MAX_BESIDE)) < NEAR;
    if (beside(previous, one) || beside(one, next)) addSide(marks, plain, folded, one, 1, 2);
  }
}

function addNamed(marks: Mark[], plain: string, folded: string, found: RegExpExecArray): void {
  const end = found.index + found[0].lastIndexOf(':');
  if (marks.some(({ from, to }) => from <= found.index && found.index < to)) return;
  const { noms, to } = nomsApres(plain, folded, end, null);
  if (noms.length === 0) return;
  const nature = found.slice(1).some((side) => side?.startsWith('contre'))
    ? 'contre'
    : 'abstention';
  marks.push({ nature, noms, from: found.index, to, formule: false });
}

/** What a vote and the names of those who abstained have between them. */
const beforeNames = /^[\s,;.)–—-]{1,6}(?:et\s{1,3})?/u;
const MAX_NAMES_FIRST = 200;

function addNamedFirst(marks: Mark[], plain: string, folded: string, found: RegExpExecArray): void {
  const near = marks.filter(({ to }) => to <= found.index && found.index - to < MAX_NAMES_FIRST);
  const end = Math.max(...near.map(({ to }) => to));
  const gap = near.length === 0 ? null : beforeNames.exec(folded.slice(end, end + 12));
  if (gap === null || gap[0].includes('\n')) return;
  const from = end + gap[0].length;
  const { noms, to } = nomsApres(plain, folded, from, null);
  if (noms.length === 0 || folded.slice(to, found.index).trim() !== '') return;
  const nature = found[0].endsWith('contre') ? 'contre' : 'abstention';
  marks.push({ nature, noms, from, to: found.index + found[0].length, formule: false });
}

function addGroups(marks: Mark[], plain: string, folded: string, found: RegExpExecArray): void {
  const words = found[1] ?? '';
  const read = groupesApres(plain, folded, found.index + found[0].length);
  if (read === null || isTold(folded, found.index)) return;
  const { noms, groupes, to } = read;
  marks.push({ nature: coteOf(words), noms, groupes, from: found.index, to, formule: false });
}

function addWords(
  marks: Mark[],
  folded: string,
  found: RegExpExecArray,
  nature: 'unanimite' | 'majorite',
): void {
  if (isTold(folded, found.index) || isRule(folded, found.index)) return;
  marks.push({
    nature,
    from: found.index,
    to: found.index + found[0].length,
    formule: isFormula(folded, found.index),
  });
}

/** "APPROUVE" over "la convention type": the verb of a decision, not the word that a vote was won. */
function goesOn(plain: string, end: number): boolean {
  return /^\s{0,2}\n\s{0,3}\p{Ll}/u.test(plain.slice(end, end + 8));
}

/** "ADOPTE" over "Article 1er.- Il est attribué …". */
function opensArticles(folded: string, end: number): boolean {
  return /^\s{0,4}:?\s{0,4}article\s(?:1|premier|unique|i(?![a-z]))/u.test(
    folded.slice(end, end + 30),
  );
}

function addResult(marks: Mark[], plain: string, folded: string, found: RegExpExecArray): void {
  const words = found.slice(1).find((group) => group !== undefined);
  if (words === undefined || isTold(folded, found.index)) return;
  const end = found.index + found[0].length;
  if (words === found[4] && (goesOn(plain, end) || opensArticles(folded, end))) return;
  const from = found.index + found[0].lastIndexOf(words);
  marks.push({
    nature: 'resultat',
    from,
    to: from + words.length,
    formule: found[1] !== undefined,
  });
}

const REACH = 240;

/** The sentence so far; "M." and "n°" do not end one. */
function sentenceBefore(folded: string, at: number): string {
  const before = folded.slice(Math.max(0, at - REACH), at);
  let start = 0;
  for (const end of before.matchAll(
    /(?<!\b(?:m|mm|mme|dr|n|art|st))[.;!?](?=\s)|\n\s{0,3}\n(?=\s{0,3}\S)/gu,
  )) {
    start = end.index + end[0].length;
  }
  return before.slice(start);
}

/** "4- Avis sur le programme local de l'habitat (Votée à l'unanimité)": how the item itself was voted. */
const inBrackets = /\(\s{0,2}(?:vote|adopte|approuve)e?s?\s{1,3}(?:a\s{0,2})?l?['’]?\s{0,2}$/u;

/** "Avis favorable à l'unanimité.", "Avis défavorable : 3 voix pour, 8 contre": the assembly's own, where no other body is named. */
const ownOpinion =
  /^[^a-z]{0,4}avis\s{1,3}(?:de)?favorable[^a-z]{0,4}(?:a|par|de|,|:|\s){0,4}[^a-z]{0,4}(?:l['’]|[\d\sa-z,()/–—-]{0,120})$/u;

/** What a text tells of another vote: a poll, a commission's opinion, the minutes of an earlier session. */
function isTold(folded: string, at: number): boolean {
  const sentence = sentenceBefore(folded, at).trimStart();
  if (inBrackets.test(sentence)) return false;
  if (/^\W{0,4}(?:vu|considerant|visa)(?![\p{L}])/u.test(sentence)) return true;
  if (
    /il\s{1,3}y\s{1,3}(?:a|avait)(?:\s{1,3}eu)?\s{1,3}(?![\s\S]{0,60}vote)|sondage|concernant\s{1,3}$|(?:lors|au\scours)\sd(?:e\sla|u)\s(?:precedent|dernier)|av(?:ait|aient|ons|ions|ez)\s{1,3}(?:ete\s{1,3}|deja\s{1,3}|tous\s{1,3}){0,2}(?:vote|adopte|approuve|acquis)/u.test(
      sentence,
    )
  )
    return true;
  if (
    ownOpinion.test(sentence) &&
    !/commission|comite\s(?:tech|soc)/u.test(folded.slice(Math.max(0, at - REACH), at))
  )
    return false;
  return (
    /(?:avis|commission|comite\stechnique|comite\ssocial)(?![\p{L}])/u.test(sentence) &&
    !/conseil|delibere|assemblee|bureau\s{1,3}(?:\p{L}{5,16}\s{1,3})?emet|vote\s{0,3}:|comite\ssyndical|commission\spermanente/u.test(
      sentence,
    )
  );
}

/** "le conseil municipal peut décider à l'unanimité de procéder au vote à main levée": the law, and no vote. */
function isRule(folded: string, at: number): boolean {
  const sentence = sentenceBefore(folded, at);
  return /(?:(?:peu(?:t|vent)|pourr(?:a|ait|ont)|doi(?:t|vent)|sauf|quasi|requier(?:t|ent)|necessite)(?![\p{L}])[^;:]{0,60}|pas\s{1,3}(?:\p{L}{1,12}\s){0,2})$/u.test(
    sentence,
  );
}

function isFormula(folded: string, at: number): boolean {
  const sentence = sentenceBefore(folded, at);
  if (/vote\s{0,3}:[^:]{0,40}$/u.test(sentence) || inBrackets.test(sentence)) return false;
  return /conseil|assemblee|comite|bureau|commission|delibere|membres/u.test(sentence);
}

/** Where two readings share characters the longer one stands. */
function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Mark[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mark.from >= last.to) kept.push(mark);
  }
  return kept;
}

interface Draft {
  readonly marks: Mark[];
  to: number;
}

function together(marks: readonly Mark[], folded: string): FoundVote[] {
  const drafts: Draft[] = [];
  for (const mark of marks) {
    const last = drafts.at(-1);
    if (last !== undefined && belongs(last, mark, folded)) {
      last.marks.push(mark);
      last.to = Math.max(last.to, mark.to);
    } else drafts.push({ marks: [mark], to: mark.to });
  }
  return drafts.flatMap((draft, at) => {
    const { marks: own } = draft;
    if (own.every(({ nature }) => nature === 'majorite') || isApart(draft)) return [];
    return voteOf(draft, folded, apartOf(drafts, at));
  });
}

/** "N'ont pas pris part au vote : 2" in a sentence of its own: no vote, but a part of the one beside it. */
function isApart({ marks }: Draft): boolean {
  return marks.every(({ nature }) => nature === 'nePrendPasPart');
}

function apartOf(drafts: readonly Draft[], at: number): readonly Mark[] {
  return [at + 1, at - 1].flatMap((index) => {
    const one = drafts[index];
    return one !== undefined && isApart(one) && nearest(drafts, index) === at ? one.marks : [];
  });
}

/** Of the votes before and after, the nearer one. */
function nearest(drafts: readonly Draft[], at: number): number {
  const [before, own, after] = [drafts[at - 1], drafts[at], drafts[at + 1]];
  const [from, to] = [own?.marks[0]?.from ?? 0, own?.to ?? 0];
  const back = before === undefined || isApart(before) ? MAX_APART : from - before.to;
  const on =
    after === undefined || isApart(after) ? MAX_APART : (after.marks[0]?.from ?? MAX_APART) - to;
  if (Math.min(back, on) >= MAX_APART) return -1;
  return back <= on ? at - 1 : at + 1;
}

/** How far from its vote a sentence may stand that says who kept out. */
const MAX_APART = 2000;

/** Words that may stand between two parts of one vote, singular and plural. */
const jointWords = new Set(
  [
    'de des le les du la l et ou ni avec par soit dont a au membre membres present presents represente',
    'representes votant votants vote votes voix suffrage suffrages exprime exprimes resultat resultats scrutin',
    'moins ayant pris part conseil municipal communautaire conseiller conseillers municipaux adopte adoptee adoptes',
    'proces verbal compte rendu approuve approuvee est s main levee nombre elu elus mis aux sont blanc blancs nul nuls bulletin bulletins procuration procurations pouvoir pouvoirs',
  ]
    .join(' ')
    .split(' '),
);

function isJoint(gap: string): boolean {
  // "POUR : 24 (Groupe de la majorité) CONTRE : 0": who voted so.
  const words = gap.replace(/\([^()]{0,400}\)/gu, ' ').match(/[\p{L}\p{N}]{1,200}/gu) ?? [];
  return words.every((word) => jointWords.has(word) || /^\d{1,4}$/u.test(word));
}

const MAX_GAP = 160;
/** Operative sentences between "à l'unanimité :" and the vote line under them. */
const MAX_COMPLETION = 6000;

function belongs(draft: Draft, mark: Mark, folded: string): boolean {
  if (mark.from < draft.to) return true;
  const gap = folded.slice(draft.to, mark.from);
  const has = (nature: Nature) => draft.marks.some((one) => one.nature === nature);
  const adjacent = gap.length <= MAX_GAP && isJoint(gap);
  const first = draft.marks[0];
  if (isCote(mark.nature) && has(mark.nature))
    return (adjacent && namesLater(draft, mark, folded)) || adjacentCandidate(gap, folded, mark);
  if (adjacent && !has(mark.nature))
    return mark.nature !== 'majorite' && !opensNext(draft, mark, gap);
  if (first === undefined || gap.length > MAX_COMPLETION || mark.formule) return false;
  const counted = draft.marks.some(({ nature }) => isCote(nature));
  const announced = has('unanimite') || has('majorite');
  if (!first.formule || counted || !announced || has('resultat')) return false;
  return isCote(mark.nature) || (mark.nature === 'unanimite' && has('unanimite'));
}

/** "(7 pour, 2 contre)" over "Ont voté contre : M. X, Mme Y": who they were. */
function namesLater(
  { marks }: Draft,
  { nature, nombre, noms = [] }: Mark,
  folded: string,
): boolean {
  const counted = marks.find((one) => one.nature === nature);
  if (nombre !== undefined || counted?.nombre === undefined) return false;
  const { from, to } = counted.nombre;
  return (
    (counted.noms ?? []).length === 0 && noms.length <= (lireEntier(folded.slice(from, to)) ?? 0)
  );
}

/** "Vote : Pour à l'unanimité" twice on end are two votes; a new formula opens one as well. */
function opensNext(draft: Draft, mark: Mark, gap: string): boolean {
  const sides = draft.marks.some(({ nature }) => isCote(nature));
  return mark.nature === 'unanimite' && sides && gap.includes('\n\n');
}

function isCote(nature: Nature): nature is Cote {
  return (cotes as readonly string[]).includes(nature);
}

/** "à 15 voix pour la candidature de Mme X et 4 voix pour la candidature de Mme Y": one vote. */
function adjacentCandidate(gap: string, folded: string, mark: Mark): boolean {
  return (
    gap.length < MAX_GAP &&
    /candidature|candidat|liste/u.test(gap) &&
    /^[^.;]{0,30}(?:candidature|candidat|liste|m)/u.test(folded.slice(mark.to, mark.to + 40))
  );
}

function voteOf({ marks, to }: Draft, folded: string, apart: readonly Mark[]): FoundVote {
  const nombres: { [K in Cote]?: Range } = {};
  const noms: { [K in Cote]?: readonly Membre[] } = {};
  const groupes: { [K in Cote]?: readonly Range[] } = {};
  let unanimite: Range | undefined;
  let resultat: Range | undefined;
  for (const { nature, nombre, noms: names, groupes: groups, from, to: end } of [
    ...marks,
    ...apart,
  ]) {
    if (isCote(nature)) {
      if (groups !== undefined && groups.length > 0) groupes[nature] ??= groups;
      if (nombre !== undefined && nombres[nature] === undefined) nombres[nature] = nombre;
      if (names !== undefined && names.length > 0 && noms[nature] === undefined)
        noms[nature] = names;
    } else if (nature === 'unanimite') unanimite ??= { from, to: end };
    else if (nature === 'resultat') resultat ??= { from, to: end };
  }
  const from = marks[0]?.from ?? 0;
  resultat ??= resultBeside(folded, from, to);
  return {
    from,
    to,
    nombres,
    noms,
    groupes,
    ...(unanimite === undefined ? {} : { unanimite }),
    ...(resultat === undefined ? {} : { resultat }),
  };
}

/** "adopté à l'unanimité", "14 pour / 0 contre → adopté". */
function resultBeside(folded: string, from: number, to: number): Range | undefined {
  const start = Math.max(0, from - 30);
  const before =
    /(?<![\p{L}])((?:adopte|approuve|rejete|accepte)(?:e)?s?)(?:\s{1,3}(?:a|par|avec|est|la|l['’])){0,2}(?:[\s'’]{0,4}|\s{0,3}[:(–—-]\s{0,3})$/u.exec(
      folded.slice(start, from),
    );
  if (before?.[1] !== undefined) {
    const at = start + before.index + before[0].indexOf(before[1]);
    return { from: at, to: at + before[1].length };
  }
  const after =
    /^[^\p{L}\n]{0,8}((?:adopte|approuve|rejete|ajourne|accepte)(?:e)?s?)(?![\p{L}])/u.exec(
      folded.slice(to, to + 30),
    );
  if (after?.[1] === undefined) return undefined;
  const at = to + after[0].length - after[1].length;
  return { from: at, to: at + after[1].length };
}
