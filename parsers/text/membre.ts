/** What is printed beside a member's name: who votes for them, that they were not there, when they came. */
import { motif } from '../vocabulaire/notion.ts';
import * as mots from '../vocabulaire/presences.ts';
import type { Range } from './grammar.ts';
import { aSonInitiale, isTitle } from './personne.ts';
import { formeDe, motDes, nomA, type Page, type Style } from './presence-noms.ts';

export interface FoundPresence extends Range {
  readonly nom: Range;
  readonly civilite?: Range;
  /** The words that say so: the list's heading, or a note beside the name. */
  readonly statut: Range;
  readonly mandataire?: Range;
  /** What reads as the civility of who holds the proxy. */
  readonly mandataireCivilite?: Range;
  /** The holder's name stands in two pieces here: the place is that where the head prints it in one. */
  readonly mandataireAilleurs?: true;
  readonly arrivee?: Range;
  readonly depart?: Range;
  /** The second half of a name that a margin's words part: "Anthony Contre : 00 DEININGEN". */
  readonly suite?: Range;
}

/** A list's page, how it prints its members, and the words over it. */
export interface Liste {
  readonly page: Page;
  readonly style: Style;
  readonly words: Range;
  /** Where it ends at the latest. */
  readonly end: number;
  /** The list says that its members vote through others. */
  readonly procurations: boolean;
  readonly presents: boolean;
}

/** What stands beside a name, and how far it goes; `autre` is somebody else whom it names. */
export interface Beside {
  readonly to: number;
  readonly statut?: Range;
  readonly mandataire?: Range;
  readonly mandataireCivilite?: Range;
  readonly mandataireAilleurs?: true;
  readonly arrivee?: Range;
  readonly depart?: Range;
  readonly autre?: {
    readonly nom: Range;
    readonly civilite?: Range;
    readonly statut: Range;
    readonly seul: boolean;
  };
}

const pouvoir = motif(mots.pouvoir);
const civilite = motif(mots.civilite);
const ecart = '[\\s,:(\\[–—-]{0,6}';
const absent = `(?:(?:est|etait|qui\\sest)\\s)?(?:${motif(mots.absent)}|${motif(mots.excuse)})`;
const absents = `(?:${absent}(?:\\s{0,3}(?:et|,)?\\s{0,3}${absent})?\\s{0,3}(?:et|,)?[\\s(]{0,3})?`;
const donner =
  '(?:qui\\s)?(?:(?:a|ont|avait|avaient|ayant)\\s)?(?:donne(?:e?s|nt|r)?|donne|remis|laisse|confie|delegue)';
/** What leads to the holder: "M. X > Mme Y", "M. X : Mme Y". */
const fleche = '(?:→|➔|➜|[=-]{0,2}>)';
const vers = `(?:\\s{0,3}(?::|${fleche})|\\s{1,3}(?:a|vers|au\\sprofit\\sde|en\\sfaveur\\sde))`;
/** "a donné pouvoir à", "absente, pouvoir :", "(procuration de vote à". */
const donne = new RegExp(
  `^${ecart}${absents}(${donner}\\s{1,3}(?:(?:(?:son|sa|une|leur)\\s)?${pouvoir}|sa\\svoix)(?:\\s(?:de\\svote|ecrite?))?)${vers}?\\s{1,3}`,
  'u',
);
const tient = new RegExp(
  `^${ecart}${absents}((?:par\\s|avec\\s)?${pouvoir}(?:\\s(?:de\\svote|ecrite?|donnee?))?)(?:${vers}|\\s{1,3}(?:de|par))?\\s{0,3}`,
  'u',
);
const recu = new RegExp(
  `^${ecart}((?:a\\srecu\\s|ayant\\srecu\\s|avec\\s)?${pouvoir}(?:\\s(?:de\\svote|ecrite?))?)\\s{1,3}(?:de|donnee?\\spar)\\s{1,3}`,
  'u',
);
/** "M. X a reçu pouvoir de Mme Y", whatever list it stands in. */
const aRecu = new RegExp(
  `^${ecart}((?:a|avait|ayant)\\srecu\\s(?:(?:le|un|une)\\s)?${pouvoir})\\s(?:de|donnee?\\spar)\\s{1,3}`,
  'u',
);
const remplace = new RegExp(
  `^${ecart}${absents}((?:(?:est|etait)\\s)?${motif(mots.represente)}\\s{1,3}par)\\s{1,3}(?:s(?:on|a)\\s{1,3}suppleante?\\s{0,3},?\\s{0,3})?`,
  'u',
);
const remplacant =
  /^[\s,:([–—-]{0,6}((?:suppleante?|remplace|remplacant|represente|representant)(?:\s(?:de|d['’]))?)\s{1,3}/u;
/** "Mme BLANCHET pour M. FABRE": who votes stands first. */
const pour = /^\s{1,3}(pour)\s{1,3}/u;
const bref = new RegExp(
  `^\\s{0,12}(?:[,–—-]\\s{0,3})?(?:(?:a|par|vers|en\\sfaveur\\sde|au\\sprofit\\sde|pouvoir\\sa)\\s{1,12}|${fleche}\\s{0,12})`,
  'u',
);
/** "donne pouvoir à M. le Maire": says who holds it without a name. */
const officeHolder = new RegExp(`^(?:${civilite}\\.?\\s)?l[ea]\\s${motif(mots.charge)}`, 'u');
const status = new RegExp(
  `^\\s{0,3}[([:,–—-]?\\s{0,3}(${absent}(?:\\s{0,2}(?:,|et)?\\s{0,2}(?:non\\s)?(?:excusee?|absente?|justifiee?|representee?)){0,3})`,
  'u',
);
const heure = '(\\d{1,2}\\s?(?:h|:|heures?)\\s?\\d{0,2})';
const arrival = new RegExp(
  `(?:arrivee?s?|arrive|entree?)(?:\\s{1,3}en\\s{1,3}seance)?\\s{1,3}(?:a|vers)\\s{1,3}${heure}`,
  'u',
);
const departure = new RegExp(
  `(?:departs?|partie?|part|quitte|sortie?)(?:\\s{1,3}la\\s{1,3}seance)?\\s{1,3}(?:a|vers)\\s{1,3}${heure}`,
  'u',
);
const comes = /arriv|a\spartir|retard|(?:en|au)\sdebut|jusqu|ouverture|depart|quitt|rejoin/u;
/** No note goes over the end of a paragraph. */
const REACH = 170;

/** What the words behind a name say; null where they say nothing of the kind. */
export function aCote(liste: Liste, at: number): Beside | null {
  const { folded } = liste.page;
  const near = folded.slice(at, Math.min(liste.end, at + REACH));
  const rest = liste.style.hache ? near : (near.split(/\n\s{0,8}\n/u, 1)[0] ?? '');
  // "Mmes CHAMBON - MAINY" over "Procuration de M. WEIS à Mme PEIFFER": said of another.
  if (
    new RegExp(`^\\s{0,3}\\n\\s{0,8}${pouvoir}\\s{1,3}(?:donnee?\\s)?(?:de|par)\\s`, 'u').test(rest)
  )
    return null;
  return (
    parUnAutre(liste, at, rest) ??
    pourUnAutre(liste, at, rest) ??
    enParentheses(liste, at, rest) ??
    parStatut(liste, at, rest) ??
    heuresDe(at, rest)
  );
}

/** Who votes for the member. */
function parUnAutre(liste: Liste, at: number, rest: string): Beside | null {
  const said =
    donne.exec(rest) ?? remplace.exec(rest) ?? (isGiven(liste, rest) ? tient.exec(rest) : null);
  const short = said === null && liste.procurations ? bref.exec(rest) : null;
  const found = said ?? short;
  if (found === null) return null;
  const start = at + found[0].length;
  const word = found[1];
  const from = at + (word === undefined ? 0 : found[0].indexOf(word));
  const statut = word === undefined ? {} : { statut: { from, to: from + word.length } };
  const opened = /[([]/u.test(found[0]);
  const { folded } = liste.page;
  const office = officeHolder.exec(folded.slice(start, Math.min(liste.end, start + 40)));
  if (office !== null) return { to: closing(folded, start + office[0].length, opened), ...statut };
  const holder = personneA(liste, start);
  if (holder === null) return null;
  const whole = mandataireCoupe(liste, holder);
  const to = closing(folded, whole?.to ?? holder.to, opened);
  return { to, ...statut, ...holderOf(holder), ...whole?.mandataire };
}

/** So many words of a margin stand between the halves of a name. */
const MARGE = 8;

/** "à Jean-Marc le quorum est | DUMONT": the rest of a name that the same head prints in one piece elsewhere. */
function mandataireCoupe({ page, end }: Liste, { nom, fin }: Personne) {
  const { mots: words, folded } = page;
  if (formeDe(page, motDes(page, nom.from), fin) !== 'C') return undefined;
  const given = folded.slice(nom.from, nom.to);
  for (const { forme, from, to } of words.slice(fin, fin + MARGE)) {
    const at = forme === 'U' ? folded.indexOf(`${given} ${folded.slice(from, to)}`) : -1;
    if (at < 0 || to > end) continue;
    const whole = { from: at, to: at + given.length + 1 + to - from };
    return { to, mandataire: { mandataire: whole, mandataireAilleurs: true } as const };
  }
  return undefined;
}

/** Under "Présents", "(pouvoir de M. X)" is what somebody holds, and no "pouvoir à". */
function isGiven(liste: Liste, rest: string): boolean {
  return !(liste.presents && recu.test(rest));
}

/** Whom the member votes for, or sits for. */
function pourUnAutre(liste: Liste, at: number, rest: string): Beside | null {
  const sits = liste.presents ? (recu.exec(rest) ?? remplacant.exec(rest)) : null;
  const found = sits ?? aRecu.exec(rest) ?? (liste.procurations ? pour.exec(rest) : null);
  const word = found?.[1];
  if (found === null || word === undefined) return null;
  const other = personneA(liste, at + found[0].length);
  if (other === null) return null;
  const from = at + found[0].indexOf(word);
  const { nom, civilite: title } = other;
  return {
    to: closing(liste.page.folded, other.to, /[([]/u.test(found[0])),
    autre: {
      nom,
      ...(title && { civilite: title }),
      statut: word === 'pour' ? liste.words : { from, to: from + word.length },
      seul: sits === null,
    },
  };
}

/** "(pouvoir à M. X à partir de 10 H 50)": to the end of its brackets. */
function closing(folded: string, at: number, opened: boolean): number {
  const close = opened ? /^[^()[\]\n]{0,80}[)\]]/u : /^\s{0,2}[)\]]/u;
  return at + (close.exec(folded.slice(at, at + 90))?.[0].length ?? 0);
}

function holderOf({ nom, civilite: title }: Personne) {
  return { mandataire: nom, ...(title === undefined ? {} : { mandataireCivilite: title }) };
}

interface Personne extends Range {
  readonly nom: Range;
  readonly civilite?: Range;
  readonly fin: number;
}

/** One person, civility first. */
export function personneA(liste: Liste, at: number): Personne | null {
  const { page, style } = liste;
  let k = motDes(page, at);
  const end = motDes(page, liste.end);
  while (page.mots[k]?.genre === 'ligne') k++;
  if ((page.mots[k]?.from ?? 0) > at + 8) return null;
  const first = k;
  while (k < end && /^(?:civilite|ligne)$/u.test(page.mots[k]?.genre ?? '')) k++;
  const title = page.mots.slice(first, k).findLast(({ genre }) => genre === 'civilite');
  const nom = nomA(page, style, k, end);
  if (nom === null) return null;
  return {
    from: page.mots[first]?.from ?? at,
    to: nom.to,
    fin: nom.fin,
    nom: { from: nom.from, to: nom.to },
    ...(title === undefined ? {} : { civilite: tight(page, title) }),
  };
}

/** "MM :" is "MM". */
export function tight({ plain }: Page, { from, to }: Range): Range {
  const words = plain.slice(from, to).replace(/\s{0,2}:$/u, '');
  return { from, to: from + words.trimEnd().length };
}

const brackets = /^\s{0,3}[([]([^()[\]]{0,160})[)\]]/u;

function enParentheses(liste: Liste, at: number, rest: string): Beside | null {
  const found = brackets.exec(rest);
  const inside = found?.[1];
  if (found === null || inside === undefined) return null;
  const start = at + found[0].indexOf(inside);
  const to = at + found[0].length;
  const within = { ...liste, end: to };
  // "Représentés : M. KLEIN (par Mme DUVAL)", "ARBOGAST Oscar (THOLLER Sylvie)".
  const lead = /^\s{0,2}(?:(?:a|par|pouvoir|procuration)\s{1,3}|[→>]\s?)?/u.exec(inside)?.[0] ?? '';
  const holder = liste.procurations ? personneA(within, start + lead.length) : null;
  const alone = holder !== null && /^[\s.]{0,3}$/u.test(inside.slice(holder.to - start));
  if (alone && (lead.trim() !== '' || isPerson(liste, holder, rest.slice(found[0].length))))
    return { to, ...holderOf(holder) };
  const said = new RegExp(
    `${pouvoir}[^:]{0,30}?(?:\\s(?:a|de)\\s|:)\\s{0,3}|${motif(mots.represente)}\\s{1,3}par\\s{1,3}`,
    'u',
  ).exec(inside);
  const other = said === null ? null : personneA(within, start + said.index + said[0].length);
  if (said !== null && other !== null) {
    const from = start + said.index;
    const word = said[0].replace(/[\s:]{1,4}$/u, '').replace(/\s(?:a|de)$/u, '');
    return { to, statut: { from, to: from + word.length }, ...holderOf(other) };
  }
  const own =
    new RegExp(`^\\s{0,2}(?:${absent}|${motif(mots.represente)})`, 'u').test(inside) &&
    !comes.test(inside);
  return {
    to,
    ...(own ? { statut: { from: start, to: start + inside.trimEnd().length } } : {}),
    ...timeIn(inside, start, arrival, 'arrivee'),
    ...timeIn(inside, start, departure, 'depart'),
  };
}

/** "(THOLLER Sylvie)" and no "(Boulay)": behind a place the holder is still to come. */
function isPerson(
  { page, style }: Liste,
  { nom, civilite: title }: Personne,
  after: string,
): boolean {
  if (bref.test(after)) return false;
  if (title !== undefined) return true;
  const k = motDes(page, nom.from);
  return formeDe(page, k, motDes(page, nom.to)).length > 1 && style.total >= 0;
}

function parStatut(liste: Liste, at: number, rest: string): Beside | null {
  const found = status.exec(rest);
  const said = found?.[1];
  if (found === null || said === undefined) return null;
  // "Absente à l'ouverture de la séance, arrivée à 20 heures": who came is there.
  if (liste.presents && comes.test(rest.slice(found[0].length, found[0].length + 40))) return null;
  // "M. BRUN" over "Absents : …" on the next line is cut before; "excusé" may stand on a line of its own.
  if (/\n/u.test(found[0]) && !/^[^\p{L}]{0,6}\n/u.test(rest.slice(found[0].length))) return null;
  const from = at + found[0].indexOf(said);
  return { to: from + said.length, statut: { from, to: from + said.length } };
}

const untilNext = /^[^;\n]{0,110}?(?=,\s{0,3}(?:m|mme)[.\s]|[;\n]|$)/u;

function heuresDe(at: number, rest: string): Beside | null {
  const own = untilNext.exec(rest)?.[0] ?? '';
  const lead = /^\s{0,3}[,–—-]?\s{0,3}(?:arriv|entre|depart|parti|part |quitt|sorti)/u.exec(own);
  if (lead === null) return null;
  const found = arrival.exec(own) ?? departure.exec(own);
  if (found === null) return null;
  return {
    to: at + found.index + found[0].trimEnd().length,
    ...timeIn(own, at, arrival, 'arrivee'),
    ...timeIn(own, at, departure, 'depart'),
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
    ({ civilite: title, nom }) =>
      title === undefined && /^\p{Lu}(?:-\p{Lu})?\.\s/u.test(plain.slice(nom.from, nom.from + 5)),
  );
  if (!initials) return [...members];
  const titled = members.some(
    ({ civilite: title }) => title !== undefined && isTitle(plain, title),
  );
  return members.map((one) => {
    const title = one.mandataireCivilite;
    if (one.mandataire === undefined || title === undefined) return one;
    if (titled && aSonInitiale(plain, one.mandataire)) return one;
    if (plain.slice(title.from, title.to) !== 'M.') return one;
    return { ...one, mandataire: { from: title.from, to: one.mandataire.to } };
  });
}
