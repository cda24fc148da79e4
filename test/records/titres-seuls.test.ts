/** Titles of single acts that no blank line sets apart from the head above, or from who decides below. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/index.ts';

async function titleIn(text: string): Promise<string> {
  const { deliberations, diagnostics } = await extract(Buffer.from(text), { fichier: 'acte.txt' });
  const absent = diagnostics.some(({ code }) => code === 'structure.titre_absent');
  const said = deliberations.map(
    ({ numero, objet }) => `${numero?.value ?? '-'} | ${objet?.value ?? '-'}`,
  );
  return [...said, ...(absent ? ['titre_absent'] : [])].join(' / ');
}

describe('the title of an act', () => {
  it.each<[string, string, string]>([
    [
      'under its head and over who decides, in one paragraph',
      "DEPARTEMENT DE L'ORNE\nCONSEIL MUNICIPAL DE MARLY\nDELIBERATION DU 4 FEVRIER 2025\nCREATION D'UNE REGIE DE RECETTES\nLE CONSEIL MUNICIPAL,\nVU le code général des collectivités territoriales,\nDECIDE à l'unanimité :\nArticle 1 : La régie est créée.",
      "- | CREATION D'UNE REGIE DE RECETTES",
    ],
    [
      'over a speaker on three lines',
      '1\nCONSEIL REGIONAL DE BRUME\n1 CP DELIBERATION N CP DU 21 MAI 2025\n\nATTRIBUTIONS D AIDES DANS LE CADRE DE LA POLITIQUE REGIONALE\nLA\nCOMMISSION PERMANENTE DU\nCONSEIL REGIONAL DE BRUME\nVU Le Code général des collectivités territoriales ;\nAPRES EN AVOIR DELIBERE\nArticle 1 : Décide de participer au financement.',
      '- | ATTRIBUTIONS D AIDES DANS LE CADRE DE LA POLITIQUE REGIONALE',
    ],
    [
      'behind its number, over many lines',
      "AB/CD\nSEANCE DU 4 FEVRIER 2025\n2025/118 - ADHESION A L'AGENCE\nD'INGENIERIE ET DESIGNATION\nDES REPRESENTANTS\nLe Conseil Municipal de Marly,\nVu le rapport de Mme le Maire,\nAprès en avoir délibéré, à l'unanimité, adopte les conclusions du rapport.",
      "2025/118 | ADHESION A L'AGENCE D'INGENIERIE ET DESIGNATION DES REPRESENTANTS",
    ],
    [
      'that is not printed, which is told',
      "COMMUNE DE MARLY\nSéance du 4 février 2025\n\nPrésents : Mme BRUN Lise, M. VAL Paul, M. ROY Luc\n\nLe Maire expose que la toiture fuit et que des devis ont été reçus.\n\nAprès en avoir délibéré, le conseil municipal, à l'unanimité, décide de la refaire.",
      '- | - / titre_absent',
    ],
  ])('%s', async (_, text, said) => {
    expect(await titleIn(text)).toBe(said);
  });
});
