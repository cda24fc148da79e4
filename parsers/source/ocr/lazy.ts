/** The recogniser of a file, opened when the first page needs it. */
import type { CauseNonLue } from '../../../contract/types.ts';
import type { Recognise } from '../pdf/scan.ts';
import { openRecogniser, type Recogniser, recognisePage } from './index.ts';

/** After so many pages in a row that came to nothing, the others are not tried: each may take the whole time limit. */
const GIVE_UP = 3;
/** What says nothing of the recogniser: it was not asked, or it answered. */
const FREE: ReadonlySet<CauseNonLue> = new Set([
  'sans-image',
  'trop-chargee',
  'sans-mot',
  'illisible',
]);

export class LazyRecogniser {
  readonly #open: () => Promise<Recogniser | undefined>;
  #failures: CauseNonLue[] = [];
  #opening: Promise<Recogniser | undefined> | undefined;

  /** With the best of what the machine has, unless told which. */
  constructor(open: () => Promise<Recogniser | undefined> = openRecogniser) {
    this.#open = open;
  }

  readonly recognise: Recognise = async (page, native) => {
    if (this.#failures.length >= GIVE_UP) return { cause: this.#failures.at(-1) ?? 'echec' };
    this.#opening ??= this.#open();
    const recogniser = await this.#opening;
    if (recogniser === undefined) return { cause: 'sans-moteur' };
    const made = await recognisePage(page, native, { recogniser });
    if ('content' in made) this.#failures = [];
    else if (!FREE.has(made.cause)) this.#failures.push(made.cause);
    return made;
  };

  async close(): Promise<void> {
    await (await this.#opening)?.close();
  }
}
