/** The pages that were not read, as findings: one a cause, so that five hundred scanned pages are one line. */

import { type CauseNonLue, causesNonLue, type Source } from '../contract/types.ts';
import type { Finding } from '../parsers/reading.ts';

export const codesNonLue: Readonly<Record<CauseNonLue, string>> = {
  desactivee: 'page.non_reconnue',
  'sans-moteur': 'page.sans_moteur',
  'sans-image': 'page.sans_image',
  'trop-chargee': 'page.trop_chargee',
  'delai-depasse': 'page.delai_depasse',
  echec: 'page.echec',
  'sans-mot': 'page.sans_mot',
  illisible: 'page.illisible',
  'en-partie': 'page.en_partie',
  endommagee: 'page.endommagee',
  'image-immense': 'page.image_immense',
  invisible: 'texte.invisible',
  barre: 'texte.barre',
  annotation: 'texte.annotation',
  'signe-perdu': 'texte.signe_perdu',
  couche: 'texte.couche',
  'pieces-jointes': 'document.pieces_jointes',
};

export function unreadFindings({ unread = [] }: Source): Finding[] {
  return causesNonLue.flatMap((cause) => {
    const found = unread.filter((one) => one.cause === cause);
    if (found.length === 0) return [];
    const pages = rangesOf([...new Set(found.map(({ page }) => page))]);
    const texte = [...new Set(found.flatMap((one) => one.texte ?? []))].slice(0, TOLD).join(' … ');
    return [{ code: codesNonLue[cause], spans: [], values: { pages, texte } }];
  });
}

/** Of what is not read on many pages, enough to know it by. */
const TOLD = 3;

/** "2, 5-7". */
function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
