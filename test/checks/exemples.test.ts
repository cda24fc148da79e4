/** Every check has an example that fails, in a document that is otherwise right; and says nothing of the right one. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Resultat } from '../../contract/contract.ts';
import { readSource } from '../../parsers/source/index.ts';
import { check, checks } from '../../pipeline/checks/index.ts';
import { labels } from '../../pipeline/checks/labels.ts';
import { extractSource } from '../../pipeline/run.ts';
import { codesNonLue } from '../../pipeline/unread.ts';
import { exemples } from './exemples.ts';
import { structures } from './structures.ts';

const textOf = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
const juste = await textOf('./juste.txt');
const commune = await textOf('./commune.txt');

async function extracted(text: string) {
  const source = await readSource(new TextEncoder().encode(text), { fichier: 'exemple.md' });
  return { source, resultat: extractSource(source) };
}

describe('a document that agrees with itself', () => {
  it.each([
    ['juste.txt', juste],
    ['commune.txt', commune],
  ])('%s has no finding', async (_, text) => {
    const { resultat } = await extracted(text);
    expect(resultat.diagnostics).toEqual([]);
  });
});

describe('one thing wrong', () => {
  it.each(exemples)('$code: $apres', async ({ code, avant, apres, ligne }) => {
    expect(juste).toContain(avant);
    const text = juste.replace(avant, apres);
    const { source, resultat } = await extracted(text);
    const found = resultat.diagnostics.filter((one) => one.code === code);
    expect(resultat.diagnostics.map((one) => one.code)).toContain(code);
    expect(found.some((one) => standsOn(one, text, ligne))).toBe(true);
    for (const { message, spans } of found) {
      expect(message.fr).not.toMatch(/undefined|NaN|\{\w+\}/u);
      expect(message.en).not.toMatch(/undefined|NaN|\{\w+\}/u);
      for (const { start, end } of spans) expect(source.text.slice(start, end).trim()).not.toBe('');
    }
  });
});

/** What the commune's minutes do not print in a form that is read yet: the same records, with one thing wrong. */
const changes: Readonly<Record<string, (donnees: Resultat, lu: Lu) => void>> = {
  'vote.unanimite_contredite': ({ votes: [vote] }, lu) => {
    if (vote !== undefined) vote.unanimite = lu(true, "l'unanimité");
  },
  'vote.noms_differents': ({ votes: [vote] }, lu) => {
    const noms = [lu('Paul VERDIER', 'Paul VERDIER'), lu('Yves MEUNIER', 'Yves MEUNIER')];
    if (vote !== undefined) vote.votants = { contre: noms };
  },
  'vote.votant_parti': ({ votes: [vote], presences }, lu) => {
    const [nom, member] = [lu('Yves MEUNIER', 'M. Yves MEUNIER)'), presences[4]];
    if (member !== undefined) member.depart = lu('20h', 'budget primitif');
    if (vote !== undefined) vote.votants = { contre: [nom] };
  },
  'seance.quorum': ({ seances: [seance] }, lu) => {
    if (seance !== undefined) seance.effectif = lu(27, 'exercice : 7');
  },
  'seance.effectif_depasse': ({ seances: [seance] }, lu) => {
    if (seance !== undefined) seance.effectif = lu(5, 'présents : 5');
  },
  'seance.presents_differents': ({ seances: [seance] }, lu) => {
    if (seance !== undefined) seance.presents = lu(6, 'présents : 5');
  },
  'structure.presences_incompletes': ({ seances: [seance] }, lu) => {
    if (seance !== undefined) seance.votants = lu(12, 'présents : 5');
  },
  'tableau.total_different': ({ tableaux: [tableau] }, lu) => {
    const total = tableau?.cellules.find(({ texte }) => texte.value === '128 000,00 €');
    if (total !== undefined) total.texte = lu('128 900,00 €', '128 000,00 €');
  },
  'signataire.seance_differente': ({ signataires: [signataire] }, lu) => {
    if (signataire !== undefined) signataire.nom = lu('Luc TISSERAND', 'Luc TISSERAND');
  },
  'structure.titre_absent': ({ deliberations }) => {
    const [first] = deliberations;
    if (first === undefined) return;
    const { objet: _, ...sansObjet } = first;
    deliberations.push({ ...sansObjet, id: 'deliberation-2' });
  },
  'structure.vote_coupe': ({ votes: [vote], votes }, lu) => {
    if (vote === undefined) return;
    const { id, type, spans, deliberation } = vote;
    const [span] = lu(true, 'procès-verbal').spans;
    if (span === undefined) return;
    const at = {
      ...span,
      startLine: (spans[0]?.startLine ?? 0) - 2,
      endLine: (spans[0]?.startLine ?? 0) - 1,
    };
    votes.splice(
      0,
      1,
      { id: 'vote-0', type, spans: [at], deliberation, unanimite: lu(true, 'x') },
      { id, type, spans, deliberation, pour: vote.pour },
    );
  },
  'presence.mandataire_absent': ({ presences: [presence] }, lu) => {
    if (presence !== undefined) presence.mandataire = lu('Marc SABOTIER', 'Marc SABOTIER');
  },
};

type Lu = <T>(value: T, raw: string) => { value: T; raw: string; spans: Diagnostic['spans'] };

describe('one thing wrong in the records', () => {
  it.each(Object.entries(changes))('%s', async (code, change) => {
    const { source, resultat } = await extracted(commune);
    change(resultat, (value, raw) => ({ value, raw, spans: [spanOf(commune, raw)] }));
    expect(check(source, resultat).map((one) => one.code)).toContain(code);
  });
});

function spanOf(text: string, raw: string): Diagnostic['spans'][number] {
  const start = text.indexOf(raw);
  const line = text.slice(0, start).split('\n').length;
  return { start, end: start + raw.length, startLine: line, endLine: line };
}

function standsOn({ spans }: Diagnostic, text: string, ligne: string): boolean {
  const lines = text.split('\n');
  return spans.some(({ startLine }) => lines[startLine - 1]?.includes(ligne));
}

describe('one word read without certainty', () => {
  it('ocr.mot_douteux', async () => {
    const { source, resultat } = await extracted(commune);
    const { start } = spanOf(commune, '5 voix');
    const readIn = () => [{ start, end: start + 1, confidence: 55 }];
    expect(check({ ...source, readIn }, resultat).map((one) => one.code)).toContain(
      'ocr.mot_douteux',
    );
  });
});

describe('the list of checks', () => {
  it('gives each check one code, one label and one example', () => {
    const codes = checks.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const shown = new Set([
      ...exemples.map(({ code }) => code),
      ...Object.keys(changes),
      ...structures.map(([code]) => code),
      'ocr.mot_douteux',
      'passage.barre',
      'structure.rien_decide',
      'structure.vote_sans_item',
    ]);
    expect([...codes, 'annexe.operation_contredite'].filter((code) => !shown.has(code))).toEqual(
      [],
    );
    expect(codes.filter((code) => labels[code] === undefined)).toEqual([]);
  });

  it('labels nothing that nobody finds', () => {
    const parsers = [
      'document.sans_deliberation',
      'structure.nature_incertaine',
      'structure.actes_non_lus',
      'profil.plusieurs',
      'annexe.operation_contredite',
      'montant.illisible',
      'montant.partiel',
      'siret.illisible',
      'vote.incident',
    ];
    const pages = Object.values(codesNonLue);
    const known = new Set([...checks.map(({ code }) => code), ...parsers, ...pages]);
    expect(Object.keys(labels).filter((code) => !known.has(code))).toEqual([]);
  });
});
