/** Where an act is signed: by whose office, or where and when. */
import type { TableBlock, Text, TextBlock } from '../../contract/types.ts';
import { filledCells, headOf } from './blocks.ts';
import { nameForce, roleLength } from './noms.ts';

/** "Le Président," over a name; not "Le Président propose d'inscrire…". */
const says = String.raw`(?!\s(?:est|a|propose|expose|informe|rappelle|indique|precise|donne|presente|demande|explique)(?![\p{L}]))`;
const signatureWords = [
  String.raw`(?:le|la)\s(?:president|presidente|maire|vice-president|vice-presidente|secretaire)(?![\p{L}])${says}(?:[^.]|(?<=\s[a-z]{1,2})\.){0,120}$`,
  String.raw`(?:monsieur|madame|m\.|mme)\s(?:le|la)\s(?:maire|presidente?)(?:\sd[eu]\s[^.,]{1,40})?[\s,]{0,4}$`,
  String.raw`pour\s(?:le|la|l['’])\s?(?:president|presidente|maire|prefet|directeur|directrice)(?![\p{L}])`,
  String.raw`fait\s(?:a|et\sdelibere|en)(?![\p{L}])|pour\s(?:extrait|copie|expedition)`,
  String.raw`(?:ainsi|et\sont)\s(?:fait|signe|delibere)|signe(?![\p{L}])`,
].join('|');
const signature = new RegExp(String.raw`^(?:\.{3,}\s{0,4})?(?:${signatureWords})`, 'u');
const placeAndDate = /^(?:a\s)?\p{L}[\p{L}'’ -]{1,40},\s{0,3}le\s{0,3}(?:$|[\d.…_])/u;

export function isSignature(block: TextBlock): boolean {
  return (
    block.lines.some((line) => signature.test(headOf(line)) || placeAndDate.test(headOf(line))) &&
    block.text.plain.length < 400
  );
}

/** As `isSignature`, or who signs before the office: "Pierre ROUSSEL," over "Maire de Marly". */
export function signs(block: TextBlock): boolean {
  if (isSignature(block)) return true;
  const [first, second, more] = block.lines.filter(({ plain }) => plain.trim() !== '');
  if (first === undefined || more !== undefined) return false;
  if (second !== undefined) return isName(first) && isOffice(second);
  const comma = first.plain.indexOf(',');
  const after = headOf(first)
    .slice(comma + 1)
    .trimStart();
  return comma > 0 && isName(first, comma) && roleLength(after) > 0 && after.length <= OFFICE;
}

/** An office with what it is of; a longer line tells something. */
const OFFICE = 60;

function isName(line: Text, to = line.plain.length): boolean {
  const plain = line.plain.slice(0, to).replace(/[\s,]{1,8}$/u, '');
  return nameForce(plain, headOf(line).slice(0, plain.length)) === 'forte';
}

function isOffice(line: Text): boolean {
  return roleLength(headOf(line)) > 0 && line.plain.length <= OFFICE && !/[.:]/u.test(line.plain);
}

/** More rows than these are no signatures. */
const MAX_ROWS = 6;

/** "Le secrétaire de séance | Le Maire" over their names. */
export function signsInTable({ rows }: TableBlock): boolean {
  const cells = rows.length > MAX_ROWS ? [] : rows.flatMap(filledCells);
  return (
    cells.some(({ text }) => signature.test(headOf(text)) && roleLength(headOf(text)) > 0) &&
    cells.every(({ text }) => text.plain.length <= 200 && !/\d\s?(?:€|euros?)/u.test(text.plain))
  );
}
