/** The command line: what there is to ask for, and which command answers. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { langues } from '../../contract/messages.ts';
import { csvDialects, tablesPlates } from '../../output/index.ts';
import { profils } from '../../output/scdl/rejets.ts';
import { scdlNames } from '../../output/scdl/schema.ts';
import { choixDeProfil } from '../../parsers/profiles/index.ts';
import { ocrModes } from '../../parsers/source/pdf/scan.ts';
import { MAX_BYTES } from '../files.ts';
import { MAX_MEMORY, MAX_TIME } from '../isolated/task.ts';
import { jsonSchemaText } from '../schema.ts';
import { type CheckSettings, checkCommand, checkFormats } from './check.ts';
import type { ReadSettings } from './documents.ts';
import { type ExplainSettings, explainCommand, explainFormats } from './explain.ts';
import { type ExportSettings, exportCommand, exportFormats } from './export.ts';
import { type ExtractSettings, extractCommand, formats } from './extract.ts';
import { helps } from './help.ts';
import type { Terminal } from './terminal.ts';
import { choiceOf, integerOf, levelOf, sizeOf, timeOf } from './usage.ts';
import { type ValidateSettings, validateCommand } from './validate.ts';
import { verifyCommand } from './verify.ts';

const MOST_JOBS = 64;
/** More side by side gains nothing by default: reading is quick, and extracting shares one core. */
const USUAL_JOBS = 4;

/** Takes the exit code of the command that ran. */
type Done = (code: number) => void;

/** The whole command line. `parseAsync` throws `CommanderError` and `UsageError` for one that is wrong. */
export function programOf(terminal: Terminal, done: Done): Command {
  const help = helps[terminal.langue];
  const program = new Command('delibre')
    .description(help.programme)
    .version(version(), '-V, --version', help.version)
    .helpOption('-h, --help', help.aide)
    .helpCommand(false)
    .addOption(new Option('--lang <lang>', help.lang).argParser(choiceOf('--lang', langues)))
    .addHelpText('after', `\n${help.codes}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (titre) => help.titres[titre] ?? titre,
      styleUsage: (usage) => usage.replace(/\w{1,20}/gu, (word) => help.mots[word] ?? word),
      optionDescription: (option) => option.description + defaultOf(option, terminal),
    })
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.error(text),
      outputError: () => {},
    })
    .exitOverride();
  addExtract(program, terminal, done);
  addCheck(program, terminal, done);
  addExplain(program, terminal, done);
  addVerify(program, terminal, done);
  addExport(program, terminal, done);
  addValidate(program, terminal, done);
  const schema = subcommand(program, 'schema', terminal);
  schema.action(async () => {
    await terminal.data(jsonSchemaText());
    done(0);
  });
  return program;
}

function addExtract(program: Command, terminal: Terminal, done: Done): void {
  const { extract, quiet } = helps[terminal.langue];
  const jobs = Math.min(availableParallelism(), USUAL_JOBS);
  readingCommand(program, 'extract', terminal)
    .argument('<file|folder...>', extract.entrees)
    .addOption(
      new Option('-f, --format <format>', extract.format)
        .default('json')
        .argParser(choiceOf('--format', formats)),
    )
    .option('-o, --out <dir>', extract.out)
    .addOption(
      new Option('--table <table>', extract.table).argParser(choiceOf('--table', tablesPlates)),
    )
    .addOption(
      new Option('--csv-dialect <dialect>', extract.csvDialect).argParser(
        choiceOf('--csv-dialect', csvDialects),
      ),
    )
    .addOption(
      new Option('-j, --jobs <n>', extract.jobs)
        .default(jobs, terminal.say('usage.coeurs', { max: USUAL_JOBS }))
        .argParser(integerOf(terminal, '--jobs', 1, MOST_JOBS)),
    )
    .option('-q, --quiet', quiet)
    .action(async (args: string[], settings: ExtractSettings) => {
      done(await extractCommand(args, settings, terminal));
    });
}

function addCheck(program: Command, terminal: Terminal, done: Done): void {
  const { check, extract, quiet } = helps[terminal.langue];
  readingCommand(program, 'check', terminal)
    .argument('<file|folder...>', extract.entrees)
    .addOption(
      new Option('-f, --format <format>', check.format)
        .default('text')
        .argParser(choiceOf('--format', checkFormats)),
    )
    .addOption(
      new Option('--level <level>', check.level).default('info').argParser(levelOf('--level')),
    )
    .addOption(
      new Option('--fail-on <level>', check.failOn)
        .default('erreur')
        .argParser(levelOf('--fail-on')),
    )
    .option('-q, --quiet', quiet)
    .action(async (args: string[], settings: CheckSettings) => {
      done(await checkCommand(args, settings, terminal));
    });
}

function addExplain(program: Command, terminal: Terminal, done: Done): void {
  const { explain } = helps[terminal.langue];
  readingCommand(program, 'explain', terminal)
    .argument('<file[:line]>', explain.place)
    .addOption(
      new Option('-f, --format <format>', explain.format)
        .default('text')
        .argParser(choiceOf('--format', explainFormats)),
    )
    .action(async (place: string, settings: ExplainSettings) => {
      done(await explainCommand(place, settings, terminal));
    });
}

function addVerify(program: Command, terminal: Terminal, done: Done): void {
  const { verify, quiet } = helps[terminal.langue];
  readingCommand(program, 'verify', terminal)
    .argument('<result>', verify.resultat)
    .argument('<source>', verify.source)
    .option('-q, --quiet', quiet)
    .action(async (result: string, source: string, settings: ReadSettings) => {
      done(await verifyCommand(result, source, settings, terminal));
    });
}

function addExport(program: Command, terminal: Terminal, done: Done): void {
  const { export: help, quiet } = helps[terminal.langue];
  subcommand(program, 'export', terminal)
    .argument('<result...>', help.resultats)
    .addOption(
      new Option('-f, --format <format>', help.format).argParser(
        choiceOf('--format', exportFormats),
      ),
    )
    .option('-o, --out <dir>', help.out)
    .addOption(
      new Option('--csv-dialect <dialect>', helps[terminal.langue].extract.csvDialect).argParser(
        choiceOf('--csv-dialect', csvDialects),
      ),
    )
    .option('--reglages <file>', help.reglages)
    .option('--rejets <file>', help.rejets)
    .addOption(
      new Option('--profil <profil>', help.profil)
        .default('validata')
        .argParser(choiceOf('--profil', profils)),
    )
    .option('-q, --quiet', quiet)
    .action(async (results: string[], settings: ExportSettings) => {
      done(await exportCommand(results, settings, terminal));
    });
}

function addValidate(program: Command, terminal: Terminal, done: Done): void {
  const { validate, quiet } = helps[terminal.langue];
  subcommand(program, 'validate', terminal)
    .argument('<table>', validate.table)
    .addOption(
      new Option('--schema <schema>', validate.schema).argParser(choiceOf('--schema', scdlNames)),
    )
    .option('--fix', validate.fix)
    .option('-q, --quiet', quiet)
    .action(async (table: string, settings: ValidateSettings) => {
      done(await validateCommand(table, settings, terminal));
    });
}

/** A command that reads documents, with what is said of how. */
function readingCommand(
  program: Command,
  name: 'extract' | 'check' | 'explain' | 'verify',
  terminal: Terminal,
): Command {
  const help = helps[terminal.langue];
  const command = subcommand(program, name, terminal)
    .addOption(maxSizeOption(name === 'verify' ? help.verify.maxSize : help.maxSize, terminal))
    .addOption(maxTimeOption(terminal))
    .addOption(maxMemoryOption(terminal));
  if (name !== 'verify') command.addOption(profileOption(terminal));
  return command.addOption(passwordOption(terminal)).addOption(ocrOption(terminal));
}

function subcommand(
  program: Command,
  name: 'extract' | 'check' | 'explain' | 'verify' | 'export' | 'validate' | 'schema',
  terminal: Terminal,
): Command {
  const help = helps[terminal.langue];
  return program
    .command(name)
    .description(help[name].description)
    .helpOption('-h, --help', help.aide)
    .addHelpText('after', `\n${help[name].apres}\n\n${help.codes}`);
}

function passwordOption(terminal: Terminal): Option {
  const option = new Option('--password <password>', helps[terminal.langue].password);
  const known = terminal.variable('DELIBRE_PASSWORD');
  // Shown by no help: a default without a description would be.
  return known === undefined ? option : option.default(known, 'DELIBRE_PASSWORD');
}

function profileOption(terminal: Terminal): Option {
  return new Option('--profile <profile>', helps[terminal.langue].profile)
    .default('auto')
    .argParser(choiceOf('--profile', choixDeProfil));
}

function ocrOption(terminal: Terminal): Option {
  return new Option('--ocr <mode>', helps[terminal.langue].ocr)
    .default('auto')
    .argParser(choiceOf('--ocr', ocrModes));
}

function maxSizeOption(description: string, terminal: Terminal): Option {
  return new Option('--max-size <size>', description)
    .default(MAX_BYTES, terminal.say('usage.mega', { nombre: MAX_BYTES / 1e6 }))
    .argParser(sizeOf(terminal, '--max-size'));
}

function maxTimeOption(terminal: Terminal): Option {
  return new Option('--max-time <time>', helps[terminal.langue].maxTime)
    .default(MAX_TIME, terminal.say('usage.secondes', { nombre: MAX_TIME / 1000 }))
    .argParser(timeOf(terminal, '--max-time'));
}

function maxMemoryOption(terminal: Terminal): Option {
  return new Option('--max-memory <size>', helps[terminal.langue].maxMemory)
    .default(MAX_MEMORY, terminal.say('usage.giga', { nombre: MAX_MEMORY / 1e9 }))
    .argParser(sizeOf(terminal, '--max-memory'));
}

function defaultOf({ defaultValue, defaultValueDescription }: Option, terminal: Terminal): string {
  if (defaultValue === undefined) return '';
  return terminal.say('usage.defaut', { valeur: defaultValueDescription ?? String(defaultValue) });
}

function version(): string {
  const { version } = createRequire(import.meta.url)('delibre/package.json') as { version: string };
  return version;
}
