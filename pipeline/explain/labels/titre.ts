/** What each cue says of a line weighed as a title: the sentence's subject is the line ("it is set in bold"). */
import { tableDe } from './table.ts';

export const titre = tableDe(`
candidat | handicap de départ : toute ligne doit le surmonter pour être un titre | starting handicap: any line must overcome it to be a title
numero | elle s’ouvre sur un numéro d’acte, ou ce qui en a l’air | it opens with the number of an act, or what looks like one
numeroAppris | son numéro est d’une forme inconnue, pris à l’essai | its number is of an unknown shape, taken on trial
numeroPresDUnTitre | c’est un numéro sans mots, à côté d’une ligne qui a l’air du titre | it is a number without words, beside a line that looks like its title
numeroSeul | c’est un numéro sans mots | it is a number without words
numeroVoisin | son numéro est imprimé sur la ligne voisine | its number is printed on the line beside it
numeroNomme | c’est un numéro sans mots, mais dit « délibération », « décision » ou « acte » | it is a number without words, but says "délibération", "décision" or "acte"
rang | elle s’ouvre sur un rang, ou ce qui en a l’air | it opens with a rank, or what looks like one
objet | elle s’ouvre sur « Objet » | it opens with "Objet"
suiviDUneDecision | une décision la suit dans la même ligne | a decision follows on the same line
tiret | elle s’ouvre sur un tiret ou une puce | it opens with a dash or a bullet
suiteDeDeux | son numéro ou son rang va de pair avec un autre de même forme, plus haut ou plus bas | its number or rank goes with another of the same shape, above or below
suiteDeTrois | son numéro ou son rang fait partie d’une suite d’au moins trois qui montent | its number or rank is part of a rising run of at least three
suiteDeSix | son numéro ou son rang fait partie d’une suite d’au moins six qui montent | its number or rank is part of a rising run of at least six
titreMarque | elle est mise en titre dans le fichier | it is marked as a heading in the file
gras | elle est en gras ou mise en titre | it is bold or marked as a heading
capitales | elle est en capitales | it is in capitals
element | c’est une entrée de liste | it is an entry of a list
longueurDeTitre | elle a la longueur habituelle d’un titre | it has the usual length of a title
longue | elle est longue pour un titre | it is long for a title
longueEnGras | elle est longue pour un titre, quoique en gras ou mise en titre | it is long for a title, though bold or marked as a heading
unSeulMot | elle n’a qu’un mot | it has one word only
entreParentheses | elle est entre parenthèses | it stands in brackets
debutDeBloc | elle commence un paragraphe | it begins a paragraph
sousUnFilet | un trait la précède (ligne, tirets, étoiles) | a rule stands above it (a line, dashes, stars)
seuleDansSonBloc | elle est seule dans son paragraphe | it is alone in its paragraph
finDePhrase | elle finit par un point, une virgule ou un point-virgule, comme une phrase | it ends with a full stop, a comma or a semicolon, as a sentence does
pointFinal | elle finit par un point, mais elle est courte et seule dans son paragraphe | it ends with a full stop, but is short and alone in its paragraph
finDeTitreNumerote | elle finit par un point, comme parfois un titre numéroté ou en capitales | it ends with a full stop, as a title with a number or in capitals sometimes does
deuxPoints | elle finit par deux-points | it ends with a colon
sousDeuxPoints | comme la ligne d’avant, elle finit par deux-points : elle continue ce titre | like the line before it ends with a colon: it goes on with that title
apresUnPoint | la ligne d’avant est finie | the line before is finished
auMilieuDUnePhrase | elle continue la ligne d’avant, qui n’est pas finie | it goes on with the line before, which is not finished
suiteEnMinuscule | la ligne d’après commence par une minuscule : elle continue celle-ci | the line after begins with a small letter: it goes on with this one
suiteDuDessus | la ligne d’avant finit sur un mot qui attend une suite (« de », « et ») | the line before ends with a word that something must follow ("de", "et")
surLeCorps | le texte commence dessous : rapporteur, matière de l’acte, visas | the text begins below it: who reports, the act’s class, citations of law
dessousPlusLong | la ligne d’après est plus longue, comme un texte sous son titre | the line after is longer, as a text under its title
phrase | elle a le verbe d’une phrase | it has the verb of a sentence
montantDansLaLigne | elle porte un montant en euros | it holds an amount in euros
montantsAutour | elle est parmi des lignes de chiffres | it stands among lines of figures
ditUnVote | elle dit un vote | it tells a vote
titreEtResultat | elle dit son vote après son titre (« Tarifs de la cantine : adopté ») | it tells its vote after its title ("Tarifs de la cantine : adopté")
ouvreUneListe | elle annonce une liste (ordre du jour, récapitulatif) ou une fin (levée de séance, signatures) | it announces a list (agenda, summary) or an end (the session closes, signatures)
apresUnVote | un vote est dit dans les trois lignes au-dessus : un nouveau point peut commencer | a vote is told in the three lines above: a new item may begin
apresUneDecision | une décision sans vote est dite dans les deux lignes au-dessus : un nouveau point peut commencer | a decision without a vote is told in the two lines above: a new item may begin
presence | elle fait partie d’une liste de présents ou d’absents | it is part of a list of those present or absent
annonceAuJour | c’est un point que l’on demande d’ajouter à l’ordre du jour | it is a point that is asked to be put on the agenda
premieresLignes | elle est parmi les toutes premières lignes du document | it is among the very first lines of the document
tete | elle est dans le haut du document, où se tient sa tête | it is at the top of the document, where its head stands
copie | elle est dans une liste de titres, ou répète un titre qui est déjà plus haut | it is in a list of titles, or repeats a title that stands above
original | une liste de titres du document l’annonce : c’est ici que le titre lui-même se trouve | a list of titles in the document announces it: the title itself stands here
partie | elle nomme une partie d’un acte qui revient d’acte en acte, ou que le document numérote à part | it names a part of an act that comes again in each act, or that is numbered apart
annoncee | la tête du document dit déjà les mêmes mots : elle est annoncée | the head of the document says the same words: it is announced
reditePlusBas | les mêmes mots reviennent plus bas | the same words come again further down
premiereSousLaTete | elle vient juste sous la tête du document | it comes right below the head of the document
refrain | elle revient plusieurs fois, comme une formule | it comes again several times, as a formula does
refrainNomme | elle revient plusieurs fois, mais avec un mot qui intitule un point (« Attribution », « Tarifs ») | it comes again several times, but with a word that heads an item ("Attribution", "Tarifs")
compte | son nombre est celui d’un compte, d’une page ou d’un tableau, ou elle n’a pas de mots | its number is that of an account, a page or a table, or it has no words
suitUneEntree | elle suit une entrée de liste de même forme, en minuscule ou close par un point-virgule | it follows an entry of a list of the same shape, in small letters or closed by a semicolon
famille | les lignes qui lui ressemblent reviennent, à peu près, une fois par décision | the lines that look like it come about once a decision
famille- | les lignes qui lui ressemblent reviennent sans suivre les décisions | the lines that look like it come without regard to the decisions
sansNumero | les titres de ce document sont numérotés, elle ne l’est pas | the titles of this document are numbered, it is not
sansNumeroDansUneSuite | les numéros des titres de ce document se suivent sans trou, et elle n’en a pas | the numbers of the titles of this document go on without a gap, and it has none
entreDeuxFilets | elle est entre deux traits, comme le nom d’un groupe de points | it stands between two rules, as the name of a group of items does
suiviDUnTitre | la ligne d’après a l’air d’un titre : celle-ci nommerait plutôt un groupe | the line after looks like a title: this one would rather name a group
role.visa | elle commence comme un visa (« Vu », « Considérant ») | it begins as a citation of law ("Vu", "Considérant")
role.presence | elle commence comme une liste de présents ou d’absents | it begins as a list of those present or absent
role.effectif | elle compte des membres ou des suffrages | it counts members or ballots
role.seance | elle commence comme une tête de séance (date, convocation, présidence, secrétaire) | it begins as the head of a session (date, convocation, chair, secretary)
role.agenda | elle commence comme l’ordre du jour | it begins as the agenda
role.page | elle numérote une page | it numbers a page
role.assemblee | elle commence comme une phrase sur l’assemblée, le maire ou le président | it begins as a sentence on the assembly, the mayor or the president
role.personne | elle commence comme une phrase sur une personne, ou dite par elle | it begins as a sentence on a person, or by one
role.decision | elle commence comme ce qu’une assemblée décide (« Décide », « Autorise ») | it begins as what an assembly decides ("Décide", "Autorise")
role.dispositif | elle commence comme le texte d’une décision (« Après en avoir délibéré », « Article ») | it begins as the text of a decision ("Après en avoir délibéré", "Article")
role.vote | elle commence comme un vote (« Pour », « Contre », « À l’unanimité ») | it begins as a vote ("Pour", "Contre", "À l’unanimité")
role.classement | elle dit la matière de l’acte (« Nomenclature : 6.1 ») | it says the act’s class ("Nomenclature : 6.1")
role.infinitif | elle commence comme ce qui est décidé (« d’adopter », « de fixer ») | it begins as what is decided ("d’adopter", "de fixer")
role.date | elle commence par une date | it begins with a date
role.montant | elle commence par un montant | it begins with an amount
titre.proces_verbal | elle annonce l’approbation d’un procès-verbal : c’est un point, malgré ces mots | it announces the approval of minutes: an item, in spite of those words
titre.deliberation | elle annonce une délibération et son sujet | it announces a deliberation and what it is about
titre.voeu | elle annonce un vœu ou une motion | it announces a wish or a motion
nom.intitule | elle commence par un mot qui intitule un point (« Attribution », « Cession ») | it begins with a word that heads an item ("Attribution", "Cession")
nom.rubrique | elle commence comme une rubrique dans un point (« Plan de financement », « Dépenses ») | it begins as a heading within an item ("Plan de financement", "Dépenses")
nom.article | elle commence par « le », « la » ou « les », comme une entrée plutôt qu’un titre | it begins with "le", "la" or "les", as an entry rather than a title
nom.annonce | elle annonce ce qui suit (« suivants : », « ci-dessous : ») | it announces what follows ("suivants :", "ci-dessous :")
`);
