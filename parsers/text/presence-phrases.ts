/** Members that a sentence names: "M. X, Mme Y étaient présents.", "Mme Z est excusée (pouvoir à M. X).", "Procuration de M. X à Mme Y". */
import { motif } from '../vocabulaire/notion.ts';
import { absent, excuse, pouvoir, present, represente } from '../vocabulaire/presences.ts';
import { lireStatut } from './codes.ts';
import { type Range, toutes } from './grammar.ts';
import { type FoundPresence, type Liste, personneA } from './membre.ts';
import { lireListe } from './presence-liste.ts';
import { sansSigne } from './presence-mots.ts';
import { motDes, type Page, type Style, styleDe } from './presence-noms.ts';

/** "M. X, absent excusé, ayant donné pouvoir à Mme Y": without a verb as well. */
const dit = new RegExp(
  [
    `(?:est|sont|etai(?:en)?t)\\s(?:${motif(absent, excuse, present, represente)})`,
    `(?:a|ont|avai(?:en)?t|ayant)\\sdonne\\s(?:${motif(pouvoir)})`,
    `(?<=,\\s{1,3})(?:${motif(absent, excuse)})`,
  ].join('|'),
  'gu',
);
/** A sentence that says so is short. */
const MAX_BEFORE = 700;
const MAX_AFTER = 140;
/** What the words are said of stands right before them. */
const MAX_GAP = 24;

/** Those of sentences that begin with whom they are about; `lus` are the stretches that the lists cover. */
export function trouverPhrases(page: Page, lus: readonly Range[], whole: Style): FoundPresence[] {
  const { plain, folded } = page;
  let read = 0;
  return [...toutes(dit, folded)].flatMap((match) => {
    const { index: at } = match;
    if (at < read || lus.some(({ from, to }) => from <= at && at <= to)) return [];
    const start = debutDe(page, at);
    if (start === null || lus.some(({ from, to }) => from <= start && start < to)) return [];
    const words = { from: at, to: at + sansSigne(match[0]).length };
    const statut = lireStatut(plain.slice(words.from, words.to));
    if (statut === null) return [];
    const end = Math.min(finDe(plain, words.to), words.to + MAX_AFTER);
    const k = motDes(page, start);
    const liste: Liste = {
      page,
      style: styleDe(page, k, motDes(page, at), whole),
      words,
      end,
      procurations: statut === 'represente',
      presents: statut === 'present',
    };
    const found = lireListe(liste, start);
    const last = found.filter(({ nom }) => nom.to <= at).at(-1);
    if (last === undefined || at - last.nom.to > MAX_GAP || found[0]?.from !== start) return [];
    read = end;
    return found.map(({ sure, ...one }) => one);
  });
}

/** Where the sentence begins: behind a full stop or on a line of its own, with a civility or a name; null elsewhere. */
function debutDe({ mots, plain, folded }: Page, at: number): number | null {
  let i = motDes({ mots, plain, folded }, at) - 1;
  for (; i >= 0; i--) {
    const mot = mots[i];
    if (
      mot === undefined ||
      mot.from < at - MAX_BEFORE ||
      /^(?:alinea|point|deux-points)$/u.test(mot.genre) ||
      plain[mot.from] === ';'
    )
      break;
    const opens = mots[i + 1]?.genre === 'civilite' || mots[i + 1]?.genre === 'tiret';
    if (mot.genre === 'ligne' && opens && mots[i - 1]?.genre !== 'virgule') break;
  }
  const first =
    mots[i + 1]?.genre === 'ligne' || mots[i + 1]?.genre === 'tiret' ? mots[i + 2] : mots[i + 1];
  return first?.genre === 'civilite' || first?.genre === 'nom' ? first.from : null;
}

function finDe(plain: string, from: number): number {
  const near = from - 3;
  const found = /[\p{L}\d)]{3}\.\s|\n\s{0,8}\n|;/u.exec(plain.slice(near, near + MAX_AFTER));
  return found === null ? plain.length : near + found.index + found[0].length - 1;
}

const given = new RegExp(
  `(${motif(pouvoir)})\\s{1,3}(?:donnee?s?\\s{1,3})?(?:de|par)\\s{1,3}`,
  'gu',
);

/** "Procuration de M. X à Mme Y", wherever it stands. */
export function trouverProcurations(page: Page): FoundPresence[] {
  const { plain, folded } = page;
  const style = styleDe(page, 0, 0);
  return [...toutes(given, folded)].flatMap((match) => {
    const words = { from: match.index, to: match.index + (match[1] ?? '').length };
    const at = match.index + match[0].length;
    const end = Math.min(plain.length, at + 180);
    const liste: Liste = { page, style, words, end, procurations: true, presents: false };
    const member = personneA(liste, at);
    const link =
      member === null ? null : /^\s{1,3}a\s{1,3}/u.exec(folded.slice(member.to, member.to + 8));
    if (member === null || link === null) return [];
    const holder = personneA(liste, member.to + link[0].length);
    if (holder === null) return [];
    const { nom, civilite } = member;
    return [
      {
        from: match.index,
        to: holder.to,
        nom,
        ...(civilite && { civilite }),
        statut: words,
        mandataire: holder.nom,
        ...(holder.civilite && { mandataireCivilite: holder.civilite }),
      },
    ];
  });
}
