/** Small PDFs made on the spot: pages of text, of pictures, of both. */
import { deflateSync } from 'node:zlib';

export interface PdfPage {
  /** Lines of text from the top, in Helvetica. */
  readonly text?: readonly string[];
  /** A grey picture over the whole page. */
  readonly picture?: { readonly width: number; readonly height: number; readonly data: Uint8Array };
}

/** A5: a page of pixels has half as many. */
const WIDTH = 420;
const HEIGHT = 595;

export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
  const objects: Buffer[] = [Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.alloc(0)];
  const add = (body: Buffer | string) => objects.push(Buffer.from(body));
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const kids = pages.map(({ text, picture }) => {
    const image = picture === undefined ? 0 : add(pictureOf(picture));
    const content = add(streamOf('', Buffer.from(contentOf(text ?? [], image > 0), 'latin1')));
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${content} 0 R/Resources<</Font<</F ${font} 0 R>>${image > 0 ? `/XObject<</I ${image} 0 R>>` : ''}>>>>`,
    );
  });
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${list}]>>`);
  return fileOf(objects);
}

function contentOf(lines: readonly string[], picture: boolean): string {
  const shown = lines.map((line, at) => {
    const said = line.replace(/[\\()]/gu, '\\$&');
    return `BT /F 8 Tf 40 ${HEIGHT - 60 - 16 * at} Td (${said}) Tj ET`;
  });
  return [...(picture ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q`] : []), ...shown].join('\n');
}

function pictureOf({ width, height, data }: NonNullable<PdfPage['picture']>): Buffer {
  return streamOf(
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`,
    deflateSync(data),
  );
}

function streamOf(entries: string, data: Buffer): Buffer {
  const head = Buffer.from(`<<${entries}/Length ${data.length}>>stream\n`);
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
}

function fileOf(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let size = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    places.push(size);
    parts.push(whole);
    size += whole.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
