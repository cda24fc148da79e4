/** Where the paragraphs of an act are cut, before its sections are told apart. */
import type { Line, TextBlock } from '../../contract/types.ts';
import { premierQuiLit } from '../indices/indice.ts';
import { tetes } from '../indices/tetes.ts';
import { headOf, isCapitals, isText } from '../lignes/blocks.ts';
import { couperTous } from '../lignes/lignes.ts';
import { titreApresNumero } from '../text/entete.ts';
import { articleHeading, estSousArticle, isAgreement, type Part } from './parts.ts';

const opening =
  /^(?:vu\s|considerant\s|objet\s{0,3}:|[^\p{L}]{0,4}vote\s{0,3}:|apres\s(?:en\s)?avoir\s(?:en\s)?delibere|le\s(?:conseil|comite|bureau)\s[\p{L}]{6,16},?\sapres\s)/u;
const ownWords = [
  String.raw`vu\s(?:l[ae]s?|l['’]|ensemble|ses?|notre)|considerant(?![\p{L}])`,
  String.raw`sur\s(?:la\s)?proposition\sd|sur\s(?:le\s)?rapport\sd|entendue?\s(?:l|les?|la)`,
  String.raw`ou[iï]e?\sl|apres\savoir\s(?:entendu|oui|pris)`,
  String.raw`(?:le\s(?:conseil|comite|bureau)|la\scommission|l['’]assemblee)(?:\s(?:d['’])?\p{L}{4,20}){0,2}\s{0,3},\s(?:apres|a\sl['’]\s?unanimite|a\sla\smajorite|par\s\d|ayant\s|ou[iï]\s|entendu\s)`,
].join('|');
/**
 * "Sur proposition de Monsieur le Maire," and "Le conseil municipal, à l'unanimité," right under a visa. With a
 * capital at the beginning of a line, these words open something even where the line above has no stop.
 */
const own = new RegExp(`^(?:${ownWords})`, 'u');
/** "Séance du 4 février" over "Délibération n°7 : Travaux de voirie" or "2015/1172 - TRAVAUX", in one paragraph. */
const act = /^(?:deliberation\s{1,3}n\s?[°o]|(?:19|20)\d\d[/.-]\d{2,5}\s)/u;
/** A line that ends so goes on with the next, whatever that begins with. */
const unfinished =
  /(?:^|[\s'’(«])(?:le|la|les|l|de|du|des|d|et|ou|a|au|aux|en|par|pour|sur|que|qui|n°)\s{0,3}$/iu;
/** A line this short was not filled: the next begins something of its own. */
const SHORT_LINE = 60;

const organe =
  /^(?:le\s(?:conseil|comite|bureau)|la\scommission|l['’]\s?assemblee)(?![\p{L}])[^.;:]{0,120}$/u;
const ORGANE_LIGNES = 3;

/** "LE CONSEIL MUNICIPAL", or "LA" over "COMMISSION PERMANENTE", right over the first visa: the title above ends. */
function prendLaParole({ lines }: TextBlock, place: number): boolean {
  const heads = lines.slice(place, place + ORGANE_LIGNES + 1).map(headOf);
  return heads.some(
    (head, at) =>
      at > 0 && (own.test(head) || opening.test(head)) && organe.test(heads.slice(0, at).join(' ')),
  );
}

/** Two lines at least that stand over an act begin its first paragraph, and what it is about goes on in it. */
const DE_TETE = 2;

function finDeTete({ lines }: TextBlock): number {
  const end = lines.findIndex(
    (line) => /\p{L}{3}/u.test(line.plain) && premierQuiLit(tetes, headOf(line)) === null,
  );
  // "MAIRIE" over "DE" over "LACHAUX"
  const goesOn = unfinished.test(lines[end - 1]?.plain ?? '');
  return end < DE_TETE || goesOn || !isCapitals(lines[end]?.plain ?? '') ? 0 : end;
}

/** An act's paragraphs cut where a line opens something: visas, articles and formula can stand without a blank line. */
export function couperActe(part: Part, source: readonly Line[]): Part {
  if (isAgreement(part)) return couperAccord(part, source);
  if (part.nature !== 'deliberation') return part;
  const first = part.blocks.find(isText);
  const titre = first === undefined ? undefined : first.lines[finDeTete(first)];
  const blocks = couperTous(part.blocks, source, (head, block, above, line) => {
    const { plain } = above;
    if (line === titre) return true;
    if (/^l['’ae]/u.test(head) && prendLaParole(block, block.lines.indexOf(line))) return true;
    if (/^[\p{Lu}\d]/u.test(line.plain) && !unfinished.test(plain)) {
      if (own.test(head) || (act.test(head) && titreApresNumero(line.plain) !== null)) return true;
    }
    if (estSousArticle(above, line)) return true;
    const ended = /[.;:,)»]\s{0,3}$/u.test(plain) || plain.length < SHORT_LINE;
    return ended && (opening.test(head) || articleHeading.test(head));
  });
  return { ...part, blocks };
}

/** "Article 1 - …" and "Article 2 - …" of an agreement, one line under the other. */
function couperAccord(part: Part, source: readonly Line[]): Part {
  const blocks = couperTous(part.blocks, source, (head, _block, above, line) => {
    const ended = /[.;:»]\s{0,3}$/u.test(above.plain);
    return (ended && articleHeading.test(head)) || estSousArticle(above, line);
  });
  return { ...part, blocks };
}
