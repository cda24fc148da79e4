/** What a vote ends in, said in words: unanimity, a majority, adopted, rejected, put off. */

import { assemblee } from '../vocabulaire/assemblees.ts';
import { decide, resultat } from '../vocabulaire/decisions.ts';
import { motif } from '../vocabulaire/notion.ts';
import {
  abstention,
  contre,
  exception,
  horsVote,
  majorite,
  sAbstenir,
  unanimite,
} from '../vocabulaire/votes.ts';
import { toutes } from './grammar.ts';
import { type Indice, peser } from './indices-vote.ts';
import { presque } from './presque.ts';
import { estFormule, estRaconte, estRegle, phraseAvant } from './vote-credit.ts';
import type { Marque } from './vote-marque.ts';

/** "Le Conseil, unanime, adopte", "accord unanime". */
const adjectif = String.raw`(?<=${motif(assemblee)},?\s{1,3})unanimes?(?!\p{L})|(?<=les\s{1,3}membres,?\s{1,3})unanimes(?!\p{L})`;
const accord = String.raw`(?:accord|avis|vote|decision)\s{1,3}(?:est\s{1,3})?unanime(?!\p{L})`;
const unanime = new RegExp(
  [
    motif(unanimite),
    String.raw`(?<![\p{L}\d])${presque('unanimite')}|unani-?\s?mite`,
    adjectif,
    accord,
  ].join('|'),
  'u',
);
/** A word with one letter wrong keeps one of its halves; only around one it is looked for. */
const signe = /unani|mite(?![a-z])/gu;
const AUTOUR = 40;
const majoritaire = new RegExp(motif(majorite), 'gu');

/** A box before the words, or behind them where the line does not open with one. */
const vide = String.raw`(?:[☐□❑❒▢\uf06f\uf0a8\uf071]|\[\s{0,3}\]|\(\s{1,3}\))`;
const coche = String.raw`(?:[☑☒■✓✔✗✘\uf0fe\uf078\uf0fd\uf052\uf053]|\[\s?[xv✓]\s?\])`;
const avantVide = new RegExp(
  `${vide}\\s{0,3}(?:(?:vote|adopte|approuve)e?s?\\s)?(?:a\\s{1,3})?(?:l['’]\\s?)?$`,
  'u',
);
const apresVide = new RegExp(`^\\s{0,3}:?\\s{0,3}${vide}`, 'u');
const enTete = new RegExp(`^\\s{0,8}(?:\\S{1,20}\\s{0,3}:\\s{0,3})?(?:${vide}|${coche})`, 'u');

/** "☐ à l'unanimité": a box that is not ticked says nothing. */
export function nonCoche(folded: string, from: number, to: number): boolean {
  const line = folded.lastIndexOf('\n', from - 1) + 1;
  const avant = folded.slice(Math.max(line, from - 40), from);
  if (avantVide.test(avant)) return true;
  const opens =
    enTete.test(folded.slice(line, Math.min(line + 40, from))) ||
    new RegExp(`${coche}[^\\n]{0,14}$`, 'u').test(avant);
  return !opens && apresVide.test(folded.slice(to, to + 8));
}

export function marquesDUnanimite(plain: string, folded: string): Marque[] {
  let end = 0;
  return [...toutes(signe, folded)].flatMap(({ index }) => {
    const start = Math.max(end, index - AUTOUR);
    const found = unanime.exec(folded.slice(start, index + AUTOUR));
    const from = start + (found?.index ?? 0);
    const to = from + (found?.[0].length ?? 0);
    // What the window cuts is met again by its own half.
    if (found === null || (to === index + AUTOUR && to < folded.length)) return [];
    end = to;
    if (nonCoche(folded, from, to) || estRegle(plain, folded, from)) return [];
    if (estCite(folded, from, to) || estRaconte(plain, folded, from, to)) return [];
    const nature = estEntamee(folded, from, to) ? ('majorite' as const) : ('unanimite' as const);
    return [{ nature, from, to, formule: estFormule(plain, folded, from) }];
  });
}

const presquePartout = /(?:quasi(?:ment)?|presque)[\s–-]{1,3}(?:a\s{1,3}(?:l['’]\s?)?)?$/u;
const deQui = String.raw`(?:\s{1,3}d(?:es?|u)\s[^.;,:()\n]{3,50}?)?`;
/** "M." ends none. */
const clause = String.raw`(?:(?<=(?<![a-z])m(?:m|me|r)?)\.|[^.;\n]){0,160}`;
const saufUn = new RegExp(
  `^${deQui}\\s{0,3}[,(:]?\\s{0,3}(?:${motif(exception)}|[-–−]\\s{0,2}(?:\\d|une?\\s)(?!.{0,16}pour))${clause}`,
  'u',
);
const autrement = new RegExp(motif(sAbstenir, abstention, horsVote), 'u');
const oppose = new RegExp(`${motif(contre)}|oppos`, 'u');

/** "à l'unanimité moins une voix", "sauf M. X (contre)", "presque à l'unanimité": not all; who abstains or keeps out is against nothing. */
function estEntamee(folded: string, from: number, to: number): boolean {
  if (presquePartout.test(folded.slice(Math.max(0, from - 16), from))) return true;
  const dit = saufUn.exec(folded.slice(to, to + 230))?.[0];
  return dit !== undefined && (oppose.test(dit) || !autrement.test(dit));
}

/** "Les votes sont rarement comptés : « à l'unanimité » suffit." */
function estCite(folded: string, from: number, to: number): boolean {
  const avant = folded.slice(Math.max(0, from - 8), from);
  return (
    /[«“"]\s?(?:a\s)?(?:l['’]\s?)?$/u.test(avant) && /^\s?[»”"]/u.test(folded.slice(to, to + 2))
  );
}

/** Of a majority alone, whether it tells a vote. */
const seule: readonly Indice[] = [
  { dit: /les\s{1,3}(?:deliberations?|decisions?|avis)\s{1,3}(?:y\s)?sont\s/u, poids: -6 },
  { dit: new RegExp(`${motif(resultat)}\\s{1,3}(?:est\\s{1,3})?$`, 'u'), poids: 3 },
  { dit: new RegExp(`${motif(assemblee)}|delibere|(?<![a-z])membres`, 'u'), poids: 2 },
  { dit: new RegExp(`${motif(decide)}[^.;]{0,30}$`, 'u'), poids: 1 },
  {
    dit: /elue?s?(?![a-z])|tour(?![a-z])|scrutin|candidat|prises?\s{1,3}$|acquise?\s{1,3}$/u,
    poids: -5,
  },
];
const seuleSuite: readonly Indice[] = [
  { dit: new RegExp(`^[^.;]{0,80}${motif(decide)}`, 'u'), poids: 1 },
  {
    dit: /^\s{0,3}(?:absolue\s{0,3})?:\s{0,3}\d|^[^.;\n]{0,40}(?:tour(?![a-z])|bulletins)/u,
    poids: -5,
  },
  { dit: /^\s{0,3}(?:[,.;:)]|des\s{1,3}(?:membres|voix|suffrages|votants|presents))/u, poids: 1 },
];
const SEULE = 3;

/** `annexe` where the words alone tell no vote: the law speaks of majorities too. */
export function marquesDeMajorite(plain: string, folded: string): Marque[] {
  return [...toutes(majoritaire, folded)].flatMap(({ index: from, 0: mots }) => {
    const to = from + mots.length;
    if (nonCoche(folded, from, to) || estRegle(plain, folded, from)) return [];
    if (estRaconte(plain, folded, from, to)) return [];
    const poids =
      peser(seule, phraseAvant(plain, folded, from)) +
      peser(seuleSuite, folded.slice(to, to + 200).replace(/\([^()]{0,150}\)/u, ''));
    const formule = estFormule(plain, folded, from);
    return [{ nature: 'majorite' as const, from, to, formule, annexe: poids < SEULE }];
  });
}
