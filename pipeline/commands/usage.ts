/** What is wrong with a command line, and the values of its options. */
import { type Niveau, niveaux } from '../../contract/contract.ts';
import type { Phrase } from '../../contract/messages.ts';
import type { Terminal } from './terminal.ts';

/** The command line asks for something that cannot be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly phrase: Phrase;
  readonly values: Readonly<Record<string, string>>;

  constructor(phrase: Phrase, values: Readonly<Record<string, string>> = {}) {
    super(phrase);
    this.phrase = phrase;
    this.values = values;
  }
}

export function choiceOf<T extends string>(option: string, allowed: readonly T[]) {
  return (valeur: string): T => {
    const found = allowed.find((one) => one === valeur);
    if (found === undefined) {
      throw new UsageError('usage.valeur', { option, valeur, permises: allowed.join(', ') });
    }
    return found;
  };
}

const niveauxEnAnglais: Readonly<Record<string, Niveau>> = {
  error: 'erreur',
  warning: 'avertissement',
};

/** A level, by the word that messages have for it in either language. */
export function levelOf(option: string) {
  const permises = [...niveaux, ...Object.keys(niveauxEnAnglais)];
  return (valeur: string): Niveau =>
    niveauxEnAnglais[valeur] ?? (choiceOf(option, permises)(valeur) as Niveau);
}

/** A whole number between two others. */
export function integerOf(terminal: Terminal, option: string, min: number, max: number) {
  return (valeur: string): number => {
    const value = /^\d{1,9}$/u.test(valeur) ? Number(valeur) : Number.NaN;
    if (value >= min && value <= max) return value;
    const permises = terminal.say('usage.entier', { min, max });
    throw new UsageError('usage.valeur', { option, valeur, permises });
  };
}

const units: Readonly<Record<string, number>> = { '': 1e6, k: 1e3, m: 1e6, g: 1e9 };

/** Bytes of "80", "80MB", "500ko", "1Go"; a number alone counts megabytes, of a million bytes. */
export function sizeOf(terminal: Terminal, option: string) {
  return (valeur: string): number => {
    const [, digits, unit] = /^(\d{1,6}) ?(?:([kmg])[bo])?$/iu.exec(valeur) ?? [];
    const bytes = Number(digits ?? 0) * (units[(unit ?? '').toLowerCase()] ?? 0);
    if (bytes > 0) return bytes;
    throw new UsageError('usage.valeur', {
      option,
      valeur,
      permises: terminal.say('usage.taille'),
    });
  };
}

/** Milliseconds of "90", "90s", "5min"; a number alone counts seconds. */
export function timeOf(terminal: Terminal, option: string) {
  return (valeur: string): number => {
    const [, digits, unit] = /^(\d{1,6}) ?(s|min)?$/iu.exec(valeur) ?? [];
    const time = Number(digits ?? 0) * (unit?.toLowerCase() === 'min' ? 60_000 : 1000);
    if (time > 0) return time;
    throw new UsageError('usage.valeur', {
      option,
      valeur,
      permises: terminal.say('usage.duree'),
    });
  };
}
