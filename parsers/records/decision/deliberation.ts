/** The decision itself: its number, its object, when it was sent and published. */
import type { Deliberation, Seance, Sourced } from '../../../contract/contract.ts';
import type { Block, Section, Text, TextBlock } from '../../../contract/types.ts';
import { enLignes, headOf, isCapitals, isHeading, isText } from '../../lignes/blocks.ts';
import type { TitreConnu } from '../../parties/parts.ts';
import { type Reading, some } from '../../reading.ts';
import { estTitreSousNumero } from '../../sections/titre-numero.ts';
import { joinTexts, sliceText } from '../../source/text.ts';
import { trouverDates } from '../../text/date.ts';
import {
  estNumeroSeul,
  type FoundEntete,
  lireEntete,
  lireNumeroSeul,
  titreApresNumero,
} from '../../text/entete.ts';
import { identifiantActe, trouverNumeroDeliberation } from '../../text/numero.ts';
import { replier } from '../../vocabulaire/reparation.ts';
import { rapporteurDe } from '../seance/rapporteur.ts';

const sent =
  /(?<![\p{L}])(?:envoi|envoyee?|(?:tele)?transmise?|(?:tele)?transmission|recue?|reception|depot|deposee?)(?![\p{L}])/u;
const published =
  /(?<![\p{L}])(?:publication|publiee?|affichee?|affichage|mise?\sen\sligne)(?![\p{L}])/u;
const stampWords = [
  'envoi|envoye|(?:tele)?transmis|(?:tele)?transmission|recu|reception|depot|depose',
  String.raw`publication|publie|affich|mise?\sen\sligne`,
].join('|');
/** What a stamp begins with; "Acte rendu exécutoire après dépôt en préfecture le … et publication du …" says both. */
const stamp = new RegExp(
  String.raw`^[^\p{L}]{0,4}(?:(?:date|et|compte\stenu|apres|acte|certifie|executoire|rendu|la|sa|de|par)\s(?:[^:.;\d]{0,90}\s)?(?:d['’]\s?|l['’]\s?)?)?(?:${stampWords})`,
  'u',
);
/** "Date d'affichage 12/06/2025" under "Date de convocation": the convocation was posted, not the act. */
const convened = /^[^\p{L}]{0,4}(?:date\s)?(?:de\s)?(?:la\s)?convocation(?![\p{L}])/u;
/** A date stands so far behind its word. */
const DATE_REACH = 100;
const noTitleWords = [
  String.raw`rapporteure?s?(?![\p{L}])|cf(?![\p{L}])|arrivees?\sd|departs?\sd|le\snombre\sde`,
  String.raw`annexes?\sn|nomenclature|seance\sdu|pieces?\sjointes?|page\s\d|accuse\sde\sreception`,
  String.raw`date\sde\s(?:tele)?(?:transmission|reception)|\d{3}-\d{9}-\d{8}-`,
].join('|');
/** What stands beside a title and is none. */
const noTitle = new RegExp(String.raw`^[^\p{L}]{0,6}(?:${noTitleWords})`, 'u');
const numbered = /^\(?(?:deliberation\s)?n\s{0,2}[°o]\s{0,3}\d/u;

export function parseDeliberation(
  reading: Reading,
  sections: readonly Section[],
  seance: Seance | null,
  range: { startLine: number; endLine: number },
  connu?: TitreConnu,
): Deliberation {
  const header = enLignes(blocksOf(sections, ['en-tete', 'objet', 'presences']));
  // "Acte transmis le 25/04/2025" is stamped over the act or under its signature.
  const stamps = [
    ...header,
    ...blocksOf(sections, ['signature']),
    ...blocksOf(sections, ['dispositif', 'article', 'vote']).slice(-LAST_BLOCKS).filter(isStamp),
  ];
  const known = connu?.seul === true ? connu : null;
  const titre = known?.titre ?? titreDe(sections) ?? connu?.titre ?? null;
  const numeroConnu = (one: TitreConnu | null | undefined) =>
    one?.numero == null ? null : reading.lu('numero', one.numero);
  return {
    id: reading.id('deliberation'),
    type: 'deliberation',
    spans: reading.lines(range.startLine, range.endLine),
    ...some(
      'numero',
      numeroConnu(known) ??
        readObjectNumber(reading, sections) ??
        readOwnNumber(reading, sections) ??
        readNumero(reading, header) ??
        readNumberAlone(reading, sections) ??
        readSignedNumber(reading, sections) ??
        readRank(reading, sections) ??
        numeroConnu(connu),
    ),
    ...some('objet', titre === null ? null : reading.lu('texte', titre)),
    ...some('seance', seance?.id),
    ...some('dateSeance', seance?.date),
    ...some('rapporteur', rapporteurDe(reading, blocksOf(sections, [...head, 'formule', 'visas']))),
    ...some('transmisLe', readDateAfter(reading, stamps, sent)),
    ...some('publieLe', readDateAfter(reading, stamps, published)),
    ...some('identifiantPrefecture', readIdentifiant(reading, stamps)),
  };
}

/** The stamp may stand over the signature: "Certifié exécutoire compte tenu de la transmission en préfecture le …". */
const LAST_BLOCKS = 8;
const executoryWords = [
  String.raw`(?:acte\s)?(?:certifiee?|rendue?)(?:\s[a-z]{2,12}){0,3}\sexecutoire`,
  String.raw`(?:acte\s)?(?:(?:tele)?transmise?|publiee?|affichee?|recue?|mise?\sen\sligne)\s[^.]{0,60}?(?:\sle\s|:)`,
  String.raw`date\sde\s(?:tele)?(?:transmission|reception|publication|affichage|mise)`,
  String.raw`date\sd['’]\s?affichage`,
].join('|');
const executory = new RegExp(String.raw`^[^\p{L}]{0,4}(?:${executoryWords})`, 'u');

function isStamp(block: Block): boolean {
  return isText(block) && block.lines.some((line) => executory.test(headOf(line)));
}

function blocksOf(sections: readonly Section[], natures: readonly string[]): Block[] {
  return sections
    .filter((section) => natures.includes(section.nature))
    .flatMap((section) => section.blocks);
}

function readNumero(reading: Reading, blocks: readonly Block[]): Sourced<string> | null {
  for (const block of blocks) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      if (lireEntete(line.plain)?.marque === 'objet') continue;
      const found = trouverNumeroDeliberation(line.plain)[0];
      if (found !== undefined) return reading.lu('numero', line, found);
    }
  }
  return null;
}

/** The lines of the heading between the attendance and the visas that say what it is about. */
function titleLines(sections: readonly Section[]): Text[] {
  const lines: Text[] = [];
  for (const block of blocksOf(sections, ['objet'])) {
    if (!isText(block)) continue;
    // "PATRIMOINE : COUPES 2024" over "L'Office National des Forêts propose le programme.": the report begins.
    if (lines.length > 0 && isSentence(block)) break;
    if (isBareNumber(block) || noTitle.test(headOf(block.text))) continue;
    lines.push(...block.lines.filter((line) => line.plain !== '' && !noTitle.test(headOf(line))));
  }
  return lines;
}

function isSentence(block: TextBlock): boolean {
  return /\p{Ll}[^.]{0,40}\.\s{0,3}$/u.test(block.text.plain) && !isHeading(block);
}

/** "Délibération n° 24/31", not "Délibération n° 24/31 – Attribution de subventions". */
function isBareNumber(block: TextBlock): boolean {
  const { text } = block;
  if (estTitreSousNumero(block)) return false;
  return numbered.test(headOf(text)) && titreApresNumero(text.plain) === null;
}

/** "VP/2025/07/03/01 ADMINISTRATION DE L'ASSEMBLEE :": the title opens with the number. */
function readOwnNumber(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  const first = titleLines(sections)[0];
  const numero = first === undefined ? undefined : lireEntete(first.plain)?.numero;
  return first === undefined || numero === undefined ? null : reading.lu('numero', first, numero);
}

/** What stands above the first words of the decision. */
function opening(sections: readonly Section[]): Text[] {
  const end = sections.findIndex(({ nature }) =>
    ['visas', 'considerants', 'formule', 'article', 'vote'].includes(nature),
  );
  return blocksOf(end < 0 ? sections : sections.slice(0, end), head).flatMap((block) =>
    isText(block) ? block.lines.filter(({ plain }) => plain !== '') : [],
  );
}

const head = ['en-tete', 'presences', 'objet', 'expose'] as const;

/** "03-2024", "N° interne de l'acte : 2022-41": a number on a line of its own. */
function readNumberAlone(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  for (const line of opening(sections)) {
    const numero = lireNumeroSeul(line.plain);
    if (numero !== null) return reading.lu('numero', line, numero);
  }
  return null;
}

/** "Délibération n° : 25_0403_02" under the signature. */
function readSignedNumber(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  const lines = enLignes(blocksOf(sections, ['signature'])).filter(
    (block) => isText(block) && /^(?:deliberation|acte)\sn/u.test(headOf(block.text)),
  );
  return readNumero(reading, lines);
}

/** "18 - TARIFS DES SERVICES PÉRISCOLAIRES": where nothing else numbers the act. */
function readRank(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  const first = titleLines(sections)[0];
  const entete = first === undefined ? null : lireEntete(first.plain);
  if (first === undefined || entete?.rang === undefined || !isRank(entete)) return null;
  return /^\d/u.test(first.plain.slice(entete.rang.from))
    ? reading.lu('numero', first, entete.rang)
    : null;
}

/** "Objet de la délibération : 2025-07 Vente du chemin rural n° 4". */
function readObjectNumber(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  for (const line of opening(sections)) {
    const entete = lireEntete(line.plain);
    if (entete?.marque === 'objet' && entete.numero !== undefined)
      return reading.lu('numero', line, entete.numero);
  }
  return null;
}

/** What an act is about. */
export function titreDe(sections: readonly Section[]): Text | null {
  return namedObject(sections) ?? titleOf(sections);
}

/** "OBJET : …" says itself what it is, wherever above the decision it stands. */
function namedObject(sections: readonly Section[]): Text | null {
  const lines = opening(sections);
  const at = lines.findIndex((line) => lireEntete(line.plain)?.marque === 'objet');
  const first = lines[at];
  if (first === undefined) return null;
  const from = lireEntete(first.plain)?.titre ?? 0;
  const own = sliceText(first, from, first.plain.length);
  const more: Text[] = [];
  for (const line of lines.slice(at + 1, at + 1 + MAX_OBJECT_LINES)) {
    const above = more.at(-1) ?? own;
    const goesOn =
      above.plain.trim() === '' ||
      (/^(?:["«(]?\s?\p{Ll}|[«(])/u.test(line.plain) && !/[.;:]\s{0,3}$/u.test(above.plain));
    if (!goesOn) break;
    more.push(line);
  }
  const texts = [own, ...more].filter(({ plain }) => plain.trim() !== '');
  return texts.length === 0 ? null : joinTexts(texts);
}

const MAX_OBJECT_LINES = 4;

/** The title, its number apart. */
function titleOf(sections: readonly Section[]): Text | null {
  const [first, ...rest] = titleLines(sections);
  if (first === undefined) return null;
  const entete = lireEntete(first.plain);
  const at = estNumeroSeul(first.plain) ? first.plain.length : titreDansLigne(entete);
  const own = sliceText(first, at, first.plain.length);
  const lines = [own, ...rest].filter((line) => line.plain.trim() !== '');
  const text = lines.length === 0 ? null : joinTexts(at > 0 ? withoutTheme(lines) : lines);
  if (text === null) return null;
  const to = text.plain.replace(/[\s:]{1,8}$/u, '').length;
  const lead =
    /^(?:objet(?:\s{0,3}:\s{0,3}|\s{1,3}))?/u.exec(headOf(text))?.[0].length ||
    (at > 0 ? (themeBefore.exec(text.plain)?.[0].length ?? 0) : 0);
  return sliceText(text, lead, to);
}

/** Behind the act's number, or behind its rank: "18 - TARIFS DES SERVICES". */
function titreDansLigne(entete: FoundEntete | null): number {
  if (entete === null) return 0;
  return entete.numero === undefined && !isRank(entete) ? 0 : entete.titre;
}

/** "18 - TARIFS": figures, a mark, a title. */
function isRank({ rang, marque }: FoundEntete): boolean {
  return rang !== undefined && /^[-–—).:/]{1,2}$/u.test(marque);
}

/** "RESSOURCES HUMAINES / Modification du tableau des effectifs": the theme, then what the act is about. */
const themeBefore = /^[^\p{Ll}/]{3,60}\s\/\s(?=\p{Lu}\p{Ll})/u;
const THEME_LENGTH = 60;

/** "FINANCES" over "Admission en non-valeur de créances", under the number. */
function withoutTheme(lines: readonly Text[]): readonly Text[] {
  const [theme, title] = lines;
  if (theme === undefined || title === undefined || theme.plain.length > THEME_LENGTH) return lines;
  const isTheme = isCapitals(theme.plain) && /^\p{Lu}\p{Ll}/u.test(title.plain);
  return isTheme && !/[:–—-]\s{0,3}$/u.test(theme.plain) ? lines.slice(1) : lines;
}

function readIdentifiant(reading: Reading, blocks: readonly Block[]): Sourced<string> | null {
  for (const block of blocks) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      const found = identifiantActe.exec(line.plain);
      const words = found?.[1];
      if (found !== null && words !== undefined) {
        const from = found.index + found[0].indexOf(words);
        return reading.lu('code', line, { from, to: from + words.length });
      }
    }
  }
  return null;
}

function readDateAfter(
  reading: Reading,
  blocks: readonly Block[],
  announce: RegExp,
): Sourced<string> | null {
  const lines = blocks.flatMap((block) =>
    isText(block) ? block.lines.filter(({ plain }) => plain.trim() !== '') : [],
  );
  for (const [index, line] of lines.entries()) {
    const head = replier(line.plain);
    const word = stamp.test(headOf(line)) ? announce.exec(head) : null;
    if (
      word === null ||
      /convoc/u.test(head) ||
      (/affich/u.test(word[0]) && ofConvocation(lines, index))
    )
      continue;
    const found = trouverDates(line.plain).find(({ from }) => from >= word.index);
    if (found !== undefined && found.from - word.index <= DATE_REACH)
      return reading.lu('date', line, found);
  }
  return null;
}

function ofConvocation(lines: readonly Text[], index: number): boolean {
  const above = lines[index - 1];
  return above !== undefined && convened.test(headOf(above));
}
