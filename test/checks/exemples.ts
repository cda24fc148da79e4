/**
 * One failing example a check. `juste.txt` is right in everything; each entry makes one thing wrong in it,
 * by replacing the first words by the second wherever they stand on the line, and says where that is found.
 */
export interface Exemple {
  readonly code: string;
  readonly avant: string;
  readonly apres: string;
  /** A part of the line that the finding stands on, once it is wrong. */
  readonly ligne: string;
}

const e = (code: string, avant: string, apres: string, ligne: string): Exemple => ({
  code,
  avant,
  apres,
  ligne,
});

export const exemples: readonly Exemple[] = [
  e(
    'montant.point_contredit',
    "La subvention maximum s'élève donc à 1 200 €.",
    "La subvention maximum s'élève donc à 1.200 €.",
    'donc à 1.200 €',
  ),
  e(
    'montant.point_indecis',
    "FAL = 10.00€/mois/logement\n\nLa subvention maximum s'élève donc à 1 200 €.",
    "FAL = 10,00€/mois/logement\n\nLa subvention maximum s'élève donc à 1.200 €.",
    'donc à 1.200 €',
  ),
  e(
    'annexe.operation_contredite',
    '||Est|CCAS de Péronne|25|2 500,00 €|Convention type|\n||Est|Le Relais|23|2 300,00 €|Convention type|\n||TOTAL||123|12 300,00 €||\n|Opération 2 : Ateliers|Nord|Les Tilleuls|Financement de 1 ETP du 01/01/2024 au 30/06/2024|1 500,00 €|Convention type|',
    '||Est|CCAS de Péronne|25|2 500,00 €|Convention type|\n||Est|Le Relais|23|2 300,00 €|Convention type|\n||TOTAL||123|12 300,00 €||\n|Opération 1 : Accueil|Nord|Les Tilleuls|Financement de 1 ETP du 01/01/2024 au 30/06/2024|1 000,00 €|Convention type|\n|Opération 2 : Ateliers|Nord|Les Tilleuls||500,00 €|Convention type|',
    '|Opération 1 : Accueil|Nord',
  ),
  e(
    'total.montant_different',
    '||TOTAL||123|12 300,00 €||',
    '||TOTAL||123|12 400,00 €||',
    '12 400,00 €',
  ),
  e(
    'total.repose_sur_un_ecart',
    '||Nord|Mission Locale de Corbie|30|3 000,00 €',
    '||Nord|Mission Locale de Corbie|30|3 100,00 €',
    '|TOTAL||||16 300,00 €||',
  ),
  e(
    'total.quantite_differente',
    '||TOTAL||123|12 300,00 €||',
    '||TOTAL||124|12 300,00 €||',
    '||TOTAL||124|',
  ),
  e(
    'total.quantite_nulle',
    '||TOTAL||3 ETP|4 000,00 €||',
    '||TOTAL||0|4 000,00 €||',
    '||TOTAL||0|',
  ),
  e(
    'ligne.unite_douteuse',
    '|Les Tilleuls|20|2 000,00 €|Convention type|\n||Nord|Mission Locale de Corbie|30|3 000,00 €|Convention type|\n||Sud|La Passerelle|10|1 000,00 €|Convention type|\n||Sud|CCAS de Doullens|15|1 500,00 €|Convention type|\n||Est|CCAS de Péronne|25|2 500,00 €|Convention type|\n||Est|Le Relais|23|2 300,00 €|Convention type|\n||TOTAL||123|',
    '|Les Tilleuls|20 Accueils et 20 Places|2 000,00 €|Convention type|\n||Nord|Mission Locale de Corbie|30 Places|3 000,00 €|Convention type|\n||Sud|La Passerelle|10 Places|1 000,00 €|Convention type|\n||Sud|CCAS de Doullens|15 Places|1 500,00 €|Convention type|\n||Est|CCAS de Péronne|25 Places|2 500,00 €|Convention type|\n||Est|Le Relais|23 Places|2 300,00 €|Convention type|\n||TOTAL||35 Accueils et 108 Places|',
    'CCAS de Doullens|15 Places',
  ),
  e(
    'ligne.prix_unitaire',
    '|CCAS de Doullens|15|1 500,00 €',
    '|CCAS de Doullens|15|1 800,00 €',
    'CCAS de Doullens|15|',
  ),
  e(
    'ligne.montant_indecis',
    '|CCAS de Doullens|15|1 500,00 €',
    '|CCAS de Doullens|15|X',
    'CCAS de Doullens|15|X',
  ),
  e(
    'ligne.doublon',
    '||Est|Le Relais|23|2 300,00 €|Convention type|',
    '||Est|CCAS de Péronne|25|2 500,00 €|Convention type|',
    'CCAS de Péronne|25|2 500,00 €',
  ),
  e(
    'ligne.montant_hors_accord',
    '|2 000,00 €|Convention type|',
    '|2 000,00 €|Avenant annexe 4|',
    '|2 000,00 €|Avenant annexe 4|',
  ),
  e(
    'article.montant_different',
    'pour un montant total de 16 300,00 € ainsi que la répartition financière proposée en annexe 3 à',
    'pour un montant total de 16 400,00 € ainsi que la répartition financière proposée en annexe 3 à',
    'total de 16 400,00 €',
  ),
  e(
    'rapport.montant_different',
    'proposés pour un total de 16 300,00 €',
    'proposés pour un total de 16 000,00 €',
    'un total de 16 000,00 €',
  ),
  e(
    'compte.dispositifs',
    '3 dispositifs sont proposés',
    '4 dispositifs sont proposés',
    '4 dispositifs sont proposés',
  ),
  e('compte.structures', 'financer 6 structures', 'financer 7 structures', 'financer 7 structures'),
  e(
    'operation.montant_different',
    'un montant total de 12 300 € et',
    'un montant total de 12 800 € et',
    'total de 12 800 €',
  ),
  e(
    'operation.montant_inconnu',
    'dont 1 500 € la première',
    'dont 1 700 € la première',
    'dont 1 700 €',
  ),
  e('operation.quantite_differente', '123 places d', '125 places d', '125 places d'),
  e(
    'operation.accord_different',
    'un montant annuel de 1 200 €',
    'un montant annuel de 1 300 €',
    'annuel de 1 300 €',
  ),
  e('imputation.solde_different', '|5 700,00|', '|5 800,00|', '|5 800,00|'),
  e('imputation.depassement', '|12 300,00|5 700,00|', '|18 300,00|5 700,00|', '|18 300,00|'),
  e(
    'imputation.document_different',
    '|C02-2|6568/93428|Jeunes|9 000,00|9 000,00|',
    '|C02-2|6568/93428|Jeunes|9 100,00|9 000,00|',
    '|9 100,00|',
  ),
  e(
    'imputation.somme_differente',
    '|Jeunes|9 000,00|4 000,00|',
    '|Jeunes|9 000,00|4 100,00|',
    '|C02-1|6568/93446|Organismes référents|20 000,00|12 300,00|',
  ),
  e('vote.total_different', 'Pour : 4 voix', 'Pour : 5 voix', 'Pour : 5 voix'),
  e(
    'vote.abstentions_des_deports',
    'Pour : 4 voix Contre : 0 voix Abstention : 3',
    'Pour : 5 voix Contre : 0 voix Abstention : 2',
    'Abstention : 2',
  ),
  e(
    'vote.resultat_contredit',
    'Pour : 4 voix Contre : 0 voix Abstention : 3 Absents',
    'Pour : 2 voix Contre : 5 voix Abstention : 0 Absents',
    '**(Adopté)**',
  ),
  e(
    'presence.present_et_absent',
    '**Absent(s)** : M. Marc SABOTIER.',
    '**Absent(s)** : M. Marc SABOTIER, M. Luc TISSERAND.',
    'M. Luc TISSERAND.',
  ),
  e(
    'deport.statut_different',
    "intéressé à l'affaire et absent",
    "intéressé à l'affaire et excusé",
    'Monsieur Marc SABOTIER',
  ),
  e('deport.inconnu', 'Madame Zoé CHARPENTIER et', 'Madame Lise CORDIER et', 'Madame Lise CORDIER'),
  e(
    'montant.parts_differentes',
    "- 300 € pour l'emploi",
    "- 400 € pour l'emploi",
    'un montant total de 900 €',
  ),
  e(
    'montant.pourcentage_different',
    'Part quantitative : 50% de la participation financière, soit un maximum de 600 €',
    'Part quantitative : 50% de la participation financière, soit un maximum de 500 €',
    'maximum de 500 €',
  ),
  e(
    'montant.prix_quantite',
    'un coût de la place à 12 euros',
    'un coût de la place à 13 euros',
    'à 13 euros',
  ),
  e(
    'montant.tarif_different',
    'un total de 10 FAL',
    'un total de 11 FAL',
    "s'élève donc à 1 200 €",
  ),
  e(
    'versement.depassement',
    '2ème versement de 500 €',
    '2ème versement de 600 €',
    '2ème versement de 600 €',
  ),
  e(
    'versement.exercice_anterieur',
    "avant le 31 décembre 2024 et imputé sur le budget de l'année 2024",
    "avant le 31 décembre 2024 et imputé sur le budget de l'année 2023",
    "budget de l'année 2023",
  ),
  e(
    'accord.signataire_different',
    '**Jeanne VANNIER**\n\n## ',
    '**Odile RAMONEUR**\n\n## ',
    'Odile RAMONEUR',
  ),
  e(
    'accord.convention_differente',
    'la convention 2022-01234 entre le Département et La Passerelle signée le 11 juillet 2022.\n\nIl a',
    'la convention 2022-01243 entre le Département et La Passerelle signée le 11 juillet 2022.\n\nIl a',
    '2022-01243',
  ),
  e('accord.annexe_absente', "ajout d'une annexe 1", "ajout d'une annexe 2", "d'une annexe 2"),
  e(
    'avenant.articles_differents',
    'de modifier les articles 2 et 4',
    'de modifier les articles 2 et 5',
    'articles 2 et 5',
  ),
  e('article.annexe_absente', 'joint en annexe 4 à', 'joint en annexes 4 et 9 à', 'annexes 4 et 9'),
  e('article.numero_double', '**Article 2 :**', '**Article 1 :**', '**Article 1 :**'),
  e('date.impossible', 'au 30/06/2024|1 500', 'au 31/06/2024|1 500', '31/06/2024'),
  e(
    'date.ordre',
    'Envoi au contrôle de légalité le : 5 juillet 2024',
    'Envoi au contrôle de légalité le : 5 juin 2024',
    'le : 5 juin 2024',
  ),
  e(
    'periode.inversee',
    '1er juillet 2022 au 31 décembre 2024',
    '1er juillet 2022 au 31 décembre 2021',
    'au 31 décembre 2021',
  ),
  e(
    'periode.lignes_differentes',
    '- Du 01/01/2024 au 30/06/2024',
    '- Du 01/01/2024 au 30/09/2024',
    'au 30/09/2024',
  ),
  e(
    'periode.accord_different',
    '1er juillet 2022 au 31 décembre 2024',
    '1er juillet 2022 au 31 décembre 2025',
    'au 31 décembre 2025',
  ),
  e('siret.cle_fausse', '12345678900015', '12345678900016', '12345678900016'),
  e('iban.cle_fausse', '7890 189', '7890 188', '7890 188'),
  e('iban.rib_different', '|Clé|89|', '|Clé|88|', '|Code Banque|30006|'),
  e(
    'signataire.president_different',
    'LE PRESIDENT DU CONSEIL DEPARTEMENTAL,\n\nPaul VERDIER',
    'LE PRESIDENT DU CONSEIL DEPARTEMENTAL,\n\nLouis CHAUDRONNIER',
    'CHAUDRONNIER',
  ),
  e(
    'avis.date_differente',
    'lors de sa réunion en date du 03/06/2024',
    'lors de sa réunion en date du 04/06/2024',
    '04/06/2024',
  ),
  e(
    'bilan.suivis_differents',
    '• 40 sorties ont eu lieu.|\n\n',
    '• 45 sorties ont eu lieu.|\n\n',
    '• 45 sorties',
  ),
  e(
    'nom.deux_orthographes',
    'Madame Zoé CHARPENTIER et',
    'Madame Zoé CHARPANTIER et',
    'CHARPANTIER',
  ),
];
