/**
 * Grants that stand in lists or sentences rather than in a table, and the totals printed for them.
 */
import type { AnnexeLigne, Seance, Sourced, Total } from '../../../contract/contract.ts';
import type { Block, Text } from '../../../contract/types.ts';
import { isStroke, isText } from '../../lignes/blocks.ts';
import { foldOf } from '../../lignes/textes.ts';
import { ditSubventions } from '../../nature/subventions.ts';
import { type Reading, some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { lireLigneSubvention } from '../../text/subvention-ligne.ts';
import type { FoundSubvention } from '../../text/subvention-nom.ts';
import { trouverSubventions } from '../../text/subvention-phrase.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';
import { debutDeDecision, type Place, sansPropositions } from './ligne-proposee.ts';
import { rangsNus } from './liste-nue.ts';
import {
  estDeSubventions,
  type Liste,
  listesDe,
  nommentDesBeneficiaires,
} from './liste-subventions.ts';

interface CourantesContext {
  readonly deliberation?: string | undefined;
  readonly annexe?: string | undefined;
  readonly dUneCommune: boolean;
}

/** Whether the last session told of is that of a commune. */
export function estDUneCommune(seances: readonly Seance[]): boolean {
  const seance = seances.at(-1);
  return (
    seance?.collectivite?.type?.value === 'commune' ||
    /municipal/iu.test(seance?.assemblee?.value ?? '')
  );
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
  const read = new Courantes(reading, context, decisionIn(reading, blocks));
  for (const liste of listesDe(blocks, titre, reading.source.lines)) read.list(liste);
  for (const phrase of phrasesIn(blocks)) read.sentences(phrase);
  const found = read.finish();
  if (found.lignes.length > 0 || !estDeSubventions(titre)) return found;
  // "Voile et Vent 1 800 €" under "Subventions aux associations": the title alone tells what the list is.
  const fond = ditSubventions(titre === null ? '' : foldOf(titre));
  const rangs = rangsNus(blocks.filter(isText), reading.source.lines, { fond });
  // A row with its marks was weighed as one of a list, and refused.
  const nus = rangs.filter(({ text }) => lireLigneSubvention(text.plain) === null);
  if (nommentDesBeneficiaires(nus)) read.list(nue(nus));
  return read.finish();
}

/** A list without marks, which only the words above it tell to be one of grants. */
export function parseListesNues(
  reading: Reading,
  blocks: readonly Block[],
  words: { readonly fond: number; readonly partout?: number },
): AnnexeLigne[] {
  const read = new Courantes(reading, { dUneCommune: false }, 0);
  read.list(nue(rangsNus(blocks, reading.source.lines, words)));
  return read.finish().lignes;
}

const nue = (rangs: Liste['rangs']): Liste => ({ intro: '', rangs, suite: false, total: null });

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

interface Pris extends Place {
  readonly id: number;
}

class Courantes {
  readonly #reading: Reading;
  readonly #context: CourantesContext;
  readonly #rows: Pris[] = [];
  readonly #totals: { text: Text; montant: Stretch; rows: number[] }[] = [];

  /** Where the amounts of the rows stand: a list is read again as sentences. */
  readonly #starts = new Set<number>();
  #group: number[] = [];
  readonly #decision: number;

  constructor(reading: Reading, context: CourantesContext, decision: number) {
    this.#reading = reading;
    this.#context = context;
    this.#decision = decision;
  }

  list({ intro, rangs, suite, total }: Liste): void {
    if (!suite) this.#group = [];
    for (const { text, found } of rangs) this.#group.push(this.#add(text, found, intro));
    if (total === null) return;
    this.#totals.push({ ...total, rows: [...this.#group] });
    if (total.sous) this.#group = [];
  }

  sentences({ text, avant }: Phrase): void {
    this.#group = [];
    for (const found of trouverSubventions(text.plain, avant, this.#context.dUneCommune)) {
      const own = this.#reading.spans(text, found.montant)[0];
      if (own !== undefined && this.#starts.has(own.start)) continue;
      this.#add(text, found, `${avant} ${text.plain.slice(found.from, found.to)}`);
    }
  }

  #add(text: Text, found: FoundSubvention, dit: string): number {
    const start = startOf(this.#reading, text, found);
    this.#starts.add(start);
    this.#rows.push({ row: { text, found }, dit, start, id: this.#rows.length });
    return this.#rows.length - 1;
  }

  finish(): SubventionsCourantes {
    const reading = this.#reading;
    const sorted = [...this.#rows].sort((a, b) => a.start - b.start);
    const kept = sansPropositions(sorted, this.#decision);
    const ids = new Map<number, AnnexeLigne>();
    const lignes = kept.flatMap(({ row, id }) => {
      const ligne = this.#ligne(row.text, row.found);
      if (ligne !== null) ids.set(id, ligne);
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
    const { demande, description, indecis } = found;
    const montant = indecis ? null : reading.lu('montant', text, found.montant);
    const financement = indecis ? reading.lu('texte', text, found.montant) : null;
    if (beneficiaire === null || (montant === null && financement === null)) return null;
    return {
      id: reading.id('annexe-ligne'),
      type: 'annexe-ligne',
      spans: reading.spans(text, found),
      ...some('deliberation', this.#context.deliberation),
      ...some('annexe', this.#context.annexe),
      beneficiaire,
      quantites: [],
      ...some('description', description && reading.lu('texte', text, description)),
      ...some('montant', montant),
      ...some('financement', financement),
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

function startOf(reading: Reading, text: Text, { montant }: FoundSubvention): number {
  return reading.spans(text, montant)[0]?.start ?? 0;
}

/** Where the blocks begin to decide; at their start where nothing says so. */
function decisionIn(reading: Reading, blocks: readonly Block[]): number {
  for (const block of blocks) {
    if (!isText(block)) continue;
    const at = debutDeDecision(pliageFixe(block.text.plain));
    if (at >= 0) return reading.spans(block.text, { from: at, to: at + 1 })[0]?.start ?? 0;
  }
  return 0;
}
