/**
 * The stages, in order. This file alone names them all:
 * source → parts → sections → records → checks → diagnostics → result.
 */

import { partsOf } from '../parsers/parts.ts';
import { Reading } from '../parsers/reading.ts';
import { parseDecision } from '../parsers/records/decision.ts';
import { emptyRecords, type Records } from '../parsers/records/records.ts';
import { parseSections } from '../parsers/records/section.ts';
import { parseTableaux } from '../parsers/records/tableau.ts';
import { type DividedPart, divide } from '../parsers/sections.ts';
import { check } from './checks/index.ts';
import { FORMAT, type Resultat, resultat, tableNames } from './contract.ts';
import { coverageOf } from './coverage.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { Source } from './types.ts';

/**
 * Extracts every record of a source. Pure: the same source gives the same result.
 * Content never throws; an error here is a fault of ours.
 */
export function extractSource(source: Source): Resultat {
  const reading = new Reading(source);
  const sections = partsOf(source.blocks).map((part) => divide(part, () => reading.id('section')));
  const records = emptyRecords();
  const decisions = decisionsOf(sections);
  for (const decision of decisions) parseDecision(reading, decision, records);
  const { deliberationOf } = records;
  records.tableaux.push(
    ...parseTableaux(reading, source.blocks, records.tableauIds, deliberationOf),
  );
  records.sections.push(...parseSections(reading, sections, deliberationOf));
  if (records.deliberations.length === 0)
    reading.note({ code: 'document.sans_deliberation', spans: [] });
  for (const finding of check(source, records)) reading.note(finding);
  return finish(source, reading, records);
}

/** A decision with all that is attached to it, up to the next decision. */
function decisionsOf(divided: readonly DividedPart[]): DividedPart[][] {
  const decisions: DividedPart[][] = [];
  for (const part of divided) {
    const last = decisions.at(-1);
    if (last === undefined || part.part.nature === 'deliberation') decisions.push([part]);
    else last.push(part);
  }
  return decisions;
}

function finish(source: Source, reading: Reading, records: Records): Resultat {
  const { fichier, sha256, media, encodage, pages, texte } = source;
  const lists = Object.fromEntries(tableNames.map((name) => [name, records[name]]));
  return resultat.parse({
    format: FORMAT,
    source: {
      fichier,
      sha256,
      media,
      encodage,
      lignes: source.lines.length,
      ...(pages === undefined ? {} : { pages }),
      texte,
    },
    ...lists,
    diagnostics: reading.findings.map(diagnosticOf),
    couverture: coverageOf(source, records.sections),
  });
}
