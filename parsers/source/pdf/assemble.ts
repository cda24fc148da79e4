/** Laid pages to transcript and blocks: paragraphs joined over pages, running heads set apart, tables with their rows. */
import type { Block, Line, Text } from '../../../contract/types.ts';
import { joinTexts, trimText } from '../text.ts';
import { gridLines } from './grid.ts';
import { hyphenation, type KeepsHyphen, partsAcross } from './hyphen.ts';
import type { LaidRegion, PageLayout } from './layout.ts';
import type { PrintedLine } from './line.ts';
import { type Measures, measuresOf } from './measures.ts';
import type { PageTable } from './page.ts';
import { type Break, breakAcross, breakBetween, bullet } from './paragraphs.ts';
import { plainOfLines, type Stretch, textOfStretches } from './plain.ts';
import { runningLines } from './running.ts';
import { runningTables } from './running-tables.ts';
import { TableDraft } from './table-draft.ts';
import { type ToPage, Transcript } from './transcript.ts';
import { type TagOf, trustedTags } from './trust.ts';
import { toPage } from './turn.ts';

export interface Assembled {
  readonly transcript: Transcript;
  readonly text: string;
  readonly blocks: Block[];
  readonly plainOf: (raw: string) => string;
}

interface ParagraphDraft {
  readonly kind: 'paragraphe';
  readonly lines: { readonly printed: PrintedLine; readonly line: Line; readonly opens: boolean }[];
  readonly role: 'titre' | 'paragraphe' | 'element' | null;
}

interface StrokeDraft {
  readonly kind: 'filet' | 'courant';
  readonly line: Line;
}

type Draft = ParagraphDraft | StrokeDraft | TableDraft;

const strokes = /^[\s*_=.·•~–—-]{1,2000}$/u;

export function assemble(pages: readonly PageLayout[]): Assembled {
  const measures = measuresOf(pages);
  const running = runningLines(pages.map(runningPage), measures.bodySize);
  const frames = runningTables(pages);
  const transcript = new Transcript(waysBack(pages));
  const tagOf = trustedTags(pages, measures);
  const assembly = new Assembly(transcript, measures, running, frames, tagOf);
  for (const page of pages) assembly.page(page);
  return assembly.finish();
}

function runningPage(page: PageLayout) {
  const lines = page.regions.flatMap((region) => (region.kind === 'texte' ? region.lines : []));
  return { number: page.number, width: page.width, height: page.height, lines };
}

function waysBack(pages: readonly PageLayout[]): Map<number, ToPage> {
  return new Map(
    pages.flatMap(({ number, width, height, turned }) =>
      turned === undefined ? [] : [[number, toPage(turned, width, height)] as const],
    ),
  );
}

class Assembly {
  readonly #transcript: Transcript;
  readonly #drafts: Draft[] = [];
  readonly #measures: Measures;
  readonly #running: ReadonlySet<PrintedLine>;
  readonly #frames: ReadonlySet<PageTable>;
  readonly #tagOf: TagOf;
  /** The paragraph that what follows may still belong to. */
  #open: ParagraphDraft | null = null;
  /** The table that nothing but running heads has followed so far. */
  #openTable: TableDraft | null = null;
  /** Whether the next line stands right below the last one. */
  #below = false;

  constructor(
    transcript: Transcript,
    measures: Measures,
    running: ReadonlySet<PrintedLine>,
    frames: ReadonlySet<PageTable>,
    tagOf: TagOf,
  ) {
    this.#transcript = transcript;
    this.#measures = measures;
    this.#running = running;
    this.#frames = frames;
    this.#tagOf = tagOf;
  }

  page(page: PageLayout): void {
    this.#below = false;
    let first = true;
    for (const region of page.regions) {
      if (region.kind === 'tableau') this.#table(region.table, page.number);
      else if (region.lines.every(({ angle }) => angle !== 0)) this.#aside(region, page);
      else first = this.#text(region, page, first) && first;
    }
  }

  /** Text along the margin: the page's own goes on without it. */
  #aside(region: LaidRegion & { kind: 'texte' }, page: PageLayout): void {
    const open = this.#open;
    const openTable = this.#openTable;
    this.#open = null;
    this.#text(region, page, false);
    this.#open = open;
    this.#openTable = openTable;
  }

  /** Gives whether nothing but running heads was in it. */
  #text(region: LaidRegion & { kind: 'texte' }, page: PageLayout, first: boolean): boolean {
    if (!first && !region.column) this.#open = null;
    this.#below = false;
    let bare = true;
    for (const printed of region.lines) {
      if (printed.text === '') continue;
      const line = this.#transcript.add(printed, page.number);
      if (this.#running.has(printed)) {
        this.#drafts.push({ kind: 'courant', line });
        continue;
      }
      bare = false;
      if (strokes.test(printed.text)) {
        this.#drafts.push({ kind: 'filet', line });
        this.#open = null;
      } else {
        this.#openTable = null;
        this.#line(printed, line, region, page);
      }
    }
    return bare;
  }

  #line(printed: PrintedLine, line: Line, region: LaidRegion, page: PageLayout): void {
    const found = this.#breakBefore(printed, region, page);
    if (this.#open !== null && found !== 'bloc')
      this.#open.lines.push({ printed, line, opens: found === 'ligne' });
    else {
      const role = this.#tagOf(page, printed)?.role ?? null;
      this.#open = {
        kind: 'paragraphe',
        lines: [{ printed, line, opens: true }],
        role: role === 'tableau' ? null : role,
      };
      this.#drafts.push(this.#open);
    }
    this.#below = true;
  }

  #breakBefore(printed: PrintedLine, region: LaidRegion, page: PageLayout): Break {
    const last = this.#open?.lines.at(-1)?.printed;
    if (last === undefined || last.angle !== printed.angle) return 'bloc';
    const frame = this.#measures.frameOf(page, region, printed);
    const printedSays = this.#below
      ? breakBetween(last, printed, frame)
      : breakAcross(last, printed, frame);
    if (!this.#below) return printedSays;
    const above = this.#tagOf(page, last);
    const below = this.#tagOf(page, printed);
    if (above === null || below === null) return printedSays;
    if (above.id !== below.id) return 'bloc';
    return printedSays === 'bloc' ? 'ligne' : printedSays;
  }

  #table(table: PageTable, page: number): void {
    const addLine = (printed: PrintedLine) => this.#transcript.add(printed, page);
    if (this.#frames.has(table)) {
      this.#setApart(gridLines(table).map(({ line }) => addLine(line)));
      return;
    }
    const continuation = this.#openTable?.continuation(table, page);
    if (this.#openTable && continuation) {
      this.#setApart(this.#openTable.goOn(page, continuation, addLine));
      return;
    }
    const draft = new TableDraft(table, page, addLine);
    if (draft.isEmpty) return;
    this.#open = null;
    this.#openTable = draft;
    this.#drafts.push(draft);
  }

  /** Printed again on each page: no part of what goes on around it. */
  #setApart(lines: readonly Line[]): void {
    for (const line of lines) this.#drafts.push({ kind: 'courant', line });
  }

  finish(): Assembled {
    const transcript = this.#transcript;
    const text = transcript.text();
    const keeps = hyphenation(
      text,
      this.#drafts.flatMap((draft) => breaksOf(draft, text)),
    );
    const blocks = this.#drafts.map((draft, index) => blockOf(draft, index, text, keeps));
    return { transcript, text, blocks, plainOf: (raw) => plainOfLines(raw, keeps) };
  }
}

/** The words that the lines of a draft break. */
function breaksOf(draft: Draft, text: string): { left: string; right: string }[] {
  if ('line' in draft) return [];
  const runs: (readonly Stretch[])[] =
    draft.kind === 'paragraphe' ? [draft.lines.map(({ line }) => line)] : draft.runs();
  return runs.flatMap((run) =>
    run.slice(1).flatMap((stretch, index) => {
      const before = run[index];
      if (before === undefined) return [];
      const above = text.slice(before.start, before.end);
      return partsAcross(above, text.slice(stretch.start, stretch.end)) ?? [];
    }),
  );
}

function blockOf(draft: Draft, index: number, text: string, keeps: KeepsHyphen): Block {
  if (draft.kind === 'paragraphe') return paragraphBlock(draft, index, text, keeps);
  if (draft.kind === 'tableau') return draft.block(index, text, keeps);
  const { kind, line } = draft;
  const own = textOfStretches(text, [line], keeps);
  return { kind, index, text: trimText(own), startLine: line.number, endLine: line.number };
}

function paragraphBlock(
  { lines, role }: ParagraphDraft,
  index: number,
  text: string,
  keeps: KeepsHyphen,
): Block {
  const first = lines[0];
  const marked = first === undefined ? 0 : (bullet.exec(first.printed.text)?.[0].length ?? 0);
  const runs: Stretch[][] = [];
  for (const [rank, { line, opens }] of lines.entries()) {
    const stretch = { start: line.start + (rank === 0 ? marked : 0), end: line.end };
    if (opens) runs.push([stretch]);
    else runs.at(-1)?.push(stretch);
  }
  const texts = runs.map((run) => trimText(textOfStretches(text, run, keeps)));
  const fort = lines.every(({ printed }) => printed.bold);
  const joined = joinTexts(texts);
  return {
    kind:
      role ?? (marked > 0 ? 'element' : fort && isTitle(joined, texts) ? 'titre' : 'paragraphe'),
    index,
    text: joined,
    lines: texts,
    fort: fort || role === 'titre',
    startLine: first?.line.number ?? 1,
    endLine: lines.at(-1)?.line.number ?? 1,
  };
}

const TITLE_LENGTH = 160;

/** Bold, alone, and no sentence. */
function isTitle({ plain }: Text, lines: readonly Text[]): boolean {
  return lines.length === 1 && plain.length <= TITLE_LENGTH && !/[.;,]$/u.test(plain);
}
