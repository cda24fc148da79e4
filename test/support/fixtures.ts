/** The fixtures: a folder a case, its source beside what was read from it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resultat } from '../../contract/contract.ts';
import type { Source } from '../../contract/types.ts';
import { checked } from '../../output/index.ts';
import { sourceOf } from '../../pipeline/files.ts';
import { extractSource } from '../../pipeline/run.ts';

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));

export interface Fixture {
  /** "pas-de-calais/2024-273". */
  readonly name: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
}

export function fixtures(): Fixture[] {
  return readdirSync(root)
    .sort()
    .flatMap((profile) =>
      readdirSync(`${root}${profile}`)
        .sort()
        .map((name) => fixture(`${profile}/${name}`)),
    );
}

export function fixture(name: string): Fixture {
  const folder = `${root}${name}`;
  const file = ['source.md', 'source.pdf'].find((candidate) =>
    existsSync(`${folder}/${candidate}`),
  );
  if (file === undefined) throw new Error(`${folder}: no source.md or source.pdf`);
  return { name, folder, bytes: readFileSync(`${folder}/${file}`) };
}

export interface Extraction {
  readonly source: Source;
  readonly resultat: Resultat;
}

export async function extraction(bytes: Uint8Array): Promise<Extraction> {
  const source = await sourceOf(bytes, 'source.md');
  return { source, resultat: extractSource(source) };
}

/** A result as JSON with a line a record: a change shows as the records that it touches. */
export function expectedJson(made: Resultat): string {
  const entries = Object.entries(checked(made)).map(([key, value]) => {
    const lines = Array.isArray(value) ? value.map((record) => JSON.stringify(record)) : null;
    const written =
      lines === null
        ? JSON.stringify(value)
        : lines.length === 0
          ? '[]'
          : `[\n${lines.join(',\n')}\n]`;
    return `${JSON.stringify(key)}: ${written}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** The findings as the terminal prints them, without colours. */
export function expectedDiagnostics({ source, resultat }: Extraction): string {
  return resultat.diagnostics
    .map(({ spans, niveau, code, message }) => {
      const line = source.lines[(spans[0]?.startLine ?? 1) - 1];
      const column = (spans[0]?.start ?? 0) - (line?.start ?? 0) + 1;
      return `${spans[0]?.startLine ?? 1}:${column}: ${niveau}: ${message.fr} (${code})\n`;
    })
    .join('');
}
