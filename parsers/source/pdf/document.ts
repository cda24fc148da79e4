/** Opens a PDF, or says in its own words why that cannot be done. */
import { InputError } from '../../../contract/errors.ts';
import { type OpenPdf, openPdf } from './open.ts';

/** More pages than any document has: the tree of pages goes round in a loop, or its count is made up. */
const MAX_PAGES = 20_000;
/** How far into a file its mark is looked for, as readers of PDF do. */
const HEAD = 1024;

export function hasPdfMark(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes('%PDF-');
}

export async function openDocument(
  bytes: Uint8Array,
  { fichier, password }: { readonly fichier: string; readonly password?: string | undefined },
): Promise<OpenPdf> {
  const pdf = await open(bytes, fichier, password);
  try {
    if (pdf.pages > MAX_PAGES) throw new InputError('pdf_pages', fichier, { max: MAX_PAGES });
    if (pdf.pages < 1) throw new InputError('pdf_sans_page', fichier);
    return pdf;
  } catch (error) {
    await pdf.close();
    throw error;
  }
}

async function open(bytes: Uint8Array, fichier: string, password?: string): Promise<OpenPdf> {
  try {
    return await openPdf(bytes, password === undefined ? {} : { password });
  } catch (error) {
    throw new InputError(codeOf(error, bytes), fichier);
  }
}

/** pdfjs says which by the name of what it throws, and by a code for passwords: 1 needed, 2 wrong. */
function codeOf(error: unknown, bytes: Uint8Array) {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    const code = error instanceof Error && 'code' in error ? error.code : 1;
    return code === 2 ? 'pdf_mot_de_passe_faux' : 'pdf_mot_de_passe';
  }
  return hasPdfMark(bytes) ? 'pdf_illisible' : 'pdf_faux';
}
