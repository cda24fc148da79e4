/** Rows of text as comma-separated lines and back, as the national schemas want them: nothing guarded, nothing added. */
import { stringify } from 'csv-stringify/sync';
import { inert } from '../texte.ts';

/** For the files beside a national table, which people open in a spreadsheet: no document writes a formula there. */
export function guardedCsvOf(rows: readonly (readonly string[])[]): string {
  return csvOf(rows.map((row) => row.map(inert)));
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\n' });
}

/** `separe`: "," unless the first line has more semicolons, as a French spreadsheet saves it. */
export interface Lu {
  readonly rows: readonly (readonly string[])[];
  readonly separe: ',' | ';';
}

/** Linear in the text. A quote that never closes holds the rest in one cell: the checks then say so. */
export function rowsOf(text: string): Lu {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const head = plain.slice(0, Math.max(0, plain.search(/[\r\n]|$/u)));
  const separe = head.split(';').length > head.split(',').length ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < plain.length) {
    const cell = cellAt(plain, at, separe);
    row.push(cell.text);
    at = cell.end;
    if (plain[at] === separe) {
      at++;
      if (at < plain.length) continue;
      row.push('');
    }
    if (plain.startsWith('\r\n', at)) at++;
    at++;
    rows.push(row);
    row = [];
  }
  return { rows: rows.filter((one) => one.some((cell) => cell !== '')), separe };
}

function cellAt(text: string, start: number, separe: string): { text: string; end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && !`${separe}\r\n`.includes(text[end] as string)) end++;
    return { text: text.slice(start, end), end };
  }
  let end = start + 1;
  while (end < text.length) {
    if (text[end] !== '"') end++;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  const quoted = text.slice(start + 1, end).replaceAll('""', '"');
  const after = cellAfter(text, end + 1, separe);
  return { text: quoted + after.text, end: after.end };
}

/** What stands behind a closing quote belongs to the cell. */
function cellAfter(text: string, start: number, separe: string) {
  let end = start;
  while (end < text.length && !`${separe}\r\n`.includes(text[end] as string)) end++;
  return { text: text.slice(start, end), end: Math.min(end, text.length) };
}
