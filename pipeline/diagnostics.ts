/** A finding as it is written: its sentences and its level are found by its code. */

import type { Diagnostic, Niveau } from '../contract/contract.ts';
import type { NumberedFinding } from '../parsers/reading.ts';
import { labels } from './checks/labels.ts';
import { sentenceOf } from './sentences.ts';

export function diagnosticOf(
  finding: NumberedFinding,
  niveaux: Readonly<Record<string, Niveau>> = {},
): Diagnostic {
  const label = labels[finding.code];
  if (label === undefined) throw new Error(`No label for the finding ${finding.code}.`);
  const { constate = '', attendu = '', ecart = '' } = finding;
  const values: Readonly<Record<string, string>> = { constate, attendu, ecart, ...finding.values };
  const fill = (langue: 'fr' | 'en') => sentenceOf(langue, label[langue], values);
  return {
    id: finding.id,
    type: 'diagnostic',
    spans: finding.spans,
    ...(finding.deliberation === undefined ? {} : { deliberation: finding.deliberation }),
    code: finding.code,
    niveau: niveaux[finding.code] ?? label.niveau,
    message: { fr: fill('fr'), en: fill('en') },
    ...(finding.attendu === undefined ? {} : { attendu: finding.attendu }),
    ...(finding.constate === undefined ? {} : { constate: finding.constate }),
    ...(finding.ecart === undefined ? {} : { ecart: finding.ecart }),
    ...(finding.connexes === undefined ? {} : { connexes: finding.connexes }),
  };
}
