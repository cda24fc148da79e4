/** What a row of grants takes from its deliberation, so that it can be read alone: when, by whom, which, what about. */
import type { Resultat } from '../contract/contract.ts';
import { isRecord } from './shape.ts';
import type { RowColumn } from './tables.ts';

type Deliberation = Resultat['deliberations'][number];
type Of = (deliberation: Deliberation, resultat: Resultat) => string | null | undefined;

const dateOf: Of = (deliberation, resultat) =>
  deliberation.dateSeance?.value ?? seanceOf(deliberation, resultat)?.date?.value;
const collectiviteOf: Of = (deliberation, resultat) =>
  seanceOf(deliberation, resultat)?.collectivite?.nom?.value;

export const deliberationColumns: readonly RowColumn[] = [
  column('deliberation_date', 'date', dateOf),
  column('deliberation_collectivite', 'texte', collectiviteOf),
  column('deliberation_numero', 'texte', ({ numero }) => numero?.value),
  column('deliberation_objet', 'texte', ({ objet }) => objet?.value),
];

function column(name: string, kind: RowColumn['kind'], of: Of): RowColumn {
  return {
    name,
    kind,
    cell: ({ record, resultat }) => {
      const id = isRecord(record) ? record['deliberation'] : undefined;
      const found = byId(resultat).get(String(id));
      return (found && of(found, resultat)) ?? '';
    },
  };
}

function seanceOf({ seance }: Deliberation, { seances }: Resultat) {
  return seances.find(({ id }) => id === seance);
}

const known = new WeakMap<Resultat, ReadonlyMap<string, Deliberation>>();

/** Looked up for each cell of a long table: made once a document. */
function byId(resultat: Resultat): ReadonlyMap<string, Deliberation> {
  const made = known.get(resultat) ?? new Map(resultat.deliberations.map((one) => [one.id, one]));
  known.set(resultat, made);
  return made;
}
