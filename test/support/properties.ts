/** What holds of every result, whatever the document says. Each property answers with its counter-examples. */
import { resultat } from '../../contract/contract.ts';
import { verifySource, walkSourced } from '../../pipeline/verify.ts';
import type { Extraction } from './fixtures.ts';

export function counterExamples(made: Extraction): string[] {
  return [...contract(made), ...places(made)].slice(0, 20);
}

function contract({ resultat: made }: Extraction): string[] {
  return (resultat.safeParse(made).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

/**
 * Spans are in the source, ids are unique and lead somewhere, each line is in one section,
 * `raw` is its slices and reads again, alone, to `value`; nothing loose stands around it.
 */
function places({ source, resultat: made }: Extraction): string[] {
  const faults = verifySource(made, source).defauts.map(
    ({ code, chemin, attendu, trouve }) =>
      `${chemin}: ${code} ${JSON.stringify([attendu, trouve])}`,
  );
  for (const { path, sourced } of walkSourced(resultat, made)) {
    const { raw, spans } = sourced;
    if (raw !== raw.trim()) faults.push(`${path}: space around "${raw}"`);
    if (spans.some(({ startLine, endLine }) => startLine !== endLine))
      faults.push(`${path}: a span over several lines`);
  }
  return faults;
}
