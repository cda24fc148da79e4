/**
 * The words that count votes, in their order: the sides ("pour", "voix contre", "se sont abstenus") and the counts,
 * in figures, in words, or as a recogniser makes them ("l4", "O").
 */

import { amorces } from '../vocabulaire/amorces.ts';
import { nombreEnLettres } from '../vocabulaire/nombres.ts';
import { motif } from '../vocabulaire/notion.ts';
import {
  abstention,
  contre,
  defavorable,
  favorable,
  horsVote,
  membres,
  pour,
  quitter,
  sAbstenir,
  voix,
  voter,
} from '../vocabulaire/votes.ts';
import type { Range } from './grammar.ts';
import { lireEntier } from './nombre.ts';
import { presque } from './presque.ts';
import type { Cote } from './vote-marque.ts';

export interface Jeton extends Range {
  /** Absent on a count. */
  readonly cote?: Cote;
  /** "voix pour", "votes contre": says itself what is counted. */
  readonly voix: boolean;
  /** "ont voté contre", "s'abstient": says itself that people did. */
  readonly verbe: boolean;
  readonly valeur: number;
  /** "O", "l4": figures only where a count must stand. */
  readonly douteux: boolean;
  /** "Oui", "favorables": a side only beside another. */
  readonly faible: boolean;
}

/** "conseillers municipaux présents" before what they did. */
const dits = String.raw`(?:\s{1,3}(?:municip|communaut|depart|region|present)[a-z]{2,12}){0,2}`;
/** "au vote", "ni au débat ni au vote", "à cette délibération". */
const auVote = String.raw`(?:\s{1,3}(?:ni\s)?(?:aux?|a\s{1,3}(?:ce|la|cette|leur))\s{1,3}(?:presents?\s)?(?:votes?|debats?|deliberation)(?:\s{1,3}(?:et|ou)(?=\s{1,3}au))?){0,2}`;
/** "… le maire et les adjoints." over "Pour : 9": a sentence's last word counts nobody in the next line. */
const personne = String.raw`(?:${motif(membres)}${dits}(?:\s{1,3}qui|,)?(?:(?<!\.)\s{1,3}|[^\S\n]{1,3}))?`;
const guillemet = String.raw`["«“'(]?\s?`;
const verbe = String.raw`(?:${motif(voter)}|sont|est)\s{1,3}`;
const pourContre = String.raw`(?:(?:${motif(voix)}\s{0,3}(?:${verbe})?|${verbe})${guillemet})?(?:${motif(pour)}|${motif(contre)})`;
const abst = String.raw`(?:${motif(sAbstenir, abstention)}|(?<!\p{L})${presque('abstentions?')}(?!\p{L})|(?<!\p{L})abst(?:\.|(?=\s{0,3}(?:[:=,;/)|\d]|$))))`;
const sAbstient = String.raw`(?:${motif(voix)}\s{1,3}(?:d['’]\s?)?${guillemet})?${abst}(?:\s?\(s\))?`;
const ouiNon = String.raw`(?:(?:${motif(voix)}|avis)\s{1,3})?(?:${motif(favorable, defavorable)})(?=\s{0,3}[:=,;.)/\d-]|\s{1,3}et\s|$)`;
const dehors = String.raw`(?:${motif(horsVote)}|(?<!\p{L})ne\s${presque('prennent')}\spas\spart|${motif(quitter)})${auVote}`;
const chiffres = String.raw`(?<![\p{L}\d]|[\d\p{L}][.,/-]|\d\s?°)\d{1,4}(?!\d|[.,/-]\d|(?!voix|vote|pour|contre|abst)\p{L}|\s\d{3}(?!\d))`;
/** What a recogniser makes of figures. */
const confus = String.raw`(?<![\p{L}\d'’.,])(?:o|(?=[oli]{0,2}\d)(?=\d{0,2}[oli])[\doli]{2,3})(?![\p{L}\d'’])`;

const jeton = new RegExp(
  [
    `(?<pc>${personne}${pourContre})`,
    `(?<ab>${personne}${sAbstient})`,
    `(?<hors>${personne}${dehors})`,
    `(?<on>${ouiNon})`,
    `(?<nb>${chiffres}|${motif(nombreEnLettres)})`,
    `(?<conf>${confus})`,
  ].join('|'),
  'uy',
);
/** The words that one of these may begin with; a recogniser's "abstent1on" keeps one half. */
const debuts = amorces(
  ...[abstention, contre, defavorable, favorable, horsVote, membres, nombreEnLettres],
  ...[pour, quitter, sAbstenir, voix, voter],
)
  .add('avis')
  .add('d')
  .add('abst')
  .add('ne');
const approche = /^(?:[\doli]{1,4}|[a-z\d]{0,3}bste.{1,7}|abs.{1,4}tions?)$/u;
/** "par contre", "ci-contre", "contre-visite", "pour cent", "une abst." told of no vote. */
const autreSens =
  /^(?:par\s{1,3}contre|ci-contre)|^(?:contre-|pour\s{1,3}(?:cent|autant|information|memoire|rappel)(?![a-z]))/u;
const ditVoix = new RegExp(`${motif(voix)}\\s{0,3}(?:\\S{2,9}\\s{1,3}){0,2}["«“]?\\s?$`, 'u');
const ditVoter = new RegExp(motif(voter, sAbstenir, horsVote, quitter), 'u');

const DOUTE = { douteux: false, faible: false };
const contreDit = new RegExp(motif(defavorable), 'u');

const compteDe = (cote: string) => String.raw`${cote}\s{0,2}[:=]?\s{0,2}\d{1,3}`;
const entreLettres = String.raw`[\s,;/–-]{1,5}`;
const lettresAlignees = new RegExp(
  String.raw`(?<![\p{L}\d])${['p', 'c', 'a'].map(compteDe).join(entreLettres)}(?![\p{L}\d])`,
  'gu',
);

/** "Vote : P 10 - C 0 - A 0": letters are sides where all three are counted in a row. */
function lettresDe(folded: string): Map<number, Cote> {
  const found = new Map<number, Cote>();
  for (const { index, 0: row } of folded.matchAll(lettresAlignees)) {
    found.set(index, 'pour');
    found.set(index + row.indexOf('c'), 'contre');
    found.set(index + row.indexOf('a'), 'abstention');
  }
  return found;
}

/** In the order of the text. */
export function jetonsDe(plain: string, folded: string): Jeton[] {
  const jetons: Jeton[] = [];
  const lettres = lettresDe(folded);
  let end = 0;
  for (const { index, 0: mot } of folded.matchAll(/[a-z\d]{1,40}/gu)) {
    const lettre = lettres.get(index);
    if (lettre !== undefined) {
      const place = { from: index, to: index + 1 };
      jetons.push({ ...DOUTE, ...place, cote: lettre, voix: true, verbe: false, valeur: 0 });
      continue;
    }
    if (index < end || !(debuts.has(mot) || approche.test(mot))) continue;
    jeton.lastIndex = index;
    const found = jeton.exec(folded);
    if (found === null) continue;
    const { 0: mots, groups = {} } = found;
    const to = index + mots.length;
    end = to;
    const compte = groups['nb'] ?? groups['conf'];
    const base = { from: index, to, voix: false, verbe: false, valeur: 0, ...DOUTE };
    if (compte !== undefined) {
      const valeur = lireEntier(plain.slice(index, to));
      if (valeur !== null) jetons.push({ ...base, valeur, douteux: groups['conf'] !== undefined });
    } else if (!estAutre(folded, index, to)) {
      jetons.push({ ...base, ...direCote(mots, groups) });
    }
  }
  return jetons;
}

function estAutre(folded: string, from: number, to: number): boolean {
  return (
    autreSens.test(folded.slice(from, to + 12)) ||
    /(?:\spar\s|ci-)$/u.test(folded.slice(Math.max(0, from - 5), from))
  );
}

type Groupes = Readonly<Record<string, string | undefined>>;

function direCote(
  mots: string,
  { pc, ab, on }: Groupes,
): Pick<Jeton, 'cote' | 'voix' | 'verbe' | 'faible'> {
  const verbe = ditVoter.test(mots);
  const faible = on !== undefined;
  if (faible)
    return { cote: contreDit.test(on) ? 'contre' : 'pour', voix: /\s/u.test(on), verbe, faible };
  if (pc === undefined) {
    return {
      cote: ab === undefined ? 'nePrendPasPart' : 'abstention',
      voix: !verbe,
      verbe,
      faible,
    };
  }
  const cote = pc.endsWith('contre') ? 'contre' : 'pour';
  return { cote, voix: ditVoix.test(pc.slice(0, -cote.length)), verbe, faible };
}
