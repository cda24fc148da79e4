/** Where an act is signed: by whose office, or where and when. */
import type { TextBlock } from '../pipeline/types.ts';
import { headOf } from './blocks.ts';

/** "Le Président," over a name; not "Le Président propose d'inscrire…". */
const says = String.raw`(?!\s(?:est|a|propose|expose|informe|rappelle|indique|precise|donne|presente|demande|explique)(?![\p{L}]))`;
const signature = new RegExp(
  String.raw`^(?:\.{3,}\s{0,4})?(?:(?:le|la)\s(?:president|presidente|maire|vice-president|vice-presidente|secretaire)(?![\p{L}])${says}[^.]{0,120}$|pour\s(?:le|la|l['’])\s?(?:president|presidente|maire|prefet|directeur|directrice)(?![\p{L}])|fait\s(?:a|et\sdelibere|en)(?![\p{L}])|pour\s(?:extrait|copie|expedition)|(?:ainsi|et\sont)\s(?:fait|signe)|signe(?![\p{L}]))`,
  'u',
);
const placeAndDate = /^(?:a\s)?\p{L}[\p{L}'’ -]{1,40},\s{0,3}le\s{0,3}(?:$|[\d.…_])/u;

export function isSignature(block: TextBlock): boolean {
  return (
    block.lines.some((line) => signature.test(headOf(line)) || placeAndDate.test(headOf(line))) &&
    block.text.plain.length < 400
  );
}
