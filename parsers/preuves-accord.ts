/**
 * Whether a file is an agreement that stands alone: a convention or an avenant without the decision about it.
 * Its title says what it is ("AVENANT N° 2 À LA CONVENTION …"), "Entre … d'une part" who is bound, and one of them
 * is a public authority: what two firms agree on, a lease or an order are none.
 */
import type { Block } from '../pipeline/types.ts';
import { isCapitals } from './blocks.ts';
import { type Ligne, lignesOf } from './lignes.ts';
import { articleHeading } from './parts.ts';
import { nommeAutreChose } from './preuves.ts';
import { parleDUnActe } from './preuves-seance.ts';
import { laps } from './text/laps.ts';

const title =
  /^[\s#*_"«(|]{0,12}(?:projet\s(?:de\s|d['’]\s?))?(?:avenant|convention)(?=$|[\s:.*_"»)-])(?!\scollective)/u;
/** "Convention de partenariat" on a line of its own; a sentence that begins so goes on. */
const sentence = /[.;,]\s{0,3}$|(?<![\p{L}])(?:est|sont|a\sete|sera|doit|peut)(?![\p{L}])/u;
const TITLE_LENGTH = 240;
/** The title stands among the first lines, the parties not far below, and they are named within a page. */
const TITLE_LINES = 30;
const PARTIES_REACH = 16;
const PARTIES_LINES = 40;

const parties =
  /^[^\p{L}]{0,12}entre(?:\s{0,3}$|\s{0,3}[:,*]|\s(?:la|le|les|l['’]|d['’]une|m\.|mme|monsieur|madame|\p{L}{2}))/u;
/** What an act prints above the title of an agreement that it is about. */
const act =
  /^[^\p{L}]{0,6}(?:vu\s|considerant\s|objet\s{0,3}:|(?:etai(?:en)?t\s)?presents?\s{0,3}:|secretaire\sde\s(?:la\s)?seance)|(?:dument|legalement)\sconvoque|apres\s(?:en\s)?avoir\sdelibere/u;

const bodies = [
  "commune|ville|mairie|departement|region|collectivite|metropole|communaute\\s(?:de\\scommunes|d['’]agglomeration|urbaine)",
  'agglomeration|syndicat\\s(?:mixte|intercommunal|departemental|interdepartemental)|etablissement\\spublic|pole\\smetropolitain',
  "conseil\\s(?:departemental|regional|general|municipal|communautaire)|centre\\s(?:inter)?communal\\sd['’]action\\ssociale|c\\.?c\\.?a\\.?s|c\\.?i\\.?a\\.?s",
  "caisse\\sdes\\secoles|service\\sdepartemental\\sd['’]incendie|s\\.?d\\.?i\\.?s|etat|sivom|sivu|prefecture|prefete?",
].join('|');
/** A party opens a line, or follows "Entre", "Et" or "d'une part, et": "pour la commune de Marly" names none. */
const authority = new RegExp(
  `(?:^|(?<![\\p{L}])(?:entre|et)(?:\\sles\\s(?:deux\\s)?(?:soussignes?|parties))?)[^\\p{L}]{0,12}(?:d['’]une\\spart\\s?,?\\s?(?:et\\s)?)?(?:(?:monsieur\\s|madame\\s|m\\.\\s|mme\\s)?(?:le|la)\\s(?:maire|presidente?)\\sd[eu]\\s)?(?:la\\s|le\\s|l['’]\\s?)?(?:${bodies})(?![\\p{L}])`,
  'u',
);
const bound =
  /d['’]\s?une\spart|d['’]\s?autre\spart|represente(?:e)?(?:\s?\(e\))?\s(?:[\p{L},]{1,20}\s){0,4}par|ci-?\s?apres\s(?:denomme|designe|appele)|agissant\s(?:au|en|pour)/u;
const agreed =
  /(?:est|ete)\s(?:preala\p{L}{1,10}\s)?(?:convenu|arrete|decide)|ont\sconvenu|conviennent/u;

/** The line of the title, or null for any other document. */
export function titreDAccord(blocks: readonly Block[]): Ligne | null {
  const lignes = lignesOf(blocks);
  for (const [at, ligne] of lignes.slice(0, TITLE_LINES).entries()) {
    if (isTitle(ligne)) return isBound(lignes, at) ? ligne : null;
    if (act.test(ligne.head) || nommeAutreChose(ligne.head)) return null;
  }
  return null;
}

function isTitle({ head, text }: Ligne): boolean {
  if (!title.test(head) || text.plain.length > TITLE_LENGTH) return false;
  return isCapitals(text.plain) || !sentence.test(head);
}

function opensParties(head: string): boolean {
  const found = parties.test(head) ? /^[^\p{L}]{0,12}entre\s{0,3}/u.exec(head) : null;
  return found !== null && !laps.test(head.slice(found[0].length));
}

function isBound(lignes: readonly Ligne[], at: number): boolean {
  const start = lignes.findIndex(
    ({ head }, place) => place > at && place <= at + PARTIES_REACH && opensParties(head),
  );
  if (start < 0) return false;
  const rest = lignes.slice(start);
  const end = rest.findIndex(({ head }) => articleHeading.test(head) || agreed.test(head));
  if (end < 0 || lignes.slice(at + 1, start + end + 1).some(({ text }) => parleDUnActe(text)))
    return false;
  const named = rest.slice(0, Math.min(end, PARTIES_LINES)).map(({ head }) => head);
  return named.some((head) => authority.test(head)) && named.some((head) => bound.test(head));
}
