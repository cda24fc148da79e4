/** What is wrong many times over costs as much each time, and not the whole document again: seconds, where it took minutes. */
import { expect, it } from 'vitest';
import { readSource } from '../../parsers/source/index.ts';
import { check } from '../../pipeline/checks/index.ts';
import { extractSource } from '../../pipeline/run.ts';

/** Milliseconds of the processor's, whatever else it does. Each took 7 to 18 seconds, and takes one or two. */
const MOST = 5000;

async function costsOf(text: string) {
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'exemple.md' });
  const spent = () => process.cpuUsage().user / 1000;
  const begun = spent();
  const resultat = extractSource(source);
  const read = spent();
  check(source, resultat);
  const checks = spent() - read;
  return { resultat, checks, extraction: read - begun - checks };
}

function many(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index + 1)).join('');
}

function wrong({ diagnostics }: ReturnType<typeof extractSource>, code: string): number {
  return diagnostics.filter((one) => one.code === code).length;
}

it('holds a thousand wrong votes of one decision to its words once', async () => {
  const { resultat, checks } = await costsOf(`**COMMUNE DE MARLY-LES-BOIS**

**DELIBERATION DU CONSEIL MUNICIPAL**

SEANCE DU 12 MARS 2024

Nombre de conseillers en exercice : 6 - Présents : 6 - Votants : 6

**Étaient présents** : M. Paul VERDIER, Mme Anne BOULANGER, M. Luc TISSERAND, Mme Zoé CHARPENTIER, M. Yves MEUNIER, Mme Inès FORGERON.

**Objet : Vente d'une parcelle**

Vu le Code Général des Collectivités Territoriales ;

**DECIDE :**

${many(1000, (index) => `**Article ${index} :**\n\nD'adopter le point ${index}.\n\nPour : 4 voix Contre : 0 Abstention : 0\n\n`)}
Fait à Marly, le 12 mars 2024
`);
  expect(wrong(resultat, 'vote.total_different')).toBe(1000);
  expect(checks).toBeLessThan(MOST);
});

it('looks once for a day in an article of thousands of sentences', async () => {
  const { resultat, extraction } = await costsOf(`# CONVENTION DE PARTENARIAT

Entre la commune de Marly, représentée par son maire,

et l'association Les Tilleuls,

Il est convenu ce qui suit :

**Article 1 : Objet**

La convention fixe le partenariat.

**Article 2 : Durée**

${many(2000, () => 'La durée est fixée par les parties et elle reste valable pour tous. ')}

Fait à Marly, le 12 mars 2024
`);
  expect(resultat.conventions).toHaveLength(1);
  expect(extraction).toBeLessThan(MOST);
});

it('holds each wrong total to its own rows', async () => {
  const { resultat, checks } = await costsOf(`**COMMUNE DE MARLY**

**DELIBERATION DU CONSEIL MUNICIPAL**

Séance du 3 juillet 2025

Objet : Subventions

| Association | Montant voté |
| --- | ---: |
${many(4000, (index) => `| Club ${index} | 100,00 € |\n| Harmonie ${index} | 200,00 € |\n| TOTAL | 350,00 € |\n`)}
Le conseil municipal, après en avoir délibéré, adopte à l'unanimité.
`);
  expect(wrong(resultat, 'total.montant_different')).toBe(4000);
  expect(checks).toBeLessThan(MOST);
});
