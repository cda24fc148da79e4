/** An amendment that is decided on and not attached: named by the title of the deliberation, or by what it decides. */
import type { Avenant, Montant } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { sliceText } from '../../source/text.ts';
import { foldLines } from '../../text/vote.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';
import { parseMontants } from '../subvention/montants.ts';

const inWords =
  'premier|deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme';
const counted = 'un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix';
/** "avenant n° 3", "AVENANT N° DEUX", "DEUXIEME AVENANT", "avenant". */
const named = new RegExp(
  String.raw`(?<![\p{L}])(?:(${inWords})\s{1,3})?avenant(?![\p{L}])(?:\s{0,3}n\s{0,2}[°o]\s{0,3}(\d{1,3}(?:\s?(?:bis|ter|quater)(?![\p{L}]))?|(?:${counted})(?![\p{L}])))?`,
  'u',
);
/** "autorise le Président à signer l'avenant au CRTE", "2H supp mis sur le contrat avec un avenant". */
const decided =
  /(?:approuv|adopt|autoris|sign|conclu|accept|valid|mis\s|modifi|prolong)[^.;\n]{0,140}?(?:l['’]|cet\s|(?:un|d['’]un|par|avec\sun)\s|(?:premier|deuxieme|second|troisieme)\s)\s{0,2}avenant(?![\p{L}])/u;
const elsewhereWords = [
  String.raw`(?<![\p{L}])(?:vu|considerant|avait|avaient)(?![\p{L}])`,
  String.raw`(?<![\p{L}])(?:a|ont)\s(?:approuve|autorise|adopte|signe|conclu|valide)(?![\p{L}])`,
  String.raw`par\sdeliberation|deliberation\s(?:en\sdate|du|n)|pourr|peu(?:t|vent)(?![\p{L}])`,
  String.raw`eventuel|cas\secheant|toute?\s|ulterieur|fera\sl['’]objet|feront\sl['’]objet`,
].join('|');
/** An agreement that foresees amendments decides on none, nor does what tells of an earlier decision. */
const elsewhere = new RegExp(`(?:${elsewhereWords})`, 'u');

export function parseAvenantsCites(
  reading: Reading,
  titre: Text | null,
  texte: Text,
  deliberation: string,
): Avenant[] {
  if (titre === null) return [];
  const place = placeOf(titre, texte);
  const objet = place === null ? null : reading.lu('texte', titre);
  if (place === null || objet === null) return [];
  return [
    {
      id: reading.id('avenant'),
      type: 'avenant',
      spans: reading.spans(titre),
      deliberation,
      ...some('numeroAvenant', numberAt(reading, place)),
      objet,
      texte: 'cite',
      parties: [],
      visas: [],
      articles: [],
      montants: amountOf(reading, texte),
      tarifs: [],
      versements: [],
      signataires: [],
    },
  ];
}

interface Cited extends Stretch {
  readonly text: Text;
}

function placeOf(titre: Text, texte: Text): Cited | null {
  const found = named.exec(pliageFixe(titre.plain));
  if (found !== null) return { text: titre, from: found.index, to: found.index + found[0].length };
  const folded = foldLines(texte.plain);
  const said = decided.exec(folded);
  if (said === null || elsewhere.test(sentenceAround(folded, said.index))) return null;
  return { text: texte, from: said.index, to: said.index + said[0].length + 12 };
}

const SENTENCE = 300;

function sentenceAround(folded: string, at: number): string {
  const before = folded.slice(Math.max(0, at - SENTENCE), at);
  const start = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf('\n\n'),
  );
  const after = /[.;]|\n\n/u.exec(folded.slice(at, at + SENTENCE))?.index ?? SENTENCE;
  return (before.slice(start + 1) + folded.slice(at, at + after)).replace(/\s{1,4}/gu, ' ');
}

function numberAt(reading: Reading, { text, from, to }: Cited) {
  const found = named.exec(pliageFixe(text.plain.slice(from, to)));
  const printed = found?.[1] ?? found?.[2];
  if (found === null || printed === undefined) return null;
  const start = from + found.index + found[0].lastIndexOf(printed);
  return reading.lu('numero', text, { from: start, to: start + printed.length });
}

/** "l'avenant n° 1 d'un montant de 8 500,28 € HT", "s'élève à 9 870 € HT": the first amount of a sentence after it. */
const priced =
  /avenants?(?![\p{L}])(?:[^.;\n]|\.(?=\d)){0,200}?(montant|s['’]eleve(?:nt)?\sa)(?:[^.;\n]|\.(?=\d)){0,60}/gu;

function amountOf(reading: Reading, texte: Text): Montant[] {
  for (const found of foldLines(texte.plain).matchAll(priced)) {
    const from = found.index + found[0].indexOf(found[1] ?? '');
    const montant = parseMontants(
      reading,
      sliceText(texte, from, found.index + found[0].length),
    )[0];
    if (montant !== undefined) return [montant];
  }
  return [];
}
