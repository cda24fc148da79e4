/**
 * Whose session it is: "COMMUNE DE MARLY" on a line of its own, "le Conseil Municipal de Marly", "le comité du Syndicat
 * Mixte des Eaux". A head names others too: where a commune lies, whom its guests speak for.
 */

import type { Seance } from '../../../contract/contract.ts';
import { some } from '../../reading.ts';
import type { Stretch } from '../../source/text.ts';
import { toutes } from '../../text/grammar.ts';
import { assemblee } from '../../vocabulaire/assemblees.ts';
import * as sortes from '../../vocabulaire/collectivites.ts';
import { dit, motif, type Notion } from '../../vocabulaire/notion.ts';
import { chef, presidence } from '../../vocabulaire/offices.ts';
import { compteRendu, jourDeSemaine, reuni, seance } from '../../vocabulaire/seances.ts';
import { type Indice, phrase, poidsDe } from '../indice.ts';
import type { Assemblee } from './seance-assemblee.ts';
import { mieuxEcrit, type Tete } from './seance-tete.ts';

type Collectivite = NonNullable<Seance['collectivite']>;

/** The adjective of an assembly tells whose it is. */
const adjectifs = [
  'municipale?',
  'communautaire',
  String.raw`(?<=\sde\s)communaute`,
  'agglomeration',
  String.raw`(?<=\s)territo\p{L}{2,6}`,
  'metropolitain',
  'metropole',
  String.raw`(?<=\sd['’])administration`,
  'departementale?',
  'general',
  'regionale?',
  'syndicale?',
];
const adjectif = new RegExp(String.raw`(?<!\p{L})(?:${adjectifs.join('|')})(?!\p{L})`, 'u');

const lien = String.raw`\s{1,2}(?:(?:de\s)?[ld]['’]\s?|(?:du|des|de\sla|de)\s|d\s(?=\p{L}))`;
/** Communes keep their articles: "COMMUNE DE LA BRESCHE". */
const lienDeCommune = String.raw`\s(?:(?:du|des|de)\s|d['’]\s?)|\s?:[^\S\n]{0,2}`;
const communes = motif(sortes.commune, sortes.mairie);
const autres = motif(sortes.epci, sortes.departement, sortes.region, sortes.etablissement);
const corps = motif(assemblee);

/** What stands before a name; the kind is its first group. */
const devants: readonly { motif: RegExp; sorte: 'nom' | 'syndicat' }[] = [
  { motif: new RegExp(`(${communes})(?:${lienDeCommune})`, 'gu'), sorte: 'nom' },
  {
    motif: new RegExp(String.raw`(${autres})(?:${lien}|\s)(?:${communes}${lien}|[«“"]\s?)?`, 'gu'),
    sorte: 'nom',
  },
  { motif: new RegExp(`(${motif(sortes.syndicat)})`, 'gu'), sorte: 'syndicat' },
  { motif: new RegExp(`(${corps})(?:${lien})`, 'gu'), sorte: 'nom' },
  {
    motif: new RegExp(
      `(maire)(?<=${motif(presidence)}[^.\\n]{0,80}maire)(?:${lienDeCommune})`,
      'gu',
    ),
    sorte: 'nom',
  },
];

const debut = String.raw`(?:^|\n)[^\p{L}\n]{0,8}`;

/** Of the words that tell the kind of an authority, with its name behind them. */
export const indicesDeCollectivite: readonly Indice[] = [
  {
    id: 'ligne',
    poids: 4,
    avant: debut,
    oui: ['|COMMUNE DE MARLY', '\n# |Mairie de Marly'],
    non: ['la |commune de Marly'],
  },
  {
    id: 'corps-de',
    poids: 4,
    avant: String.raw`${corps}${lien}(?:la\s)?`,
    oui: ['le Conseil Municipal de la |Ville de Marly', 'Le Comité du |Syndicat'],
    non: ['la subvention à la |Ville de Marly'],
  },
  {
    id: 'preside-par-son-chef',
    poids: 3,
    avant: String.raw`${motif(presidence)}${phrase}{0,90}${motif(chef)}${lien}(?:la\s)?`,
    oui: [
      'sous la présidence de M. ROY, Président du |Syndicat mixte',
      'présidence de M. ROY, maire de la |commune',
    ],
    non: ['M. ROY, Président de la |commission'],
  },
  {
    id: 'autre',
    poids: -6,
    avant: String.raw`\([^()\n]{0,60}|(?:delegue|represent|membre|adjoint|maire|salle|foyer|siege)\S{0,6}\s(?:de\s|du\s|a\s)(?:la\s|l['’])?`,
    oui: ['M. ROY (|Communauté de communes', 'délégués de la |commune de Marly'],
    non: ['le |Syndicat'],
  },
];

interface Nommee extends Stretch {
  readonly type: Stretch;
  readonly score: number;
}

const ASSEZ = 2.5;
const PENTE = 1500;
const EN_HAUT = 400;
const CORPS = 5;
const HORS_TETE = -3;
const MAX = 80;

export function collectiviteDe(tete: Tete, corps: readonly Assemblee[]): Collectivite | null {
  const body = adjectifDe(tete, corps);
  const words = body === null ? '' : tete.folded.slice(body.from, body.to);
  const named = nommees(tete, words);
  const [best] = named;
  if (best !== undefined && best.score >= ASSEZ) {
    const type = tete.lu('collectivite', best.type);
    const nom = tete.lu('texte', mieuxEcrit(tete, best, named));
    return nom === null ? null : { nom, ...some('type', type) };
  }
  const alone = sorteSeule(tete);
  const bare = words === 'comite';
  const [type] = (bare ? [alone, body] : [body, alone]).flatMap(
    (kind) => (kind === null ? null : tete.lu('collectivite', kind)) ?? [],
  );
  return type === undefined ? null : { type };
}

/** "Conseil Général", "comité syndical": of the body that met, else of the next one named. */
function adjectifDe({ folded, limite }: Tete, bodies: readonly Assemblee[]): Stretch | null {
  for (const { from, to } of bodies.filter((body) => body.from < limite)) {
    const words = folded.slice(from, to);
    // A comité is a syndicate's where nothing else is said.
    if (/^comite(?!.{0,3}(?:syndical|communau))/u.test(words))
      return { from, to: from + 'comite'.length };
    const found = adjectif.exec(words);
    if (found !== null)
      return { from: from + found.index, to: from + found.index + found[0].length };
  }
  return null;
}

const sansNom = new RegExp(motif(sortes.etablissement, sortes.syndicat, sortes.epci), 'u');

function sorteSeule({ folded }: Tete): Stretch | null {
  const found = sansNom.exec(folded.slice(0, EN_HAUT));
  return found === null ? null : { from: found.index, to: found.index + found[0].length };
}

function nommees(tete: Tete, body: string): Nommee[] {
  const { folded, limite } = tete;
  const found = devants.flatMap(({ motif: devant, sorte }) =>
    [...toutes(devant, folded)].slice(0, MAX).flatMap(({ index, 0: all, 1: kind = '' }) => {
      const type = { from: index, to: index + kind.length };
      const nom = sorte === 'nom' ? nomPropre(tete, index + all.length) : nomDeSyndicat(tete, type);
      if (nom === null) return [];
      const read = corpsDans(folded, type);
      const score =
        // "les membres du Conseil Municipal de Marly": they are its own, those "de la commune de Marly" are guests.
        (read === null ? poidsDe(indicesDeCollectivite, folded, type) : CORPS) +
        (kind === 'maire' ? 3 : 0) +
        accord(kind, body) +
        (index < limite ? 0 : HORS_TETE) -
        index / PENTE +
        (index < EN_HAUT ? 1 : 0);
      return [{ ...nom, type: read ?? type, score }];
    }),
  );
  return found.sort((a, b) => b.score - a.score || a.from - b.from);
}

/** "CONSEIL RÉGIONAL D'ILE": the adjective is the kind. */
function corpsDans(folded: string, { from, to }: Stretch): Stretch | null {
  const found = adjectif.exec(folded.slice(from, to));
  const words = folded.slice(from, to);
  if (found === null || !dit(assemblee, words)) return null;
  return { from: from + found.index, to: from + found.index + found[0].length };
}

const accords: readonly (readonly [RegExp, Notion | null])[] = [
  [/^municip/u, sortes.commune],
  [/^(?:communaut|agglo|territo|metropol)/u, sortes.epci],
  [/^(?:departement|general)/u, sortes.departement],
  [/^region/u, sortes.region],
  [/^syndical/u, sortes.syndicat],
  [/^administration/u, sortes.etablissement],
];

/** A municipal council is not the département's, which stands over it. */
function accord(kind: string, body: string): number {
  const own = accords.find(([pattern]) => pattern.test(body))?.[1];
  const lies = dit(sortes.departement, kind) || dit(sortes.region, kind) ? -1 : 0;
  if (own == null || dit(assemblee, kind) || /^maire$/u.test(kind)) return lies;
  const same = dit(own, kind) || (own === sortes.commune && dit(sortes.mairie, kind));
  // A pôle has a comité syndical as well.
  if (own === sortes.syndicat && dit(sortes.etablissement, kind)) return 0;
  return same ? 2 : -4;
}

const mot = /^[\p{Lu}\d][\p{L}\d'’.&]{0,30}(?:-\s?[\p{L}\d'’]{1,24}){0,6}/u;
const petit =
  /^(?:(?:de\sla|de|du|des|la|le|les|et|en|sur|sous|à|aux?|lès|lez|d|&|\/)\s{1,2}|(?:de\sl|d|l)['’]\s?)/u;
const petits = '(?:l[ea]s?|n|m|mme|mr|monsieur|madame|siege|presents?|vu|convocation)';
/** What stands beside a name in a head and is no part of it. */
const arret = new RegExp(
  `^(?:${motif(sortes.rubrique, sortes.commune, sortes.departement, sortes.epci, assemblee, seance, compteRendu, jourDeSemaine, chef)}|${petits})(?!\\p{L})`,
  'u',
);
const MAX_MOTS = 8;

/** Capital words and the small ones between them, on one line. */
function nomPropre({ plain, folded }: Tete, start: number): Stretch | null {
  let at = start;
  let to = start;
  for (let words = 0; words < MAX_MOTS; words++) {
    const small = petit.exec(plain.slice(at, at + 12).toLowerCase())?.[0] ?? '';
    const article = words === 0 && /^l/iu.test(small) ? '' : small;
    const next = at + (words === 0 ? 0 : article.length);
    const found = mot.exec(plain.slice(next, next + 60))?.[0];
    if (found === undefined || (words > 0 && arret.test(folded.slice(next, next + 20)))) break;
    if (words === 0 && arretDAbord(folded.slice(next, next + 40))) break;
    if (/^\d/u.test(found)) break;
    to = next + found.length;
    at = to + (plain[to] === ' ' ? 1 : 0);
    if (at === to || /[.]$/u.test(found)) break;
  }
  if (to === start || /^l(?:es?|a)$/iu.test(plain.slice(start, to))) return null;
  const trimmed = plain.slice(start, to).replace(/[.'’]$/u, '');
  return { from: start, to: start + trimmed.length };
}

const uneSorte = new RegExp(`^${motif(sortes.syndicat, sortes.etablissement, sortes.epci)}`, 'u');

/** "LA BRESCHE" and "LES ESSARTS" begin with an article. */
function arretDAbord(folded: string): boolean {
  return (arret.test(folded) && !/^l[ea]s?\s\p{L}/u.test(folded)) || uneSorte.test(folded);
}

const derriere = String.raw`${motif(reuni, seance, compteRendu)}|dument|legalement|regulierement|sous\sla|sur\s|en\sdate|etai|deliberation`;
const suiteDeSyndicat = new RegExp(
  String.raw`^[^,;:\n()"«»]{1,110}?(?=\s?(?:[,;:\n()]|[–-]\s|\s(?:${derriere})|$))`,
  'u',
);

/** "Syndicat Mixte pour le Sundhal": its kind is part of its name; "SIVOM DE LA HAUTE VALLEE" has one behind it. */
function nomDeSyndicat({ plain, folded }: Tete, kind: Stretch): Stretch | null {
  const rest = suiteDeSyndicat.exec(folded.slice(kind.to, kind.to + 120))?.[0] ?? '';
  const printed = plain.slice(kind.to, kind.to + rest.length).trimEnd();
  if (!/[\p{Lu}\d]/u.test(printed) || /^\d{4}/u.test(printed.trim())) return null;
  if (/^\s(?:du|le)\s(?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi)/u.test(rest)) return null;
  const sigle = !/^syndicat/u.test(folded.slice(kind.from, kind.to));
  const lead = sigle ? (new RegExp(`^${lien}`, 'u').exec(rest)?.[0].length ?? 0) : 0;
  const capital = lead > 0 && /^\p{Lu}/u.test(printed.slice(lead));
  return { from: capital ? kind.to + lead : kind.from, to: kind.to + printed.length };
}
