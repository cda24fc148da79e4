/** The sentences of `explain`, in both languages. */

import { type Bilingual, fill, type Langue } from '../../contract/messages.ts';
import type { Genre } from '../lecture.ts';
import type { Etat, NonPesee, Sorte } from './types.ts';

type ParCle<T extends string> = Readonly<Record<T, Bilingual>>;

export const genres: ParCle<Genre> = {
  'proces-verbal': {
    fr: 'un procès-verbal : plusieurs délibérations sous une seule tête',
    en: 'minutes: several deliberations under one head',
  },
  registre: {
    fr: 'plusieurs actes, chacun avec sa propre tête',
    en: 'several acts, each with a head of its own',
  },
  acte: { fr: 'un seul acte', en: 'one act' },
  actes: {
    fr: 'plusieurs actes, que leurs intitulés séparent',
    en: 'several acts, parted by what they are called',
  },
  accord: {
    fr: 'un accord seul (convention, avenant)',
    en: 'an agreement that stands alone',
  },
  autre: {
    fr: 'un document qui n’est pas un acte : rien n’y est lu comme une délibération',
    en: 'a document that is no act: nothing in it is read as a deliberation',
  },
};

export const etats: ParCle<Etat> = {
  tete: { fr: 'tête', en: 'head' },
  liste: {
    fr: 'liste de points (ordre du jour, récapitulatif)',
    en: 'list of items (agenda, summary)',
  },
  groupe: { fr: 'nom d’un groupe de points', en: 'name of a group of items' },
  deliberation: { fr: 'délibération', en: 'deliberation' },
  point: { fr: 'point où rien n’est décidé', en: 'item that decides nothing' },
  divers: { fr: 'questions diverses', en: 'other business' },
  'en-tete': { fr: 'tête', en: 'head' },
  presences: { fr: 'présents et absents', en: 'those present and absent' },
  objet: { fr: 'objet', en: 'subject' },
  visas: { fr: 'visas', en: 'citations of law' },
  considerants: { fr: 'considérants', en: 'recitals' },
  deports: { fr: 'membres qui ne prennent pas part', en: 'members who do not take part' },
  formule: { fr: 'formule de décision', en: 'formula of decision' },
  dispositif: { fr: 'texte de la décision', en: 'text of the decision' },
  article: { fr: 'articles', en: 'articles' },
  vote: { fr: 'vote', en: 'vote' },
  imputations: { fr: 'imputations budgétaires', en: 'budget lines' },
  signature: { fr: 'signatures et fin', en: 'signatures and end' },
  annexe: { fr: 'annexe', en: 'annex' },
  'dispositifs-aide': { fr: 'dispositifs d’aide', en: 'schemes of aid' },
  operation: { fr: 'opération', en: 'operation' },
  'tableau-financier': { fr: 'tableau financier', en: 'table of amounts' },
  parties: { fr: 'parties de l’accord', en: 'parties of the agreement' },
  preambule: { fr: 'préambule', en: 'preamble' },
  fiche: { fr: 'fiche annexée', en: 'attached sheet' },
  rapport: { fr: 'rapport', en: 'report' },
  expose: { fr: 'exposé', en: 'account' },
  conclusions: { fr: 'conclusions', en: 'conclusions' },
  avis: { fr: 'avis', en: 'opinion' },
  autre: { fr: 'texte qui n’est pas classé', en: 'text of no known part' },
};

export const sortes: ParCle<Exclude<Sorte, 'texte'>> = {
  vide: {
    fr: 'Cette ligne est vide : elle ne fait partie de rien.',
    en: 'This line is blank: it is part of nothing.',
  },
  tableau: {
    fr: 'Cette ligne est dans un tableau. Les tableaux sont lus à part : aucune de leurs lignes n’est pesée comme titre.',
    en: 'This line is in a table. Tables are read apart: none of their lines is weighed as a title.',
  },
  filet: {
    fr: 'Cette ligne est un trait (tirets, étoiles, points). Elle n’est pas du texte, et n’est pas pesée comme titre.',
    en: 'This line is a rule (dashes, stars, dots). It is no text, and is not weighed as a title.',
  },
  courant: {
    fr: 'Cette ligne est un haut ou un pied de page. Elle n’est pas du texte, et n’est pas pesée comme titre.',
    en: 'This line is a running head or foot of a page. It is no text, and is not weighed as a title.',
  },
};

export const nonPesees: ParCle<Exclude<NonPesee, 'sorte'>> = {
  longue: {
    fr: 'Elle n’a pas été pesée comme titre : le texte dont elle fait partie est trop long pour en être un.',
    en: 'It was not weighed as a title: the text that it is part of is too long for one.',
  },
  minuscule: {
    fr: 'Elle n’a pas été pesée comme titre : un titre commence par une capitale, un chiffre ou un numéro.',
    en: 'It was not weighed as a title: a title begins with a capital, a figure or a number.',
  },
  suite: {
    fr: 'Elle n’a pas été pesée comme titre : rien n’y est imprimé qui commence une ligne de texte.',
    en: 'It was not weighed as a title: nothing on it begins a line of text.',
  },
  sans_chemin: {
    fr: 'Aucune ligne de ce document ne pourrait être un titre : rien n’y a été pesé.',
    en: 'No line of this document could be a title: nothing was weighed.',
  },
};

const phrases = {
  legende: {
    fr: 'Chaque indice vaut des points, pour (+) ou contre (−). Parmi toutes les façons de diviser le document, celle dont le total est le plus haut est retenue.',
    en: 'Each cue is worth points, for (+) or against (−). Of all ways to divide the document, that with the highest total is taken.',
  },
  pris: { fr: '{fichier} : lu comme {genre}.', en: '{fichier}: read as {genre}.' },
  'nature.acte': {
    fr: 'Est-ce un acte d’une collectivité ? Oui : {points} points (il en faut 0).',
    en: 'Is it an act of a local authority? Yes: {points} points (0 are needed).',
  },
  'nature.autre': {
    fr: 'Est-ce un acte d’une collectivité ? Non : {points} points (il en faut 0).',
    en: 'Is it an act of a local authority? No: {points} points (0 are needed).',
  },
  'nature.accord': {
    fr: 'Est-ce un accord seul, sans la délibération qui l’approuve ? Oui : {points} points (il en faut 0).',
    en: 'Is it an agreement alone, without the deliberation on it? Yes: {points} points (0 are needed).',
  },
  incertaine: {
    fr: 'C’est trop près de 0 pour être sûr : regardez ce document.',
    en: 'That is too near 0 to be sure: have a look at this document.',
  },
  'genre.plusieurs': {
    fr: 'Plusieurs délibérations ? Oui : {points} points (il en faut {seuil}). Titres : {titres}, dont {tenus} avec une décision.',
    en: 'Several deliberations? Yes: {points} points ({seuil} are needed). Titles: {titres}, of which {tenus} have a decision.',
  },
  'genre.seul': {
    fr: 'Plusieurs délibérations ? Non : {points} points (il en faut {seuil}, et un titre au moins avec une décision). Titres possibles : {titres}, dont {tenus} avec une décision.',
    en: 'Several deliberations? No: {points} points ({seuil} are needed, and at least one title with a decision). Possible titles: {titres}, of which {tenus} have a decision.',
  },
  'genre.annexes': {
    fr: 'Plusieurs délibérations ? Non, malgré {points} points (il en faut {seuil}) : c’est un acte avec ce qui y est joint, où rien d’autre n’est décidé.',
    en: 'Several deliberations? No, in spite of {points} points ({seuil} are needed): it is one act with what is attached to it, where nothing else is decided.',
  },
  autre: { fr: '1 autre indice', en: '1 other cue' },
  autres: { fr: '{nombre} autres indices, ensemble', en: '{nombre} other cues, together' },
  lignes: { fr: 'lignes {de} à {a}', en: 'lines {de} to {a}' },
  ligne: { fr: 'ligne {de}', en: 'line {de}' },
  partie: { fr: '{lignes} : {quoi}', en: '{lignes}: {quoi}' },
  cite: { fr: '« {texte} »', en: '“{texte}”' },
  numero: { fr: 'n° {numero},', en: 'no. {numero},' },
  rang: { fr: 'point {rang},', en: 'item {rang},' },
  'titre.sans': {
    fr: 'titre, {ligne} : {points} points par lui-même ; sans ce titre : {ecart} pour le document',
    en: 'title, {ligne}: {points} points by itself; without this title: {ecart} for the document',
  },
  'titre.seul': {
    fr: 'titre, {ligne} : {points} points par lui-même ; c’est le seul titre du document',
    en: 'title, {ligne}: {points} points by itself; it is the only title of the document',
  },
  'titre.autre': {
    fr: 'titre, {ligne} : {points} points par lui-même ; second choix, la ligne {autre} {texte} : {ecart} pour le document',
    en: 'title, {ligne}: {points} points by itself; second choice, line {autre} {texte}: {ecart} for the document',
  },
  pour: { fr: 'pour :', en: 'for:' },
  contre: { fr: 'contre :', en: 'against:' },
  'ou.section': {
    fr: 'Elle est dans : {etat} ({lignes}).',
    en: 'It is in: {etat} ({lignes}).',
  },
  'ou.acte': { fr: 'De quel acte : {acte}.', en: 'Of which act: {acte}.' },
  avec: {
    fr: 'Elle est lue d’un seul tenant avec ses voisines : {texte}.',
    en: 'It is read as one with its neighbours: {texte}.',
  },
  'ou.role': { fr: 'Sa partie dans cet acte : {role}.', en: 'Its part of that act: {role}.' },
  'titre.retenu': {
    fr: 'Elle a été pesée comme titre, et retenue : le document vaut {marge} points de plus avec ce titre que sans lui.',
    en: 'It was weighed as a title, and taken: the document is worth {marge} points more with this title than without it.',
  },
  'titre.faute_de_mieux': {
    fr: 'Elle a été pesée comme titre, et retenue faute de mieux : avec elle le document vaut {marge} points de moins, mais il lui faut un titre, et aucune autre ligne ne convient mieux.',
    en: 'It was weighed as a title, and taken for want of a better one: with it the document is worth {marge} points less, but it needs a title, and no other line does better.',
  },
  'titre.appui': {
    fr: 'Elle a été pesée comme titre, et retenue : à elle seule elle coûterait {marge} points, mais les titres qui la suivent s’appuient sur elle.',
    en: 'It was weighed as a title, and taken: by itself it would cost {marge} points, but the titles behind lean on it.',
  },
  'groupe.retenu': {
    fr: 'Elle a été pesée comme titre, et retenue comme nom du groupe de points qui la suit : le document vaut {marge} points de plus ainsi que sans elle.',
    en: 'It was weighed as a title, and taken for the name of the group of items below it: the document is worth {marge} points more so than without it.',
  },
  'titre.refuse': {
    fr: 'Elle a été pesée comme titre, et n’a pas été retenue : avec ce titre, le document vaudrait {marge} points de moins.',
    en: 'It was weighed as a title, and not taken: with this title the document would be worth {marge} points less.',
  },
  'titre.ecarte': {
    fr: 'Elle a été pesée comme titre, et écartée tout de suite : d’elle-même elle n’a que {points} points, trop peu pour être essayée.',
    en: 'It was weighed as a title, and put aside at once: by itself it has only {points} points, too few to be tried.',
  },
  'titre.ailleurs': {
    fr: 'Elle a été pesée comme titre, et n’a pas été retenue : seule, elle ajouterait {marge} points, mais les titres choisis valent davantage ensemble.',
    en: 'It was weighed as a title, and not taken: alone it would add {marge} points, but the titles chosen are worth more together.',
  },
  'titre.sans_effet': {
    fr: 'Ce document est lu comme {genre} : les titres y sont pesés, mais ne le divisent pas.',
    en: 'This document is read as {genre}: titles are weighed in it, but do not divide it.',
  },
  'somme.ligne': { fr: 'Ce que la ligne dit d’elle-même', en: 'What the line says of itself' },
  'somme.texte': {
    fr: 'Ce que le texte dit, coupé à cette ligne',
    en: 'What the text says, cut at this line',
  },
  'somme.voisins': {
    fr: 'Comment elle va avec les titres d’avant et d’après',
    en: 'How it goes with the titles before and behind',
  },
  total: { fr: 'Total', en: 'Total' },
  second: { fr: 'Second choix : {quoi} ({ecart}).', en: 'Second choice: {quoi} ({ecart}).' },
  'second.rien': { fr: 'pas de titre ici', en: 'no title here' },
  'second.ligne': { fr: 'la ligne {ligne} {texte}', en: 'line {ligne} {texte}' },
  avant: { fr: 'Titre retenu avant : {quoi}.', en: 'Title taken before: {quoi}.' },
  apres: { fr: 'Titre retenu après : {quoi}.', en: 'Title taken behind: {quoi}.' },
} as const satisfies Record<string, Bilingual>;

export type PhraseExpliquee = keyof typeof phrases;

export function dire(
  langue: Langue,
  phrase: PhraseExpliquee,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(phrases[phrase][langue], values);
}
