/** The decision itself: its number, its object, when it was sent and published. */
import type { Deliberation, Seance, Sourced } from '../../pipeline/contract.ts';
import type { Block, Section, Text } from '../../pipeline/types.ts';
import { enLignes, headOf, isText } from '../blocks.ts';
import { type Reading, some } from '../reading.ts';
import { joinTexts, sliceText } from '../source/text.ts';
import { trouverDates } from '../text/date.ts';
import { lireEntete, lireNumeroSeul, titreApresNumero } from '../text/entete.ts';
import { identifiantActe, trouverNumeroDeliberation } from '../text/numero.ts';

const sent = /^(?:acte\s)?(?:envoi|envoye|transmis|transmission|recu|depot)(?![\p{L}])/u;
const published = /^(?:publication|publie|affiche|affichage|mise?\sen\sligne)(?![\p{L}])/u;
/** What stands beside a title and is none. */
const noTitle =
  /^[^\p{L}]{0,6}(?:rapporteure?s?(?![\p{L}])|cf(?![\p{L}])|arrivees?\sd|departs?\sd|le\snombre\sde|annexes?\sn|nomenclature|seance\sdu|pieces?\sjointes?)/u;
const numbered = /^\(?(?:deliberation\s)?n\s{0,2}[°o]\s{0,3}\d/u;

export function parseDeliberation(
  reading: Reading,
  sections: readonly Section[],
  seance: Seance | null,
  range: { startLine: number; endLine: number },
): Deliberation {
  const header = enLignes(blocksOf(sections, ['en-tete', 'objet', 'presences']));
  // "Acte transmis le 25/04/2025" is stamped over the act or under its signature.
  const stamps = [...header, ...blocksOf(sections, ['signature'])];
  const titre = titreDe(sections);
  return {
    id: reading.id('deliberation'),
    type: 'deliberation',
    spans: reading.lines(range.startLine, range.endLine),
    ...some(
      'numero',
      readObjectNumber(reading, sections) ??
        readOwnNumber(reading, sections) ??
        readNumero(reading, header) ??
        readNumberAlone(reading, sections),
    ),
    ...some('objet', titre === null ? null : reading.lu('texte', titre)),
    ...some('seance', seance?.id),
    ...some('dateSeance', seance?.date),
    ...some('transmisLe', readDateAfter(reading, stamps, sent)),
    ...some('publieLe', readDateAfter(reading, stamps, published)),
    ...some('identifiantPrefecture', readIdentifiant(reading, stamps)),
  };
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
  return blocksOf(sections, ['objet']).flatMap((block) => {
    if (!isText(block) || isBareNumber(block.text) || noTitle.test(headOf(block.text))) return [];
    return block.lines.filter((line) => line.plain !== '' && !noTitle.test(headOf(line)));
  });
}

/** "Délibération n° 24/31", not "Délibération n° 24/31 – Attribution de subventions". */
function isBareNumber(text: Text): boolean {
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
      (/^["«(]?\p{Ll}/u.test(line.plain) && !/[.;:]\s{0,3}$/u.test(above.plain));
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
  const own =
    entete?.numero === undefined ? first : sliceText(first, entete.titre, first.plain.length);
  const lines = [own, ...rest].filter((line) => line.plain.trim() !== '');
  const text = lines.length === 0 ? null : joinTexts(lines);
  if (text === null) return null;
  const to = text.plain.replace(/[\s:]{1,8}$/u, '').length;
  const lead = /^(?:objet(?:\s{0,3}:\s{0,3}|\s{1,3}))?/u.exec(headOf(text))?.[0].length ?? 0;
  return sliceText(text, lead, to);
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
  for (const block of blocks) {
    if (!isText(block)) continue;
    for (const line of block.lines) {
      if (!announce.test(headOf(line))) continue;
      const found = trouverDates(line.plain)[0];
      if (found !== undefined) return reading.lu('date', line, found);
    }
  }
  return null;
}
