/** The three standard streams, the language and the colours of one run of the program. */
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { type Langue, type Phrase, say } from '../../contract/messages.ts';
import { openPool } from '../isolated/pool.ts';
import type { Bounds, OpenReader, Reader } from '../isolated/task.ts';
import { secretOf } from './secret.ts';

export type Colours = ReturnType<typeof pc.createColors>;

export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  /** Who reads documents: processes of their own unless given. */
  readonly open?: OpenReader;
}

/** Controls, escapes, and the marks that reorder a line: a document must not steer the terminal. */
const steering = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text of a document or a file's name, fit for one line of a terminal. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\t\n\r]/gu, ' ')
    .replace(steering, '');
}

/** JSON says the same with its controls written as escapes. */
function escaped(text: string): string {
  return text.replace(steering, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export class Terminal {
  readonly langue: Langue;
  readonly colours: Colours;
  /** Of standard output, where findings are what was asked for. */
  readonly dataColours: Colours;
  readonly #streams: Streams;
  #asked: Promise<unknown> = Promise.resolve();

  constructor(streams: Streams, langue: Langue) {
    const { stderr, stdout, env } = streams;
    this.langue = langue;
    const wanted = !env['NO_COLOR'] && env['TERM'] !== 'dumb';
    this.colours = pc.createColors(stderr.isTTY === true && wanted);
    this.dataColours = pc.createColors(stdout.isTTY === true && wanted);
    this.#streams = streams;
  }

  get stdin(): AsyncIterable<Uint8Array> {
    return this.#streams.stdin;
  }

  reader(bounds: Bounds): Reader {
    return (this.#streams.open ?? openPool)(bounds);
  }

  /** What stands in the environment. */
  variable(name: string): string | undefined {
    return this.#streams.env[name] || undefined;
  }

  /** Whether somebody sits there who can be asked. */
  get asks(): boolean {
    const { stdin, stderr } = this.#streams;
    return stderr.isTTY === true && 'isTTY' in stdin && stdin.isTTY === true;
  }

  /** The password of a document, typed unseen; null when whoever was asked gave up. One question at a time. */
  password(fichier: string): Promise<string | null> {
    const { stdin, stderr } = this.#streams;
    const ask = () => {
      stderr.write(this.say('mot_de_passe', { fichier: printable(fichier) }));
      return secretOf(stdin as NodeJS.ReadStream).finally(() => stderr.write('\n'));
    };
    const answer = this.#asked.then(ask);
    this.#asked = answer;
    return answer;
  }

  /** Whether standard error is a screen on which a line can be drawn again. */
  get redraws(): boolean {
    return this.#streams.stderr.isTTY === true && this.#streams.env['TERM'] !== 'dumb';
  }

  get showsData(): boolean {
    return this.#streams.stdout.isTTY === true;
  }

  get columns(): number {
    return this.#streams.stderr.columns || 80;
  }

  say(phrase: Phrase, values: Readonly<Record<string, string | number>> = {}): string {
    return say(this.langue, phrase, values);
  }

  /** Data to standard output, as fast as it is taken. */
  async data(text: string): Promise<void> {
    const { stdout } = this.#streams;
    if (!stdout.write(this.showsData ? escaped(text) : text)) await once(stdout, 'drain');
  }

  /** A text of our own to standard output. */
  print(text: string): void {
    this.#streams.stdout.write(text);
  }

  /** Lines of ours to standard output, colours and all: what a document says in them is `printable` already. */
  async lines(text: string): Promise<void> {
    const { stdout } = this.#streams;
    if (!stdout.write(text)) await once(stdout, 'drain');
  }

  /** To standard error, as it is. */
  error(text: string): void {
    this.#streams.stderr.write(text);
  }
}
