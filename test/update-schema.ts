/** Writes the published JSON Schema anew. */
import { writeFileSync } from 'node:fs';
import { jsonSchemaText } from '../pipeline/schema.ts';

writeFileSync(new URL('../schema/delibre-1.schema.json', import.meta.url), jsonSchemaText());
