/** A whole document explained to people: what it is taken for, then each stretch with its title. */
import { genres } from '../explain/phrases.ts';
import type { Explication, Pesee, Raison, Somme, Titre, Troncon } from '../explain/types.ts';
import {
  cited,
  named,
  points,
  pointsCell,
  RETRAIT,
  rangeOf,
  reasonLine,
  sayIn,
  stateOf,
} from './explain-text.ts';
import { printable, type Terminal } from './terminal.ts';

/** Cues shown of a sum for, and as many against. */
const MONTRES = 3;

export function overviewText(explication: Explication, terminal: Terminal): string[] {
  const { fichier, nature, genre, troncons } = explication;
  const { bold, dim } = terminal.dataColours;
  const say = sayIn(terminal);
  const { langue } = terminal;
  return [
    say('pris', { fichier: bold(printable(fichier)), genre: genres[genre.genre][langue] }),
    dim(say('legende')),
    '',
    say(`nature.${nature.nature}`, { points: points(nature.points) }),
    ...strongest(nature, terminal),
    ...(nature.incertaine ? [say('incertaine')] : []),
    ...genreLines(explication, terminal),
    '',
    ...troncons.flatMap((troncon) => stretchLines(troncon, terminal)),
  ];
}

function genreLines({ genre }: Explication, terminal: Terminal): string[] {
  const { somme, seuil, titres, tenus } = genre;
  if (somme === null) return [];
  const several = somme.points >= seuil && tenus > 0;
  const seul = several ? 'genre.annexes' : 'genre.seul';
  const phrase = genre.genre === 'acte' ? seul : 'genre.plusieurs';
  const values = { points: points(somme.points), seuil, titres, tenus };
  return ['', sayIn(terminal)(phrase, values), ...strongest(somme, terminal)];
}

function stretchLines(troncon: Troncon, terminal: Terminal): string[] {
  const { bold } = terminal.dataColours;
  const { pesee, titre } = troncon;
  const what = [
    bold(stateOf(troncon, terminal)),
    ...(titre === null ? [] : [named(titre, terminal)]),
  ];
  const head = sayIn(terminal)('partie', {
    lignes: rangeOf(troncon, terminal),
    quoi: what.join(', '),
  });
  if (pesee === null) return [head];
  return [
    head,
    `${' '.repeat(RETRAIT)}${marginLine(pesee, titre, terminal)}`,
    ...forAndAgainst(pesee, terminal),
  ];
}

function marginLine(pesee: Pesee, titre: Titre | null, terminal: Terminal): string {
  const { ligne, rival, startLine, mots } = pesee;
  const line = sayIn(terminal)('ligne', { de: startLine });
  // Of one act the subject may be read elsewhere than where the path has its title.
  const words = startLine === titre?.startLine ? '' : ` ${cited(mots, terminal)}`;
  const phrase =
    rival === null ? 'titre.seul' : rival.startLine === null ? 'titre.sans' : 'titre.autre';
  return sayIn(terminal)(phrase, {
    ligne: `${line}${words}`,
    points: points(ligne.points),
    ecart: points(rival?.ecart ?? 0),
    autre: rival?.startLine ?? '',
    texte: cited(rival?.texte ?? '', terminal),
  });
}

/** The handicap is the same for all. */
function forAndAgainst({ ligne, texte }: Pesee, terminal: Terminal): string[] {
  const raisons = [...ligne.raisons, ...texte.raisons].filter(({ id }) => id !== 'candidat');
  const lines = (phrase: 'pour' | 'contre', sign: 1 | -1) => {
    const chosen = ofSign(raisons, sign).slice(0, MONTRES);
    const said = chosen.map((one) => `${one.libelle[terminal.langue]} (${points(one.points)})`);
    if (said.length === 0) return [];
    const paint = terminal.dataColours[sign > 0 ? 'green' : 'red'];
    return [`${' '.repeat(RETRAIT)}${paint(sayIn(terminal)(phrase))} ${said.join(' ; ')}`];
  };
  return [...lines('pour', 1), ...lines('contre', -1)];
}

function ofSign(raisons: readonly Raison[], sign: 1 | -1): Raison[] {
  return raisons
    .filter((one) => Math.sign(one.points) === sign)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** The strongest cues of a sum, and what the others come to. */
function strongest({ points: all, raisons }: Somme, terminal: Terminal): string[] {
  const shown = [...ofSign(raisons, 1).slice(0, MONTRES), ...ofSign(raisons, -1).slice(0, MONTRES)];
  const rest = raisons.filter((one) => one.points !== 0 && !shown.includes(one));
  const others = all - shown.reduce((sum, one) => sum + one.points, 0);
  const last = sayIn(terminal)(rest.length === 1 ? 'autre' : 'autres', { nombre: rest.length });
  return [
    ...shown.map((one) => reasonLine(one, terminal)),
    ...(rest.length === 0 ? [] : [`${pointsCell(others, terminal)}  ${last}`]),
  ];
}
