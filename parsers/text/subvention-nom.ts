/** Who is given something: a name before its amount, or behind "à" and "au", and what it is for. */
import type { Range } from './grammar.ts';

export interface FoundSubvention extends Range {
  readonly beneficiaire: Range;
  readonly montant: Range;
  /** What stands for the amount is none: "10 000 à 15 000 €", "3 000 F". */
  readonly indecis?: true | undefined;
  /** "(demande 380€)" behind the name. */
  readonly demande?: Range;
  /** "(fonctionnement)", "pour l'achat de tatamis". */
  readonly description?: Range;
}

const MAX_NAME = 110;
const noNameWords = [
  "commune$|de|d['’]|du|a|au|aux|en|par|pour|soit|dont|vu|et|ou|sur|avec|considerant|decide",
  'approuve|autorise|fixe|vote|adopte|attribue|accorde|alloue|verse',
  String.raw`une?\s(?:subvention|aide|somme)|subventions?|aides?|montants?|sommes?`,
  String.raw`(?:le|ce)\s(?:conseil|montant)|il|elle|nous|on|cette|article|compte|chapitre|ligne|annee`,
  'exercice',
].join('|');
/** "une subvention de 300 €" where the name was looked for: a sentence. */
const noName = new RegExp(String.raw`^(?:${noNameWords})(?![\p{L}])`, 'u');
const verbs =
  /(?<![\p{L}])(?:est|sont|etait|sera|seront|a\sete|ont|avait|sollicite|demande(?:nt)?|propose|decide|precise|rappelle|indique|peut|doit|represente|souhaite)(?![\p{L}])/u;
/** "La Ligue contre le cancer" after "à": the article belongs to the sentence. */
const article = /^(?:l['’]\s?|la\s|le\s|les\s)/u;
const to =
  /^\s{0,3}(?:(?:euros?|€)\s)?(?:(?:a|au|aux|pour)(?![\p{L}])|en\sfaveur\sd[eu]s?|au\sprofit\sd[eu]s?|au\sbenefice\sd[eu]s?)\s{0,3}(?:de\s)?/u;
const purposeWords = [
  "l['’](?:achat|organisation|acquisition|annee|exercice|entretien|animation|ensemble)|son",
  String.raw`sa|ses|leurs?|le\sfonctionnement|les?\s(?:frais|travaux|depenses)`,
  String.raw`la\s(?:realisation|creation|saison|participation)|financer|une?|des|\d|participer|aider`,
  'soutenir|permettre|couvrir|contribuer',
].join('|');
const purpose = new RegExp(String.raw`\spour\s(?=(?:${purposeWords})(?![\p{L}]))`, 'u');

/** "Foyer rural pour le tournoi": what a body is given it for. */
const use = /\spour\s{1,3}(?=l(?:es?|a)\s|l['’])/u;
const kindsOfBody = [
  'associations?|union|ligue|comite|collectif|fondation|fonds|groupement|groupe|centre|club',
  'agence|office|maison|institut|mouvement|societe|mission|syndicat|reseau|federation',
  'conseil|amicale|cercle|coordination|plateforme',
].join('|');
const unfinishedNames = [
  String.raw`(?:un|une|des)\s.{0,60}`,
  String.raw`(?:${kindsOfBody})(?:\s[a-z-]{1,20}(?:ale?|aux|aise?|ique|ienne|ien|ain|aine)){0,3}`,
  String.raw`\S{1,40}`,
].join('|');
/** "Association départementale pour la sauvegarde", "Ensemble pour le Mali": part of the name; "ADMR" is a whole one. */
const unfinished = new RegExp(`^(?:${unfinishedNames})$`, 'u');

function useAt(plain: string, folded: string): number | undefined {
  const at = use.exec(folded)?.index;
  if (at === undefined || /^\p{Lu}{2,12}$/u.test(plain.slice(0, at))) return at;
  return unfinished.test(folded.slice(0, at)) ? undefined : at;
}

export function negative(plain: string, { from }: Range): boolean {
  return /^[-+−]/u.test(plain.slice(from));
}

/** No bracket about an amount is longer. */
const MAX_BRACKET = 200;

export function inBrackets(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - MAX_BRACKET), at + 1);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

const lead =
  /^[\s,:–—-]{0,4}(?=(?:pour|au\stitre|destinee?s?|afin|dans\sle\scadre|sous\s(?:condition|reserve))(?![\p{L}]))/u;

export function describedBy(
  plain: string,
  folded: string,
  at: number,
  end: number,
): Range | undefined {
  const found = lead.exec(folded.slice(at, end));
  if (found === null) return undefined;
  const stop = /[.;](?=\s|$)|\sainsi\squ|,\set\s(?:une|\d)/u.exec(folded.slice(at, end))?.index;
  const range = tight(plain, at + found[0].length, stop === undefined ? end : at + stop);
  return range.to > range.from && range.to - range.from <= 200 ? range : undefined;
}

const nameEndWords = [
  String.raw`au\stitre|dans\sle\scadre|afin`,
  String.raw`et\s(?:une?\s(?:subvention|aide|somme|don)|\d|d['’]une|de\s\d)|sur\s|soit\s|sous\s`,
  String.raw`imput\p{L}{2,6}|conform\p{L}{2,12}|en\svue|en\s20\d\d|par\s|destine|ainsi\s(?:que|qu)`,
  String.raw`qui\s|dont\s|selon\s|represente|en\s(?:soutien|faveur)|au\s(?:profit|benefice)|a\stitre`,
  String.raw`suivant\s|lors\s|est\s|sont\s|[-–—]\s|une?\s(?:subvention|aide)|la\s(?:somme|subvention)`,
].join('|');
/** Where a name that follows "à" or "au" is over. */
const nameEnd = new RegExp(
  [String.raw`[;,.(](?=\s|$|[^\s]*$)|\s\(`, String.raw`\s(?:${nameEndWords})`].join('|'),
  'u',
);

export function beneficiaryAt(
  plain: string,
  folded: string,
  at: number,
  end: number,
): Range | null {
  const lead = to.exec(folded.slice(at, end));
  if (lead === null || lead[0].trim() === '') return null;
  return namedFrom(plain, folded, at + lead[0].length, end);
}

/** "association « Vignes du Val, aux Sources »": no name ends between its marks. */
const quoted = /^(?:\p{L}{2,20}\s{1,3})?[«“][^«»“”]{1,110}[»”]/u;

function namedFrom(plain: string, folded: string, at: number, end: number): Range | null {
  const from = at + (article.exec(folded.slice(at, end))?.[0].length ?? 0);
  const stop = Math.min(end, from + MAX_NAME + 40);
  const open = from + (quoted.exec(plain.slice(from, stop))?.[0].length ?? 0);
  const reach = folded.slice(open, stop);
  const ends = [
    nameEnd.exec(reach)?.index,
    purpose.exec(reach)?.index,
    useAt(plain.slice(open, stop), reach),
  ].filter((one) => one !== undefined);
  const name = tight(plain, from, open + Math.min(reach.length, ...ends));
  const kept = withoutKind(plain, name);
  return isName(plain.slice(kept.from, kept.to), folded.slice(kept.from, kept.to)) ? kept : null;
}

/** "l'association Rives en scène": what it is, before its name in capitals. */
function withoutKind(plain: string, { from, to }: Range): Range {
  const kind =
    /^(?:association|société|structure|organisme)\s{1,3}(?:dénommée?\s{1,3})?(?=[\p{Lu}«“"])/u.exec(
      plain.slice(from, to),
    );
  return unquoted(plain, { from: from + (kind?.[0].length ?? 0), to });
}

function unquoted(plain: string, { from, to }: Range): Range {
  const whole = /^[«“"]\s{0,3}[^«»“”"]{1,110}[»”"]$/u.test(plain.slice(from, to));
  if (!whole) return { from, to };
  return tight(plain, from + 1, to - 1);
}

export function tight(plain: string, start: number, stop: number): Range {
  let from = start;
  let end = stop;
  while (from < end && /[\s:;,•*]/u.test(plain[from] ?? '')) from++;
  while (end > from && /[\s:;,.…·_=–—-]/u.test(plain[end - 1] ?? '')) end--;
  return { from, to: end };
}

const bodyWords = [
  'college|ecole|lycee|club|comite|amicale|association|foyer|syndicat|centre|office',
  'cooperative|societe|union|federation|groupement|maison|mission|chambre|communaute|ligue',
  'harmonie|theatre|compagnie|festival|section|anciens|sapeurs|donneurs|chorale|orchestre',
  'troupe|fanfare|cercle|atelier|groupe|paroisse|creche|musee|collectif|reseau|fondation',
  'institut|universite|radio|refuge',
].join('|');
/** "au collège Jean Moulin", "comité des fêtes": a body, though its name is in small letters. */
const body = new RegExp(String.raw`^(?:${bodyWords})\s\p{L}{2}`, 'u');

/** "subvention animateur", "pour le tournoi": what is given, or what it is for. */
export function namesNobody(folded: string): boolean {
  return noName.test(folded);
}

export function isName(plain: string, folded: string): boolean {
  return (
    plain.length >= 2 &&
    plain.length <= MAX_NAME &&
    /\p{L}{2}/u.test(plain) &&
    (/^(?:[\p{Lu}\d«"“]|l['’]\p{Lu})/u.test(plain) || body.test(folded)) &&
    !/[€:;?!]/u.test(plain) &&
    !namesNobody(folded) &&
    !verbs.test(folded)
  );
}
