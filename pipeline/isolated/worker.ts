/** The process in which documents are read: whatever one of them does to it, the program goes on. */
import { Worker } from 'node:worker_threads';
// Loaded before the clock of the first document runs.
import '../../parsers/source/index.ts';
import { answerTo } from './answer.ts';
import { failureOf, type Message, type Task } from './task.ts';

/**
 * A thread beside the reading one, which may be busy for ever: it ends the process when that holds more memory than
 * it may (pictures and streams are no part of what Node itself bounds), and when nobody is left to read for.
 */
const WATCH = `
const { workerData: { most, parent } } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);
`;

const most = Number(process.argv[2]);
new Worker(WATCH, { eval: true, execArgv: [], workerData: { most, parent: process.ppid } }).unref();

function send(message: Message): Promise<void> {
  return new Promise((done) => process.send?.(message, () => done()));
}

process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => {
  answerTo(task, (done, pages) => void send({ page: [done, pages] })).then(
    (answer) => send({ answer: JSON.stringify(answer), memory: process.memoryUsage.rss() }),
    (error: unknown) => send({ failure: failureOf(error) }),
  );
});
await send({ ready: true });
