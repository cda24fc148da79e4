/**
 * Words of the field with one letter wrong, as a recogniser leaves them: "DÉLIDÉRATION", "présen1s". Cues are looked
 * for in a text whose words are put right, letter for letter, so that an offset stays one; values are read from what
 * is printed.
 */
import { finales } from './amorces.ts';
import * as assemblees from './assemblees.ts';
import * as decisions from './decisions.ts';
import * as documents from './documents.ts';
import { formesDe, type Notion } from './notion.ts';
import * as offices from './offices.ts';
import { pliageFixe } from './plain.ts';
import * as presences from './presences.ts';
import * as seances from './seances.ts';
import { voisins } from './voisins.ts';
import * as votes from './votes.ts';

/** Shorter words have too many neighbours that are words, but for these. */
const LETTRES_MIN = 6;
const COURTS = 'pour voix vote votes apres avoir objet'.split(' ');
/** Words of which cues say only the root, or which stand in the head of a table. */
const AUSSI = (
  'association associations beneficiaire beneficiaires candidat candidats convoque convoques depouillement deliberer ' +
  'effectif entendu exercice exprimes legalement montant montants nomenclature ordinaire extraordinaire preside ' +
  'presidee republique subvention subventions suffrages unanime unanimes votee votees'
).split(' ');
/** The end of a word is its number and tense: "accords" is no "accorde", but "accordc" is. */
const FIN = 2;
const flexion = /[aeinrstxz]/u;
const TROU = '?';
/** So many words are kept with what they were put right to. */
const CONNUS_MAX = 16384;

/** `pliageFixe`, its words put right: for cues, never for a value. */
export function replier(plain: string): string {
  return reparer(pliageFixe(plain));
}

/** Of a folded text, offset for offset. By hand, for a pattern's matches cost more than all else that is done here. */
export function reparer(folded: string): string {
  let out = '';
  let done = 0;
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const code = folded.charCodeAt(at);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= MOT_MIN && at - start <= MOT_MAX) {
      const juste = repare(folded.slice(start, at));
      if (juste !== null && !civil.test(folded.slice(Math.max(0, start - DEVANT), start))) {
        out += folded.slice(done, start) + juste;
        done = at;
      }
    }
    start = -1;
  }
  return done === 0 ? folded : out + folded.slice(done);
}

/** The shortest of `COURTS`; a longer word than any is none. */
const MOT_MIN = 4;
const MOT_MAX = 30;
/** "M. Pout", "Mme Lise Nombie" are people, "M. le Présidenl" says an office. */
const civil =
  /(?<![a-z])(?:mm?|mr|mmes?|mlle|monsieur|madame)\.?\s{1,2}(?:(?!l[ea]\s)[a-z-]{2,20}\s{1,2})?$/u;
const DEVANT = 34;

const connus = new Map<string, string | null>();

function repare(mot: string): string | null {
  let juste = connus.get(mot);
  if (juste === undefined) {
    juste = cherche(mot);
    if (connus.size >= CONNUS_MAX) connus.clear();
    connus.set(mot, juste);
  }
  return juste;
}

function cherche(mot: string): string | null {
  const { justes, troues } = lexique();
  if (justes.has(mot) || voisins.has(mot) || /\d.{0,30}\d/u.test(mot)) return null;
  for (let at = 0; at < mot.length; at++) {
    const lettre = mot.charAt(at);
    if (mot.length >= LETTRES_MIN && at >= mot.length - FIN && flexion.test(lettre)) continue;
    const found = troues.get(mot.slice(0, at) + TROU + mot.slice(at + 1));
    if (found !== undefined && seRessemblent(lettre, found.charAt(at))) return found;
  }
  return null;
}

/** What a recogniser takes for each other. */
const semblables = ['aceo0', 'ijlt1fr', 'hbk', 'nuri', 's5', 'z2x', 'gq9', 'vyw', 'dc', 'pn'];

function seRessemblent(one: string, other: string): boolean {
  return semblables.some((letters) => letters.includes(one) && letters.includes(other));
}

interface Lexique {
  readonly justes: ReadonlySet<string>;
  /** The same words with one letter left open; of two that have it, the last. */
  readonly troues: ReadonlyMap<string, string>;
}

let fait: Lexique | undefined;

function lexique(): Lexique {
  fait ??= lexiqueDe(
    [assemblees, decisions, documents, offices, presences, seances, votes].flatMap((famille) =>
      Object.values<Notion>(famille),
    ),
  );
  return fait;
}

function lexiqueDe(notions: readonly Notion[]): Lexique {
  const words = notions.flatMap(formesDe).flatMap((forme) => finales(pliageFixe(forme)));
  const longs = words.flatMap((word) => word.match(/[a-z]{1,30}/gu) ?? []);
  const justes = new Set([
    ...longs.filter(({ length }) => length >= LETTRES_MIN),
    ...COURTS,
    ...AUSSI,
  ]);
  const troues = new Map<string, string>();
  for (const word of justes)
    for (let at = 0; at < word.length; at++)
      troues.set(word.slice(0, at) + TROU + word.slice(at + 1), word);
  return { justes, troues };
}
