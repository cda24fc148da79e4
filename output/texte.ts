/** What no table may hold of a text that a document steers. */

/** Half of a character cannot be written in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

const number = /^-?\d{1,40}(?:\.\d{1,20})?(?:e[+-]\d{1,3})?$/u;
/** What makes a spreadsheet take a cell for a formula, full-width forms included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
/** The same behind what parts the cells of a table in other settings: "Asso ;=1+1", opened with semicolons. */
const partedFormula = /([;\t]["\s]{0,20})(?=[=+\-@＝＋－＠])/gu;

export function isNumber(cell: string): boolean {
  return number.test(cell);
}

/** A cell that a spreadsheet would calculate gets an apostrophe before it. */
export function withoutFormula(text: string): string {
  const parted = text.replace(partedFormula, "$1'");
  return formula.test(parted) ? `'${parted}` : parted;
}

/** The same, but a number stays one. */
export function inert(cell: string): string {
  return isNumber(cell) ? cell : withoutFormula(cell);
}
