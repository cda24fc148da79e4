/** Builds what the command and the library are, wherever the compiler is there: an installation without it has them. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

let compiler = null;
try {
  compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
} catch {
  // Installed without what only building needs.
}
if (compiler !== null) {
  const args = [compiler, '-p', 'tsconfig.build.json'];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
