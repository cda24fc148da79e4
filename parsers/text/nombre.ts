/** Numbers as French deliberations print them: "10 849", "12 800", "8,5", "vingt-quatre". */
import { pliage } from '../vocabulaire/plain.ts';

const grouped = /^\d{1,3}(?:[\s.]\d{3}){1,4}$/u;
const digits = /^\d{1,15}$/u;
const decimal = /^(\d{1,12}|\d{1,3}(?:\s\d{3}){1,4})[,.](\d{1,6})$/u;

/** A count, in figures or in words; null for anything else. */
export function lireEntier(plain: string): number | null {
  const trimmed = plain.trim();
  if (digits.test(trimmed) || grouped.test(trimmed))
    return Number.parseInt(trimmed.replace(/[^\d]/gu, ''), 10);
  // "Contre : O voix", "l4 voix pour": where a count must stand, a scan's O is a nought, its l a one.
  if (/^(?:[oO]|(?=[oOlI]{0,2}\d)[\doOlI]{2,3})$/u.test(trimmed))
    return Number.parseInt(trimmed.replace(/[oO]/gu, '0').replace(/[lI]/gu, '1'), 10);
  return lireEnLettres(trimmed);
}

/** A quantity that may have a part: "1,5" (ETP). */
export function lireNombre(plain: string): number | null {
  const trimmed = plain.trim();
  if (digits.test(trimmed) || grouped.test(trimmed)) return lireEntier(trimmed);
  const found = decimal.exec(trimmed);
  if (found !== null) return Number(`${(found[1] ?? '').replace(/\s/gu, '')}.${found[2] ?? ''}`);
  return lireEnLettres(trimmed);
}

const units: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const MAX_WORDS = 12;

/** "trente et une", "quatre-vingt-dix-sept", "deux mille vingt-quatre": up to 9999. */
export function lireEnLettres(plain: string): number | null {
  if (plain.length > 80) return null;
  const words = pliage(plain)
    .split(/[\s-]{1,4}/u)
    .filter((word) => word !== 'et' && word !== '');
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  let total = 0;
  let part = 0;
  for (const word of words) {
    if (word === 'mille' || word === 'mil') {
      total += (part === 0 ? 1 : part) * 1000;
      part = 0;
    } else if (word === 'cent' || word === 'cents') part = part === 0 ? 100 : part * 100;
    else {
      const unit = units[word];
      if (unit === undefined) return null;
      part = unit === 20 && part % 100 === 4 ? part + 76 : part + unit;
    }
  }
  return total + part;
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** "IV": up to 89. */
export function lireRomain(plain: string): number | null {
  const digits = [...plain.trim()].map((letter) => roman[letter] ?? 0);
  if (digits.length === 0 || digits.length > 8 || digits.includes(0)) return null;
  return digits.reduce(
    (sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** "50 %", "33,3%": a decimal string. */
export function lirePourcentage(plain: string): string | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,4}))?\s{0,3}%$/u.exec(plain.trim());
  if (found === null) return null;
  return found[2] === undefined ? (found[1] ?? '') : `${found[1]}.${found[2]}`;
}
