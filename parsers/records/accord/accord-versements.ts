/** The payments that an agreement foresees: sentences and list entries whose words are about paying. */

import type { Versement } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { filledCells, isTable, isText } from '../../lignes/blocks.ts';
import { foldOf, type Place, placeAt, sentencesOf, withoutEndMarks } from '../../lignes/textes.ts';
import { type Reading, some } from '../../reading.ts';
import type { DividedSheet } from '../../sections/sections.ts';
import type { Stretch } from '../../source/text.ts';
import { trouverDates } from '../../text/date.ts';
import { toutes } from '../../text/grammar.ts';
import { trouverMontants } from '../../text/montant.ts';
import type { ArticleDraft } from './accord-articles.ts';

export function parseVersements(
  reading: Reading,
  articles: readonly ArticleDraft[],
  sheets: readonly DividedSheet[],
): Versement[] {
  const texts = articles.flatMap(({ body }) => body.map(({ text }) => text));
  const own = articles.length === 0 ? [] : [...paymentsIn(texts)];
  const others = sheets.flatMap((sheet) => paymentsIn(paymentTexts(sheet)));
  return [...own, ...others].flatMap((place) => parseVersement(reading, place) ?? []);
}

const paymentLabel =
  /^(?:modalites?|conditions?|echeancier|calendrier)\s(?:de\s|des\s|du\s)?(?:versements?|paiements?|reglements?)|^versements?(?:\s|$)|^echeancier/u;
const MAX_LABEL = 80;

/** The sheet's row or paragraph "Modalités de versement", with the rows that go on without a label. */
function paymentTexts({ sheet }: DividedSheet): Text[] {
  const texts: Text[] = [];
  let open = false;
  for (const block of sheet.blocks) {
    if (isTable(block)) {
      for (const row of block.rows) {
        const [label, ...others] = filledCells(row);
        if (label === undefined) continue;
        if (label.column === 0) open = paymentLabel.test(foldOf(label.text));
        const cells = label.column === 0 ? others : [label, ...others];
        if (open) texts.push(...cells.map(({ text }) => text));
      }
    } else if (isText(block)) {
      if (block.fort || block.text.plain.length < MAX_LABEL)
        open = paymentLabel.test(foldOf(block.text)) || (open && !block.fort);
      if (open) texts.push(block.text);
    }
  }
  return texts;
}

const noun = '(?:versements?|acomptes?|avances?|soldes?|paiements?)';
const ordinal = String.raw`(?:\d{1,2}\s?(?:er|ere|e|eme|nd|nde)|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|dernier|derniere)`;
/** "Versement d'une avance de…", "2ème versement de…", "Le solde à la remise du bilan", "un acompte de 50 %". */
const entryStart = new RegExp(
  `^(?:[-–•\\d.)°]{0,4}\\s{0,3})?(?:le\\s|la\\s|l'|un\\s|une\\s)?(?:${ordinal}\\s{1,3})?${noun}(?![\\p{L}])(?!\\s(?:du|de\\sce|des?)\\scompte)`,
  'u',
);
/** "Le paiement est assuré par la Caisse…": a sentence about payments rather than one of them. */
const saysSomethingElse =
  /^[^,]{0,100}?\s(?:est|sont|sera|seront|peut|peuvent|pourra|doit|devra|retrace)\s/u;
/** "80 % à la signature", "69 000 € à titre d'avance". */
const shareStart =
  /^(?:[-–•]\s{0,3})?(?:\d{1,3}(?:[.,]\d{1,2})?\s?%|[\d\s.,]{1,16}\s?(?:€|euros?))/u;
const participle = '(?:verse|acquitte|paye|regle|mandate|liquide)e?s?';
const passive = new RegExp(
  `(?<![\\p{L}])(?:est|sont|sera|seront|soit|soient|fera\\sl'objet\\sd'un)\\s{1,3}(?:\\p{L}{1,20}\\s{1,3}){0,3}(?:${participle}|versement|paiement)(?![\\p{L}])`,
  'u',
);
const active =
  /(?<![\p{L}])(?:verse|versera|verseront|acquittera|procedera\sau\s(?:versement|paiement)|s'engage(?:nt)?\sa\sverser)(?![\p{L}])/u;
const arrangements =
  'effectue|realise|opere|verse|acquitte|impute|apres|des|dans|en|a|au|sur|suite';
const auxiliaries = ["sera|seront|est|sont|s'effectue(?:ra|ront|nt)?|interviendra|intervient"].join(
  '|',
);
const arranged = new RegExp(
  `(?<![\\p{L}])(?:${noun}|reglement|mandatement)\\s(?:[^.;]{0,80}?\\s)?(?:${auxiliaries})\\s{1,3}(?:\\p{L}{1,20}\\s{1,3}){0,1}(?:${arrangements})(?:e?s?)(?![\\p{L}])`,
  'u',
);
const charged = /impute(?:e|s|es)?\s(?:sur|au)\s(?:le\s)?(?:budget|credits?|exercice)/u;
/** "42,50 € HT par heure": what something costs, not when it is paid. */
const priced = /(?<![\p{L}])aux?\s(?:prix|tarifs?|taux)(?![\p{L}])/u;
/** Money that comes back, or was paid once to somebody, is no payment foreseen. */
const backwards = /rembours|revers|restitu|indument|trop-percu|sommes\sversees|fonds\sverses/u;

/** In order; the entries under "… selon les modalités suivantes :" count where they name a share or an amount. */
function paymentsIn(texts: readonly Text[]): Place[] {
  const payments: Place[] = [];
  let announced = false;
  for (const text of texts) {
    for (const place of sentencesOf(text).flatMap(entriesOf)) {
      const fold = foldOf(place.text).slice(place.from, place.to).trim();
      if (/:$/u.test(fold)) {
        announced =
          isPayment(fold) || /(?:modalites|echeancier|versements?)[^:]{0,120}:$/u.test(fold);
        continue;
      }
      if (isPayment(fold) || (announced && shareStart.test(fold))) payments.push(place);
      else if (!shareStart.test(fold)) announced = false;
    }
  }
  return payments;
}

/**
 * "… versements selon les modalités suivantes : • 1er versement" is an announcement and an entry;
 * "… en deux fois : une avance de 80 % à la signature et le solde …" is one and two entries.
 */
const cut =
  /:(?=\s{0,3}[•-]\s)|(?::|[,;]?\s(?:et|puis)(?=\s)|[,;](?!\s(?:et|puis)\s))(?=\s(?:le\s|un\s|une\s|l'|d'une\s|d'un\s)?(?:solde|acompte|avance)\s(?:de|d'|du|a|au|avant|soit|apres|\d))/gu;

function entriesOf({ text, from, to }: Place): Place[] {
  const places: Place[] = [];
  const push = (left: number, right: number) => {
    const place = placeAt(text, left, right);
    if (place !== null) places.push(place);
  };
  let start = from;
  for (const found of toutes(cut, foldOf(text).slice(from, to))) {
    const end = from + found.index + (found[0] === ':' ? 1 : 0);
    push(start, end);
    start = from + found.index + found[0].length;
  }
  push(start, to);
  return places;
}

function isPayment(fold: string): boolean {
  if (backwards.test(fold) || priced.test(fold)) return false;
  if (entryStart.test(fold) && !saysSomethingElse.test(fold)) return true;
  if (charged.test(fold)) return /€|euro/u.test(fold);
  return passive.test(fold) || active.test(fold) || arranged.test(fold);
}

function parseVersement(reading: Reading, place: Place): Versement | null {
  const { text, from, to } = withoutEndMarks(withoutBullet(place));
  const texte = reading.lu('texte', text, { from, to });
  if (texte === null) return null;
  const montant = trouverMontants(text.plain.slice(from, to))[0];
  const rang = rangIn(text, { from, to });
  const part = shareIn(text, { from, to });
  const date = dateIn(text, { from, to });
  return {
    ...some('rang', rang === null ? null : reading.lu('numero', text, rang)),
    texte,
    ...some(
      'montant',
      montant === undefined
        ? null
        : reading.lu('montant', text, { from: from + montant.from, to: from + montant.to }),
    ),
    ...some('part', part === null ? null : reading.lu('pourcentage', text, part)),
    ...some('date', date === null ? null : reading.lu('date', text, date)),
  };
}

function withoutBullet({ text, from, to }: Place): Place {
  const lead = /^\s{0,3}[-–•○▪●◦]\s{1,3}/u.exec(text.plain.slice(from, from + 10))?.[0].length ?? 0;
  return { text, from: from + lead, to };
}

/** "1er versement", "Versement n° 2", "deuxième acompte". */
function rangIn(text: Text, { from, to }: Stretch): Stretch | null {
  const fold = foldOf(text).slice(from, to);
  const before = new RegExp(
    `(?<![\\p{L}\\d])(\\d{1,2})\\s?(?:er|ere|e|eme|nd|nde)\\s{1,3}${noun}`,
    'u',
  ).exec(fold);
  const after = new RegExp(`${noun}\\s{1,3}n\\s?[°o]\\s?(\\d{1,2})(?!\\d)`, 'u').exec(fold);
  const found = before ?? after;
  if (found === null) return null;
  const at = from + found.index + found[0].indexOf(found[1] ?? '');
  return { from: at, to: at + (found[1] ?? '').length };
}

function shareIn(text: Text, { from, to }: Stretch): Stretch | null {
  const found = /(?<![\d,.])\d{1,3}(?:[.,]\d{1,2})?\s{0,2}%/u.exec(text.plain.slice(from, to));
  return found === null
    ? null
    : { from: from + found.index, to: from + found.index + found[0].length };
}

/** The day by which to pay: "avant le 31 décembre 2024"; not the day on which something was signed. */
const due =
  /(?:avant|au\splus\stard|a\scompter\sdu|a\spartir\sdu|courant|fin|echeance|vers\p{L}{1,6}|paye\p{L}{0,2}|acquitte\p{L}{0,2}|^)\s{0,3}:?\s{0,3}(?:le|du|au|en|de)?\s{0,3}$/u;

function dateIn(text: Text, { from, to }: Stretch): Stretch | null {
  const fold = foldOf(text).slice(from, to);
  const found = trouverDates(text.plain.slice(from, to)).find((date) =>
    due.test(fold.slice(Math.max(0, date.from - 40), date.from)),
  );
  return found === undefined ? null : { from: from + found.from, to: from + found.to };
}
