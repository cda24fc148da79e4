/** Attendance in tables under a heading, with invented names. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { extractSource } from '../../pipeline/run.ts';

const suite =
  '\n\n## 1. Tarifs\n\nAdopté à l’unanimité.\n\n## 2. Budget\n\nAdopté à l’unanimité.\n';

async function read(head: string) {
  const text = `# Commune de Marly\n\n## Procès-verbal du conseil municipal du 4 avril 2022\n\n${head}${suite}`;
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'pv.md' });
  return extractSource(source).presences.map(({ nom, statut, mandataire }) =>
    [nom.value, statut.value, ...(mandataire ? [mandataire.value] : [])].join(' '),
  );
}

const trois = [
  'Lise AUBIN present',
  'Marc BLOT present',
  'Eve CAREL present',
  'Paul DORIN present',
];

describe('a table under a heading that says who is in it', () => {
  it.each<[string, string[]]>([
    [
      '## Étaient présents\n\n| | | |\n|---|---|---|\n| Lise AUBIN | Marc BLOT | Eve CAREL |\n| Paul DORIN | | |',
      trois,
    ],
    [
      'Membres présents : 4\n\n| Mme Lise AUBIN, Maire | M. Marc BLOT, 1er adjoint |\n|---|---|\n| Mme Eve CAREL | M. Paul DORIN |',
      trois,
    ],
    [
      '**Présents :**\n\n| Nom | Commune |\n|---|---|\n| Lise AUBIN | Bois le Roi |\n| Marc BLOT | Marly |\n| Eve CAREL | Marly |\n| Paul DORIN | Marly |',
      trois,
    ],
    [
      '**Présents (4) :**\n\n| 1 | Lise AUBIN | Marly |\n|---|---|---|\n| 2 | Marc BLOT | Marly |\n| 3 | Eve CAREL | Senlis |\n| 4 | Paul DORIN | Senlis |',
      trois,
    ],
    [
      'Étaient présents :\n\n| Nom | Prénom |\n|---|---|\n| AUBIN | Lise |\n| BLOT | Marc |',
      ['AUBIN Lise present', 'BLOT Marc present'],
    ],
    [
      'Ont donné pouvoir :\n\n| Lise AUBIN | Marc BLOT |\n|---|---|\n| Eve CAREL | Paul DORIN |',
      ['Lise AUBIN represente Marc BLOT', 'Eve CAREL represente Paul DORIN'],
    ],
    [
      '## Procurations\n\n| | | |\n|---|---|---|\n| Mme Lise AUBIN | donne pouvoir à | M. Marc BLOT |\n| Mme Eve CAREL | donne pouvoir à | M. Paul DORIN |',
      ['Lise AUBIN represente Marc BLOT', 'Eve CAREL represente Paul DORIN'],
    ],
    [
      '**Absents représentés :**\n\n| Mme Lise AUBIN à M. Marc BLOT | Mme Eve CAREL à M. Paul DORIN |\n|---|---|\n| Mme Ida ESTRE à M. Marc BLOT | |',
      [
        'Lise AUBIN represente Marc BLOT',
        'Eve CAREL represente Paul DORIN',
        'Ida ESTRE represente Marc BLOT',
      ],
    ],
    [
      '**Absents ayant donné pouvoir** :\n\n| Mandant | Mandataire |\n|---|---|\n| Mme Lise AUBIN | M. Marc BLOT |\n| Mme Eve CAREL | M. Paul DORIN |',
      ['Lise AUBIN represente Marc BLOT', 'Eve CAREL represente Paul DORIN'],
    ],
    [
      '**Excusés**\n\n| Mme AUBIN | M. BLOT |\n|---|---|\n| Mme CAREL | |',
      ['AUBIN excuse', 'BLOT excuse', 'CAREL excuse'],
    ],
    ['Demandes présentées :\n\n| Foyer rural | 400 € |\n|---|---|\n| Judo club | 300 € |', []],
    [
      'Le maire présente les tarifs.\n\n| Salle Jean Moulin | 400 € |\n|---|---|\n| Salle Jean Jaurès | 300 € |',
      [],
    ],
  ])('%s', async (head, members) => {
    expect(await read(head)).toEqual(members);
  });
});
