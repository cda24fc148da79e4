/** The bank, branch, account and key printed beside an IBAN are not the ones in it. */
import { type Check, ofDecision, placesOf } from './check.ts';

export const ibanRib: Check = {
  code: 'iban.rib_different',
  *run(contexte) {
    const { conventions, avenants } = contexte.donnees;
    for (const accord of [...conventions, ...avenants]) {
      const { iban, codeBanque, codeGuichet, numeroCompte, cle } =
        accord.coordonneesBancaires ?? {};
      if (iban == null || !/^(?:FR|MC)/u.test(iban.value)) continue;
      const parts = [codeBanque, codeGuichet, numeroCompte, cle];
      if (parts.some((part) => part == null)) continue;
      const printed = parts.map((part) => part?.value.replace(/\s/gu, '').toUpperCase()).join('');
      if (printed === iban.value.slice(4)) continue;
      yield {
        spans: placesOf(...parts),
        constate: printed,
        attendu: iban.value.slice(4),
        connexes: placesOf(iban),
        ...ofDecision(accord),
      };
    }
  },
};
