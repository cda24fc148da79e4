/** What holds of every result, whatever the document says. Each property answers with its counter-examples. */
import { isRecord } from '../../output/shape.ts';
import { type Resultat, resultat, tableNames } from '../../pipeline/contract.ts';
import { verifySource, walkSourced } from '../../pipeline/verify.ts';
import type { Extraction } from './fixtures.ts';

export function counterExamples(made: Extraction): string[] {
  return [
    ...contract(made),
    ...places(made),
    ...sections(made),
    ...identifiers(made.resultat),
  ].slice(0, 20);
}

function contract({ resultat: made }: Extraction): string[] {
  return (resultat.safeParse(made).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

/** Spans are in the source, `raw` is its slices and reads again, alone, to `value`; nothing loose stands around it. */
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

/** Every line with something printed on it belongs to exactly one section, or is listed. */
function sections({ source, resultat: made }: Extraction): string[] {
  const owners = new Uint8Array(source.lines.length + 2);
  for (const { startLine, endLine } of made.sections) {
    for (let line = startLine; line <= endLine; line++) owners[line] = (owners[line] ?? 0) + 1;
  }
  for (const { startLine, endLine } of made.couverture.nonClassees) {
    for (let line = startLine; line <= endLine; line++) owners[line] = (owners[line] ?? 0) + 1;
  }
  return source.lines
    .filter(({ start, end }) => source.text.slice(start, end).trim() !== '')
    .filter(({ number }) => owners[number] !== 1)
    .map(({ number }) => `line ${number} belongs to ${owners[number]} sections`);
}

/** Ids are unique, and every reference is to something that is there. */
function identifiers(made: Resultat): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const name of tableNames) {
    for (const { id } of made[name]) {
      if (ids.has(id)) faults.push(`${id} stands twice`);
      ids.add(id);
    }
  }
  const references = [
    'deliberation',
    'seance',
    'vote',
    'ligne',
    'annexe',
    'parent',
    'tableau',
    'document',
  ];
  for (const record of tableNames.flatMap((name): object[] => [...made[name]])) {
    if (!isRecord(record)) continue;
    const named = references.flatMap((key) =>
      typeof record[key] === 'string' ? [record[key]] : [],
    );
    const listed = ['articles', 'lignes'].flatMap((key) =>
      Array.isArray(record[key]) ? record[key].filter((one) => typeof one === 'string') : [],
    );
    for (const id of [...named, ...listed])
      if (!ids.has(id)) faults.push(`${String(record['id'])}: no ${id}`);
  }
  return faults;
}
