/** What the funding tables say of each theme: the total printed for it, and the operations under it. */

import type { Total } from '../../contract/contract.ts';
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import { once } from './contexte.ts';

export interface Theme {
  total?: Total;
  /** "1 bis" apart from "1". */
  readonly operations: Set<string>;
}

export function themeKey(deliberation: string | undefined, thematique: string): string {
  return `${deliberation ?? ''}\n${pliage(thematique)}`;
}

export const themesOf = once((contexte): Map<string, Theme> => {
  const themes = new Map<string, Theme>();
  const at = (key: string) => {
    const known = themes.get(key);
    if (known !== undefined) return known;
    const made: Theme = { operations: new Set() };
    themes.set(key, made);
    return made;
  };
  for (const { deliberation, thematique, operation } of contexte.groupes) {
    if (thematique !== '') at(themeKey(deliberation, thematique)).operations.add(operation);
  }
  for (const total of contexte.donnees.totaux) {
    const first = contexte.ligne(total.lignes[0] ?? '');
    if (total.portee !== 'thematique' || first?.thematique == null) continue;
    const theme = at(themeKey(total.deliberation, first.thematique.value));
    if (theme.total === undefined) theme.total = total;
  }
  return themes;
});

/** "1" and "1 bis" are two operations, and one scheme. */
export function withoutBis(operations: ReadonlySet<string>): number {
  return new Set([...operations].map((one) => one.replace(/\s(?:bis|ter|quater)$/u, ''))).size;
}
