/**
 * What belongs to one vote, put together: "à la majorité, par 20 voix Pour, et 5 Abstentions (…)", "à l'unanimité :
 * …" with "Vote : 2 abstentions" under the operative sentences, a vote told twice.
 */
import type { Range } from './grammar.ts';
import type { Membre } from './nom.ts';
import { lireEntier } from './nombre.ts';
import { estLiant, issueVoisine, sontDesNoms } from './vote-liens.ts';
import { type Cote, cotes, estCote, type Marque, type Nature } from './vote-marque.ts';
import { type Incident, incidentDe, parleDIncident } from './vote-objet.ts';
import { compteDe, estRedit } from './vote-redites.ts';

export interface FoundVote extends Range {
  readonly nombres: { readonly [K in Cote]?: Range };
  readonly noms: { readonly [K in Cote]?: readonly Membre[] };
  /** Where the sides are groups: "Abstention : Groupe X (5)". */
  readonly groupes: { readonly [K in Cote]?: readonly Range[] };
  readonly unanimite?: Range;
  readonly resultat?: Range;
  /** "à la majorité", and no count: a vote all the same. */
  readonly majorite: boolean;
  /** An amendment, the urgency: what the vote is on, where that is not the act. */
  readonly incident?: Incident;
}

interface Brouillon {
  readonly marques: Marque[];
  to: number;
}

/** The votes of a text, in its order; the marks come sorted. */
export function ensemble(marques: readonly Marque[], plain: string, folded: string): FoundVote[] {
  const brouillons: Brouillon[] = [];
  const incidents = incidentsDe(marques, plain, folded);
  for (const marque of marques) {
    const last = brouillons.at(-1);
    const meme = incidents.get(last?.marques[0])?.from === incidents.get(marque)?.from;
    if (
      last !== undefined &&
      (meme || !estResultat(marque)) &&
      vaAvec(last, marque, plain, folded)
    ) {
      last.marques.push(marque);
      last.to = Math.max(last.to, marque.to);
    } else brouillons.push({ marques: [marque], to: marque.to });
  }
  const votes = brouillons.filter((one) => !estVide(one));
  return votes.flatMap((one, at) =>
    estAnnexe(one)
      ? []
      : {
          ...voteDe(one, folded, annexesDe(votes, at)),
          ...some(incidents.get(one.marques[0])),
        },
  );
}

const some = (incident: Incident | undefined) => (incident === undefined ? {} : { incident });

/** What the marks are on, where that is not the act. */
function incidentsDe(
  marques: readonly Marque[],
  plain: string,
  folded: string,
): Map<Marque | undefined, Incident> {
  const incidents = new Map<Marque | undefined, Incident>();
  if (!parleDIncident(folded)) return incidents;
  for (const marque of marques) {
    const found = incidentDe(plain, folded, marque.mots?.from ?? marque.from, marque.to);
    if (found !== null) incidents.set(marque, found);
  }
  return incidents;
}

function estResultat({ nature }: Marque): boolean {
  return nature === 'resultat';
}

/** "à la majorité" of the law. */
function estVide({ marques }: Brouillon): boolean {
  return marques.every(({ nature, annexe }) => nature === 'majorite' && annexe === true);
}

/** "N'ont pas pris part au vote : 2", "M. X s'abstient." in a sentence of its own: a part of the vote beside it. */
function estAnnexe({ marques }: Brouillon): boolean {
  // "à la majorité (M. X votant contre)": together they tell a vote.
  const nommee =
    marques.some(({ nature }) => nature === 'majorite') &&
    marques.some(({ nature }) => nature === 'contre' || nature === 'abstention');
  return !nommee && marques.every(({ nature, annexe = nature === 'nePrendPasPart' }) => annexe);
}

function annexesDe(brouillons: readonly Brouillon[], at: number): readonly Marque[] {
  return [at + 1, at - 1].flatMap((index) => {
    const one = brouillons[index];
    return one !== undefined && estAnnexe(one) && voisin(brouillons, index) === at
      ? one.marques
      : [];
  });
}

/** How far from its vote a sentence may stand that says who kept out; who voted otherwise is said nearer. */
const MAX_DEHORS = 2000;
const MAX_AUTREMENT = 300;

/** Of the votes before and after, the nearer one. */
function voisin(brouillons: readonly Brouillon[], at: number): number {
  const [before, own, after] = [brouillons[at - 1], brouillons[at], brouillons[at + 1]];
  if (own === undefined) return -1;
  const max = own.marques.some(({ nature }) => nature === 'nePrendPasPart')
    ? MAX_DEHORS
    : MAX_AUTREMENT;
  const back =
    before === undefined || estAnnexe(before) ? max : (own.marques[0]?.from ?? 0) - before.to;
  const on =
    after === undefined || estAnnexe(after) ? max : (after.marques[0]?.from ?? max) - own.to;
  if (Math.min(back, on) >= max) return -1;
  return back <= on ? at - 1 : at + 1;
}

const MAX_ECART = 160;

function vaAvec(brouillon: Brouillon, marque: Marque, plain: string, folded: string): boolean {
  if (marque.from < brouillon.to) return true;
  const ecart = folded.slice(brouillon.to, marque.from);
  const { marques } = brouillon;
  const a = (nature: Nature) => marques.some((one) => one.nature === nature);
  const joint =
    ecart.length <= MAX_ECART &&
    (estLiant(ecart) ||
      (marque.annexe !== true && sontDesNoms(plain.slice(brouillon.to, marque.from))));
  if (estCote(marque.nature) && a(marque.nature))
    return (
      (joint && nommeApres(marques, marque, folded)) ||
      estAutreCandidat(ecart, folded, marque) ||
      estRedit({ marques, marque, ecart, joint }, folded)
    );
  if (joint && !a(marque.nature) && !ouvreUnAutre(marques, marque, ecart)) return true;
  return estRedit({ marques, marque, ecart, joint }, folded);
}

/** "(7 pour, 2 contre)" over "Ont voté contre : M. X, Mme Y": who they were. */
function nommeApres(
  marques: readonly Marque[],
  { nature, nombre, noms = [] }: Marque,
  folded: string,
): boolean {
  const counted = marques.find((one) => one.nature === nature);
  if (nombre !== undefined || counted?.nombre === undefined) return false;
  return (counted.noms ?? []).length === 0 && noms.length <= (compteDe(counted, folded) ?? 0);
}

/** "Vote : Pour à l'unanimité" twice on end are two votes; a new formula opens one as well. */
function ouvreUnAutre(marques: readonly Marque[], marque: Marque, ecart: string): boolean {
  if (marque.nature === 'majorite') return marque.formule;
  const comptes = marques.some(({ nature }) => estCote(nature));
  return marque.nature === 'unanimite' && comptes && ecart.includes('\n\n');
}

/** "à 15 voix pour la candidature de Mme X et 4 voix pour la candidature de Mme Y": one vote. */
function estAutreCandidat(ecart: string, folded: string, marque: Marque): boolean {
  return (
    ecart.length < MAX_ECART &&
    /candidature|candidat|liste/u.test(ecart) &&
    /^[^.;]{0,30}(?:candidature|candidat|liste|m)/u.test(folded.slice(marque.to, marque.to + 40))
  );
}

function voteDe({ marques, to }: Brouillon, folded: string, autres: readonly Marque[]): FoundVote {
  const nombres: { [K in Cote]?: Range } = {};
  const noms: { [K in Cote]?: readonly Membre[] } = {};
  const groupes: { [K in Cote]?: readonly Range[] } = {};
  let unanimite: Range | undefined;
  let resultat: Range | undefined;
  for (const marque of [...marques, ...autres]) {
    const { nature } = marque;
    if (estCote(nature)) {
      if ((marque.groupes ?? []).length > 0) groupes[nature] ??= marque.groupes ?? [];
      if (marque.nombre !== undefined) nombres[nature] ??= etendue(marque.nombre);
      noms[nature] = avecNoms(noms[nature] ?? [], marque, nombres[nature], folded);
    } else if (nature === 'unanimite') unanimite ??= etendue(marque);
    else if (nature === 'resultat') resultat ??= marque.mots;
  }
  for (const cote of cotes) if (noms[cote]?.length === 0) delete noms[cote];
  const from = marques[0]?.from ?? 0;
  resultat ??= issueVoisine(folded, from, to);
  return {
    from,
    to,
    nombres,
    noms,
    groupes,
    majorite: marques.some(({ nature }) => nature === 'majorite'),
    ...(unanimite === undefined ? {} : { unanimite }),
    ...(resultat === undefined ? {} : { resultat }),
  };
}

/** "M. X qui s'abstient et M. Y qui s'abstient": as many names as the count leaves room for. */
function avecNoms(
  lus: readonly Membre[],
  { noms = [] }: Marque,
  nombre: Range | undefined,
  folded: string,
): readonly Membre[] {
  const max = nombre === undefined ? null : lireEntier(folded.slice(nombre.from, nombre.to));
  const fits = lus.length === 0 || max === null || lus.length + noms.length <= max;
  return fits ? [...lus, ...noms] : lus;
}

function etendue({ from, to }: Range): Range {
  return { from, to };
}
