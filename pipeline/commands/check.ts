/** `delibre check`: documents in, what does not agree in them out. */
import { type Diagnostic, type Niveau, niveaux } from '../../contract/contract.ts';
import { outcomesOf, type Read, type ReadSettings } from './documents.ts';
import { entreesOf } from './inputs.ts';
import { Progress } from './progress.ts';
import { findingLines } from './quote.ts';
import { byPlace, failureLine } from './report.ts';
import type { Terminal } from './terminal.ts';

export const checkFormats = ['text', 'json'] as const;

export interface CheckSettings extends ReadSettings {
  readonly format: (typeof checkFormats)[number];
  /** The lowest level shown. */
  readonly level: Niveau;
  /** The lowest level that makes the exit code 1. */
  readonly failOn: Niveau;
}

/** Gives the exit code: 1 when a document could not be read, or has a finding of the level asked for. */
export async function checkCommand(
  args: readonly string[],
  settings: CheckSettings,
  terminal: Terminal,
): Promise<number> {
  const entrees = await entreesOf(args);
  const counts: Record<Niveau, number> = { erreur: 0, avertissement: 0, info: 0 };
  const report = reporterOf(settings, terminal);
  const quiet = settings.quiet === true;
  const mixed = terminal.showsData && entrees.length > 1;
  const progress = new Progress(terminal, 1, { quiet: quiet || mixed, mixed: false });
  let failed = false;
  let read = 0;
  await report.start();
  const outcomes = outcomesOf(entrees, terminal, { ...settings, jobs: 1 }, (pages) =>
    progress.page(pages),
  );
  for await (const outcome of outcomes) {
    progress.clear();
    if ('error' in outcome) {
      failed = true;
      terminal.error(`${failureLine(outcome.entree.fichier, outcome.error, terminal)}\n`);
      continue;
    }
    read++;
    const all = outcome.resultat.diagnostics;
    for (const { niveau } of all) counts[niveau]++;
    failed ||= all.some(({ niveau }) => reaches(niveau, settings.failOn));
    const shown = all.filter(({ niveau }) => reaches(niveau, settings.level));
    await report.write(outcome, shown.sort(byPlace));
  }
  await report.end();
  progress.clear();
  if (!quiet && read > 0) terminal.error(`${terminal.say('check.bilan', counts)}\n`);
  return failed ? 1 : 0;
}

/** As grave, or graver. */
function reaches(niveau: Niveau, floor: Niveau): boolean {
  return niveaux.indexOf(niveau) <= niveaux.indexOf(floor);
}

interface Reporter {
  start(): Promise<void>;
  write(read: Read, findings: readonly Diagnostic[]): Promise<void>;
  end(): Promise<void>;
}

function reporterOf({ format }: CheckSettings, terminal: Terminal): Reporter {
  if (format === 'text') {
    return {
      start: async () => {},
      write: async (read, findings) => {
        for (const finding of findings)
          await terminal.lines(`${findingLines(finding, read, terminal).join('\n')}\n`);
      },
      end: async () => {},
    };
  }
  let separator = '';
  return {
    start: () => terminal.data('['),
    write: async ({ entree, resultat }, diagnostics) => {
      const { source } = resultat;
      const json = JSON.stringify({ fichier: entree.fichier, source, diagnostics }, null, 2);
      await terminal.data(`${separator}\n${json}`);
      separator = ',';
    },
    end: () => terminal.data('\n]\n'),
  };
}
