/** Whether a document that is read wrongly says so, and one that is read rightly keeps quiet. */
import { evaluateErased } from '../erase/evaluate.ts';
import { erasures } from '../erase/families.ts';
import { type Evaluated, evaluate, type Loaded } from './evaluate.ts';
import { seriousOf } from './findings.ts';
import { f1, type Kind, recall } from './tally.ts';

/** Below this share of what people read, a document is read wrongly. */
const ENOUGH = 0.9;
const MUST_TELL = 0.9;
const MAY_CRY = 0.05;

const judged: readonly Kind[] = ['deliberations', 'votes'];
const all: readonly Kind[] = [...judged, 'presences', 'mandataires', 'articles', 'lignes'];

export interface Silence {
  readonly title: string;
  readonly lost: readonly Evaluated[];
  readonly right: readonly Evaluated[];
}

/** Of the corpus as it is and without each family of its cues; heads and acts alone are no documents of it. */
export async function silence(loaded: readonly Loaded[]): Promise<string> {
  const corpus = loaded.filter(({ document }) => !['heads', 'acts'].includes(document.group));
  const rows = [
    silenceOf(
      'whole',
      corpus.map((one) => evaluate(one)),
    ),
  ];
  for (const erasure of erasures.filter(({ told }) => told !== true)) {
    const evaluated: Evaluated[] = [];
    for (const one of corpus)
      if (one.source.texte !== 'ocr') evaluated.push(await evaluateErased(one, erasure));
    rows.push(silenceOf(erasure.id, evaluated));
  }
  const erased = rows.slice(1);
  return [
    ...rows.map(line),
    line(together('all erased', erased)),
    line(together('whole and erased', rows)),
    '',
    ...rows.flatMap(faults),
  ].join('\n');
}

export function silenceOf(title: string, evaluated: readonly Evaluated[]): Silence {
  return {
    title,
    lost: evaluated.filter(({ score }) =>
      judged.some((kind) => (recall(score[kind]) ?? 1) < ENOUGH),
    ),
    right: evaluated.filter(({ score }) => all.every((kind) => (f1(score[kind]) ?? 1) === 1)),
  };
}

function together(title: string, rows: readonly Silence[]): Silence {
  return {
    title,
    lost: rows.flatMap(({ lost }) => lost),
    right: rows.flatMap(({ right }) => right),
  };
}

/** The codes of the findings that say that a document's structure is in doubt. */
export function doubtsOf(one: Pick<Evaluated, 'made'>): string[] {
  return seriousOf(one)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('structure.'));
}

function line({ title, lost, right }: Silence): string {
  const told = lost.filter((one) => doubtsOf(one).length > 0).length;
  const cried = right.filter((one) => doubtsOf(one).length > 0).length;
  const marks = [
    ...(told < MUST_TELL * lost.length ? ['<< silent'] : []),
    ...(cried > MAY_CRY * right.length ? ['<< cries wolf'] : []),
  ];
  return [
    title.padEnd(24),
    `recall < ${ENOUGH}: ${share(told, lost.length)} tell`,
    `   all right: ${share(cried, right.length)} doubt  `,
    ...marks,
  ].join('');
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
  return `${String(part).padStart(3)} of ${String(whole).padStart(3)} (${percent.padStart(5)})`;
}

function faults({ title, lost, right }: Silence): string[] {
  return [
    ...lost
      .filter((one) => doubtsOf(one).length === 0)
      .map((one) => `silent  ${title} : ${one.document.doc} (${recalls(one)})`),
    ...right
      .filter((one) => doubtsOf(one).length > 0)
      .map((one) => `doubts  ${title} : ${one.document.doc} (${doubtsOf(one).join(', ')})`),
  ];
}

function recalls({ score }: Evaluated): string {
  return judged.map((kind) => `${kind} ${recall(score[kind])?.toFixed(2) ?? '-'}`).join(', ');
}
