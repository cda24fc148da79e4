/** The recogniser of a file, opened when the first page needs it. */
import type { PageContent } from '../pdf/page.ts';
import type { Recognise } from '../pdf/scan.ts';
import { openRecogniser, type Recogniser, recognisePage } from './index.ts';

export class LazyRecogniser {
  readonly #open: () => Promise<Recogniser | undefined>;
  #opening: Promise<Recogniser | undefined> | undefined;

  /** With the best of what the machine has, unless told which. */
  constructor(open: () => Promise<Recogniser | undefined> = openRecogniser) {
    this.#open = open;
  }

  /** Null where nothing is installed that reads pictures, or the page could not be read. */
  readonly recognise: Recognise = async (page, native): Promise<PageContent | null> => {
    this.#opening ??= this.#open();
    const recogniser = await this.#opening;
    if (recogniser === undefined) return null;
    const seen = await recognisePage(page, native, { recogniser });
    return seen === native ? null : seen;
  };

  async close(): Promise<void> {
    await (await this.#opening)?.close();
  }
}
