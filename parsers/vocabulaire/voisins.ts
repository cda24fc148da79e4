/**
 * Words that stand one letter from a word of the field and are words themselves: "il change" is no misread "charge".
 * Of a dictionary those that an act may well print; without case or accents, as texts are compared.
 */
export const voisins: ReadonlySet<string> = new Set(
  (
    'abrege abreger accouder adapte adaptee adaptees adapter adaptes adepte adeptes antres arrivant assistant assument ' +
    'assurent carton caseine cessation change changee changer changes collage commandent commerce considerent constatent ' +
    'courtier debite debitee declarant departent deport deportant deports depuree depures derriere dompte donnant ' +
    'ejection electron electrons erection espece excise exciser exercent fermant focaux francois forment fourra inferieur inique ' +
    'jonction lavees legion lotion mandent manche matche modale mondat montre morion notion notions omettre outres ouvrent ' +
    'parais parfis partant pelais pommer pommes portent precedant precede preposee prepose preposition prepositions ' +
    'procedent prononcant puises quittant rejoignant relave relient relire remplissent reparte repartes representent ' +
    'ressemble ressembles retirant reunissant salies selles sertie sortant suppleent taisant tendus verbeux voient ' +
    'courriel publics vendue peints peur pouf voie voies vole voles vota votas volant volante volantes volants volent'
  ).split(' '),
);
