/** What the head of minutes says of the session in sentences: who presides, who writes, at what hour, how many. */
import type { Seance, Sourced } from '../../pipeline/contract.ts';
import type { Text } from '../../pipeline/types.ts';
import { type Reading, type Stretch, some } from '../reading.ts';
import { trouverDates } from '../text/date.ts';
import { trouverLieu } from '../text/lieu.ts';
import { nomIn } from '../text/personne.ts';
import { foldLines } from '../text/vote.ts';

const presidency =
  /(?:sous\s{1,3}la\s{1,3})?preside(?:nce|e?\s{1,3}par)\s{1,3}(?:(?=m\.|mme|monsieur|madame)|de\s{1,3}|d['’]\s?|:\s{0,3})(?:monsieur\s{1,3}le\s{1,3}(?:maire|president)\s{0,3},?\s{1,3}|madame\s{1,3}(?:le|la)\s{1,3}(?:maire|presidente?)\s{0,3},?\s{1,3})?/u;
const secretaries: readonly RegExp[] = [
  /secretaires?(?:\s{1,3}de\s{1,3}(?:la\s{1,3})?seance)?\s{0,3}[:,]\s{0,3}/u,
  /secretaire\s{1,3}de\s{1,3}seance[^:]{0,160}:\s{0,3}/u,
  /(?:designe|nomme|elu)(?:e|s)?\s{1,3}/u,
];
const beforeSecretary =
  /(?:designe|nomme|elit?|election\sde|nomination\sde)(?:e|s)?\s{1,3}(?=[^.]{3,60}(?:comme|en\squalite\sde|secretaire))/u;
/** "M. Franck IMBERTY est désigné secrétaire de séance", "Mme X ayant été élue secrétaire": the name is before. */
const calledSecretary =
  /(?:(?<![a-z])(?:monsieur|madame|mademoiselle|mme|mlle|m\.|mr)\s{1,3}|(?<=^|\n|[.;]\s))(?=[a-z])[^.;:,\n]{4,60}?,?\s{1,3}(?:(?:est|a|ayant|etant)\s{1,3}(?:ete\s{1,3})?)?(?:designee?|nommee?|elue?)\s{1,3}(?:[^\S\n]?(?:comme|en\squalite\sde|pour\sremplir\sles\sfonctions\sde|a\sl['’]unanimite)\s{1,3})?secretaire/u;
const opens =
  '(?:ouvre|constate|declare|souhaite|procede|rappelle|accueille|preside|remercie)(?![a-z])';
/** "M. Jean CAZAL, Président, constate que le quorum est atteint", "Le Président, Olivier BAYLE, ouvre la séance". */
const opensSession = new RegExp(
  String.raw`(?<![a-z])(?:monsieur|madame|mme|m\.|mr)\s{1,3}(?=[a-z])[^.;:,\n]{4,60},\s{1,3}(?:maire|presidente?)(?:\s[^.;:,\n]{2,60})?\s{0,2},\s{1,3}${opens}|(?<=(?<![a-z])l[ea]\s(?:maire|presidente?)\s{0,2},\s{1,3})(?=[a-z])[^;:,\n]{4,60},\s{1,3}${opens}`,
  'u',
);
/** "Madame Katia BESNARD est désignée secrétaire de séance", "… a été désignée pour remplir les fonctions de secrétaire". */
const namedSecretary =
  /(?:est|a\s{1,3}ete)\s{1,3}(?:designee?|nommee?|elue?)\s{1,3}(?:(?:comme|en\s{1,3}qualite\s{1,3}de|pour\s{1,3}(?:remplir|assurer|exercer)\s{1,3}(?:les\s{1,3}fonctions?\s{1,3}de|le\s{1,3}secretariat))\s{0,3})?(?:secretaire|de\s{1,3}(?:la\s{1,3})?seance)/gu;
const NAME_REACH = 70;
/** "Date de convocation 12/06/2025" over "SÉANCE DU 18 JUIN 2025": the first date behind the word is its own. */
const convened =
  /convo(?:que|cation)(?:e?s?)?(?:(?:[^.\d]|(?<=\sm)\.){0,80}?(?:\sle|\sdu|:)|(?=\s{1,3}\d))\s{0,3}(?:lundi\s|mardi\s|mercredi\s|jeudi\s|vendredi\s|samedi\s)?\s{0,3}(?=\d|(?:[a-z-]{2,12}\s{1,3}){1,2}[a-z]{3,9}\s{1,3}deux\s)/u;
const hour =
  /(?:(?<![\p{L}\d])a|,)\s{1,3}(\d{1,2}\s?(?:h|heures)\s?(?:\d{2})?|[a-z-]{4,12}\s{1,3}heures(?:\s{1,3}[a-z]{5,8})?)(?![\p{L}\d])/u;
const assembly =
  /(conseil\s{1,3}(?:municipal|communautaire|departemental|regional|metropolitain|general|syndical|d['’]administration|de\s{1,3}(?:territoire|paris))|comite\s{1,3}syndical|commission\s{1,3}permanente|bureau\s{1,3}(?:communautaire|municipal|syndical))(?![\p{L}])/u;
/** "7 octobre 2022 / Présents : …" and "Quorum : 14 / Présents : 19" do not count before the word. */
const counts = {
  effectif:
    /(?:(?:membres\s{1,3}|conseillers\s{1,3}|delegues\s{1,3})?en\s{1,3}exercice(?:\s{1,3}(?:au\s{1,3}jour\s{1,3}de\s{1,3}la\s{1,3}seance|a\s{1,3}ce\s{1,3}jour))?)\s{0,3}[:(]?\s{0,3}(\d{1,3})(?!\d)|(?<![\d,./-])(\d{1,3})[^\S\n]{1,3}(?:membres\s{1,3}|conseillers\s{1,3})?en\s{1,3}exercice(?!\s{0,3}:\s{0,3}\d)|en\s{1,3}exercice\s{1,3}(?:etant|est)\s{1,3}de\s{1,3}(\d{1,3})(?!\d)/u,
  presents:
    /(?<![\p{L}])presents?\s{0,3}:\s{0,3}(\d{1,3})(?=\s{0,3}(?:\n|$|[-–—/;,]|(?:votants?|absents?|excuses?|representes?|pouvoirs?|procurations?|quorum)(?![\p{L}])))|(?<![\d,./-])(\d{1,3})[^\S\n]{1,3}(?:membres\s{1,3}|conseillers\s{1,3})?presents?(?![\p{L}]|\s{0,3}:\s{0,3}\d)|(?<![\p{L}])presents\s{1,3}(?:etant|est)\s{1,3}de\s{1,3}(\d{1,3})(?!\d)/u,
  votants:
    /(?<![\p{L}])votants?\s{0,3}:\s{0,3}(\d{1,3})(?!\d)|(?<![\d,./-])(\d{1,3})[^\S\n]{1,3}votants?(?![\p{L}]|\s{0,3}:\s{0,3}\d)/u,
  quorum:
    /(?<![\p{L}])quorum\s{0,3}(?::|\(|(?:(?:est|etant)\s{1,3})?(?:fixe\s{1,3})?(?:a|de)\s)\s{0,3}(\d{1,3})(?![\d%]|\s?h)/u,
};

type Lue = Pick<
  Seance,
  'heure' | 'lieu' | 'convocation' | 'president' | 'secretaire' | keyof typeof counts
> & { readonly assemblee?: Sourced<string> | null };

/** Each key only where the head says it. */
export function lireSeance(reading: Reading, entete: Text): Lue {
  const folded = foldLines(entete.plain);
  const numbers = Object.entries(counts).map(([key, pattern]) => {
    const range = groupIn(folded, pattern);
    return some(key, range === null ? null : reading.lu('entier', entete, range));
  });
  const body = groupIn(folded, assembly);
  const at = groupIn(folded, hour);
  const lieu = trouverLieu(folded);
  return {
    ...some('assemblee', body === null ? null : reading.lu('texte', entete, body)),
    ...some('heure', at === null ? null : reading.lu('heure', entete, at)),
    ...some('lieu', lieu === null ? null : reading.lu('texte', entete, lieu)),
    ...some('convocation', dateAfter(reading, entete, folded, convened)),
    ...some(
      'president',
      personAfter(reading, entete, folded, presidency) ??
        personAt(reading, entete, folded, opensSession),
    ),
    ...some('secretaire', secretary(reading, entete, folded)),
    ...Object.assign({}, ...numbers),
  };
}

function groupIn(folded: string, pattern: RegExp): Stretch | null {
  const found = pattern.exec(folded);
  const words = found?.slice(1).find((group) => group !== undefined);
  if (found === null || words === undefined) return null;
  const from = found.index + found[0].indexOf(words);
  return { from, to: from + words.length };
}

function dateAfter(reading: Reading, text: Text, folded: string, announce: RegExp) {
  const pattern = new RegExp(announce.source, 'gu');
  for (const found of folded.matchAll(pattern)) {
    const at = found.index + found[0].length;
    const date = trouverDates(text.plain.slice(at, at + 60))[0];
    if (date !== undefined && date.from === 0)
      return reading.lu('date', text, { from: at, to: at + date.to });
  }
  return null;
}

function personAfter(reading: Reading, text: Text, folded: string, announce: RegExp) {
  const found = announce.exec(folded);
  if (found === null) return null;
  const at = found.index + found[0].length;
  const person = nomIn(text.plain, folded, at, Math.min(text.plain.length, at + 90));
  return person === null ? null : reading.lu('nom', text, person.nom);
}

/** The subject of "… est désignée secrétaire": the last civility before, with the name up to the verb. */
function personBefore(reading: Reading, text: Text, folded: string): Sourced<string> | null {
  for (const { index } of folded.matchAll(namedSecretary)) {
    const before = folded.slice(Math.max(0, index - NAME_REACH), index);
    const title = [
      ...before.matchAll(/(?<![a-z])(?:m\.|mr|mme|mlle|monsieur|madame)\s{1,3}(?=[a-z])/gu),
    ].at(-1);
    if (title === undefined) continue;
    const from = index - before.length + title.index;
    const person = nomIn(text.plain, folded, from, index);
    if (person !== null && folded.slice(person.to, index).trim() === '')
      return reading.lu('nom', text, person.nom);
  }
  return null;
}

function secretary(reading: Reading, text: Text, folded: string): Sourced<string> | null {
  const named =
    personAfter(reading, text, folded, beforeSecretary) ?? personBefore(reading, text, folded);
  if (named !== null) return named;
  for (const announce of secretaries.slice(0, 2)) {
    const person = personAfter(reading, text, folded, announce);
    if (person !== null) return person;
  }
  return personAt(reading, text, folded, calledSecretary);
}

/** The person that a sentence begins with. */
function personAt(reading: Reading, text: Text, folded: string, sentence: RegExp) {
  const found = sentence.exec(folded);
  if (found === null) return null;
  const person = nomIn(text.plain, folded, found.index, found.index + found[0].length);
  return person === null ? null : reading.lu('nom', text, person.nom);
}
