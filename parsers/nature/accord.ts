/** How much a file is an agreement that stands alone: a convention or an avenant without the decision about it. */

import { clauses, comptesDAccord, dessus, titresDAccord } from '../indices/accord.ts';
import { lit, premierQuiLit } from '../indices/indice.ts';
import { isCapitals } from '../lignes/blocks.ts';
import type { Ligne } from '../lignes/lignes.ts';
import { parolesDUnActe } from '../parties/paroles.ts';
import { articleHeading } from '../parties/parts.ts';
import { laps } from '../text/laps.ts';
import type { CueDeNature } from './cue.ts';

interface PeseeDAccord {
  readonly titre: Ligne;
  readonly cues: readonly CueDeNature[];
}

/** The title stands among the first lines; those bound are named within a page below. */
const TITRES = 30;
const TITRE_LONG = 240;
const CORPS = 45;
/** "Convention de partenariat" on a line of its own; a sentence that begins so goes on. */
const phrase = /[.;,]\s{0,3}$|(?<![a-z])(?:est|sont|a ete|sera|doit|peut)(?![a-z])/u;
const lapse = /^[^a-z]{0,12}entre\s{0,3}/u;

/** Null without a line that could be its title. */
export function peserAccord(lignes: readonly Ligne[]): PeseeDAccord | null {
  for (const indice of titresDAccord) {
    const at = lignes
      .slice(0, TITRES)
      .findIndex((ligne) => lit(indice, ligne.head) && estTitre(ligne));
    const titre = lignes[at];
    if (titre === undefined) continue;
    const cues = [
      { id: 'accord.texte', ligne: -1, poids: comptesDAccord['accord.texte'] },
      { id: indice.id, ligne: at, poids: indice.poids },
      ...cuesDuCorps(lignes, at),
      ...lignes.slice(0, at).flatMap(({ head }, ligne) => {
        const lu = premierQuiLit(dessus, head);
        return lu === null ? [] : [{ id: lu.id, ligne, poids: lu.poids }];
      }),
    ];
    return { titre, cues: uneFois(cues) };
  }
  return null;
}

function estTitre({ head, text }: Ligne): boolean {
  if (text.plain.length > TITRE_LONG) return false;
  return isCapitals(text.plain) || !phrase.test(head);
}

/** From the title to its first article, where that comes within a page. */
function cuesDuCorps(lignes: readonly Ligne[], at: number): CueDeNature[] {
  const reach = lignes.slice(at, at + CORPS);
  const article = reach.findIndex(({ head }, place) => place > 0 && articleHeading.test(head));
  const corps = article < 0 ? reach : reach.slice(0, article);
  const cues: CueDeNature[] = corps.flatMap(({ head, text }, place) => {
    const found = lapse.exec(head);
    const temps = found !== null && laps.test(head.slice(found[0].length));
    const lus = temps ? [] : clauses.filter((indice) => lit(indice, head));
    return [...lus, ...(place === 0 ? [] : parolesDUnActe(text))].map(({ id, poids }) => ({
      id,
      ligne: at + place,
      poids,
    }));
  });
  if (article < 0) return cues;
  return [
    ...cues,
    { id: 'accord.article', ligne: at + article, poids: comptesDAccord['accord.article'] },
  ];
}

function uneFois(cues: readonly CueDeNature[]): CueDeNature[] {
  return cues.filter(({ id }, at) => cues.findIndex((other) => other.id === id) === at);
}
