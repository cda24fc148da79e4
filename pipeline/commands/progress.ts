/** How far a run has come, on standard error: one line drawn again on a terminal, a line a document elsewhere. */
import { printable, type Terminal } from './terminal.ts';

export interface Step {
  readonly fichier: string;
  /** Where its records were written. */
  readonly cible?: string | null;
  readonly echec?: boolean;
}

/** How far the reading of one document has come. */
export interface Pages {
  readonly fichier: string;
  readonly lues: number;
  readonly pages: number;
}

export interface Visibility {
  readonly quiet: boolean;
  /** Data goes to the same screen: only what is gone before any comes may be drawn. */
  readonly mixed: boolean;
}

export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #quiet: boolean;
  readonly #shown: boolean;
  readonly #pages: boolean;
  #rank = 0;
  #failed = 0;
  #status = '';

  /** A single document is done before anybody asks: only where it was written is worth a line. */
  constructor(terminal: Terminal, total: number, { quiet, mixed }: Visibility) {
    this.#terminal = terminal;
    this.#total = total;
    this.#quiet = quiet || mixed;
    this.#shown = !this.#quiet && total > 1;
    this.#pages = !quiet && terminal.redraws && (!mixed || total === 1);
  }

  /** Pages take up to seconds each: on a screen, which one it is is drawn again. */
  page({ fichier, lues, pages }: Pages): void {
    if (!this.#pages) return;
    const name = printable(fichier);
    const line = this.#terminal.say('progres.page', { fichier: name, page: lues, pages });
    this.#draw(this.#shown ? this.#line(line, this.#rank + 1) : line);
  }

  /** One document more is finished. */
  step({ fichier, cible, echec }: Step): void {
    this.#rank++;
    if (echec === true) this.#failed++;
    const name = printable(fichier);
    if (!this.#shown && !this.#quiet && cible) this.print([this.#outcome(name, cible, echec)]);
    if (!this.#shown) return;
    if (this.#terminal.redraws) this.#draw(this.#line(name));
    else this.#terminal.error(`${this.#line(this.#outcome(name, cible, echec))}\n`);
  }

  /** Lines that stay, above the one that is drawn again. */
  print(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const status = this.#status;
    this.clear();
    this.#terminal.error(`${lines.join('\n')}\n`);
    if (status !== '') this.#show(status);
  }

  /** Takes the drawn line away. */
  clear(): void {
    if (this.#status !== '') this.#terminal.error('\r\u001B[2K');
    this.#status = '';
  }

  #outcome(fichier: string, cible: string | null | undefined, echec: boolean | undefined): string {
    if (echec === true) return this.#terminal.say('progres.echec', { fichier });
    if (!cible) return fichier;
    return this.#terminal.say('progres.ecrit', { fichier, cible: printable(cible) });
  }

  #line(fichier: string, rang = this.#rank): string {
    return this.#terminal.say('progres.ligne', { rang, total: this.#total, fichier });
  }

  #draw(line: string): void {
    const failed =
      this.#failed === 0 ? '' : this.#terminal.say('progres.echecs', { echecs: this.#failed });
    const room = Math.max(this.#terminal.columns - 1 - failed.length, 10);
    this.clear();
    this.#show(line.slice(0, room) + failed);
  }

  #show(status: string): void {
    this.#status = status;
    this.#terminal.error(status);
  }
}
