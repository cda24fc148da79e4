/**
 * What a total proves about the rows above it. A label may contradict it: rows printed under
 * "Opération 3" after operation 3's own total, without which operation 4 cannot reach the total
 * printed for it. The printed label stays; what the total proves is kept beside it.
 */
import { Decimal } from 'decimal.js';
import type { AnnexeLigne, Sourced, Total } from '../../../contract/contract.ts';
import type { Reading } from '../../reading.ts';
import { pliage } from '../../vocabulaire/plain.ts';

export function proveOperations(
  reading: Reading,
  total: Total,
  lignes: readonly AnnexeLigne[],
  operation: Sourced<string>,
): void {
  const own = pliage(operation.value);
  const strangers = lignes.filter(
    (ligne) => ligne.operation != null && pliage(ligne.operation.value) !== own,
  );
  if (strangers.length === 0 || !(sameAmount(total, lignes) || sameQuantity(total, lignes))) return;
  const proof = total.montant?.spans ?? total.spans;
  const first = strangers[0]?.operation;
  const diagnostic = reading.note({
    code: 'annexe.operation_contredite',
    spans: first?.spans ?? [],
    values: {
      imprimee: first?.value ?? '',
      retenue: operation.value,
      lignes: String(strangers.length),
      debut: String(strangers[0]?.spans[0]?.startLine ?? ''),
      fin: String(strangers.at(-1)?.spans[0]?.endLine ?? ''),
    },
    attendu: operation.value,
    constate: first?.value ?? '',
    connexes: [...operation.spans, ...proof],
    ...(total.deliberation === undefined ? {} : { deliberation: total.deliberation }),
  });
  for (const ligne of strangers) {
    if (ligne.operation == null) continue;
    ligne.operation = {
      ...ligne.operation,
      retenu: { value: operation.value, diagnostic, spans: [...operation.spans, ...proof] },
    };
  }
}

function sameAmount(total: Total, lignes: readonly AnnexeLigne[]): boolean {
  if (total.montant == null) return false;
  const sum = lignes.reduce(
    (running, ligne) => running.plus(ligne.montant?.value ?? 0),
    new Decimal(0),
  );
  return sum.equals(total.montant.value);
}

/** In a unit that the total prints, when every row has it. */
function sameQuantity(total: Total, lignes: readonly AnnexeLigne[]): boolean {
  return total.quantites.some((printed) => {
    const unite = pliage(printed.unite?.value ?? '');
    const parts = lignes.map(
      (ligne) =>
        ligne.quantites.find((quantite) => pliage(quantite.unite?.value ?? '') === unite)?.valeur
          .value,
    );
    if (parts.some((part) => part === undefined)) return false;
    return parts
      .reduce<Decimal>((sum, part) => sum.plus(part ?? 0), new Decimal(0))
      .equals(printed.valeur.value);
  });
}
