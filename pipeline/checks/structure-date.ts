/** "SEANCE DU 23 MARS 2015" in a head, and no day of the session was read. */
import { monthNames as mois } from '../../parsers/text/periode.ts';
import { foldLines } from '../../parsers/text/vote.ts';
import { assemblee } from '../../parsers/vocabulaire/assemblees.ts';
import { motif } from '../../parsers/vocabulaire/notion.ts';
import { type Check, placesOf } from './check.ts';

const HEAD = 3000;
/** Who met, or that they met, and a day on the same line; "Vu la délibération du conseil du 10 juillet" is another day. */
const jour = new RegExp(
  String.raw`^(?!\P{L}{0,8}(?:vu|considerant)(?![a-z]))[^\n]{0,80}?(?:seance|session|reunion|l['’]\s?an\s|${motif(assemblee)})[^\n]{0,60}(?:\d\s?/\s?\d|(?:${mois})(?![a-z]))`,
  'mu',
);

export const structureDate: Check = {
  code: 'structure.date_absente',
  *run({ source, donnees: { deliberations, seances } }) {
    const dated = new Set(seances.flatMap(({ id, date }) => (date == null ? [] : [id])));
    const undated = deliberations.filter(
      ({ dateSeance, seance }) => dateSeance == null && !dated.has(seance ?? ''),
    );
    if (undated.length === 0 || !jour.test(foldLines(source.text.slice(0, HEAD)))) return;
    yield {
      spans: placesOf(...undated.map(({ spans }) => ({ spans: spans.slice(0, 1) }))),
      constate: String(undated.length),
    };
  },
};
