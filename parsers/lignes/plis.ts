/** A text without case or accents, for cues; offsets in it are offsets in the text. */
import type { Text } from '../../contract/types.ts';
import { replier } from '../vocabulaire/reparation.ts';

/** As much of a block's beginning as a recognition phrase needs. */
const HEAD = 400;

/**
 * Kept with the text that it is of: a weak map with an entry for each line is gone through by every collection of
 * garbage, which of a thousand pages is a third of the time.
 */
const PLI = Symbol('pli');
const TETE = Symbol('tête');

interface AvecPlis extends Text {
  [PLI]?: string;
  [TETE]?: string;
}

/** Of the whole text. */
export function foldOf(text: AvecPlis): string {
  text[PLI] ??= replier(text.plain);
  return text[PLI];
}

/** Of its beginning. */
export function headOf(text: AvecPlis): string {
  if (text.plain.length <= HEAD) return foldOf(text);
  text[TETE] ??= replier(text.plain.slice(0, HEAD));
  return text[TETE];
}
