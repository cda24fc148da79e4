/** Members who sat for a part of a session only: they may stand under "Présents" and under "Excusés" alike. */
import type { Presence } from '../../../contract/contract.ts';
import type { Source } from '../../../contract/types.ts';
import { pliageFixe } from '../../vocabulaire/plain.ts';

/** "M. FERRY (à partir du point 3)", ", arrivé en cours de séance", "Excusés en début de séance :", "jusqu'à 19h". */
const forATime = new RegExp(
  [
    String.raw`arriv|depart(?!ement)|parti[es]?(?![a-z])|quitt|rejoin|retard|jusqu|a\spartir|a\scompter`,
    String.raw`momentan|(?:debut|cours|fin)\sde|avant|apres|sauf`,
    String.raw`pour\s(?:l[ae]s?\s|l['’]\s?)?(?:point|delib|question|dossier|rapport|vote|affaire)`,
    String.raw`\d\s?h(?![a-z])`,
  ].join('|'),
  'u',
);
/** "…, M. Eric FERRY arrive à 19 heures", "M. FERRY, absent au début, rejoint la séance". */
const moves =
  /^[^.;:\n]{0,40}(?<![a-z])(?:arriv(?:e|ee|ant|ent)(?![a-z])|rejoi(?:nt|gnent)|quitt(?:e|ant|ent)(?![a-z])|entre\sen|sort\sde)/u;
/** "Arrivée de M. Eric FERRY", "Départ de Mme X". */
const moveOf =
  /(?:arrivee?s?|departs?|retour)\s(?:en\sseance\s)?(?:de\s|d['’]\s?)(?:m(?:me|lle|r|onsieur)?\.?\s|madame\s)?(?:[a-z'’-]{1,30}\s){0,3}$/u;
/** Behind a name on its line, up to who is next. */
const ownNote = /^(?:[^;,\n]|,(?!\s{0,3}(?:et\s)?\p{Lu})){0,90}/u;
/** How far behind the lists a movement is looked for. */
const REACH = 20_000;

export function siegeEnPartie(source: Source, presence: Presence): boolean {
  const { nom, statut } = presence;
  if (presence.arrivee != null || presence.depart != null) return true;
  const end = nom.spans.at(-1)?.end ?? 0;
  const note = ownNote.exec(source.text.slice(end, end + 90))?.[0] ?? '';
  return forATime.test(pliageFixe(`${statut.raw} ${note}`)) || estDitMobile(source, presence);
}

function estDitMobile(source: Source, { nom }: Presence): boolean {
  const from = nom.spans[0]?.start ?? 0;
  const folded = pliageFixe(source.text.slice(from, from + REACH));
  const [word = ''] = pliageFixe(nom.value)
    .split(/[\s]{1,8}/u)
    .sort((a, b) => b.length - a.length);
  if (word.length < 3) return false;
  for (let at = folded.indexOf(word, 1); at >= 0; at = folded.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (moves.test(folded.slice(end, end + 60))) return true;
    if (moveOf.test(folded.slice(Math.max(0, at - 120), at))) return true;
  }
  return false;
}
