/** One authority's documents, scored in a process where some cues and words are off, and every profile. */
import type { Question } from './leave-one-out.ts';
import { switchOff, withoutProfile } from './switches.ts';

process.once('message', async ({ docs, off, corpus, pairs, cache }: Question) => {
  await switchOff(new Set(off));
  // Only now: their patterns are compiled as they are imported.
  const { documentsOf, pairsOf } = await import('./documents.ts');
  const { evaluate, loadAll } = await import('./evaluate.ts');
  const known = pairs === undefined ? documentsOf(corpus) : pairsOf(pairs);
  const loaded = await loadAll(
    known.filter(({ doc }) => docs.includes(doc)),
    { cache },
  );
  const answers = loaded
    .map((one) => evaluate(one, withoutProfile))
    .map(({ group, made, score }) => ({ group, made, score }));
  process.send?.(answers, () => process.exit(0));
});
