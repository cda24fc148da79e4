/**
 * Every grammar by its name in the contract: from what a slice says, once its marks are off, to the value.
 * `verify`, the tests and the parsers read with the same ones, which is what makes a `raw` checkable alone.
 */
import type { Lecture } from '../../contract/contract.ts';
import { normaliser } from '../vocabulaire/plain.ts';
import {
  lireAvis,
  lireCivilite,
  lireCollectivite,
  lireDelegation,
  lireMotif,
  lireResultat,
  lireScrutin,
  lireStatut,
  lireUnanimite,
} from './codes.ts';
import { lireDate, lireHeure } from './date.ts';
import { lireIban } from './iban.ts';
import { lireMontant, lireTaxe } from './montant.ts';
import { lireNom } from './nom.ts';
import { lireEntier, lireNombre, lirePourcentage } from './nombre.ts';
import { lireNumero, lireNumeros } from './numero.ts';
import { lirePeriode } from './periode.ts';
import { lireReference } from './reference.ts';
import { lireSiret } from './siret.ts';

/** Each gives null for a slice that does not say such a value. */
export const lectures: Readonly<Record<Lecture, (plain: string) => unknown>> = {
  texte: (plain) => normaliser(plain) || null,
  nom: lireNom,
  civilite: lireCivilite,
  entier: lireEntier,
  nombre: lireNombre,
  montant: (plain) => lireMontant(normaliser(plain)),
  taxe: lireTaxe,
  date: lireDate,
  heure: lireHeure,
  periode: lirePeriode,
  numero: lireNumero,
  numeros: lireNumeros,
  siret: lireSiret,
  iban: lireIban,
  code: (plain) => normaliser(plain) || null,
  pourcentage: lirePourcentage,
  statut: lireStatut,
  motif: lireMotif,
  resultat: lireResultat,
  unanimite: lireUnanimite,
  scrutin: lireScrutin,
  reference: lireReference,
  collectivite: lireCollectivite,
  avis: lireAvis,
  delegation: lireDelegation,
};
