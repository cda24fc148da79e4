/** One member of an attendance list: the name, and what is printed beside it. */
import { lireStatut } from './codes.ts';
import type { Range } from './grammar.ts';
import { nomIn } from './personne.ts';

export interface FoundPresence extends Range {
  readonly nom: Range;
  readonly civilite?: Range;
  /** The words that say so: the list's heading, or a note beside the name. */
  readonly statut: Range;
  readonly mandataire?: Range;
  /** What reads as the civility of who holds the proxy. */
  readonly mandataireCivilite?: Range;
  readonly arrivee?: Range;
  readonly depart?: Range;
}

/** No proxy goes over the end of a paragraph. */
const REACH = 90;
const proxy =
  /^\s{0,3}[,:(−–—-]?\s{0,3}(?:(?:(?:absente?|excusee?)(?:\s(?:et\s)?excusee?)?\s{0,2},?\s{1,3})?(?:qui\s)?(?:a|ont|ayant)?\s{0,2}(?:donne(?:e|nt)?|remis|laisse)\s{1,3}(?:son\s|sa\s)?(?:pouvoir|procuration|mandat|delegation)|(?:absente?|excusee?|representee?)?\s{0,2}[,(:]?\s{0,2}(?:pouvoir|procuration|mandat)(?:\s{1,3}donnee?)?|representee?|remplacee?(?=\s{1,3}par\s))(?:\s{0,3}:\s{0,3}|\s{1,3}(?:a|par|de)\s{1,3}(?:s(?:on|a)\s{1,3}suppleante?\s{1,3})?|\s{1,3}(?=\p{L}))/u;
const toHolder =
  /^\s{1,3}(?:a|par|pouvoir\s{1,3}a|en\s{1,3}faveur\s{1,3}de|au\s{1,3}profit\s{1,3}de)\s{1,3}|^\s{0,3}(?:→|=>|->)\s{0,3}/u;
/** "donne pouvoir à M. le Maire": says who holds it without a name. */
const officeHolder =
  /^(?:(?:m(?:me|r)?\.?|monsieur|madame)\s)?l[ea]\s(?:maire|presidente?)(?![\p{L}])/u;
const note = /^\s{0,3}\(([^()]{0,160})\)/u;
const status =
  /^(?:\s{0,3}[:,−–—-]\s{0,3}((?:absente?|excusee?|presente?|non\sexcusee?|representee?)(?:\s(?:non\s)?(?:excusee?|et|justifiee?)){0,3})|[^\S\n]{1,3}((?:absente?|excusee?|non\sexcusee?)(?:\s(?:non\s)?(?:excusee?|et|justifiee?)){0,3}))(?![\p{L}])/u;
const arrival =
  /(?:arrivee?s?|arrive)(?:\s{1,3}en\s{1,3}seance)?\s{1,3}(?:a|vers)\s{1,3}(\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2})/u;
const departure =
  /(?:departs?|partie?|quitte)(?:\s{1,3}la\s{1,3}seance)?\s{1,3}(?:a|vers)\s{1,3}(\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2})/u;

/** "Délégations du Conseil municipal au Maire" is the title under an empty list. */
const goesOnAsSentence =
  /^ {1,3}(?!et\s|a\s(?!ete )|ont\s|ayant\s|donne|pouvoir|procuration|absente?|excusee?|arrive|part |parti|quitte|represente|remplace|par |qui |en |jusqu|ainsi|puis)[a-z]/u;

/** The member whose name begins at `at`, under a list's heading `words`; null where no name does. */
export function membreA(
  plain: string,
  folded: string,
  at: number,
  end: number,
  words: Range,
): FoundPresence | null {
  const member = nomIn(plain, folded, at, end);
  if (member === null) return null;
  const after = Math.min(end, member.to + 24);
  if (
    goesOnAsSentence.test(folded.slice(member.to, after)) &&
    /^ {1,3}\p{Ll}/u.test(plain.slice(member.to, after))
  )
    return null;
  const base = {
    from: at,
    nom: member.nom,
    ...(member.civilite === undefined ? {} : { civilite: member.civilite }),
  };
  const proxied =
    withProxy(plain, folded, member.to, end, words) ??
    withProxy(plain, folded, afterPlace(folded, member.to, end), end, words);
  if (proxied !== null) return { ...base, ...proxied };
  const beside = status.exec(folded.slice(member.to, Math.min(end, member.to + 60)));
  const said = beside?.[1] ?? beside?.[2];
  if (beside !== null && said !== undefined) {
    const from = member.to + beside[0].lastIndexOf(said);
    return { ...base, to: from + said.length, statut: { from, to: from + said.length } };
  }
  return { ...base, ...withNote(plain, folded, member.to, end, words) };
}

/** "M. Régis SALVAN (Belmont) qui a donné pouvoir à …": whom a member sits for stands between. */
function afterPlace(folded: string, at: number, end: number): number {
  const found = note.exec(folded.slice(at, Math.min(end, at + 60)));
  if (found === null || /\d|pouvoir|procuration|absent|excuse|represente/u.test(found[1] ?? ''))
    return at;
  return at + found[0].length;
}

type Beside = Omit<FoundPresence, 'from' | 'nom' | 'civilite'>;

function withProxy(
  plain: string,
  folded: string,
  at: number,
  end: number,
  words: Range,
): Beside | null {
  const rest = folded.slice(at, Math.min(end, at + REACH)).split(/\n\s{0,8}\n/u, 1)[0] ?? '';
  const said = proxy.exec(rest);
  // "Mmes CHAMBON - MAINY" over "Procuration de M. WEIS à Mme PEIFFER": said of another.
  if (/^\s{0,3}\n\s{0,8}(?:pouvoir|procuration)\s{1,3}de\s/u.test(rest)) return null;
  const isProxyList = /pouvoir|procuration|represente|mandat|delegation/u.test(
    folded.slice(words.from, words.to),
  );
  const short = said === null && isProxyList ? toHolder.exec(rest) : null;
  const found = said ?? short;
  if (found === null) return null;
  const start = at + found[0].length;
  const from = at + (/^[\s,:(−–—-]{0,8}/u.exec(rest)?.[0].length ?? 0);
  const statut = said === null ? words : { from, to: at + wordsOf(found[0]).length };
  const office = officeHolder.exec(folded.slice(start, Math.min(end, start + 40)));
  const opened = found[0].includes('(');
  if (office !== null) return { to: closing(folded, start + office[0].length, opened), statut };
  const holder = nomIn(plain, folded, start, end);
  if (holder === null) return null;
  return { to: closing(folded, holder.to, opened), statut, ...holderOf(holder) };
}

/** "a donné pouvoir", without the "à" that leads to the name; what replaces somebody keeps its "par". */
function wordsOf(said: string): string {
  const printed = said.trimEnd();
  if (/remplacee?\s{1,3}par/u.test(printed))
    return printed.replace(/\ss(?:on|a)\s{1,3}suppleante?$/u, '').trimEnd();
  return printed.replace(/\s(?:a|par|de)$|:$/u, '').trimEnd();
}

/** "(pouvoir à M. X à partir de 10 H 50)": to the end of its brackets. */
function closing(folded: string, at: number, opened: boolean): number {
  const close = opened ? /^[^()\n]{0,80}\)/u : /^\s{0,2}\)/u;
  return at + (close.exec(folded.slice(at, at + 90))?.[0].length ?? 0);
}

function holderOf({ nom, civilite }: { nom: Range; civilite?: Range }) {
  return {
    mandataire: nom,
    ...(civilite === undefined ? {} : { mandataireCivilite: civilite }),
  };
}

function withNote(plain: string, folded: string, at: number, end: number, words: Range): Beside {
  const found = note.exec(folded.slice(at, Math.min(end, at + 170)));
  const inside = found?.[1];
  if (found === null || inside === undefined) return { to: at, statut: words };
  const start = at + found[0].indexOf(inside);
  const to = at + found[0].length;
  // "Représentés : M. KLEIN (par Mme DUVAL)".
  const listed = /pouvoir|procuration|represente|mandat|delegation/u.test(
    folded.slice(words.from, words.to),
  );
  const bare = listed ? /^\s{0,2}(?:a|par)\s{1,3}/u.exec(inside) : null;
  if (bare !== null) {
    const name = nomIn(plain, folded, start + bare[0].length, to - 1);
    if (name !== null) return { to, statut: words, ...holderOf(name) };
  }
  const own = /absent|excuse|represente/u.test(inside) && lireStatut(inside) !== null;
  const holder =
    /(?:(?:pouvoir|procuration)[^:]{0,30}?(?:\s(?:a|de)\s|:)|representee?\s{1,3}par\s|remplacee?\s{1,3}par\s)\s{0,3}/u.exec(
      inside,
    );
  if (holder !== null) {
    const name = nomIn(plain, folded, start + holder.index + holder[0].length, to - 1);
    if (name !== null) {
      const from = start + holder.index;
      return { to, statut: { from, to: from + wordsOf(holder[0]).length }, ...holderOf(name) };
    }
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

/** Where members have initials, "M." before a proxy holder's name is one: "B. BRUN (Pouvoir à M. VAL)". */
export function initialesDuMandataire(
  plain: string,
  members: readonly FoundPresence[],
): FoundPresence[] {
  const initials = members.some(
    ({ civilite, nom }) =>
      civilite === undefined &&
      /^\p{Lu}(?:-\p{Lu})?\.\s/u.test(plain.slice(nom.from, nom.from + 5)),
  );
  if (!initials) return [...members];
  return members.map((one) => {
    const title = one.mandataireCivilite;
    if (one.mandataire === undefined || title === undefined) return one;
    if (plain.slice(title.from, title.to) !== 'M.') return one;
    return { ...one, mandataire: { from: title.from, to: one.mandataire.to } };
  });
}

const given =
  /(?<![\p{L}])(procurations?|pouvoirs?)\s{1,3}(?:donnee?s?\s{1,3})?(?:de|par)\s{1,3}/gu;

/** "Procuration de M. X à Mme Y", on a line of its own. */
export function trouverProcurations(plain: string, folded: string): FoundPresence[] {
  const found: FoundPresence[] = [];
  for (const match of folded.matchAll(given)) {
    const at = match.index + match[0].length;
    const member = nomIn(plain, folded, at, Math.min(plain.length, at + REACH));
    const link =
      member === null ? null : /^\s{1,3}a\s{1,3}/u.exec(folded.slice(member.to, member.to + 8));
    if (member === null || link === null) continue;
    const start = member.to + link[0].length;
    const holder = nomIn(plain, folded, start, Math.min(plain.length, start + REACH));
    if (holder === null) continue;
    found.push({
      from: match.index,
      to: holder.to,
      nom: member.nom,
      ...(member.civilite === undefined ? {} : { civilite: member.civilite }),
      statut: { from: match.index, to: match.index + (match[1] ?? '').length },
      ...holderOf(holder),
    });
  }
  return found;
}
