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
      if (names.size === 0 || isKnown(nameKey(nom.value), names)) continue;
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

/** In full, or by some of its words: "M. DUPONT" is Jean DUPONT. */
function isKnown(name: string, names: ReadonlyMap<string, unknown>): boolean {
  if (names.has(name)) return true;
  const words = name.split(' ');
  return [...names.keys()].some((known) => {
    const all = known.split(' ');
    return words.every((word) => all.includes(word));
  });
}
