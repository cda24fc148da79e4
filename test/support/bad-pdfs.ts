/** PDFs that are locked, cut off or made up, written here a byte at a time. */
import { createHash } from 'node:crypto';
import { PdfWriter, pdfOf, said } from './pdf-writer.ts';

export const soundPdf = pdfOf([[said(50, 700, 'Un texte de la seule page.')]]);

const HELVETICA = '<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** A catalogue over a tree of pages that is written by hand; `tree` is told its own number. */
function withTree(tree: (own: number, pdf: PdfWriter) => string): Uint8Array {
  const pdf = new PdfWriter();
  const own = pdf.add('');
  pdf.replace(own, tree(own, pdf));
  return pdf.bytes(pdf.add(`<< /Type /Catalog /Pages ${own} 0 R >>`));
}

/** One page with these entries of its own. */
function withPage(entries: (pdf: PdfWriter) => string): Uint8Array {
  return withTree((own, pdf) => {
    const page = pdf.add(`<< /Type /Page /Parent ${own} 0 R ${entries(pdf)} >>`);
    return `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`;
  });
}

export const withoutPages = withTree(() => '<< /Type /Pages /Count 0 /Kids [] >>');

export function withoutTree(): Uint8Array {
  const pdf = new PdfWriter();
  return pdf.bytes(pdf.add('<< /Type /Catalog >>'));
}

/** Each level of the tree says that it holds the one above. */
export const cyclicTree = withTree((own, pdf) => {
  const below = pdf.add(
    `<< /Type /Pages /Parent ${own} 0 R /Count 2 /Kids [${own} 0 R ${own} 0 R] >>`,
  );
  return `<< /Type /Pages /Count 2 /Kids [${below} 0 R ${below} 0 R] >>`;
});

export const endlessTree = withTree(
  (own) => `<< /Type /Pages /Count 1000000000 /Kids [${own} 0 R ${own} 0 R] >>`,
);

/** More pages are announced than the tree holds. */
export const missingPages = withTree((own, pdf) => {
  const page = pdf.add(`<< /Type /Page /Parent ${own} 0 R /MediaBox [0 0 595 842] >>`);
  return `<< /Type /Pages /Count 3 /Kids [${page} 0 R 90 0 R 91 0 R] >>`;
});

export const hugePage = withPage((pdf) => {
  const content = pdf.stream(said(50, 700, 'Un texte perdu.'));
  return `/MediaBox [0 0 1e12 1e12] /Contents ${content} 0 R /Resources << /Font ${HELVETICA} >>`;
});

/** Three bytes that claim to be a hundred thousand pixels each way. */
export const hugePicture = withPage((pdf) => {
  const picture = pdf.stream(
    'abc',
    '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
  );
  const content = pdf.stream('q 595 0 0 842 0 0 cm /I Do Q');
  return `/MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /I ${picture} 0 R >> >>`;
});

export const deepArrays = withPage(
  () => `/MediaBox [0 0 595 842] /Deep ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
);

export const deepStates = withPage((pdf) => {
  const content = pdf.stream(`${'q '.repeat(2_000)}${said(50, 700, 'Un texte au fond.')}`);
  return `/MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font ${HELVETICA} >>`;
});

/** A form that draws itself. */
export const selfDrawing = withPage((pdf) => {
  const form = pdf.add('');
  const drawn = '/F Do';
  pdf.replace(
    form,
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${form} 0 R >> >> /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  );
  const content = pdf.stream(drawn);
  return `/MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /F ${form} 0 R >> >>`;
});

/** The list of places says that the one before it is itself. */
export function loopingXref(): Uint8Array {
  const text = Buffer.from(soundPdf).toString('latin1');
  const place = /startxref\n(\d{1,10})/u.exec(text)?.[1] ?? '0';
  return Buffer.from(text.replace('/Root', `/Prev ${place} /Root`), 'latin1');
}

/** What fills a password up to 32 bytes, as the format says. */
const FILLER = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/** A page that only its password opens (the format's first encryption, 40 bits). */
export function lockedPdf(password: string): Uint8Array {
  const key = fileKey(password);
  const pdf = new PdfWriter();
  const tree = pdf.add('');
  const content = sealed(said(50, 700, 'Un texte sous clef.'), key, 2);
  pdf.stream(content);
  const page = pdf.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents 2 0 R /Resources << /Font ${HELVETICA} >> >>`,
  );
  pdf.replace(tree, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`);
  const user = hex(rc4(key, FILLER));
  const lock = pdf.add(
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${hex(ownerEntry(password))}> /U <${user}> >>`,
  );
  const catalog = pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return pdf.bytes(catalog, `/Encrypt ${lock} 0 R /ID [<${hex(ID)}> <${hex(ID)}>]`);
}

const ID = Buffer.alloc(16, 7);
const PERMISSIONS = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
const KEY_BYTES = 5;

function fileKey(password: string): Buffer {
  const parts = [padded(password), ownerEntry(password), PERMISSIONS, ID];
  return md5(Buffer.concat(parts)).subarray(0, KEY_BYTES);
}

function ownerEntry(password: string): Buffer {
  return rc4(md5(padded(password)).subarray(0, KEY_BYTES), padded(password));
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), FILLER]).subarray(0, 32);
}

function sealed(text: string, key: Buffer, object: number): string {
  const own = Buffer.concat([key, Buffer.from([object, 0, 0, 0, 0])]);
  return rc4(md5(own).subarray(0, KEY_BYTES + 5), Buffer.from(text, 'latin1')).toString('latin1');
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}

/** Node no longer has this cipher; the format still does. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let a = 0;
  let b = 0;
  return Buffer.from(
    bytes.map((byte) => {
      a = (a + 1) & 255;
      b = (b + (state[a] ?? 0)) & 255;
      swap(a, b);
      return byte ^ (state[((state[a] ?? 0) + (state[b] ?? 0)) & 255] ?? 0);
    }),
  );
}
