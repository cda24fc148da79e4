/**
 * Where an assembly met, from the sentence that says that it did ("s'est réuni à la salle polyvalente de Brens, sous
 * la présidence de …") or from the line that dates the session ("Séance du 8 novembre – 19 h 30 – Salle du conseil").
 */
import { mairie } from '../vocabulaire/collectivites.ts';
import { motif } from '../vocabulaire/notion.ts';
import { jourDeSemaine, lieu, reuni, seance } from '../vocabulaire/seances.ts';
import { type Range, toutes } from './grammar.ts';

const article = String.raw`(?:la\s|les?\s|l['’]\s?|son\s|sa\s|ses\s)`;
const grand = '(?:(?:grande?|petite?|nouvelle|ancienne?)\\s)?';
/** "à la salle", "au foyer", "dans l'hémicycle", "en mairie", ", salle du Conseil", "– Salle de réunion". */
const leads: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=[\s,(])(?:a|en|au|aux|dans|sise?)\s{1,2}${article}?(?=${grand}${motif(lieu, mairie)})`,
    'u',
  ),
  new RegExp(
    String.raw`(?<=^\s{1,2}|[,–]\s|\s-\s|\n)${article}?(?=${grand}${motif(lieu, mairie)})`,
    'u',
  ),
];
/** "à son siège, l'Hôtel de Ville de Saint-Amé": the seat is what follows. */
const siege = /^siege,\s(?:sise?\s(?:a\s)?)?(?:l['’]\s?|la\s|le\s)?/u;
/** What a place is not part of. */
const quand = String.raw`le\s(?:${motif(jourDeSemaine)}|\d)|lieu\s|a\s`;
const comment = String.raw`sous\sla\s|en\s(?:session|seance|nombre)|sur\s|apres\s|suite\s|au\snombre|conformement|legalement|dument|l[ea]s?\s(?:membres|conseil|comite)`;
const end = new RegExp(
  String.raw`[,.;:()]|\n\n|\s[–-]\s|\s(?:${quand}|${comment}|et\s(?:a|au|en|dans|sous)\s)`,
  'u',
);
const tenue = String.raw`${motif(seance)}\s(?:s['’]est\s)?tenue(?!\p{L})`;
const met = new RegExp(`${motif(reuni)}|${tenue}`, 'gu');
const label = /(?:^|\n)[^\p{L}\n]{0,6}lieu(?:\sde\s(?:la\s)?(?:seance|reunion))?\s?:\s?/gu;
/** "au lieu ordinaire de ses séances" names no place. */
const nowhere = /^lieu(?!\p{L})/u;
const ville =
  /(?:réunie?s?|assemblée?s?|\d{4}),?\s[àÀ]\s(\p{Lu}[\p{L}'’-]{2,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,3})(?=[,.\n]|\s(?:en|sous|le|à)\s|$)/u;
const REACH = 260;
/** "Mardi 5 avril 2022 – 20 h – Salle du Préau". */
const PRES = 60;
const MAX_LIEU = 120;

/**
 * `folded` is `plain` folded, `jour` where the day of the session stands. A town alone ("s'est réuni, à Marly, en
 * séance") is a place where no better one is named.
 */
export function trouverLieu(plain: string, folded: string, jour: Range | null): Range | null {
  for (const { index, 0: words } of toutes(label, folded)) {
    const from = index + words.length;
    const to = endOf(folded, from, /[,;\n]/u);
    if (to > from && !nowhere.test(folded.slice(from))) return { from, to };
  }
  for (const { index, 0: words } of toutes(met, folded)) {
    const start = index + words.length;
    const sentence = folded.slice(start, start + REACH).split(/\n\n|\.\s/u, 1)[0] ?? '';
    const found = placeIn(folded, start, sentence);
    if (found !== null) return found;
  }
  const beside =
    jour === null ? null : placeIn(folded, jour.to, folded.slice(jour.to, jour.to + PRES));
  if (beside !== null) return beside;
  const town = ville.exec(plain);
  if (town === null) return null;
  const to = town.index + town[0].length;
  return { from: to - (town[1] ?? '').length, to };
}

/** The first place that a sentence names behind where it begins. */
function placeIn(folded: string, start: number, sentence: string): Range | null {
  const found = leads
    .map((pattern) => pattern.exec(` ${sentence}`))
    .filter((one) => one !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (found === undefined) return null;
  let from = start + found.index - 1 + found[0].length;
  from += siege.exec(folded.slice(from, from + 40))?.[0].length ?? 0;
  const to = endOf(folded, from, end);
  return to > from ? { from, to } : null;
}

function endOf(folded: string, from: number, stops: RegExp): number {
  const rest = folded.slice(from, from + MAX_LIEU);
  const stop = stops.exec(rest)?.index ?? -1;
  if (stop < 0 && from + MAX_LIEU <= folded.length) return from;
  return from + rest.slice(0, stop < 0 ? rest.length : stop).trimEnd().length;
}
