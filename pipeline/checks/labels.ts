/**
 * What each finding says, in both languages, and how grave it is: data, and nothing else.
 * `erreur`: arithmetic that cannot hold, an impossible date, a wrong check digit, someone both present and absent.
 * `avertissement`: labels, units, counts in words, who represents and who signs, references to what is not there.
 * `info`: spellings, unusual prices, coincidences worth a look.
 * `{name}` stands for a value of the finding; `sentences.ts` says how words agree with it.
 */
import type { Niveau } from '../../contract/contract.ts';

export interface Label {
  readonly niveau: Niveau;
  readonly fr: string;
  readonly en: string;
}

export const labels: Readonly<Record<string, Label>> = {
  'document.sans_deliberation': {
    niveau: 'info',
    fr: 'Aucune délibération n’a été reconnue dans ce document.',
    en: 'No deliberation was recognised in this document.',
  },
  'structure.nature_incertaine': {
    niveau: 'avertissement',
    fr: 'Ce document contient des actes d’une collectivité, ou autre chose : les indices ne suffisent pas à en décider. À vérifier.',
    en: 'This document holds acts of a local authority, or something else: the cues do not tell which. To be checked.',
  },
  'structure.actes_non_lus': {
    niveau: 'avertissement',
    fr: 'Ce document se présente comme les actes d’une collectivité, et aucune délibération n’y a été reconnue. À lire.',
    en: 'This document looks like acts of a local authority, and no deliberation was recognised in it. To be read.',
  },
  'structure.marge_faible': {
    niveau: 'avertissement',
    fr: '{constate} {constate?titre n’est retenu|titres ne sont retenus} que de peu, sur {titres} ({lignes#ligne|lignes} {lignes}), dont « {titre} » : d’autres lignes pourraient être des titres. À comparer au document.',
    en: '{constate} {constate?title is|titles are} taken by little only, of {titres} ({lignes#line|lines} {lignes}), among them "{titre}": other lines could be titles. Compare with the document.',
  },
  'structure.vote_sans_item': {
    niveau: 'avertissement',
    fr: '{constate} {constate?vote n’est dans|votes ne sont dans} aucune délibération ({lignes#ligne|lignes} {lignes}), dont « {texte} ».',
    en: '{constate} {constate?vote is|votes are} in no deliberation ({lignes#line|lines} {lignes}), among them "{texte}".',
  },
  'structure.plusieurs_votes': {
    niveau: 'avertissement',
    fr: 'La délibération « {objet} » compte {constate} {constate?décision séparée|décisions séparées} : elle en réunit peut-être plusieurs.',
    en: 'The deliberation "{objet}" has {constate} separate {constate?decision|decisions}: it may be several in one.',
  },
  'structure.titres_sans_deliberation': {
    niveau: 'avertissement',
    fr: '{sans} {sans?titre|titres} sur {attendu} {sans?n’a|n’ont} donné aucune délibération ({lignes#ligne|lignes} {lignes}) ; {constate} {constate?délibération est lue|délibérations sont lues}.',
    en: '{sans} {sans?title|titles} of {attendu} gave no deliberation ({lignes#line|lines} {lignes}); {constate} {constate?deliberation is|deliberations are} read.',
  },
  'structure.titre_absent': {
    niveau: 'avertissement',
    fr: 'La délibération de la ligne {ligne} n’a pas d’objet.',
    en: 'The deliberation on line {ligne} says nothing of what it is about.',
  },
  'structure.titre_douteux': {
    niveau: 'avertissement',
    fr: 'L’objet lu, « {objet} », a les mots d’un en-tête, d’une liste de présents ou d’un vote : ce n’est peut-être pas le titre.',
    en: 'What is read as the object, "{objet}", has the words of a head, an attendance or a vote: it may not be the title.',
  },
  'structure.date_absente': {
    niveau: 'avertissement',
    fr: '{constate} {constate?délibération n’a|délibérations n’ont} pas de date de séance.',
    en: '{constate} {constate?deliberation has|deliberations have} no date of session.',
  },
  'structure.autre_seance': {
    niveau: 'avertissement',
    fr: 'une autre séance s’ouvre ici ({constate}), et ce qui suit a été lu comme de la précédente : sa date, ses présents.',
    en: 'another session opens here ({constate}), and what follows was read as of the one before: its day, its members.',
  },
  'structure.vote_non_lu': {
    niveau: 'avertissement',
    fr: '{constate} {constate?ligne parle|lignes parlent} d’un vote qui n’a pas été lu ({lignes#ligne|lignes} {lignes}), dont « {texte} ».',
    en: '{constate} {constate?line speaks|lines speak} of a vote that was not read ({lignes#line|lines} {lignes}), among them "{texte}".',
  },
  'structure.hors_sections': {
    niveau: 'avertissement',
    fr: '{constate} {constate?ligne|lignes} sur {attendu} ne {constate?tient|tiennent} à aucune délibération, ou à une signature : des titres n’ont peut-être pas été reconnus.',
    en: '{constate} {constate?line|lines} of {attendu} {constate?is|are} part of no deliberation, or of a signature: titles may have been missed.',
  },
  'structure.rien_decide': {
    niveau: 'avertissement',
    fr: 'La seule délibération lue n’a ni vote, ni article, ni décision.',
    en: 'The only deliberation that was read has no vote, no article and no decision.',
  },
  'structure.tableau_sans_ligne': {
    niveau: 'avertissement',
    fr: '{constate} {constate?montant semble une aide|montants semblent des aides}, {debut=fin?ligne {debut}|lignes {debut} à {fin}}, et aucune ligne n’en a été lue.',
    en: '{constate} {constate?amount looks like a grant|amounts look like grants}, {debut=fin?line {debut}|lines {debut} to {fin}}, and no row of them was read.',
  },
  'structure.deliberation_sans_vote': {
    niveau: 'avertissement',
    fr: '{constate} {constate?délibération n’a|délibérations n’ont} aucun vote ({lignes#ligne|lignes} {lignes}), contrairement à {attendu} {attendu?autre|autres}.',
    en: '{constate} {constate?deliberation has|deliberations have} no vote ({lignes#line|lines} {lignes}), unlike {attendu} {attendu?other|others}.',
  },
  'structure.ordre_du_jour_non_retrouve': {
    niveau: 'avertissement',
    fr: '{constate} {constate?entrée|entrées} sur {attendu} de l’ordre du jour ({lignes#ligne|lignes} {lignes}) {constate?n’est retrouvée|ne sont retrouvées} sous aucun titre, dont « {entree} ».',
    en: '{constate} {constate?entry|entries} of {attendu} of the agenda ({lignes#line|lines} {lignes}) {constate?is|are} met under no title, among them "{entree}".',
  },
  'structure.numeros_manquants': {
    niveau: 'avertissement',
    fr: 'Les numéros passent de {avant} à {constate} : il manque {attendu}.',
    en: 'The numbers go from {avant} to {constate}: {attendu} is missing.',
  },
  'structure.vote_coupe': {
    niveau: 'avertissement',
    fr: 'Deux votes incomplets se suivent dans une même délibération : c’est peut-être un seul vote.',
    en: 'Two incomplete votes follow each other in one deliberation: they may be one vote.',
  },
  'profil.plusieurs': {
    niveau: 'avertissement',
    fr: 'Les mots du document désignent autant plusieurs profils ({profils}) : aucun n’est retenu. Choisissez avec --profile.',
    en: 'The document’s words speak as much for several profiles ({profils}): none is taken. Choose with --profile.',
  },
  'ocr.mot_douteux': {
    niveau: 'info',
    fr: '« {constate} » est lu d’une image, et « {mot} » sans certitude ({confiance} sur 100) : à comparer à la page {page}.',
    en: '"{constate}" is read from a picture, and "{mot}" without certainty ({confiance} of 100): compare it with page {page}.',
  },
  'page.non_reconnue': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : le texte y est une image, et la reconnaissance est désactivée (--ocr never).',
    en: 'Not read, {pages#page|pages} {pages}: the text is a picture there, and recognition is switched off (--ocr never).',
  },
  'page.sans_moteur': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : le texte y est une image, et rien n’est installé qui la reconnaisse. Le README dit quoi installer.',
    en: 'Not read, {pages#page|pages} {pages}: the text is a picture there, and nothing is installed that recognises it. The README says what to install.',
  },
  'page.sans_image': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : le texte n’y est ni lisible ni dans une image, et rien n’est installé pour dessiner la page.',
    en: 'Not read, {pages#page|pages} {pages}: the text is neither legible nor in a picture, and nothing is installed to draw the page.',
  },
  'page.trop_chargee': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : plus de taches ou de pixels qu’une feuille de texte n’en porte.',
    en: 'Not read, {pages#page|pages} {pages}: more specks or pixels than a sheet of text holds.',
  },
  'page.delai_depasse': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : la reconnaissance n’a pas abouti à temps.',
    en: 'Not read, {pages#page|pages} {pages}: recognition did not come to an end in time.',
  },
  'page.echec': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : la reconnaissance a échoué.',
    en: 'Not read, {pages#page|pages} {pages}: recognition failed.',
  },
  'page.sans_mot': {
    niveau: 'info',
    fr: 'Aucun mot n’est reconnu, {pages#page|pages} {pages} : vierge, ou d’une image trop pâle.',
    en: 'No word is recognised, {pages#page|pages} {pages}: blank, or too pale a picture.',
  },
  'page.illisible': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : l’image est trop abîmée pour être lue sûrement, et ce qui en était reconnu est écarté.',
    en: 'Not read, {pages#page|pages} {pages}: the picture is too damaged to be read reliably, and what was recognised of it is left out.',
  },
  'page.endommagee': {
    niveau: 'erreur',
    fr: 'Non lu, {pages#page|pages} {pages} : le fichier y est endommagé. Téléchargez-le ou exportez-le à nouveau.',
    en: 'Not read, {pages#page|pages} {pages}: the file is damaged there. Download or export it again.',
  },
  'page.image_immense': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : une image y a plus de points qu’aucune feuille numérisée. Réduisez-la (300 points par pouce).',
    en: 'Not read, {pages#page|pages} {pages}: a picture there has more points than any scanned sheet. Make it smaller (300 dots an inch).',
  },
  'texte.invisible': {
    niveau: 'avertissement',
    fr: 'Écarté, {pages#page|pages} {pages}, car personne ne le voit sur la page (sans couleur, couvert, hors du cadre ou minuscule) : « {texte} ».',
    en: 'Left out, {pages#page|pages} {pages}, since nobody sees it on the page (without colour, covered, off the sheet or tiny): "{texte}".',
  },
  'texte.barre': {
    niveau: 'avertissement',
    fr: 'Écarté, {pages#page|pages} {pages}, car barré sur la page : « {texte} ».',
    en: 'Left out, {pages#page|pages} {pages}, since it is struck out on the page: "{texte}".',
  },
  'texte.annotation': {
    niveau: 'avertissement',
    fr: 'Non lu, {pages#page|pages} {pages} : « {texte} » est saisi par-dessus la page, et non dans la page.',
    en: 'Not read, {pages#page|pages} {pages}: "{texte}" is typed over the page, and not in it.',
  },
  'texte.signe_perdu': {
    niveau: 'avertissement',
    fr: 'Le signe devant un chiffre n’a pas de nom dans le fichier, {pages#page|pages} {pages} : « {texte} » peut être négatif.',
    en: 'The sign before a figure has no name in the file, {pages#page|pages} {pages}: "{texte}" may be negative.',
  },
  'texte.couche': {
    niveau: 'info',
    fr: 'Le texte, {pages#page|pages} {pages}, est une couche invisible sur une image : « {texte} ». Il n’est pas comparé à ce que l’image montre.',
    en: 'The text, {pages#page|pages} {pages}, is an unseen layer over a picture: "{texte}". It is not compared with what the picture shows.',
  },
  'document.pieces_jointes': {
    niveau: 'avertissement',
    fr: 'Des fichiers sont joints à ce PDF et ne sont pas lus : {texte}.',
    en: 'Files are attached to this PDF and are not read: {texte}.',
  },
  'page.en_partie': {
    niveau: 'avertissement',
    fr: 'Lu en partie, {pages#page|pages} {pages} : l’image y est noire sur une large surface, et des lignes peuvent être coupées.',
    en: 'Read in part, {pages#page|pages} {pages}: a large part of the picture is black, and lines may be cut.',
  },
  'annexe.operation_contredite': {
    niveau: 'avertissement',
    fr: '{debut=fin?La ligne {debut}|Les lignes {debut} à {fin}} ({lignes} {lignes?bénéficiaire|bénéficiaires}) {debut=fin?est imprimée|sont imprimées} sous l’opération {imprimee}, mais le total de l’opération {retenue} ne se retrouve qu’avec {debut=fin?elle|elles}.',
    en: '{debut=fin?Line {debut}|Lines {debut} to {fin}} ({lignes} {lignes?beneficiary|beneficiaries}) {debut=fin?is|are} printed under operation {imprimee}, but the total of operation {retenue} is only reached with {debut=fin?it|them}.',
  },
  'montant.illisible': {
    niveau: 'avertissement',
    fr: 'Le montant « {constate} » n’a pas pu être lu.',
    en: 'The amount “{constate}” could not be read.',
  },
  'vote.incident': {
    niveau: 'info',
    fr: 'Ce vote porte sur « {constate} », non sur la délibération elle-même : il n’est pas lu.',
    en: 'This vote is on "{constate}", not on the deliberation itself: it is not read.',
  },
  'montant.partiel': {
    niveau: 'avertissement',
    fr: '« {constate} » ne dit pas un montant seul : il n’est pas lu.',
    en: '"{constate}" does not say one amount: it is not read.',
  },
  'siret.illisible': {
    niveau: 'avertissement',
    fr: '« {constate} » tient lieu de SIRET et n’en est pas un.',
    en: '"{constate}" stands for a SIRET and is none.',
  },
  'passage.barre': {
    niveau: 'avertissement',
    fr: 'Le passage barré « {constate} » n’a pas été lu.',
    en: 'What is struck out, "{constate}", was not read.',
  },
  'montant.point_contredit': {
    niveau: 'avertissement',
    fr: 'Dans « {constate} » le point est lu comme séparant les milliers, mais il sépare les décimales ailleurs dans le document (« {attendu} »).',
    en: 'In “{constate}” the point is read as grouping thousands, but it parts decimals elsewhere in the document (“{attendu}”).',
  },
  'montant.point_indecis': {
    niveau: 'info',
    fr: 'Dans « {constate} » le point est lu comme séparant les milliers ; rien d’autre dans le document ne le confirme.',
    en: 'In “{constate}” the point is read as grouping thousands; nothing else in the document confirms it.',
  },
  'total.montant_different': {
    niveau: 'erreur',
    fr: 'Le total imprimé est {constate} ; {lignes?la ligne|les {lignes} lignes} qu’il devrait additionner ({debut=fin?{debut}|{debut} à {fin}}) {lignes?fait|font} {attendu}, soit {ecart} d’écart.',
    en: 'The printed total is {constate}; the {lignes?row|{lignes} rows} that it should add up ({debut=fin?{debut}|{debut} to {fin}}) {lignes?makes|make} {attendu}, {ecart} apart.',
  },
  'total.repose_sur_un_ecart': {
    niveau: 'avertissement',
    fr: 'Ce total de {constate} repose sur le total imprimé à la ligne {ligne}, que ses lignes ne donnent pas : toutes les lignes ensemble font {attendu}.',
    en: 'This total of {constate} rests on the total printed on line {ligne}, which its rows do not give: all rows together make {attendu}.',
  },
  'total.quantite_differente': {
    niveau: 'erreur',
    fr: 'Le total imprimé est {constate} {unite} ; les lignes en font {attendu}.',
    en: 'The printed total is {constate} {unite}; the rows make {attendu}.',
  },
  'total.quantite_nulle': {
    niveau: 'avertissement',
    fr: 'Le total imprimé est 0, alors que les lignes font {attendu} {unite}.',
    en: 'The printed total is 0, while the rows make {attendu} {unite}.',
  },
  'tableau.total_different': {
    niveau: 'erreur',
    fr: 'Le total imprimé est {constate} ; {debut=fin?le montant au-dessus (ligne {debut}) fait|les montants au-dessus (lignes {debut} à {fin}) font} {attendu}, soit {ecart} d’écart.',
    en: 'The printed total is {constate}; {debut=fin?the amount above it (line {debut}) makes|the amounts above it (lines {debut} to {fin}) make} {attendu}, {ecart} apart.',
  },
  'ligne.unite_douteuse': {
    niveau: 'avertissement',
    fr: 'La ligne dit « {constate} » ; le total ne se retrouve que si elle compte des « {attendue} ».',
    en: 'The row says "{constate}"; the total is only reached if it counts "{attendue}".',
  },
  'ligne.prix_unitaire': {
    niveau: 'info',
    fr: '{prix} l’unité, alors que {lignes} {lignes?ligne|lignes} sur {total} {lignes?est|sont} à {usuel} ; à ce prix, {quantite} feraient {attendu}.',
    en: '{prix} a unit, while {lignes} {lignes?row|rows} of {total} {lignes?is|are} at {usuel}; at that price, {quantite} would make {attendu}.',
  },
  'ligne.montant_indecis': {
    niveau: 'avertissement',
    fr: 'À la place du montant de {beneficiaire} est imprimé « {constate} » : la somme accordée n’est pas dite.',
    en: 'In the place of the amount of {beneficiaire} stands "{constate}": the sum given is not said.',
  },
  'ligne.doublon': {
    niveau: 'info',
    fr: '{beneficiaire} a déjà une ligne semblable, du même montant (ligne {ligne}).',
    en: '{beneficiaire} already has a similar row of the same amount (line {ligne}).',
  },
  'ligne.montant_hors_accord': {
    niveau: 'info',
    fr: 'L’accord joint pour {beneficiaire} ne porte pas ce montant de {montant}.',
    en: 'The agreement attached for {beneficiaire} does not have this amount of {montant}.',
  },
  'article.montant_different': {
    niveau: 'erreur',
    fr: 'L’article donne {constate} à la thématique {thematique} ; le total imprimé en annexe est {attendu}.',
    en: 'The article gives {constate} to theme {thematique}; the total printed in the annex is {attendu}.',
  },
  'rapport.montant_different': {
    niveau: 'erreur',
    fr: 'Le rapport donne {constate} à la thématique {thematique} ; le total imprimé en annexe est {attendu}.',
    en: 'The report gives {constate} to theme {thematique}; the total printed in the annex is {attendu}.',
  },
  'compte.dispositifs': {
    niveau: 'avertissement',
    fr: '{constate} {constate?dispositif est annoncé|dispositifs sont annoncés} pour la thématique {thematique} ; l’annexe en compte {attendu}.',
    en: '{constate} {constate?scheme is|schemes are} announced for theme {thematique}; the annex has {attendu}.',
  },
  'compte.structures': {
    niveau: 'avertissement',
    fr: '{constate} {constate?structure est annoncée|structures sont annoncées} pour l’opération {operation} ; le tableau en a {attendu}, sur {lignes} {lignes?ligne|lignes} ({debut=fin?{debut}|{debut} à {fin}}).',
    en: '{constate} {constate?body is|bodies are} announced for operation {operation}; the table has {attendu}, on {lignes} {lignes?row|rows} ({debut=fin?{debut}|{debut} to {fin}}).',
  },
  'operation.montant_different': {
    niveau: 'erreur',
    fr: 'La présentation propose {constate} pour l’opération {operation} ; le tableau financier donne {attendu}.',
    en: 'The presentation proposes {constate} for operation {operation}; the funding table gives {attendu}.',
  },
  'operation.montant_inconnu': {
    niveau: 'avertissement',
    fr: 'Ce montant de {montant}, dit de l’opération {operation}, n’est celui d’aucune ligne du tableau financier.',
    en: 'This amount of {montant}, said of operation {operation}, is that of no row of the funding table.',
  },
  'operation.quantite_differente': {
    niveau: 'avertissement',
    fr: 'La présentation annonce {constate} {unite} pour l’opération {operation} ; le tableau financier en compte {attendu}.',
    en: 'The presentation announces {constate} {unite} for operation {operation}; the funding table counts {attendu}.',
  },
  'operation.accord_different': {
    niveau: 'avertissement',
    fr: 'L’accord joint pour l’opération {operation} n’a aucun des montants proposés : il porte {attendu}.',
    en: 'The agreement attached for operation {operation} has none of the amounts proposed: it says {attendu}.',
  },
  'imputation.solde_different': {
    niveau: 'erreur',
    fr: 'Disponible {disponible} moins {montant} font {attendu} ; le solde imprimé est {constate}.',
    en: 'Available {disponible} less {montant} make {attendu}; the printed balance is {constate}.',
  },
  'imputation.depassement': {
    niveau: 'erreur',
    fr: '{constate} sont imputés sur une ligne qui n’a que {attendu}.',
    en: '{constate} are charged to a line that has {attendu} only.',
  },
  'imputation.document_different': {
    niveau: 'erreur',
    fr: 'Pour la ligne {code}, la délibération et le rapport diffèrent : {constate} et {attendu}.',
    en: 'For line {code}, the decision and the report differ: {constate} and {attendu}.',
  },
  'imputation.somme_differente': {
    niveau: 'erreur',
    fr: 'Les lignes budgétaires font {constate} ; {articles#l’article|les articles} {articles} qu’elles financent {articles#fait|font} {attendu}.',
    en: 'The budget lines make {constate}; {articles#article|articles} {articles}, which they pay for, {articles#makes|make} {attendu}.',
  },
  'vote.total_different': {
    niveau: 'erreur',
    fr: 'Les voix font {constate}, alors que {membres} {membres?membre pouvait être compté|membres pouvaient être comptés}.',
    en: 'The votes make {constate}, while {membres} {membres?member|members} could be counted.',
  },
  'vote.abstentions_des_deports': {
    niveau: 'info',
    fr: '{constate} {constate?abstention|abstentions}, autant que de membres qui n’ont pas pris part au vote : {constate?ce membre semble compté|ils semblent comptés} comme s’étant {constate?abstenu|abstenus}.',
    en: '{constate} {constate?abstention|abstentions}, as many as members who took no part in the vote: {constate?this member seems|they seem} to be counted as abstaining.',
  },
  'vote.resultat_contredit': {
    niveau: 'erreur',
    fr: 'Le résultat imprimé est « {resultat} », avec {pour} voix pour et {contre} contre.',
    en: 'The printed result is "{resultat}", with {pour} {pour?vote|votes} for and {contre} against.',
  },
  'vote.unanimite_contredite': {
    niveau: 'erreur',
    fr: 'L’unanimité est dite, avec {contre} voix contre.',
    en: 'The vote is said to be unanimous, with {contre} {contre?vote|votes} against.',
  },
  'vote.noms_differents': {
    niveau: 'avertissement',
    fr: '{constate} voix {constate?est comptée|sont comptées}, et {attendu} {attendu?membre nommé|membres nommés}.',
    en: '{constate} {constate?vote is|votes are} counted, and {attendu} {attendu?member|members} named.',
  },
  'vote.votant_parti': {
    niveau: 'avertissement',
    fr: '{nom} figure parmi les votants, alors que son départ est noté auparavant ({depart}).',
    en: '{nom} is among those who voted, although they are said above to have left ({depart}).',
  },
  'seance.quorum': {
    niveau: 'avertissement',
    fr: '{constate} {constate?membre présent|membres présents}, alors que le quorum d’une assemblée de {effectif} {effectif?membre|membres} est {attendu}.',
    en: '{constate} {constate?member|members} present, while the quorum of an assembly of {effectif} {effectif?member|members} is {attendu}.',
  },
  'seance.effectif_depasse': {
    niveau: 'avertissement',
    fr: '{constate} {constate?membre est annoncé|membres sont annoncés} en exercice ; les listes en nomment {attendu}.',
    en: '{constate} {constate?member is|members are} said to be in office; the lists name {attendu}.',
  },
  'seance.presents_differents': {
    niveau: 'avertissement',
    fr: '{constate} {constate?présent est annoncé|présents sont annoncés} ; la liste en nomme {attendu}.',
    en: '{constate} {constate?member is|members are} said to be present; the list names {attendu}.',
  },
  'structure.presences_incompletes': {
    niveau: 'avertissement',
    fr: '{constate} {constate?membre est annoncé|membres sont annoncés}, et {attendu} {attendu?nom est lu|noms sont lus} : une partie de la liste manque.',
    en: '{constate} {constate?member is|members are} announced, and {attendu} {attendu?name is|names are} read: a part of the list is missing.',
  },
  'presence.present_et_absent': {
    niveau: 'erreur',
    fr: '{nom} figure dans deux listes : « {autre} » et « {statut} ».',
    en: '{nom} is in two lists: "{autre}" and "{statut}".',
  },
  'presence.mandataire_absent': {
    niveau: 'avertissement',
    fr: '{nom} reçoit un pouvoir, mais figure sous « {statut} ».',
    en: '{nom} is given a proxy, but is listed under "{statut}".',
  },
  'deport.statut_different': {
    niveau: 'avertissement',
    fr: '{nom} est dit « {dit} » ici, mais figure sous « {statut} ».',
    en: '{nom} is said to be "{dit}" here, but is listed under "{statut}".',
  },
  'deport.inconnu': {
    niveau: 'avertissement',
    fr: '{nom} ne prend pas part au vote, mais ne figure dans aucune liste de membres.',
    en: '{nom} takes no part in the vote, but is in no list of members.',
  },
  'montant.parts_differentes': {
    niveau: 'erreur',
    fr: 'Les montants de la liste font {somme} ; le montant annoncé est {constate}.',
    en: 'The amounts of the list make {somme}; the amount announced is {constate}.',
  },
  'montant.pourcentage_different': {
    niveau: 'avertissement',
    fr: '{pourcentage} % de {total} font {attendu} ; il est imprimé {constate}.',
    en: '{pourcentage}% of {total} make {attendu}; {constate} is printed.',
  },
  'montant.prix_quantite': {
    niveau: 'avertissement',
    fr: '{quantite} {chose} à {prix} font {attendu}, montant que le texte ne porte nulle part.',
    en: '{quantite} {chose} at {prix} make {attendu}, an amount that the text has nowhere.',
  },
  'montant.tarif_different': {
    niveau: 'erreur',
    fr: '{quantite} {quantite?unité|unités} à {prix} sur {mois} mois font {attendu} ; il est imprimé {constate}.',
    en: '{quantite} {quantite?unit|units} at {prix} over {mois} {mois?month|months} make {attendu}; {constate} is printed.',
  },
  'versement.depassement': {
    niveau: 'erreur',
    fr: 'Les versements font {constate}, plus que le montant total de {attendu}.',
    en: 'The payments make {constate}, more than the whole amount of {attendu}.',
  },
  'versement.exercice_anterieur': {
    niveau: 'avertissement',
    fr: 'Ce versement est dû au {date} et imputé sur l’exercice {exercice}.',
    en: 'This payment is due on {date} and charged to the budget of {exercice}.',
  },
  'accord.signataire_different': {
    niveau: 'avertissement',
    fr: '{partie} est représenté par {representant}, mais {nom} signe dans la même qualité.',
    en: '{partie} is represented by {representant}, but {nom} signs in the same office.',
  },
  'accord.convention_differente': {
    niveau: 'avertissement',
    fr: 'La convention modifiée est désignée ici par {constate}, et ailleurs par {attendu}.',
    en: 'The agreement that is amended is referred to here by {constate}, and elsewhere by {attendu}.',
  },
  'accord.annexe_absente': {
    niveau: 'avertissement',
    fr: 'L’accord renvoie à son annexe {numero}, qui n’est pas jointe.',
    en: 'The agreement refers to its annex {numero}, which is not attached.',
  },
  'avenant.articles_differents': {
    niveau: 'avertissement',
    fr: 'L’avenant dit modifier {annonces#l’article|les articles} {annonces} ; son texte modifie {modifies#l’article|les articles} {modifies}.',
    en: 'The amendment says that it changes {annonces#article|articles} {annonces}; its text changes {modifies#article|articles} {modifies}.',
  },
  'article.annexe_absente': {
    niveau: 'avertissement',
    fr: 'L’article {article} renvoie à l’annexe {numero}, qui n’est pas jointe.',
    en: 'Article {article} refers to annex {numero}, which is not attached.',
  },
  'article.numero_double': {
    niveau: 'info',
    fr: 'Un article {numero} figure déjà à la ligne {ligne}.',
    en: 'There is an article {numero} on line {ligne} already.',
  },
  'date.impossible': {
    niveau: 'erreur',
    fr: 'Le calendrier n’a pas de {date}.',
    en: 'The calendar has no {date}.',
  },
  'date.ordre': {
    niveau: 'erreur',
    fr: 'Le {tard} est avant le {tot}, qui devrait le précéder.',
    en: '{tard} is before {tot}, which should come first.',
  },
  'periode.inversee': {
    niveau: 'erreur',
    fr: 'La période finit ({fin}) avant de commencer ({debut}).',
    en: 'The period ends ({fin}) before it begins ({debut}).',
  },
  'periode.lignes_differentes': {
    niveau: 'avertissement',
    fr: 'Aucune ligne de l’opération {operation} n’a cette période ({periode}) ; d’autres lignes ont {attendu}.',
    en: 'No row of operation {operation} has this period ({periode}); other rows have {attendu}.',
  },
  'periode.accord_different': {
    niveau: 'info',
    fr: 'La période finit ici en {fin}, et en {convention} dans l’accord joint.',
    en: 'The period ends in {fin} here, and in {convention} in the agreement attached.',
  },
  'siret.cle_fausse': {
    niveau: 'erreur',
    fr: 'Le SIRET {siret} a une clé fausse.',
    en: 'SIRET {siret} has a wrong check digit.',
  },
  'iban.cle_fausse': {
    niveau: 'erreur',
    fr: 'L’IBAN {iban} a une clé fausse.',
    en: 'IBAN {iban} has wrong check digits.',
  },
  'iban.rib_different': {
    niveau: 'erreur',
    fr: 'Les coordonnées bancaires {constate} ne sont pas celles de l’IBAN, {attendu}.',
    en: 'The bank details {constate} are not those of the IBAN, {attendu}.',
  },
  'signataire.president_different': {
    niveau: 'avertissement',
    fr: 'La décision est signée par {nom} ; les accords sont conclus par {representant}.',
    en: 'The decision is signed by {nom}; the agreements are made by {representant}.',
  },
  'signataire.seance_differente': {
    niveau: 'avertissement',
    fr: 'La décision est signée par {nom} ; la séance est présidée, au même titre, par {president}.',
    en: 'The decision is signed by {nom}; the session is chaired, in the same office, by {president}.',
  },
  'avis.date_differente': {
    niveau: 'avertissement',
    fr: 'L’avis de la commission n° {commission} est daté du {constate} ici, du {attendu} dans le rapport.',
    en: 'The advice of committee no. {commission} is dated {constate} here, {attendu} in the report.',
  },
  'bilan.suivis_differents': {
    niveau: 'info',
    fr: '{constate} {constate?personne accompagnée|personnes accompagnées} ; celles encore suivies et les sorties font {attendu}, alors que {autres} {autres?autre bilan tombe|autres bilans tombent} juste.',
    en: '{constate} {constate?person|people} accompanied; those still followed and those who left make {attendu}, while {autres} other {autres?report adds|reports add} up.',
  },
  'nom.deux_orthographes': {
    niveau: 'info',
    fr: '« {nom} » est écrit « {autre} » ailleurs.',
    en: '"{nom}" is written "{autre}" elsewhere.',
  },
};
