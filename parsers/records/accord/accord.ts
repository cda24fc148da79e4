/** An agreement or an amendment attached to a decision, to its record. */
import type { Avenant, Convention } from '../../../contract/contract.ts';
import type { Block, NatureSection } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import type { DividedPart } from '../../sections/sections.ts';
import { articlesOf, parseArticlesAccord } from './accord-articles.ts';
import { parseCoordonneesBancaires } from './accord-banque.ts';
import { parseModifie } from './accord-modifie.ts';
import { parseParties } from './accord-parties.ts';
import { parsePeriode } from './accord-periode.ts';
import { parseSignatures } from './accord-signature.ts';
import { parseTarifs } from './accord-tarifs.ts';
import { parseNumeroAvenant, parseNumeroConvention, readTete } from './accord-tete.ts';
import { parseVersements } from './accord-versements.ts';
import { parseVisasAccord, visaTexts } from './accord-visas.ts';

interface AccordContext {
  readonly annexe: string | undefined;
  readonly deliberation: string | undefined;
}

interface Accords {
  readonly avenants: Avenant[];
  readonly conventions: Convention[];
}

export function parseAccord(
  reading: Reading,
  divided: DividedPart,
  context: AccordContext,
): Accords {
  const { part, sections, sheets } = divided;
  const tete = readTete(part, sections);
  const drafts = articlesOf(part, sections);
  const visas = visaTexts(sections);
  const articles = parseArticlesAccord(reading, drafts);
  const spans = reading.lines(part.blocks[0]?.startLine ?? 1, part.blocks.at(-1)?.endLine ?? 1);
  const owner = {
    ...some('deliberation', context.deliberation),
    ...some('annexe', context.annexe),
  };
  const body = {
    ...some('objet', tete.objet === null ? null : reading.lu('texte', tete.objet.text, tete.objet)),
    texte: 'joint' as const,
    parties: parseParties(reading, blocksOf(divided, 'parties')),
    visas: parseVisasAccord(reading, visas),
    articles,
    montants: articles.flatMap(({ montants }) => montants),
    tarifs: parseTarifs(reading, drafts),
    ...some('periode', parsePeriode(reading, drafts)),
    versements: parseVersements(reading, drafts, sheets),
    ...some('coordonneesBancaires', parseCoordonneesBancaires(reading, drafts)),
    signataires: parseSignatures(reading, blocksOf(divided, 'signature')),
  };
  if (part.nature === 'avenant') {
    const numbers = {
      ...some('numeroAvenant', parseNumeroAvenant(reading, tete)),
      ...some('modifie', parseModifie(reading, tete, visas, drafts)),
    };
    const avenant: Avenant = {
      id: reading.id('avenant'),
      type: 'avenant',
      spans,
      ...owner,
      ...numbers,
      ...body,
    };
    return { avenants: [avenant], conventions: [] };
  }
  const numero = some('numero', parseNumeroConvention(reading, tete));
  const convention: Convention = {
    id: reading.id('convention'),
    type: 'convention',
    spans,
    ...owner,
    ...numero,
    ...body,
  };
  return { avenants: [], conventions: [convention] };
}

function blocksOf({ sections }: DividedPart, nature: NatureSection): Block[] {
  return sections
    .filter((section) => section.nature === nature)
    .flatMap((section) => section.blocks);
}
