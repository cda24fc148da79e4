/** "SEANCE DU 23 MARS 2015" in a head, and no day of the session was read. */
import { assemblee } from '../../parsers/vocabulaire/assemblees.ts';
import { motif } from '../../parsers/vocabulaire/notion.ts';
import { pliageFixe } from '../../parsers/vocabulaire/plain.ts';
import { type Check, placesOf } from './check.ts';

const HEAD = 3000;
const mois = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
/** Who met, or that they met, and a day on the same line; a law and a letter have theirs elsewhere. */
const jour = new RegExp(
  String.raw`(?:seance|session|reunion|l['’]\s?an\s|${motif(assemblee)})[^\n]{0,60}(?:\d\s?/\s?\d|(?:${mois})(?![a-z]))`,
  'u',
);

export const structureDate: Check = {
  code: 'structure.date_absente',
  *run({ source, donnees: { deliberations, seances } }) {
    const dated = new Set(seances.flatMap(({ id, date }) => (date == null ? [] : [id])));
    const undated = deliberations.filter(
      ({ dateSeance, seance }) => dateSeance == null && !dated.has(seance ?? ''),
    );
    if (undated.length === 0 || !jour.test(pliageFixe(source.text.slice(0, HEAD)))) return;
    yield {
      spans: placesOf(...undated.map(({ spans }) => ({ spans: spans.slice(0, 1) }))),
      constate: String(undated.length),
    };
  },
};
