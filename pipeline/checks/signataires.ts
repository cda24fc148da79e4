/** Who signs a decision in an office of their own: a director who signs by delegation is another person by right. */
import { pliage } from '../../parsers/vocabulaire/plain.ts';
import type { Contexte } from './contexte.ts';

/** Those whose office a pattern reads; its first group is the office. */
export function* enTitre({ donnees }: Contexte, head: RegExp) {
  for (const signataire of donnees.signataires) {
    const { nom, qualite, delegation } = signataire;
    const office = head.exec(pliage(qualite?.value ?? ''))?.[1];
    if (nom == null || office === undefined || delegation != null) continue;
    yield { signataire, nom, office };
  }
}
