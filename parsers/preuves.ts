/**
 * Whether a text is what an assembly decided, or only speaks of it. A newspaper tells votes as well,
 * a contract has articles, a budget amounts; none has two of these marks.
 */
import type { Block } from '../pipeline/types.ts';
import { headOf } from './blocks.ts';
import { lignesOf } from './lignes.ts';

const marks: readonly RegExp[] = [
  // Lists of members.
  /^[^\p{L}]{0,6}(?:etai(?:en)?t\s|sont\s)?(?:(?:les\s)?(?:membres|conseillers)\s)?(?:presente?s?|absente?s?|excusee?s?|pouvoirs?|procurations?)(?:\s?\(e?s?\))?(?:\s[\p{L}\s]{0,60})?\s{0,3}:|conseillers\setaient\spresents/u,
  // The kind of document.
  /^[^\p{L}]{0,6}(?:extrait\sdu\s(?:registre|proces)|(?:registre|liste)\sdes\sdeliberations|deliberation\s(?:du|de\sla|n)|proces[\s-]verbal|compte[\s-]rendu|cr\s(?:du\s)?conseil|releve\sdes?\s(?:decisions|deliberations)|decision\s(?:du\smaire|du\spresident|n))/u,
  // Who met.
  /(?:dument|legalement|regulierement)\sconvoque|convoquee?s?\sle\s|s['’]est\sreuni|se\ssont\sreunis|(?:reunion|seance)\s(?:publique\s)?du\s/u,
  /^[^\p{L}]{0,6}(?:conseil\s(?:municipal|communautaire|departemental|regional|metropolitain)|commission\spermanente|comite\ssyndical|bureau\s(?:communautaire|municipal|syndical|metropolitain))(?:\s(?:du|de|en)\s|[^\p{L}]{0,3}$)/u,
  /sous\sla\spresidence|^presidence\sde/u,
  /^[^\p{L}]{0,6}secretaires?(?:\sde\s(?:la\s)?seance)?\s{0,3}[:,]|comme\ssecretaire\sde\sseance|secretaire\sde\sseance/u,
  /^[^\p{L}]{0,6}(?:l['’]\s?)?ordre\sdu\sjour/u,
  // What it decides, in the words of the law.
  /apres\s(?:en\s)?avoir\s(?:en\s)?delibere|le\sconseil\sa\s?dopte\.?$/u,
  /^[^\p{L}]{0,6}vote\s{0,3}:|^\(?pour\s{0,3}:\s{0,3}\d{1,3}/u,
  /(?:recu|envoye|transmis)(?:\s{0,3}[:.]?)?\s(?:en|a\sla)\sprefecture|accuse\sde\sreception|acte\s(?:certifie|rendu)\sexecutoire|^id\s?:\s?\d{3}-/u,
  /^[^\p{L}]{0,6}vu\s(?:le|la|les|l['’])\s?(?:code|loi|decret|deliberation|articles?|ordonnance|statuts|reglement|budget|convention|avis|rapport|constitution)/u,
  /pour\sextrait\sconforme|pour\scopie\s(?:certifiee\s)?conforme|fait\set\sdelibere/u,
];
/** So many different marks make a decision. */
const ENOUGH = 2;

export function estActe(blocks: readonly Block[]): boolean {
  const found = new Set<RegExp>();
  for (const { text } of lignesOf(blocks)) {
    const head = headOf(text);
    for (const mark of marks) if (!found.has(mark) && mark.test(head)) found.add(mark);
    if (found.size >= ENOUGH) return true;
  }
  return false;
}

/** "Attributions de subventions dans le cadre de la Culture :": who is paid what was decided elsewhere. */
const grants =
  /(?:attribution|octroi|versement|liste|tableau|synthese)s?(?:\s\p{L}{1,20}){0,4}\ssubventions?/u;

export function parleDeSubventions(blocks: readonly Block[]): boolean {
  return lignesOf(blocks).some(({ text }) => grants.test(headOf(text)));
}
