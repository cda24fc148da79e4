/** `delibre verify`: says which values of a result no longer hold against its source. */
import type { Phrase } from '../../contract/messages.ts';
import type { Printed } from '../isolated/task.ts';
import { MAX_RESULT } from '../results.ts';
import type { Defaut, DefautCode, Verification } from '../verify.ts';
import { answerShown, givenOf, type ReadSettings, taskOf } from './documents.ts';
import { STDIN } from './inputs.ts';
import { placeOf } from './report.ts';
import { printable, type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** Of a quoted text, how much is shown. */
const SHOWN = 80;

const phraseOf: Readonly<Record<DefautCode, Phrase>> = {
  'source.changee': 'verify.source_changee',
  'place.hors_source': 'verify.place',
  'texte.different': 'verify.texte',
  'valeur.differente': 'verify.valeur',
  'renvoi.inconnu': 'verify.renvoi',
  'identifiant.double': 'verify.identifiant',
  'ligne.classement': 'verify.ligne',
};

/** Gives the exit code: 0 when everything holds, 1 when something does not. */
export async function verifyCommand(
  result: string,
  document: string,
  settings: ReadSettings,
  terminal: Terminal,
): Promise<number> {
  if (result === '-' && document === '-') throw new UsageError('usage.stdin_deux_fois');
  const made = await givenOf(namedOf(result), terminal, MAX_RESULT);
  const given = await givenOf(namedOf(document), terminal, settings.maxSize);
  const { source, verification } = await answerShown(
    { kind: 'verify', document: given, made, ...taskOf(settings) },
    settings,
    terminal,
  );
  const { tient, valeurs, defauts } = verification;
  const { fichier } = given;
  if (isAnother(verification)) {
    const counts = { fichier: printable(fichier), resultat: printable(made.fichier) };
    terminal.error(`${terminal.say('verify.autre', counts)}\n`);
    return 1;
  }
  for (const defaut of defauts)
    await terminal.data(`${lineOf(defaut, fichier, source, terminal)}\n`);
  if (settings.quiet !== true) {
    const phrase = tient ? 'verify.tient' : 'verify.tombe';
    const counts = { fichier: printable(fichier), valeurs, defauts: defauts.length };
    terminal.error(`${terminal.say(phrase, counts)}\n`);
  }
  return tient ? 0 : 1;
}

/** Not the source at all, or one that moved from its first words on: each fault would say the same. */
function isAnother({ valeurs, defauts }: Verification): boolean {
  const changed = defauts.some(({ code }) => code === 'source.changee');
  const lost = defauts.filter(({ code }) => code === 'texte.different').length;
  return changed && lost * 2 > valeurs;
}

function namedOf(argument: string) {
  return argument === '-' ? { path: null, fichier: STDIN } : { path: argument, fichier: argument };
}

function lineOf(
  { code, chemin, span, attendu, trouve }: Defaut,
  fichier: string,
  source: Printed,
  terminal: Terminal,
): string {
  const sentence = terminal.say(phraseOf[code], {
    attendu: quoted(attendu),
    trouve: quoted(trouve),
  });
  return `${placeOf(fichier, source, span)}: ${chemin}: ${printable(sentence)} (${code})`;
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
