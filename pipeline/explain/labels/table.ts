/** Labels as rows "id | French | English": a row a cue, whatever its length. */
import type { Bilingual } from '../../../contract/messages.ts';

export type Labels = Readonly<Record<string, Bilingual>>;

export function tableDe(rows: string): Labels {
  const labels: Record<string, Bilingual> = {};
  for (const row of rows.trim().split('\n')) {
    const [id = '', fr = '', en = ''] = row.split('|').map((cell) => cell.trim());
    labels[id] = { fr, en };
  }
  return labels;
}
