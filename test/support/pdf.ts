/** A PDF file written by hand: pages of drawing operators, one font, in points from the bottom left. */

export interface DrawnPage {
  /** Operators of the page's content, in Latin-1. */
  readonly content: string;
  /** Further entries of the page: "/Rotate 90". */
  readonly entries?: string;
  /** A drawing that the content calls as "/Fm Do". */
  readonly form?: string;
}

const ascent = 'FirstChar 32 /LastChar 255';

export function pdfOf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string, entries = '') =>
    add(`<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`);
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /${ascent} /Widths [${'600 '.repeat(224)}] >>`,
  );
  const kids = pages.map(({ content, entries = '', form }) => {
    const drawn =
      form === undefined
        ? ''
        : `/XObject << /Fm ${stream(form, `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F ${font} 0 R >> >> `)} 0 R >>`;
    const body = stream(content);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${body} 0 R /Resources << /Font << /F ${font} 0 R >> ${drawn} >> ${entries} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.7\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${file.indexOf('xref\n0 ')}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** A line of text; `size` 8 makes each character 4.8 points wide. */
export function say(x: number, y: number, said: string, size = 8): string {
  return `BT /F ${size} Tf ${x} ${y} Td (${said.replace(/[()\\]/gu, '\\$&')}) Tj ET\n`;
}
