/** The roles of the blocks of one item of minutes, for its sections. */
import type { Block, NatureSection, Text, TextBlock } from '../../contract/types.ts';
import { headOf, isTable, isText } from '../lignes/blocks.ts';
import { signs, signsInTable } from '../lignes/signature.ts';
import { type Profil, rubriqueLocale } from '../profiles/profile.ts';
import { isBudgetTable } from '../tableaux/budget.ts';

export interface RoleItem {
  readonly nature: NatureSection;
  readonly opens?: boolean;
  readonly titre?: Text;
}

export const visa = /^[^\p{L}]{0,4}vu(?![\p{L}])/u;
export const considerant = /^[^\p{L}]{0,4}considerant(?![\p{L}])/u;
export const decides = new RegExp(
  [
    String.raw`^(?:decide|delibere|arrete)\s{0,3}:?\s{0,3}$|^delibere\s{0,3}(?:et(?![\p{L}])|,|:)`,
    String.raw`apres\s(?:en\s)?avoir\s(?:en\s)?delibere|^apres\sdeliberation`,
    String.raw`^(?:le|la|l['’])\s?(?:conseil|assemblee|comite|bureau|commission)(?![\p{L}]).{0,160}(?:decide|adopte|approuve|unanimite|affecte|autorise|emet|donne|prend)`,
  ].join('|'),
  'u',
);
const voteWords = [
  String.raw`votes?\s{0,3}:|resultats?\s(?:du|des)\s(?:votes?|scrutin)`,
  String.raw`(?:la\sdeliberation\sest\s)?adoptee?s?(?=\s{0,3}(?:[:.,]|$|a\s|par\s))`,
  String.raw`votes?\s(?:pour|contre)|votee?s?\sa\sl['’]\s?unanimite`,
  String.raw`(?:voix\s)?(?:pour|contre|abst\p{L}{3,8})\s{0,3}:\s{0,3}\d|votants?\s{0,3}:\s{0,3}\d`,
  String.raw`\d{1,4}\s(?:votes?|voix|abst|contre|pour)`,
].join('|');
export const vote = new RegExp(String.raw`^[^\p{L}\d]{0,4}(?:${voteWords})`, 'u');

/** "LE CONSEIL MUNICIPAL DE LA COMMUNE DE HAUTEFORT", "L'ASSEMBLÉE DE CORSE" in capitals, without a comma. */
const speaker =
  /^(?:le\s(?:conseil|comite|bureau)|la\scommission|l['’]\s?assemblee)(?![\p{L}])[^.;:,]{0,120}$/u;

export function parleEnCapitales({ text }: TextBlock): boolean {
  return speaker.test(headOf(text)) && !/\p{Ll}/u.test(text.plain);
}

/** `articles` are the headings that number the decision's own articles; an act alone ends where it is signed. */
export function itemRoles(
  blocks: readonly Block[],
  titleLines: number,
  articles: ReadonlySet<Block>,
  profil?: Profil,
  seul = false,
): RoleItem[] {
  let state: NatureSection = 'expose';
  let decided = false;
  const roles: RoleItem[] = [];
  for (const [index, block] of blocks.entries()) {
    const role: RoleItem =
      index < titleLines && isText(block)
        ? { nature: 'objet', ...(index === 0 ? { opens: true, titre: block.text } : {}) }
        : seul && decided && (isText(block) ? signs(block) : isTable(block) && signsInTable(block))
          ? { nature: 'signature' as const }
          : roleOf(block, state, decided, articles, profil);
    decided ||= role.nature === 'formule' || role.nature === 'vote' || role.nature === 'article';
    state = role.nature;
    roles.push(role);
  }
  return roles;
}

function roleOf(
  block: Block,
  state: NatureSection,
  decided: boolean,
  articles: ReadonlySet<Block>,
  profil?: Profil,
): RoleItem {
  if (isTable(block)) {
    if (state === 'article' && isBudgetTable(block)) return { nature: 'imputations' };
    return { nature: state === 'objet' || state === 'vote' ? 'expose' : state };
  }
  if (!isText(block)) return { nature: state };
  const head = headOf(block.text);
  if (articles.has(block)) return { nature: 'article', opens: true, titre: block.text };
  const local = rubriqueLocale(head, profil);
  if (local !== null) return { nature: local };
  if (visa.test(head)) return { nature: 'visas' };
  if (considerant.test(head)) return { nature: 'considerants' };
  if (vote.test(head)) return { nature: 'vote', ...(state === 'vote' ? {} : { opens: true }) };
  if (decides.test(head)) return { nature: 'formule' };
  if (state === 'article' || state === 'dispositif' || state === 'signature')
    return { nature: state };
  if (state === 'formule') return { nature: 'dispositif' };
  return {
    nature: decided && (state === 'vote' || state === 'imputations') ? 'dispositif' : 'expose',
  };
}
