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
};

export function unreadFindings({ unread = [] }: Source): Finding[] {
  return causesNonLue.flatMap((cause) => {
    const pages = unread.filter((one) => one.cause === cause).map(({ page }) => page);
    if (pages.length === 0) return [];
    return [{ code: codesNonLue[cause], spans: [], values: { pages: rangesOf(pages) } }];
  });
}

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
