/** The roles of the blocks of an act whose head no mark divides: whose it is, who sat, what it is about. */
import type { Block, Text, TextBlock } from '../../contract/types.ts';
import { headOf, isHeading, isTable, isText } from '../lignes/blocks.ts';
import { blocA, texteDe } from '../lignes/lignes.ts';
import { articleHeading } from '../parties/parts.ts';
import type { Profil } from '../profiles/profile.ts';
import { lignesDeCompte } from '../tableaux/comptes.ts';
import { headerAt } from '../tableaux/ligne-colonnes.ts';
import { listesDesTableaux } from '../tableaux/presence-tableau.ts';
import { lireEntete, lireNumeroSeul, titreApresNumero } from '../text/entete.ts';
import { trouverPresences } from '../text/presence.ts';
import { articlesPropres } from './joints.ts';
import {
  considerant,
  decides,
  itemRoles,
  parleEnCapitales,
  type RoleItem,
  visa,
  vote,
} from './roles.ts';
import { estTitreSousNumero } from './titre-numero.ts';

const inHeadWords = [
  String.raw`ordre\sdu\sjour|envoye|recu|publie|transmis|affiche|id\s?:|accuse`,
  String.raw`acte\s(?:certifie|rendu)|presidence|sous\sla|secretaires?|quorum|date\s|nombre\s|convo`,
  String.raw`le\snombre|soit\s|formant|votants?|en\sexercice|arrivees?\s|departs?\s|n\s?[°o]\s?\d`,
  String.raw`delibere|deliberation\sn|seance|assist(?:ai)?(?:en)?t\s|participai(?:en)?t\s`,
  String.raw`(?:madame|monsieur|mme|m\.)\s\S{2,20}\s\S{2,20}\sest\s(?:designe|nomme|elu)`,
  String.raw`le\spresident\sde\sseance\s|la\sseance\s(?:est\souverte|debute|commence)|le\squorum`,
  String.raw`rapporteurs?(?![\p{L}])|rapport\s(?:n\s?[°o]|numero)|dossier\sn\s?[°o]`,
  String.raw`deliberation\s{0,3}$|du\s\d{1,2}\s\p{L}{3,9}\s\d{4}\s{0,3}$|reunion\s`,
  String.raw`session\s(?:pleniere|ordinaire|extraordinaire|du)`,
  String.raw`(?:etai(?:en)?t|sont)\s(?:presents?|absents?|excuses?|representes?)`,
  String.raw`(?:presents?|absents?|excuses?|pouvoirs?|procurations?)\s{0,3}:`,
  String.raw`(?:avai(?:en)?t|ont)\sdonne\s|membres\s|delegues\s|suffrages\s|lesquels|il\sa\sete`,
  String.raw`madame\s\S{2,20}\s\S{2,20}\sa\sete|monsieur\s\S{2,20}\s\S{2,20}\sa\sete`,
].join('|');
const inHead = new RegExp(String.raw`^[^\p{L}]{0,6}(?:${inHeadWords})`, 'u');
const overActWords = [
  String.raw`republique\sfrancaise`,
  String.raw`(?:departement|region|commune|ville|mairie|arrondissement|canton)\s(?:de|du|d['’]|des)[^.:]{1,60}$`,
  String.raw`communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)[^.:]{1,80}$`,
  String.raw`extrait\sd(?:u|es)\s(?:registre|deliberation|proces)`,
  String.raw`deliberations?\s(?:du|de\sla)\s(?:conseil|bureau|comite|commission|\d)`,
  // "CP DELIBERATION N° CP 15-001 DU 21 MAI 2015"
  String.raw`(?:\d{1,3}\s)?(?:[a-z]{1,4}\s)?deliberation\sn[^.:]{0,30}\sdu\s\d{1,2}(?:er)?\s\p{L}{3,9}\s\d{4}\s{0,3}$`,
  String.raw`(?:conseil|comite|bureau|commission)(?:\s(?:(?:d['’])?\p{L}{4,20}|de\s(?:la\s)?(?:metropole|communaute|ville)))?(?:\s(?:du|en\sdate\sdu)\s.{4,40})?$`,
  String.raw`l['’]\s?an\s|convoque`,
].join('|');
/** What stands over an act that prints no attendance: who it is of, and the sentence that tells when they met. */
const overAct = new RegExp(
  [
    String.raw`^[^\p{L}\d]{0,6}(?:${overActWords})`,
    String.raw`\s(?:s['’]est|se\s(?:sont|reunit))\s(?:legalement\s|dument\s)?reunie?s?(?![\p{L}])`,
  ].join('|'),
  'u',
);
const authorityWords = [
  'departement|region|commune|ville|mairie|metropole|communaute|syndicat',
  String.raw`centre\s(?:inter)?communal|ccas|cias|sdis|service\sdepartemental|conseil`,
  String.raw`commission\spermanente|comite|collectivite`,
].join('|');
/** The first line of all, whose act it is: "REGION HAUTE-SYLVE", "MÉTROPOLE GRAND ESTUAIRE", "SYNDICAT DES EAUX". */
const authority = new RegExp(
  String.raw`^[^\p{L}\d]{0,6}(?:${authorityWords})\s[^.:;?!]{1,100}$`,
  'u',
);
const told = /[.,;:]\s{0,3}$|(?:rapporte|expose|explique|informe)s?\s{0,3}:?\s{0,3}$/u;
const HEAD_BLOCKS = 80;
const TITLE = 320;
const BOLD_TITLE = 600;
const TITLE_BLOCKS = 4;

/** An act whose title no mark sets off: what stands between the attendance and the first sentence. */
export function acteRoles(blocks: readonly Block[], profil?: Profil): RoleItem[] {
  const head = blocks.slice(0, HEAD_BLOCKS);
  const seen = lastList(head);
  let start = Math.max(seen, ownNumber(head)) + 1;
  const named = objectAt(head);
  if (named >= start) start = named;
  else while (start < blocks.length && isHead(blocks[start], seen < 0, start === 0)) start++;
  let end = start;
  while (end < blocks.length && end - start < TITLE_BLOCKS && isTitle(blocks[end])) {
    if (end > start && (isHead(blocks[end], false, false) || isChapter(blocks[end]))) break;
    end++;
  }
  if (end - start > 1 && isService(blocks[start])) start++;
  const above = end > start ? -1 : titleAbove(head, firstList(head));
  const titled = end;
  while (end < blocks.length && isUnderTitle(blocks[end])) end++;
  const entete = blocks.slice(0, start).map(
    (_, index): RoleItem => ({
      nature:
        index === above
          ? 'objet'
          : seen >= 0 && index <= seen && index >= firstList(head)
            ? 'presences'
            : 'en-tete',
    }),
  );
  const titre = blocks.slice(start, titled).map((): RoleItem => ({ nature: 'objet' }));
  const under = blocks.slice(titled, end).map((): RoleItem => ({ nature: 'en-tete' }));
  const rest = blocks.slice(end);
  return [
    ...entete,
    ...titre,
    ...under,
    ...itemRoles(rest, 0, articlesPropres(rest), profil, true),
  ];
}

/** The place of "Objet : …" above the decision; -1 where nothing says so. */
function objectAt(head: readonly Block[]): number {
  const end = head.findIndex(
    (block) =>
      isText(block) && (visa.test(headOf(block.text)) || articleHeading.test(headOf(block.text))),
  );
  return head
    .slice(0, end < 0 ? head.length : end)
    .findIndex((block) => isText(block) && lireEntete(block.text.plain)?.marque === 'objet');
}

/** Nothing under the attendance is a title: the last one above it, "Tarifs et subventions 2024" over "Présents : …". */
function titleAbove(head: readonly Block[], list: number): number {
  const above = head.slice(0, list);
  if (above.some((block) => isText(block) && lireEntete(block.text.plain)?.marque === 'objet'))
    return -1;
  // "DÉLIBÉRATION N° 24/098" over "APPROUVANT LE CADRE", before the same in another language.
  const numbered = above.findLastIndex((block) => isText(block) && estTitreSousNumero(block));
  if (numbered >= 0) return numbered;
  return above.findLastIndex(
    (block, index) =>
      index > 0 &&
      isText(block) &&
      isTitle(block) &&
      !isHead(block, true, false) &&
      lireNumeroSeul(block.text.plain) === null,
  );
}

/** The place of "DÉLIBÉRATION N° 24CP-1871" alone above the title; -1 where none stands there. */
function ownNumber(head: readonly Block[]): number {
  const end = head.findIndex((block) => isText(block) && visa.test(headOf(block.text)));
  return head.slice(0, Math.max(0, end)).findLastIndex((block) => {
    if (!isText(block) || !/^(?:deliberation|decision)\s/u.test(headOf(block.text))) return false;
    const entete = lireEntete(block.text.plain);
    return entete?.numero !== undefined && entete.titre >= block.text.plain.length;
  });
}

function firstList(head: readonly Block[]): number {
  const first = trouverPresences(texteDe(head).plain)[0];
  const listed = first === undefined ? head.length : blocA(head, first.from);
  const tabled = head.findIndex(isAttendance);
  return tabled < 0 ? listed : Math.min(listed, tabled);
}

/** The last block that says who sat; a table "Conseiller | Présent | Pouvoir à" says it as a list does. */
function lastList(head: readonly Block[]): number {
  const last = trouverPresences(texteDe(head).plain).at(-1);
  const listed = last === undefined ? -1 : blocA(head, last.to);
  const end = head.findIndex((block) => isText(block) && visa.test(headOf(block.text)));
  return Math.max(listed, head.slice(0, end < 0 ? head.length : end).findLastIndex(isAttendance));
}

/** A table with fewer members may speak of anything. */
const MIN_TABLED = 3;

function isAttendance(block: Block): boolean {
  if (!isTable(block)) return false;
  const members = listesDesTableaux([block]).flatMap(({ plain }) => trouverPresences(plain));
  return members.length >= MIN_TABLED;
}

/** Where no attendance stands, what is over the act goes on, and its first line is one of them whatever it says. */
function isHead(block: Block | undefined, unlisted: boolean, first: boolean): boolean {
  // A table among the lists may be the attendance; grants are none.
  if (isTable(block)) return compte(block) || (!unlisted && headerAt(block.rows, 0) === null);
  if (!isText(block)) return block !== undefined;
  const text = headOf(block.text);
  if (unlisted && (decides.test(text) || vote.test(text))) return false;
  if (isNumberedTitle(block)) return false;
  return (
    inHead.test(text) ||
    compte(block) ||
    (unlisted && block.lines.length > 1 && block.lines.every(isHeadLine)) ||
    (first && authority.test(text)) ||
    (unlisted && overAct.test(text)) ||
    (unlisted && first && block.text.plain.length < TITLE && !visa.test(text) && !isHeading(block))
  );
}

/** "1. Rappel du contexte" under the title. */
function isChapter(block: Block | undefined): boolean {
  return isText(block) && /^(?:\d{1,2}|[ivx]{1,4})\s?[.)–-]\s/u.test(headOf(block.text));
}

/** "CB/LT": who typed it. */
const initiales = /^[a-z]{1,4}(?:\s?[/-]\s?[a-z]{1,4}){1,3}$/u;

/** "COMITÉ SYNDICAL" over "Réunion du 6 février 2024", in one paragraph. */
function isHeadLine(line: Text): boolean {
  const text = headOf(line);
  return (
    inHead.test(text) ||
    overAct.test(text) ||
    authority.test(text) ||
    lireNumeroSeul(line.plain) !== null ||
    !/\p{L}/u.test(text) ||
    initiales.test(text)
  );
}

/** "LE CONSEIL RÉGIONAL EN SA COMMISSION PERMANENTE,": the sentence of the act begins. */
const speaks =
  /^(?:le\s(?:conseil|comite|bureau)|la\scommission|l['’]\s?assemblee)(?![\p{L}])[^.;:]{0,200},\s{0,3}$/u;

/** "Membres en exercice 13 – Présents 9", in a line or a table. */
function compte(block: Block | undefined): boolean {
  return block !== undefined && lignesDeCompte([block]).length > 0;
}

/** "Délibération n°24/31 – Attribution de subventions": the number and, behind a mark, what it is about. */
function isNumberedTitle(block: TextBlock): boolean {
  const { text } = block;
  if (estTitreSousNumero(block)) return true;
  const at = titreApresNumero(text.plain);
  const title = headOf(text).slice(at ?? 0);
  return at !== null && !inHead.test(title) && !overAct.test(title);
}

/** "réunie le 22 juin 2018 au siège, sous la présidence de Mme X,": under "La Commission permanente," the sentence goes on. */
const sittingWords = [
  String.raw`(?:(?:dument|legalement|regulierement)\s)?(?:reunie?s?|convoquee?s?|assemblee?s?)`,
  String.raw`s['’](?:est|etant)\sreunie?s?|siegeant|sous\sla\spresidence`,
].join('|');
const sitting = new RegExp(
  String.raw`^[^\p{L}]{0,6}(?:${sittingWords})(?![\p{L}])[^;]{0,230},\s{0,3}$`,
  'u',
);

const underTitleWords = [
  String.raw`presidence|sous\sla\spresidence|secretaires?(?:\sde\sseance)?\s{0,3}:`,
  String.raw`rapporteure?s?\s{0,3}:|quorum|date\sde\s(?:la\s)?convo|convo(?:quee?s?|cation)`,
  String.raw`nombre\sde\s(?:membres|conseillers|delegues|elus|presents|votants)|l['’]\s?an\s`,
].join('|');
/** "Objet : Budget" over "Nombre de conseillers en exercice : 29" and "L'an deux mille…": the head goes on under the title. */
const underTitle = new RegExp(String.raw`^[^\p{L}\d]{0,6}(?:${underTitleWords})`, 'u');

/** Where the assembly begins to speak, and says whose it is. */
export function prendLaParole(block: Block): boolean {
  return isText(block) && (speaks.test(headOf(block.text)) || sitting.test(headOf(block.text)));
}

function isUnderTitle(block: Block | undefined): boolean {
  if (isTable(block)) return compte(block);
  if (!isText(block)) return false;
  const text = headOf(block.text);
  if (visa.test(text) || decides.test(text) || vote.test(text)) return false;
  return compte(block) || underTitle.test(text) || (overAct.test(text) && met.test(text));
}

const met = /\s(?:s['’]est|se\s(?:sont|reunit))\s(?:legalement\s|dument\s)?reunie?s?(?![\p{L}])/u;

/** "Direction générale déléguée à la transition" over the title: who prepared it. */
const service =
  /^(?:direction|poles?|services?|secretariat|sous-direction|cabinet|mission)\s[^.:]{2,100}$/u;

function isService(block: Block | undefined): boolean {
  return isText(block) && !/[–—:]/u.test(block.text.plain) && service.test(headOf(block.text));
}

/** "La Commission Permanente, dûment convoquée le 31 janvier 2025, réunie le 14 février à Toulouse". */
const convened =
  /^(?:le|la|les|l['’])\s?(?:conseil|commission|comite|bureau|assemblee|membres)(?![a-z]).{0,120}(?:convoque|reuni)e?s?(?![a-z])/u;
/** "Exposé des motifs", "Délibération" over the text: a rubric, no title. */
const chapter = /^(?:expose(?:\sdes\smotifs)?|deliberation|rapport|motifs)\s{0,3}:?\s{0,3}$/u;

function isTitle(block: Block | undefined): boolean {
  if (!isText(block)) return false;
  const { plain } = block.text;
  const text = headOf(block.text);
  if (
    visa.test(text) ||
    considerant.test(text) ||
    decides.test(text) ||
    speaks.test(text) ||
    parleEnCapitales(block) ||
    chapter.test(text) ||
    convened.test(text) ||
    /(?:rapporte|expose)s?\s{0,3}:?\s{0,3}$|,\s?rapporteure?\s{0,3}$/u.test(text)
  )
    return false;
  if (block.fort) return plain.length <= BOLD_TITLE;
  return (
    plain.length <= (isNumberedTitle(block) ? BOLD_TITLE : TITLE) &&
    (isHeading(block) || !told.test(plain))
  );
}
