/** The decision itself: its number, its object, when it was sent and published. */
import type { Deliberation, Seance, Sourced } from '../../pipeline/contract.ts';
import type { Block, Section, Text } from '../../pipeline/types.ts';
import { headOf, isText } from '../blocks.ts';
import { type Reading, some } from '../reading.ts';
import { joinTexts, sliceText } from '../source/text.ts';
import { trouverDates } from '../text/date.ts';
import { lireEntete } from '../text/entete.ts';
import { identifiantActe, trouverNumeroDeliberation } from '../text/numero.ts';

const sent = /^(?:envoi|envoye|transmis|transmission|recu|depot)(?![\p{L}])/u;
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
  const header = blocksOf(sections, ['en-tete', 'objet', 'presences']);
  return {
    id: reading.id('deliberation'),
    type: 'deliberation',
    spans: reading.lines(range.startLine, range.endLine),
    ...some('numero', readOwnNumber(reading, sections) ?? readNumero(reading, header)),
    ...some('objet', readObjet(reading, sections)),
    ...some('seance', seance?.id),
    ...some('dateSeance', seance?.date),
    ...some('transmisLe', readDateAfter(reading, header, sent)),
    ...some('publieLe', readDateAfter(reading, header, published)),
    ...some('identifiantPrefecture', readIdentifiant(reading, header)),
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
      const found = trouverNumeroDeliberation(line.plain)[0];
      if (found !== undefined) return reading.lu('numero', line, found);
    }
  }
  return null;
}

/** The lines of the heading between the attendance and the visas that say what it is about. */
function titleLines(sections: readonly Section[]): Text[] {
  return blocksOf(sections, ['objet']).flatMap((block) => {
    if (!isText(block) || numbered.test(headOf(block.text)) || noTitle.test(headOf(block.text)))
      return [];
    return block.lines.filter((line) => line.plain !== '' && !noTitle.test(headOf(line)));
  });
}

/** "VP/2025/07/03/01 ADMINISTRATION DE L'ASSEMBLEE :": the title opens with the number. */
function readOwnNumber(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  const first = titleLines(sections)[0];
  const numero = first === undefined ? undefined : lireEntete(first.plain)?.numero;
  return first === undefined || numero === undefined ? null : reading.lu('numero', first, numero);
}

/** The title, its number apart. */
function readObjet(reading: Reading, sections: readonly Section[]): Sourced<string> | null {
  const [first, ...rest] = titleLines(sections);
  if (first === undefined) return null;
  const entete = lireEntete(first.plain);
  const own =
    entete?.numero === undefined ? first : sliceText(first, entete.titre, first.plain.length);
  const lines = [own, ...rest].filter((line) => line.plain.trim() !== '');
  const text = lines.length === 0 ? null : joinTexts(lines);
  if (text === null) return null;
  const to = text.plain.replace(/[\s:]{1,8}$/u, '').length;
  const lead = /^(?:objet\s{0,3}:\s{0,3})?/u.exec(headOf(text))?.[0].length ?? 0;
  return reading.lu('texte', text, { from: lead, to });
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
