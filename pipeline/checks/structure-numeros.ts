/** Numbers of one look that go on from title to title and leave one out: "2023-41, 2023-42, 2023-44". */
import type { Etape } from '../../parsers/chemin/meilleur.ts';
import type { Vue } from '../../parsers/chemin/vue.ts';
import type { Check } from './check.ts';
import { enListe, placeDe, structureOf } from './structure.ts';

const NUMEROS_MIN = 3;
/** So large a share of the numbers from first to last is there. */
const DENSE = 0.75;

export const structureNumeros: Check = {
  code: 'structure.numeros_manquants',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null || structure.etendues.length < 2) return;
    for (const suite of suitesDe(contexte.chemin?.etapes ?? [])) {
      const missing = manquants(suite);
      if (missing.length === 0) continue;
      const after = suite.find(({ valeur }) => valeur > (missing[0] as number));
      const before = suite.findLast(({ valeur }) => valeur < (missing[0] as number));
      if (after === undefined || before === undefined) continue;
      yield {
        spans: placeDe(contexte.source, after.vue),
        constate: after.vue.imprime,
        attendu: enListe(missing),
        values: { avant: before.vue.imprime },
        connexes: placeDe(contexte.source, before.vue),
      };
    }
  },
};

interface Numero {
  readonly vue: Vue;
  readonly valeur: number;
}

/** The numbers of each look by the field that rises, all others being the same. */
function suitesDe(etapes: readonly Etape[]): Numero[][] {
  const byForme = new Map<string, Vue[]>();
  for (const { candidat } of etapes) {
    const { vue } = candidat;
    if (vue.forme === '' || vue.valeurs === null) continue;
    const list = byForme.get(vue.forme);
    if (list === undefined) byForme.set(vue.forme, [vue]);
    else list.push(vue);
  }
  return [...byForme.values()].flatMap((vues): Numero[][] => {
    const fields = vues[0]?.valeurs?.length ?? 0;
    const rising = Array.from({ length: fields }, (_, field) => field).filter(
      (field) => new Set(vues.map(({ valeurs }) => valeurs?.[field])).size > 1,
    );
    const [field] = rising;
    if (rising.length !== 1 || field === undefined) return [];
    return [vues.map((vue) => ({ vue, valeur: vue.valeurs?.[field] ?? 0 }))];
  });
}

function manquants(suite: readonly Numero[]): number[] {
  const values = suite.map(({ valeur }) => valeur);
  const [first, last] = [Math.min(...values), Math.max(...values)];
  const known = new Set(values);
  if (known.size < NUMEROS_MIN || known.size < (last - first + 1) * DENSE) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (value) => !known.has(value),
  );
}
