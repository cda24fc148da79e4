/** What is no deliberation has none, however much it speaks of votes, articles and amounts. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Resultat, tableNames } from '../contract/contract.ts';
import { extraction } from './support/fixtures.ts';

const texts: Readonly<Record<string, string>> = {
  'a newspaper article': `# Subventions : le conseil municipal tranche

La séance a duré tard jeudi soir à Marly-les-Bois. Par 14 voix pour et 5 contre, la majorité a choisi de maintenir
l'aide de 12 000 € au club de football. « C'est un vote historique », s'est réjoui Paul Verdier, le maire.

L'opposition, qui s'est abstenue, dénonce l'article 3 du règlement. Au conseil précédent, la même aide avait été
adoptée à l'unanimité. Vote : 14 pour, 5 contre, selon nos informations.

Les habitants interrogés jeudi sont partagés : 49 pour, 33 contre, d'après le sondage de la rédaction.
`,
  'a budget': `# Budget primitif 2024

## Section de fonctionnement

| Chapitre | Libellé | BP 2023 | BP 2024 |
| --- | --- | ---: | ---: |
| 011 | Charges à caractère général | 378 450,00 € | 403 950,00 € |
| 012 | Charges de personnel | 639 400,00 € | 657 200,00 € |
| 65 | Autres charges de gestion courante | 110 604,00 € | 111 450,00 € |
| | Total | 1 128 454,00 € | 1 172 600,00 € |

Article 6413 - Personnel + 6 500 €

Article 6574 - Subventions aux associations : 36 000 €

Article 60612 - Énergie - 2 000 €
`,
  'a call for tenders': `# Avis d'appel public à la concurrence

**Article 1 : Objet du marché**

Le présent marché a pour objet la réfection de la toiture de l'école, pour un montant estimé de 240 000 € HT.

**Article 2 : Durée**

Le marché est conclu pour douze mois à compter de sa notification.

**Article 3 : Critères**

Prix : 60 points. Valeur technique : 40 points. Le marché est attribué à l'offre la mieux classée ; les offres
irrégulières sont rejetées. L'acte d'engagement est signé par le candidat, à Marly, le 3 mai 2024.
`,
  'a chapter of a novel': `# Chapitre XII

Le conseil se tenait dans la grange, et personne n'osait parler. « Qui est pour ? » demanda enfin le vieux Thomas.
Trois mains se levèrent, puis sept. « Et contre ? » On compta quatre voix dans l'ombre. Le maire, absent depuis la
veille, avait laissé ses pouvoirs à sa sœur.

— C'est adopté, dit-il. À l'unanimité, ou presque.

Considérant la nuit qui tombait, ils rentrèrent chez eux sans un mot. Vu la neige, il valait mieux se hâter.
`,
  'the statutes of an association': `**STATUTS**

Article 1 : Il est fondé une association régie par la loi du 1er juillet 1901.

Article 2 : Le conseil d'administration délibère à la majorité des membres présents ; en cas de partage, la voix du
président est prépondérante. Le secrétaire de séance rédige le procès-verbal.

Article 3 : La cotisation annuelle est de 15 €. Elle peut être modifiée à l'unanimité.
`,
};

/** What is no act may print grants all the same. */
const grants: Readonly<Record<string, readonly string[]>> = {
  'municipal-bulletin': ['annexeLignes', 'totaux'],
};

const folder = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url));
const files = (name: string) =>
  readdirSync(folder(name))
    .sort()
    .map((file): [string, string] => [
      file.replace(/\.md$/u, ''),
      readFileSync(folder(name) + file, 'utf8'),
    ]);
const read = (text: string) => extraction(new TextEncoder().encode(text));

/** What may be doubted: a council that met and decided long ago, a table of grants in a blog, an act without a title. */
const doutes: Readonly<Record<string, readonly string[]>> = {
  'history-book': ['structure.nature_incertaine'],
  'blog-on-a-council': ['structure.tableau_sans_ligne'],
  corsica: ['structure.titre_absent'],
  department: ['structure.titre_absent'],
  paris: ['structure.titre_absent'],
  'school-fund': ['structure.titre_absent', 'structure.date_absente'],
};
const codesOf = (name: string, { diagnostics }: Resultat) =>
  diagnostics.map(({ code }) => code).filter((code) => !doutes[name]?.includes(code));

describe('no deliberation, vote or article is read in', () => {
  it.each([...Object.entries(texts), ...files('no-records')])('%s', async (name, text) => {
    const { resultat } = await read(text);
    const found = tableNames.filter(
      (table) => !['sections', 'tableaux'].includes(table) && resultat[table].length > 0,
    );
    expect(found).toEqual([...(grants[name] ?? []), 'diagnostics']);
    expect(codesOf(name, resultat)).toEqual(['document.sans_deliberation']);
  });
});

describe('what an assembly decided is read, whatever its kind or what it is about', () => {
  it.each(files('acts'))('%s', async (name, text) => {
    const { resultat } = await read(text);
    expect(resultat.deliberations).not.toEqual([]);
    expect(codesOf(name, resultat)).toEqual([]);
  });
});
