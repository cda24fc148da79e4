/**
 * Grants that stand in lists or sentences rather than in a table, and the totals printed for them. Precision comes
 * first: a list is one of grants only where what introduces it says that they are given, or where the decision is about
 * grants and nothing says otherwise. What was given before, what is asked for and what finances a project are none.
 */
import type { AnnexeLigne, Sourced, Total } from '../../pipeline/contract.ts';
import type { Block, Line, Text } from '../../pipeline/types.ts';
import { isStroke, isText } from '../blocks.ts';
import { parLigne } from '../lignes.ts';
import { type Reading, some } from '../reading.ts';
import { trouverMontants } from '../text/montant.ts';
import { pliage } from '../text/plain.ts';
import {
  type FoundSubvention,
  lireLigneSubvention,
  trouverSubventions,
} from '../text/subvention.ts';
import { foldOf } from './textes.ts';

export interface CourantesContext {
  readonly deliberation?: string | undefined;
  readonly annexe?: string | undefined;
}

export interface SubventionsCourantes {
  readonly lignes: AnnexeLigne[];
  readonly totaux: Total[];
}

/** What a decision that gives grants is called; a request for one is something else. */
const about =
  /subvention|(?:aides?|dons?|soutien)\s(?:financieres?\s)?(?:aux?(?![\p{L}])|a\sl)|(?:cotisations?|adhesions?|participations?)\s(?:\d{4}|aux?(?![\p{L}])|a\sl)|cotisations?\s\d{4}/u;
const notAbout =
  /demandes?\sde\ssubventions?(?!\s(?:des|d['’]assoc|assoc|aux|20\d\d))|sollicit|plan\sde\sfinancement|d\.?e\.?t\.?r\.?(?![\p{L}])|dsil|d\.s\.i\.l|fonds\sde\sconcours|tarif|emprunt|marche(?![\p{L}])/u;
const noun =
  /subventions?|(?:aides?|dons?|cotisations?|participations?|adhesions?|secours|enveloppes?)(?![\p{L}])/u;
const giving =
  /(?<![\p{L}])(?:attribu|accord|allou|octro[iy]|vers(?:e|er|ent|ement|ements|ees?)(?![\p{L}])|vot(?:e|er|ent|ees?)(?![\p{L}])|donn(?:e|er|ent)(?![\p{L}])|repart|regl(?:e|er)(?![\p{L}])|pay(?:e|er)(?![\p{L}]))/u;
/** Before, elsewhere, asked for, or something that is no grant. */
const otherwise =
  /rappel|sollicit|percu|recu|recettes?|depenses?|an\sdernier|annee\sprecedente|(?:verse|attribue|accorde|alloue|vote|donne)e?s?\s(?:\p{L}{1,12}\s)?(?:en|pour|l['’]annee)\s(?:19|20)\d\d\s{0,3}:?\s{0,3}$|on\sa\s(?:donne|verse)|avai(?:t|ent)|ont\sete\s|financement|cofinanc|tarif|loyer|devis|emprunt|indemnit|salair|remunerat|prime|refus|imput|credits?\s(?:sont|seront)/u;
/** One such name, and the list is a financing plan, a budget or a price list. */
const foreign =
  /^(?:(?:l['’]\s?)?etat|(?:le\s)?departement|(?:la\s)?region|conseil\s(?:departemental|regional)|europe|feder|leader|caf(?![\p{L}])|agence\sde\sl['’]eau|commune|part\s|autofinancement|fonds\spropres|reste\sa|total\s(?:ht|ttc)|tva|fctva|cout|prix|emprunt|taux|tarif|loyer|caution|chapitre|article|compte\s\d|depense|recette|excedent|deficit|capital|week-?end|journee|heure|salle|location|repas|entree|adulte|enfant)(?![\p{L}])|d\.?e\.?t\.?r\.?(?![\p{L}])|dsil|autofinanc|devis|travaux\s|entreprise\s|\bsarl\b|\bsas\b/u;
const totalLine =
  /^[^\p{L}]{0,6}(?:soit\s{1,3})?(?:un\s{1,3}|le\s{1,3})?(?:montant\s{1,3})?total(?:\s{1,3}(?:general|des\ssubventions|global))?(?![\p{L}])/u;
const totalInIntro =
  /(?:montant|somme|total|enveloppe)\s(?:total|totale|global|globale)\sde\s{0,3}$|(?<![\p{L}])total\sde\s{0,3}$/u;
/** A line this long that does not end a sentence was filled: the next goes on with it. */
const FULL_LINE = 60;
const INTRO = 500;
const SUBTITLE = 60;

interface Entree {
  readonly text: Text;
  readonly fold: string;
  readonly row: FoundSubvention | null;
}

export function parseSubventionsCourantes(
  reading: Reading,
  blocks: readonly Block[],
  titre: Text | null,
  context: CourantesContext,
): SubventionsCourantes {
  const title = titre === null ? '' : foldOf(titre);
  const grants = about.test(title) && !notAbout.test(title);
  const read = new Courantes(reading, context);
  const entrees = entreesOf(blocks, reading.source.lines);
  let open = false;
  for (let at = 0; at < entrees.length; ) {
    const end = runEnd(entrees, at);
    if (end === at) {
      at++;
      continue;
    }
    const run = entrees.slice(at, end);
    const intro = introOf(entrees, at);
    open = isGrants(run, intro, grants, open);
    if (open) read.list(run, entrees[end], intro);
    at = end;
  }
  if (!notAbout.test(title)) for (const block of sentencesIn(blocks)) read.sentences(block);
  return read.finish();
}

/** Entries of lists whole, paragraphs line by line; both by the lines of the source where only those make rows. */
function entreesOf(blocks: readonly Block[], source: readonly Line[]): Entree[] {
  return blocks.flatMap((block) => {
    if (!isText(block)) return [];
    const element = block.kind === 'element';
    const whole = element ? [block.text] : block.lines.filter(({ plain }) => plain.trim() !== '');
    const texts = whole.flatMap((text) => {
      const lines = lireLigneSubvention(text.plain) === null ? parLigne(text, source) : [];
      return lines.some(({ plain }) => lireLigneSubvention(plain) !== null) ? lines : [text];
    });
    return texts.map((text, index): Entree => {
      const row = goesOn(texts[index - 1], text) ? null : lireLigneSubvention(text.plain);
      return { text, fold: foldOf(text), row };
    });
  });
}

function goesOn(above: Text | undefined, text: Text): boolean {
  return (
    above !== undefined &&
    above.plain.length >= FULL_LINE &&
    !/[.:;,!?€)]\s{0,3}$/u.test(above.plain) &&
    !/^\s{0,4}[-–—•*]/u.test(text.plain)
  );
}

/** Rows on end; "Société de chasse : néant" among them ends nothing. */
function runEnd(entrees: readonly Entree[], at: number): number {
  let end = at;
  for (let next = at; next < entrees.length; next++) {
    const entree = entrees[next];
    if (entree === undefined || totalLine.test(entree.fold)) break;
    if (entree.row !== null) end = next + 1;
    else if (next === at || !isIdle(entree)) break;
  }
  return end;
}

function isIdle({ text, fold }: Entree): boolean {
  return (
    text.plain.length <= 90 &&
    /(?:neant|rien|aucune|pas\sde\s\p{L}{1,12}|0|[-–—/])\s{0,3}$/u.test(fold)
  );
}

/** The sentence that leads to a list. */
function introOf(entrees: readonly Entree[], at: number): { text: Text | null; fold: string } {
  let fold = '';
  let text: Text | null = null;
  for (let above = at - 1; above >= 0 && fold.length < INTRO; above--) {
    const entree = entrees[above];
    if (entree === undefined || entree.row !== null) break;
    if (fold !== '' && /[.;!?]\s{0,3}$/u.test(entree.fold)) break;
    text ??= entree.text;
    fold = `${entree.fold} ${fold}`;
    if (/(?<!(?<![\p{L}])(?:m|mm|mme))[.;!?]\s/u.test(entree.fold)) break;
  }
  const last = [...fold.matchAll(/(?<!(?<![\p{L}])(?:m|mm|mme|n|art))[.;!?]\s{1,4}(?=\S)/gu)].at(
    -1,
  );
  return { text, fold: last === undefined ? fold : fold.slice(last.index + 1) };
}

function isGrants(
  run: readonly Entree[],
  { fold }: { fold: string },
  grants: boolean,
  open: boolean,
): boolean {
  if (run.some(isForeign)) return false;
  const named = run.every(
    ({ row, fold: own }) => row === null || /subvention|attribution|aide(?![\p{L}])/u.test(own),
  );
  if (grants && named && !/rappel/u.test(fold)) return true;
  if (otherwise.test(fold) || notAbout.test(fold)) return false;
  if (giving.test(fold) && (grants || noun.test(fold))) return true;
  if (!grants) return open && fold.trim().length <= SUBTITLE && !/\d/u.test(fold);
  return noun.test(fold) || (open && fold.trim().length <= SUBTITLE);
}

function isForeign({ row, text }: Entree): boolean {
  return (
    row !== null &&
    foreign.test(pliage(text.plain.slice(row.beneficiaire.from, row.beneficiaire.to)))
  );
}

interface Phrase {
  readonly text: Text;
  readonly avant: string;
}

/** Each block with the words before it that end on a colon: "DÉCIDE d'accorder :" over its entries. */
function sentencesIn(blocks: readonly Block[]): Phrase[] {
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

class Courantes {
  readonly #reading: Reading;
  readonly #context: CourantesContext;
  readonly #rows: { text: Text; found: FoundSubvention; id: number }[] = [];
  readonly #totals: { text: Text; montant: { from: number; to: number }; rows: number[] }[] = [];

  constructor(reading: Reading, context: CourantesContext) {
    this.#reading = reading;
    this.#context = context;
  }

  list(run: readonly Entree[], next: Entree | undefined, intro: { text: Text | null }): void {
    const rows = run.flatMap(({ row, text }) => (row === null ? [] : [this.#add(text, row)]));
    const under = next !== undefined && totalLine.test(next.fold) ? next.text : null;
    const montant = under === null ? undefined : trouverMontants(under.plain)[0];
    if (under !== null && montant !== undefined) this.#totals.push({ text: under, montant, rows });
    else if (intro.text !== null) this.#totalAbove(intro.text, rows);
  }

  /** "…, pour un montant total de 1 350 € :". */
  #totalAbove(text: Text, rows: number[]): void {
    const fold = foldOf(text);
    const montant = trouverMontants(text.plain).find(({ from }) =>
      totalInIntro.test(fold.slice(Math.max(0, from - 40), from)),
    );
    if (montant !== undefined) this.#totals.push({ text, montant, rows });
  }

  sentences({ text, avant }: Phrase): void {
    for (const found of trouverSubventions(text.plain, avant)) {
      const own = this.#reading.spans(text, found.montant)[0];
      const known = this.#rows.some(
        (row) => this.#reading.spans(row.text, row.found.montant)[0]?.start === own?.start,
      );
      if (!known) this.#add(text, found);
    }
  }

  #add(text: Text, found: FoundSubvention): number {
    this.#rows.push({ text, found, id: this.#rows.length });
    return this.#rows.length - 1;
  }

  /** A proposal and the decision that repeats it are one grant: the later stands. */
  finish(): SubventionsCourantes {
    const reading = this.#reading;
    const sorted = [...this.#rows].sort((a, b) => startOf(reading, a) - startOf(reading, b));
    const last = new Map(sorted.map((row) => [keyOf(row), row]));
    const kept = sorted.filter((row) => last.get(keyOf(row)) === row);
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

function startOf(reading: Reading, { text, found }: { text: Text; found: FoundSubvention }) {
  return reading.spans(text, found.montant)[0]?.start ?? 0;
}

function keyOf({ text, found }: { text: Text; found: FoundSubvention }): string {
  return pliage(text.plain.slice(found.beneficiaire.from, found.beneficiaire.to));
}
