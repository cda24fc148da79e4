/** Exact sums and comparisons, and how a finding writes them. */
import { Decimal } from 'decimal.js';

type Number = string | number | Decimal;

/** In one call: adding one by one would round after each. */
export function sum(values: Iterable<Number | null | undefined>): Decimal {
  let total = new Decimal(0);
  let next: Number[] = [];
  for (const value of values) {
    if (value === null || value === undefined) continue;
    next.push(value);
    if (next.length < AT_ONCE) continue;
    total = Decimal.sum(total, ...next);
    next = [];
  }
  return next.length === 0 ? total : Decimal.sum(total, ...next);
}

/** A call can be given some hundred thousand values. */
const AT_ONCE = 10_000;

export function decimal(value: Number): Decimal {
  return new Decimal(value);
}

export function same(a: Number, b: Number): boolean {
  return new Decimal(a).equals(b);
}

/** An amount with its cents, as the contract writes it: "1735840.00". */
export function amount(value: Number): string {
  const read = new Decimal(value);
  return read.toFixed(Math.max(2, read.decimalPlaces()));
}

/** A count, without an exponent. */
export function count(value: Number): string {
  return new Decimal(value).toFixed();
}

/** What was printed, what follows from the rest, and the difference between them, never negative. */
export function differing(
  constate: Number,
  attendu: Number,
  write: (value: Number) => string = amount,
): { constate: string; attendu: string; ecart: string } {
  return {
    constate: write(constate),
    attendu: write(attendu),
    ecart: write(new Decimal(constate).minus(attendu).abs()),
  };
}
