/** A result told in a word or a sentence of its own: "Adopté.", "Le rapport est adopté.", "Ce point est reporté." */

import { assemblee } from '../vocabulaire/assemblees.ts';
import { objetDuVote, remis, resultat } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import { toutes } from './grammar.ts';
import { estFormule, estRaconte } from './vote-credit.ts';
import type { Marque } from './vote-marque.ts';
import { nonCoche } from './vote-resultats.ts';

/** The word that says the result is the group `r`. */
const issue = String.raw`(?<r>${motif(resultat)}|a\s?dopte|votee?s?(?=\s{1,3}par\s))`;
const remise = `(?<r>${motif(remis)}|ajournee?s?)`;
const finDeLigne = String.raw`\s{0,2}[.!)]{0,2}(?=\s{0,3}(?:\n|$))`;
const finDePhrase = String.raw`(?=\s{0,3}(?:[.;!)\n]|$|a\s{1,3}l(?:a|['’])|par\s{1,3}\d))`;
const est = String.raw`\s{1,3}(?:est|sont|a\s{1,3}ete|ont\s{1,3}ete)(?:\s{1,3}(?:donc|ainsi|alors|ensuite))?\s{1,3}`;
const organe = String.raw`(?:l[ea]s?\s{1,3}|l['’]\s?)${motif(assemblee)}`;
const objet = motif(objetDuVote);
const proces = String.raw`(?:proces[\s-]{1,3}verbal|compte[\s-]{1,3}rendu)`;
const dansLaPhrase = String.raw`(?:[\s,][^.;:\n]{0,80})?`;
/** "[x] Rejeté": before the words of a line. */
const devant = String.raw`(?:[^\p{L}\n]|\[\s?[xv]\s?\]){0,6}`;
const ligne = `(?<=^|\\n)${devant}`;
const apresTitre = String.raw`(?<=^|\n|[:(–—-]\s?)${devant}`;
const duJour = String.raw`\s{1,3}de\s{1,3}l['’]\s?ordre\s{1,3}du\s{1,3}jour`;
const refus = String.raw`(?<r>non\s{1,3}(?:retenue?|adoptee?|approuvee?)s?|rejetee?s?|refusee?s?)`;
/** However it is said: unanimity and majority are read by themselves. */
const maniere = String.raw`\s{1,3}(?:a\s{1,3}l(?:a\s|['’])\s{0,2}(?!unani|majorite)[a-z]{5,20}|a\s{1,3}mains?\s{1,3}levees?|par\s{1,3}acclamation)`;
const adverbe = String.raw`(?:\s{1,3}\p{L}{3,20}){0,2}\s{1,3}`;
const verbe = String.raw`(?<r>a\s?dopte|approuve|rejette|refuse)`;
const ceQuonReporte = '(?:decision|point|question|dossier|deliberation|vote)';

interface Forme {
  readonly motif: RegExp;
  /** Alone on its line, behind a title (with its accent: "– approuvé"), in a sentence, or said by the assembly. */
  readonly sorte: 'seul' | 'accent' | 'phrase' | 'formule';
}

function forme(sorte: Forme['sorte'], ...parts: readonly string[]): Forme {
  return { sorte, motif: new RegExp(parts.join(''), 'gu') };
}

const formes: readonly Forme[] = [
  // "Le Conseil Adopte."
  forme('formule', organe, adverbe, verbe, finDeLigne),
  // "Proposition non retenue par le conseil municipal"
  forme('phrase', refus, String.raw`\s{1,3}par\s{1,3}`, organe),
  // "Adopté par le Conseil Municipal"
  forme('phrase', apresTitre, issue, String.raw`\s{1,3}par\s{1,3}`, organe, finDeLigne),
  // "ADOPTÉ À L'ACCLAMATION", "Adopté à main levée par le Conseil Municipal,", "(Votée à l'acclamation)"
  forme(
    'phrase',
    apresTitre,
    `(?<r>${motif(resultat)}|votee?s?)`,
    maniere,
    String.raw`(?:\s{1,3}par\s{1,3}${organe})?,?`,
    finDeLigne,
  ),
  // "Vote : pour à l'acclamation"
  forme(
    'phrase',
    ligne,
    String.raw`votes?\s{0,3}:\s{0,3}(?<r>pour)`,
    `(?:${maniere}|${finDeLigne})`,
  ),
  // "Le rapport n° 12 est adopté.", "La délibération, mise aux voix, est adoptée."
  forme('phrase', objet, dansLaPhrase, est, issue, finDePhrase),
  // "Le procès-verbal est adopté sans observation."
  forme(
    'phrase',
    proces,
    dansLaPhrase,
    est,
    issue,
    String.raw`\s{1,3}sans\s[^.;:\n]{4,40}`,
    finDeLigne,
  ),
  // "Lu et adopté sans observation."
  forme(
    'seul',
    ligne,
    String.raw`(?:lu\s{1,3}et\s{1,3})?`,
    issue,
    String.raw`\s{1,3}sans\s(?:observation|remarque|modification)s?`,
    finDeLigne,
  ),
  // "Tarifs de la cantine – approuvé"
  forme('accent', String.raw`(?<=[^\n]{3}(?:\s[–—-]|\s?:)\s{1,3})`, issue, finDeLigne),
  // "Adopté."
  forme('seul', ligne, issue, finDeLigne),
  forme(
    'seul',
    ligne,
    String.raw`(?<r>votee?s?)\s{0,2}(?=\n)(?!\s{1,4}(?:pour|contre|abst|unan|a\s|nombre|votant))`,
  ),
  // "Ce point est reporté", "Point retiré de l'ordre du jour"
  forme('phrase', objet, est, remise),
  forme('phrase', objet, String.raw`\s{1,3}`, remise, duJour),
  // "Cession d'un terrain : Retirée de l'ordre du jour", "Reporté à une prochaine séance"
  forme(
    'seul',
    apresTitre,
    remise,
    `(?:${duJour}|`,
    String.raw`\s{1,3}a\s{1,3}(?:une|la)\s[^\n]{3,60})?`,
    finDeLigne,
  ),
  // "Le Conseil municipal reporte sa décision", "décide de reporter ce point"
  forme(
    'phrase',
    motif(assemblee),
    String.raw`(?:\s{1,3}\p{L}{5,16})?\s{1,3}(?:decide\s{1,3}(?:de\s{1,3}|d['’]\s?))?(?<r>reporter?|ajourner?)`,
    String.raw`\s{1,3}(?:sa|la|cette|le|ce)\s{1,3}`,
    ceQuonReporte,
  ),
  // "Résultat du vote : adopté", "Décision du conseil : rejeté"
  forme(
    'phrase',
    String.raw`(?:resultat|decision|sens|issue)(?:\s[^:.\n]{0,30})?\s{0,3}:\s{0,3}`,
    issue,
  ),
];

/** Cheap: only around such a word a form is looked for. */
const signe =
  /adopt|approuv|accept|rejet|repouss|refus|ajourn|report|retir|renvoy|dopte|retenu|vote/gu;
const AVANT = 200;
const APRES = 110;

export function marquesDIssue(plain: string, folded: string): Marque[] {
  const marques = new Map<number, Marque>();
  for (const [from, to] of fenetres(folded)) {
    // A letter stands for what is cut off: the window begins no line.
    const lead = from === 0 ? 0 : 1;
    const texte = `${'x'.repeat(lead)}${folded.slice(from, to)}`;
    for (const { motif: pattern, sorte } of formes)
      for (const found of toutes(pattern, texte)) {
        const begin = from - lead + found.index;
        const marque = marqueDe(plain, folded, sorte, found, begin);
        const same = marque?.mots && marques.get(marque.mots.from);
        if (marque?.mots !== undefined && !same) marques.set(marque.mots.from, marque);
      }
  }
  return [...marques.values()];
}

/** Windows around the words, those that meet joined. */
function fenetres(folded: string): [number, number][] {
  const windows: [number, number][] = [];
  for (const { index } of toutes(signe, folded)) {
    const [from, to] = [Math.max(0, index - AVANT), Math.min(folded.length, index + APRES)];
    const last = windows.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else windows.push([from, to]);
  }
  return windows;
}

function marqueDe(
  plain: string,
  folded: string,
  sorte: Forme['sorte'],
  found: RegExpExecArray,
  begin: number,
): Marque | null {
  const mot = found.groups?.['r'];
  if (mot === undefined) return null;
  const end = begin + found[0].length;
  const from = begin + found[0].lastIndexOf(mot);
  const printed = plain.slice(from, from + mot.length);
  if (nonCoche(folded, from, from + mot.length)) return null;
  if (sorte === 'seul' && (estVerbe(plain, folded, end) || estReport(folded, begin, mot)))
    return null;
  if (sorte === 'accent' && !/[éÉ]/u.test(printed)) return null;
  if (estLoi(folded, begin, found[0])) return null;
  if (estRaconte(plain, folded, sorte === 'seul' ? from : begin, end)) return null;
  const start = /^\s{0,8}/u.exec(found[0])?.[0].length ?? 0;
  const formule = sorte === 'formule' || (sorte === 'phrase' && estFormule(plain, folded, begin));
  const mots = { from, to: from + mot.length };
  const presente = /(?:presente|cette|ce|cet)\s{1,3}$/u.test(
    folded.slice(Math.max(0, begin - 12), begin),
  );
  return { nature: 'resultat', from: begin + start, to: end, mots, formule, presente };
}

/** "APPROUVE" over "la convention type", "ADOPTE" over "Article 1er": the verb of a decision, and no result. */
function estVerbe(plain: string, folded: string, end: number): boolean {
  return (
    /^\s{0,2}\n\s{0,3}\p{Ll}/u.test(plain.slice(end, end + 8)) ||
    /^\s{0,4}:?\s{0,4}article\s(?:1|premier|unique|i(?![a-z]))/u.test(folded.slice(end, end + 30))
  );
}

/** "Les délibérations sont adoptées à la majorité": which ones is not said. */
function estLoi(folded: string, begin: number, mots: string): boolean {
  return (
    /\ssont\s/u.test(mots) &&
    !/\d/u.test(mots) &&
    /(?:^|\s)(?:les|leurs|ses)\s{1,3}$/u.test(folded.slice(Math.max(0, begin - 8), begin))
  );
}

/** "Solde d'exécution\nReporté\n45 000": a balance is carried over. */
const compte = /(?:solde|excedent|deficit|resultat|exercice)[^.\n]{0,60}\s{0,3}$|\d\s?€?\s{0,3}$/u;

function estReport(folded: string, at: number, mot: string): boolean {
  return /^re[pt]/u.test(mot) && compte.test(folded.slice(Math.max(0, at - 80), at));
}
