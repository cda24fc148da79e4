/**
 * Lists of grants in running text. Precision comes first: a list is one of grants only where what introduces it says
 * that they are given, or where the decision is about grants and nothing says otherwise. What was given before, what is
 * asked for and what finances a project are none.
 */
import type { Block, Line, Text } from '../../../contract/types.ts';
import { isText } from '../../lignes/blocks.ts';
import { parLigne } from '../../lignes/lignes.ts';
import { foldOf } from '../../lignes/textes.ts';
import type { Stretch } from '../../source/text.ts';
import { trouverMontants } from '../../text/montant.ts';
import { lireLigneSubvention } from '../../text/subvention-ligne.ts';
import type { FoundSubvention } from '../../text/subvention-nom.ts';
import { pliage } from '../../vocabulaire/plain.ts';

export interface Rang {
  readonly text: Text;
  readonly found: FoundSubvention;
}

export interface Liste {
  /** The sentence that leads to it. */
  readonly intro: string;
  readonly rangs: readonly Rang[];
  /** "Associations culturelles :" goes on with the list above it, and a total under both is of both. */
  readonly suite: boolean;
  /** The total under the list, or in the sentence that leads to it. */
  readonly total: { readonly text: Text; readonly montant: Stretch; readonly sous: boolean } | null;
}

/** What a decision that gives grants is called; a request for one is something else. */
const about =
  /subvention|(?:aides?|dons?|soutien)\s(?:financieres?\s)?(?:aux?(?![\p{L}])|a\sl)|(?:cotisations?|adhesions?)\s(?:\d{4}|aux?(?![\p{L}])|a\sl)|amendes\sde\spolice/u;
const notAbout = new RegExp(
  [
    String.raw`demandes?\sde\ssubventions?(?![\p{L}])(?!\s(?:des|d['’]assoc|assoc|aux|20\d\d))|sollicit`,
    String.raw`plan\sde\sfinancement|d\.?e\.?t\.?r\.?(?![\p{L}])|dsil|d\.s\.i\.l|demandes?\s(?:de|d['’]un)\sfonds\sde\sconcours`,
    String.raw`tarif|emprunt|marche(?![\p{L}])`,
  ].join('|'),
  'u',
);
const noun =
  /subventions?|fonds\sde\sconcours|(?:aides?|dons?|cotisations?|adhesions?|secours)(?![\p{L}])/u;
const givingWords = [
  String.raw`attribu|accord|allou|octro[iy]|vers(?:e|er|ent|ement|ements|ees?)(?![\p{L}])`,
  String.raw`vot(?:e|er|ent|ees?)(?![\p{L}])|donn(?:e|er|ent)(?![\p{L}])|souten(?:ir|ons)`,
  String.raw`subventionn(?:e|er)(?![\p{L}])|repart|regl(?:e|er)(?![\p{L}])|pay(?:e|er)(?![\p{L}])`,
].join('|');
const giving = new RegExp(String.raw`(?<![\p{L}])(?:${givingWords})`, 'u');
/** Before, elsewhere, asked for, or something that is no grant. */
const otherwise = new RegExp(
  [
    String.raw`rappel|sollicit|percu|recu|recettes?|depenses?|an\sdernier|annee\sprecedente`,
    String.raw`(?:verse|attribue|accorde|alloue|vote|donne)e?s?\s(?:\p{L}{1,12}\s)?(?:en|pour|l['’]annee)\s(?:19|20)\d\d\s{0,3}:?\s{0,3}$`,
    String.raw`on\sa\s(?:donne|verse)|avai(?:t|ent)|ont\sete\s|financement|cofinanc|tarif|loyer|devis`,
    'emprunt|indemnit|salair|remunerat|prime|refus|imput',
    String.raw`(?<![\p{L}])(?:lots?|marches?|offres?|entreprises?|participations?)(?![\p{L}])`,
    String.raw`credits?\s(?:sont|seront)`,
  ].join('|'),
  'u',
);
const foreignWords = [
  String.raw`(?:l['’]\s?)?etat|(?:le\s)?departement|(?:la\s)?region`,
  String.raw`conseil\s(?:departemental|regional)|europe|feder|leader|caf(?![\p{L}])`,
  String.raw`agence\sde\sl['’]eau|commune(?!\sd(?:es?|u|['’]))|part\s|autofinancement|fonds\spropres|reste\sa`,
  String.raw`total\s(?:ht|ttc)|tva|fctva|cout|prix|emprunt|taux|tarif|loyer|caution|chapitre|article`,
  String.raw`compte\s\d|depense|recette|charges?|produits?|excedent|deficit|capital|week-?end|journee`,
  'heure|salle|location|repas|entree|adulte|enfant',
].join('|');
/** One such name, and the list is a financing plan, a budget or a price list. */
const foreign = new RegExp(
  [
    String.raw`^(?:${foreignWords})(?![\p{L}])`,
    String.raw`d\.?e\.?t\.?r\.?(?![\p{L}])|dsil|autofinanc|devis|travaux\s|entreprise\s|\bsarl\b`,
    String.raw`\bsas\b`,
  ].join('|'),
  'u',
);
/** "L'enveloppe des subventions votées se répartit ainsi : Sport : 5 000 €": what is spent on what, not on whom. */
const shared =
  /(?<![a-z])(?:enveloppe|credits?|budget|dotation)(?![a-z])[^.;]{0,150}(?:se\s(?:repart|decompos|ventil)|reparti|ventile)/u;
const themes = [
  'sports?|culture|jeunesse|social|solidarites?|education|enseignement|environnement',
  String.raw`enfance|petite\senfance|animation|tourisme|loisirs|divers|patrimoine|sante`,
  String.raw`action\ssociale|affaires\s(?:sociales|scolaires|culturelles)|economie|securite|autres?`,
].join('|');
const budgetWord = new RegExp(String.raw`^(?:l[ea]s?\s|l['’])?(?:${themes})$`, 'u');
export const totalLine =
  /^[^\p{L}]{0,6}(?:soit\s{1,3})?(?:un\s{1,3}|le\s{1,3})?(?:montant\s{1,3})?total(?:\s{1,3}(?:general|des\ssubventions|global))?(?![\p{L}])/u;
const totalInIntro =
  /(?:montant|somme|total|enveloppe)\s(?:total|totale|global|globale)\sde\s{0,3}$|(?<![\p{L}])total\sde\s{0,3}$/u;
/** A line this long that does not end a sentence was filled: the next goes on with it. */
const FULL_LINE = 60;
const INTRO = 500;
const SUBTITLE = 60;
const SHORT_ENTRY = 120;

interface Entree {
  readonly text: Text;
  readonly fold: string;
  readonly row: FoundSubvention | null;
}

/** A decision so called gives grants. */
export function estDeSubventions(titre: Text | null): boolean {
  const title = titre === null ? '' : foldOf(titre);
  return about.test(title) && !notAbout.test(title);
}

/** Names that are no funder's, no account's, and not all themes of a budget. */
export function nommentDesBeneficiaires(rangs: readonly Rang[]): boolean {
  const names = rangs.map(({ text: { plain }, found: { beneficiaire } }) =>
    pliage(plain.slice(beneficiaire.from, beneficiaire.to)).trim(),
  );
  return !names.some((one) => foreign.test(one)) && !names.every((one) => budgetWord.test(one));
}

export function listesDe(
  blocks: readonly Block[],
  titre: Text | null,
  source: readonly Line[],
): Liste[] {
  const grants = estDeSubventions(titre);
  const entrees = entreesOf(blocks, source);
  const listes: Liste[] = [];
  let open = false;
  for (let at = 0; at < entrees.length; ) {
    const end = runEnd(entrees, at);
    if (end === at) {
      at++;
      continue;
    }
    const run = entrees.slice(at, end);
    const intro = introOf(entrees, at);
    const suite = open && intro.fold.trim().length <= SUBTITLE;
    open = !isUnread(entrees[at - 1]) && isGrants(run, intro, grants, open);
    if (open) {
      const total = totalOf(entrees[end], intro);
      listes.push({ intro: intro.fold, rangs: rangsOf(run), suite, total });
    }
    at = end;
  }
  return listes;
}

function rangsOf(run: readonly Entree[]): Rang[] {
  return run.flatMap(({ row, text }) => (row === null ? [] : [{ text, found: row }]));
}

/** "soit un total de 4 000 €" under the list; "…, pour un montant total de 1 350 € :" over it. */
function totalOf(next: Entree | undefined, intro: Intro): Liste['total'] {
  if (next !== undefined && totalLine.test(next.fold)) {
    const montant = trouverMontants(next.text.plain)[0];
    if (montant !== undefined) return { text: next.text, montant, sous: true };
  }
  const { text } = intro;
  if (text === null) return null;
  const fold = foldOf(text);
  const montant = trouverMontants(text.plain).find(({ from }) =>
    totalInIntro.test(fold.slice(Math.max(0, from - 40), from)),
  );
  return montant === undefined ? null : { text, montant, sous: false };
}

/** Entries of lists whole, paragraphs line by line; both by the lines of the source where only those make rows. */
function entreesOf(blocks: readonly Block[], source: readonly Line[]): Entree[] {
  return blocks.flatMap((block) => {
    if (!isText(block)) return [];
    const element = block.kind === 'element';
    const whole = element ? [block.text] : block.lines.filter(({ plain }) => plain.trim() !== '');
    const texts = whole.flatMap((text) => {
      const lines = lireLigneSubvention(text.plain) === null ? parLigne(text, source) : [];
      return lines.some(({ plain }) => lireLigneSubvention(plain) !== null) ? lines : [text];
    });
    return texts.map((text, index): Entree => {
      const row = goesOn(texts[index - 1], text) ? null : lireLigneSubvention(text.plain);
      return { text, fold: foldOf(text), row };
    });
  });
}

function goesOn(above: Text | undefined, text: Text): boolean {
  return (
    above !== undefined &&
    above.plain.length >= FULL_LINE &&
    lireLigneSubvention(above.plain) === null &&
    !/[.:;,!?€)]\s{0,3}$/u.test(above.plain) &&
    !/^\s{0,4}[-–—•*]/u.test(text.plain)
  );
}

/** Rows on end; "Société de chasse : néant" among them ends nothing. */
function runEnd(entrees: readonly Entree[], at: number): number {
  let end = at;
  for (let next = at; next < entrees.length; next++) {
    const entree = entrees[next];
    if (entree === undefined || totalLine.test(entree.fold)) break;
    if (entree.row !== null) end = next + 1;
    else if (next === at || !isIdle(entree)) break;
  }
  return end;
}

function isIdle({ text, fold }: Entree): boolean {
  return (
    text.plain.length <= 90 &&
    /(?:neant|rien|aucune|pas\sde\s\p{L}{1,12}|0|[-–—/])\s{0,3}$/u.test(fold)
  );
}

interface Intro {
  readonly text: Text | null;
  readonly fold: string;
}

/** The sentence that leads to a list. */
function introOf(entrees: readonly Entree[], at: number): Intro {
  let fold = '';
  let text: Text | null = null;
  for (let above = at - 1; above >= 0 && fold.length < INTRO; above--) {
    const entree = entrees[above];
    if (entree === undefined || entree.row !== null) break;
    if (fold !== '' && /[.;!?]\s{0,3}$/u.test(entree.fold)) break;
    text ??= entree.text;
    fold = `${entree.fold} ${fold}`;
    if (/(?<!(?<![\p{L}])(?:m|mm|mme))[.;!?]\s/u.test(entree.fold)) break;
  }
  const last = [...fold.matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|n|art))[.;!?]\s{1,4}(?=\S)/gu)].at(
    -1,
  );
  return { text, fold: last === undefined ? fold : fold.slice(last.index + 1) };
}

function isGrants(
  run: readonly Entree[],
  { fold }: Intro,
  grants: boolean,
  open: boolean,
): boolean {
  if (run.some(isForeign) || shared.test(fold)) return false;
  if (run.every((entree) => entree.row === null || budgetWord.test(nameOf(entree)))) return false;
  const named = run.every(
    ({ row, fold: own }) => row === null || /subvention|attribution|aide(?![\p{L}])/u.test(own),
  );
  if (grants && named && !/rappel/u.test(fold)) return true;
  if (otherwise.test(fold) || notAbout.test(fold)) return false;
  if (giving.test(fold) && (grants || noun.test(fold))) return true;
  if (!grants) return open && fold.trim().length <= SUBTITLE && !/\d/u.test(fold);
  // Right under "Amendes de police – répartition" nothing leads to a list but the title.
  return noun.test(fold) || fold === '' || (open && fold.trim().length <= SUBTITLE);
}

/** "Subventions versées : 6 000 €" above a row: not a list of beneficiaries. */
function isUnread(above: Entree | undefined): boolean {
  return (
    above !== undefined &&
    above.row === null &&
    above.text.plain.length <= SHORT_ENTRY &&
    !/:\s{0,3}$/u.test(above.text.plain) &&
    trouverMontants(above.text.plain).length > 0
  );
}

function isForeign(entree: Entree): boolean {
  return entree.row !== null && foreign.test(nameOf(entree));
}

function nameOf({ row, text }: Entree): string {
  return row === null
    ? ''
    : pliage(text.plain.slice(row.beneficiaire.from, row.beneficiaire.to)).trim();
}
