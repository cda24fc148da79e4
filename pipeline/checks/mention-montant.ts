/** The amount said for a theme, beside the total printed for it. */
import { type Constat, placesOf } from './check.ts';
import type { Contexte } from './contexte.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { differing, same } from './nombres.ts';
import { themeKey, themesOf } from './themes.ts';

export function* montantsDesMentions(
  contexte: Contexte,
  lieu: Mention['lieu'],
): Generator<Constat> {
  const themes = themesOf(contexte);
  for (const mention of mentionsOf(contexte)) {
    if (mention.lieu !== lieu) continue;
    const { deliberation, thematique, montants } = mention;
    const total = themes.get(themeKey(deliberation, thematique))?.total?.montant;
    const said = montants[0];
    if (total == null || said === undefined || same(total.value, said.value)) continue;
    yield {
      spans: placesOf(said),
      ...differing(said.value, total.value),
      values: { thematique },
      connexes: placesOf(total),
      ...(deliberation === undefined ? {} : { deliberation }),
    };
  }
}
