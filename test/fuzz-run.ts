/**
 * 10 000 random and mutated inputs of at most 4 kB and 200 of full size: none throws, none takes over 2 s,
 * every result holds; floods of one phrase take linear time. "npm run fuzz"; "npm run fuzz -- 500 10" for fewer; the suite runs a fixed hundred.
 */
import { performance } from 'node:perf_hooks';
import { InputError } from '../contract/errors.ts';
import { floods } from './floods-run.ts';
import { extraction } from './support/fixtures.ts';
import { fullInput, smallInput } from './support/fuzz.ts';
import { counterExamples } from './support/properties.ts';

const LIMIT = 2000;
const [small = 10_000, full = 200] = process.argv.slice(2).map(Number);
const failures: string[] = [];
let slowest = 0;
let refused = 0;

async function run(name: string, bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  try {
    const made = await extraction(bytes);
    const time = performance.now() - start;
    slowest = Math.max(slowest, time);
    if (time > LIMIT) failures.push(`${name}: ${time.toFixed(0)} ms`);
    failures.push(...counterExamples(made).map((fault) => `${name}: ${fault}`));
  } catch (error) {
    if (error instanceof InputError) refused++;
    else failures.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

for (let number = 0; number < small; number++) await run(`small ${number}`, smallInput(number));
console.log(`${small} small inputs, ${refused} of them no text, slowest ${slowest.toFixed(0)} ms`);
slowest = 0;
for (let number = 0; number < full; number++) await run(`full ${number}`, fullInput(number));
console.log(`${full} inputs of full size, slowest ${slowest.toFixed(0)} ms`);
failures.push(...(await floods()));
for (const failure of failures.slice(0, 50)) console.error(failure);
console.log(failures.length === 0 ? 'all hold' : `${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
