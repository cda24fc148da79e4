/**
 * Whether a file holds acts of a local authority: cues for and against, summed. Nothing vetoes: a newspaper tells
 * votes as well, a contract has articles, a school minutes with those present, and a ten-page record of a session
 * has "Contrat de ruralité" in its agenda.
 */
import type { Block } from '../../pipeline/types.ts';
import { enLignes, headOf, isCapitals, isText } from '../blocks.ts';
import type { Chemin } from '../chemin/chemin.ts';
import { lit } from '../indices/indice.ts';
import { comptes, type IndiceDeNature, natures } from '../indices/nature.ts';

/** A cue as it was met: on which line, or -1 where it was counted, and what it weighed there in hundredths. */
export interface CueDeNature {
  readonly id: string;
  readonly ligne: number;
  readonly poids: number;
}

export interface Nature {
  readonly score: number;
  readonly cues: readonly CueDeNature[];
}

interface LigneDeNature {
  readonly head: string;
  readonly plain: string;
  readonly titre: boolean;
}

/** A title stands among so many first lines, and weighs less from line to line. */
const TITRES = 30;
const EN_HAUT = 6;
const AU_BAS = 0.3;
/** A title is short, and no sentence. */
const TITRE_LONG = 160;
const PHRASE = 0.3;
/** An entry of the agenda names what is spoken of, and so does a title below those present. */
const ENTREE = 0.1;
const SOUS_LES_PRESENTS = 0.3;
/** Below a title that says what the document is, one that says otherwise is of something in it. */
const CONTREDIT = 0.3;
const FRANC = 100;
/** Who it is for stands at the top. */
const TETE = 15;
const LOIN = 60;
const PLUS_BAS = 0.5;

export function natureDe(blocks: readonly Block[], chemin: Chemin | null): Nature {
  const lignes = lignesDeNature(blocks);
  const cues = [
    { id: 'nature.texte', ligne: -1, poids: comptes['nature.texte'] },
    ...titresDe(lignes),
    ...natures.filter(({ ou }) => ou !== 'titre').flatMap((indice) => premier(indice, lignes)),
    ...comptesDe(lignes, chemin),
  ];
  return { score: Math.round(cues.reduce((sum, { poids }) => sum + poids, 0)), cues };
}

/** Each row of a table as a line; at the top, each of its cells. */
const HAUT = 4;
/** "« L'an mil huit cent quatre-vingt-quatre, le conseil municipal, dûment convoqué »": told, not decided. */
const cite = /«[^»]{0,600}(?:»|$)/gu;

function lignesDeNature(blocks: readonly Block[]): LigneDeNature[] {
  return [...enLignes(blocks.slice(0, HAUT)), ...blocks.slice(HAUT)].flatMap((block) => {
    if (isText(block))
      return block.lines
        .filter(({ plain }) => plain.trim() !== '')
        .map((text) => ({
          head: headOf(text).replace(cite, ' '),
          plain: text.plain,
          titre: block.kind === 'titre' || block.fort || isCapitals(text.plain),
        }));
    if (block.kind !== 'tableau') return [];
    return block.rows.map(({ cells }) => ({
      head: cells.map(({ text }) => headOf(text)).join(' '),
      plain: cells.map(({ text }) => text.plain).join(' '),
      titre: false,
    }));
  });
}

/** Titles in their order, so that each is weighed against what stood above it. */
function titresDe(lignes: readonly LigneDeNature[]): CueDeNature[] {
  const cues = new Map<string, CueDeNature>();
  let dit = 0;
  let dessous = 1;
  const titres = natures.filter(({ ou }) => ou === 'titre');
  for (const [place, ligne] of lignes.slice(0, TITRES).entries()) {
    const part = partDeTitre(ligne, place) * dessous;
    const above = dit;
    for (const indice of titres) {
      if (!lit(indice, ligne.head)) continue;
      const contre = above !== 0 && Math.sign(above) !== Math.sign(indice.poids);
      const poids = Math.round(indice.poids * part * (contre ? CONTREDIT : 1));
      if (Math.abs(poids) > Math.abs(cues.get(indice.id)?.poids ?? 0))
        cues.set(indice.id, { id: indice.id, ligne: place, poids });
      if (dit === 0 && Math.abs(poids) >= FRANC) dit = poids;
    }
    if (assistance.test(ligne.head)) dessous = Math.min(dessous, SOUS_LES_PRESENTS);
    if (agenda.test(ligne.head)) dessous = ENTREE;
  }
  return [...cues.values()];
}

const agenda = /^[^a-z]{0,8}(?:l['’]\s?)?(?:ordre du jour|sommaire)/u;
const assistance =
  /^[^a-z]{0,8}(?:etai(?:en)?ts?\s)?(?:presente?s?|membres presents|absente?s?)(?![a-z])|^[^a-z]{0,8}l['’]\s?an\s|convoque|secretaire de seance/u;

function partDeTitre({ head, plain }: LigneDeNature, place: number): number {
  const haut =
    place < EN_HAUT ? 1 : 1 - ((1 - AU_BAS) * (place - EN_HAUT + 1)) / (TITRES - EN_HAUT);
  const phrase =
    plain.length > TITRE_LONG || /[.;]\s{0,3}$|\s(?:est|sont|sera|seront)\s/u.test(head);
  return haut * (phrase ? PHRASE : 1);
}

function premier(indice: IndiceDeNature, lignes: readonly LigneDeNature[]): CueDeNature[] {
  const ligne = lignes.findIndex(({ head }) => lit(indice, head));
  if (ligne < 0) return [];
  const loin = indice.ou === 'tete' ? ligne >= TETE : indice.poids < 0 && ligne >= LOIN;
  const part = loin ? PLUS_BAS : 1;
  return [{ id: indice.id, ligne, poids: Math.round(indice.poids * part) }];
}

const unanime = /unanimite|(?:adopte|approuve|rejete|reporte|ajourne)e?s?(?![a-z])|pris acte|prend acte|\d voix|pour ?:? ?\d|(?:decide|delibere|arrete|approuve) ?:?$|est attribuee?/u;
const pointille = /[.…_]{8}|…{3}/u;
const POINTILLES = 5;

function comptesDe(lignes: readonly LigneDeNature[], chemin: Chemin | null): CueDeNature[] {
  const decisions = chemin?.reperes.decisions.length ?? 0;
  const dit = decisions > 0 || lignes.some(({ head }) => unanime.test(head));
  const dotted = lignes.filter(({ plain }) => pointille.test(plain) && !/\d/u.test(plain)).length;
  const met = {
    'nature.decide': dit,
    'nature.titre_tenu': (chemin?.tenus ?? 0) > 0,
    'nature.decide_plusieurs_fois': decisions > 1,
    'nature.rien_de_decide': !dit,
    'nature.presences': (chemin?.reperes.presences.size ?? 0) > 1,
    'nature.pointilles': dotted >= POINTILLES,
  };
  return (Object.keys(met) as (keyof typeof met)[])
    .filter((id) => met[id])
    .map((id) => ({ id, ligne: -1, poids: comptes[id] }));
}
