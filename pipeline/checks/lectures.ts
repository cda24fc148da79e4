/** What the leaf grammars find in a passage: read once, however many checks ask. */
import { trouverDates } from '../../parsers/text/date.ts';
import { trouverMontants } from '../../parsers/text/montant.ts';
import { trouverRenvois } from '../../parsers/text/numero.ts';
import { trouverPeriodes } from '../../parsers/text/periode.ts';
import { onceEach, type Passage } from './contexte.ts';

export const montantsOf = onceEach((_, { text }: Passage) => trouverMontants(text.plain));

/** The same, each with its places. */
export const montantsIn = onceEach((contexte, passage: Passage) =>
  montantsOf(contexte, passage).map(({ value, from, to }) => ({
    value,
    spans: contexte.places(passage, from, to),
  })),
);

export const datesOf = onceEach((_, passage: Passage) =>
  trouverDates(passage.text.plain, passage.folded),
);

export const periodesOf = onceEach((_, passage: Passage) =>
  trouverPeriodes(passage.text.plain, passage.folded),
);

export const renvoisOf = onceEach((_, passage: Passage) => {
  const { folded } = passage;
  return /annexe|article/u.test(folded) ? trouverRenvois(passage.text.plain, folded) : [];
});
