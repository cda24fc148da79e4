/**
 * The stages, in order. This file alone names them all:
 * source → parts → sections → records → checks → diagnostics → result.
 */

import { FORMAT, type Resultat, resultat, tableNames } from '../contract/contract.ts';
import type { Block, Section, Source } from '../contract/types.ts';
import { type Minutes, minutesOf } from '../parsers/chemin/minutes.ts';
import { actesDuRegistre } from '../parsers/chemin/registre.ts';
import { headOf, isTable, isText } from '../parsers/lignes/blocks.ts';
import { ajouter } from '../parsers/lignes/groupes.ts';
import { couperTous, type Ligne } from '../parsers/lignes/lignes.ts';
import type { CueDeNature } from '../parsers/nature/cue.ts';
import { fondDeSubventions } from '../parsers/nature/subventions.ts';
import { actesDe } from '../parsers/parties/actes.ts';
import { couperActe } from '../parsers/parties/decoupe.ts';
import { type Part, partsOf } from '../parsers/parties/parts.ts';
import { choisirProfil } from '../parsers/profiles/index.ts';
import { Reading } from '../parsers/reading.ts';
import {
  parseDecision,
  parseTeteSeule,
  registerTables,
} from '../parsers/records/decision/decision.ts';
import { parseMinutes } from '../parsers/records/decision/minutes.ts';
import { emptyRecords, type Records } from '../parsers/records/records.ts';
import { rendreDeports } from '../parsers/records/seance/deport-courant.ts';
import { parseSections } from '../parsers/records/section.ts';
import { parseTableauFinancier } from '../parsers/records/subvention/annexe-ligne.ts';
import { parseListesNues } from '../parsers/records/subvention/ligne-courante.ts';
import { parseListe } from '../parsers/records/subvention/liste.ts';
import { parseTableaux } from '../parsers/records/subvention/tableau.ts';
import { allSections, divide, sectionsOf } from '../parsers/sections/sections.ts';
import { avecFichesEnLignes } from '../parsers/tableaux/fiche.ts';
import { check } from './checks/index.ts';
import { coverageOf } from './coverage.ts';
import { diagnosticOf } from './diagnostics.ts';
import { type Lecture, lectureDe } from './lecture.ts';
import { unreadFindings } from './unread.ts';

export interface RunOptions {
  /** `auto` unless given: the profile that the document's own words call for; `aucun`, or a profile's id. */
  readonly profil?: string | undefined;
}

/** As many grants without a decision are a list of grants, whatever else the file may be called. */
const LISTE = 10;

function estUneListe({ deliberations, annexeLignes }: Records): boolean {
  return deliberations.length === 0 && annexeLignes.length >= LISTE;
}

/**
 * Extracts every record of a source. Pure: the same source gives the same result.
 * Content never throws; an error here is a fault of ours.
 */
export function extractSource(given: Source, options: RunOptions = {}): Resultat {
  const source = { ...given, blocks: avecFichesEnLignes(given.blocks) };
  const { profil, rivaux } = choisirProfil(source.blocks, options.profil);
  const reading = new Reading(source, profil);
  if (rivaux.length > 0)
    reading.note({
      code: 'profil.plusieurs',
      spans: [],
      values: { profils: rivaux.map(({ id }) => id).join(', ') },
    });
  const records = emptyRecords();
  const lecture = lectureDe(source);
  const { nature, incertaine } = lecture.nature;
  const sections = readAs(reading, lecture, records);
  if (incertaine && !estUneListe(records))
    reading.note({ code: 'structure.nature_incertaine', spans: [] });
  if (nature === 'acte' && records.deliberations.length === 0) {
    parseListe(reading, source.blocks, records);
    if (records.seances.length === 0) parseTeteSeule(reading, sections, records);
  }
  rendreDeports(records);
  const { deliberationOf } = records;
  ajouter(
    records.tableaux,
    parseTableaux(reading, given.blocks, records.tableauIds, deliberationOf),
  );
  ajouter(records.sections, parseSections(reading, sections, deliberationOf));
  if (records.deliberations.length === 0)
    reading.note({
      code: nature === 'acte' ? 'structure.actes_non_lus' : 'document.sans_deliberation',
      spans: [],
    });
  for (const finding of [
    ...unreadFindings(source),
    ...check(source, records, nature === 'acte' ? lecture.propre() : null),
  ])
    reading.note(finding);
  return finish(source, reading, records);
}

/** Minutes as a whole, acts one after the other, of which one may be a list of the others, or what is no act. */
function readAs(
  reading: Reading,
  { genre, nature: { titre, cues }, minutes, parts, item }: Lecture,
  records: Records,
): Section[] {
  const { blocks } = reading.source;
  if (titre !== null) return readAccord(reading, blocks, titre, records);
  if (genre === 'autre') return unread(reading, blocks, cues, records);
  if (minutes !== null)
    return genre === 'registre'
      ? readRegistre(reading, minutes, records)
      : parseMinutes(reading, minutes, records);
  const [first] = parts;
  if (first !== undefined && item !== null) first.item = { ...item, numero: null, seul: false };
  return readParts(reading, parts, records);
}

/** Acts that each have a head of their own. */
function readRegistre(reading: Reading, minutes: Minutes, records: Records): Section[] {
  const parts = actesDuRegistre(minutes).flatMap(({ blocks, item }) => {
    const own = partsOf(blocks).map((part) => couperActe(part, reading.source.lines));
    const [first] = own;
    if (first !== undefined) first.item = { ...item, seul: true };
    return own;
  });
  return readParts(reading, parts, records);
}

/** An agreement that stands alone, with its annexes, and whatever acts come after it. */
function readAccord(
  reading: Reading,
  blocks: readonly Block[],
  { head }: Ligne,
  records: Records,
): Section[] {
  const { lines } = reading.source;
  const cut = couperTous(blocks, lines, (line) => line === head);
  const titre = cut.find((block) => isText(block) && headOf(block.lines[0] ?? block.text) === head);
  return readParts(
    reading,
    partsOf(cut, titre).map((part) => couperActe(part, lines)),
    records,
  );
}

function readParts(reading: Reading, parts: readonly Part[], records: Records): Section[] {
  const lists = new Map(
    actesDe(parts).length > 1
      ? actesDe(parts).map((part) => [part, minutesOf(part.blocks, reading.source.lines)])
      : [],
  );
  const sections: Section[] = [];
  for (const decision of decisionsOf(parts)) {
    const [first] = decision;
    const list = first === undefined ? null : (lists.get(first) ?? null);
    const rest = (list === null ? decision : decision.slice(1)).map((part) =>
      divide(part, () => reading.id('section'), reading.profil),
    );
    parseDecision(reading, rest, records);
    ajouter(sections, rest.flatMap(allSections));
  }
  // What stands in a list only comes after what stands in full.
  const listed = [...lists.values()].filter((list) => list !== null);
  if (listed.length > 0) {
    const titles = titlesOf(
      parts.filter((part) => lists.get(part) == null),
      reading,
    );
    for (const list of listed) ajouter(sections, parseMinutes(reading, list, records, titles));
  }
  records.ranges.sort((a, b) => a.from - b.from);
  return sections.sort((a, b) => a.startLine - b.startLine);
}

/** The titles of the acts that stand in full, as far as their headings tell. */
function titlesOf(parts: readonly Part[], { profil }: Reading): string[] {
  return actesDe(parts).flatMap((part) =>
    divide(part, () => '', profil)
      .sections.filter(({ nature }) => nature === 'objet')
      .map(({ blocks }) =>
        blocks.map((block) => (block.kind === 'tableau' ? '' : block.text.plain)).join(' '),
      ),
  );
}

/** What is no act has tables and lines; a list of grants that was cut off its decision has rows too. */
function unread(
  reading: Reading,
  blocks: readonly Block[],
  cues: readonly CueDeNature[],
  records: Records,
): Section[] {
  registerTables(reading, blocks, records);
  const words = {
    fond: fondDeSubventions(blocks),
    // "4.1 Comité des fêtes : 1 800 €" in an agenda: nothing is given yet.
    partout: cues.find(({ id }) => id === 'nature.agenda_seul')?.poids ?? 0,
  };
  const { lignes, totaux } = parseTableauFinancier(reading, blocks, {
    idOf: records.tableauIds,
    ...words,
  });
  ajouter(records.annexeLignes, lignes);
  const read = new Set(lignes.map(({ tableau }) => tableau));
  const rest = blocks.filter((one) => !isTable(one) || !read.has(records.tableauIds.get(one)));
  ajouter(records.annexeLignes, parseListesNues(reading, rest, words));
  ajouter(records.totaux, totaux);
  return sectionsOf(
    blocks,
    blocks.map(() => ({ nature: 'autre' as const })),
    () => reading.id('section'),
  );
}

/** A decision with all that is attached to it, up to the next decision. */
function decisionsOf(parts: readonly Part[]): Part[][] {
  const decisions: Part[][] = [];
  for (const part of parts) {
    const last = decisions.at(-1);
    if (last === undefined || part.nature === 'deliberation') decisions.push([part]);
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
    diagnostics: reading.findings.map((finding) => diagnosticOf(finding, reading.profil?.niveaux)),
    couverture: coverageOf(source, records.sections),
  });
}
