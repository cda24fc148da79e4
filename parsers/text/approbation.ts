/** What a sentence approves: "Le procès-verbal de la séance du 7 avril" of "Le procès-verbal … est adopté à l'unanimité." */
import { resultat } from '../vocabulaire/decisions.ts';
import { minutes } from '../vocabulaire/documents.ts';
import { motif } from '../vocabulaire/notion.ts';
import { pliageFixe } from '../vocabulaire/plain.ts';
import { type Range, toutes } from './grammar.ts';

const est = String.raw`(?:est|sont|(?:a|ont)\s{1,3}ete|ayant|etant|ne\s{1,3}\p{L}{3,12}|n['’]\s?\p{L}{1,12})(?![\p{L}])`;
const tenu = `(?:${motif(resultat)}|votee?s?|arretee?s?|validee?s?)`;
const suite = String.raw`\n\s{0,8}(?:l[ea]s?\s|l['’]|mm?e?\.?\s|monsieur|madame|apres|aucun)`;
/** "…, adopté à l'unanimité", "… est lu et approuvé", "… : à l'unanimité", "… sans observation". */
const fin = new RegExp(
  String.raw`\s{0,3}(?:[,;:(]|\.(?!\d)|${suite})|\s{1,3}(?:${est}|${tenu}|(?:a\s{1,3}l['’]\s?|sans\s|par\s{1,3}\d)\p{L}{0,12})`,
  'u',
);
const approbation = String.raw`(?:(?:approbation|adoption|validation)\s{1,3}d(?:u|es)\s{1,3})?`;
const article = String.raw`(?:l[ea]s?\s{1,3})?`;
const precedent = String.raw`(?:(?:precedent|dernier)s?\s{1,3})?`;
/** "Approbation du comité syndical du 10 mars": the session stands for its minutes. */
const deLaSeance = String.raw`(?:approbation|adoption)\sd(?:u|e\sla)\s{1,3}(?:comite|conseil|reunion|seance|bureau)`;
const sujet = new RegExp(
  String.raw`(?<![\p{L}])(?:${approbation}${article}${precedent}${motif(minutes)}|${deLaSeance})`,
  'gu',
);
const LONGUEUR = 200;
/** "compte rendu" names no session: the sentence around it says more. */
const PEU = 20;

/** The minutes named last before `at`, as far as they are named; null where the text does not name them so. */
export function trouverApprouve(plain: string, at = plain.length): Range | null {
  const folded = pliageFixe(plain);
  let found: Range | null = null;
  for (const { index, 0: named } of toutes(sujet, folded)) {
    if (index >= at) break;
    const rest = folded.slice(index + named.length, index + LONGUEUR);
    const length = named.length + (fin.exec(rest)?.index ?? rest.length);
    found = length < PEU ? null : { from: index, to: index + length };
  }
  return found;
}
