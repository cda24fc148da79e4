/** A cue of what a document is, and the pieces that such cues are made of. */
import { assemblee } from '../vocabulaire/assemblees.ts';
import {
  commune,
  departement,
  epci,
  etablissement,
  mairie,
  region,
  syndicat,
} from '../vocabulaire/collectivites.ts';
import { motif, type Notion } from '../vocabulaire/notion.ts';
import { autreEtablissement } from '../vocabulaire/organismes.ts';
import type { Indice } from './indice.ts';

export interface IndiceDeNature extends Indice {
  /** Read as a title among the first lines, anywhere but most at the top, or anywhere alike. */
  readonly ou: 'titre' | 'tete' | 'texte';
}

/** "Conseil municipal": no other body has such a name, as they have "conseil", "bureau" or "assemblée". */
const locale: Notion = {
  ...assemblee,
  formes: assemblee.formes.filter((forme) => / /u.test(forme) && !/administration/u.test(forme)),
};

export const debut = '^[^a-z]{0,8}';
/** Neither numbered nor listed. */
export const titre = '^[ #*_"«(|]{0,8}';
export const fin = '(?![a-z])';
export const assembleeLocale = motif(locale);

export const collectivites = motif(commune, mairie, epci, departement, region, syndicat);

/** Without what stands for too much: a centre of management writes models for others, a board keeps "une régie". */
const sur = (notion: Notion, vague: RegExp): Notion => ({
  ...notion,
  formes: notion.formes.filter((forme) => !vague.test(forme)),
});
export const etablissements = motif(
  autreEtablissement,
  sur(etablissement, /^(?:collectivité|centre de gestion|régie$)/u),
  sur(syndicat, /^syndicat$/u),
);
