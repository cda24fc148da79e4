/** A printed total is not the sum of its rows: "1 703 600,00 €" under rows that make 1 735 840,00 €. */
import type { Decimal } from 'decimal.js';
import type { AnnexeLigne, Total } from '../../contract/contract.ts';
import { type Check, type Constat, lineOf, ofDecision, placesOf } from './check.ts';
import { type Contexte, once } from './contexte.ts';
import { montantOf, reaches, sousTotaux } from './niveaux-totaux.ts';
import { decimal, differing, same, sum } from './nombres.ts';
import { attenduOf, holdsOtherwise } from './total-colonne.ts';

export const totalMontant: Check = {
  code: 'total.montant_different',
  *run(contexte) {
    for (const [total, under] of sousTotaux(contexte)) {
      const lignes = contexte.lignesOf(total);
      const { montant } = total;
      if (montant == null || lignes.length === 0 || reaches(contexte, total)) continue;
      // A row whose amount could not be read is told of by itself.
      const lus = sum(lignes.map((ligne) => ligne.montant?.value ?? '0'));
      if (lignes.some((ligne) => ligne.montant === null)) {
        if (depasse(total, lignes, lus)) yield different(contexte, total, under, lus);
        continue;
      }
      if (under.length > 0 && same(montant.value, sum(under.map((one) => one.montant?.value))))
        continue;
      if (total.portee !== 'operation' && groupedOtherwise(total, lignes, contexte)) continue;
      const attendu = attenduOf(contexte, total);
      if (attendu === undefined || same(montant.value, attendu)) continue;
      if (holdsOtherwise(contexte, total)) continue;
      yield different(contexte, total, under, attendu);
    }
  },
};

/** "TOTAL | 2 700,00 €" under rows that come to 6 001,00 € without the one that could not be read. */
function depasse({ montant }: Total, lignes: readonly AnnexeLigne[], lus: Decimal): boolean {
  const ajoutes = lignes.every((ligne) => !ligne.montant?.value.startsWith('-'));
  return ajoutes && montant != null && lus.greaterThan(montant.value);
}

function different(
  contexte: Contexte,
  total: Total,
  under: readonly Total[],
  attendu: Decimal,
): Constat {
  const { montant } = total;
  const lignes = contexte.lignesOf(total);
  const parts = under.length > 0 ? under.map((one) => one.montant) : lignes.map(amountAt);
  return {
    spans: placesOf(montant),
    ...differing(montant?.value ?? 0, attendu),
    values: { lignes: String(lignes.length), debut: lineOf(lignes[0]), fin: lineOf(lignes.at(-1)) },
    connexes: placesOf(...parts),
    ...ofDecision(total),
  };
}

function amountAt(ligne: AnnexeLigne) {
  return ligne.montant ?? ligne.montantPropose ?? ligne.montantDemande;
}

/** Sums from the first row to each, and the rows that a group may begin with. Made only where a total does not add up. */
const groupsIn = once(({ donnees }) => {
  const ends = new Set(donnees.totaux.map(({ lignes }) => lignes.at(-1)));
  const before = [decimal(0)];
  const begins: boolean[] = [];
  let above: AnnexeLigne | undefined;
  for (const ligne of donnees.annexeLignes) {
    before.push((before.at(-1) ?? decimal(0)).plus(montantOf(ligne) ?? 0));
    begins.push(above === undefined || above.tableau !== ligne.tableau || ends.has(above.id));
    above = ligne;
  }
  return { before, begins };
});

/**
 * The rows that end right above the total and reach it exactly, from where a table begins or another total ends:
 * then it is the grouping of the rows that was read wrongly, not the sum that is wrong.
 */
function groupedOtherwise(
  total: Total,
  lignes: readonly AnnexeLigne[],
  contexte: Contexte,
): boolean {
  const all = contexte.donnees.annexeLignes;
  const { before, begins } = groupsIn(contexte);
  const last = lignes.at(-1);
  const end = last === undefined ? -1 : contexte.rang(last.id);
  for (let at = end; at >= 0 && end - at < MAX_ROWS; at--) {
    const ligne = all[at];
    if (ligne === undefined || ligne.deliberation !== last?.deliberation) return false;
    // "TOTAL GÉNÉRAL" under the last of several annexes adds up all of them.
    if (ligne.annexe !== last?.annexe && total.portee !== 'document') return false;
    if (at === end || !begins[at]) continue;
    const running = before[end + 1]?.minus(before[at] ?? 0) ?? 0;
    if (same(running, total.montant?.value ?? 0)) return true;
  }
  return false;
}

const MAX_ROWS = 500;
