/** Signed by one mayor, under the chair of another: "sous la présidence de Mme LEMOINE, Maire" over "Le Maire, Paul DURIEZ". */

import type { Sourced } from '../../contract/contract.ts';
import { motsPlies, pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { assembleesOf } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { nearName } from './noms.ts';
import { enTitre } from './signataires.ts';

const head = /^(?:le\s|la\s|madame\sla\s|monsieur\sle\s)?(president|maire)e?$/u;
/** The office right behind the name; a deputy may sit in the chair, and the mayor sign. */
const behindName =
  /^[\s,(–—-]{1,4}(?:l[ea]\s)?(president|maire)e?(?![a-z]|[\s-]{1,2}(?:adjoint|delegue|honoraire))/u;
const BEHIND = 40;
/** Initials and particles are shared by many. */
const SHORTEST = 3;

export const signataireSeance: Check = {
  code: 'signataire.seance_differente',
  *run(contexte) {
    for (const { signataire, nom, office } of enTitre(contexte, head)) {
      const chair = chairOf(contexte, signataire.deliberation, office);
      if (chair === undefined || sharesName(chair.value, nom.value)) continue;
      yield {
        spans: placesOf(nom),
        constate: nom.value,
        attendu: chair.value,
        values: { nom: nom.value, president: chair.value },
        connexes: placesOf(chair),
        ...ofDecision(signataire),
      };
    }
  },
};

/** Who chaired the session in that office. */
function chairOf(
  contexte: Contexte,
  deliberation: string | undefined,
  office: string,
): Sourced<string> | undefined {
  const president = assembleesOf(contexte)(deliberation).seance?.president;
  const end = president?.spans.at(-1)?.end;
  if (president == null || end === undefined) return undefined;
  const behind = pliageFixe(contexte.source.text.slice(end, end + BEHIND));
  return behindName.exec(behind)?.[1] === office ? president : undefined;
}

/** "Mme LEMOINE" and "Claire LEMOINE", "P. DURIEZ" and "DURIEZ Paul" may be one. */
function sharesName(one: string, other: string): boolean {
  if (nearName(one, other)) return true;
  const words = new Set(motsPlies(one));
  return motsPlies(other).some((word) => word.length >= SHORTEST && words.has(word));
}
