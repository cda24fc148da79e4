/**
 * A hyphen at the end of a line: part of the word ("Pas-de-⏎Calais") or only a sign that the word
 * goes on ("finan-⏎cement"). The rest of the document is the first to be asked, then the words themselves.
 */

/** Whether the hyphen between two parts of a word stays in its plain text. */
export type KeepsHyphen = (left: string, right: string) => boolean;

const partBefore = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,60}$/u;
const partAfter = /^[\p{L}\p{N}][\p{L}\p{N}'’-]{0,60}/u;
/** The end of a line that parts a word: a letter or digit, then a hyphen (U+00AD is one that only shows there). */
const broken = /[\p{L}\p{N}][-\u00ad\u2010]$/u;

export function endsInHyphen(line: string): boolean {
  return broken.test(line.slice(-3));
}

/** Both parts of a word that two lines share, or null where none is. */
export function partsAcross(left: string, right: string): { left: string; right: string } | null {
  if (!endsInHyphen(left)) return null;
  const before = partBefore.exec(left.slice(-62, -1))?.[0];
  const after = partAfter.exec(right.slice(0, 62))?.[0];
  return before === undefined || after === undefined ? null : { left: before, right: after };
}

/** First parts that French joins with a hyphen, so that it says nothing about the end of the line. */
const prefixes = new Set(
  'a ai ante anti arc arrière après as au auto avant beau belle bien c co celle celui ceux chef ci contre crédit demi des deux dix est eux ex extra fonds grand grande haut haute hors inter intra là libre main mal mi micro mini mini multi non nord nous ouest outre pas petit petite peut plan plein porte post pré presque procès psycho quart quasi quatre rendez rez saint sainte sans savoir semi six social socio soixante sous sud sur tiers tout toute trans trente trois vice vingt vous week'.split(
    ' ',
  ),
);
const suffixes = new Set(
  'à au ce ci d dans de des dessous dessus dire du elle elles en et eux huit il ils je l la là le les lès leur lui même mêmes moi neuf nous on rendu sept six sous sur t toi un vous y'.split(
    ' ',
  ),
);

/** What a document's own words say of each word that its lines break. */
export function hyphenation(
  text: string,
  breaks: readonly { left: string; right: string }[],
): KeepsHyphen {
  if (breaks.length === 0) return keepsByItself;
  const seen = countWords(text, breaks);
  const known = breaks.map((parts) => verdict(parts, seen));
  const kept = known.filter((one) => one === true).length;
  const dropped = known.filter((one) => one === false).length;
  // A document whose known breaks all stand at real hyphens was set without hyphenation.
  const usual = kept === 0 && dropped === 0 ? null : kept > dropped;
  return (left, right) =>
    mustKeep(left, right) ??
    verdict({ left, right }, seen) ??
    (lastPart(left, right) || usual === true);
}

/** For a text of which nothing else is known. */
const keepsByItself: KeepsHyphen = (left, right) => mustKeep(left, right) ?? lastPart(left, right);

/** A capital or a figure after it, or a figure before: no word is parted there. */
function mustKeep(left: string, right: string): true | null {
  if (/^\p{N}/u.test(right) || /\p{N}$/u.test(left)) return true;
  const capitals = /\p{Lu}$/u.test(left) && /^\p{Lu}/u.test(right);
  return /^\p{Lu}/u.test(right) && !capitals ? true : null;
}

function lastPart(left: string, right: string): boolean {
  const before = left.split(/[-'’]/u).at(-1)?.toLowerCase() ?? '';
  const after = /^[\p{L}\p{N}]{1,60}/u.exec(right)?.[0].toLowerCase() ?? '';
  return (
    prefixes.has(before) ||
    suffixes.has(after) ||
    /\p{Lu}/u.test(left.at(-1) ?? '') ||
    before.length < 2
  );
}

function verdict(
  { left, right }: { left: string; right: string },
  seen: ReadonlyMap<string, number>,
): boolean | null {
  const kept = seen.get(`${left}-${right}`.toLowerCase()) ?? 0;
  const dropped = seen.get(`${left}${right}`.toLowerCase()) ?? 0;
  return kept === dropped ? null : kept > dropped;
}

/** How often each candidate stands whole on a line of the text. */
function countWords(
  text: string,
  breaks: readonly { left: string; right: string }[],
): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { left, right } of breaks) {
    wanted.set(`${left}-${right}`.toLowerCase(), 0);
    wanted.set(`${left}${right}`.toLowerCase(), 0);
  }
  for (const found of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]{0,130}/gu)) {
    const word = found[0].toLowerCase();
    const count = wanted.get(word);
    if (count !== undefined) wanted.set(word, count + 1);
  }
  return wanted;
}
