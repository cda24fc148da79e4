/** What the headings of a table say of it, in words. */
import { tableDe } from './table.ts';

export const colonne = tableDe(`
colonne.lieu | la colonne donne un lieu | the column gives a place
colonne.autre_concours | la colonne est d’une garantie, d’un prêt ou d’un avantage | the column is of a guarantee, a loan or a benefit
colonne.cout | la colonne est d’un coût | the column is of a cost
colonne.assiette | la colonne est d’une base de calcul | the column is of what an aid is counted on
colonne.unite | le montant est à l’unité | the amount is for one of something
colonne.vote | la colonne dit comment on a voté | the column says how was voted
colonne.siret | la colonne est de numéros SIRET | the column is of SIRET numbers
colonne.instrument | la colonne nomme un acte | the column names an instrument
colonne.annee_passee | le montant est d’une année passée | the amount is of a past year
colonne.demande | le montant est demandé | the amount is asked for
colonne.propose | le montant est proposé | the amount is proposed
colonne.montant | la colonne est d’un montant | the column is of an amount
colonne.nature | la colonne dit de quoi la subvention est faite | the column says what the grant is
colonne.beneficiaire | la colonne nomme des bénéficiaires | the column names beneficiaries
colonne.nom | la colonne donne des noms | the column gives names
colonne.territoire | la colonne nomme un territoire | the column names a territory
colonne.operation | la colonne nomme une opération | the column names an operation
colonne.quantite | la colonne compte | the column counts
colonne.description | la colonne décrit | the column describes
colonne.code | la colonne donne un code | the column gives a code
tableau.beneficiaire | un en-tête nomme des bénéficiaires | a heading names beneficiaries
tableau.subvention | un en-tête parle de subvention | a heading speaks of a grant
tableau.verse | un en-tête dit l’argent versé ou proposé | a heading says money paid or proposed
tableau.emprunt | un en-tête est d’un emprunt | a heading is of a loan
tableau.marche | un en-tête est d’un marché | a heading is of a tender
tableau.budget | un en-tête est d’un budget | a heading is of a budget
tableau.tarif | un en-tête est d’un tarif | a heading is of a price list
subvention.liste | la ligne annonce une liste de subventions | the line announces a list of grants
subvention.aux_associations | la ligne parle d’aides à des associations | the line speaks of aids to associations
subvention.nommee | la ligne a la subvention pour titre | the line has grants for its title
subvention.donnee | la ligne dit des subventions données | the line says that grants are given
subvention.demandee | la ligne dit une aide demandée | the line says that an aid is asked for
subvention.plan | la ligne parle de budget ou de financement | the line speaks of a budget or of financing
subvention.reversement | la ligne parle de ce que des collectivités se reversent | the line speaks of what authorities pay back to one another
beneficiaire.corps | le nom est celui d’une association | the name is that of an association
beneficiaire.corps_public | le nom est celui d’un groupe ou d’une école | the name is that of a group or a school
beneficiaire.financeur | le nom est celui de qui finance | the name is that of one who finances
beneficiaire.compte | c’est une ligne de compte | it is a line of an account
`);
