/** Someone is said to be "excusé" in one place and listed as absent in another, or takes no part in a debate without being there. */
import type { Deport, Presence } from '../../contract/contract.ts';
import { assembleesOf, nameKey, namesOf } from './assemblee.ts';
import { type Check, type Constat, ofDecision, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';

export const deportStatut: Check = {
  code: 'deport.statut_different',
  *run(contexte) {
    const assembleeOf = assembleesOf(contexte);
    for (const deport of contexte.donnees.deports) {
      const names = namesOf(contexte, assembleeOf(deport.deliberation).presences);
      const listed = names.get(nameKey(deport.nom.value));
      const said = listed === undefined ? null : saidOf(contexte, deport);
      if (listed === undefined || said === null || said === listed.statut.value) continue;
      // An absent member may be called excused where the list has no such heading; not where it has.
      if (said === 'excuse' && ![...names.values()].some(({ statut }) => statut.value === 'excuse'))
        continue;
      yield contradiction(deport, listed, said);
    }
  },
};

function contradiction(deport: Deport, listed: Presence, said: string): Constat {
  return {
    spans: placesOf(deport.nom),
    constate: said,
    attendu: listed.statut.value,
    values: { nom: deport.nom.value, statut: listed.statut.raw, dit: wordFor[said] ?? said },
    connexes: placesOf(listed.nom, listed.statut),
    ...ofDecision(deport),
  };
}

const wordFor: Readonly<Record<string, string>> = {
  excuse: 'excusé',
  absent: 'absent',
  present: 'présent',
};

/** What the sentence about the names says of them: "intéressés à l'affaire et excusés". */
function saidOf(contexte: Contexte, deport: Deport): string | null {
  const folded = contexte
    .passagesIn(deport.spans)
    .map((passage) => passage.folded)
    .join(' ');
  if (/(?<![a-zœæ])excuse(?:e|s|es)?(?![a-zœæ])/u.test(folded)) return 'excuse';
  if (/(?<![a-zœæ])absente?s?(?![a-zœæ])/u.test(folded)) return 'absent';
  return deport.motif?.value === 'interesse' && /n['’]ont\spris\spart\sni/u.test(folded)
    ? 'present'
    : null;
}
