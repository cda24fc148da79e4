/** Bytes to text: which encoding, whether it is text at all, and where its lines are. */
import type { Line } from '../../contract/types.ts';

interface Decoded {
  readonly text: string;
  /** As the WHATWG encoding standard names it. */
  readonly encodage: string;
}

/** Of the first bytes, how many are looked at to tell text from something else. */
const SAMPLE = 64 * 1024;
/** Text typed by people has next to no control characters; above this share it is something else. */
const CONTROL_SHARE = 0.02;

/** The decoded text without its byte order mark, or null when the bytes are no text. */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return accept(marked);
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== null) return accept({ text: strict, encodage: 'utf-8' });
  if (mostlyUtf8(bytes))
    return accept({ text: new TextDecoder('utf-8').decode(bytes), encodage: 'utf-8' });
  return accept({ text: windows1252(bytes), encodage: 'windows-1252' });
}

function byteOrderMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  const encodage =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : first === 0xef && second === 0xbb && third === 0xbf
          ? 'utf-8'
          : null;
  if (encodage === null) return null;
  if (encodage === 'utf-8' && bytes.subarray(0, SAMPLE).includes(0))
    return { text: '\0', encodage };
  return { text: new TextDecoder(encodage).decode(bytes), encodage };
}

/** What Windows-1252 has at 0x80 to 0x9F; the five bytes without a character stay controls. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By our own table: some versions of Node decode these bytes as ISO 8859-1, and "œ" would be lost. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (control) => upper[control.charCodeAt(0) - 0x80] ?? control);
}

function tryDecode(bytes: Uint8Array, encodage: string): string | null {
  try {
    return new TextDecoder(encodage, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A UTF-8 file with a few damaged bytes stays UTF-8: most bytes above 0x7F still form whole characters. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < lenient.length; index++) {
    const code = lenient.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole > broken;
}

function accept(decoded: Decoded): Decoded | null {
  const sample = decoded.text.slice(0, SAMPLE);
  let control = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code === 0) return null;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) control++;
  }
  return control > sample.length * CONTROL_SHARE ? null : decoded;
}

/** The lines of a text, whichever way they end. A text always has at least one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    lines.push({ number: lines.length + 1, start, end: at });
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  if (start < text.length || lines.length === 0) {
    lines.push({ number: lines.length + 1, start, end: text.length });
  }
  return lines;
}
