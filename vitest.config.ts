import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests of the command line change the working folder: each file has a process of its own.
    pool: 'forks',
    // One less than there are cores unless told: on two, all files would run one after the other.
    maxWorkers: 2,
    include: ['test/**/*.test.ts'],
    // A busy machine is slow and not wrong: what hangs is ended, what waits is not.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A missing snapshot fails instead of being written; `vitest run --update` writes them.
    update: process.argv.includes('--update') || process.argv.includes('-u') ? 'all' : 'none',
  },
});
