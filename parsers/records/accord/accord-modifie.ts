/** What an amendment modifies: the agreement's number, when it was signed, which of its articles, after which amendments. */

import type { Avenant } from '../../../contract/contract.ts';
import type { Text } from '../../../contract/types.ts';
import { foldOf, type Place, wholeOf } from '../../lignes/textes.ts';
import { type Reading, some } from '../../reading.ts';
import { trouverDates } from '../../text/date.ts';
import { toutes } from '../../text/grammar.ts';
import type { ArticleDraft } from './accord-articles.ts';
import { accordWord, numeroAccordIn, type Tete } from './accord-tete.ts';

type Modifie = NonNullable<Avenant['modifie']>;

export function parseModifie(
  reading: Reading,
  tete: Tete,
  visas: readonly Text[],
  articles: readonly ArticleDraft[],
): Modifie | null {
  const objet = objectArticle(articles);
  const said = [
    ...(tete.objet === null ? [] : [tete.objet]),
    ...(tete.titre === null ? [] : [wholeOf(tete.titre)]),
  ];
  const stated = [...said, ...objet.map(wholeOf)];
  const numero = firstOf([...stated, ...visas.map(wholeOf)], numeroAccordIn);
  const date = firstOf([...visas, ...objet].map(wholeOf).concat(said), (place) =>
    signedOn(place, numero),
  );
  const numeros = articlesIn(reading, objet, articles);
  const modifie: Modifie = {
    ...some('numero', numero === null ? null : reading.lu('numero', numero.text, numero)),
    ...some('dateSignature', date === null ? null : reading.lu('date', date.text, date)),
    articles: numeros,
    avenantsAnterieurs: earlierIn(reading, [...visas, ...objet]),
  };
  const empty =
    Object.keys(modifie).length === 2 &&
    numeros.length === 0 &&
    modifie.avenantsAnterieurs.length === 0;
  return empty ? null : modifie;
}

function firstOf(places: readonly Place[], find: (place: Place) => Place | null): Place | null {
  for (const place of places) {
    const found = find(place);
    if (found !== null) return found;
  }
  return null;
}

/** "Article 1 : Objet de l'avenant"; without that title, the article that says what the amendment is for. */
function objectArticle(articles: readonly ArticleDraft[]): Text[] {
  const titled = articles.find(
    ({ titre }) => titre !== null && /(?<![\p{L}])objet(?![\p{L}])/u.test(foldOf(titre)),
  );
  const stated = articles.find(({ body }) =>
    body.some(({ text }) => /avenant\sa\spour\s(?:objet|but)/u.test(foldOf(text))),
  );
  return ((titled?.body.length ?? 0) > 0 ? titled : stated)?.body.map(({ text }) => text) ?? [];
}

const signed =
  /(?:signee?|conclue?|notifiee?|passee?|etablie?|souscrite?|intervenue?|datee?|en\sdate)s?\s{1,3}(?:du|le|en\sdate\sdu|depuis\sle)\s{1,3}|(?<![\p{L}])du\s{1,3}/gu;
const speaksOfAccord = new RegExp(String.raw`(?<![\p{L}])${accordWord}(?![\p{L}])`, 'u');

/** "… la convention 2023-01628 … signée le 3 juillet 2023": not the date of an amendment, nor of another agreement. */
function signedOn({ text, from, to }: Place, numero: Place | null): Place | null {
  const fold = foldOf(text);
  const accord = speaksOfAccord.exec(fold.slice(from, to));
  const avenant = /(?<![\p{L}])avenant\s?(?:n\s?[°o]|\d)/u.exec(fold.slice(from, to));
  if (
    accord === null ||
    (avenant !== null && avenant.index < accord.index && /^\s{0,3}vu/u.test(fold.slice(from, to)))
  )
    return null;
  const own = numeroAccordIn({ text, from, to });
  if (own !== null && numero !== null && compact(own) !== compact(numero)) return null;
  if (
    own === null &&
    !/initial|precite|susvise|presente?\s(?:convention|avenant)|objet/u.test(
      fold.slice(from, to),
    ) &&
    /^\s{0,3}vu/u.test(fold)
  )
    return null;
  const after = from + accord.index;
  for (const date of trouverDates(text.plain)) {
    if (date.from < after || date.to > to) continue;
    const before = fold.slice(Math.max(after, date.from - 40), date.from);
    const last = [...toutes(signed, before)].at(-1);
    const touches = last !== undefined && last.index + last[0].length === before.length;
    // "la convention du 01/07/2022 au 31/12/2024" states a period.
    const period =
      /^\s{1,3}(?:au|a|jusqu)(?![\p{L}])/u.test(fold.slice(date.to, date.to + 10)) ||
      /\sau\s{1,3}$/u.test(before);
    const ofAvenant = /avenant[^,;]{0,60}$/u.test(fold.slice(after, date.from));
    if (
      touches &&
      !period &&
      !ofAvenant &&
      !/deliberation[^,;]{0,60}$/u.test(fold.slice(after, date.from))
    )
      return { text, from: date.from, to: date.to };
  }
  return null;
}

function compact({ text, from, to }: Place): string {
  return text.plain.slice(from, to).replace(/[^\p{L}\p{N}]/gu, '');
}

const number = String.raw`\d{1,3}(?:[-.]\d{1,2}){0,2}(?:\s?(?:bis|ter|quater))?`;
const list = new RegExp(
  String.raw`(?<![\p{L}])articles?\s{1,3}((?:n\s?[°o]\s?)?${number}(?:\s{0,2}(?:,\s?(?:et\s)?|et|a|ainsi\sque)\s{0,2}(?:l'?article\s|les\sarticles\s)?${number}(?!\d)(?!\s?(?:€|euros?|%))){0,40})`,
  'gu',
);
/** "L'article 4 de la convention précitée est supprimé et remplacé…". */
const operative =
  /(?:est|sont)\s(?:ainsi\s)?(?:supprime|remplace|modifie|complete|abroge|redige|ramene|porte|prolonge|proroge)/u;

/** Named in the object; where it names none, in the sentences that do it. */
function articlesIn(
  reading: Reading,
  objet: readonly Text[],
  articles: readonly ArticleDraft[],
): Modifie['articles'] {
  const named = numbersIn(reading, objet, () => true);
  if (named.length > 0) return named;
  return numbersIn(
    reading,
    articles.flatMap(({ body }) => body.map(({ text }) => text)),
    (after) => operative.test(after),
  );
}

const REACH = 200;

function numbersIn(
  reading: Reading,
  texts: readonly Text[],
  wanted: (after: string) => boolean,
): Modifie['articles'] {
  const found = new Map<string, Modifie['articles'][number]>();
  for (const text of texts) {
    const fold = foldOf(text);
    for (const match of toutes(list, fold)) {
      const end = match.index + match[0].length;
      if (!wanted(fold.slice(end, end + REACH)) || citesLaw(fold.slice(end, end + 60))) continue;
      const from = end - (match[1] ?? '').length;
      for (const one of (match[1] ?? '').matchAll(new RegExp(number, 'gu'))) {
        const numero = reading.lu('numero', text, {
          from: from + one.index,
          to: from + one.index + one[0].length,
        });
        if (numero !== null && !found.has(numero.value)) found.set(numero.value, numero);
      }
    }
  }
  return [...found.values()];
}

/** "l'article 6-4 de la loi", "l'article L. 2194-1 du code": not the agreement's. */
function citesLaw(after: string): boolean {
  return /^\s{1,3}(?:de\sla\sloi|du\s(?:code|decret|reglement)|de\sl'(?:ordonnance|arrete))(?![\p{L}])/u.test(
    after,
  );
}

const earlier =
  /(?<![\p{L}])avenants?\s{1,3}(?:n\s{0,2}[°o]\s{0,2}|numero\s{1,3})(\d{1,3})(?!\d)/gu;

/** "Vu : l'avenant n°1 à la convention … signé le 24 octobre 2023". */
function earlierIn(reading: Reading, texts: readonly Text[]): Modifie['avenantsAnterieurs'] {
  const known = new Map<string, Modifie['avenantsAnterieurs'][number]>();
  for (const text of texts) {
    const fold = foldOf(text);
    const places = [...toutes(earlier, fold)];
    for (const [index, match] of places.entries()) {
      const end = match.index + match[0].length;
      if (/present\s{1,3}$/u.test(fold.slice(Math.max(0, match.index - 10), match.index))) continue;
      const numero = reading.lu('numero', text, { from: end - (match[1] ?? '').length, to: end });
      if (numero === null || known.has(numero.value)) continue;
      const limit = places[index + 1]?.index ?? text.plain.length;
      const date = dateAfter(text, end, limit);
      known.set(numero.value, {
        numero,
        ...some('date', date === null ? null : reading.lu('date', text, date)),
      });
    }
  }
  return [...known.values()];
}

function dateAfter(text: Text, from: number, limit: number): Place | null {
  const fold = foldOf(text);
  for (const date of trouverDates(text.plain.slice(from, limit))) {
    const at = from + date.from;
    const before = fold.slice(Math.max(from, at - 40), at);
    const last = [...toutes(signed, before)].at(-1);
    if (last !== undefined && last.index + last[0].length === before.length)
      return { text, from: at, to: from + date.to };
  }
  return null;
}
