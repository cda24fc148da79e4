/** An explanation for people: whole sentences, points for and against beside them. */
import {
  dire,
  etats,
  genres,
  nonPesees,
  type PhraseExpliquee,
  sortes,
} from '../explain/phrases.ts';
import type {
  Explication,
  LigneExpliquee,
  Pesee,
  Raison,
  Somme,
  Titre,
  Troncon,
} from '../explain/types.ts';
import { printable, type Terminal } from './terminal.ts';

/** Of a long line, as much as is quoted. */
const CITE = 90;
/** Cues shown of a sum for, and as many against. */
const MONTRES = 3;
const RETRAIT = 9;

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
  const phrase = genre.genre === 'acte' ? 'genre.seul' : 'genre.plusieurs';
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
    quoi: what.join(' '),
  });
  if (pesee === null) return [head];
  const line = titre?.startLine ?? troncon.startLine;
  return [
    head,
    `${' '.repeat(RETRAIT)}${marginLine(pesee, line, terminal)}`,
    ...forAndAgainst(pesee, terminal),
  ];
}

function marginLine({ ligne, rival }: Pesee, line: number, terminal: Terminal): string {
  const phrase =
    rival === null ? 'titre.seul' : rival.startLine === null ? 'titre.sans' : 'titre.autre';
  return sayIn(terminal)(phrase, {
    ligne: line,
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
  const last = sayIn(terminal)('autres', { nombre: rest.length });
  return [
    ...shown.map((one) => reasonLine(one, terminal)),
    ...(rest.length === 0 ? [] : [`${pointsCell(others, terminal)}  ${last}`]),
  ];
}

export function lineText(explication: Explication, terminal: Terminal): string[] {
  const { ligne, fichier } = explication;
  if (ligne === null) return [];
  const { langue, dataColours: colours } = terminal;
  const say = sayIn(terminal);
  const { numero, sorte, pesee, nonPesee, avant, apres } = ligne;
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
    ...(pesee === null ? [] : weighedLines(pesee, ligne, explication, terminal)),
    ...(titres.length === 0 ? [] : ['', ...titres]),
  ];
}

function whereLines(
  { troncon, section, deliberation }: LigneExpliquee,
  { troncons }: Explication,
  terminal: Terminal,
): string[] {
  const own = troncon === null ? undefined : troncons[troncon];
  if (own === undefined) return [];
  const say = sayIn(terminal);
  const act = troncons.find(({ deliberations }) => deliberations.includes(deliberation ?? 0));
  const named_ = act?.titre == null ? '' : ` ${named(act.titre, terminal)}`;
  const rank = `${etats.deliberation[terminal.langue]} ${deliberation}`;
  return [
    say('ou.section', { etat: stateOf(own, terminal), lignes: rangeOf(own, terminal) }),
    ...(deliberation === null ? [] : [say('ou.acte', { acte: `${rank}${named_}` })]),
    ...(section === null || section === own.etat || section === 'autre'
      ? []
      : [say('ou.role', { role: etats[section][terminal.langue] })]),
  ];
}

function weighedLines(
  pesee: Pesee,
  { troncon }: LigneExpliquee,
  { troncons, genre }: Explication,
  terminal: Terminal,
): string[] {
  const say = sayIn(terminal);
  const own = troncon === null ? undefined : troncons[troncon];
  const idle = pesee.prise !== null && own?.pesee == null;
  const of = { genre: genres[genre.genre][terminal.langue] };
  return [
    say(verdict(pesee), { marge: Math.abs(pesee.marge), points: points(pesee.ligne.points) }),
    ...(idle ? [say('titre.sans_effet', of)] : []),
    '',
    ...sumLines('somme.ligne', pesee.ligne, terminal),
    ...sumLines('somme.texte', pesee.texte, terminal),
    ...sumLines('somme.voisins', pesee.voisins, terminal),
    `${pointsCell(pesee.marge, terminal)}  ${terminal.dataColours.bold(say('total'))}`,
    ...(pesee.rival === null || pesee.prise === null ? [] : ['', rivalLine(pesee.rival, terminal)]),
  ];
}

function verdict({ prise, ecartee, marge }: Pesee): PhraseExpliquee {
  if (prise !== null) return marge < 0 ? 'titre.faute_de_mieux' : `${prise}.retenu`;
  if (ecartee) return 'titre.ecarte';
  return marge > 0 ? 'titre.ailleurs' : 'titre.refuse';
}

function sumLines(phrase: PhraseExpliquee, somme: Somme, terminal: Terminal): string[] {
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

function reasonLine({ points: own, libelle, citation }: Raison, terminal: Terminal): string {
  const words =
    citation === undefined ? '' : ` ${terminal.dataColours.dim(cited(citation, terminal))}`;
  return `${pointsCell(own, terminal)}  ${libelle[terminal.langue]}${words}`;
}

/** "+200", "−150"; a fact that counts with others has none. */
function points(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`;
}

function pointsCell(value: number, terminal: Terminal): string {
  const cell = (value === 0 ? '' : points(value)).padStart(RETRAIT - 2);
  return terminal.dataColours[value < 0 ? 'red' : 'green'](cell);
}

/** "délibération 3"; two deliberations of one stretch are both named. */
function stateOf({ etat, deliberations }: Troncon, terminal: Terminal): string {
  const own = etats[etat][terminal.langue];
  return etat === 'deliberation' ? `${own} ${deliberations.join(', ')}` : own;
}

function rangeOf({ startLine, endLine }: Troncon, terminal: Terminal): string {
  return sayIn(terminal)(startLine === endLine ? 'ligne' : 'lignes', { de: startLine, a: endLine });
}

function named({ numero, texte }: Titre, terminal: Terminal): string {
  const number = numero === null ? [] : [sayIn(terminal)('numero', { numero: printable(numero) })];
  return [...number, cited(texte, terminal)].join(' ');
}

function placed(titre: Titre, terminal: Terminal): string {
  return `${sayIn(terminal)('ligne', { de: titre.startLine })} ${named(titre, terminal)}`;
}

function cited(texte: string, terminal: Terminal): string {
  return sayIn(terminal)('cite', { texte: printable(short(texte)) });
}

function short(texte: string): string {
  return texte.length > CITE ? `${texte.slice(0, CITE).trimEnd()}…` : texte;
}

function sayIn({ langue }: Terminal) {
  return (phrase: PhraseExpliquee, values: Readonly<Record<string, string | number>> = {}) =>
    dire(langue, phrase, values);
}
