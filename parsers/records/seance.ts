/** The session: which body of which authority, when, under whom. */
import type { Seance, Sourced } from '../../pipeline/contract.ts';
import type { Block, Text, TextBlock } from '../../pipeline/types.ts';
import { enLignes, filledCells, isCapitals, isHeading, isTable, isText } from '../blocks.ts';
import { texteDe } from '../lignes.ts';
import { type Reading, type Stretch, some } from '../reading.ts';
import { joinTexts } from '../source/text.ts';
import { decouperListeDeNoms } from '../text/nom.ts';
import { pliage, pliageFixe } from '../text/plain.ts';
import { foldLines } from '../text/vote.ts';
import type { Records } from './records.ts';
import { dateDeSeance } from './seance-date.ts';
import { lireNombres } from './seance-nombres.ts';
import { lireSeance } from './seance-phrases.ts';

type Collectivite = NonNullable<Seance['collectivite']>;

/** "DEPARTEMENT DU PAS-DE-CALAIS", "Commune de Pierrefonds", "Communauté de communes des Lisières de l'Oise". */
const authorityName =
  /^(departement|region|commune|ville|mairie|metropole|communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)|syndicat(?:\s[\p{L}]{1,20}){0,5}?|centre\s(?:inter)?communal\sd['’]action\ssociale|collectivite(?:\s(?:territoriale|europeenne|unique)){0,2}|assemblee(?=\sde\s(?:la\s)?(?:corse|martinique|guyane|polynesie|saint))|c\.?[ci]\.?a\.?s\.?|caisse\sdes\secoles|service\sdepartemental(?:\set\smetropolitain)?\sd['’]incendie\set\sde\ssecours|pole\sd['’]equilibre\sterritorial(?:\set\srural)?|etablissement\spublic\sterritorial|sdis|sivom|sivu|s[im]i?ctom)\s{1,3}(?:(?:du|de\s?la|des|de)\s{1,3}|(?:de\s?l['’]|d['’])\s{0,3})([\p{L}\d][\p{L}\d'’ .-]{1,80}?)(?:\s[-–—]\s.{1,120}|\s\([\p{L}\d'’ -]{2,40}\)|\sextrait\sdu\sregistre.{0,120}|\s{3,60}\S.{0,100})?$|^(departement|commune|ville)\s{0,3}:\s{0,3}(\p{L}[\p{L}'’ -]{1,60})$/u;
/** "Département de l'Aubrie" is that of Aubrie; "Commune de L'Isle" keeps its article. */
const lone = /^(?:departement|region|sdis)/u;
const elided = /^l['’]\s?/u;
/** "RÉGION HAUTE-SYLVE", "Métropole Grand Estuaire": at the very top, not "MÉTROPOLE BUREAU DU 12 MARS 2024". */
const barelyNamed =
  /^(region|metropole|communaute\s(?:de\scommunes|d['’]agglomeration|urbaine))\s{1,3}(?!(?:bureau|conseil|seance|reunion|commission|deliberation)s?(?![a-z]))(\p{L}[\p{L}'’ /&-]{1,80})$/u;
const TOP_LINES = 6;
/** "La Commission Permanente du Conseil départemental du Pas-de-Calais,". */
const authorityFormula =
  /^(?:le|la|l['’])\s?((?:commission|conseil(?:\sd['’]administration)?|comite|bureau|assemblee)(?:\s[\p{L}]{2,20}){0,2}?(?:\s(?:du|de\s?la|de\s?l['’])\s?(?:conseil|comite|assemblee)\s[\p{L}]{2,20})?)\s(?:du\s|de\s?la\s|de\s?l['’]\s?|des\s|de\s|d['’]\s?)(?!administration|conseil|comite|assemblee)([\p{L}][\p{L}'’ -]{1,80}?)\s{0,3},/u;
const presidency =
  /^(?:presidence\sde|sous\sla\spresidence\sde|presidente?(?:\sde\s(?:la\s)?seance)?\s{0,3}:)\s{0,3}/u;
const secretary = /^secretaire(?:\sde\s(?:la\s)?seance)?\s{0,3}:\s{0,3}/u;

/** The session that a head tells of: one that is known already where another act of the same file is of it. */
export function seanceOf(
  reading: Reading,
  blocks: readonly Block[],
  records: Pick<Records, 'seances'>,
  /** The blocks that are the head; others only name the assembly. */
  place: readonly Block[] = blocks,
): Seance | null {
  const header = headerLines(blocks);
  const formula = readFormula(reading, blocks);
  const { effectif, presents, votants, quorum, ...rest } = lireSeance(reading, texteDe(blocks));
  const told = {
    ...rest,
    ...lireNombres(reading, blocks, {
      ...some('effectif', effectif),
      ...some('presents', presents),
      ...some('votants', votants),
      ...some('quorum', quorum),
    }),
  };
  const date = dateDeSeance(reading, texteDe(enLignes(place)), texteDe(enLignes(blocks)));
  const president = readPerson(reading, header, presidency) ?? told.president;
  const secretaire = readPerson(reading, header, secretary) ?? told.secretaire;
  const collectivite = readCollectivite(reading, header, formula.nom) ?? readSeat(reading, blocks);
  if (date === null && president == null && collectivite === null) return null;
  const known = records.seances.find((one) => date !== null && one.date?.value === date.value);
  if (known !== undefined) return complete(known, told);
  const seance: Seance = {
    id: reading.id('seance'),
    type: 'seance',
    spans: reading.lines(place[0]?.startLine ?? 1, place.at(-1)?.endLine ?? 1),
    ...some('collectivite', collectivite),
    ...some('assemblee', formula.assemblee ?? told.assemblee),
    ...some('date', date),
    ...some('heure', told.heure),
    ...some('lieu', told.lieu),
    ...some('convocation', told.convocation),
    ...some('president', president),
    ...some('secretaire', secretaire),
    ...some('effectif', told.effectif),
    ...some('presents', told.presents),
    ...some('votants', told.votants),
    ...some('quorum', told.quorum),
  };
  records.seances.push(seance);
  return seance;
}

/** What a later act says of a session and the first did not. */
function complete(known: Seance, told: Partial<Seance>): Seance {
  for (const key of [
    'heure',
    'lieu',
    'convocation',
    'president',
    'secretaire',
    'effectif',
    'quorum',
  ] as const) {
    const value = told[key];
    if (known[key] === undefined && value != null) Object.assign(known, { [key]: value });
  }
  return known;
}

/** "le Conseil Municipal de la Ville de Montpellier", "le Conseil Municipal de PIERREFONDS,". */
const seat =
  /(?:conseil|comite|bureau)\s{1,3}(municipal|communautaire|departemental|regional|metropolitain|syndical)\s{1,3}(?:du|de\s?la|de\s?l['’]|des|de|d['’])\s{0,3}(?:(ville|commune|communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)|metropole|departement|region|syndicat)\s{1,3}(?:(?:du|de\s?la|de\s?l['’]|des|de|d['’])(?![\p{L}])\s{0,3})?)?(\p{L}[\p{L}'’-]{1,40}(?:\s\p{L}[\p{L}'’-]{1,30}){0,4}?)(?=\s{0,3}[,.:\n]|\s(?:s['’]|se\s|dument|legalement|en\sdate|du\s|,)|$)/du;

/** "le comité syndical du Syndicat" names none. */
const generic =
  /^(?:syndicat|ville|commune|communaute|metropole|departement|region|etablissement)$/u;

function readSeat(reading: Reading, blocks: readonly Block[]): Collectivite | null {
  const text = texteDe(blocks);
  const found = seat.exec(foldLines(text.plain.slice(0, 4000)));
  const [, adjective, noun, name] = found?.indices ?? [];
  if (name === undefined) return null;
  const nom = reading.lu('texte', text, { from: name[0], to: name[1] });
  if (nom === null || !/^\p{Lu}/u.test(nom.value) || generic.test(pliage(nom.value))) return null;
  // "le conseil départemental du Val": its own adjective tells the kind where no noun does.
  const kind = noun ?? adjective;
  const type =
    kind === undefined ? null : reading.lu('collectivite', text, { from: kind[0], to: kind[1] });
  return { nom, ...some('type', type) };
}

function headerLines(blocks: readonly Block[]): Text[] {
  return blocks.flatMap((block, at) =>
    isText(block)
      ? withJoined([...block.lines, ...(openedBy(block, blocks[at + 1]) ?? [])])
      : isTable(block)
        ? block.rows.flatMap((row) => filledCells(row).map(({ text }) => text))
        : [],
  );
}

/** "COMMUNAUTE DE COMMUNES" over "DU JOVINIEN", "CENTRE COMMUNAL D'ACTION SOCIALE" over "DE LILLERS". */
const kindAlone =
  /^(?:communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)|centre\s(?:inter)?communal\sd['’]action\ssociale|syndicat(?:\s[a-z'’]{1,20}){1,7}?|caisse\sdes\secoles|service\sdepartemental\sd['’]incendie\set\sde\ssecours|pole\sd['’]equilibre\sterritorial(?:\set\srural)?|metropole)\s{0,3}$/u;
/** "Communauté Urbaine" over "GRAND PARIS SEINE & OISE"; "EXTRAIT DU REGISTRE" is no name. */
const bareKind = /^(?:communaute\s(?:de\scommunes|d['’]agglomeration|urbaine)|metropole)\s{0,3}$/u;
const noName =
  /^(?:extrait|conseil|bureau|comite|commission|seance|deliberation|departement|region|republique|siege|arrondissement|canton|nombre|date|session|proces|registre|compte|liberte|reunion)(?![a-z])/u;
const particleOpens = /^(?:du|de|des|d['’])(?![a-z])\s{0,2}\S/u;
/** "MAIRIE" over "DE" over "LACHAUX": the three lines are one. */
const alone = /^(?:mairie|commune|ville|departement)(?:\s(?:de|du|des))?\s{0,3}$/u;

function isBareName({ plain }: Text): boolean {
  return isCapitals(plain) && plain.length <= MAX_NAME && !noName.test(pliageFixe(plain.trim()));
}

const MAX_NAME = 60;

/** "# SYNDICAT INTERCOMMUNAL À VOCATION UNIQUE" over "# DES ÉCOLES DE LA VALLÉE": two headings, one name. */
function openedBy(block: TextBlock, next: Block | undefined): readonly Text[] | null {
  const last = block.lines.at(-1);
  if (last === undefined || !isHeading(block) || !isHeading(next)) return null;
  const opens = kindAlone.test(pliageFixe(last.plain));
  return opens && particleOpens.test(pliageFixe(next.text.plain)) ? next.lines.slice(0, 1) : null;
}

function withJoined(lines: readonly Text[]): Text[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const under = next === undefined ? '' : pliageFixe(next.plain);
    if (next !== undefined && kindAlone.test(pliageFixe(line.plain)) && particleOpens.test(under))
      return joinTexts([line, next]);
    if (next !== undefined && bareKind.test(pliageFixe(line.plain)) && isBareName(next))
      return joinTexts([line, next]);
    if (!alone.test(pliageFixe(line.plain))) return line;
    const more = /^(?:de|du|des)$/u.test(pliageFixe(next?.plain.trim() ?? '')) ? 2 : 1;
    return joinTexts(lines.slice(at, at + 1 + more));
  });
}

function readPerson(
  reading: Reading,
  lines: readonly Text[],
  announce: RegExp,
): Sourced<string> | null {
  for (const line of lines) {
    const found = announce.exec(pliageFixe(line.plain));
    if (found === null) continue;
    const from = found[0].length;
    const person = decouperListeDeNoms(line.plain.slice(from))[0];
    if (person !== undefined) return reading.lu('nom', line, shift(person.nom, from));
  }
  return null;
}

function shift(stretch: Stretch, by: number): Stretch {
  return { from: stretch.from + by, to: stretch.to + by };
}

interface Formula {
  readonly assemblee: Sourced<string> | null;
  readonly nom: Sourced<string> | null;
}

function readFormula(reading: Reading, blocks: readonly Block[]): Formula {
  for (const block of blocks) {
    if (!isText(block)) continue;
    const found = authorityFormula.exec(pliageFixe(block.text.plain));
    if (found === null) continue;
    return {
      assemblee: group(reading, block.text, found, 1),
      nom: group(reading, block.text, found, 2),
    };
  }
  return { assemblee: null, nom: null };
}

function group(
  reading: Reading,
  text: Text,
  found: RegExpExecArray,
  index: 1 | 2,
  lead?: RegExp,
): Sourced<string> | null {
  const all = found[index] ?? '';
  const words = all.slice(lead?.exec(all)?.[0].length ?? 0);
  const from = found.index + (index === 1 ? found[0].indexOf(words) : found[0].lastIndexOf(words));
  return reading.lu('texte', text, { from, to: from + words.length });
}

/** The name as the formula writes it where it does: capitals lose accents and case. */
const ownName =
  /^(?:commune|ville|mairie|communaute|metropole|syndicat|centre|c\.?[ci]\.?a|caisse|sivom|sivu|s[im]i?ctom)/u;
/** So many lines below the département that it lies in, an act names its commune. */
const NEAR = 3;

function authorityIn(line: Text | undefined): RegExpExecArray | null {
  const found = line === undefined ? null : authorityName.exec(pliageFixe(line.plain.trimEnd()));
  // "Commune : LES ESSARTS" says the same with a colon.
  if (found?.[3] !== undefined) [found[1], found[2]] = [found[3], found[4] ?? ''];
  return found;
}

function readCollectivite(
  reading: Reading,
  lines: readonly Text[],
  formula: Sourced<string> | null,
): Collectivite | null {
  const first = lines.findIndex((line) => authorityIn(line) !== null);
  const bare = lines.slice(0, TOP_LINES).findIndex((line) => barelyIn(line) !== null);
  if (bare >= 0 && (first < 0 || bare < first))
    return named(reading, lines[bare], barelyIn, formula);
  // "DEPARTEMENT DU GERS" over "MAIRIE DE CASTELNAU": where the commune lies, and whose act it is.
  const over = /^(?:departement|region)/u.test(authorityIn(lines[first])?.[1] ?? '');
  const under = over
    ? lines.findIndex(
        (line, at) =>
          at > first && at <= first + NEAR && ownName.test(authorityIn(line)?.[1] ?? ''),
      )
    : -1;
  const line = lines[under >= 0 ? under : first];
  if (line !== undefined) return named(reading, line, authorityIn, formula);
  return formula === null ? null : { nom: formula };
}

function barelyIn(line: Text | undefined): RegExpExecArray | null {
  const plain = line?.plain.trimEnd() ?? '';
  const found = barelyNamed.exec(pliageFixe(plain));
  if (found === null) return null;
  const name = plain.slice(plain.length - (found[2] ?? '').length);
  return /^\p{Lu}/u.test(name) ? found : null;
}

function named(
  reading: Reading,
  line: Text | undefined,
  read: (line: Text | undefined) => RegExpExecArray | null,
  formula: Sourced<string> | null,
): Collectivite | null {
  const found = read(line);
  if (line === undefined || found === null) return null;
  const nom = group(reading, line, found, 2, lone.test(found[0]) ? elided : undefined);
  const type = reading.lu('collectivite', line, { from: 0, to: (found[1] ?? '').length });
  const same = formula !== null && nom !== null && pliage(formula.value) === pliage(nom.value);
  return { ...some('nom', same ? formula : nom), ...some('type', type) };
}
