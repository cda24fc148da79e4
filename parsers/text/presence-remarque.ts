/** All that is printed behind a member's name, remark by remark: offices, communes, proxies, arrivals. */
import { aCote, type Beside, type Liste } from './membre.ts';
import { texteA } from './presence-lieu.ts';
import { estRubrique, motDes } from './presence-noms.ts';

const MAX_REMARKS = 5;

/** What stands beside a name that ends at `at`. */
export function remarquesApres(liste: Liste, at: number): Beside {
  let all: Beside = { to: at };
  for (let turn = 0; turn < MAX_REMARKS; turn++) {
    const one = aCote(liste, all.to);
    const to = one?.to ?? remarkAt(liste, all.to);
    if (to <= all.to) break;
    const holds = all.mandataire === undefined && one?.mandataire !== undefined;
    all = { ...one, ...all, ...(holds ? one : {}), to };
  }
  return all;
}

/** Where an office or other words behind a name end: ", Maire", "déléguée du Coudret", ", 1er adjoint". */
function remarkAt(liste: Liste, at: number): number {
  const { page } = liste;
  let k = motDes(page, at);
  const lead = page.mots[k];
  if (lead?.genre === 'appel') return lead.to;
  if (lead?.genre === 'virgule' || lead?.genre === 'tiret') k++;
  // "LIENART Joby" over "2° adjoint": the line was full.
  const ranked =
    lead?.genre === 'ligne' &&
    page.mots[k + 1]?.genre === 'nombre' &&
    page.mots[k + 2]?.genre === 'charge';
  if (page.mots[k]?.genre === 'ligne' && (lead?.genre === 'virgule' || ranked)) k++;
  if (page.mots[k]?.genre === 'nombre' || page.mots[k]?.genre === 'tiret') k++;
  const first = page.mots[k];
  if (first === undefined || !/^(?:charge|petit|cle|nombre)$/u.test(first.genre)) return at;
  if (first.forme === 'Le' || first.from >= liste.end) return at;
  if (/^(?:et|ainsi|formant)$/u.test(texteA({ liste }, k))) return at;
  if (first.genre !== 'charge' && estRubrique(page, k)) return at;
  return finDeRemarque(liste, k, lead?.genre !== 'virgule' || first.genre === 'charge');
}

/** Where the remark that begins at word `start` ends; "Adjoints et Conseillers" is one where it tells `offices`. */
export function finDeRemarque(liste: Liste, start: number, offices: boolean): number {
  const { mots } = liste.page;
  const end = motDes(liste.page, liste.end);
  let k = start + 1;
  for (; k < end; k++) {
    const genre = mots[k]?.genre ?? 'alinea';
    if (/^(?:virgule|point|alinea|civilite|ouvre|tiret|deux-points|large)$/u.test(genre)) break;
    const next = mots[k + 1]?.genre;
    if (genre === 'ligne' && next !== 'petit' && next !== 'particule') break;
    if (offices && texteA({ liste }, k) === 'et' && next !== 'charge') break;
  }
  return mots[k - 1]?.to ?? 0;
}
