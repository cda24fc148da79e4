/**
 * Whether a text is what a local assembly decided, or only speaks of it. A newspaper tells votes as well, a
 * contract has articles, a judgment visas, a company or a school minutes with those present. Three things are
 * asked: the document does not say that it is something else; it names an assembly; it has two of the marks of
 * a decision, of which one is a matter of form that nobody writes in a story.
 */
import type { Block } from '../pipeline/types.ts';
import { enLignes, headOf } from './blocks.ts';
import { lignesOf } from './lignes.ts';

/** A list of members: names, a count or nothing on its line; "Présents : tous les autres" is a story's. */
const list =
  /^[^\p{L}]{0,6}(?:etai(?:en)?t\s|sont\s)?(?:(?:les\s)?(?:membres|conseillers)\s)?(?:presente?s?|absente?s?|excusee?s?|pouvoirs?|procurations?)(?:\s?\((?:e?s?|\d{1,3})\))?(?:\s[\p{L}\s]{0,60})?\s{0,3}:/u;
const listed = /^\s{0,3}(?:$|[\p{Lu}\d(*_-]|m\.|mmes?\s|mm\.)/u;
/** Form: what only stands in an act. */
const formal: readonly RegExp[] = [
  // The kind of document.
  /^[^\p{L}]{0,6}(?:extrait\sdu\s(?:registre|proces)|(?:registre|liste)\sdes\sdeliberations|deliberation\s(?:du|de\sla|n)|proces[\s-]verbal|compte[\s-]rendu|cr\s(?:du\s)?conseil|releve\sdes?\s(?:decisions|deliberations)|decision\s(?:du\smaire|du\spresident|n))/u,
  // Who met.
  /(?:dument|legalement|regulierement)\sconvoque|^[^\p{L}]{0,6}date\sde\s(?:la\s)?convocation\s{0,3}:?\s{0,3}\d|conseillers\setaient\spresents|convoquee?s?\sle\s|^[^\p{L}]{0,6}(?:(?:conseil|comite|bureau|commission|assemblee)(?:\s\p{L}{2,20}){1,4}[^\p{L}\d]{1,5})?(?:reunion|seance)\s(?:publique\s|ordinaire\s|extraordinaire\s)?du\s/u,
  /^[^\p{L}]{0,6}(?:conseil\s(?:municipal|communautaire|departemental|regional|metropolitain|de\s(?:la\s)?metropole)|commission\spermanente|comite\ssyndical|bureau\s(?:communautaire|municipal|syndical|metropolitain))(?:\s(?:du|de|en)\s|[^\p{L}]{0,3}$)/u,
  // What it decides, in the words of the law.
  /apres\s(?:en\s)?avoir\s(?:en\s)?delibere|apres\sdeliberation,?\sle\s(?:conseil|comite|bureau)|le\sconseil\sa\s?dopte\.?$|^[^\p{L}]{0,6}delibere\s{0,3}:?$/u,
  /(?:recu|envoye|transmis)(?:\s{0,3}[:.]?)?\s(?:en|a\sla)\sprefecture|accuse\sde\sreception|acte\s(?:certifie|rendu)\sexecutoire|^id\s?:\s?\d{3}-/u,
  /^[^\p{L}]{0,6}vu\s(?:le|la|les|l['’])\s?(?:code|loi|decret|deliberation|articles?|ordonnance|statuts|reglement|budget|convention|avis|rapport|constitution)/u,
  /pour\sextrait\sconforme|pour\scopie\s(?:certifiee\s)?conforme|fait\set\sdelibere/u,
];
/** What is told of an assembly anywhere. */
const narrative: readonly RegExp[] = [
  /s['’]est\sreuni|se\ssont\sreunis/u,
  /sous\sla\spresidence|^presidence\sde/u,
  /^[^\p{L}]{0,6}secretaires?(?:\sde\s(?:la\s)?seance)?\s{0,3}[:,]|comme\ssecretaire\sde\sseance|secretaire\sde\sseance/u,
  /^[^\p{L}]{0,6}(?:l['’]\s?)?ordre\sdu\sjour/u,
  /^[^\p{L}]{0,6}vote\s{0,3}:|^\(?pour\s{0,3}:\s{0,3}\d{1,3}/u,
];
/** So many different marks make a decision, one of them formal. */
const ENOUGH = 2;

/** The bodies that decide for a local authority; scans print "Conseil Municipa!". */
const assembly =
  /conseil\s{0,2}munic|conseil\s(?:communautaire|departemental|regional|metropolitain|general|syndical|territorial|communal|de\s(?:paris|territoire|communaute|(?:la\s)?metropole)|d['’]agglomeration)|comite\ssyndical|commission\spermanente|bureau\s(?:municipal|communautaire|syndical|metropolitain)|assemblee\s(?:deliberante|departementale|regionale|territoriale|de\scorse)|(?:centre\s(?:inter)?communal\sd['’]action|ccas|c\.c\.a\.s|cias|caisse\sdes\secoles|etablissement\spublic)/u;
/** "Mairie de Couthenans" over "le conseil". */
const authority =
  /^[^\p{L}]{0,6}(?:commune|ville|mairie|departement|region|metropole|communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)|agglomeration|syndicat)\s(?:de|du|d['’]|des|intercommunal|mixte)/u;
/** "REGION BASSE-ARMOR", "Métropole Grand Estuaire" at the very top. */
const barely = /^[^\p{L}]{0,6}(?:region|metropole)\s\p{L}[^.:;?!]{2,60}$/u;
const TOP_LINES = 4;
const TOP_BLOCKS = 4;
const council = /(?<![\p{L}])(?:le\sconseil|le\scomite|l['’]assemblee)(?![\p{L}])/u;
/** "Nombre de membres :" or "27 en exercice" under "Commune de Marly". */
const members =
  /nombre\sde\s(?:membres|conseillers|delegues|votants)|en\sexercice|conseillers\spresents/u;

/** What an act calls itself. */
const own =
  /^[\s#*"«(]{0,6}(?:extrait\sdu\s(?:registre|proces)|(?:registre|liste)\sdes\sdeliberations|deliberations?(?![\p{L}])|decisions?\s(?:du\s(?:maire|president|conseil|bureau)|n)|(?:projet\sde\s)?(?:proces[\s-]verbal|compte[\s-]rendu|pv|cr)(?![\p{L}]).{0,80}?(?:conseil\s(?:munic|communautaire|departemental|regional|metropolitain|syndical)|comite\ssyndical|commission\spermanente)|(?:seance|reunion)\s(?:publique\s|ordinaire\s)?d[ue](?!\p{L}|\sconseil\sd['’])|(?:la\s|le\s)?(?:conseil\s(?:munic|communautaire|departemental|regional|metropolitain|de\sparis)|bureau\s(?:municipal|communautaire|syndical|metropolitain)|comite\ssyndical|commission\spermanente)[^:]{0,60}$)/u;
const minutesOf = String.raw`(?:proces[\s-]verbal|compte[\s-]rendu|pv|cr|releve|reunion|seance)\s(?:.{0,40}?\s)?(?:du|de\sla|de\sl['’]|des)\s?`;
const otherBody = String.raw`conseil\s(?:d['’](?:ecole|etablissement|orientation|etat)|de\s(?:classe|discipline|quartier|surveillance|developpement)|citoyen|scientifique|pedagogique)|comite\s(?:social|technique|d['’]entreprise|directeur)|assemblee\sgenerale|copropriet`;
const lesserBody = String.raw`commission\s(?!permanente)|comite\s(?!syndical)|association(?![\p{L}])`;
/** What other documents call themselves, or begin with. */
const other: readonly RegExp[] = [
  /^[\s#*"«(]{0,6}arretes?\s(?:municipal|prefectoral|ministeriel|interministeriel|intercommunal|n\s?[°o]|du\s\d|portant|permanent|temporaire|conjoint)/u,
  /^[\s#*"«(]{0,6}(?:jugement|ordonnance\sdu|tribunal\s|cour\s(?:d['’]appel|administrative|de\scassation|des\scomptes)|chambre\s(?:regionale|territoriale)\sdes\scomptes|conseil\sd['’]etat|au\snom\sdu\speuple|rapport\sd['’]observations)/u,
  /^[\s#*"«(]{0,6}(?:decret\sn|loi\s(?:organique\s)?n|ordonnance\sn|code\s(?:general|civil|penal|electoral|de\s|du\s|des\s)|journal\sofficiel|jorf)/u,
  /^[\s#*"«(]{0,6}(?:contrat\s|bail\s|acte\sd['’]engagement|cahier\sdes\s|reglement\s(?:de\s(?:la\s)?consultation|interieur|de\sservice)|dossier\sde\sconsultation|avis\s(?:d['’]appel|de\smarche|d['’]attribution)|appel\s(?:d['’]offres|a\s))/u,
  /^[\s#*"«(]{0,6}(?:statuts(?![\p{L}])|petition|communique|convocation\s(?:du|au|a\sla)\s|bulletin\s|gazette|chapitre\s(?:premier|[ivx]{1,5}|\d)[^:]{0,3}$)/u,
  new RegExp(String.raw`^[\s#*"«(]{0,6}(?:${minutesOf})?(?:${otherBody})`, 'u'),
  new RegExp(String.raw`^[\s#*"«(]{0,6}${minutesOf}(?:${lesserBody})`, 'u'),
  // "Compte-rendu du conseil d'administration du 5 mars 2024": of whom, if not of a public body?
  /^[\s#*"«(]{0,6}(?:(?:proces[\s-]verbal|compte[\s-]rendu|pv|cr|reunion|seance)\s(?:.{0,40}?\s)?(?:du|de)\s)?conseil\sd['’]administration(?!.{0,60}(?:ccas|c\.c\.a\.s|communal|cias|sdis|s\.d\.i\.s|incendie|caisse\sdes\secoles|office|regie|etablissement))/u,
];
/** "DELIBERATION N° 2024-1": what says so of itself need not say whose. */
const selfNamed =
  /^[\s#*"«(]{0,6}(?:extrait\sdu\sregistre\sdes\sdeliberations|deliberation\sn\s?[°o])/u;
/** "DÉCISION DU PRÉSIDENT n° DP-2024-117": one who decides for an authority, by the code of the authorities. */
const byOne =
  /^[\s#*"«(]{0,6}decisions?\s(?:du\smaire|du\spresident|de\sla\s(?:maire|presidente))/u;
const localCode = /code\sgeneral\sdes\scollectivites/u;
/** A title stands among the first lines, and is short. */
const TITLE_LINES = 30;
const TITLE_LENGTH = 160;

/** What a newspaper says of itself. */
const press =
  /^[^\p{L}]{0,6}lire\saussi|(?:^|\s)(?:par|de)\sla\sredaction(?:\s{0,3}$|,)|propos\srecueillis|notre\s(?:correspondante?|journaliste)|(?:selon|d['’]apres)\snos\sinformations|reserve\s(?:a\snos|aux)\sabonnes/u;
/** "« L'an mil huit cent quatre-vingt-quatre, le conseil municipal, dûment convoqué »": told, not decided. */
const quoted = /«[^»]{0,600}(?:»|$)/gu;

export function estActe(blocks: readonly Block[]): boolean {
  // "COMMUNE DE CLAIRVAL | Séance du 22 février 2024": a head in two columns says it as well.
  const lignes = lignesOf([...enLignes(blocks.slice(0, TOP_BLOCKS)), ...blocks.slice(TOP_BLOCKS)]);
  const heads = lignes.map(({ text }) => headOf(text));
  if (saysOther(heads) || !namesAssembly(heads) || heads.some((head) => press.test(head)))
    return false;
  return hasMarks(
    heads.map((head) => head.replace(quoted, ' ')),
    lignes.some(({ text }, at) => isList(text.plain, heads[at] ?? '')),
  );
}

function isList(plain: string, head: string): boolean {
  const found = list.exec(head);
  return found !== null && listed.test(plain.slice(found[0].length));
}

/** "Centre communal d'action sociale de …" over "Conseil d'administration du 3 juin": whose board it is. */
const publicBoard =
  /^[^\p{L}]{0,6}(?:(?:le\s)?(?:centre\s(?:inter)?communal\sd['’]action|c\.?c\.?a\.?s(?![\p{L}])|c\.?i\.?a\.?s(?![\p{L}])|caisse\sdes\secoles|s\.?d\.?i\.?s(?![\p{L}])|service\s(?:departemental|territorial)\sd['’]incendie|regie\s(?:municipale|communale|autonome)|office\sde\stourisme)|conseil\sd['’]administration\sdu\s(?:centre|ccas|cias))[^:.]{0,80}$/u;

/** The title of an act, or of what is neither an act nor an agreement. */
export function nommeAutreChose(head: string): boolean {
  return own.test(head) || (head.length <= TITLE_LENGTH && other.some((kind) => kind.test(head)));
}

/** By the first line that names a kind of document. */
function saysOther(heads: readonly string[]): boolean {
  for (const head of heads.slice(0, TITLE_LINES)) {
    if (own.test(head) || publicBoard.test(head)) return false;
    if (head.length <= TITLE_LENGTH && other.some((kind) => kind.test(head))) return true;
  }
  return false;
}

function namesAssembly(heads: readonly string[]): boolean {
  return (
    heads.some((head) => assembly.test(head)) ||
    heads.slice(0, TITLE_LINES).some((head) => selfNamed.test(head) || publicBoard.test(head)) ||
    ((heads.some((head) => authority.test(head)) ||
      heads.slice(0, TOP_LINES).some((head) => barely.test(head))) &&
      heads.some((head) => council.test(head) || members.test(head))) ||
    (heads.slice(0, TITLE_LINES).some((head) => byOne.test(head)) &&
      heads.some((head) => localCode.test(head)))
  );
}

function hasMarks(heads: readonly string[], lists: boolean): boolean {
  const found = new Set<RegExp>(lists ? [list] : []);
  const isFormal = () => lists || formal.some((mark) => found.has(mark));
  for (const head of heads) {
    for (const mark of [...formal, ...narrative])
      if (!found.has(mark) && mark.test(head)) found.add(mark);
    if (found.size >= ENOUGH && isFormal()) return true;
  }
  return false;
}

/** "Attributions de subventions dans le cadre de la Culture :": who is paid what was decided elsewhere. */
const grants =
  /(?:attribution|octroi|versement|liste|tableau|synthese)s?(?:\s\p{L}{1,20}){0,4}\ssubventions?/u;

export function parleDeSubventions(blocks: readonly Block[]): boolean {
  return lignesOf(blocks).some(({ text }) => grants.test(headOf(text)));
}
