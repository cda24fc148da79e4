/** Someone takes no part who is in none of the lists of members. */
import { assembleesOf, nameKey, namesOf } from './assemblee.ts';
import { type Check, ofDecision, placesOf } from './check.ts';

export const deportInconnu: Check = {
  code: 'deport.inconnu',
  *run(contexte) {
    const assembleeOf = assembleesOf(contexte);
    for (const deport of contexte.donnees.deports) {
      const { deliberation, nom } = deport;
      const { presences } = assembleeOf(deliberation);
      const names = namesOf(contexte, presences);
      // "25 conseillers étaient présents (05 procurations : M.L. CASTELLI…)" names those who are not there only.
      if (!presences.some(({ statut }) => statut.value === 'present')) continue;
      if (isKnown(nameKey(nom.value), names)) continue;
      yield {
        spans: placesOf(nom),
        constate: nom.value,
        values: { nom: nom.value },
        connexes: placesOf(presences[0]?.nom, presences.at(-1)?.nom),
        ...ofDecision(deport),
      };
    }
  },
};

/** In full, or one by some words of the other: "M. DUPONT" is Jean DUPONT, Marie-Luce CASTELLI "M.L. CASTELLI". */
function isKnown(name: string, names: ReadonlyMap<string, unknown>): boolean {
  if (names.has(name)) return true;
  const words = name.split(' ');
  return [...names.keys()].some((known) => {
    const all = known.split(' ');
    return words.every((word) => all.includes(word)) || all.every((word) => words.includes(word));
  });
}
