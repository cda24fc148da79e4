/** The example of the README, as a user compiles it: strict, without the types of Node. */
import { extract, InputError, isolated, type Resultat } from 'delibre';

const { annexeLignes } = await extract('fixtures/pas-de-calais/2024-273/source.md');
for (const { beneficiaire, montant } of annexeLignes.slice(0, 3)) {
  console.log(`line ${montant?.spans[0]?.startLine}: ${beneficiaire?.value}, ${montant?.value} €`);
}

const reader = isolated({ maxTime: 60_000, maxMemory: 1e9 });
const made: Resultat | null = await reader.extract(new Uint8Array()).catch((error: unknown) => {
  console.log(error instanceof InputError ? error.code : 'other');
  return null;
});
console.log(`${made?.seances.length}`);
reader.close();
