/** What several checks look up: records by what they belong to, and the text between two lines. */

import type { AnnexeLigne, Total } from '../../contract/contract.ts';
import type { Block, Source, Span, Text } from '../../contract/types.ts';
import type { Chemin } from '../../parsers/chemin/chemin.ts';
import { isTable, isText } from '../../parsers/lignes/blocks.ts';
import { ajouter } from '../../parsers/lignes/groupes.ts';
import { foldOf } from '../../parsers/lignes/textes.ts';
import { spansOf } from '../../parsers/source/text.ts';
import { PLUS_COURTE_DATE } from '../../parsers/text/date.ts';
import { plie } from '../../parsers/vocabulaire/plain.ts';
import { type Donnees, retained } from './check.ts';

/** A stretch of printed text that is read as a whole: a paragraph, or a cell of a table. */
export class Passage {
  readonly text: Text;
  readonly startLine: number;
  readonly endLine: number;
  readonly nature: Block['kind'];
  #folded: string | undefined;

  constructor(text: Text, { startLine, endLine }: Stretch, nature: Block['kind']) {
    this.text = text;
    this.startLine = startLine;
    this.endLine = endLine;
    this.nature = nature;
  }

  /** Without case or accents; its offsets are those of the text. */
  get folded(): string {
    this.#folded ??= foldOf(this.text);
    return this.#folded;
  }
}

type Stretch = Pick<Passage, 'startLine' | 'endLine'>;

/** The rows of one operation, and the total printed for it. */
export interface Groupe {
  readonly deliberation: string | undefined;
  readonly thematique: string;
  readonly operation: string;
  readonly lignes: AnnexeLigne[];
  total?: Total;
}

/** Each question that is asked once has its place in every context: most are asked thousands of times. */
let questions = 0;

/** What several checks ask for is made once a document. */
export function once<T>(make: (contexte: Contexte) => T): (contexte: Contexte) => T {
  const question = questions++;
  return (contexte) => {
    const known = contexte.answers[question] as { readonly value: T } | undefined;
    if (known !== undefined) return known.value;
    const value = make(contexte);
    contexte.answers[question] = { value };
    return value;
  };
}

/** The same for each passage, total or agreement that is asked about. */
export function onceEach<K extends object, T>(
  make: (contexte: Contexte, of: K) => T,
): (contexte: Contexte, of: K) => T {
  const madeOf = once(() => new Map<K, { readonly value: T }>());
  return (contexte, of) => {
    const made = madeOf(contexte);
    const known = made.get(of);
    if (known !== undefined) return known.value;
    const value = make(contexte, of);
    made.set(of, { value });
    return value;
  };
}

export class Contexte {
  readonly source: Source;
  readonly donnees: Donnees;
  /** What the document was divided by; null for what is no act. */
  readonly chemin: Chemin | null;
  /** Kept by `once`, by the number of the question. */
  readonly answers: unknown[] = [];
  readonly #passages: Passage[] = [];
  readonly #between = new Map<readonly Span[], readonly Passage[]>();
  #chiffres: readonly Passage[] | null = null;
  #rangs: Map<string, number> | null = null;
  #groupes: readonly Groupe[] | null = null;

  constructor(source: Source, donnees: Donnees, chemin: Chemin | null = null) {
    this.source = source;
    this.donnees = donnees;
    this.chemin = chemin;
    for (const block of source.blocks) ajouter(this.#passages, passagesOf(block));
  }

  get passages(): readonly Passage[] {
    return this.#passages;
  }

  /**
   * Those with a figure, and longer than an amount: dates, periods and numbers are looked for in these alone. No period
   * ("2022-2026") and no number of a body is shorter than a day.
   */
  get chiffres(): readonly Passage[] {
    this.#chiffres ??= this.#passages.filter(
      ({ text }) => text.plain.length >= PLUS_COURTE_DATE && /\d/u.test(text.plain),
    );
    return this.#chiffres;
  }

  /** What is printed from one line to another, in order. */
  passagesIn(places: readonly Span[]): readonly Passage[] {
    let found = this.#between.get(places);
    if (found === undefined) {
      found = this.#find(places);
      this.#between.set(places, found);
    }
    return found;
  }

  #find(places: readonly Span[]): Passage[] {
    return places.flatMap(({ startLine, endLine }) => {
      const found: Passage[] = [];
      let at = this.#firstFrom(startLine);
      while (at > 0 && (this.#passages[at - 1]?.endLine ?? 0) >= startLine) at--;
      for (; at < this.#passages.length; at++) {
        const passage = this.#passages[at];
        if (passage === undefined || passage.startLine > endLine) break;
        found.push(passage);
      }
      return found;
    });
  }

  #firstFrom(line: number): number {
    let low = 0;
    let high = this.#passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#passages[middle]?.startLine ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  places({ text }: Passage, from: number, to: number): Span[] {
    return spansOf(this.source, text, from, to);
  }

  ligne(id: string): AnnexeLigne | undefined {
    return this.donnees.annexeLignes[this.rang(id)];
  }

  /** Where a row stands among all of them; -1 for none. */
  rang(id: string): number {
    this.#rangs ??= new Map(this.donnees.annexeLignes.map((ligne, rang) => [ligne.id, rang]));
    return this.#rangs.get(id) ?? -1;
  }

  lignesOf(total: Total): readonly AnnexeLigne[] {
    return lignesOf(this, total);
  }

  /** The operations of the funding tables, in order. */
  get groupes(): readonly Groupe[] {
    this.#groupes ??= groupsOf(this);
    return this.#groupes;
  }
}

const lignesOf = onceEach((contexte, { lignes }: Total) =>
  lignes.flatMap((id) => contexte.ligne(id) ?? []),
);

function passagesOf(block: Block): Passage[] {
  const nature = block.kind;
  if (isText(block)) {
    return [new Passage(block.text, block, nature)];
  }
  if (!isTable(block)) return [];
  const passages: Passage[] = [];
  for (const row of block.rows)
    for (const { text } of row.cells)
      if (text.plain !== '') passages.push(new Passage(text, row, nature));
  return passages;
}

/** "1.bis" and "1 bis", "Complémentaire 1" and "complementaire 1" name one operation. */
export function operationKey(numero: string): string {
  return plie(numero).replace(/[\s.]{0,3}(bis|ter|quater)$/u, ' $1');
}

/** "1 et 1.bis": each of the operations that a heading names. */
export function operationKeys(numero: string): string[] {
  return plie(numero)
    .split(/\s?(?:,|&|\set\s)\s?/u)
    .map(operationKey);
}

function groupsOf(contexte: Contexte): Groupe[] {
  const groups = new Map<string, Groupe>();
  const keyOf = (ligne: AnnexeLigne) => {
    const operation = retained(ligne.operation);
    if (operation === undefined) return null;
    const thematique = plie(ligne.thematique?.value ?? '');
    return [ligne.deliberation ?? '', ligne.annexe ?? '', thematique, operationKey(operation)];
  };
  for (const ligne of contexte.donnees.annexeLignes) {
    const key = keyOf(ligne);
    if (key === null) continue;
    const joined = key.join('\n');
    const group = groups.get(joined);
    if (group !== undefined) group.lignes.push(ligne);
    else
      groups.set(joined, {
        deliberation: ligne.deliberation,
        thematique: key[2] ?? '',
        operation: key[3] ?? '',
        lignes: [ligne],
      });
  }
  for (const total of contexte.donnees.totaux) {
    const last = total.portee === 'operation' ? contexte.ligne(total.lignes.at(-1) ?? '') : null;
    const key = last == null ? null : keyOf(last);
    const group = key === null ? undefined : groups.get(key.join('\n'));
    if (group !== undefined && group.total === undefined) group.total = total;
  }
  return [...groups.values()];
}
