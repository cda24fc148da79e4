/**
 * What a vote is on, where that is not the act itself: "L'amendement est rejeté par 12 voix contre 3", "Vote sur
 * l'urgence : 15 pour". The object named last before the vote in its sentence says it, or the first behind it.
 */
import { decide, delibere, objetDuVote } from '../vocabulaire/decisions.ts';
import { motif, parmi } from '../vocabulaire/notion.ts';
import { amendement, incident } from '../vocabulaire/points.ts';
import type { Range } from './grammar.ts';
import { phraseAvant } from './vote-credit.ts';

export interface Incident extends Range {
  /** An amendment is never the act; a wish or a motion may be what is deliberated on. */
  readonly jamaisLActe: boolean;
}

const unIncident = motif(amendement, incident);
const dAmendement = new RegExp(motif(amendement), 'u');
const unSeul = new RegExp(unIncident, 'u');
const nomme = new RegExp(unIncident, 'gu');
const acte = parmi(objetDuVote, (forme) => !/amendement|motion|vœu|voeu|question/u.test(forme));
const autreObjet = new RegExp(motif(acte, decide, delibere), 'u');
const seulementActe = new RegExp(motif(acte), 'u');
const derriere = new RegExp(`^[^.;:\\n]{0,70}?(${unIncident})`, 'u');
/** "Vote :", "Résultat" and nothing else: the line above says on what. */
const muette = /^[^a-z]{0,6}(?:(?:resultats?|votes?|du|scrutin)\s{0,3}){0,4}[^a-z]{0,6}$/u;
const MAX_LIGNE = 120;

export function parleDIncident(folded: string): boolean {
  return unSeul.test(folded);
}

export function incidentDe(
  plain: string,
  folded: string,
  from: number,
  to: number,
): Incident | null {
  const phrase = phraseAvant(plain, folded, from);
  const avant = muette.test(phrase) ? ligneAuDessus(folded, from - phrase.length) : phrase;
  const fin = muette.test(phrase) ? from - phrase.length : from;
  const last = [...avant.matchAll(nomme)].at(-1);
  if (last !== undefined) {
    const suite = avant.slice(last.index + last[0].length);
    if (!autreObjet.test(suite)) {
      const at = fin - avant.length + last.index;
      return incidentA(folded, at, at + last[0].length);
    }
  }
  const found = derriere.exec(folded.slice(to, to + 110));
  if (found?.[1] === undefined || seulementActe.test(found[0].slice(0, -found[1].length)))
    return null;
  if (seulementActe.test(avant) || /(?:ainsi|modifie|compte|suite|apres)\s/u.test(found[0]))
    return null;
  const end = to + found[0].length;
  return incidentA(folded, end - found[1].length, end);
}

function incidentA(folded: string, from: number, to: number): Incident {
  return { from, to, jamaisLActe: dAmendement.test(folded.slice(from, to)) };
}

/** "Vote sur l'amendement n° 1" over its counts, with the white between. */
function ligneAuDessus(folded: string, at: number): string {
  const before = folded.slice(Math.max(0, at - MAX_LIGNE), at);
  const end = before.trimEnd().length;
  return before.slice(before.lastIndexOf('\n', end - 1) + 1);
}
