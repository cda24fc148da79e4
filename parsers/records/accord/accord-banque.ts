/** Bank details: rows or lines of a label and a value, or a row of labels above a row of values. */
import type { CoordonneesBancaires, Lecture } from '../../../contract/contract.ts';
import type { TableBlock, Text } from '../../../contract/types.ts';
import { filledCells, isTable, isText } from '../../lignes/blocks.ts';
import { foldOf, type Place, placeAt, wholeOf } from '../../lignes/textes.ts';
import type { Reading } from '../../reading.ts';
import type { ArticleDraft } from './accord-articles.ts';

type Key = keyof CoordonneesBancaires;

const labels: readonly (readonly [Key, RegExp])[] = [
  [
    'titulaire',
    /^(?:nom\sdu\s)?titulaire(?:\sdu\scompte)?|^intitule\sdu\scompte|^beneficiaire\sdu\scompte/u,
  ],
  ['adresse', /^adresse(?:\sdu\stitulaire)?/u],
  [
    'domiciliation',
    /^domiciliation(?:\s(?:du\scompte|bancaire))?|^(?:nom\sde\sla\s)?banque(?=\s{0,3}(?::|$))|^etablissement\sbancaire/u,
  ],
  ['codeBanque', /^code\s(?:de\sla\s)?banque|^code\setablissement/u],
  ['codeGuichet', /^code\s(?:du\s)?guichet/u],
  ['numeroCompte', /^(?:n\s?[°o]|numero)\s?(?:de\s|du\s)?compte/u],
  ['cle', /^cle(?:\s(?:rib|r\.i\.b\.?))?(?![\p{L}])/u],
  ['iban', /^(?:code\s)?i\.?b\.?a\.?n\.?(?![\p{L}])(?:\s\([^)]{0,60}\))?/u],
  ['bic', /^(?:code\s)?(?:b\.?i\.?c\.?|swift)(?![\p{L}])(?:\s?[/(]\s?(?:swift|bic)\)?)?/u],
];
const lectures: Readonly<Record<Key, Lecture>> = {
  titulaire: 'texte',
  adresse: 'texte',
  domiciliation: 'texte',
  codeBanque: 'code',
  codeGuichet: 'code',
  numeroCompte: 'code',
  cle: 'code',
  iban: 'iban',
  bic: 'code',
};

/** Without one of these, "Adresse" and "Clé" are about something else. */
const decisive: readonly Key[] = ['iban', 'numeroCompte', 'codeBanque'];
const MAX_VALUE = 200;

export function parseCoordonneesBancaires(
  reading: Reading,
  articles: readonly ArticleDraft[],
): CoordonneesBancaires | null {
  for (const { body } of articles) {
    const places = new Map<Key, Place>();
    const seen = new Set<TableBlock>();
    for (const { block } of body) {
      if (isText(block)) for (const line of block.lines) fromLine(places, line);
      else if (!isTable(block)) continue;
      else if (!seen.has(block)) {
        seen.add(block);
        fromTable(places, block);
      }
    }
    if (decisive.some((key) => places.has(key))) return read(reading, places);
  }
  return null;
}

function read(reading: Reading, places: ReadonlyMap<Key, Place>): CoordonneesBancaires {
  const entries = labels.flatMap(([key]) => {
    const place = places.get(key);
    const value = place === undefined ? null : reading.lu(lectures[key], place.text, place);
    return value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as CoordonneesBancaires;
}

function keyOf(fold: string): { key: Key; length: number } | null {
  for (const [key, pattern] of labels) {
    const found = pattern.exec(fold);
    if (found !== null) return { key, length: found[0].length };
  }
  return null;
}

/** The cell's whole text is a label, give or take a colon. */
function labelCell(text: Text): Key | null {
  const fold = foldOf(text).trim();
  const found = keyOf(fold);
  return found !== null && fold.slice(found.length).replace(/[\s:]/gu, '').length <= 3
    ? found.key
    : null;
}

function fromTable(places: Map<Key, Place>, table: TableBlock): void {
  for (const [index, row] of table.rows.entries()) {
    const cells = filledCells(row);
    const keys = cells.map((cell) => labelCell(cell.text));
    const below = table.rows[index + 1];
    for (const [at, key] of keys.entries()) {
      const cell = cells[at];
      if (cell === undefined) continue;
      if (key === null) {
        fromLine(places, cell.text);
        continue;
      }
      const right = cells[at + 1];
      const isHeader =
        keys.filter((other) => other !== null).length > 1 &&
        (right === undefined || keys[at + 1] !== null);
      const under = below?.cells.find(({ column }) => column === cell.column);
      const value = isHeader ? under : keys[at + 1] === null ? right : undefined;
      if (value !== undefined && value.text.plain !== '') set(places, key, wholeOf(value.text));
    }
  }
}

/** "IBAN : FR76 1007 1750 …", "Titulaire du compte AGENCE COMPTABLE". */
function fromLine(places: Map<Key, Place>, text: Text): void {
  const fold = foldOf(text);
  const found = keyOf(fold);
  if (found === null) return;
  const lead = /^\s{0,5}:?\s{0,5}/u.exec(fold.slice(found.length))?.[0].length ?? 0;
  const from = found.length + lead;
  if (lead === 0 || text.plain.length - from > MAX_VALUE) return;
  const place = placeAt(text, from, text.plain.length);
  if (place !== null && (found.key !== 'iban' || /\d/u.test(fold.slice(from))))
    set(places, found.key, place);
}

function set(places: Map<Key, Place>, key: Key, place: Place): void {
  if (!places.has(key)) places.set(key, place);
}
