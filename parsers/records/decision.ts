/** One decision and all that is attached to it: every record that one has, in source order. */
import type { Signataire } from '../../pipeline/contract.ts';
import type { Section, TableBlock } from '../../pipeline/types.ts';
import { isTable } from '../blocks.ts';
import { isAgreement, type Part } from '../parts.ts';
import type { Reading } from '../reading.ts';
import type { DividedPart } from '../sections.ts';
import { parseAccord } from './accord.ts';
import { parseSignatures } from './accord-signature.ts';
import { parseAnnexes } from './annexe.ts';
import { parseTableauFinancier } from './annexe-ligne.ts';
import { parseArticles } from './article.ts';
import { parseDeliberation } from './deliberation.ts';
import { parseDeports } from './deport.ts';
import { parseDispositifsAide } from './dispositif-aide.ts';
import { parseImputations } from './imputation.ts';
import { parseOperations } from './operation.ts';
import { nomDeLaListe, parsePresences } from './presence.ts';
import { parseRapport } from './rapport.ts';
import type { Records } from './records.ts';
import { parseSeance } from './seance.ts';
import { parseVisas } from './visa.ts';
import { parseVotes } from './vote.ts';

export function parseDecision(
  reading: Reading,
  parts: readonly DividedPart[],
  records: Records,
): void {
  const body = parts.find(({ part }) => part.nature === 'deliberation');
  const deliberation = body === undefined ? undefined : parseBody(reading, body, parts, records);
  if (deliberation !== undefined) records.ranges.push({ from: firstLine(parts), id: deliberation });
  for (const table of parts.flatMap(({ part }) => part.blocks.filter(isTable))) {
    records.tableauIds.set(table, reading.id('tableau'));
  }
  const annexes = parseAnnexes(reading, parts, deliberation);
  records.annexes.push(...annexes.records);
  for (const divided of parts) {
    if (divided.part.nature !== 'deliberation') {
      parseAttached(
        reading,
        divided,
        { annexe: annexes.idOfPart.get(divided.part), deliberation },
        records,
      );
    }
  }
}

function firstLine(parts: readonly DividedPart[]): number {
  return parts[0]?.part.blocks[0]?.startLine ?? 1;
}

/** Whether the part says that something was decided: a number, visas, articles or a vote. */
function isDecision(sections: readonly Section[]): boolean {
  return sections.some(
    ({ nature }) => nature === 'visas' || nature === 'article' || nature === 'vote',
  );
}

function parseBody(
  reading: Reading,
  body: DividedPart,
  parts: readonly DividedPart[],
  records: Records,
): string | undefined {
  const { sections } = body;
  if (!isDecision(sections)) return undefined;
  const seance = parseSeance(reading, sections);
  if (seance !== null) records.seances.push(seance);
  const last = parts.at(-1)?.part.blocks.at(-1)?.endLine ?? 1;
  const record = parseDeliberation(reading, sections, seance, {
    startLine: firstLine(parts),
    endLine: last,
  });
  records.deliberations.push(record);
  const { id } = record;
  const presences = parsePresences(reading, sections, { deliberation: id, seance: seance?.id });
  records.presences.push(...presences);
  if (seance?.president != null)
    seance.president = nomDeLaListe(reading, seance.president, presences);
  records.visas.push(...parseVisas(reading, sections, id));
  const articles = parseArticles(reading, sections, id);
  const votes = parseVotes(reading, sections, articles, id);
  records.articles.push(...articles);
  records.votes.push(...votes);
  records.deports.push(...parseDeports(reading, sections, votes, id));
  const budget = tablesOf(sections, 'imputations');
  records.imputations.push(
    ...parseImputations(reading, budget, { deliberation: id, document: id }),
  );
  records.signataires.push(...signatairesOf(reading, sections, id));
  return id;
}

function tablesOf(sections: readonly Section[], nature: Section['nature']): TableBlock[] {
  return sections
    .filter((section) => section.nature === nature)
    .flatMap((section) => section.blocks.filter(isTable));
}

function signatairesOf(
  reading: Reading,
  sections: readonly Section[],
  deliberation: string,
): Signataire[] {
  return sections
    .filter(({ nature }) => nature === 'signature')
    .flatMap((section) =>
      parseSignatures(reading, section.blocks).map((bloc) => ({
        id: reading.id('signataire'),
        type: 'signataire' as const,
        spans: reading.lines(section.startLine, section.endLine),
        deliberation,
        ...bloc,
      })),
    );
}

interface Attachment {
  readonly annexe: string | undefined;
  readonly deliberation: string | undefined;
}

function parseAttached(
  reading: Reading,
  divided: DividedPart,
  context: Attachment,
  records: Records,
): void {
  const { part, sections } = divided;
  if (isAgreement(part)) {
    const { avenants, conventions } = parseAccord(reading, divided, context);
    records.avenants.push(...avenants);
    records.conventions.push(...conventions);
  } else if (part.nature === 'presentation') {
    records.operations.push(...parseOperations(reading, divided, owner(context)));
  } else if (part.nature === 'rapport') {
    const rapport = parseRapport(reading, divided, owner(context));
    records.rapports.push(rapport);
    const document = { ...owner(context), document: rapport.id };
    records.imputations.push(
      ...parseImputations(reading, tablesOf(sections, 'imputations'), document),
    );
  } else {
    records.dispositifsAide.push(
      ...parseDispositifsAide(reading, tablesOf(sections, 'dispositifs-aide'), owner(context)),
    );
    parseFunding(reading, part, sections, context, records);
  }
}

function owner(context: Attachment): { deliberation?: string } {
  return context.deliberation === undefined ? {} : { deliberation: context.deliberation };
}

function parseFunding(
  reading: Reading,
  part: Part,
  sections: readonly Section[],
  context: Attachment,
  records: Records,
): void {
  if (!sections.some(({ nature }) => nature === 'tableau-financier')) return;
  const { lignes, totaux } = parseTableauFinancier(reading, part.blocks, {
    ...context,
    idOf: records.tableauIds,
  });
  records.annexeLignes.push(...lignes);
  records.totaux.push(...totaux);
}
