/** A number over its title in one paragraph: "DÉLIBÉRATION N° CC-2024-187" over "Admission en non-valeur". */
import type { TextBlock } from '../../contract/types.ts';
import { headOf } from '../lignes/blocks.ts';
import { bearing, estNumeroSeul } from '../text/entete.ts';

const noTitleWords = [
  String.raw`seance|session|reunion|du\s\d|le\s\d|date\s|nombre\s|membres\s|conseil|assemblee`,
  String.raw`commission|comite|bureau|l['’]\s?an\s|le\sconseil|la\scommission|l['’]\s?assemblee|vu\s`,
  'presents?|etaient|convocation|envoye|recu|publie|affiche|transmis|rapport|nomenclature',
  String.raw`matiere|politique|page\s|objet`,
].join('|');
/** What stands under a number and is no title: the session, who speaks, who was called. */
const noTitle = new RegExp(String.raw`^[^a-z\d]{0,6}(?:${noTitleWords})`, 'u');

export function estTitreSousNumero(block: TextBlock): boolean {
  const [number, ...rest] = block.lines.filter(({ plain }) => plain.trim() !== '');
  const [under] = rest;
  if (number === undefined || under === undefined || !estNumeroSeul(number.plain)) return false;
  const head = headOf(under);
  if (bearing.test(head)) return true;
  return /\p{L}{3}/u.test(under.plain) && !rest.some((line) => noTitle.test(headOf(line)));
}
