/**
 * Who sat, from the top of minutes or of an act: lists under "Présents :", "ABSENTS AYANT DONNE PROCURATION :",
 * "Pouvoirs :", one name a line or parted by commas or dashes. What stands beside a name is `membre.ts`'s.
 */
import { lireStatut } from './codes.ts';
import type { Range } from './grammar.ts';
import {
  type FoundPresence,
  initialesDuMandataire,
  membreA,
  trouverProcurations,
} from './membre.ts';
import { avecInitiales, nomIn } from './personne.ts';
import { foldLines } from './vote.ts';

export type { FoundPresence } from './membre.ts';

const key =
  'presente?s?|absente?s?|excusee?s?|representee?s?|pouvoirs?|procurations?|ayant\\sdonne|ont\\sdonne|donne(?:nt)?\\s(?:pouvoir|procuration)';
const before =
  "etai(?:en)?t|avai(?:en)?t|sont|est|ont|a|membres?|conseillers?|conseilleres?|elue?s?|deleguee?s?|deputee?s?|administrat(?:eur|rice)s?|titulaires?|suppleante?s?|les?|la|l['’]|mesdames|messieurs|mmes|mm|et|en|exercice|municipa(?:l|le|ux|les)|communautaires?|departementa(?:l|le|ux|les)|regiona(?:l|le|ux|les)|metropolitaine?s?|syndica(?:l|le|ux|les)|\\d{1,3}";
/** "Étaient présents :", "Absents ayant voté par procuration en application de l'article L 2121-20 …\n… :", "Pouvoirs :". */
const kind = String.raw`(?:(?:${before})(?:[^\S\n]|[.,]|\n(?!\s{0,3}\n)){1,4}){0,6}(?:${key})(?![\p{L}])`;
const notCounted = String.raw`\s{0,3}:(?!\s{0,3}\d{1,3}(?:\s{0,3}(?:\n|$)|\s{1,3}[-−–—/]))`;
const heading = new RegExp(
  String.raw`(?<=^|\n)[^\p{L}\n]{0,6}(${kind}(?:[^:\n]{0,110}|[^:\n]{0,110}\n(?!\s{0,8}(?:${kind}|secretaire))[^:\n]{1,70}))${notCounted}|(?<=[(.;,]\s?|\d\s{1,3}|\s(?:etaient|sont)\s{1,3})[^\p{L}\n]{0,6}(${kind}[^:\n]{0,110})${notCounted}`,
  'gu',
);
/** "Etaient présents Messieurs BRUN Jean, VAL Luc": the civility stands for the colon. */
const openHeading =
  /(?<=^|\n)[^\p{L}\n]{0,6}((?:etai(?:en)?t|sont|est)\s(?:presente?s?|absente?s?(?:\sexcusee?s?)?|excusee?s?|representee?s?))\s{1,3}(?=(?:messieurs|mesdames|monsieur|madame|mmes?|mm|m)[.\s])/gu;
/** A heading with nothing but itself on the line: "Absent" above "   Hélène". */
const bareHeading = new RegExp(
  String.raw`(?<=^|\n)[^\p{L}\n]{0,6}((?:etai(?:en)?t\s|sont\s|membres\s|conseillers\s|les\s){0,3}(?:${key})(?:\s?\(e?s?\))?(?:\s(?:excuse|represente|et|non|avec|ayant|donne|pouvoirs?|procurations?|a)(?:e?s?|\(e?s?\))?){0,4})\s{0,3}(?=\n)`,
  'gu',
);
/** "Présents : 15" above one name a line. */
const countHeading = new RegExp(
  String.raw`(?<=^|\n)[^\p{L}\n]{0,6}((?:(?:etai(?:en)?t|sont|les|membres|conseillers|delegues|elus)\s){0,3}(?:${key})(?![\p{L}])[^:\n]{0,60}):\s{0,3}(\d{1,3})[^\S\n]{0,3}\n(?!\s{0,3}\n)`,
  'gu',
);
/** A count above fewer names than this is a count alone. */
const MIN_COUNTED = 3;
/** "Montpellier Présents :" where what stands down the margin shares the heading's line. */
const besideMargin =
  /(?<=\n[\p{L}\s'’-]{2,40}\s)((?:presente?s?|absente?s?|excusee?s?)(?:\s?\(e?s?\))?)\s{0,3}:\s{0,2}(?=\n)/gu;
/** "Présents : tous les conseillers en exercice, sauf M. X": who was not there. */
const allBut =
  /(?<![\p{L}])tous(?:\s(?:les|nos|leurs|ses)\s\p{L}{4,14}(?:\s\p{L}{2,14}){0,3}|\s(?:etai(?:en)?t\s)?presents)?[\s,(]{1,4}((?:sauf|hormis|excepte|a\sl['’]\s?exception\sd[e'’]s?)\s?):?\s{0,3}(?=\p{L})/gu;
const MAX_LIST = 8000;
const MAX_MEMBERS = 1000;

interface Heading extends Range {
  readonly words: Range;
  readonly counted: boolean;
}

export function trouverPresences(plain: string): FoundPresence[] {
  const folded = foldLines(plain);
  const headings = headingsIn(plain, folded);
  const found: FoundPresence[] = [];
  for (const [index, one] of headings.entries()) {
    const end = Math.min(headings[index + 1]?.from ?? plain.length, one.to + MAX_LIST);
    const list = listIn(plain, folded, one, end);
    // "Absents représentés : 1" above one name: as many as it says.
    const few = one.counted && list.length < MIN_COUNTED;
    if (few && list.length !== countOf(plain, one)) continue;
    found.push(...initialesDuMandataire(plain, avecInitiales(plain, list)));
    if (found.length >= MAX_MEMBERS) break;
  }
  const listed = (at: number) => found.some(({ from, to }) => from <= at && at < to);
  const apart = trouverProcurations(plain, folded).filter(({ from }) => !listed(from));
  return [...found, ...apart];
}

function countOf(plain: string, { words, to }: Heading): number {
  return Number(/\d{1,3}/u.exec(plain.slice(words.to, to))?.[0] ?? 0);
}

function headingsIn(plain: string, folded: string): Heading[] {
  const headingOf = (match: RegExpExecArray, counted: boolean): Heading => {
    const words = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].indexOf(words);
    return {
      from: match.index,
      to: match.index + match[0].length,
      words: { from, to: from + words.length },
      counted,
    };
  };
  const found = [
    ...[
      ...[...folded.matchAll(heading)].filter((one) => !isProxyBeside(folded, one)),
      ...folded.matchAll(bareHeading),
      ...folded.matchAll(openHeading),
      ...folded.matchAll(besideMargin),
      ...folded.matchAll(allBut),
    ].map((one) => headingOf(one, false)),
    ...[...folded.matchAll(countHeading)].map((one) => headingOf(one, true)),
  ]
    .filter(({ words }) => lireStatut(plain.slice(words.from, words.to)) !== null)
    .sort((a, b) => a.from - b.from);
  const kept: Heading[] = [];
  for (const one of found) if (one.from >= (kept.at(-1)?.to ?? -1)) kept.push(one);
  return kept;
}

/** "Aurélie NAYRAC (pouvoir : Josette DELTOUR)": said of one member, and no heading. */
function isProxyBeside(folded: string, { index, 0: words }: RegExpExecArray): boolean {
  if (!/^[^\p{L}]{0,6}(?:pouvoir|procuration)/u.test(words)) return false;
  const opened = folded.slice(Math.max(0, index - 2), index).includes('(');
  const end = index + words.length;
  return opened && /^[^()\n]{2,60}\)/u.test(folded.slice(end, end + 64));
}

/** What ends a list even where it looks like a name: an office, another rubric of the heading. */
const stop =
  /^[^\p{L}]{0,6}(?:secretaires?|quorum|ordre\sdu\sjour|convocation|date\s|nombre\s|votants?|en\sexercice|president(?:e|s)?\s{0,3}:|presidence|rapporteur|vu\s|considerant|nota|ma(?:dame)\sl[ea]\s|monsieur\sle\s|m(?:me|r)?\.?\sl[ea]\s(?:maire|president)|le\s|la\s|les\s|il\s|soit\s|formant|lesquels|objet|seance|article|delibe|extrait|assistai(?:en)?t|participai(?:en)?t|assistent|invites?|administration|rapport|dgs|dga|dst|direct(?:eur|rice)\s|agents?\s|personnel|services?\s|public|presse|tresor|receveur)/u;
/** "M. FOURCADE, intéressé, quitte la salle." in the paragraph behind the list of who is absent. */
const tells =
  /^[^\n:]{3,110}?\s(?:(?:quitt|sort)(?:e|ent|ant)?\s(?:l[ae]\s|de\s)|(?:se\s|s['’])(?:est|sont|etant|deport|retir)|ne\s(?:pren|particip|sieg|vot)|n['’]\s?(?:a|ont|ayant)\s(?:pas|ni)\s)/u;
const REACH = 150;
const subheading =
  /^[^\p{L}]{0,6}(?:(?:membres?\s|deleguee?s?\s)?(?:titulaires?|suppleante?s?|elue?s?|nommee?s?|adjointe?s?|conseillers?|conseilleres?)|deleguee?s?|commune\s(?:de|d['’])|pour\sla\scommune|avec\svoix|sans\svoix|mesdames|messieurs|mmes?|mm)[^:,\n]{0,60}:\s{0,3}/u;
/** "CDC DU BAZADAIS : AIME Michel (T), …": whom those sit for. */
const group = /^((?:[^:,;.\n\d]|\.(?=\S)|(?<=\sste?)\.){2,70}?)\s{0,2}:\s{1,3}(?=\S)/u;
const groupWords =
  /^[^\p{L}]{0,4}(?:pour\s|commune|ville|communaute|syndicat|agglomeration|canton|college|liste|groupe|representante?s?)(?![\p{L}])/u;
/** "Mmes et MM. Claire HUGUES, …": says of nobody which it is. */
const bothCivilities =
  /^(?:mmes?|mesdames|madame|mm|messieurs|monsieur)\.?\s{0,2}(?:et|&|,|\/)\s{0,2}(?:mmes?|mesdames|madame|mm|messieurs|monsieur)[.\s:,]{1,6}(?:les\s(?:elue?s|conseill(?:er|ere)s)[^:,\n]{0,60}[:,]\s{0,3})?/u;
/** The act's number, from the margin beside the list. */
const marginNumber = /^n\s{0,2}[°o]\s{0,3}\d{1,4}(?:\s{0,2}[/-]\s{0,2}\d{1,5}){0,3}\s{1,4}/u;
const between =
  /^(?:\s{0,2}\.(?!\s{0,3}\n\s{0,3}\n)\s{1,2}(?=[a-z]{1,3}[.\s])|\s{0,3}[,;/&]\s{0,3}(?:et\s{1,3})?|\s{0,3}\n[\s]{0,8}|\s{1,3}(?:et|ainsi\sque)\s{1,3}|\s{0,3}[−–—•▪-]\s{1,3}|\s{1,3}(?=(?:mm?|mmes?|mrs?|messieurs|mesdames|monsieur|madame)[.\s])){1,4}/u;
const office = String.raw`(?:(?:\d{1,2}\s?(?:er|ere|e|eme|nde?)|premiere?|deuxieme|troisieme|quatrieme)\s{1,2})?(?:maire(?:[\s-](?:adjointe?|deleguee?|honoraire))?s?|adjointe?s?(?:\s(?:au|a\sla)\smaire)?|(?:vices?[\s-])?presidente?s?|conseill(?:er|ere)s?(?:\s(?:municipa(?:l|le|ux|les)|communautaires?|departementa(?:l|le|ux|les)|regiona(?:l|le|ux|les)|metropolitaine?s?))?|deleguee?s?|membres?|titulaires?|suppleante?s?)(?:\sdeleguee?s?)?(?![\p{L}])`;
/** ", Maire,", ", 1er adjoint", ", Adjoints et Conseillers municipaux délégués", ", membres de la Commission permanente". */
const offices = new RegExp(
  String.raw`^\s{0,3}[,–—-]\s{0,3}(?:${office})(?:\s(?:et|,)\s(?:${office}))?(?:\s(?:de|du|des|d['’])(?=[\s'’])[^,;\n():]{2,60})?`,
  'u',
);

function listIn(plain: string, folded: string, list: Heading, end: number): FoundPresence[] {
  const found: FoundPresence[] = [];
  let at = skip(folded, list.to, end);
  let inline = false;
  let grouped = false;
  while (at < end && found.length < MAX_MEMBERS) {
    const rest = folded.slice(at, Math.min(end, at + 120));
    // "Aubrac : Jean PONS, …": a list by communes is so from its first line on.
    const commune: number =
      found.length === 0 || grouped ? communeAt(plain, folded, at, end, rest) : 0;
    const rubric = Math.max(rubricIn(plain, folded, at, end, rest), commune);
    if (rubric > 0) {
      grouped ||= commune > 0;
      at = skip(folded, at + rubric, end);
      continue;
    }
    if (stop.test(rest) && !/^\W{0,6}L[EAS]{1,2}\s\p{Lu}{2}/u.test(plain.slice(at, at + 12))) break;
    const one = membreA(plain, folded, at, end, list.words);
    if (one === null) break;
    found.push(one);
    const after =
      one.to + (offices.exec(folded.slice(one.to, Math.min(end, one.to + 160)))?.[0] ?? '').length;
    const gap = between.exec(folded.slice(after, Math.min(end, after + 40)))?.[0] ?? '';
    if (/[,;−–—-]|\set\s/u.test(gap.split('\n', 1)[0] ?? '')) inline = true;
    // A list in running text ends where a paragraph ends without a comma.
    else if (inline && !grouped && /\n\s{0,8}\n/u.test(gap) && one.mandataire === undefined) break;
    const beyond = after + gap.length;
    if (/\n\s{0,8}\n/u.test(gap) && tells.test(folded.slice(beyond, beyond + REACH))) break;
    const next = gap === '' ? toNextRubric(plain, folded, after, end, grouped) : gap;
    if (next === '' || (grouped && endsGroups(plain, folded, after + next.length, end, next)))
      break;
    at = after + next.length;
  }
  return found;
}

/** "COUSIN Yvon.\nMembres suppléants : …": a list goes on after its full stop where its next rubric follows. */
function toNextRubric(
  plain: string,
  folded: string,
  at: number,
  end: number,
  grouped: boolean,
): string {
  const gap =
    /^\s{0,3}\.(?:\s{0,3}\n\s{0,8}|\s{1,4})/u.exec(folded.slice(at, Math.min(end, at + 20)))?.[0] ??
    '';
  const next = at + gap.length;
  const rest = folded.slice(next, Math.min(end, next + 120));
  // "Bazens : Brigitte GALLET. Garigues : Christian CERCLE".
  if (gap !== '' && grouped && communeAt(plain, folded, next, end, rest) > 0) return gap;
  return gap.includes('\n') && rubricIn(plain, folded, next, end, rest) > 0 ? gap : '';
}

/** How long what stands here is that names no member but says of which kind the next are; 0 when nothing does. */
function rubricIn(plain: string, folded: string, at: number, end: number, rest: string): number {
  const margin = marginNumber.exec(rest) ?? bothCivilities.exec(rest);
  if (margin !== null) return margin[0].length;
  const sub = subheading.exec(rest);
  if (sub !== null) return sub[0].length;
  const named = stop.test(rest) ? null : group.exec(rest);
  if (named === null) return 0;
  const words = plain.slice(at, at + (named[1]?.length ?? 0));
  const next = at + named[0].length;
  const isGroup = groupWords.test(rest) || (!/\p{Ll}{2}/u.test(words) && /\s/u.test(words.trim()));
  return isGroup && nomIn(plain, folded, next, end) !== null ? named[0].length : 0;
}

/** After a paragraph, a list by communes goes on with the next commune or not at all. */
function endsGroups(plain: string, folded: string, at: number, end: number, gap: string): boolean {
  if (!/\n\s{0,8}\n/u.test(gap)) return false;
  const rest = folded.slice(at, Math.min(end, at + 120));
  return (
    communeAt(plain, folded, at, end, rest) === 0 && rubricIn(plain, folded, at, end, rest) === 0
  );
}

const place = /^L[EAS]{1,2} \p{Lu}{2}[\p{Lu}\s'’-]{0,50}:/u;

function communeAt(plain: string, folded: string, at: number, end: number, rest: string): number {
  // "LE VIALA : M. Michel BOSC": a place in capitals; "Le secrétaire : …" is none.
  const named = stop.test(rest) && !place.test(plain.slice(at, at + 60)) ? null : group.exec(rest);
  if (named === null || !/^\p{Lu}/u.test(plain.slice(at, at + 1))) return 0;
  if (lireStatut(named[1] ?? '') !== null) return 0;
  const next = at + named[0].length;
  const name = nomIn(plain, folded, next, end);
  if (name === null) return 0;
  return name.civilite !== undefined || /\s/u.test(plain.slice(name.nom.from, name.nom.to))
    ? named[0].length
    : 0;
}

function skip(folded: string, at: number, end: number): number {
  const space = /^[\s−–—•▪(*_,-]{0,20}/u.exec(folded.slice(at, Math.min(end, at + 20)))?.[0] ?? '';
  return at + space.length;
}
