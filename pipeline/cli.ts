#!/usr/bin/env node
import { langueOf, say } from '../contract/messages.ts';
/** The command `delibre`. */
import { run } from './commands/main.ts';

/** Whoever reads our output may stop reading: that is no error, and there is nobody left to tell. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  const sentence = say(langueOf(undefined, process.env), 'sortie.impossible', {
    systeme: error.code ?? '',
  });
  process.stderr.write(`${sentence}\n`, () => process.exit(1));
}

process.stdout.on('error', leave);
// Findings that nobody reads are no reason to stop writing records.
process.stderr.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), process);
