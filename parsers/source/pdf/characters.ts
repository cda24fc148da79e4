/** What a glyph says, as text. */

/** Accents that TeX and old writers print as a sign of its own over the letter: "´" then "e". */
const COMBINING: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '^': '\u0302',
  '¨': '\u0308',
  '¸': '\u0327',
  '˜': '\u0303',
};

/** A space for white space, nothing for what prints nothing, else the characters. */
export function printable(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0);
    if (code > 0x20 && code < 0x7f) return unicode;
    if (code === 0x20 || code === 0xa0) return ' ';
    if (code < 0x20) return code === 9 || code === 10 || code === 13 ? ' ' : '';
    // A hyphen that is printed is a hyphen, whatever the font calls it.
    if (code === 0xad) return '-';
    // The ligatures "ﬀ" to "ﬆ", and no other compatibility form: "²" and "½" stay.
    if (code >= 0xfb00 && code <= 0xfb06) return unicode.normalize('NFKC');
  }
  if (/^\s+$/u.test(unicode)) return ' ';
  return unicode.replace(INVISIBLE, '');
}

/** What a font calls the signs that stand for a minus. */
const DASHES =
  /^(?:hyphen|minus|endash|emdash|figuredash|sfthyphen|hyphentwo|uni00AD|uni2010|uni2011|uni2012|uni2013|uni2212)$/;
/** A sign that the file draws and does not name: a control or a private character, or the one that stands for none. */
const LOST = /^(?:[\p{Cc}\p{Co}\uFFFD]|)$/u;
/** The minus of the font Symbol, as fonts with numbers for names have it. */
const PRIVATE_MINUS = '\uF02D';

export function isLost(unicode: string): boolean {
  return LOST.test(unicode) && !/^[\t\n\r]$/.test(unicode);
}

/** "−12 500,00" whose minus is drawn as a "hyphen" and copied as U+0003: the name says what is drawn. */
export function withKnownSign(
  unicode: string,
  code: number | undefined,
  nameOf: ((code: number) => string | undefined) | undefined,
): string {
  if (unicode.length === 1 && unicode > ' ' && unicode < '\x7f') return unicode;
  if (!isLost(unicode)) return unicode;
  if (unicode === PRIVATE_MINUS) return '-';
  const name = code === undefined ? undefined : nameOf?.(code);
  return name !== undefined && DASHES.test(name) ? '-' : unicode;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "1" raised is "¹": a raised digit belongs to a note, a unit or a power, and never to the figure before it. */
export function raisedDigits(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}

const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;

/** One character of a letter and the accent printed over it, whichever came first. */
export function compose(first: string, second: string): string | undefined {
  const mark = COMBINING[first] ?? COMBINING[second];
  const letter = COMBINING[first] ? second : first;
  if (mark === undefined || !/^\p{L}$/u.test(letter)) return undefined;
  // TeX sets the accents of i and j over letters without their dot.
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const together = `${base}${mark}`.normalize('NFC');
  return together.length === 1 ? together : undefined;
}
