/**
 * Whether a file holds acts of a local authority: cues for and against, summed. Nothing vetoes: a newspaper tells
 * votes as well, a contract has articles, a school minutes with those present, and a ten-page record of a session
 * has "Contrat de ruralité" in its agenda.
 */
import type { Block } from '../../contract/types.ts';
import type { Chemin } from '../chemin/chemin.ts';
import { lit, premierQuiLit } from '../indices/indice.ts';
import {
  comptes,
  corpsDeSeance,
  decisions,
  type IndiceDeNature,
  natures,
  phraseDAssemblee,
} from '../indices/nature.ts';
import { formules } from '../indices/reperes.ts';
import { parolesDeVote } from '../indices/voix.ts';
import { type Ligne, lignesOf } from '../lignes/lignes.ts';
import { trouverMarques } from '../text/vote.ts';
import { peserAccord } from './accord.ts';
import { type CueDeNature, somme } from './cue.ts';
import { type LigneDeNature, lignesDeNature } from './lignes.ts';

export interface Nature {
  readonly nature: 'acte' | 'accord' | 'autre';
  /** The line that names the agreement, where it is one. */
  readonly titre: Ligne | null;
  /** Hundredths above what a file must reach to be an act, and to be an agreement. */
  readonly acte: number;
  readonly accord: number;
  /** What was met, for and against the nature chosen; of what is neither, for and against an act. */
  readonly cues: readonly CueDeNature[];
  /** Too near to the other answer to be sure. */
  readonly incertaine: boolean;
}

/** A title stands among so many first lines, and weighs less from line to line. */
const TITRES = 30;
const EN_HAUT = 6;
const AU_BAS = 0.3;
/** A title is no sentence. */
const PHRASE = 0.3;
/** An entry of a list names what is spoken of. */
const ENTREE = 0.1;
/** Below a title that says what the document is, one that says otherwise is of something in it. */
const CONTREDIT = 0.3;
const FRANC = 210;
/** Who it is for stands at the top. */
const TETE = 15;
const LOIN = 60;
const PLUS_BAS = 0.5;

/** Nearer than this to the other answer, a person should look; nearer than that, the path is asked. */
const MARGE = 40;
const OUVERT = 120;
/** "N° 87 – …", "N° 88 – …", each decided: pages of minutes whose head is lost; so many make a long run. */
const SUITE = 3;
const LONGUE_SUITE = 4;

/**
 * `cheminDe` gives the path through the lines, which takes as long as all the rest: it is asked only where the other
 * cues leave it open.
 */
export function natureDe(blocks: readonly Block[], cheminDe: () => Chemin | null): Nature {
  const lignes = lignesDeNature(blocks);
  const seuls = cuesDActe(lignes);
  const cues = Math.abs(somme(seuls)) < OUVERT ? [...seuls, ...cuesDuChemin(cheminDe())] : seuls;
  const pesee = peserAccord(lignesOf(blocks));
  const acte = somme(cues);
  const accord = pesee === null ? Number.NEGATIVE_INFINITY : somme(pesee.cues);
  const incertaine =
    Math.abs(Math.max(acte, accord)) < MARGE ||
    (Math.max(acte, accord) < 0 && (rienDAutre(cues, lignes) || estRacontee(cues, lignes)));
  if (pesee !== null && accord >= 0 && accord > acte)
    return { nature: 'accord', titre: pesee.titre, acte, accord, cues: pesee.cues, incertaine };
  return { nature: acte >= 0 ? 'acte' : 'autre', titre: null, acte, accord, cues, incertaine };
}

/** What is said against an act by little only makes no other document of it. */
const AUTRE = -50;
const manques: readonly string[] = [
  'nature.texte',
  'nature.rien_de_decide',
  'nature.elus_sans_autorite',
];
const reunis: readonly string[] = ['nature.presents', 'nature.en_exercice', 'nature.decide'];

/** "Séance du 5 ju1llet 2018" at the top, over a body whose name a scan has spoilt. */
const seances: readonly string[] = ['nature.seance', 'nature.registre', 'nature.minutes'];
const EN_TITRE = 50;

/**
 * Somebody of an authority met or decided, and no word says that this is anything else: "BUREAU DU 30 MAI 2024", those
 * present, and "Validé." under each number may be acts in a form that is not known.
 */
function rienDAutre(cues: readonly CueDeNature[], lignes: readonly LigneDeNature[]): boolean {
  const ids = new Set(cues.map(({ id }) => id));
  const titre = cues.some(({ id, poids }) => seances.includes(id) && poids >= EN_TITRE);
  const manque = titre ? [...manques, 'nature.sans_autorite'] : manques;
  const contre = somme(cues.filter(({ id, poids }) => poids < 0 && !manque.includes(id)));
  if (contre < AUTRE || (ids.has('nature.sans_autorite') && !titre)) return false;
  return (
    reunis.some((id) => ids.has(id)) ||
    lignes.some(({ head }) => premierQuiLit(parolesDeVote, head) !== null)
  );
}

/** A title of its own and so many lines of votes tell a session, in whatever paper. */
const VOTES_RACONTES = 2;

/** "Conseil municipal du 3 février 2006" over "Eau. Neuf conseillers ont voté pour, deux contre" in a newsletter. */
function estRacontee(cues: readonly CueDeNature[], lignes: readonly LigneDeNature[]): boolean {
  const titre = cues.some(
    ({ id, poids }) => id === 'nature.assemblee_en_titre' && poids >= EN_TITRE,
  );
  if (!titre) return false;
  return lignes.filter(({ plain }) => trouverMarques(plain).length > 0).length >= VOTES_RACONTES;
}

function cuesDuChemin(chemin: Chemin | null): CueDeNature[] {
  const { tenus, suivants } = chemin ?? { tenus: 0, suivants: 0 };
  const suite = Math.min(tenus, suivants + 1);
  return [
    compte(tenus > 0 ? 'nature.titre_tenu' : 'nature.aucun_titre_tenu'),
    ...(suite >= SUITE ? [compte('nature.titres_qui_se_suivent')] : []),
    ...(suite >= LONGUE_SUITE ? [compte('nature.longue_suite_de_titres')] : []),
  ];
}

function cuesDActe(lignes: readonly LigneDeNature[]): CueDeNature[] {
  const read = natures.filter(({ ou }) => ou !== 'titre').flatMap((one) => premier(one, lignes));
  const cues = [...titresDe(lignes), ...read, ...comptesDe(lignes)];
  const ids = new Set(cues.map(({ id }) => id));
  const anonyme = !autorite.some((id) => ids.has(id));
  return [
    compte('nature.texte'),
    ...cues,
    ...(anonyme
      ? [compte(ids.has('nature.elus') ? 'nature.elus_sans_autorite' : 'nature.sans_autorite')]
      : []),
  ];
}

function compte(id: keyof typeof comptes): CueDeNature {
  return { id, ligne: -1, poids: comptes[id] };
}

const autorite: readonly string[] = [
  'nature.collectivite',
  'nature.etablissement_local',
  'nature.assemblee',
  'nature.decision_de_l_executif',
];

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
    dessous = Math.min(dessous, sousCelle(ligne.head));
  }
  return [...cues.values()];
}

/** How much less a title weighs below a line: the head of a session is over, and what it spoke of begins. */
function sousCelle(head: string): number {
  return Math.min(
    1,
    ...corpsDeSeance.filter((one) => lit(one, head)).map(({ poids }) => poids / 100),
  );
}

function partDeTitre({ element, phrase }: LigneDeNature, place: number): number {
  const haut =
    place < EN_HAUT ? 1 : 1 - ((1 - AU_BAS) * (place - EN_HAUT + 1)) / (TITRES - EN_HAUT);
  return haut * (element ? ENTREE : phrase ? PHRASE : 1);
}

function premier(indice: IndiceDeNature, lignes: readonly LigneDeNature[]): CueDeNature[] {
  const ligne = lignes.findIndex(({ head }) => lit(indice, head));
  if (ligne < 0) return [];
  const loin = indice.ou === 'tete' ? ligne >= TETE : indice.poids < 0 && ligne >= LOIN;
  const part = loin ? PLUS_BAS : 1;
  return [{ id: indice.id, ligne, poids: Math.round(indice.poids * part) }];
}

const toutes = [...decisions, ...formules];
/** So many such sentences tell of a session; so many of nothing else. */
const SOUVENT = 3;
const TOUJOURS = 5;
const pointille = /[.…_]{8}|…{3}/u;
const POINTILLES = 5;
/** In few lines it says less that nothing is decided: a head whose act is cut off, an act of one article. */
const COURT = 12;
const PEU = 0.5;

function comptesDe(lignes: readonly LigneDeNature[]): CueDeNature[] {
  const dites = lignes.filter(({ head }) => premierQuiLit(toutes, head) !== null).length;
  const dotted = lignes.filter(({ plain }) => pointille.test(plain) && !/\d/u.test(plain)).length;
  const phrases = lignes.filter(({ head }) => lit(phraseDAssemblee, head)).length;
  const met = {
    'nature.decide': dites > 0,
    'nature.decide_plusieurs_fois': dites > 1,
    'nature.rien_de_decide': dites === 0,
    'nature.agenda_seul': dites === 0 && lignes.some(({ head }) => /ordre du jour/u.test(head)),
    'nature.assemblee_decide_souvent': phrases >= SOUVENT,
    'nature.assemblee_decide_toujours': phrases >= TOUJOURS,
    'nature.pointilles': dotted >= POINTILLES,
  };
  const all = (Object.keys(met) as (keyof typeof met)[]).filter((id) => met[id]).map(compte);
  // An agenda is complete as short as it is.
  const part = met['nature.agenda_seul'] ? 1 : Math.max(PEU, Math.min(1, lignes.length / COURT));
  return all.map((cue) =>
    cue.id === 'nature.rien_de_decide' ? { ...cue, poids: Math.round(cue.poids * part) } : cue,
  );
}
