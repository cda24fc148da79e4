/** Acts one after the other, each with a head of its own: where each begins, and what the path takes for its title. */
import type { Block } from '../../contract/types.ts';
import { premierQuiLit } from '../indices/indice.ts';
import { tetes } from '../indices/tetes.ts';
import type { Chemin } from './chemin.ts';
import type { Item, Minutes } from './minutes.ts';

interface ActeDuRegistre {
  readonly blocks: readonly Block[];
  readonly item: Item;
}

/** So large a share of the acts at least print who sat, or how they met. */
const PART = 0.6;
const DEUX = 2;

/** Whether each act of a path has a head of its own. */
export function estRegistre({ vues, etapes, reperes }: Chemin): boolean {
  const titres = etapes.filter(({ groupe }) => !groupe);
  const headed = titres.filter(({ candidat }, at) => {
    const before = titres[at - 1];
    const from = before?.coupure?.zone === 'tete' ? before.coupure.place : candidat.vue.index;
    const to = titres[at + 1]?.candidat.vue.index ?? vues.length;
    const end = titres[at]?.coupure?.place ?? to;
    return vues
      .slice(at === 0 ? 0 : from, end)
      .some(({ index, head }) => reperes.presences.has(index) || ditSeReunir(head));
  }).length;
  return headed >= DEUX && headed >= titres.length * PART;
}

function ditSeReunir(head: string): boolean {
  const id = premierQuiLit(tetes, head)?.id;
  return id === 'tete.an' || id === 'tete.convocation';
}

/** Each act from its head to the next one's. */
export function actesDuRegistre({ entete, items }: Minutes): ActeDuRegistre[] {
  const actes: { blocks: Block[]; item: Item }[] = [];
  let head: Block[] = [...entete];
  for (const item of items) {
    const last = actes.at(-1);
    if (item.zone === undefined) {
      actes.push({ blocks: [...head, ...item.blocks], item });
      head = [];
    } else if (item.zone === 'tete' || item.zone === 'groupe' || last === undefined) {
      head.push(...item.blocks);
    } else {
      last.blocks.push(...item.blocks);
    }
  }
  actes.at(-1)?.blocks.push(...head);
  return actes;
}
