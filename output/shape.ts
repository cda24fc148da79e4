/** Reading the contract's zod definitions, so that no writer keeps a second list of fields. */
import { z } from 'zod';
import { type Lecture, lecturesDuContrat, renvoi, span } from '../contract/contract.ts';

/** The definition without what says that it may be absent or null. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap();
  return inner;
}

/** The grammar that reads a field; null for what is no `Sourced` value. */
export function lectureOf(schema: z.core.$ZodType): Lecture | null {
  return lecturesDuContrat.get(schema as z.ZodType)?.lecture ?? null;
}

/** The fields of an object in the contract's order; null for what is no object. */
export function fieldsOf(schema: z.core.$ZodType): [string, z.core.$ZodType][] | null {
  return schema instanceof z.ZodObject ? Object.entries<z.core.$ZodType>(schema.shape) : null;
}

/** What an array's entries are; null for what is no array. */
export function elementOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  return schema instanceof z.ZodArray ? unwrap(schema.element) : null;
}

/** Whether an array's entries are places in the source. */
export function holdsSpans(schema: z.core.$ZodType): boolean {
  return elementOf(schema) === span;
}

/** Whether a field is the id of another record. */
export function isRenvoi(schema: z.core.$ZodType): boolean {
  return schema === renvoi;
}

/** The keys by which a value points at its source: everything else of a `Sourced` object is content. */
export const marks: ReadonlySet<string> = new Set(['raw', 'spans', 'derived', 'retenu']);

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether data is a value with its source, as against a plain value or a group of fields. */
export function isSourced(data: unknown): data is Record<string, unknown> & { value: unknown } {
  return isRecord(data) && 'value' in data && 'raw' in data && 'spans' in data;
}
