/** Writes small PDFs, sound ones and broken ones, so that no test needs a file of its own. */

/** A PDF's objects, numbered from 1 in the order in which they are added. */
export class PdfWriter {
  readonly #objects: string[] = [];

  /** Gives the number that the object has. */
  add(body: string): number {
    return this.#objects.push(body);
  }

  stream(content: string, entries = ''): number {
    return this.add(`<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }

  /** For what is named before it is known. */
  replace(number: number, body: string): void {
    this.#objects[number - 1] = body;
  }

  /** One byte a character. */
  bytes(root: number, entries = ''): Uint8Array {
    const parts = ['%PDF-1.7\n'];
    let length = parts[0]?.length ?? 0;
    const places = this.#objects.map((body, index) => {
      const part = `${index + 1} 0 obj\n${body}\nendobj\n`;
      const place = length;
      parts.push(part);
      length += part.length;
      return `${String(place).padStart(10, '0')} 00000 n \n`;
    });
    const size = places.length + 1;
    parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`);
    parts.push(
      `trailer\n<< /Size ${size} /Root ${root} 0 R ${entries} >>\nstartxref\n${length}\n%%EOF\n`,
    );
    return Buffer.from(parts.join(''), 'latin1');
  }
}

/** What is drawn on a page of A4, upwards from its foot as PDF counts. */
export type Drawing = readonly string[];

export function said(x: number, y: number, text: string, { size = 10, bold = false } = {}): string {
  const escaped = text.replace(/[\\()]/gu, '\\$&');
  return `BT /${bold ? 'B' : 'F'} ${size} Tf ${x} ${y} Td (${inWindows(escaped)}) Tj ET`;
}

export function ruled(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`;
}

/** Latin letters are the same in Windows-1252; of the others these are used. */
function inWindows(text: string): string {
  const others: Readonly<Record<string, string>> = { '€': '\u0080', '’': '\u0092', œ: '\u009c' };
  return text.replace(/[€’œ]/gu, (character) => others[character] ?? character);
}

/** A sound PDF of these pages. Its letters are Helvetica's, which every reader knows. */
export function pdfOf(pages: Iterable<Drawing>): Uint8Array {
  const pdf = new PdfWriter();
  const font = (name: string) =>
    pdf.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const [plain, bold] = [font('Helvetica'), font('Helvetica-Bold')];
  const tree = pdf.add('');
  const kids: number[] = [];
  for (const drawing of pages) {
    const content = pdf.stream(drawing.join('\n'));
    kids.push(
      pdf.add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R ` +
          `/Resources << /Font << /F ${plain} 0 R /B ${bold} 0 R >> >> >>`,
      ),
    );
  }
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  pdf.replace(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${list}] >>`);
  return pdf.bytes(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}
