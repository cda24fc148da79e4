/**
 * What a point means in "620.000€": thousands, unless the document parts cents with it ("8500.28 €") and nothing
 * in it ("3.400,50 €", "1.145.000", a total that is reached) shows that it groups.
 */

import type { Sourced } from '../../contract/contract.ts';
import { pointDe, trouverMontants } from '../../parsers/text/montant.ts';
import { type Check, type Constat, placesOf } from './check.ts';
import { type Contexte, once } from './contexte.ts';
import { reaches } from './niveaux-totaux.ts';

interface Usage {
  /** The amounts in which a point may mean either. */
  readonly unsure: Sourced<string>[];
  readonly groups: boolean;
  /** An amount whose point parts its decimals. */
  readonly decimals: string | undefined;
}

export const pointContredit: Check = {
  code: 'montant.point_contredit',
  *run(contexte) {
    const { unsure, groups, decimals } = usageOf(contexte);
    if (groups || decimals === undefined) return;
    for (const montant of unsure) yield { ...constat(montant), attendu: decimals };
  },
};

export const pointIndecis: Check = {
  code: 'montant.point_indecis',
  *run(contexte) {
    const { unsure, groups, decimals } = usageOf(contexte);
    if (groups || decimals !== undefined) return;
    yield* unsure.map(constat);
  },
};

function constat(montant: Sourced<string>): Constat {
  return { spans: placesOf(montant), constate: montant.raw };
}

const usageOf = once((contexte): Usage => {
  const printed = [...amountsOf(contexte)].filter((one) => one != null);
  const indecis = printed.filter(({ raw }) => raw.includes('.') && pointDe(raw) === 'indecis');
  // Most documents print no such amount: then nothing need be known of the others.
  if (indecis.length === 0) return { unsure: [], groups: false, decimals: undefined };
  const told = contexte.source.lines.flatMap((line) => {
    const { text } = contexte.source;
    return trouverMontants(text.slice(line.start, line.end)).map(({ from, to }) =>
      text.slice(line.start + from, line.start + to),
    );
  });
  const raws = [...printed.map(({ raw }) => raw), ...told];
  const proved = provedBy(contexte);
  return {
    unsure: indecis.filter((one) => !proved.has(one)),
    groups: raws.some((raw) => pointDe(raw) === 'milliers'),
    decimals: raws.find((raw) => pointDe(raw) === 'decimales'),
  };
});

function* amountsOf({ donnees }: Contexte): Iterable<Sourced<string> | null | undefined> {
  for (const ligne of donnees.annexeLignes)
    yield* [ligne.montant, ligne.montantDemande, ligne.montantPropose, ligne.montantPrecedent];
  for (const total of donnees.totaux) yield total.montant;
  for (const one of [...donnees.articles, ...donnees.conventions, ...donnees.avenants])
    yield* one.montants;
  for (const imputation of donnees.imputations) yield imputation.montant;
}

/** A total that its rows reach proves how all of them were read. */
function provedBy(contexte: Contexte): Set<Sourced<string>> {
  const proved = new Set<Sourced<string>>();
  for (const total of contexte.donnees.totaux) {
    if (!reaches(contexte, total)) continue;
    for (const one of [total, ...contexte.lignesOf(total)])
      if (one.montant != null) proved.add(one.montant);
  }
  return proved;
}
