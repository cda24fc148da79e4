/**
 * Whether what is said of a vote is the vote of the text itself. A text tells of others as well: a commission's
 * opinion, the law, last year's budget, a poll. Each such word weighs against it, "Vote :" and the assembly for it.
 */

import { assemblee } from '../vocabulaire/assemblees.ts';
import { eventuel } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import { erratum } from '../vocabulaire/votes.ts';
import { toutes } from './grammar.ts';
import { type Indice, peser } from './indices-vote.ts';

const REACH = 240;
const AFTER = 90;
const mois = '(?:janv|fevr|mars|avril|mai|juin|juil|aout|sept|octo|nove|dece)[a-z]{0,6}';

/** Somebody says what others did. */
const rapporte =
  "(?:rappelle|precise|indique|informe|signale|souligne|explique)(?:\\s\\S{1,15}){0,3}\\s(?:que\\s|qu['’])";
const accompli = "(?:s['’]est\\sprononcee?|a\\s(?:vote|adopte|approuve|emis|valide))";
/** Whose votes are told. */
const tiers =
  "(?:assemblee\\sgenerale|coproprietaires|parents\\sd|salaries|jury|comite\\s(?:technique|social)|conseil\\sd['’]\\s?ecole|habitants)";

/** Said in the sentence before the words of a vote. */
const avant: readonly Indice[] = [
  { dit: /^\W{0,4}(?:vu|considerant|visa)(?![\p{L}])/u, poids: -7 },
  { dit: /il\s{1,3}y\s{1,3}(?:a|avait)(?:\s{1,3}eu)?\s{1,3}(?![\s\S]{0,60}vote)/u, poids: -6 },
  { dit: /sondage|vote\sindicatif|concernant\s{1,3}$/u, poids: -6 },
  { dit: /en\s1[5-9]\d{2}[^.;]{0,60}$|par\slaquelle[^.;]{0,120}$/u, poids: -6 },
  { dit: /(?:lors|au\scours)\sd(?:e\sla|u)\s(?:precedent|dernier)/u, poids: -6 },
  {
    dit: /av(?:ait|aient|ons|ions|ez)\s{1,3}(?:ete\s{1,3}|deja\s{1,3}|tous\s{1,3}){0,2}(?:vote|adopte|approuve|acquis|decide)/u,
    poids: -6,
  },
  { dit: /(?:^|[\s,])(?:s['’]il|si\s(?:le|la|les|l['’]|on|elle|il))/u, poids: -4 },
  // "Par délibération du 4 avril 2019, le conseil municipal a décidé à l'unanimité de créer …".
  {
    dit: /deliberations?\s(?:n\s?°\s?\S{1,20}\s)?(?:du|en\sdate\sdu|en)\s\d[^.;]{0,120}\s(?:a|ont|avait)\s(?!delibere)/u,
    poids: -6,
  },
  { dit: new RegExp(`${tiers}(?![^.;]{0,120}(?:conseil\\smunicipal|delibere))`, 'u'), poids: -6 },
  { dit: /association[^,;:.]{0,40}\s(?:a|ont)\s(?:vote|adopt|approuv|decid)/u, poids: -6 },
  // "Il est proposé d'adopter à l'unanimité la motion suivante."
  { dit: /propose\s(?:\S{1,12}\s){0,4}d(?:e|['’])\s?[^.;,:]{0,40}$/u, poids: -5 },
  // "tels qu'approuvés par le Comité Syndical du 23 septembre à l'unanimité"
  { dit: /tel(?:le)?s?\squ['e][^.;]{0,10}(?:adopte|approuve|vote)/u, poids: -6 },
  {
    dit: /(?:approuve|adopte|vote)e?s?\spar\s(?:l[ea]s?\s|l['’]\s?)[^.;]{0,60}\s(?:du|en\sdate\sdu)\s\d/u,
    poids: -6,
  },
  { dit: /(?:assemblee\snationale|senat|parlement)(?![a-z])[^.;]{0,60}$/u, poids: -6 },
  // "M. X rappelle que la commission s'est prononcée à l'unanimité."
  { dit: new RegExp(`${rapporte}[^.;,]{0,80}\\s${accompli}[^.;,]{0,40}$`, 'u'), poids: -5 },
  { dit: /vote\s{0,3}:[^:]{0,40}$/u, poids: 3 },
  // "Erratum : au point 1, lire 11 pour au lieu de 12 pour": what another text should say.
  { dit: new RegExp(`${motif(erratum)}(?![^.;]{0,80}(?:adopte|approuve)\\s)`, 'u'), poids: -9 },
  { dit: /^\W{0,6}rectificati(?:f|on)s?\s{0,3}(?:[:–—-]|a\sl[ea]\s)/u, poids: -9 },
  {
    dit: /au\slieu\sde\s{1,3}(?:[«"“]\s?|\d{1,4}\s)[^.;,€]{0,24}$|au\slieu\sde\s{1,3}$/u,
    poids: -9,
  },
];
/** "… à l'unanimité en 2019", "… par le conseil précédent". */
const apres: readonly Indice[] = [
  { dit: /^\s{0,3},?\s?(?:en|depuis)\s(?:19|20)\d{2}(?!\d)/u, poids: -6 },
  // "à l'unanimité ou à la majorité": the words, and no vote.
  { dit: /^\s{1,3}(?:ou|et)\s{1,3}a\s{1,3}la\s{1,3}majorite|^\s?[[(]\s?ou\s/u, poids: -6 },
  { dit: /^[^.;,\n]{0,14}(?<![a-z])au\slieu\sd/u, poids: -9 },
  { dit: /^[^.;\n]{0,30}(?:conseil\s(?:precedent|sortant)|ancien\sconseil)/u, poids: -6 },
  { dit: /^\s{1,3}(?:est|soit|etait)\s{1,3}(?:requise|necessaire|exigee|obligatoire)/u, poids: -6 },
  {
    dit: /^[^.;\n]{0,20}\spar\s(?:l[ea]s?\s|l['’]\s?)(?:senat|assemblee\snationale|parlement|commission(?!\sperm)|comite\s(?:technique|social)|jury)/u,
    poids: -6,
  },
];
const leJour = new RegExp(`^[^.;\\n]{0,70}\\sle\\s\\d{1,2}(?:er)?\\s${mois}`, 'u');
/** "a été voté le 3 avril 2025 par le conseil municipal, à l'unanimité" */
const ceJour = new RegExp(
  `\\s(?:a|ont)\\s(?:ete\\s)?(?:vote|adopte|approuve|decide)e?s?\\s(?:en|le\\s\\d{1,2}(?:er)?\\s${mois})\\s(?:19|20)\\d{2}`,
  'u',
);
const passe = /\s(?:a|ont)\s(?:ete\s)?(?:vote|adopte|approuve|decide|valide|delibere)[^.;]{0,40}$/u;

/** "4- Avis sur le programme local de l'habitat (Votée à l'unanimité)": how the item itself was voted. */
const entreParentheses =
  /\(\s{0,2}(?:vote|adopte|approuve)e?s?\s{1,3}(?:a\s{0,2})?l?['’]?\s{0,2}$/u;
/** "Constitution de la commission d'appel d'offres – UNANIMITE": behind the title of the item, and the last of its line. */
const auBoutDuTitre = /^(?!\W{0,6}(?:avis|la\scommission|commission))[^\n]{12,200}\s[–—-]\s{1,3}$/u;
/** "Avis favorable à l'unanimité.", "Avis défavorable : 3 voix pour, 8 contre": the assembly's own, where no other body is named. */
const propreAvis =
  /^[^a-z]{0,4}avis\s{1,3}(?:de)?favorable[^a-z]{0,4}(?:a|par|de|,|:|\s){0,4}[^a-z]{0,4}(?:l['’]|[\d\sa-z,()/–—-]{0,120})$/u;
const consulte = /(?:avis|commission|comite\stechnique|comite\ssocial)(?![\p{L}])/u;
const propre =
  /conseil|delibere|assemblee|bureau\s{1,3}(?:\p{L}{5,16}\s{1,3})?emet|vote\s{0,3}:|comite\ssyndical|commission\spermanente/u;

/** Less than this, and it is the vote of somebody else, or none. */
const TOLD = -3;

/** `at`: where the words of the vote begin; `to`: where they end. */
export function estRaconte(plain: string, folded: string, at: number, to: number): boolean {
  const phrase = phraseAvant(plain, folded, at).trimStart();
  if (entreParentheses.test(phrase)) return false;
  if (auBoutDuTitre.test(phrase) && /^\s{0,3}(?:\n|$)/u.test(folded.slice(to, to + 4)))
    return false;
  const suite = folded.slice(to, to + AFTER);
  let credit = peser(avant, phrase) + peser(apres, suite);
  if (passe.test(phrase) && leJour.test(suite)) credit -= 4;
  if (ceJour.test(phrase)) credit -= 6;
  if (consulte.test(phrase) && !propre.test(phrase)) {
    const alentour = folded.slice(Math.max(0, at - REACH), at);
    const sien = propreAvis.test(phrase) && !/commission|comite\s(?:tech|soc)/u.test(alentour);
    credit -= sien ? 0 : 6;
  }
  return credit <= TOLD;
}

const regle = new RegExp(
  `(?:${motif(eventuel)}[^;:]{0,60}|pas\\s{1,3}(?:\\p{L}{1,12}\\s){0,2})$`,
  'u',
);

/** "le conseil municipal peut décider à l'unanimité de procéder au vote à main levée": the law, and no vote. */
export function estRegle(plain: string, folded: string, at: number): boolean {
  return regle.test(phraseAvant(plain, folded, at));
}

const acteur = new RegExp(
  `${motif(assemblee)}|delibere|les\\s{1,3}membres|commission|^[^a-z]{0,4}decide(?![a-z])`,
  'u',
);

/** "Le conseil municipal, après en avoir délibéré, …": says who votes. */
export function estFormule(plain: string, folded: string, at: number): boolean {
  const phrase = phraseAvant(plain, folded, at);
  if (/vote\s{0,3}:[^:]{0,40}$/u.test(phrase) || entreParentheses.test(phrase)) return false;
  return acteur.test(phrase);
}

const finDePhrase =
  /(?<!\b(?:m|mm|mme|dr|n|art|st))[.;!?](?=\s)|\n\s{0,3}\n(?=\s{0,3}\S)(?!\s{0,3}qui\s)/gu;
/** "Vu le code,\nLe conseil municipal, à l'unanimité": what decides opens a line of its own. */
const ouverture =
  /\n\s{0,4}(?=(?:le\sconseil|l['’]\s?assemblee|le\scomite|le\sbureau|la\scommission\sperm|apres\s(?:en\s)?avoir|decide|delibere)(?![a-z]))/gu;
/** "Considérant …,\nA l'unanimité, demande", "Vu l'article …\nPour : 9": so does, below a recital, how it was voted. */
const ouvertureDuVote = /\n\s{0,4}(?=a\sl['’]\s?unanimite,|(?:pour|votes?)\s{0,2}:)/gu;
/** As far as the words that open such a line go behind the mark itself. */
const OUVERTURE = 12;

/** The sentence so far; "M." and "n°" do not end one. */
export function phraseAvant(plain: string, folded: string, at: number): string {
  const from = Math.max(0, at - REACH);
  const before = folded.slice(from, at);
  let start = 0;
  // "(collège employeur : favorable ; collège du personnel : 3 pour)": inside brackets no sentence ends.
  const open = before.lastIndexOf('(') > before.lastIndexOf(')') ? before.lastIndexOf('(') : REACH;
  for (const { index, 0: end } of toutes(finDePhrase, before))
    if (index < open) start = index + end.length;
  const ouvrir = (motif: RegExp) => {
    for (const { index, 0: end } of toutes(motif, folded.slice(from, at + OUVERTURE))) {
      const opens = index + end.length;
      if (opens <= before.length && /\p{Lu}/u.test(plain.charAt(from + opens)))
        start = Math.max(start, opens);
    }
  };
  ouvrir(ouverture);
  if (visa.test(before.slice(start))) ouvrir(ouvertureDuVote);
  return sansVisa(before.slice(start));
}

const visa = /^\s{0,4}(?:vu|considerant|ayant)\s/u;

/** "Vu la délibération …, le conseil municipal, à l'unanimité, décide", "Considérant …, décide à l'unanimité": its own. */
function sansVisa(phrase: string): string {
  const avis = apresAvis.exec(phrase)?.[0].length ?? 0;
  if (avis > 0) return phrase.slice(avis);
  if (!visa.test(phrase)) return phrase;
  return phrase.slice((propreDecision.exec(phrase)?.index ?? -1) + 1);
}

/** "Après avis favorable du comité technique, le protocole est approuvé": who was asked before. */
const apresAvis =
  /^\s{0,4}(?:apres|sur|suivant|vu)\s(?:l['’]\s?)?avis\s[^.,;:]{0,120},\s(?=[^.;:]{0,160}\s(?:est|sont)\s(?:approuve|adopte|vote|accepte|valide))/u;
const organe = String.raw`(?:l[ea]\s|l['’]\s?)${motif(assemblee)},\s{1,3}(?:a\s|par\s|apres\s|decide)`;
const propreDecision = new RegExp(String.raw`,\s{1,3}(?:${organe}|decide\s)`, 'u');
