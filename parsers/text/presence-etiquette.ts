/** What stands over members or before them: whom they sit for, which office they hold. */
import { motif } from '../vocabulaire/notion.ts';
import { presidence, secretaire } from '../vocabulaire/offices.ts';
import { charge, collectivite } from '../vocabulaire/presences.ts';
import type { Range } from './grammar.ts';
import { aCote, type Liste } from './membre.ts';
import { genreA, type Lieu, suiteDe, texteA } from './presence-lieu.ts';
import { chance, fragment, motDes, nomA, type Page } from './presence-noms.ts';

const corps = new RegExp(
  `^${motif(collectivite)}(?:\\sd(?:e|u|es)\\s|\\sd['’]|\\s{1,40}\\p{L}|\\s{0,2}:)`,
  'u',
);
/** "la Présidente Solange AUVRAY": an office before the name. */
const office = new RegExp(`^\\s{0,3}l[ea]\\s${motif(charge)}\\s(?=\\p{L}{2})`, 'u');
/** "FOURÈS Quentin Secrétaire de séance :" leads to no member. */
const autreRubrique = new RegExp(motif(secretaire, presidence), 'u');
const label = /^[^\p{L}\n]{0,4}(?:[^,;:.\n]|\.(?=\S)|(?<=\sste?)\.){2,70}?\s{0,2}:/u;
/** A label of more words behind another holds a member: "ANGLIN : Alain RIGAUT ANTRON :". */
const MAX_LABEL = 3;
const OFTEN = 0.3;

/** The words up to a colon on the same line; nothing where none stands there. */
export function etiquette(rest: string): string {
  return label.exec(rest)?.[0] ?? '';
}

/** Where "Aubrac :", "Membres titulaires :", "Communauté de Communes Sèvre" leads to names; 0 where nothing does. */
export function apresEtiquette(lieu: Lieu): number {
  const { mot, avant, k } = lieu;
  const rest = suiteDe(lieu);
  const words = avant === 'rien' ? '' : etiquette(rest);
  const over = avant === 'etiquette' && words.trim().split(/\s{1,4}/u).length > MAX_LABEL;
  const other = autreRubrique.test(words);
  const named = words !== '' && !over && !other && mot.genre !== 'civilite' && mot.genre !== 'cle';
  if (named && leadsToName(lieu, mot.from + words.length)) return mot.from + words.length;
  // "DARAZAC : -" among communes that have delegates.
  if (named && lieu.etiquettes && avant !== 'etiquette' && aCote(lieu.liste, lieu.mot.to) === null)
    return mot.from + words.length;
  const wide = avant === 'rien' ? 0 : colonneDe(lieu);
  if (wide > 0) return wide;
  if (!corps.test(rest)) return 0;
  let next = k;
  while (
    next < lieu.end &&
    !/^(?:civilite|ligne|alinea|deux-points|virgule)$/u.test(genreA(lieu, next) ?? '')
  )
    next++;
  return lieu.liste.page.mots[next]?.from ?? 0;
}

/** "Arquettes        Mme Hélène VAL, M. Jean PIN": a column of those whom they sit for. */
export function colonneDe(lieu: Lieu): number {
  const { mot, k, end, liste } = lieu;
  if (mot.genre !== 'nom' && mot.genre !== 'particule') return 0;
  const last = fragment(liste.page, k, end);
  const name = genreA(lieu, last) === 'large' && genreA(lieu, last + 1) === 'civilite';
  return name ? (liste.page.mots[last + 1]?.from ?? 0) : 0;
}

function leadsToName(lieu: Lieu, at: number): boolean {
  const { page, style } = lieu.liste;
  let k = motDes(page, at);
  while (/^(?:ligne|alinea|tiret|large)$/u.test(genreA(lieu, k) ?? '')) k++;
  if (genreA(lieu, k) === 'civilite') return true;
  const name = nomA(page, style, k, lieu.end);
  if (name === null) return false;
  const often = name.forme.length > 1 || chance(style, name.forme) > OFTEN;
  return often || genreA(lieu, name.fin) === 'deux-points';
}

/** "ANTRON : Patrick CABARIT ARCHIGNAC : …": behind a name the next commune may follow at once. */
export function etiquetteCollee(liste: Liste, k: number, end: number): Range | null {
  const { mots } = liste.page;
  if (mots[end]?.genre !== 'deux-points' || end - k < 2) return null;
  // "Mme Agnès PRADEL : pouvoir à Mme IMBERT": the colon leads to who votes for her.
  if (aCote(liste, mots[end - 1]?.to ?? 0) !== null) return null;
  let cut = end - 1;
  while (cut - k > 1 && /^(?:la|le|les|saint|sainte|st|ste)$/u.test(texteA({ liste }, cut - 1)))
    cut--;
  return { from: mots[cut - 1]?.to ?? 0, to: mots[end]?.to ?? 0 };
}

/** "LE MAIRE", "LES ADJOINTS" over those who hold the office. */
export function estCharge(lieu: Lieu): boolean {
  if (lieu.mot.genre === 'charge') return true;
  return /^l(?:e|a|es)$/u.test(texteA(lieu, lieu.k)) && genreA(lieu, lieu.k + 1) === 'charge';
}

/** "Mme la Présidente Solange AUVRAY": where her name begins; 0 where no name does. */
export function apresCharge({ folded, plain }: Page, from: number): number {
  const found = office.exec(folded.slice(from, from + 80));
  const at = from + (found?.[0].length ?? 0);
  return found !== null && /^\p{Lu}/u.test(plain.slice(at)) ? at : 0;
}
