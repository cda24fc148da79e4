/** Lines that could be the title of an act, each with the cues for and against it. */
import { type Indice, lit, premierQuiLit } from '../indices/indice.ts';
import { verbesDeDecision } from '../indices/reperes.ts';
import { roles } from '../indices/role.ts';
import { tetes } from '../indices/tetes.ts';
import { noms, quiRapporte, sousUnTitre, surs } from '../indices/titre.ts';
import { zones } from '../indices/zones.ts';
import { plusLongueSuite } from '../lignes/suites.ts';
import { SUIVI } from './ouverture.ts';
import { compter } from './places.ts';
import { poids } from './poids.ts';
import type { Reperes } from './reperes.ts';
import { pourraitEtreTitre, type Repetitions } from './repetitions.ts';
import { lettres, tiretSimple, type Vue } from './vue.ts';

/** One cue of a line, with what it weighs in hundredths. */
export interface Cue {
  readonly id: string;
  readonly poids: number;
}

export interface Candidat {
  readonly vue: Vue;
  readonly cues: Cue[];
  /** The sum of the cues. */
  score: number;
  /** What makes it look like others: its lead and look, from the closest likeness to the widest. */
  readonly familles: readonly string[];
  /** Nothing speaks against its being a title, so that its look may stand for others. */
  readonly net: boolean;
}

export const MAX_LINE = 320;
const SUR_MAX = 180;
/** "Tarif du car." alone: a title may end with a point. */
const POINT_FINAL = 80;
const COURTE = 40;
const LONGUE = 110;
const PREMIERES = 3;
/** The first title stands so near below who sat. */
const SOUS_LA_TETE = 4;
/** The share of a document that its head takes at least. */
const PART_DE_TETE = 0.08;
/** A line that comes again so often is no title. */
const REFRAIN = 4;

/** What is asked of all lines before each is asked by itself. */
interface Contexte {
  readonly vues: readonly Vue[];
  readonly reperes: Reperes;
  readonly repetitions: Repetitions;
  /** By place: how long the run of rising numbers is that a line is part of. */
  readonly suites: ReadonlyMap<number, number>;
  readonly comptes: ReadonlySet<number>;
  readonly chiffres: readonly boolean[];
  /** Its first lines say nothing of whose it is or who met: an excerpt begins with a title. */
  readonly extrait: boolean;
}

export function candidatsDe(
  vues: readonly Vue[],
  reperes: Reperes,
  repetitions: Repetitions,
): Candidat[] {
  const bruts = vues.filter(estBrut);
  const contexte: Contexte = {
    vues,
    reperes,
    repetitions,
    ...suitesDe(bruts.filter(({ index }) => !repetitions.copies.has(index))),
    extrait: estExtrait(vues, reperes),
    chiffres: vues.map(({ plain }) => /^[\s\d.,€+-]{0,60}\d[\s\d.,€+-]{0,60}$/u.test(plain)),
  };
  return bruts.map((vue) => candidatDe(vue, contexte));
}

/** So many lines at the top would say that they are a head. */
const HAUT = 8;

function estExtrait(vues: readonly Vue[], { finDeTete }: Reperes): boolean {
  return (
    !Number.isFinite(finDeTete) &&
    vues.slice(0, HAUT).every(({ head }) => premierQuiLit(tetes, head) === null)
  );
}

/** It begins with a capital, a figure or a mark, or with a number of any kind. */
function estBrut({ plain, entete }: Vue): boolean {
  return (
    (plain.length <= MAX_LINE || entete?.fin !== undefined) &&
    (/^[\s\p{P}\p{S}]{0,8}[\p{Lu}\d]/u.test(plain) || entete !== null)
  );
}

/** A run of ranks that begins above this numbers accounts or pages, no items. */
const PREMIER_RANG = 9;

function suitesDe(vues: readonly Vue[]): Pick<Contexte, 'suites' | 'comptes'> {
  const byForme = new Map<string, Vue[]>();
  for (const vue of vues) {
    if (vue.valeurs === null || vue.forme === '') continue;
    const list = byForme.get(vue.forme);
    if (list === undefined) byForme.set(vue.forme, [vue]);
    else list.push(vue);
  }
  const suites = new Map<number, number>();
  const comptes = new Set<number>();
  for (const group of byForme.values()) {
    const run = plusLongueSuite(group, ({ valeurs }) => valeurs ?? []);
    for (const { index } of run) suites.set(index, run.length);
    const ranked = group[0]?.entete?.numero === undefined;
    if (ranked && group.every(({ valeurs }) => (valeurs?.[0] ?? 0) > PREMIER_RANG))
      for (const { index } of group) comptes.add(index);
  }
  return { suites, comptes };
}

/** Cues of a heading over other titles: against it as an item, for it as the name of a group. */
export const deGroupes = ['entreDeuxFilets', 'suiviDUnTitre'] as const;

function deGroupe(vue: Vue, vues: readonly Vue[]): (typeof deGroupes)[number][] {
  const next = vues[vue.index + 1];
  const titled =
    next !== undefined &&
    (next.ligne.at !== vue.ligne.at || (vue.forme === '' && next.forme !== '' && next.capitales)) &&
    !next.numeroNu &&
    next.dessus?.ligne !== vue.ligne &&
    !estSuiteDe(vue, next) &&
    (/[tfc]/u.test(next.style) || next.entete?.numero !== undefined) &&
    pourraitEtreTitre(next);
  return [
    ...(vue.sousUnFilet && vue.surUnFilet ? (['entreDeuxFilets'] as const) : []),
    ...(titled ? (['suiviDUnTitre'] as const) : []),
  ];
}

function candidatDe(vue: Vue, contexte: Contexte): Candidat {
  const { vues } = contexte;
  const cues: Cue[] = [{ id: 'candidat', poids: poids.candidat }];
  const add = (says: boolean, id: keyof typeof poids) => {
    if (says) cues.push({ id, poids: poids[id] });
  };
  deSonNumero(vue, contexte, add);
  deSonAspect(vue, add);
  deSaFin(vue, contexte, add);
  deCeQuOnDecide(vue, contexte, add);
  dAilleurs(vue, contexte, add);
  for (const id of deGroupe(vue, vues)) add(true, id);
  const role = roleDe(vue);
  if (role !== null) cues.push(role);
  const sur = vue.plain.length < SUR_MAX ? premierQuiLit(surs, vue.head) : null;
  const nom = sur ?? (vue.forme === '' ? premierQuiLit(noms, vue.head) : null);
  if (nom !== null) cues.push({ id: nom.id, poids: nom.poids });
  const contre = new Set(cues.map(({ id }) => id));
  const net =
    role === null &&
    !['copie', 'partie', 'refrain', 'finDePhrase', 'compte', 'auMilieuDUnePhrase', 'presence'].some(
      (id) => contre.has(id),
    );
  const score = cues.reduce((sum, cue) => sum + cue.poids, 0);
  return { vue, cues, score, familles: famillesDe(vue, contexte), net };
}

/** The line without what is said behind the title. */
function motsDuTitre({ plain, entete }: Vue): string {
  return entete?.fin === undefined ? plain : plain.slice(0, entete.fin);
}

type Add = (says: boolean, id: keyof typeof poids) => void;

function deSonNumero(vue: Vue, { suites, comptes, vues }: Contexte, add: Add): void {
  const { entete, index, numeroNu } = vue;
  const run = suites.get(index) ?? 0;
  add(entete?.numero !== undefined, 'numero');
  add(entete?.marque === 'appris', 'numeroAppris');
  add(entete?.marque === SUIVI, 'suiviDUneDecision');
  const said = /deliberation|decision|acte/u.test(vue.head);
  if (numeroNu)
    add(
      true,
      vue.donne || titreAupres(index, vues)
        ? 'numeroPresDUnTitre'
        : said
          ? 'numeroNomme'
          : 'numeroSeul',
    );
  add(entete?.rang !== undefined || vue.dessus !== undefined, 'rang');
  add(vue.dessus !== undefined && vue.forme.startsWith('N'), 'numeroVoisin');
  add(entete?.marque === 'objet', 'objet');
  add(entete?.tiret === true, 'tiret');
  add(run >= 2, 'suiteDeDeux');
  add(run >= 3, 'suiteDeTrois');
  add(run >= 6, 'suiteDeSix');
  add(comptes.has(index), 'compte');
  add(suitUneEntree(vue, vues), 'suitUneEntree');
}

/** So far above stands the entry before. */
const ENTREE_AVANT = 2;

/** "2. Collecte en apport volontaire" below "1. développer le compostage ;": an entry of a list, though set apart. */
function suitUneEntree({ index, entete, valeurs, forme }: Vue, vues: readonly Vue[]): boolean {
  const rang = valeurs?.length === 1 ? valeurs[0] : undefined;
  if (rang === undefined || rang < 2 || entete?.numero !== undefined) return false;
  return vues
    .slice(Math.max(0, index - ENTREE_AVANT), index)
    .some(
      (one) =>
        one.forme === forme &&
        one.valeurs?.[0] === rang - 1 &&
        (/^\p{Ll}/u.test(one.plain.slice(one.entete?.titre ?? 0)) ||
          /[;,]\s{0,3}$/u.test(one.plain)),
    );
}

/** Lines beside a bare number where its title may stand. */
const AUPRES = [-1, 1, -2, 2];

/** A line set apart as a heading right beside a number that says nothing else. */
function titreAupres(index: number, vues: readonly Vue[]): boolean {
  return AUPRES.some((by) => {
    const vue = vues[index + by];
    if (vue === undefined || vue.numeroNu || !/[tfc]/u.test(vue.style)) return false;
    return /\p{L}{3}/u.test(vue.plain) && roleDe(vue) === null;
  });
}

function deSonAspect(vue: Vue, add: Add): void {
  const { plain, block, capitales, ligne, entete, sousUnFilet } = vue;
  const { length } = motsDuTitre(vue);
  add(block.kind === 'titre', 'titreMarque');
  add(block.fort, 'gras');
  add(capitales, 'capitales');
  add(block.kind === 'element' && !capitales, 'element');
  add(length >= COURTE && length < LONGUE, 'longueurDeTitre');
  add(length >= LONGUE, block.fort || block.kind === 'titre' ? 'longueEnGras' : 'longue');
  add(/^[^\p{L}\d]{0,6}\(/u.test(plain), 'entreParentheses');
  add(entete === null && /^\P{L}{0,6}[\p{L}'’-]{1,30}\P{L}{0,6}$/u.test(plain), 'unSeulMot');
  add(ligne.place === 0, 'debutDeBloc');
  add(sousUnFilet, 'sousUnFilet');
  add(ligne.place === 0 && block.lines.length === 1, 'seuleDansSonBloc');
  const numbers = /^\d{2,5}\s?[-–:]?\s/u.test(plain) && /^\d{3}|^0\d\d/u.test(plain);
  const words = /\p{L}{3}/u.test(plain.slice(entete?.titre ?? 0));
  add(entete?.numero === undefined && (numbers || !words), 'compte');
}

const sentence =
  /^\s{0,8}\P{L}{0,8}\p{Lu}[^.]{0,200}\s(?:est|sont|a|ont|propose|informe|rappelle|decide|demande|souhaite)\s/u;

/** "SUPPRESSION D'UN COMITÉ COMMUN VILLE ET" over "CCAS": what ends so goes on below. */
const enSuspens =
  /(?:^|[\s'’])(?:d[eu]s?|l[ae]s?|l['’]|d['’]|et|ou|à|aux?|en|pour|par|avec|sur|sous|dans|un|une)\s{0,3}$/iu;

/** A title that runs to the edge goes on below. */
const PLEINE = 45;

/** The words of a title go on in the line below it, which looks alike. */
function estSuiteDe(above: Vue | undefined, vue: Vue): boolean {
  if (above === undefined || roleDe(above) !== null || vue.entete !== null) return false;
  if (enSuspens.test(above.plain)) return true;
  if (above.style !== vue.style || !/[tfc]/u.test(vue.style)) return false;
  // "…, ACCEPTE CETTE PROPOSITION" ends a decision.
  if (premierQuiLit(verbesDeDecision, above.head) !== null) return false;
  const { at, block } = vue.ligne;
  const inBlock = block.fort && at === above.ligne.at && !/[.:;,]\s{0,3}$/u.test(above.plain);
  const open = /\([^()]{0,120}$/u.test(above.plain) || /\s\p{Pd}\s{0,3}$/u.test(above.plain);
  return (
    open ||
    inBlock ||
    (above.capitales && above.plain.length >= PLEINE && !/[.:;,]\s{0,3}$/u.test(above.plain))
  );
}

/** An act's own number, in a row of such numbers that go up. */
function estDUneSuite({ entete, index }: Vue, { suites }: Contexte): boolean {
  return entete?.numero !== undefined && (suites.get(index) ?? 0) >= 3;
}

function deSaFin(vue: Vue, contexte: Contexte, add: Add): void {
  const { vues, chiffres } = contexte;
  const { index, ligne, entete, capitales } = vue;
  const plain = motsDuTitre(vue);
  const before = vues[index - 1];
  const next = vues[index + 1];
  const ends = /[.;,]\s{0,3}$/u.test(plain);
  const mild = /\.\s{0,3}$/u.test(plain) && (entete?.numero !== undefined || capitales);
  const resultat = titreEtResultat(vue, contexte);
  const short =
    /\.\s{0,3}$/u.test(plain) && plain.length < POINT_FINAL && ligne.block.lines.length === 1;
  add(ends && !mild && !resultat, short && !sentence.test(plain) ? 'pointFinal' : 'finDePhrase');
  add(ends && mild && !resultat, 'finDeTitreNumerote');
  const above =
    before !== undefined && before.ligne.at === ligne.at && /:\s{0,3}$/u.test(before.plain);
  add(/:\s{0,3}$/u.test(plain), above && estBrut(before) ? 'sousDeuxPoints' : 'deuxPoints');
  add(before !== undefined && /[.!?»)]\s{0,3}$/u.test(before.plain), 'apresUnPoint');
  add(
    before !== undefined &&
      !estDUneSuite(vue, contexte) &&
      before.ligne.at === ligne.at &&
      !/[.!?:;»)]\s{0,3}$/u.test(before.plain) &&
      before.plain.length > 60,
    'auMilieuDUnePhrase',
  );
  add(next !== undefined && /^\s{0,8}\p{Ll}/u.test(next.plain), 'suiteEnMinuscule');
  const listed = /,\s{0,3}$/u.test(before?.plain ?? '') && before?.style === vue.style;
  add(entete === null && (listed || estSuiteDe(before, vue)), 'suiteDuDessus');
  add(next !== undefined && next.plain.length > plain.length, 'dessousPlusLong');
  add(estSurLeCorps(vue, vues), 'surLeCorps');
  add(sentence.test(plain), 'phrase');
  add(/\d\s?€|:\s{0,3}[\d.,/%€ ]{1,10}$/u.test(plain), 'montantDansLaLigne');
  const around = [-3, -2, -1, 1, 2, 3].filter((by) => chiffres[index + by] === true);
  add(around.length >= 2, 'montantsAutour');
}

/** A title may take two lines more. */
const LIGNES_DE_TITRE = 3;

/** The last words above "Rapporteur : Mme Roux", "Vu le code …", with nothing between that ends a sentence. */
function estSurLeCorps(vue: Vue, vues: readonly Vue[]): boolean {
  if (vue.numeroNu || lit(sousUnTitre, vue.head)) return false;
  const below = vues.slice(vue.index + 1, vue.index + 1 + LIGNES_DE_TITRE);
  const at = below.findIndex(({ head }) => lit(sousUnTitre, head));
  return (
    at >= 0 && [vue, ...below.slice(0, at)].every(({ plain }) => !/[.;,]\s{0,3}$/u.test(plain))
  );
}

/** "- Cession d'un chemin (Votée à l'unanimité)". */
const resultatEntreParentheses = /\p{L}{3}[^()]{6,300}\([^()]{4,60}\)\s{0,3}$/u;

/** "12. Tarifs de cantine : adopté à l'unanimité.", "OBJET : Fourrière Vote : Pour : 7": the title, then its vote. */
function titreEtResultat(vue: Vue, { reperes }: Contexte): boolean {
  const { entete, index, plain } = vue;
  if (entete === null && roleDe(vue) !== null) return false;
  const opens =
    entete !== null && (entete.fin !== undefined || !entete.tiret || entete.numero !== undefined);
  const told = compter(reperes.votes, index, index + 1) > 0;
  const heads = opens || (approuve(vue) && !sentence.test(plain));
  return told && (heads || resultatEntreParentheses.test(plain));
}

/** "ORDRE DU JOUR", "La séance est levée": what opens a list or an end heads no item. */
const listesEtFins = zones.filter(({ zone }) => zone === 'liste' || zone === 'signe');

function deCeQuOnDecide(vue: Vue, contexte: Contexte, add: Add): void {
  const { reperes } = contexte;
  const { index } = vue;
  const told = compter(reperes.votes, index, index + 1) > 0;
  const both = told && titreEtResultat(vue, contexte);
  add(told && !both, 'ditUnVote');
  add(both && vue.entete === null, 'titreEtResultat');
  add(premierQuiLit(listesEtFins, vue.head) !== null, 'ouvreUneListe');
  add(compter(reperes.votes, index - 3, index) > 0, 'apresUnVote');
  const decided = compter(reperes.forts, index - 2, index) > 0;
  add(decided && compter(reperes.votes, index - 3, index) === 0, 'apresUneDecision');
  add(reperes.presences.has(index), 'presence');
  add(reperes.annonces.has(index), 'annonceAuJour');
}

function dAilleurs(vue: Vue, contexte: Contexte, add: Add): void {
  const { vues, reperes, repetitions, extrait } = contexte;
  const { index, plain, entete } = vue;
  const { finDeTete } = reperes;
  // "2024-12-101 Désignation" right at the top of a list of what was decided.
  const ranked = estDUneSuite(vue, contexte);
  add(!ranked && !extrait && index < Math.min(PREMIERES, finDeTete), 'premieresLignes');
  add(!ranked && !extrait && index < Math.min(vues.length * PART_DE_TETE, finDeTete), 'tete');
  add(repetitions.copies.has(index), 'copie');
  add(repetitions.originaux.has(index), 'original');
  add(repetitions.parties.has(index), 'partie');
  const twice = repetitions.redites.get(index);
  add(twice !== undefined && twice < index && twice < finDeTete, 'annoncee');
  add(twice !== undefined && twice > index && index < finDeTete, 'reditePlusBas');
  add(
    Number.isFinite(finDeTete) && index >= finDeTete && index < finDeTete + SOUS_LA_TETE,
    'premiereSousLaTete',
  );
  const times = repetitions.fois.get(lettres(plain)) ?? 0;
  const short = lettres(plain.slice(entete?.titre ?? 0)).length < 60;
  const refrain = (times >= REFRAIN && short) || (times === REFRAIN - 1 && plain.length < 25);
  const named = lit(nomDeTitre, vue.head);
  add(repetitions.liste[index] === 0 && refrain, named ? 'refrainNomme' : 'refrain');
}

const nomDeTitre = noms[0] as Indice;

/** "Approbation du procès-verbal de la séance du 3 mars" is an item, though "procès-verbal" is a head's word. */
function approuve({ plain, head }: Vue): boolean {
  return plain.length < SUR_MAX && premierQuiLit(surs, head) !== null;
}

function roleDe(vue: Vue): Cue | null {
  if (approuve(vue)) return null;
  const { head, entete } = vue;
  const role = premierQuiLit(roles, head.slice(Math.min(entete?.titre ?? 0, 40)));
  return role === null ? null : { id: role.id, poids: role.poids };
}

/** What begins right under a title, of two lines at most: "Rapporteur : …", "M. Marin expose …", "Vu …", the assembly. */
function dessousDe(vue: Vue, vues: readonly Vue[]): string {
  const next = vues[vue.index + 1];
  const below = next !== undefined && estSuiteDe(vue, next) ? vues[vue.index + 2] : next;
  if (below === undefined || vue.plain.length > SUR_MAX) return '';
  if (lit(quiRapporte, below.head)) return quiRapporte.id;
  const role = premierQuiLit(roles, below.head)?.id ?? '';
  return role === 'role.personne' ? '' : role;
}

/** "Sécurisation de l'école", a paragraph of its own over one of several lines: blank lines are a look too. */
function estSeuleSurUnTexte({ plain, block, index }: Vue, vues: readonly Vue[]): boolean {
  const below = vues[index + 1]?.block;
  return (
    block.kind === 'paragraphe' &&
    block.lines.length === 1 &&
    plain.length < LONGUE &&
    !/[.:;,!?]\s{0,3}$/u.test(plain) &&
    below?.kind === 'paragraphe' &&
    below.lines.length > 1
  );
}

/** What a list announces is alike too, in whatever look: the share of the decisions that it parts says how much. */
export const REPRISE = 'S=liste';

function famillesDe(vue: Vue, { repetitions, vues }: Contexte): string[] {
  const { entete, plain, style, index, block } = vue;
  const reprise = repetitions.originaux.has(index) ? [REPRISE] : [];
  const lead =
    entete === null
      ? ''
      : tiretSimple(plain.slice(0, entete.titre))
          .replace(/\d{1,12}/gu, '9')
          .replace(/(?<!\p{L})[IVX]{1,7}(?!\p{L})/u, 'I')
          .trim();
  if (lead !== '') return [`${lead}/${style}`, lead, ...reprise];
  // "Tarifs de la cantine :" on a line of its own is a look too.
  const annonce = block.lines.length === 1 && /:\s{0,3}$/u.test(plain) ? ':' : '';
  const look =
    /[tfc]/u.test(style) || annonce !== ''
      ? [`S${style}${annonce}`]
      : estSeuleSurUnTexte(vue, vues)
        ? ['S|seule']
        : [];
  const below = dessousDe(vue, vues);
  return [
    ...look,
    ...(below === '' ? [] : [`S${style}${annonce}/${below}`, `S/${below}`]),
    ...reprise,
  ];
}
