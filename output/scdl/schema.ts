/** The national table schemas, as published (each names its `homepage`): a newer version is one more file. */
import { createRequire } from 'node:module';
import { z } from 'zod';

const constraints = z.object({
  required: z.boolean().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

const field = z.object({
  name: z.string(),
  type: z.enum(['string', 'date', 'integer', 'number', 'boolean']),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  constraints: constraints.default({}),
});

const tableSchema = z.object({
  homepage: z.string(),
  version: z.string(),
  fields: z.array(field),
  custom_checks: z.array(
    z.object({
      name: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
});

export type Champ = z.infer<typeof field>;
export type TableSchema = z.infer<typeof tableSchema>;

const versions = {
  'scdl-subventions': 'scdl-subventions-2.1.1',
  'scdl-deliberations': 'scdl-deliberations-2.1.5',
} as const;

export type ScdlName = keyof typeof versions;
export const scdlNames = Object.keys(versions) as ScdlName[];

const known = new Map<ScdlName, TableSchema>();

export function schemaOf(name: ScdlName): TableSchema {
  const found = known.get(name);
  if (found !== undefined) return found;
  const read: unknown = createRequire(import.meta.url)(`delibre/scdl/${versions[name]}.json`);
  const schema = tableSchema.parse(read);
  known.set(name, schema);
  return schema;
}

export function columnsOfSchema(name: ScdlName): string[] {
  return schemaOf(name).fields.map((one) => one.name);
}
