import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../contract/types.ts';
import { partsOf } from '../parsers/parties/parts.ts';
import { choisirProfil, profils } from '../parsers/profiles/index.ts';
import type { Profil } from '../parsers/profiles/profile.ts';
import { Reading } from '../parsers/reading.ts';
import { parseTableauFinancier } from '../parsers/records/subvention/annexe-ligne.ts';
import { divide } from '../parsers/sections/sections.ts';
import { sourceOf } from '../pipeline/files.ts';
import { extractSource } from '../pipeline/run.ts';
import { expectedJson, fixture } from './support/fixtures.ts';

const textOf = (text: string) => sourceOf(new TextEncoder().encode(text), 'a.md');

const profilDe = (blocks: readonly Block[], choix?: string) => choisirProfil(blocks, choix).profil;

describe('a profile', () => {
  it('is chosen by two phrases of the document, not by one', async () => {
    const one = await textOf('La Ville de Montpellier nous écrit.');
    const two = await textOf('La Ville de Montpellier.\n\nLe Conseil adopte.');
    expect(profilDe(one.blocks)).toBeUndefined();
    expect(profilDe(two.blocks)?.id).toBe('commune-34172-montpellier');
    expect(profilDe(two.blocks, 'aucun')).toBeUndefined();
    expect(profilDe(one.blocks, 'commune-34172-montpellier')?.id).toBe('commune-34172-montpellier');
  });

  it('has an id and phrases that no other has', () => {
    expect(new Set(profils.map(({ id }) => id)).size).toBe(profils.length);
    const phrases = profils.flatMap(({ reconnaissance }) => reconnaissance);
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  it('names columns, as the guide for contributors says', async () => {
    const guide = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
    expect(guide).toContain("colonnes: { beneficiaire: ['qui'], montant: ['combien'] },");
    const marly: Profil = {
      id: 'commune-00000-marly-les-bois',
      reconnaissance: ['commune de marly-les-bois', 'conseil municipal de marly-les-bois'],
      colonnes: { beneficiaire: ['qui'], montant: ['combien'] },
    };
    const source = await textOf('| Qui | Combien |\n|---|---|\n| Les Tilleuls | 300,00 € |\n');
    const rows = (profil?: Profil) =>
      parseTableauFinancier(new Reading(source, profil), source.blocks, { idOf: new Map() }).lignes;
    expect(rows()).toEqual([]);
    expect(
      rows(marly).map(({ beneficiaire, montant }) => [beneficiaire?.value, montant?.value]),
    ).toEqual([['Les Tilleuls', '300.00']]);
  });

  it('is not taken where another is spoken for as much', async () => {
    const source = await textOf('Commune de Marly. Conseil de Marly. Maire de Marly-les-Bois.');
    const marly = { id: 'a', reconnaissance: ['commune de marly', 'conseil de marly'] };
    const bois = { id: 'b', reconnaissance: ['commune de marly', 'maire de marly-les-bois'] };
    expect(choisirProfil(source.blocks, 'auto', [marly, bois])).toEqual({ rivaux: [marly, bois] });
    expect(choisirProfil(source.blocks, 'auto', [marly]).profil).toBe(marly);
  });

  it('names the headings of a decision', async () => {
    const source = await textOf(
      'Commune de Marly\n\n## Le bois communal\n\nVu le code forestier\n\nDécide :\n\nArticle 1er : Le bois est vendu.\n\nBulletins : 3 rouges',
    );
    const [part] = partsOf(source.blocks);
    const naturesOf = (profil?: Profil) =>
      part === undefined ? [] : divide(part, () => '', profil).sections.map(({ nature }) => nature);
    const marly: Profil = { id: 'a', reconnaissance: [], rubriques: { vote: ['bulletins'] } };
    expect(naturesOf()).not.toContain('vote');
    expect(naturesOf(marly)).toContain('vote');
  });

  it('changes nothing of the reference deliberation', async () => {
    const source = await sourceOf(fixture('pas-de-calais/2024-273').bytes, 'source.md');
    expect(profilDe(source.blocks)?.id).toBe('dept-62-pas-de-calais');
    expect(expectedJson(extractSource(source, { profil: 'aucun' }))).toBe(
      expectedJson(extractSource(source)),
    );
  });
});
