/** What ends a list of members, and what only looks so. */
import { assemblee } from '../vocabulaire/assemblees.ts';
import { motif } from '../vocabulaire/notion.ts';
import * as mots from '../vocabulaire/presences.ts';
import { aCote } from './membre.ts';
import { apresCharge, apresEtiquette, colonneDe, etiquette } from './presence-etiquette.ts';
import { genreA, type Lieu, suiteDe } from './presence-lieu.ts';
import { chance, estCommun, estRubrique, motDes, nomA, type Page } from './presence-noms.ts';

/** "Le conseil a choisi pour secrétaire :". */
const rubrique = new RegExp(motif(mots.finDesListes), 'u');
const recit = new RegExp(motif(mots.recit), 'u');
const neant = new RegExp(`^[^\\p{L}]{0,4}${motif(mots.neant)}`, 'u');
/** "1. Approbation", "II - Finances", "N° 2", "-2-", "2019-04-01": what comes next has a number. */
const numbers = [
  String.raw`\d{1,2}\s{0,2}(?:[.)°/]|[-–—]\s?\p{L})`,
  String.raw`n\s?[°o]\s?\d`,
  String.raw`[ivx]{1,4}\s{0,2}[.)/–—-]\s`,
  String.raw`-\s?\d{1,3}\s?-`,
  String.raw`\d{4}[-/.]\d`,
];
const numbered = new RegExp(`^[^\\p{L}\\d]{0,3}(?:${numbers.join('|')})`, 'u');
/** "LA COMMISSION PERMANENTE" on a line of its own: who decides, and no member. */
const quiDecide = new RegExp(
  String.raw`^(?:l[ea]s?\s|l['’])?${motif(assemblee)}[\s,]{0,3}(?:\n|$)`,
  'u',
);
/** A shape that so few of the others have is no member's, where nothing but its place says so. */
const SELDOM = 0.12;

/** Another rubric, a number, a sentence, a paragraph that goes on with no list. */
export function finit(lieu: Lieu): boolean {
  const { liste, k, avant, mot } = lieu;
  const rest = suiteDe(lieu);
  const rubric = estRubrique(liste.page, k);
  if (avant === 'debut') return rubric || neant.test(rest) || mot.genre === 'cle';
  // "; secrétaire de séance : Mme X" goes on in the same sentence.
  if (avant === 'virgule') return rubric && (mot.genre === 'petit' || etiquette(rest) !== '');
  // "Mme LAGEZE Sonia Secrétaire de séance : Mme CORNEIL": nothing parts them but the capital and the colon.
  if (avant === 'rien') return rubric && opensRubric(lieu) && etiquette(rest) !== '';
  if (avant === 'etiquette') return false;
  if ((avant === 'ligne' || avant === 'alinea') && quiDecide.test(rest)) return true;
  if ((rubric && !isPlace(lieu)) || mot.genre === 'cle') return true;
  if (rubrique.test(etiquette(rest)) || numbered.test(rest) || tells(lieu)) return true;
  return avant === 'ligne' ? !goesOnLine(lieu) : !goesOnBelow(lieu);
}

function opensRubric({ liste, mot }: Lieu): boolean {
  return /^\p{Lu}/u.test(liste.page.plain.slice(mot.from, mot.to));
}

/** Where the first rubric behind a list stands: from there on signs say nothing about how the list is printed. */
export function finDuStyle(page: Page, k: number, end: number): number {
  for (let i = k; i < end; i++) {
    const mot = page.mots[i];
    if (mot?.genre !== 'ligne' && mot?.genre !== 'alinea') continue;
    if (estRubrique(page, i + 1) || numbered.test(page.folded.slice(mot.to, mot.to + 60))) return i;
  }
  return end;
}

/** "LE VIALA : M. Michel BOSC": a place in capitals; "Le secrétaire : …" is none. */
function isPlace({ liste, mot: { from } }: Lieu): boolean {
  return /^L[EAS]{1,2} \p{Lu}{2}[\p{Lu}\s'’-]{0,50}:/u.test(
    liste.page.plain.slice(from, from + 60),
  );
}

/** "M. X est désigné secrétaire", "Madame le Maire ouvre la séance". */
function tells(lieu: Lieu): boolean {
  const { liste, mot } = lieu;
  const titled = mot.genre === 'civilite';
  const rest = titled ? suiteDe(lieu).slice(mot.to - mot.from) : suiteDe(lieu);
  if (titled && /^\s{0,3}l[ea]\s/u.test(rest)) return apresCharge(liste.page, mot.to) === 0;
  const sentence = rest.split(/\n\s{0,8}\n|[:;]|(?<=[\p{L}\d)]{3})\.\s/u, 1)[0] ?? '';
  const [first = '', second = ''] = sentence.split(',');
  return recit.test(liste.style.lignes ? (sentence.split('\n', 1)[0] ?? '') : `${first},${second}`);
}

/** A line that begins without a comma before it. */
function goesOnLine(lieu: Lieu): boolean {
  const { liste, k, end, mot, etiquettes } = lieu;
  const { page, style } = liste;
  if (style.lignes || style.hache || mot.genre !== 'nom') return true;
  if (etiquettes || etiquette(suiteDe(lieu)) !== '' || colonneDe(lieu) > 0) return true;
  const name = nomA(page, style, k, end);
  if (name === null) return false;
  const next = genreA(lieu, name.fin);
  // "Haussignies" over "M. LECLERCQ": whom he sits for.
  const over = next === 'ligne' && genreA(lieu, name.fin + 1) === 'civilite';
  if (over && genreA(lieu, name.fin + 2) === 'nom') return true;
  return next === 'virgule' || (chance(style, name.forme) > SELDOM && next !== 'petit');
}

/** A paragraph or a sentence is over: the list goes on with a civility, a rubric, or as its entries are printed. */
function goesOnBelow(lieu: Lieu): boolean {
  const { liste, k, mot, avant, etiquettes } = lieu;
  if (apresEtiquette(lieu) > 0 || mot.genre === 'charge' || mot.genre === 'ouvre') return true;
  if (etiquettes && avant === 'alinea') return false;
  if (mot.genre === 'civilite') return true;
  if (mot.genre !== 'nom' && mot.genre !== 'particule') return false;
  const name = nomA(liste.page, liste.style, k, lieu.end);
  if (name === null || chance(liste.style, name.forme) < SELDOM) return false;
  const next = genreA(lieu, name.fin);
  if (genreA(lieu, k - 1) === 'tiret') return true;
  // "Maryline : absente non excusée", "Luc VAL donne pouvoir à" say themselves what they are.
  const beside = aCote(liste, name.to);
  if (beside?.mandataire !== undefined) return true;
  const paragraphs = lieu.alineas >= 2 || liste.style.alineas;
  if (paragraphs && avant === 'alinea') return next !== 'petit';
  if (liste.procurations) return false;
  if (beside?.statut !== undefined) return true;
  // "BILLOT Aline GOETZ Jean-Paul" under a paragraph of members that nothing parts either.
  if (next === 'nom' && estCommun(liste.style, nomA(liste.page, liste.style, name.fin, lieu.end)))
    return true;
  return avant === 'point' ? next === 'virgule' : liste.style.lignes && next !== 'petit';
}

const moment = /issue|a\spartir|point|apres|avant|arriv|depart|jusqu|au\scours/u;

/** "M. MAUBER, à l'issue du point 2 : M. CHRISTIAN": behind the colon somebody left later; the line's end, or 0. */
export function apresMouvement({ liste, mot, avant }: Lieu, last: number): number {
  if (mot.genre !== 'deux-points' || avant !== 'rien') return 0;
  const { folded } = liste.page;
  if (!moment.test(folded.slice(last, mot.from))) return 0;
  return mot.from + (/^[^\n;]{0,300}/u.exec(folded.slice(mot.from))?.[0].length ?? 0);
}

/** The word behind a civility at `k`, over "Mmes et MM." and "les conseillers :"; `over` where they name an office only. */
export function apresCivilites(lieu: Lieu): {
  readonly k: number;
  readonly title: number | null;
  readonly over: boolean;
} {
  const { liste, end } = lieu;
  const { page } = liste;
  let { k } = lieu;
  let both = false;
  let title = k;
  while (k < end) {
    const genre = genreA(lieu, k);
    const before = genreA(lieu, k - 1);
    const office = apresCharge(page, page.mots[k]?.from ?? 0);
    if (genre === 'civilite') {
      both ||= k > lieu.k && before !== 'civilite' && before !== 'ligne';
      title = k++;
    } else if (genre === 'alinea' && before === 'civilite' && genreA(lieu, k + 1) === 'nom') k++;
    else if (joinsCivilities(lieu, k) || genre === 'ligne' || genre === 'deux-points') k++;
    else if (office > 0) k = motDes(page, office);
    else break;
  }
  const from = page.mots[k]?.from ?? 0;
  const article = page.mots[k]?.forme === 'Le' && !isArticleDeNom(lieu, k);
  const opens = genreA(lieu, k) === 'charge' || article || isArticle(page, k);
  // "Mesdames et Messieurs les délégués du Pays :".
  const over = opens ? /^[^,;:\n]{1,70}:/u.exec(page.folded.slice(from, from + 72)) : null;
  if (over !== null && genreA(lieu, k) !== 'nom')
    return { k: motDes(page, from + over[0].length), title: null, over: true };
  // "MM. et Mmes les Adjoints Guy X, Lucie Y".
  if (opens && !over) while (/^(?:petit|particule|charge)$/u.test(genreA(lieu, k) ?? '')) k++;
  if (genreA(lieu, k) === 'virgule') return { k: k + 1, title: null, over: true };
  return { k, title: both ? null : title, over: false };
}

/** "M. Le Goff, Mme Le Roux": an article with a capital before another is the name's. */
function isArticleDeNom(lieu: Lieu, k: number): boolean {
  return genreA(lieu, k + 1) === 'nom' && !isArticle(lieu.liste.page, k);
}

function isArticle({ mots: words, folded }: Page, k: number): boolean {
  return /^(?:les|l['’])$/u.test(folded.slice(words[k]?.from, words[k]?.to));
}

function joinsCivilities(lieu: Lieu, k: number): boolean {
  const { mots: words, folded } = lieu.liste.page;
  const joins =
    genreA(lieu, k) === 'virgule' || folded.slice(words[k]?.from, words[k]?.to) === 'et';
  return joins && genreA(lieu, k + 1) === 'civilite' && genreA(lieu, k - 1) === 'civilite';
}
