/** Whether every line that has something printed on it belongs to a section. */
import type { Resultat, SectionRecord } from '../contract/contract.ts';
import type { Source } from '../contract/types.ts';

export function coverageOf(
  source: Source,
  sections: readonly SectionRecord[],
): Resultat['couverture'] {
  const covered = new Uint8Array(source.lines.length + 2);
  for (const { startLine, endLine } of sections) covered.fill(1, startLine, endLine + 1);
  const nonClassees: { startLine: number; endLine: number }[] = [];
  let printed = 0;
  let classees = 0;
  for (const line of source.lines) {
    if (source.text.slice(line.start, line.end).trim() === '') continue;
    printed++;
    if (covered[line.number] === 1) {
      classees++;
      continue;
    }
    const last = nonClassees.at(-1);
    if (last !== undefined && last.endLine === line.number - 1) last.endLine = line.number;
    else nonClassees.push({ startLine: line.number, endLine: line.number });
  }
  return { lignes: printed, classees, nonClassees };
}
