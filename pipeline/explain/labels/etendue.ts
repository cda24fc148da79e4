/** What speaks for a stretch of lines, for two titles one after the other, and for what opens something else. */
import { tableDe } from './table.ts';

export const etendue = tableDe(`
aucunVote | aucun vote n’est dit d’ici au titre suivant | no vote is told from here to the next title
sansVote | quelque chose est décidé sous ce titre, sans vote | something is decided under this title, without a vote
unVote | un seul vote est dit d’ici au titre suivant | one vote is told from here to the next title
deuxVotes | deux votes sont dits d’ici au titre suivant | two votes are told from here to the next title
plusieursVotes | plus de deux votes sont dits d’ici au titre suivant : il en manque peut-être un titre | more than two votes are told from here to the next title: a title may be missing
aucunVerbe | aucun verbe de décision dans le texte qui suit | no verb of decision in the text below it
unVerbe | un verbe de décision est dans le texte qui suit | a verb of decision is in the text below it
vide | rien, ou presque, avant le titre suivant | nothing, or hardly anything, before the next title
courte | peu de lignes avant le titre suivant | few lines before the next title
moyenne | un texte d’une longueur habituelle avant le titre suivant | a text of the usual length before the next title
grande | un long texte avant le titre suivant | a long text before the next title
tresGrande | un très long texte avant le titre suivant | a very long text before the next title
assistanceDansLeCorps | la liste des présents serait sous ce titre, alors qu’elle se tient dans la tête | the list of those present would stand under this title, though it belongs to the head
coupure | une autre partie (signatures, liste, annexe, tête suivante) commence à sa place dans le texte qui suit | another part (signatures, list, annex, next head) begins at its place in the text below it
ouvreUneTete | une tête d’acte commencerait au milieu du texte | the head of an act would begin within the text
ligneDePresence | une ligne de la liste des présents est d’une tête | a line of the list of those present is of a head
autreLigneDeTete | une ligne sans mots de tête | a line without the words of a head
teteMax | le plus que les lignes d’une tête peuvent valoir ensemble | the most that the lines of a head can be worth together
ligneDeListe | une ligne d’une liste de titres est de cette liste | a line of a list of titles is of that list
listeEnTete | une liste de titres se tient dans la tête | a list of titles stands in the head
teteSansVote | aucun vote avant le premier titre | no vote before the first title
teteUnVote | un vote avant le premier titre | a vote before the first title
teteProcedure | avant le premier titre, un vote sur la séance elle-même (procès-verbal, secrétaire) | before the first title, a vote on the session itself (minutes, secretary)
teteDeuxVotes | deux votes avant le premier titre | two votes before the first title
tetePlusieursVotes | plus de deux votes avant le premier titre | more than two votes before the first title
memeStyle | le titre d’avant a le même aspect qu’elle | the title before looks like it
autreStyle | le titre d’avant a un autre aspect qu’elle | the title before looks otherwise
memeForme | son numéro a la forme d’un numéro de titre d’avant | its number has the shape of that of a title before
autreForme | son numéro n’a la forme d’aucun des titres d’avant | its number has the shape of none of the titles before
numeroSuivant | son numéro suit celui d’un titre d’avant | its number is the next after that of a title before
numeroPlusHaut | son numéro est plus haut que ceux d’avant, mais il en manque entre eux | its number is higher than those before, but some are missing between
numeroPasPlusHaut | son numéro n’est pas plus haut que celui d’un titre d’avant | its number is not higher than that of a title before
unSeulNumero | elle est numérotée, le titre d’avant ne l’est pas | it is numbered, the title before is not
intercalee | elle n’a pas de numéro, les titres d’avant en ont | it has no number, the titles before have one
apres.memeStyle | le titre d’après a le même aspect qu’elle | the title behind looks like it
apres.autreStyle | le titre d’après a un autre aspect qu’elle | the title behind looks otherwise
apres.autreForme | le numéro du titre d’après a une forme nouvelle | the number of the title behind has a new shape
apres.numeroSuivant | le numéro du titre d’après vient juste après le sien, ou après le dernier de sa forme | the number of the title behind is the next after its own, or after the last of that shape
apres.numeroPlusHaut | le numéro du titre d’après est plus haut, mais il en manque entre eux | the number of the title behind is higher, but some are missing between
apres.numeroPasPlusHaut | le numéro du titre d’après n’est pas plus haut | the number of the title behind is not higher
apres.unSeulNumero | le titre d’après est numéroté, elle ne l’est pas | the title behind is numbered, it is not
apres.intercalee | le titre d’après n’a pas de numéro, ceux d’avant en ont | the title behind has no number, those before have one
avantCoupe | le texte du titre d’avant est mieux fait s’il s’arrête ici (votes, longueur) | the text of the title before is better made if it ends here (votes, length)
avantCoupe- | le texte du titre d’avant est moins bien fait s’il s’arrête ici (votes, longueur) | the text of the title before is less well made if it ends here (votes, length)
teteCoupee | la tête du document est mieux faite si elle s’arrête ici (sans vote) | the head of the document is better made if it ends here (without a vote)
teteCoupee- | la tête du document est moins bien faite si elle s’arrête ici | the head of the document is less well made if it ends here
groupe | pour nommer un groupe, une partie de ces indices compte autrement | for the name of a group, some of these cues count otherwise
groupeAuMoins | le moins qu’il faut pour nommer un groupe | the least that it takes to name a group
familleDeBase | ce que vaut une ressemblance quelconque | what any likeness is worth
familleAuPire | le moins que vaut une ressemblance | the least that a likeness is worth
zone.ordre_du_jour | ordre du jour | agenda
zone.recapitulatif | récapitulatif ou liste de délibérations | summary or list of deliberations
zone.fin_de_seance | fin de séance | end of the session
zone.signature | signatures | signatures
zone.annexe | annexe | annex
zone.divers | questions diverses | other business
tete.republique | « République française » | "République française"
tete.registre | extrait du registre | extract of the register
tete.collectivite | nom de la collectivité | name of the authority
tete.assemblee | nom de l’assemblée | name of the assembly
tete.seance | date de séance | date of the session
tete.an | « L’an deux mille… » | "L’an deux mille…"
tete.convocation | convocation | convocation
tete.nombre | nombre de membres | number of members
tete.secretaire | présidence ou secrétaire de séance | chair or secretary of the session
decision.verbe | verbe de décision | verb of decision
decision.delibere | « après en avoir délibéré » | "après en avoir délibéré"
decision.element | élément de liste qui décide | entry of a list that decides
decision.acte | « prend acte » | "prend acte"
decision.assemblee | l’assemblée décide | the assembly decides
decision.reportee | point reporté ou retiré | item postponed or withdrawn
decide.divers | questions diverses : rien n’y est décidé d’ordinaire | other business: nothing is decided there as a rule
decide.information | information ou communication | information or communication
decide.election | une élection ou une désignation | an election or an appointment
decide.delibere | « après en avoir délibéré » | "après en avoir délibéré"
decide.acte | « prend acte » | "prend acte"
decide.assemblee | l’assemblée décide | the assembly decides
decide.reporte | renvoyé, reporté ou retiré | sent back, postponed or withdrawn
decide.verbe | un verbe de décision | a verb of decision
joint.titre | au-dessus de ses articles, le titre d’une convention, d’un règlement ou de statuts | above its articles, the title of an agreement, of a rule or of statutes
joint.entre | « Entre… » au-dessus de ses articles | "Entre…" above its articles
joint.clause | un article intitulé comme celui d’un accord (« Durée », « Résiliation ») | an article headed as one of an agreement ("Durée", "Résiliation")
joint.decide | un article qui commence par ce qui est décidé | an article that begins with what is decided
joint.execute | un article qui dit qui exécute, ou ce qui est fixé | an article that says who carries out, or what is fixed
joint.acte | un article sur la délibération elle-même ou sa dépense | an article on the deliberation itself or on its expense
annexe.nommee | derrière la signature, un titre qui dit « annexe » | behind the signature, a title that says "annexe"
annexe.jointe | derrière la signature, une pièce ou une liste dite jointe | behind the signature, a document or a list said to be attached
annexe.liste | derrière la signature, le titre d’une liste ou d’un tableau | behind the signature, the title of a list or a table
`);
