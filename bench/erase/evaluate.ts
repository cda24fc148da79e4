/** A document scored without one family of its cues. */
import { extractSource } from '../../pipeline/run.ts';
import type { Evaluated, Loaded } from '../accuracy/evaluate.ts';
import { scoreOf } from '../accuracy/score.ts';
import { type Erasure, erased, restored } from './families.ts';

export async function evaluateErased(whole: Loaded, erasure: Erasure): Promise<Evaluated> {
  const { document, source } = await erased(whole, erasure);
  const made = extractSource(source);
  return {
    document,
    source,
    group: document.group,
    made,
    score: scoreOf(document.gold, restored(made, whole.source, source)),
  };
}
