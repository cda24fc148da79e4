/** What each finding says, in both languages, and how grave it is. The parsers only know its code. */
import type { NumberedFinding } from '../parsers/reading.ts';
import type { Diagnostic, Niveau } from './contract.ts';

interface Label {
  readonly niveau: Niveau;
  readonly fr: string;
  readonly en: string;
}

/** `{name}` stands for a value of the finding. */
export const labels: Readonly<Record<string, Label>> = {
  'document.sans_deliberation': {
    niveau: 'info',
    fr: 'Aucune délibération n’a été reconnue dans ce document.',
    en: 'No deliberation was recognised in this document.',
  },
  'annexe.operation_contredite': {
    niveau: 'avertissement',
    fr: 'Les lignes {debut} à {fin} ({lignes} bénéficiaires) sont imprimées sous l’opération {imprimee}, mais le total de l’opération {retenue} ne se retrouve qu’avec elles.',
    en: 'Lines {debut} to {fin} ({lignes} beneficiaries) are printed under operation {imprimee}, but the total of operation {retenue} is only reached with them.',
  },
};

export function diagnosticOf(finding: NumberedFinding): Diagnostic {
  const label = labels[finding.code];
  if (label === undefined) throw new Error(`No label for the finding ${finding.code}.`);
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w{1,40})\}/gu, (_, name: string) => finding.values?.[name] ?? '');
  return {
    id: finding.id,
    type: 'diagnostic',
    spans: finding.spans,
    ...(finding.deliberation === undefined ? {} : { deliberation: finding.deliberation }),
    code: finding.code,
    niveau: label.niveau,
    message: { fr: fill(label.fr), en: fill(label.en) },
    ...(finding.attendu === undefined ? {} : { attendu: finding.attendu }),
    ...(finding.constate === undefined ? {} : { constate: finding.constate }),
    ...(finding.ecart === undefined ? {} : { ecart: finding.ecart }),
    ...(finding.connexes === undefined ? {} : { connexes: finding.connexes }),
  };
}
