/**
 * Where an assembly met, from the sentence that says that it did: "s'est réuni à la salle polyvalente de Brens,
 * sous la présidence de …", "réunie en l'Hôtel de l'Assemblée à Plateau Roy".
 */
import type { Range } from './grammar.ts';

const met =
  /(?:s['’]est|se\s{1,3}sont|s['’]etant|etant)\s{1,3}(?:legalement\s|dument\s|regulierement\s)?(?:reuni|assemble)e?s?(?![a-z])|(?<=,\s{1,3})reunie?s?(?=\s{1,3}(?:le|a|au|en)\s)/gu;
const held = /(?:seance|reunion|session)\s{1,3}(?:s['’]est\s{1,3}tenue|tenue)(?![a-z])/gu;
/** What a place is called; "dans le lieu habituel de ses séances" names none. */
const place =
  '(?:mairie|hotel|salle|siege|espace|foyer|maison|centre|palais|auditorium|complexe|gymnase|theatre|locaux|amphitheatre|chateau|pole|immeuble|batiment|annexe|ecole|salons?|domaine|halle|cinema|mediatheque|grange|preau|etat-major|caserne|lycee|college|manoir|abbaye|institut|prefecture|cite|ferme)';
const leads = new RegExp(
  String.raw`(?<=[\s,])(?:a|en|au|aux|dans|sis|sise)\s{1,3}(?:(?:la|le|les|l['’])\s{0,3})?(?=(?:(?:grande|petite|nouvelle|grand|petit)\s{1,3})?${place}(?![a-z]))|(?<=\s)(?:a|en|dans)\s{1,3}l['’]\s{0,3}(?=${place}(?![a-z]))`,
  'u',
);
/** What the place is not part of. */
const end =
  /[,.;:(]|\n\s{0,3}\n|\s{1,3}(?:sous\sla\s|en\s(?:session|seance|nombre)|sur\s(?:la\s)?convo|apres\sconvo|suite\s|au\snombre|le\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d)|a\s(?:\d{1,2}\s?h|[a-z-]{3,10}\sheures)|et\s(?:a|au|en|dans|sous)\s|conformement|legalement|dument|lieu\s)/u;
const REACH = 260;
const MAX_LIEU = 120;

export function trouverLieu(folded: string): Range | null {
  for (const pattern of [met, held]) {
    for (const { index, 0: words } of folded.matchAll(pattern)) {
      const start = index + words.length;
      const sentence = folded.slice(start, start + REACH).split(/\n\s{0,3}\n|\.\s/u, 1)[0] ?? '';
      const lead = leads.exec(` ${sentence}`);
      if (lead === null) continue;
      const from = start + lead.index - 1 + lead[0].length;
      const rest = folded.slice(from, from + MAX_LIEU);
      const stop = end.exec(rest)?.index ?? -1;
      const to = from + (stop < 0 ? rest.length : stop);
      if (stop >= 0 || from + MAX_LIEU > folded.length)
        return { from, to: from + folded.slice(from, to).trimEnd().length };
    }
  }
  return null;
}
