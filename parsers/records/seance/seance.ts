/** The session: which body of which authority, when, where, under whom. */
import type { Seance, Signataire } from '../../../contract/contract.ts';
import type { Block } from '../../../contract/types.ts';
import { type Reading, some } from '../../reading.ts';
import { trouverLieu } from '../../text/lieu.ts';
import { motif } from '../../vocabulaire/notion.ts';
import { chef, secretaire } from '../../vocabulaire/offices.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';
import type { Records } from '../records.ts';
import { assembleeDe, assembleesDe } from './seance-assemblee.ts';
import { collectiviteDe } from './seance-collectivite.ts';
import { joursDe } from './seance-date.ts';
import { heureDe } from './seance-heure.ts';
import { lireNombres } from './seance-nombres.ts';
import { presidentDe, secretaireDe } from './seance-personnes.ts';
import { teteDe } from './seance-tete.ts';

/**
 * The session that a head tells of: one that is known already where another act of the same file is of it; null where
 * the head tells neither the day, nor the authority, nor who presided.
 * `blocks` is all that may tell of it, `place` the head itself: what stands elsewhere counts for less. `suite` is what
 * stands behind it and may only tell who was made secretary or presided.
 */
export function seanceOf(
  reading: Reading,
  blocks: readonly Block[],
  records: Pick<Records, 'seances'>,
  place: readonly Block[] = blocks,
  suite: readonly Block[] = [],
): Seance | null {
  const tete = teteDe(reading, [...blocks, ...suite], place);
  const bodies = assembleesDe(tete);
  const { date, convocation, place: jour } = joursDe(reading, tete);
  const lieu = trouverLieu(
    tete.plain.slice(0, tete.limite),
    tete.folded.slice(0, tete.limite),
    jour,
  );
  const president = presidentDe(tete);
  const collectivite = collectiviteDe(tete, bodies);
  const scribe = secretaireDe(tete);
  const names = [date, president, scribe, collectivite?.nom];
  if (names.every((value) => value == null)) return null;
  const told = {
    ...some('heure', heureDe(tete, jour)),
    ...some('lieu', lieu === null ? null : tete.lu('texte', lieu)),
    ...some('convocation', convocation),
    ...some('president', president),
    ...some('secretaire', scribe),
    ...lireNombres(reading, blocks, tete),
  };
  const known = records.seances.find((one) => date !== null && one.date?.value === date.value);
  if (known !== undefined) return complete(known, told);
  const seance: Seance = {
    id: reading.id('seance'),
    type: 'seance',
    spans: reading.lines(place[0]?.startLine ?? 1, place.at(-1)?.endLine ?? 1),
    ...some('collectivite', collectivite),
    ...some('assemblee', assembleeDe(tete, bodies)),
    ...some('date', date),
    ...told,
  };
  records.seances.push(seance);
  return seance;
}

/** What a later act says of a session and the first did not; who was there when it was taken is its own. */
function complete(known: Seance, { presents, votants, ...told }: Partial<Seance>): Seance {
  for (const [key, value] of Object.entries(told))
    if (known[key as keyof Seance] === undefined) Object.assign(known, { [key]: value });
  return known;
}

const parQualite = [
  ['president', new RegExp(`${motif(chef)}\\sde\\s(?:la\\s)?seance`, 'u')],
  ['secretaire', new RegExp(`${motif(secretaire)}\\sde\\s(?:la\\s)?seance`, 'u')],
] as const;

/** "La Secrétaire de séance," over a name that signs, where the head names none. */
export function completerParSignatures(seance: Seance, signataires: readonly Signataire[]): void {
  for (const [key, words] of parQualite) {
    const one = signataires.find(
      ({ nom, qualite }) => nom != null && words.test(pliageFixe(qualite?.value ?? '')),
    );
    if (seance[key] === undefined) Object.assign(seance, some(key, one?.nom));
  }
}
