/** Why a document is read as it is: the same functions as `extract`, with their reasons. Pure; content never throws. */

import type { Source } from '../../contract/types.ts';
import { ASSEZ, cuesDuGenre } from '../../parsers/chemin/genre.ts';
import { lignesOf } from '../../parsers/lignes/lignes.ts';
import { lignesDeNature } from '../../parsers/nature/lignes.ts';
import { avecFichesEnLignes } from '../../parsers/tableaux/fiche.ts';
import { type Lecture, lectureDe } from '../lecture.ts';
import { extractSource, type RunOptions } from '../run.ts';
import { labelOf } from './labels/index.ts';
import { type Dossier, ligneExpliquee, vuesParLigne } from './ligne.ts';
import { Balance, raisonsDe } from './pesee.ts';
import { lignesDuChemin, titresDe, tronconsDe } from './troncons.ts';
import type { Explication, GenreExplique, NatureExpliquee, Raison } from './types.ts';

/** `line` is one of the source, from 1. Throws `RangeError` for a line that is not in it. */
export function explainSource(
  source: Source,
  line?: number,
  options: RunOptions = {},
): Explication {
  return explicationDe(dossierDe(source, options), line);
}

/** All that is known of a document before one of its lines is asked about. */
export function dossierDe(source: Source, options: RunOptions = {}): Dossier {
  const lecture = lectureDe({ ...source, blocks: avecFichesEnLignes(source.blocks) });
  const resultat = extractSource(source, options);
  const chemin = lecture.chemin();
  const places = chemin === null ? [] : lignesDuChemin(chemin, source.lines);
  const balance = chemin === null ? null : new Balance(chemin, (place) => places[place] ?? 1);
  const troncons = tronconsDe(source, lecture, resultat, balance);
  const titres = titresDe(source, chemin);
  const vues = vuesParLigne(chemin, source.lines);
  return { source, lecture, balance, resultat, troncons, titres, vues };
}

export function explicationDe(dossier: Dossier, line?: number): Explication {
  const { source, lecture, troncons } = dossier;
  const asked = line === undefined ? undefined : source.lines[line - 1];
  if (line !== undefined && asked === undefined)
    throw new RangeError(`line ${line}: the source has ${source.lines.length}`);
  return {
    fichier: source.fichier,
    lignes: source.lines.length,
    nature: natureExpliquee(source, lecture),
    genre: genreExplique(lecture),
    troncons,
    ligne: asked === undefined ? null : ligneExpliquee(asked, dossier),
  };
}

function natureExpliquee(source: Source, { nature: own }: Lecture): NatureExpliquee {
  const { nature, cues, acte, accord, incertaine } = own;
  const words =
    nature === 'accord'
      ? lignesOf(source.blocks).map(({ text }) => text.plain)
      : lignesDeNature(source.blocks).map(({ plain }) => plain);
  const raisons = cues.map(({ id, ligne, poids }): Raison => {
    const citation = words[ligne]?.trim();
    return {
      id,
      points: poids,
      libelle: labelOf(id, poids),
      ...(citation === undefined || citation === '' ? {} : { citation }),
    };
  });
  return { nature, incertaine, points: nature === 'accord' ? accord : acte, raisons };
}

function genreExplique({ genre, chemin: path }: Lecture): GenreExplique {
  const chemin = path();
  const summed = chemin !== null && genre !== 'autre' && genre !== 'accord' && genre !== 'actes';
  const cues = summed ? cuesDuGenre(chemin) : [];
  const points = cues.reduce((sum, { poids }) => sum + poids, 0);
  return {
    genre,
    somme: summed ? { points, raisons: raisonsDe(cues) } : null,
    seuil: ASSEZ,
    titres: chemin?.titres ?? 0,
    tenus: chemin?.tenus ?? 0,
  };
}
