/**
 * What the parsers let a measurement switch off, in one place: cues by their ids, and forms of the vocabulary.
 * The parsers are imported here only when something is switched off, after the words that they compile.
 */

import type { Source } from '../../contract/types.ts';
import { notions } from '../../parsers/vocabulaire/index.ts';
import { motif } from '../../parsers/vocabulaire/notion.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';

/** What `parsers/indices/eteints.ts` gives. */
interface Cues {
  /** These cues read nothing any more; an empty list switches all on again. */
  eteindre(ids: readonly string[]): void;
  /** The ids of the cues that read something in a document. */
  releverVus(source: Source): readonly string[];
}

/** A profile is what is known of one authority. */
export const withoutProfile = { profil: 'aucun' };

const MODULE = '../../parsers/indices/eteints.ts';

/** Null where the parsers have no cues as data. */
async function cues(): Promise<Cues | null> {
  try {
    return await import(MODULE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** What fires in a document: cues by id, forms of the vocabulary as "notion: form". */
export async function firing(source: Source): Promise<string[]> {
  return [...((await cues())?.releverVus(source) ?? []), ...formsIn(source.text)];
}

function formsIn(text: string): string[] {
  const folded = pliageFixe(text);
  return notions().flatMap((notion) =>
    notion.formes
      .filter((forme) =>
        new RegExp(motif({ ...notion, formes: [forme], comprend: [] }), 'u').test(folded),
      )
      .map((forme) => formId(notion.id, forme)),
  );
}

function formId(notion: string, forme: string): string {
  return `${notion}: ${forme}`;
}

/**
 * Switches cues and forms off for the rest of this process. Must come before any parser is imported:
 * patterns are compiled of the words that stand there then. A notion keeps at least one form.
 */
export async function switchOff(ids: ReadonlySet<string>): Promise<void> {
  for (const { id, formes } of notions()) {
    const kept = formes.filter((forme) => !ids.has(formId(id, forme)));
    if (kept.length > 0) (formes as string[]).splice(0, formes.length, ...kept);
  }
  (await cues())?.eteindre([...ids]);
}
