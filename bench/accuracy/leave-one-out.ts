/**
 * The honest figure: each authority is scored in a process of its own, without the cues and words that fire in
 * none but its documents.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Evaluated, evaluate, type Loaded } from './evaluate.ts';
import { byAuthority } from './report.ts';
import { firing, withoutProfile } from './switches.ts';

export interface Where {
  readonly corpus: string;
  readonly pairs: string | undefined;
  readonly cache: string | undefined;
}

/** What one process is asked, and what it answers. */
export interface Question extends Where {
  readonly docs: readonly string[];
  readonly off: readonly string[];
}

export async function leaveOneOut(loaded: readonly Loaded[], where: Where): Promise<Evaluated[]> {
  const owners = await ownersOf(loaded);
  const authorities = [...byAuthority(loaded)];
  const evaluated: Evaluated[] = [];
  for (const [authority, own] of authorities) {
    const off = [...owners].filter(([, names]) => names.size === 1 && names.has(authority));
    const ids = off.map(([id]) => id);
    if (ids.length === 0) evaluated.push(...own.map((one) => evaluate(one, withoutProfile)));
    else {
      console.log(`${authority}: without ${ids.join(', ')}`);
      const docs = own.map(({ document }) => document.doc);
      evaluated.push(...(await ask(own, { ...where, docs, off: ids })));
    }
  }
  console.log('');
  return evaluated;
}

/** In the documents of which authorities each cue and each form fires. */
async function ownersOf(loaded: readonly Loaded[]): Promise<Map<string, Set<string>>> {
  const owners = new Map<string, Set<string>>();
  for (const { document, source } of loaded)
    for (const id of await firing(source))
      owners.set(id, (owners.get(id) ?? new Set()).add(document.authority));
  return owners;
}

const worker = fileURLToPath(new URL('./one-out.ts', import.meta.url));

type Answer = Pick<Evaluated, 'group' | 'made' | 'score'>;

function ask(own: readonly Loaded[], question: Question): Promise<Evaluated[]> {
  return new Promise((resolve, reject) => {
    const child = fork(worker);
    child.once('message', (answers: Answer[]) =>
      resolve(
        own.flatMap((one, at) => (answers[at] === undefined ? [] : [{ ...one, ...answers[at] }])),
      ),
    );
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`one-out ended with ${code}`)));
    child.send(question);
  });
}
