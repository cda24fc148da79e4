/**
 * Who presided over the session and who wrote for it. Cues stand before a name or behind it; the same name told twice
 * is told better, and of those told equally well the first is meant.
 */

import type { Sourced } from '../../../contract/contract.ts';
import type { Stretch } from '../../source/text.ts';
import { toutes } from '../../text/grammar.ts';
import { nomIn } from '../../text/personne.ts';
import { assemblee } from '../../vocabulaire/assemblees.ts';
import { commune, rubrique } from '../../vocabulaire/collectivites.ts';
import { dit, motif, type Notion } from '../../vocabulaire/notion.ts';
import * as offices from '../../vocabulaire/offices.ts';
import { pliage, pliageFixe } from '../../vocabulaire/plain.ts';
import * as mots from '../../vocabulaire/seances.ts';
import { type Indice, tient } from '../indice.ts';
import {
  indicesDeChef,
  indicesDePresident,
  indicesDeSecretaire,
} from './seance-personnes-indices.ts';
import type { Tete } from './seance-tete.ts';

interface Candidat extends Stretch {
  readonly nom: Stretch;
  /** The words of the name, folded. */
  readonly cle: readonly string[];
  score: number;
  readonly indices: Set<string>;
}

/** What is told further down than this many characters is worth one point less, three at most. */
const PENTE = 3000;
const HORS_TETE = -1;
const MAX_MATCHES = 60;
const NOM = 90;
const MAX_NOMS = 400;

/** "Sous la présidence de M. BRUN" over "Présents : M. Paul BRUN, Maire": the fuller name. */
export function presidentDe(tete: Tete): Sourced<string> | null {
  const told = meilleur(tete, indicesDePresident);
  const chief = chefPresent(tete);
  const named = told === null || (chief !== null && complete(tete, told, chief)) ? chief : told;
  return named === null ? null : tete.lu('nom', named);
}

export function secretaireDe(tete: Tete): Sourced<string> | null {
  return nomDit(tete, indicesDeSecretaire);
}

/** The name that the cues point at, where they point at one. */
export function nomDit(tete: Tete, indices: readonly Indice[]): Sourced<string> | null {
  const told = meilleur(tete, indices);
  return told === null ? null : tete.lu('nom', told);
}

function complete({ plain }: Tete, short: Stretch, long: Stretch): boolean {
  const [own, other] = [short, long].map(({ from, to }) => motsDe(plain.slice(from, to)));
  return own?.length === 1 && other !== undefined && other.length > 1 && memeNom(own, other);
}

function meilleur(tete: Tete, indices: readonly Indice[]): Stretch | null {
  const [best] = candidats(tete, indices).sort((a, b) => b.score - a.score || a.from - b.from);
  return best === undefined || best.score <= 0 ? null : best.nom;
}

function candidats(tete: Tete, indices: readonly Indice[]): Candidat[] {
  const found: Candidat[] = [];
  for (const indice of indices)
    for (const person of personnes(tete, indice)) ajouter(found, tete, person, indice);
  return found;
}

/** One candidate a name: "M. COIGNEAU" and "COIGNEAU Paul" may be one; a cue counts once for it. */
function ajouter(found: Candidat[], tete: Tete, person: Personne, { id, poids }: Indice): void {
  const cle = motsDe(tete.plain.slice(person.nom.from, person.nom.to));
  const known = found.find((one) => memeNom(one.cle, cle));
  const place = person.from >= tete.limite ? HORS_TETE : -Math.min(3, person.from / PENTE);
  if (known === undefined)
    found.push({ ...person, cle, score: poids + place, indices: new Set([id]) });
  else if (!known.indices.has(id)) {
    known.indices.add(id);
    known.score += poids < 0 ? poids : poids / 2;
  }
}

function memeNom(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function motsDe(nom: string): string[] {
  return pliage(nom)
    .split(/[^\p{L}]{1,10}/u)
    .filter((word) => word.length > 1);
}

interface Personne extends Stretch {
  readonly nom: Stretch;
}

const patterns = new WeakMap<Indice, RegExp>();

/** Whom a cue points at, in the order of the text: the names behind what must stand before them, else all names. */
function personnes(tete: Tete, indice: Indice): Personne[] {
  const { avant } = indice;
  if (avant === undefined)
    return nomsDe(tete).filter((person) => tient(indice, tete.folded, person));
  let pattern = patterns.get(indice);
  if (pattern === undefined) {
    pattern = new RegExp(avant, 'gu');
    patterns.set(indice, pattern);
  }
  return [...toutes(pattern, tete.folded)].slice(0, MAX_MATCHES).flatMap(({ index, 0: words }) => {
    const person = personneA(tete, index + words.length);
    if (person === null || (indice.civil === true && person.nom.from === person.from)) return [];
    return tient(indice, tete.folded, person) ? [person] : [];
  });
}

const noms = new WeakMap<Tete, Personne[]>();

/** Every name that begins behind a civility, a line break or a sign. */
function nomsDe(tete: Tete): Personne[] {
  let known = noms.get(tete);
  if (known === undefined) {
    known = [];
    for (const index of debutsDeNom(tete)) {
      if (known.length >= MAX_NOMS) break;
      const last = known.at(-1);
      if (last !== undefined && index < last.to) continue;
      const person = personneA(tete, index);
      if (person !== null) known.push(person);
    }
    noms.set(tete, known);
  }
  return known;
}

function personneA({ plain, folded }: Tete, at: number): Personne | null {
  const person = nomIn(plain, folded, at, Math.min(plain.length, at + NOM));
  if (person === null) return null;
  const { from } = person.nom;
  const to = finImprimee(plain, from, from + finDuNom(plain.slice(from, person.nom.to)));
  return to > from ? { from: at, to, nom: { from, to } } : null;
}

/** "Daniel CANTE Zones d'accélération" under "…, Daniel CANTE, …": the name ends where the list has it end. */
function finImprimee(plain: string, from: number, to: number): number {
  if (plain.indexOf(plain.slice(from, to)) !== plain.lastIndexOf(plain.slice(from, to))) return to;
  const ends = [...plain.slice(from, to).matchAll(/\s/gu)].map(({ index }) => from + index);
  const printed = ends.slice(1).findLast((end) => estEntiere(plain, from, end));
  return printed ?? to;
}

/** Elsewhere no other word of a name stands behind it. */
function estEntiere(plain: string, from: number, end: number): boolean {
  const name = plain.slice(from, end);
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length))
    if (
      at !== from &&
      !/^(?:[\p{L}'’-]|\s\p{Lu})/u.test(plain.slice(at + name.length, at + name.length + 2))
    )
      return true;
  return false;
}

const civilite = /(?<!\p{L})(?:m\.|mr|mme|mlle|m\s|monsieur|madame|mademoiselle)(?!\p{L})/gu;
const capitale = /(?<=(?:^|[\n.;:,•–/(-])\s?)\p{Lu}/gu;

function debutsDeNom({ plain, folded }: Tete): number[] {
  const starts = [...toutes(civilite, folded), ...toutes(capitale, plain)];
  return starts.map(({ index }) => index).sort((a, b) => a - b);
}

const horsNom: readonly Notion[] = [
  assemblee,
  mots.seance,
  mots.compteRendu,
  mots.autreSeance,
  mots.convocation,
  offices.nomination,
  offices.chef,
  offices.secretaire,
  offices.rapporteur,
  rubrique,
];
const absents =
  /(?<!\p{L})(?:absente?s?|excusee?s?|pouvoirs?|procurations?|representee?s?|secretaires?)(?!\p{L})/gu;
const presents = /(?<!\p{L})(?:presente?s?|conseil|comite)(?!\p{L})/gu;

/** "RAPPORTEUR :" behind an item has the letters of a name as well. */
const pronom =
  /^(?:objet|votes?|delibere|je|nous|vous|ils?|elles?|on|ce|oui|non|merci|bonsoir|bonjour|neant)(?!\p{L})/u;
/** "LANSAC M. TESTUD": the next one begins; "J. M. TESTUD" does not. */
const suivant = String.raw`(?<=\p{L}{2}\s{1,2})(?:m\.|mme|mr|monsieur|madame)\s`;
const motHorsNom = new RegExp(
  `${motif(...horsNom)}|${suivant}|(?<!\\p{L})(?:elus|presents)(?!\\p{L})`,
  'u',
);

/** "Solène MAHÉ Développement économique": a first name and a family name, then a word of neither. */
const complet =
  /^(?:\p{Lu}\p{Ll}[\p{L}'’-]{0,30}\s){1,3}(?:(?!DE|DU|DES|LE|LA|EL|VAN|VON|SAINTE?\s)\p{Lu}[\p{Lu}'’-]{1,30})(?=\s\p{Lu}\p{Ll})/u;

/** "ADOPTION DU PROCES-VERBAL DE LA SEANCE" has the letters of a name; "Jacques GIRARD Approbation du" ends one. */
function finDuNom(nom: string): number {
  const folded = pliageFixe(nom);
  if (pronom.test(folded) || /^(?:l[ea]s?\s|[IVXLC]{1,6}$)/u.test(nom)) return 0;
  const stop = motHorsNom.exec(folded)?.index ?? complet.exec(nom)?.[0].length ?? nom.length;
  return nom.slice(0, stop).trimEnd().length;
}

/** Who stands as the head of the assembly among those present, where one does; the fullest of the names printed. */
function chefPresent(tete: Tete): Stretch | null {
  const municipal =
    dit(commune, tete.folded.slice(0, tete.limite)) || /municipal/u.test(tete.folded);
  const found = indicesDeChef
    .flatMap((indice) => personnes(tete, indice))
    .filter(({ from, nom }) => {
      if (from >= tete.limite) return false;
      const title = tete.folded.slice(nom.to, nom.to + 24);
      if (!municipal && /maire(?!.{0,3}president)/u.test(title)) return false;
      const before = tete.folded.slice(0, from);
      return dernier(before, presents) > dernier(before, absents);
    })
    .map(({ nom }) => ({ nom, cle: motsDe(tete.plain.slice(nom.from, nom.to)) }))
    .sort((a, b) => b.cle.length - a.cle.length);
  const [one] = found;
  return one === undefined || found.some(({ cle }) => !memeNom(cle, one.cle)) ? null : one.nom;
}

function dernier(folded: string, pattern: RegExp): number {
  return [...toutes(pattern, folded)].at(-1)?.index ?? -1;
}
