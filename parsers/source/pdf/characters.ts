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
