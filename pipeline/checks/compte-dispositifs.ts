/** "7 dispositifs de la thématique 1", while the annex has another number of operations under it. */
import { type Check, placesOf } from './check.ts';
import { mentionsOf } from './mentions.ts';
import { count, differing } from './nombres.ts';
import { themeKey, themesOf, withoutBis } from './themes.ts';

export const compteDispositifs: Check = {
  code: 'compte.dispositifs',
  *run(contexte) {
    const themes = themesOf(contexte);
    for (const { deliberation, thematique, dispositifs } of mentionsOf(contexte)) {
      const theme = themes.get(themeKey(deliberation, thematique));
      if (theme === undefined || theme.operations.size === 0) continue;
      const counted = withoutBis(theme.operations);
      for (const { valeur, spans } of dispositifs) {
        if (valeur === counted || valeur === theme.operations.size) continue;
        yield {
          spans,
          ...differing(valeur, counted, count),
          values: { thematique },
          connexes: placesOf(theme.total),
          ...(deliberation === undefined ? {} : { deliberation }),
        };
      }
    }
  },
};
