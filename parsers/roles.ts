/** The roles of the blocks of one item of minutes, for its sections. */
import type { Block, NatureSection, Text } from '../pipeline/types.ts';
import { headOf, isTable, isText } from './blocks.ts';
import { articleHeading } from './parts.ts';

export interface RoleItem {
  readonly nature: NatureSection;
  readonly opens?: boolean;
  readonly titre?: Text;
}

const visa = /^[^\p{L}]{0,4}vu(?![\p{L}])/u;
const considerant = /^[^\p{L}]{0,4}considerant(?![\p{L}])/u;
const decides =
  /apres\s(?:en\s)?avoir\s(?:en\s)?delibere|^(?:le|la|l['’])\s?(?:conseil|assemblee|comite|bureau|commission)(?![\p{L}]).{0,160}(?:decide|adopte|approuve|unanimite|affecte|autorise|emet|donne|prend)/u;
const vote =
  /^[^\p{L}\d]{0,4}(?:vote\s{0,3}:|votes?\s(?:pour|contre)|(?:pour|contre|abst\p{L}{3,8})\s{0,3}:\s{0,3}\d|\d{1,4}\s(?:votes?|voix|abst|contre|pour))/u;

/** `articles` are the headings that number the decision's own articles. */
export function itemRoles(
  blocks: readonly Block[],
  titleLines: number,
  articles: ReadonlySet<Block>,
): RoleItem[] {
  let state: NatureSection = 'expose';
  let decided = false;
  const roles: RoleItem[] = [];
  for (const [index, block] of blocks.entries()) {
    const role: RoleItem =
      index < titleLines && isText(block)
        ? { nature: 'objet', ...(index === 0 ? { opens: true, titre: block.text } : {}) }
        : roleOf(block, state, decided, articles);
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
): RoleItem {
  if (isTable(block)) return { nature: state === 'objet' || state === 'vote' ? 'expose' : state };
  if (!isText(block)) return { nature: state };
  const head = headOf(block.text);
  if (articles.has(block)) return { nature: 'article', opens: true, titre: block.text };
  if (visa.test(head)) return { nature: 'visas' };
  if (considerant.test(head)) return { nature: 'considerants' };
  if (vote.test(head)) return { nature: 'vote', ...(state === 'vote' ? {} : { opens: true }) };
  if (decides.test(head)) return { nature: 'formule' };
  if (state === 'article' || state === 'dispositif') return { nature: state };
  if (state === 'formule') return { nature: 'dispositif' };
  return { nature: decided && state === 'vote' ? 'dispositif' : 'expose' };
}

const number = /(\d{1,3})|(premier|unique)/u;

/**
 * The headings of the decision's own articles: they begin with the first and go up by one.
 * "Article 6413 - Personnel", "Article 65 : charges" name accounts of the budget.
 */
export function articlesPropres(blocks: readonly Block[]): Set<Block> {
  const own = new Set<Block>();
  let expected = 1;
  for (const block of blocks) {
    if (!isText(block)) continue;
    const printed = articleHeading.exec(headOf(block.text))?.[1];
    if (printed === undefined) continue;
    const found = number.exec(printed);
    const value = found?.[1] === undefined ? 1 : Number(found[1]);
    const repeats = value === expected - 1 && /bis|ter|quater/u.test(printed);
    if (value !== expected && !repeats) continue;
    own.add(block);
    if (!repeats) expected = value + 1;
  }
  return own;
}
