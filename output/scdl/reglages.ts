/** What the publisher knows and the document does not say: given in a file, never guessed. */
import { z } from 'zod';

const colonnes = z.record(z.string(), z.string());

const beneficiaire = z.strictObject({
  siret: z
    .string()
    .regex(/^\d{14}$/u)
    .optional(),
  rna: z
    .string()
    .regex(/^W\d{9}$/u)
    .optional(),
});

export const reglages = z.strictObject({
  /** The authority's own name and number: of both tables. */
  collectivite: z
    .strictObject({
      nom: z.string().optional(),
      siret: z
        .string()
        .regex(/^\d{14}$/u)
        .optional(),
    })
    .default({}),
  /** By the name as it is printed. */
  beneficiaires: z.record(z.string(), beneficiaire).default({}),
  /** Of every row of a table, by column. */
  subventions: colonnes.default({}),
  deliberations: colonnes.default({}),
  /** Of one row ("2024-273/annexe-ligne-12"), by column. */
  lignes: z.record(z.string(), colonnes).default({}),
});

export type Reglages = z.infer<typeof reglages>;

export const sansReglages: Reglages = reglages.parse({});
