/**
 * Grants that stand in lists or sentences rather than in a table, and the totals printed for them.
 */
import type { AnnexeLigne, Sourced, Total } from '../../pipeline/contract.ts';
import type { Block, Text } from '../../pipeline/types.ts';
import { isStroke, isText } from '../blocks.ts';
import { type Reading, type Stretch, some } from '../reading.ts';
import { pliage } from '../text/plain.ts';
import type { FoundSubvention } from '../text/subvention-nom.ts';
import { trouverSubventions } from '../text/subvention-phrase.ts';
import { type Liste, listesDe, type Rang } from './liste-subventions.ts';

export interface CourantesContext {
  readonly deliberation?: string | undefined;
  readonly annexe?: string | undefined;
}

export interface SubventionsCourantes {
  readonly lignes: AnnexeLigne[];
  readonly totaux: Total[];
}

export function parseSubventionsCourantes(
  reading: Reading,
  blocks: readonly Block[],
  titre: Text | null,
  context: CourantesContext,
): SubventionsCourantes {
  const read = new Courantes(reading, context);
  for (const liste of listesDe(blocks, titre, reading.source.lines)) read.list(liste);
  for (const phrase of phrasesIn(blocks)) read.sentences(phrase);
  return read.finish();
}

interface Phrase {
  readonly text: Text;
  readonly avant: string;
}

/** Each block with the words before it that end on a colon: "DÉCIDE d'accorder :" over its entries. */
function phrasesIn(blocks: readonly Block[]): Phrase[] {
  const phrases: Phrase[] = [];
  let avant = '';
  for (const block of blocks) {
    if (isStroke(block)) continue;
    if (!isText(block)) {
      avant = '';
      continue;
    }
    phrases.push({ text: block.text, avant: block.kind === 'element' ? avant : '' });
    if (/:\s{0,3}$/u.test(block.text.plain)) avant = block.text.plain.slice(-200);
    else if (block.kind !== 'element') avant = '';
  }
  return phrases;
}

/** A grant with the list or paragraph that it was found in. */
interface Pris extends Rang {
  readonly id: number;
  readonly passage: number;
}

class Courantes {
  readonly #reading: Reading;
  readonly #context: CourantesContext;
  readonly #rows: Pris[] = [];
  readonly #totals: { text: Text; montant: Stretch; rows: number[] }[] = [];

  #group: number[] = [];
  #passage = 0;

  constructor(reading: Reading, context: CourantesContext) {
    this.#reading = reading;
    this.#context = context;
  }

  list({ rangs, suite, total }: Liste): void {
    if (!suite) this.#open();
    for (const { text, found } of rangs) this.#group.push(this.#add(text, found));
    if (total === null) return;
    this.#totals.push({ ...total, rows: [...this.#group] });
    if (total.sous) this.#group = [];
  }

  sentences({ text, avant }: Phrase): void {
    this.#open();
    for (const found of trouverSubventions(text.plain, avant)) {
      const own = this.#reading.spans(text, found.montant)[0];
      if (!this.#rows.some((row) => startOf(this.#reading, row) === own?.start))
        this.#add(text, found);
    }
  }

  #open(): void {
    this.#passage++;
    this.#group = [];
  }

  #add(text: Text, found: FoundSubvention): number {
    this.#rows.push({ text, found, id: this.#rows.length, passage: this.#passage });
    return this.#rows.length - 1;
  }

  /** A proposal and the decision that repeats it are one grant: the later stands. */
  finish(): SubventionsCourantes {
    const reading = this.#reading;
    const sorted = [...this.#rows].sort((a, b) => startOf(reading, a) - startOf(reading, b));
    const last = new Map(sorted.map((row) => [keyOf(row), row]));
    const kept = sorted.filter((row) => last.get(keyOf(row))?.passage === row.passage);
    const ids = new Map<number, AnnexeLigne>();
    const lignes = kept.flatMap((row) => {
      const ligne = this.#ligne(row.text, row.found);
      if (ligne !== null) ids.set(row.id, ligne);
      return ligne ?? [];
    });
    const totaux = this.#totals.flatMap((total) => {
      const own = total.rows.flatMap((row) => ids.get(row) ?? []);
      const montant = reading.lu('montant', total.text, total.montant);
      return own.length === 0 || own.length < total.rows.length || montant === null
        ? []
        : [this.#total(total.text, montant, own)];
    });
    return { lignes, totaux };
  }

  #ligne(text: Text, found: FoundSubvention): AnnexeLigne | null {
    const reading = this.#reading;
    const beneficiaire = reading.lu('texte', text, found.beneficiaire);
    const montant = reading.lu('montant', text, found.montant);
    if (beneficiaire === null || montant === null) return null;
    const { demande, description } = found;
    return {
      id: reading.id('annexe-ligne'),
      type: 'annexe-ligne',
      spans: reading.spans(text, found),
      ...some('deliberation', this.#context.deliberation),
      ...some('annexe', this.#context.annexe),
      beneficiaire,
      quantites: [],
      ...some('description', description && reading.lu('texte', text, description)),
      montant,
      ...some('montantDemande', demande && reading.lu('montant', text, demande)),
    };
  }

  #total(text: Text, montant: Sourced<string>, lignes: readonly AnnexeLigne[]): Total {
    return {
      id: this.#reading.id('total'),
      type: 'total',
      spans: this.#reading.spans(text),
      ...some('deliberation', this.#context.deliberation),
      ...some('annexe', this.#context.annexe),
      portee: 'tableau',
      montant,
      quantites: [],
      lignes: lignes.map(({ id }) => id),
    };
  }
}

function startOf(reading: Reading, { text, found }: Rang): number {
  return reading.spans(text, found.montant)[0]?.start ?? 0;
}

function keyOf({ text, found }: Rang): string {
  return pliage(text.plain.slice(found.beneficiaire.from, found.beneficiaire.to));
}
