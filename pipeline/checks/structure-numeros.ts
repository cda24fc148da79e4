/** Numbers of one look that go on from title to title and leave one out: "2023-41, 2023-42, 2023-44". */
import type { Vue } from '../../parsers/chemin/vue.ts';
import type { Check } from './check.ts';
import type { Contexte } from './contexte.ts';
import { enListe, placeDe, structureOf, type TitreLu } from './structure.ts';

const NUMEROS_MIN = 3;
/** So large a share of the numbers from first to last is there. */
const DENSE = 0.75;

export const structureNumeros: Check = {
  code: 'structure.numeros_manquants',
  *run(contexte) {
    const structure = structureOf(contexte);
    if (structure === null || structure.etendues.length < 2) return;
    for (const suite of suitesDe(structure.titres)) {
      const missing = manquants(suite).filter((valeur) => !ailleurs(contexte, suite, valeur));
      if (missing.length === 0) continue;
      const after = suite.find(({ valeur }) => valeur > (missing[0] as number));
      const before = suite.findLast(({ valeur }) => valeur < (missing[0] as number));
      if (after === undefined || before === undefined) continue;
      yield {
        spans: placeDe(contexte.source, after.vue),
        constate: after.vue.imprime,
        attendu: enListe(missing.map((valeur) => imprimer(after, valeur))),
        values: { avant: before.vue.imprime },
        connexes: placeDe(contexte.source, before.vue),
      };
    }
  },
};

/** The number as it would be printed: "2023-43" beside "2023-44", "F" beside "G". */
function imprimer({ vue, valeur }: Numero, missing: number): string {
  const { imprime } = vue;
  const at = imprime.lastIndexOf(String(valeur));
  if (at >= 0)
    return `${imprime.slice(0, at)}${missing}${imprime.slice(at + String(valeur).length)}`;
  if (/^[A-Za-z]$/u.test(imprime) && imprime.toLowerCase().charCodeAt(0) - 96 === valeur)
    return String.fromCharCode(imprime.charCodeAt(0) + missing - valeur);
  return String(missing);
}

interface Numero {
  readonly vue: Vue;
  readonly valeur: number;
}

/** The numbers of each look by the field that rises, all others being the same. */
function suitesDe(titres: readonly TitreLu[]): Numero[][] {
  const byForme = new Map<string, Vue[]>();
  for (const { etape } of titres) {
    const { vue } = etape.candidat;
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

/** A title of another look, or a heading over others, has the number: "11 - 1 boulevard Foch", "VI. Personnel". */
function ailleurs({ chemin }: Contexte, suite: readonly Numero[], valeur: number): boolean {
  const from = suite.findLast((one) => one.valeur < valeur)?.vue.index ?? 0;
  const to = suite.find((one) => one.valeur > valeur)?.vue.index ?? Number.POSITIVE_INFINITY;
  return (chemin?.etapes ?? []).some(
    ({ candidat: { vue } }) =>
      vue.index > from && vue.index < to && vue.valeurs?.includes(valeur) === true,
  );
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
