/**
 * Grants that a list names without a table: "- Comité des fêtes : 400 €", "Foyer rural ……… 1 000,00 €", "250 € à
 * l'ADMR". Whether the list is one of grants at all is for whoever reads the text around it.
 */

import { pliageFixe } from '../vocabulaire/plain.ts';
import type { Range } from './grammar.ts';
import { trouverMontants } from './montant.ts';
import { type MontantDit, montantsDits } from './montant-part.ts';
import {
  beneficiaryAt,
  describedBy,
  type FoundSubvention,
  inBrackets,
  isName,
  negative,
  tight,
} from './subvention-nom.ts';

const MAX_LINE = 300;
const bullet = /^(?:\s{0,8}(?:[-–—−•*▪○●◦‣➢✓]|\d{1,2}\s?[.)°]|[a-z]\))\s{1,4})?\s{0,8}/u;
/** Between a name and its amount: a colon, a row of dots, a tab, the white space of a column, a dash. */
const separators: readonly RegExp[] = [
  /\s{0,4}:\s{0,4}/u,
  /\s{0,4}(?:[.·_]{3,200}|…{1,80}|(?:\.\s){3,80})[\s.…:·]{0,8}/u,
  /\s{0,4}\t\s{0,4}|\s{3,40}/u,
  /\s{1,4}(?:[-–—−=→])\s{1,4}(?=[^-–—−=→]{0,60}$)/u,
];
/** "Proposition initiale d'attribution …  230 €", "subvention de 230 €": what may stand before the amount. */
const middle =
  /^(?:(?:(?:une?|la)\s)?(?:proposition|subvention|attribution|aide|somme|montant|don|cotisation)(?![\p{L}])[^:;€]{0,90})?$/u;

/** A whole line or entry of a list: a name and what it gets; null for anything else. */
export function lireLigneSubvention(plain: string): FoundSubvention | null {
  if (plain.length > MAX_LINE) return null;
  const folded = pliageFixe(plain);
  const start = bullet.exec(folded)?.[0].length ?? 0;
  const outside = montantsDits(plain, folded).filter(({ from }) => !inBrackets(plain, from));
  const [montant, ...others] = outside;
  if (montant === undefined || others.length > 0 || negative(plain, montant)) return null;
  return amountFirst(plain, folded, start, montant) ?? nameFirst(plain, folded, start, montant);
}

/** "Triolet de Retz 6 062,10 €": a name, white, its amount and no more; for lists that are known to be of grants. */
export function lireLigneNue(plain: string): FoundSubvention | null {
  if (plain.length > MAX_LINE) return null;
  const known = lireLigneSubvention(plain);
  if (known !== null) return known;
  const folded = pliageFixe(plain);
  const [montant, ...others] = montantsDits(plain, folded);
  if (montant === undefined || others.length > 0 || negative(plain, montant)) return null;
  if (!/^\s{0,8}$/u.test(plain.slice(montant.to))) return null;
  const from = bullet.exec(folded)?.[0].length ?? 0;
  const nom = tight(plain, from, montant.from);
  if (!isName(plain.slice(nom.from, nom.to), folded.slice(nom.from, nom.to))) return null;
  return {
    from,
    to: plain.length,
    beneficiaire: nom,
    montant: { from: montant.from, to: montant.to },
    indecis: montant.indecis,
  };
}

function nameFirst(
  plain: string,
  folded: string,
  start: number,
  montant: MontantDit,
): FoundSubvention | null {
  const before = folded.slice(start, montant.from);
  for (const separator of separators) {
    const found = separator.exec(before);
    if (found === null || found.index === 0) continue;
    if (!middle.test(before.slice(found.index + found[0].length).trim())) return null;
    const named = nameOf(plain, folded, { from: start, to: start + found.index });
    const tail = tailOf(plain, folded, montant.to);
    if (named === null || tail === null) return null;
    const description = named.description ?? tail.description;
    return {
      from: start,
      to: plain.length,
      beneficiaire: named.nom,
      montant: { from: montant.from, to: montant.to },
      indecis: montant.indecis,
      ...(named.demande === undefined ? {} : { demande: named.demande }),
      ...(description === undefined ? {} : { description }),
    };
  }
  return null;
}

/** "400 € au Comité des fêtes". */
function amountFirst(
  plain: string,
  folded: string,
  start: number,
  montant: MontantDit,
): FoundSubvention | null {
  if (
    !/^(?:(?:une?\s)?(?:subvention|aide|somme|don)\s(?:\p{L}{3,20}\s){0,2}de\s)?$/u.test(
      folded.slice(start, montant.from),
    )
  )
    return null;
  const beneficiary = beneficiaryAt(plain, folded, montant.to, plain.length);
  if (beneficiary === null) return null;
  const rest = folded.slice(beneficiary.to);
  const description = describedBy(plain, folded, beneficiary.to, plain.length);
  if (description === undefined && !/^[\s.;,]{0,4}$/u.test(rest)) return null;
  return {
    from: start,
    to: plain.length,
    beneficiaire: beneficiary,
    montant: { from: montant.from, to: montant.to },
    indecis: montant.indecis,
    ...(description === undefined ? {} : { description }),
  };
}

interface Named {
  readonly nom: Range;
  readonly demande?: Range;
  readonly description?: Range;
}

/** The name as printed, "Centre de secours (jeunes pompiers)" as in a table, and what its brackets say; no amount asked. */
function nameOf(plain: string, folded: string, range: Range): Named | null {
  const bracket = /\s{0,3}\(([^()]{1,80})\)\s{0,3}$/u.exec(plain.slice(range.from, range.to));
  const end = bracket === null ? range.to : range.from + bracket.index;
  const nom = tight(plain, range.from, end);
  if (!isName(plain.slice(nom.from, nom.to), folded.slice(nom.from, nom.to))) return null;
  if (bracket === null) return { nom };
  const from = range.from + bracket.index + bracket[0].indexOf('(') + 1;
  const inside = { from, to: from + (bracket[1] ?? '').length };
  const asked = trouverMontants(plain.slice(inside.from, inside.to))[0];
  if (asked === undefined) {
    const whole = { from: nom.from, to: inside.to + 1 };
    if (/^\p{Lu}[\p{Lu}\d.-]{1,12}$/u.test(bracket[1] ?? '')) return { nom: whole };
    // "(demande non précisée)" is of the request.
    const said = /demand/u.test(folded.slice(inside.from, inside.to));
    return { nom: said ? nom : whole, description: inside };
  }
  return /demand/u.test(folded.slice(inside.from, inside.to))
    ? { nom, demande: { from: from + asked.from, to: from + asked.to } }
    : null;
}

/** What may stand behind the amount: nothing, a remark in brackets, what it is for. */
function tailOf(plain: string, folded: string, at: number): { description?: Range } | null {
  const rest = folded.slice(at);
  if (/^\s{0,3}(?:ttc|ht|nets?)?\s{0,3}[.;,]?\s{0,8}$/u.test(rest)) return {};
  const bracket = /^\s{0,3}\(([^()]{1,160})\)\s{0,3}[.;,]?\s{0,4}$/u.exec(rest);
  if (bracket !== null) {
    const from = at + bracket[0].indexOf('(') + 1;
    return { description: { from, to: from + (bracket[1] ?? '').length } };
  }
  const description = describedBy(plain, folded, at, plain.length);
  return description === undefined ? null : { description };
}
