/**
 * What only an act tells: who met, who was there, how they voted. A decision may have the title of the agreement
 * that it is about ("CONVENTION DE PARTENARIAT" over "Séance du 12 mars 2024").
 */
import type { Text } from '../pipeline/types.ts';
import { headOf } from './blocks.ts';
import { assemblee } from './vocabulaire/assemblees.ts';
import { motif } from './vocabulaire/notion.ts';
import { secretaire } from './vocabulaire/offices.ts';
import { convocation, seance } from './vocabulaire/seances.ts';

const debut = String.raw`^[^\p{L}]{0,6}`;
const unanime = String.raw`(?<!\p{L})a\sl['’]\s?unanimite`;
const decide = '(?:decide|approuve|adopte|autorise)';

/** What an act prints below a title that is an agreement's, and no agreement does: "Vu …" and "Objet :" stand in both. */
const actBelow: readonly RegExp[] = [
  String.raw`${debut}(?:etai(?:en)?t\s)?presents?\s{0,3}:`,
  String.raw`${debut}${motif(secretaire)}\sde\s(?:la\s)?seance`,
  String.raw`${motif(assemblee)}[^.]{0,80}\s(?:dument|legalement|regulierement)\s${motif(convocation)}`,
  // "Vu la délibération du 3 mars par laquelle le conseil, après en avoir délibéré" tells of another act.
  String.raw`^(?!.{0,8}vu\s)(?:.{0,120}[\s,])?apres\s(?:en\s)?avoir\sdelibere(?!\p{L})`,
  String.raw`(?:^|[\s(,:])[a-z\d-]{1,15}\svoix\s(?:pour|contre)(?!\p{L})`,
  String.raw`${debut}(?:pour|contre)\s{0,3}:\s{0,3}\d{1,3}(?!\d)`,
  String.raw`${unanime}.{0,40}\s${decide}(?!\p{L})|(?<!\p{L})${decide},?\s${unanime}`,
].map((source) => new RegExp(source, 'u'));
/** "Séance du 12 mars 2024" on a line of its own; "en sa / séance du 12 mars" is the rest of a sentence. */
const session = new RegExp(
  String.raw`${debut}${motif(seance)}\s(?:ordinaire\s|extraordinaire\s)?du\s`,
  'u',
);
const capital = /^\P{L}{0,8}\p{Lu}/u;

/** Whether a line between the title of an agreement and its first article is an act's. */
export function parleDUnActe(text: Text): boolean {
  const head = headOf(text);
  return (
    actBelow.some((mark) => mark.test(head)) || (session.test(head) && capital.test(text.plain))
  );
}
