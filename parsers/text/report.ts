/** A running sum carried from one page to the next: no row of its own, and nothing that a total adds up. */
import { pliage } from '../vocabulaire/plain.ts';

/** "À reporter", "A reporter page suivante", "Report", "Report page précédente", "Report de la page 2"; "Report à nouveau" is none. */
const carried =
  /^[^a-z\d]{0,6}(a\s?reporter|report)(?:\s(?:(?:(?:de|a|sur|en)\s)?(?:la\s)?pages?\s(?:precedente|suivante|n?[°o]?\s?\d{1,4})))?[^a-z\d]{0,4}$/u;
const LONGEST = 40;

/** `vers`: on to the next page, printed at the foot; `depuis`: from the page before, printed at the head. */
export function sensDuReport(plain: string): 'vers' | 'depuis' | null {
  if (plain.length > LONGEST || !/report/iu.test(plain)) return null;
  const found = carried.exec(pliage(plain));
  if (found === null) return null;
  return found[1] === 'report' ? 'depuis' : 'vers';
}
