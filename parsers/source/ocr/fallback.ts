/** Two recognisers as one: what the first fails to read, the second reads. */
import { TimeLimit } from './effort.ts';
import type { Recogniser, Task } from './recogniser.ts';

/** A recogniser that fails so often in a row (its libraries are missing, its data is broken) is not asked again. */
const GIVE_UP = 2;

export function withFallback(
  first: Recogniser,
  openSecond: () => Promise<Recogniser | undefined>,
): Recogniser {
  let failures = 0;
  let opening: Promise<Recogniser | undefined> | undefined;
  const second = () => {
    opening ??= openSecond();
    return opening;
  };
  const recognise = async (task: Task) => {
    if (failures >= GIVE_UP) return await ((await second()) ?? first).recognise(task);
    const started = performance.now();
    try {
      const words = await first.recognise(task);
      failures = 0;
      return words;
    } catch (error) {
      // What used up the page's time leaves none for another try.
      if (error instanceof TimeLimit) throw error;
      failures++;
      const other = await second();
      if (other === undefined) throw error;
      const timeLimit = Math.max(1, task.timeLimit - (performance.now() - started));
      return await other.recognise({ ...task, timeLimit });
    }
  };
  const close = async () => {
    await first.close();
    await (await opening)?.close();
  };
  return { name: first.name, recognise, close };
}
