/** A result as JSON text, in pieces: a large document never has to be one string. */
import { type Resultat, resultat, tableNames } from '../contract/contract.ts';

/**
 * The same result with its keys in the contract's order. Throws an `Error` where it breaks the contract:
 * that is a fault of the program, not of the document.
 */
export function checked(made: Resultat): Resultat {
  const parsed = resultat.safeParse(made);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(
    `the result breaks the contract at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

/** The text of `JSON.stringify(resultat, null, 2)`, one record at a time, without a final newline. */
export function* jsonChunks(made: Resultat, indent = ''): Generator<string> {
  const inner = `${indent}  `;
  let before = `{\n${inner}`;
  for (const [key, value] of Object.entries(made)) {
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* arrayChunks(value, inner);
    else yield indented(value, inner);
    before = `,\n${inner}`;
  }
  yield `\n${indent}}`;
}

function* arrayChunks(values: readonly unknown[], indent: string): Generator<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  let before = `[\n${indent}  `;
  for (const value of values) {
    yield before + indented(value, `${indent}  `);
    before = `,\n${indent}  `;
  }
  yield `\n${indent}]`;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** One document as the text of a JSON file: two spaces, final newline. */
export function* jsonFile(made: Resultat): Generator<string> {
  yield* jsonChunks(checked(made));
  yield '\n';
}

/** One record a line, each saying its table and its document; `source` first, `couverture` last. */
export function* ndjsonLines(made: Resultat): Generator<string> {
  const { format, source, couverture, ...records } = checked(made);
  const { fichier, sha256 } = source;
  const line = (table: string, record: object) =>
    `${JSON.stringify({ table, fichier, sha256, ...record })}\n`;
  yield line('source', { format, ...source });
  for (const table of tableNames) for (const record of records[table]) yield line(table, record);
  yield line('couverture', couverture);
}
