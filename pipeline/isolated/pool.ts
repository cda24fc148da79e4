/** Reading processes: one reads many documents, one that breaks its bounds is ended, and another takes its place. */
import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../contract/errors.ts';
import {
  type Answer,
  type Bounds,
  errorOf,
  type Message,
  type OnPage,
  type Reader,
  type Task,
} from './task.ts';

/** As this file: compiled, or as it was written. */
const program = new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/** A process that read so many documents, or holds so much after one, is replaced: what it kept goes with it. */
const MOST_DOCUMENTS = 200;
const MOST_KEPT = 600_000_000;
/** Of the memory of a process, what may be objects; the rest is for pictures, streams and the program. */
const OBJECTS = 0.75;

/** How Node, or the system, ends a process that wants more memory than there is. */
const outOfMemory: ReadonlySet<unknown> = new Set(['SIGKILL', 'SIGABRT', 134]);

interface Hand {
  readonly child: ChildProcess;
  documents: number;
}

export function openPool(bounds: Bounds): Reader {
  const idle: Hand[] = [];
  const all = new Set<Hand>();
  const start = (): Hand => {
    const hand = { child: started(bounds), documents: 0 };
    all.add(hand);
    hand.child.once('exit', () => {
      all.delete(hand);
      const at = idle.indexOf(hand);
      if (at >= 0) idle.splice(at, 1);
    });
    return hand;
  };
  const run = async <T extends Task>(task: T, onPage?: OnPage): Promise<Answer<T>> => {
    const hand = idle.pop() ?? start();
    hand.documents++;
    try {
      const { answer, memory } = await ask(hand.child, task, bounds, onPage);
      if (memory > MOST_KEPT || hand.documents >= MOST_DOCUMENTS) hand.child.kill('SIGKILL');
      return JSON.parse(answer) as Answer<T>;
    } finally {
      if (!hand.child.killed && hand.child.connected) idle.push(hand);
    }
  };
  return {
    run,
    close: () => {
      for (const { child } of all) child.kill('SIGKILL');
    },
  };
}

/** MB for what is new in memory: with more, a list of 93 pages takes a tenth more at its peak, in the same time. */
const YOUNG = 4;

function started({ maxMemory }: Bounds): ChildProcess {
  const objects = Math.max(64, Math.floor((maxMemory * OBJECTS) / 1e6));
  const child = fork(program, [String(maxMemory)], {
    execArgv: [
      ...process.execArgv,
      `--max-old-space-size=${objects}`,
      `--max-semi-space-size=${YOUNG}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // What is sent to one that has just died is answered by its end.
  child.on('error', () => {});
  return child;
}

interface Done {
  readonly answer: string;
  readonly memory: number;
}

/** The clock runs from the moment that the process is there, and anew with every page. */
function ask(child: ChildProcess, task: Task, bounds: Bounds, onPage?: OnPage): Promise<Done> {
  const { fichier } = task.document;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const leave = () => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
    };
    const fail = (error: Error) => {
      leave();
      reject(error);
    };
    const wind = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail(new InputError('temps', fichier, { max: bounds.maxTime / 1000 }));
      }, bounds.maxTime);
    };
    const onMessage = (message: Message) => {
      if ('failure' in message) return fail(errorOf(message.failure));
      if ('answer' in message) {
        leave();
        return resolve(message);
      }
      wind();
      if ('page' in message) onPage?.(...message.page);
    };
    const onExit = (code: number | null, signal: string | null) => {
      const memory = outOfMemory.has(signal) || outOfMemory.has(code);
      fail(
        memory
          ? new InputError('memoire', fichier, { max: bounds.maxMemory })
          : new InputError('arret', fichier, { systeme: signal ?? String(code) }),
      );
    };
    child.on('message', onMessage).on('exit', onExit);
    child.send(task);
    if (child.pid === undefined) fail(new InputError('arret', fichier, { systeme: 'fork' }));
  });
}
