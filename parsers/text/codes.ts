/** Words that stand for one of a few things: our codes for them, unaccented and in lower case. */
import { pliage } from '../vocabulaire/plain.ts';
import { reparer } from '../vocabulaire/reparation.ts';
import { presque } from './presque.ts';

type Words<T> = readonly (readonly [T, RegExp])[];

function reader<T>(words: Words<T>): (plain: string) => T | null {
  return (plain) => {
    const folded = reparer(pliage(plain));
    return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  };
}

const title = (words: string) => new RegExp(`^(?:${words})\\.?$`, 'u');

export const lireCivilite = reader([
  ['Mme', title('mmes?|madame|mesdames')],
  ['Mlle', title('mlles?|melle|mademoiselle|mesdemoiselles')],
  ['M.', title('mm?|mrs?|ms|monsieur|messieurs')],
  ['Dr', title('dr|docteur')],
  ['Me', title('me|maitre')],
]);

/** "Excusé(s) sans voix délibérative" comes before "Excusé(s)", "absents ayant donné pouvoir" before "absents". */
export const lireStatut = reader([
  // "Présents ou représentés" sat; "excusés et non représentés" said that they would not come.
  ['present', /present[^,;:]{0,12}\s(?:et|ou)\s(?:valablement\s)?represente/u],
  ['excuse', /excuse[^,;:]{0,10}\s(?:et\s|ou\s)?non\srepresente/u],
  ['absent', /non\s(?:excuse|represente)|absente?s?(?:\s?\(e?s?\))?\s(?:et|ou)\s.{1,12}excuse/u],
  // "Excusée sans procuration", "Absents n'ayant pas donné pouvoir": nobody votes for them.
  [
    'excuse',
    /excuse[^,;:]{0,12}\s(?:sans|n['’]ayant\spas)\s[^,;:]{0,20}(?:procuration|pouvoir|mandat)/u,
  ],
  [
    'absent',
    /absent[^,;:]{0,12}\s(?:sans|n['’]ayant\spas)\s[^,;:]{0,20}(?:procuration|pouvoir|mandat)/u,
  ],
  ['excuse-sans-voix', /sans\s(?:voix|vote|droit\sde\svote)/u],
  [
    'represente',
    /represente|remplacee?s?\spar|supplee|pou(?:v|rv|y)oi|procuration|delegation|mandat|voix\sdonnee|sa\svoix/u,
  ],
  ['represente', /^(?:remplac(?:e|ant)|suppleante?|representante?)(?:\sd[e'])?$/u],
  ['excuse', /excuse/u],
  ['absent', /absent/u],
  [
    'present',
    /present|etai(?:en)?t\sla$|pre(?:sid|s)ence$|^en\spresence\sde$|appel\snomina|^participa|^reunis$/u,
  ],
  // "P", "A", "Exc." in a table's columns.
  ['present', /^p$/u],
  ['absent', /^a(?:bs)?\.?$/u],
  ['excuse', /^e(?:xc)?\.?$/u],
  ['represente', /^(?:r(?:epr?)?|pouv|proc)\.?$/u],
  // "Présents : tous les conseillers, sauf M. X".
  ['absent', /^(?:sauf|hormis|excepte|a\sl['’]\s?exception)/u],
]);

export const lireMotif = reader([
  ['sans-delegation', /(?:delegation|pouvoir|procuration)/u],
  ['interesse', /interess/u],
]);

export const lireResultat = reader([
  ['ajourne', /ajourn|report|retir|renvoy/u],
  ['rejete', /(?:non|pas)\s(?:retenu|adopt|approuv|accept)/u],
  ['rejete', /rejet|repouss|refus/u],
  ['adopte', /a\s?dopt|approuv|accept|vote|^pour$/u],
]);

export const lireUnanimite = reader([
  [true as const, new RegExp(`unanim|${presque('unanimite')}`, 'u')],
]);

export const lireScrutin = reader([
  ['secret', /secret/u],
  ['public', /public/u],
  ['main-levee', /main\slevee/u],
]);

export const lireCollectivite = reader([
  ['epci', /^(?:communaut|(?:euro)?metropol|agglomeration|territo)/u],
  ['departement', /^(?:departement|general)/u],
  ['region', /^region/u],
  ['syndicat', /^(?:syndica|comite|s\.?[imy]|sde)/u],
  ['commune', /^(?:commune|ville|mairie|maire|municipal)/u],
  [
    'autre',
    /^(?:centre|collectivite|assemblee|pole|petr|etablissement|c\.?[ci]\.?a\.?s|caisse|s\.?d\.?i\.?s|service|ehpad|office|regie|agence)/u,
  ],
]);

export const lireAvis = reader([
  ['defavorable', /defavorable/u],
  ['reserve', /reserve/u],
  ['favorable', /favorable/u],
]);

export const lireDelegation = reader([[true as const, /delegation/u]]);
