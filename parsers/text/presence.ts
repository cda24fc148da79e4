/**
 * Who sat, from the top of minutes or of an act: lists under "Présents :", "ABSENTS AYANT DONNE PROCURATION :",
 * "Pouvoirs :", one name a line or parted by commas, with what stands beside a name
 * ("(pouvoir donné à Y…)", "a donné procuration à M. Z…", "(arrivée à 19h13)", ": absente non excusée").
 */
import { lireStatut } from './codes.ts';
import type { Range } from './grammar.ts';
import { avecInitiales, nomIn } from './personne.ts';
import { foldLines } from './vote.ts';

export interface FoundPresence extends Range {
  readonly nom: Range;
  readonly civilite?: Range;
  /** The words that say so: the list's heading, or a note beside the name. */
  readonly statut: Range;
  readonly mandataire?: Range;
  readonly arrivee?: Range;
  readonly depart?: Range;
}

const key =
  'presente?s?|absente?s?|excusee?s?|representee?s?|pouvoirs?|procurations?|ayant\\sdonne|ont\\sdonne|donne(?:nt)?\\s(?:pouvoir|procuration)';
/** "Étaient présents :", "Absents ayant voté par procuration en application de l'article L 2121-20 …\n… :", "Pouvoirs :". */
const heading = new RegExp(
  String.raw`(?<=^|\n|[(.;,]\s?|\d\s{1,3}|\s(?:etaient|sont)\s{1,3})(?:[^\p{L}\n]{0,6})((?:(?:etai(?:en)?t|sont|ont|membres|conseillers|conseilleres|elus|delegues|deputes|titulaires|les|mesdames|messieurs|mmes|mm|et|en|exercice|municipaux|communautaires|departementaux|regionaux|syndicaux|\d{1,3})[\s.,]{1,4}){0,6}(?:${key})(?![\p{L}])(?:[^:\n]{0,110}|[^:\n]{0,110}\n[^:\n]{1,70}))\s{0,3}:(?!\s{0,3}\d{1,3}(?:\s{0,3}(?:\n|$)|\s{1,3}[-−–—/]))`,
  'gu',
);
/** A heading with nothing but itself on the line: "Absent" above "   Hélène". */
const bareHeading = new RegExp(
  String.raw`(?<=^|\n)[^\p{L}\n]{0,6}((?:etai(?:en)?t\s|sont\s|membres\s|conseillers\s|les\s){0,3}(?:${key})(?:\s?\(e?s?\))?(?:\s(?:excuse|represente|et|non|avec|ayant|donne|pouvoirs?|procurations?|a)(?:e?s?|\(e?s?\))?){0,4})\s{0,3}(?=\n)`,
  'gu',
);
/** "Montpellier Présents :" where what stands down the margin shares the heading's line. */
const besideMargin =
  /(?<=\n[\p{L}\s'’-]{2,40}\s)((?:presente?s?|absente?s?|excusee?s?)(?:\s?\(e?s?\))?)\s{0,3}:\s{0,2}(?=\n)/gu;
const MAX_LIST = 8000;
const MAX_MEMBERS = 1000;

interface Heading extends Range {
  readonly words: Range;
}

export function trouverPresences(plain: string): FoundPresence[] {
  const folded = foldLines(plain);
  const headings = headingsIn(plain, folded);
  const found: FoundPresence[] = [];
  for (const [index, one] of headings.entries()) {
    const end = Math.min(headings[index + 1]?.from ?? plain.length, one.to + MAX_LIST);
    found.push(...avecInitiales(plain, listIn(plain, folded, one, end)));
    if (found.length >= MAX_MEMBERS) break;
  }
  return found;
}

function headingsIn(plain: string, folded: string): Heading[] {
  const found = [
    ...folded.matchAll(heading),
    ...folded.matchAll(bareHeading),
    ...folded.matchAll(besideMargin),
  ]
    .map((match) => {
      const words = match[1] ?? '';
      const from = match.index + match[0].indexOf(words);
      return {
        from: match.index,
        to: match.index + match[0].length,
        words: { from, to: from + words.length },
      };
    })
    .filter(({ words }) => lireStatut(plain.slice(words.from, words.to)) !== null)
    .sort((a, b) => a.from - b.from);
  const kept: Heading[] = [];
  for (const one of found) if (one.from >= (kept.at(-1)?.to ?? -1)) kept.push(one);
  return kept;
}

/** What ends a list even where it looks like a name: an office, another rubric of the heading. */
const stop =
  /^[^\p{L}]{0,6}(?:secretaires?|quorum|ordre\sdu\sjour|convocation|date\s|nombre\s|votants?|en\sexercice|president(?:e|s)?\s{0,3}:|presidence|rapporteur|vu\s|considerant|nota|madame\sle\smaire|monsieur\sle|m(?:me|r)?\.?\sle\smaire|le\s|la\s|les\s|il\s|soit\s|formant|lesquels|objet|seance|article|delibe|extrait|assistai(?:en)?t|participai(?:en)?t|assistent|invites?|administration|rapport)/u;
const subheading =
  /^[^\p{L}]{0,6}(?:titulaires?|suppleante?s?|adjointe?s?|conseillers?|conseilleres?|commune\s(?:de|d['’])|pour\sla\scommune|avec\svoix|sans\svoix|mesdames|messieurs|mmes?|mm)[^:,\n]{0,60}:\s{0,3}/u;
/** The act's number, from the margin beside the list. */
const marginNumber = /^n\s{0,2}[°o]\s{0,3}\d{1,4}(?:\s{0,2}[/-]\s{0,2}\d{1,5}){0,3}\s{1,4}/u;
const between =
  /^(?:\s{0,2}\.\s{1,2}(?=[a-z]{1,3}[.\s])|\s{0,3}[,;/&]\s{0,3}(?:et\s{1,3})?|\s{0,3}\n[\s]{0,8}|\s{1,3}(?:et|ainsi\sque)\s{1,3}|\s{0,3}[−–—•▪-]\s{1,3}){1,4}/u;

function listIn(plain: string, folded: string, list: Heading, end: number): FoundPresence[] {
  const found: FoundPresence[] = [];
  let at = skip(folded, list.to, end);
  let commas = false;
  while (at < end && found.length < MAX_MEMBERS) {
    const rest = folded.slice(at, Math.min(end, at + 120));
    const margin = marginNumber.exec(rest);
    if (margin !== null) {
      at += margin[0].length;
      continue;
    }
    const sub = subheading.exec(rest);
    if (sub !== null) {
      at = skip(folded, at + sub[0].length, end);
      continue;
    }
    if (stop.test(rest) && !/^\W{0,6}L[EAS]{1,2}\s\p{Lu}{2}/u.test(plain.slice(at, at + 12))) break;
    const one = memberAt(plain, folded, at, end, list.words);
    if (one === null) break;
    found.push(one);
    const gap = between.exec(folded.slice(one.to, Math.min(end, one.to + 40)))?.[0] ?? '';
    if (gap === '') break;
    if (/[,;]/u.test(gap)) commas = true;
    // A list parted by commas ends where a paragraph ends without one.
    else if (commas && (gap.match(/\n/gu)?.length ?? 0) > 1 && one.mandataire === undefined) break;
    at = one.to + gap.length;
  }
  return found;
}

function skip(folded: string, at: number, end: number): number {
  const space = /^[\s−–—•▪(*_,-]{0,20}/u.exec(folded.slice(at, Math.min(end, at + 20)))?.[0] ?? '';
  return at + space.length;
}

const proxy =
  /^\s{0,3}[,:(−–—-]?\s{0,3}(?:(?:qui\s)?(?:a|ont|ayant)?\s{0,2}(?:donne(?:e|nt)?|remis|laisse)\s{1,3}(?:son\s|sa\s)?(?:pouvoir|procuration|mandat|delegation)|(?:absente?|excusee?|representee?)?\s{0,2}[,(]?\s{0,2}(?:pouvoir|procuration|mandat)(?:\s{1,3}donnee?)?|representee?)(?:\s{0,3}:\s{0,3}|\s{1,3}(?:a|par|de)\s{1,3}|\s{1,3}(?=\p{L}))/u;
const toHolder = /^\s{1,3}(?:a|pouvoir\s{1,3}a)\s{1,3}|^\s{0,3}(?:→|=>|->)\s{0,3}/u;
const note = /^\s{0,3}\(([^()]{0,160})\)/u;
const status =
  /^\s{0,3}[:,−–—-]\s{0,3}((?:absente?|excusee?|presente?|non\sexcusee?|representee?)(?:\s(?:non\s)?(?:excusee?|et|justifiee?)){0,3})(?![\p{L}])/u;
const arrival =
  /(?:arrivee?s?|arrive)(?:\s{1,3}en\s{1,3}seance)?\s{1,3}(?:a|vers)\s{1,3}(\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2})/u;
const departure =
  /(?:departs?|partie?|quitte)(?:\s{1,3}la\s{1,3}seance)?\s{1,3}(?:a|vers)\s{1,3}(\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2})/u;

/** "Délégations du Conseil municipal au Maire" is the title under an empty list. */
const goesOnAsSentence =
  /^ {1,3}(?!et |a |ont |ayant |donne|pouvoir|procuration|absente?|excusee?|arrive|part |parti|quitte|represente|par |qui |en |jusqu|ainsi|puis)[a-z]/u;

function memberAt(
  plain: string,
  folded: string,
  at: number,
  end: number,
  words: Range,
): FoundPresence | null {
  const member = nomIn(plain, folded, at, end);
  if (member === null) return null;
  if (goesOnAsSentence.test(folded.slice(member.to, Math.min(end, member.to + 24)))) return null;
  const base = {
    from: at,
    nom: member.nom,
    ...(member.civilite === undefined ? {} : { civilite: member.civilite }),
  };
  const proxied = withProxy(plain, folded, member.to, end, words);
  if (proxied !== null) return { ...base, ...proxied };
  const beside = status.exec(folded.slice(member.to, Math.min(end, member.to + 60)));
  if (beside?.[1] !== undefined) {
    const from = member.to + beside[0].lastIndexOf(beside[1]);
    return { ...base, to: from + beside[1].length, statut: { from, to: from + beside[1].length } };
  }
  return { ...base, ...withNote(plain, folded, member.to, end, words) };
}

type Beside = Pick<FoundPresence, 'to' | 'statut' | 'mandataire' | 'arrivee' | 'depart'>;

function withProxy(
  plain: string,
  folded: string,
  at: number,
  end: number,
  words: Range,
): Beside | null {
  const rest = folded.slice(at, Math.min(end, at + 80));
  const said = proxy.exec(rest);
  const isProxyList = /pouvoir|procuration|represente|mandat/u.test(
    folded.slice(words.from, words.to),
  );
  const short = said === null && isProxyList ? toHolder.exec(rest) : null;
  const found = said ?? short;
  if (found === null) return null;
  const holder = nomIn(plain, folded, at + found[0].length, end);
  if (holder === null) return null;
  const close = /^\s{0,2}\)/u.exec(folded.slice(holder.to, holder.to + 3))?.[0].length ?? 0;
  const from = at + (/^[\s,:(−–—-]{0,8}/u.exec(rest)?.[0].length ?? 0);
  const statut =
    said === null
      ? words
      : {
          from,
          to:
            at +
            found[0]
              .trimEnd()
              .replace(/\s(?:a|par|de)$|:$/u, '')
              .trimEnd().length,
        };
  return { to: holder.to + close, statut, mandataire: holder.nom };
}

function withNote(plain: string, folded: string, at: number, end: number, words: Range): Beside {
  const found = note.exec(folded.slice(at, Math.min(end, at + 170)));
  const inside = found?.[1];
  if (found === null || inside === undefined) return { to: at, statut: words };
  const start = at + found[0].indexOf(inside);
  const to = at + found[0].length;
  const own = /absent|excuse|represente/u.test(inside) && lireStatut(inside) !== null;
  const holder = /(?:pouvoir|procuration)[^:]{0,30}?(?:\s(?:a|de)\s|:)\s{0,3}/u.exec(inside);
  if (holder !== null) {
    const name = nomIn(plain, folded, start + holder.index + holder[0].length, to - 1);
    if (name !== null)
      return { to, statut: { from: start, to: start + holder.index + 8 }, mandataire: name.nom };
  }
  return {
    to,
    statut: own ? { from: start, to: start + inside.length } : words,
    ...timeIn(inside, start, arrival, 'arrivee'),
    ...timeIn(inside, start, departure, 'depart'),
  };
}

function timeIn<K extends 'arrivee' | 'depart'>(
  inside: string,
  start: number,
  pattern: RegExp,
  name: K,
): { [P in K]?: Range } {
  const found = pattern.exec(inside);
  const hour = found?.[1];
  if (found === null || hour === undefined) return {};
  const from = start + found.index + found[0].lastIndexOf(hour);
  return { [name]: { from, to: from + hour.trimEnd().length } } as { [P in K]?: Range };
}

/** "Arrivées de Madame X à 19h04 et de M. Y à 19h05", "DEPART DE M. Z A 21H10". */
export interface FoundMouvement extends Range {
  readonly sens: 'arrivee' | 'depart';
  readonly nom: Range;
  readonly heure: Range;
}

const movement = /(?<![\p{L}])(arrivee?s?|departs?)\s{1,3}(?:de|d['’])\s{0,3}/gu;
const atHour = /^\s{0,3},?\s{0,3}(?:a|vers)\s{1,3}(\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2})/u;

export function trouverMouvements(plain: string): FoundMouvement[] {
  const folded = foldLines(plain);
  const found: FoundMouvement[] = [];
  for (const match of folded.matchAll(movement)) {
    const sens = (match[1] ?? '').startsWith('depart') ? 'depart' : 'arrivee';
    let at = match.index + match[0].length;
    for (let people = 0; people < 10; people++) {
      const member = nomIn(plain, folded, at, Math.min(plain.length, at + 200));
      const hour = member === null ? null : atHour.exec(folded.slice(member.to, member.to + 30));
      if (member === null || hour?.[1] === undefined) break;
      const from = member.to + hour[0].lastIndexOf(hour[1]);
      const to = from + hour[1].trimEnd().length;
      found.push({ sens, nom: member.nom, heure: { from, to }, from: match.index, to });
      const next = /^\s{0,3}(?:,|et)\s{0,3}(?:(?:et\s{1,3})?(?:de|d['’])\s{0,3})?/u.exec(
        folded.slice(to, to + 20),
      );
      if (next === null) break;
      at = to + next[0].length;
    }
  }
  return found;
}
