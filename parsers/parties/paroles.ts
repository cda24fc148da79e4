/**
 * What only an act tells: who met, who was there, how they voted. A decision may have the title of the agreement
 * that it is about ("CONVENTION DE PARTENARIAT" over "Séance du 12 mars 2024").
 */
import type { Text } from '../../contract/types.ts';
import { paroles } from '../indices/accord.ts';
import { type Indice, lit } from '../indices/indice.ts';
import { headOf } from '../lignes/blocks.ts';

const capital = /^\P{L}{0,8}\p{Lu}/u;

/** "Séance du 12 mars 2024" begins a line of its own; "en sa / séance du 12 mars" is the rest of a sentence. */
export function parolesDUnActe(text: Text): Indice[] {
  const head = headOf(text);
  return paroles.filter(
    (indice) => lit(indice, head) && (indice.id !== 'accord.seance' || capital.test(text.plain)),
  );
}

/** Whether a line between the title of an agreement and its first article is an act's. */
export function parleDUnActe(text: Text): boolean {
  return parolesDUnActe(text).length > 0;
}
