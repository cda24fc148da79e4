/**
 * Words of a vote far from every vote that was read: "Cette résolution, mise aux voix, recueille sept suffrages",
 * "Vote (P/C/A) : 24/5/2". They are more than the grammar of votes knows, so that what it does not know is told of.
 */
import type { Vue } from '../../parsers/chemin/vue.ts';
import { premierQuiLit } from '../../parsers/indices/indice.ts';
import { parolesDeVote } from '../../parsers/indices/voix.ts';
import { eventuel } from '../../parsers/vocabulaire/decisions.ts';
import { motif } from '../../parsers/vocabulaire/notion.ts';
import type { Check } from './check.ts';
import type { Contexte } from './contexte.ts';
import { aUneDeliberation, enListe, jointe, placeDe, structureOf } from './structure.ts';

/** What may be, the law says, or was another day: "peut décider à l'unanimité", "approuvés le 23 septembre 2025". */
const ailleurs = new RegExp(
  `(?<![a-z])(?:${motif(eventuel)})(?![a-z])|l ?\\d{4}-\\d|(?:du|le) \\d{1,2}(?:er)? [a-z]{3,9} \\d{4}`,
  'u',
);
/** A line of running text tells of another vote more often than of this one. */
const LONGUE = 200;
/** The same vote is told in several ways, on lines next to each other. */
const AUTOUR = 3;

export const structureVoteNonLu: Check = {
  code: 'structure.vote_non_lu',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null) return;
    const { ligneDe } = structure;
    const lost = structure.vues.filter((vue) => parleDUnVote(vue) && estPerdu(contexte, vue));
    if (lost.length === 0) return;
    yield {
      spans: lost.flatMap((vue) => placeDe(contexte.source, vue)),
      constate: String(lost.length),
      values: {
        lignes: enListe(lost.map(ligneDe)),
        texte: lost[0]?.plain.trim().slice(0, LONGUE) ?? '',
      },
    };
  },
};

function parleDUnVote({ head, plain }: Vue): boolean {
  return (
    plain.length <= LONGUE && premierQuiLit(parolesDeVote, head) !== null && !ailleurs.test(head)
  );
}

function estPerdu(contexte: Contexte, vue: Vue): boolean {
  const structure = structureOf(contexte);
  const { chemin, donnees } = contexte;
  if (structure === null || chemin === null) return false;
  const { index } = vue;
  if (chemin.repetitions.liste[index] === 1 || chemin.reperes.presences.has(index)) return false;
  if (chemin.reperes.procedures.includes(index)) return false;
  const ligne = structure.ligneDe(vue);
  if (jointe(donnees, ligne)) return false;
  const own = structure.dans(ligne)?.deliberation.id;
  const lu = donnees.votes.some(
    ({ deliberation, spans }) =>
      (own === undefined || deliberation === own) &&
      spans.some((one) => ligne >= one.startLine - AUTOUR && ligne <= one.endLine + AUTOUR),
  );
  if (lu) return false;
  if (own !== undefined) return true;
  // Told of by `structure.vote_sans_item`; or the list over acts that stand in full.
  return !structure.votes.includes(vue) && !aUneDeliberation(contexte, vue.plain);
}
