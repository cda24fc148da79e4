/** What a deliberation is said to be about has the words of something else: of a head, an attendance, a vote. */
import type { Span } from '../../contract/types.ts';
import { premierQuiLit } from '../../parsers/indices/indice.ts';
import { roles } from '../../parsers/indices/role.ts';
import { tetes } from '../../parsers/indices/tetes.ts';
import { trouverMarques } from '../../parsers/text/vote.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import type { Check } from './check.ts';

/** The longest titles seen have 300 characters. */
const LONG = 320;
/** One of these alone is in titles as well: "Désignation du secrétaire de séance", "Approbation à l'unanimité de …". */
const ENSEMBLE = 2;

export const structureObjetDouteux: Check = {
  code: 'structure.titre_douteux',
  *run({ donnees: { deliberations, seances, presences } }) {
    const dates = seances.flatMap(({ date }) => date?.spans ?? []);
    const tete = [...dates, ...presences.flatMap(({ nom }) => nom.spans)];
    for (const { id, objet } of deliberations) {
      if (objet == null) continue;
      const dedans = objet.spans.some((own) => tete.some((one) => seTouchent(own, one)));
      if (!dedans && etrangers(objet.value) < ENSEMBLE) continue;
      yield {
        spans: objet.spans,
        deliberation: id,
        values: { objet: objet.value.slice(0, CITE).trim() },
      };
    }
  },
};

const CITE = 80;

/** "Conseil municipal, séance du 4 avril 2024" gave the day of the session: it is no title. */
function seTouchent(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** "Procuration : Secrétaire de séance : Jacques GIRARDIN Approbation … : à l'unanimité" has three. */
function etrangers(objet: string): number {
  const folded = pliageFixe(objet);
  return [
    objet.length > LONG,
    premierQuiLit(tetes, folded) !== null,
    premierQuiLit(roles, folded)?.id === 'role.presence',
    trouverMarques(objet).length > 0,
  ].filter(Boolean).length;
}
