/** One run of the program, from its arguments to its exit code. */
import { CommanderError } from 'commander';
import { InputError } from '../../contract/errors.ts';
import { langueOf, type Phrase } from '../../contract/messages.ts';
import { reasonOf } from './documents.ts';
import { programOf } from './program.ts';
import { failureLine } from './report.ts';
import { printable, type Streams, Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** 0: all well; 1: a document failed, or a value no longer holds; 2: wrong command line. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const terminal = new Terminal(streams, langueOf(langAsked(args), streams.env));
  let code = 0;
  const program = programOf(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, args, terminal);
  }
}

/** The language is needed before the command line can be read: the help is written in it. */
function langAsked(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const found = args[at];
  return found === '--lang' ? args[at + 1] : found?.slice('--lang='.length);
}

function failed(error: unknown, args: readonly string[], terminal: Terminal): number {
  if (error instanceof UsageError)
    return wrongUsage(terminal.say(error.phrase, error.values), args, terminal);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    return wrongUsage(sentenceOf(error, terminal), args, terminal);
  }
  const line =
    error instanceof InputError
      ? failureLine(error.fichier, error, terminal)
      : reasonOf(error, terminal);
  terminal.error(`${line}\n`);
  return 1;
}

function wrongUsage(sentence: string, args: readonly string[], terminal: Terminal): number {
  const known = args.find((arg) =>
    ['extract', 'check', 'explain', 'verify', 'export', 'validate', 'schema'].includes(arg),
  );
  const aide = terminal.say('usage.aide', { commande: known === undefined ? '' : `${known} ` });
  terminal.error(
    `${terminal.colours.red(terminal.say('usage.prefixe'))}${printable(sentence)}\n${aide}\n`,
  );
  return 2;
}

const phrases: Readonly<Record<string, Phrase>> = {
  'commander.unknownOption': 'usage.option_inconnue',
  'commander.unknownCommand': 'usage.commande_inconnue',
  'commander.missingArgument': 'usage.argument_manquant',
  'commander.optionMissingArgument': 'usage.valeur_manquante',
  'commander.excessArguments': 'usage.argument_en_trop',
};

/** The parser's own sentence is English: the same in the terminal's language, as far as there is one. */
function sentenceOf(error: CommanderError, terminal: Terminal): string {
  const phrase = phrases[error.code];
  if (phrase === undefined) return error.message;
  return terminal.say(phrase, { detail: /'([^']{1,200})'/u.exec(error.message)?.[1] ?? '' });
}
