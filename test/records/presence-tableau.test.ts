/** Attendance in tables of all kinds, with invented names. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

const suite =
  '\n\n## 1. Tarifs\n\nAdopté à l’unanimité.\n\n## 2. Budget\n\nAdopté à l’unanimité.\n';

async function read(table: string) {
  const text = `# Commune de Marly\n\n## Procès-verbal du conseil municipal du 4 avril 2022\n\n${table}${suite}`;
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'pv.md' });
  const { presences, seances } = extractSource(source);
  return {
    membres: presences.map(({ nom, statut, mandataire }) =>
      [nom.value, statut.value, ...(mandataire ? [mandataire.value] : [])].join(' '),
    ),
    president: seances[0]?.president?.value,
    secretaire: seances[0]?.secretaire?.value,
  };
}

describe('a table of those who sat', () => {
  it.each<[string, string[]]>([
    [
      '| Nom | Prénom | Présent | Absent | Pouvoir à |\n|---|---|---|---|---|\n| AUBIN | Lise | X | | |\n| BLOT | Marc | | X | AUBIN Lise |\n| CAREL | Eve | | X | |',
      ['AUBIN Lise present', 'BLOT Marc represente AUBIN Lise', 'CAREL Eve absent'],
    ],
    [
      '| NOM Prénom | P | A | E | Procuration donnée à |\n|---|---|---|---|---|\n| AUBIN Lise | X | | | |\n| BLOT Marc | | | X | AUBIN Lise |\n| CAREL Eve | | X | | |',
      ['AUBIN Lise present', 'BLOT Marc represente AUBIN Lise', 'CAREL Eve absent'],
    ],
    [
      '| Élu(e) | Présent(e) | Absent(e) | Représenté(e) par |\n|---|---|---|---|\n| Mme Lise AUBIN, maire | ✓ | | |\n| M. Marc BLOT | | ✓ | Mme Lise AUBIN |',
      ['Lise AUBIN present', 'Marc BLOT represente Lise AUBIN'],
    ],
    [
      '| Membres | Fonction | Présence | Observations |\n|---|---|---|---|\n| Mme Lise AUBIN | Maire | Présente | |\n| M. Marc BLOT | Adjoint | Excusé | pouvoir à Mme AUBIN |',
      ['Lise AUBIN present', 'Marc BLOT represente AUBIN'],
    ],
    [
      '| Convocation | 26 mars 2022 |\n|---|---|\n| Présents | Mme Lise AUBIN, M. Marc BLOT |\n| Pouvoirs | M. Paul CAREL à M. Marc BLOT |\n| Absents excusés | Mme Ida DORIN |',
      [
        'Lise AUBIN present',
        'Marc BLOT present',
        'Paul CAREL represente Marc BLOT',
        'Ida DORIN excuse',
      ],
    ],
    [
      '| Absents | Ni pouvoir | Pouvoir donné à |\n|---|---|---|\n| Luc DORIN | X | |\n| Zoé FAURE | | Marc BLOT |',
      ['Luc DORIN absent', 'Zoé FAURE represente Marc BLOT'],
    ],
  ])('%s', async (table, members) => {
    expect((await read(table)).membres).toEqual(members);
  });

  it('tells by the office who presided', async () => {
    const table =
      '| Élus | Fonction | Présence |\n|---|---|---|\n| Mme Lise AUBIN | Maire | Présente |\n| M. Marc BLOT | Adjoint | Présent |';
    expect((await read(table)).president).toBe('Lise AUBIN');
  });
});

describe('a column of remarks', () => {
  it.each(['Fonction', 'Observations', 'Qualité'])(
    '"%s" holds the office of its row',
    async (head) => {
      const { membres, secretaire } = await read(
        `| Nom | Présent | Absent | ${head} |\n|---|---|---|---|\n| AUBIN Lise | X | | Secrétaire de séance |\n| BLOT Marc | | X | Excusé |\n| CAREL Eve | X | | |`,
      );
      expect(membres).toEqual(['AUBIN Lise present', 'BLOT Marc excuse', 'CAREL Eve present']);
      expect(secretaire).toBe('AUBIN Lise');
    },
  );
});
