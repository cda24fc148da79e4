/** What both sides of `explain` say alike: points, cues, titles, stretches. */
import { dire, etats, type PhraseExpliquee } from '../explain/phrases.ts';
import type { Raison, Titre, Troncon } from '../explain/types.ts';
import { printable, type Terminal } from './terminal.ts';

/** Of a long line, as much as is quoted. */
const CITE = 90;
export const RETRAIT = 9;

export function reasonLine({ points: own, libelle, citation }: Raison, terminal: Terminal): string {
  const words =
    citation === undefined ? '' : ` ${terminal.dataColours.dim(cited(citation, terminal))}`;
  return `${pointsCell(own, terminal)}  ${libelle[terminal.langue]}${words}`;
}

/** "+200", "−150"; a fact that counts with others has none. */
export function points(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`;
}

export function pointsCell(value: number, terminal: Terminal): string {
  const cell = (value === 0 ? '' : points(value)).padStart(RETRAIT - 2);
  return terminal.dataColours[value < 0 ? 'red' : 'green'](cell);
}

/** "délibération 3", "objet (délibération 3)"; two deliberations of one stretch are both named. */
export function stateOf({ etat, deliberations }: Troncon, terminal: Terminal): string {
  const own = etats[etat][terminal.langue];
  const ranks = deliberations.join(', ');
  if (etat === 'deliberation') return `${own} ${ranks}`;
  return ranks === '' ? own : `${own} (${etats.deliberation[terminal.langue]} ${ranks})`;
}

export function rangeOf({ startLine, endLine }: Troncon, terminal: Terminal): string {
  return sayIn(terminal)(startLine === endLine ? 'ligne' : 'lignes', { de: startLine, a: endLine });
}

export function named({ numero, rang, texte }: Titre, terminal: Terminal): string {
  const say = sayIn(terminal);
  return [
    ...(numero === null ? [] : [say('numero', { numero: printable(numero) })]),
    ...(rang === null ? [] : [say('rang', { rang: printable(rang) })]),
    cited(texte, terminal),
  ].join(' ');
}

export function placed(titre: Titre, terminal: Terminal): string {
  return `${sayIn(terminal)('ligne', { de: titre.startLine })}, ${named(titre, terminal)}`;
}

export function cited(texte: string, terminal: Terminal): string {
  return sayIn(terminal)('cite', { texte: printable(short(texte)) });
}

export function short(texte: string): string {
  return texte.length > CITE ? `${texte.slice(0, CITE).trimEnd()}…` : texte;
}

export function sayIn({ langue }: Terminal) {
  return (phrase: PhraseExpliquee, values: Readonly<Record<string, string | number>> = {}) =>
    dire(langue, phrase, values);
}
