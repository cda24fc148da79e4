/** The published JSON Schema, made from the same definitions as the types and the run-time check. */
import { z } from 'zod';
import { FORMAT, renvoi, resultat, source, span, tables } from '../contract/contract.ts';

interface Meta {
  id?: string;
  description?: string;
}

const placeDescription =
  'A place in the source text: half-open offsets in UTF-16 code units, lines from 1, box in PDF points from the top left of the page (x0, y0, x1, y1).';

/** Names of the definitions in the published file: the records by their table, and what they share. */
function names() {
  const registry = z.registry<Meta>();
  for (const [name, schema] of Object.entries(tables)) registry.add(schema, { id: name });
  registry.add(span, { id: 'span', description: placeDescription });
  registry.add(source, { id: 'source' });
  registry.add(renvoi, { id: 'renvoi', description: 'The id of another record of the result.' });
  return registry;
}

/** The JSON Schema (draft 2020-12) of a result, as a plain object with the same keys in the same order each time. */
export function jsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(resultat, {
    target: 'draft-2020-12',
    reused: 'ref',
    metadata: names(),
  });
  return {
    $schema,
    title: `Résultat ${FORMAT}`,
    description:
      'One source document as records. Every value carries the text it was read from and its place there.',
    ...schema,
  };
}

/** The same as the text of a file: two spaces, final newline. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
