/** Files that are text, or look like it, and no text of a deliberation: to read them as one would find nothing. */
import { InputError } from '../../contract/errors.ts';

type Conseil = 'imprimer' | 'piece' | 'exporter';

interface Format {
  readonly nom: string;
  readonly extension: RegExp;
  /** What the first characters are, whatever the name says. */
  readonly debut?: RegExp;
  readonly conseil: Conseil;
}

const formats: readonly Format[] = [
  {
    nom: 'HTML',
    extension: /\.(?:x?html?|mhtml?)$/iu,
    debut: /^\s{0,200}(?:<!doctype html|<html[\s>])/iu,
    conseil: 'imprimer',
  },
  {
    nom: 'XML',
    extension: /\.(?:xml|xsl|svg|rdf)$/iu,
    debut: /^\s{0,200}<\?xml[\s?]/iu,
    conseil: 'imprimer',
  },
  {
    nom: 'EML',
    extension: /\.(?:eml|msg|mbox)$/iu,
    debut: /^(?:Return-Path|Delivered-To|Received|MIME-Version|Message-ID): /iu,
    conseil: 'piece',
  },
  { nom: 'Word', extension: /\.(?:docx?|docm|dotx?)$/iu, conseil: 'exporter' },
  { nom: 'OpenDocument', extension: /\.(?:odt|ods|odp|fodt)$/iu, conseil: 'exporter' },
  { nom: 'RTF', extension: /\.rtf$/iu, debut: /^\{\\rtf\d/u, conseil: 'exporter' },
  { nom: 'Excel', extension: /\.(?:xlsx?|xlsm)$/iu, conseil: 'exporter' },
  { nom: 'PowerPoint', extension: /\.pptx?$/iu, conseil: 'exporter' },
  { nom: 'JSON', extension: /\.(?:json|ndjson|jsonl)$/iu, conseil: 'exporter' },
  { nom: 'CSV', extension: /\.(?:csv|tsv)$/iu, conseil: 'exporter' },
];

/** Of a file's first bytes, as many as its kind shows in. */
const BEGINNING = 512;

export function refuseOthers(bytes: Uint8Array, fichier: string): void {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  const text = beginning.replace(/^(?:\u00EF\u00BB\u00BF)/u, '');
  const found = formats.find(
    ({ extension, debut }) => extension.test(fichier) || debut?.test(text),
  );
  if (found !== undefined)
    throw new InputError('autre_format', fichier, { format: found.nom, conseil: found.conseil });
}
