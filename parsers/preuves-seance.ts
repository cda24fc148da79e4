/**
 * What only an act tells: who met, who was there, how they voted. A decision may have the title of the agreement
 * that it is about ("CONVENTION DE PARTENARIAT" over "Séance du 12 mars 2024").
 */
import type { Text } from '../pipeline/types.ts';
import { headOf } from './blocks.ts';

/** What an act prints below a title that is an agreement's, and no agreement does: "Vu …" and "Objet :" stand in both. */
const actBelow: readonly RegExp[] = [
  /^[^\p{L}]{0,6}(?:(?:etai(?:en)?t\s)?presents?\s{0,3}:|secretaire\sde\s(?:la\s)?seance)|(?:conseil|comite|bureau|assemblee|commission)(?:\s[\p{L}]{2,20}){0,6},?\s(?:dument|legalement|regulierement)\sconvoque/u,
  // "Vu la délibération du 3 mars par laquelle le conseil, après en avoir délibéré" tells of another act.
  /^(?!.{0,8}vu\s)(?:.{0,120}[\s,])?apres\s(?:en\s)?avoir\sdelibere(?![a-z])/u,
  /(?:^|[\s(,:])[a-z\d-]{1,15}\svoix\s(?:pour|contre)(?![a-z])|^[^\p{L}]{0,6}(?:pour|contre)\s{0,3}:\s{0,3}\d{1,3}(?!\d)/u,
  /(?<![a-z])a\sl['’]unanimite.{0,40}\s(?:decide|approuve|adopte|autorise)(?![a-z])|(?<![a-z])(?:decide|approuve|adopte|autorise),?\sa\sl['’]unanimite/u,
];
/** "Séance du 12 mars 2024" on a line of its own; "en sa / séance du 12 mars" is the rest of a sentence. */
const session =
  /^[^\p{L}]{0,6}(?:seance|reunion)\s(?:publique\s|ordinaire\s|extraordinaire\s)?du\s/u;
const capital = /^\P{L}{0,8}\p{Lu}/u;

/** Whether a line between the title of an agreement and its first article is an act's. */
export function parleDUnActe(text: Text): boolean {
  const head = headOf(text);
  return (
    actBelow.some((mark) => mark.test(head)) || (session.test(head) && capital.test(text.plain))
  );
}
