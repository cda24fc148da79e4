/** More than half of what is printed stands outside every deliberation and what is attached to it, or under a signature. */
import type { Span } from '../../contract/types.ts';
import type { Check } from './check.ts';
import { structureOf } from './structure.ts';

/** Minutes that tell much and decide little leave up to half of their lines outside. */
const MOITIE = 0.5;
/** Of a shorter document the head and the signatures are as long as what is decided. */
const LIGNES_MIN = 40;

export const structureHorsSections: Check = {
  code: 'structure.hors_sections',
  *run(contexte) {
    const { source, donnees } = contexte;
    if (structureOf(contexte) === null || donnees.deliberations.length === 0) return;
    const printed = source.lines.filter(
      ({ start, end }) => source.text.slice(start, end).trim() !== '',
    );
    if (printed.length < LIGNES_MIN) return;
    const { deliberations, annexes, conventions, avenants, rapports } = donnees;
    const read = new Uint8Array(source.lines.length + 2);
    for (const { spans } of [
      ...deliberations,
      ...annexes,
      ...conventions,
      ...avenants,
      ...rapports,
    ])
      remplir(read, spans);
    for (const { nature, startLine, endLine } of donnees.sections)
      if (nature === 'signature') read.fill(0, startLine, endLine + 1);
    const outside = printed.filter(({ number }) => read[number] !== 1);
    if (outside.length <= printed.length * MOITIE) return;
    const [first] = outside;
    if (first === undefined) return;
    yield {
      spans: [
        { start: first.start, end: first.end, startLine: first.number, endLine: first.number },
      ],
      constate: String(outside.length),
      attendu: String(printed.length),
    };
  },
};

/** From the first line of a record to its last. */
function remplir(read: Uint8Array, spans: readonly Span[]): void {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first !== undefined && last !== undefined) read.fill(1, first.startLine, last.endLine + 1);
}
