/** One line explained to people: where it stands, and every cue that made a title of it, or did not. */
import { etats, genres, nonPesees, type PhraseExpliquee, sortes } from '../explain/phrases.ts';
import type { Explication, LigneExpliquee, Pesee, Somme, Troncon } from '../explain/types.ts';
import {
  cited,
  named,
  placed,
  points,
  pointsCell,
  RETRAIT,
  rangeOf,
  reasonLine,
  sayIn,
  short,
  stateOf,
} from './explain-text.ts';
import { printable, type Terminal } from './terminal.ts';

export function lineText(explication: Explication, terminal: Terminal): string[] {
  const { ligne, fichier, genre } = explication;
  if (ligne === null) return [];
  const { langue, dataColours: colours } = terminal;
  const say = sayIn(terminal);
  const { numero, sorte, pesee, nonPesee, avant, apres } = ligne;
  const divided = genre.genre === 'proces-verbal' || genre.genre === 'registre';
  const divides = divided || (avant === null && apres === null && pesee === null);
  const titres = [
    ...(avant === null ? [] : [say('avant', { quoi: placed(avant, terminal) })]),
    ...(apres === null ? [] : [say('apres', { quoi: placed(apres, terminal) })]),
  ];
  return [
    colours.bold(`${printable(fichier)}:${numero}`),
    `${String(numero).padStart(RETRAIT - 3)} ${colours.dim('|')} ${printable(short(ligne.texte))}`,
    '',
    ...(sorte === 'texte' ? [] : [sortes[sorte][langue]]),
    ...whereLines(ligne, explication, terminal),
    ...(nonPesee === null || nonPesee === 'sorte' ? [] : [nonPesees[nonPesee][langue]]),
    ...(pesee === null ? [] : weighedLines(pesee, terminal)),
    ...(titres.length === 0 ? [] : ['', ...titres]),
    ...(divides ? [] : [say('titre.sans_effet', { genre: genres[genre.genre][langue] })]),
  ];
}

function whereLines(
  { troncon, section, deliberation, avec }: LigneExpliquee,
  { troncons }: Explication,
  terminal: Terminal,
): string[] {
  const own = troncon === null ? undefined : troncons[troncon];
  if (own === undefined) return [];
  const say = sayIn(terminal);
  const inItem = own.etat === 'deliberation' || own.etat === 'point';
  const titre = inItem && own.titre !== null ? `, ${named(own.titre, terminal)}` : '';
  const acte = inItem || deliberation === null;
  const etat = acte ? `${stateOf(own, terminal)}${titre}` : etats[own.etat][terminal.langue];
  const role = inItem && section !== null && section !== 'autre' ? section : null;
  return [
    ...(avec === null ? [] : [say('avec', { texte: cited(avec, terminal) })]),
    say('ou.section', { etat, lignes: rangeOf(own, terminal) }),
    ...(acte ? [] : [actLine(deliberation, troncons, terminal)]),
    ...(role === null ? [] : [say('ou.role', { role: etats[role][terminal.langue] })]),
  ];
}

/** Of one act by its sections: which, and what that is about. */
function actLine(rank: number, troncons: readonly Troncon[], terminal: Terminal): string {
  const titre = troncons.find(({ deliberations }) => deliberations.includes(rank))?.titre;
  const about = titre == null ? '' : `, ${named(titre, terminal)}`;
  const acte = `${etats.deliberation[terminal.langue]} ${rank}${about}`;
  return sayIn(terminal)('ou.acte', { acte });
}

function weighedLines(pesee: Pesee, terminal: Terminal): string[] {
  const say = sayIn(terminal);
  return [
    say(verdict(pesee), { marge: Math.abs(pesee.marge), points: points(pesee.ligne.points) }),
    '',
    ...sumLines('somme.ligne', pesee.ligne, terminal),
    ...sumLines('somme.texte', pesee.texte, terminal),
    ...sumLines('somme.voisins', pesee.voisins, terminal),
    `${pointsCell(pesee.marge, terminal)}  ${terminal.dataColours.bold(say('total'))}`,
    ...(pesee.rival === null || pesee.prise === null ? [] : ['', rivalLine(pesee.rival, terminal)]),
  ];
}

function verdict({ prise, ecartee, marge, rival }: Pesee): PhraseExpliquee {
  if (prise !== null && marge >= 0) return `${prise}.retenu`;
  // The only title of its document has no rival but another line.
  if (prise !== null) return rival?.startLine === null ? 'titre.appui' : 'titre.faute_de_mieux';
  if (ecartee) return 'titre.ecarte';
  return marge > 0 ? 'titre.ailleurs' : 'titre.refuse';
}

function sumLines(phrase: PhraseExpliquee, somme: Somme, terminal: Terminal): string[] {
  if (somme.points === 0 && somme.raisons.length === 0) return [];
  const { bold } = terminal.dataColours;
  const raisons = [...somme.raisons].sort((a, b) => b.points - a.points);
  return [
    `${pointsCell(somme.points, terminal)}  ${bold(sayIn(terminal)(phrase))}`,
    ...raisons.map((one) => `${' '.repeat(4)}${reasonLine(one, terminal)}`),
  ];
}

function rivalLine(
  { startLine, texte, ecart }: NonNullable<Pesee['rival']>,
  terminal: Terminal,
): string {
  const say = sayIn(terminal);
  const quoi =
    startLine === null
      ? say('second.rien')
      : say('second.ligne', { ligne: startLine, texte: cited(texte, terminal) });
  return say('second', { quoi, ecart: points(ecart) });
}
