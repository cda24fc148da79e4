/** Who came or left in the course of a session. */
import type { Range } from './grammar.ts';
import { nomIn } from './personne.ts';
import { foldLines } from './vote.ts';

/** "Arrivées de Madame X à 19h04 et de M. Y à 19h05", "DEPART DE M. Z A 21H10". */
interface FoundMouvement extends Range {
  readonly sens: 'arrivee' | 'depart';
  readonly nom: Range;
  readonly heure: Range;
}

const movement = /(?<![\p{L}])(arrivee?s?|departs?)\s{1,3}(?:de|d['’])\s{0,3}/gu;
const atHour = /^\s{0,3},?\s{0,3}(?:a|vers)\s{1,3}(\d{1,2}\s?(?:h|:|heures?)\s?\d{0,2})/u;

export function trouverMouvements(plain: string): FoundMouvement[] {
  const folded = foldLines(plain);
  const found: FoundMouvement[] = [];
  for (const match of folded.matchAll(movement)) {
    const sens = (match[1] ?? '').startsWith('depart') ? 'depart' : 'arrivee';
    let at = match.index + match[0].length;
    for (let people = 0; people < 10; people++) {
      const member = nomIn(plain, folded, at, Math.min(plain.length, at + 200));
      const hour = member === null ? null : atHour.exec(folded.slice(member.to, member.to + 30));
      if (member === null || hour?.[1] === undefined) break;
      const from = member.to + hour[0].lastIndexOf(hour[1]);
      const to = from + hour[1].trimEnd().length;
      found.push({ sens, nom: member.nom, heure: { from, to }, from: match.index, to });
      const next = /^\s{0,3}(?:,|et)\s{0,3}(?:(?:et\s{1,3})?(?:de|d['’])\s{0,3})?/u.exec(
        folded.slice(to, to + 20),
      );
      if (next === null) break;
      at = to + next[0].length;
    }
  }
  return found;
}
