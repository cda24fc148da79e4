/** What speaks for a file's holding acts of a local authority, or an agreement; for minutes or for one act. */
import { tableDe } from './table.ts';

export const nature = tableDe(`
nature.texte | handicap de départ : tout texte doit le surmonter pour être lu comme un acte | starting handicap: any text must overcome it to be read as an act
nature.registre | il s’annonce comme un registre ou une liste de délibérations | it calls itself a register or a list of deliberations
nature.deliberation | il s’annonce comme une délibération | it calls itself a deliberation
nature.minutes_de_l_assemblee | il s’annonce comme le procès-verbal d’une assemblée locale | it calls itself the minutes of a local assembly
nature.minutes | il s’annonce comme un procès-verbal ou un compte rendu | it calls itself minutes
nature.assemblee_en_titre | une assemblée locale est nommée en titre | a local assembly is named in its title
nature.seance | une date de séance est en titre | the date of a session is in its title
nature.decision_de_l_executif | il s’annonce comme une décision du maire ou du président | it calls itself a decision of the mayor or the president
nature.numero | un titre numéroté (« N° 11 – … ») | a numbered title ("N° 11 – …")
nature.acte_d_autrui | il s’annonce comme l’acte d’une autre autorité (arrêté, jugement, loi) | it calls itself an act of another authority (an order, a judgment, a law)
nature.autre_document | il s’annonce comme un autre document (contrat, note, règlement…) | it calls itself another kind of document (a contract, a note, rules…)
nature.piece | il s’annonce comme une pièce jointe d’ordinaire à un acte (contrat, règlement…) | it calls itself what is usually attached to an act (a contract, rules…)
nature.periodique | il s’annonce comme un bulletin ou un journal | it calls itself a bulletin or a newspaper
nature.question | son titre est une question | its title is a question
nature.liste_de_subventions | il s’annonce comme une liste de subventions | it calls itself a list of grants
nature.autre_organisme | un organisme qui n’est pas une collectivité est nommé en titre | a body that is no local authority is named in its title
nature.etablissement_en_titre | un établissement public local est nommé en titre | a local public body is named in its title
nature.minutes_d_un_autre | il s’annonce comme le procès-verbal d’un autre organisme | it calls itself the minutes of another body
nature.commission_sans_pouvoir | une commission qui ne décide pas est nommée en titre | a committee that does not decide is named in its title
nature.collectivite | une collectivité est nommée | a local authority is named
nature.etablissement_local | un établissement public local est nommé | a local public body is named
nature.assemblee | une assemblée locale est nommée | a local assembly is named
nature.elus | des élus sont nommés (maire, conseillers…) | elected members are named (mayor, councillors…)
nature.assemblee_reunie | l’assemblée est dite réunie | the assembly is said to have met
nature.rapporteur | un rapporteur est nommé | a rapporteur is named
nature.aux_voix | une proposition est mise aux voix | a proposal is put to the vote
nature.cette_deliberation | le texte se dit « la présente délibération » | the text calls itself "the present deliberation"
nature.convocation | les membres ont été convoqués | the members were called to the session
nature.l_an | la formule « L’an deux mille… » | the formula "L’an deux mille…"
nature.en_exercice | les membres en exercice sont comptés | the members in office are counted
nature.secretaire | un secrétaire de séance est nommé | a secretary of the session is named
nature.procuration | des pouvoirs ou procurations sont donnés | proxies are given
nature.approuve_les_derniers | le procès-verbal de la séance d’avant est approuvé | the minutes of the session before are approved
nature.presidence | la présidence de la séance est dite | who chairs the session is said
nature.delibere | la formule « après en avoir délibéré » | the formula "après en avoir délibéré"
nature.presents | une liste de présents ou d’absents | a list of those present or absent
nature.assemblee_locale_decide | une assemblée locale décide, approuve ou vote | a local assembly decides, approves or votes
nature.sur_le_rapport | « sur le rapport de » ou « sur proposition de » | "sur le rapport de" or "sur proposition de"
nature.assemblee_racontee | on raconte ce qu’une assemblée locale a décidé | what a local assembly decided is narrated
nature.en_general | il parle des assemblées locales en général | it speaks of local assemblies in general
nature.assemblee_decide | l’assemblée décide, approuve ou autorise | the assembly decides, approves or authorises
nature.decision_article | un article qui commence par ce qui est décidé (« Article 1 : d’attribuer ») | an article that begins with what is decided ("Article 1 : d’attribuer")
nature.visa | des visas (« Vu le code général… ») | citations of law ("Vu le code général…")
nature.transmission | la transmission à la préfecture ou l’affichage | it was sent to the prefecture, or posted
nature.conforme | la mention « pour extrait conforme » ou semblable | the words "pour extrait conforme" or the like
nature.ordre_du_jour | un ordre du jour | an agenda
nature.presse | des mots d’article de presse | words of a newspaper
nature.publie_par | la mention de qui l’a publié ou écrit | words on who published or wrote it
nature.premiere_personne | il parle à la première personne | it speaks in the first person
nature.narration | des mots de récit | words of a narrative
nature.ces_jours_ci | des mots d’actualité (« hier », « aura lieu ») | words of the day’s news ("hier", "aura lieu")
nature.dialogue | un dialogue | a dialogue
nature.voix_prives | des voix qui ne sont pas celles d’élus (adhérents, actionnaires…) | votes that are not those of elected members (members of a club, shareholders…)
nature.sans_pouvoir | un avis seulement, sans pouvoir de décider | an opinion only, without the power to decide
nature.arrete_ou_juge | la formule d’un arrêté ou d’un jugement | the formula of an order or a judgment
nature.convoquer | il convoque à une séance à venir | it calls to a session to come
nature.a_completer | un modèle à compléter | a form to be filled in
nature.courriel | un courriel | an e-mail
nature.maquette_de_budget | les pages réglementaires d’un budget | the set pages of a budget
nature.decide | quelque chose est décidé | something is decided
nature.titre_tenu | au moins un titre a une décision sous lui | at least one title has a decision under it
nature.titres_qui_se_suivent | des titres numérotés se suivent, chacun avec sa décision | titles with rising numbers, each with its decision
nature.assemblee_decide_souvent | une assemblée décide, au présent et par un vote, à plusieurs reprises | an assembly decides, in the present and by a vote, several times
nature.assemblee_decide_toujours | elle le fait bien des fois | it does so many times
nature.longue_suite_de_titres | ils sont nombreux | there are many of them
nature.aucun_titre_tenu | aucun titre n’a de décision sous lui | no title has a decision under it
nature.decide_plusieurs_fois | plusieurs décisions | several decisions
nature.rien_de_decide | rien n’est décidé nulle part | nothing is decided anywhere
nature.agenda_seul | un ordre du jour, et rien de décidé | an agenda, and nothing decided
nature.sans_autorite | ni collectivité, ni établissement, ni assemblée n’est nommé | no authority, public body or assembly is named
nature.elus_sans_autorite | des élus, mais aucune collectivité n’est nommée | elected members, but no authority is named
nature.pointilles | des pointillés à remplir | dots to be filled in
nature.sous_l_ordre_du_jour | sous l’ordre du jour, un titre pèse moins | under the agenda, a title weighs less
nature.sous_les_presents | sous la liste des présents, un titre pèse moins | under the list of those present, a title weighs less
nature.sous_la_date | sous la date de séance, un titre pèse moins | under the date of the session, a title weighs less
nature.decision_dite | un résultat de vote ou une décision est dit | the result of a vote or a decision is told
nature.decision_verbe | un verbe qui décide | a verb that decides
accord.texte | handicap de départ : tout texte doit le surmonter pour être lu comme un accord seul | starting handicap: any text must overcome it to be read as an agreement alone
accord.titre | il s’intitule convention, avenant ou contrat | its title is that of an agreement or an amendment
accord.titre_en_fin | son titre finit par le nom d’un accord | its title ends with the name of an agreement
accord.entre | « Entre… » : des parties sont annoncées | "Entre…": parties are announced
accord.autorite | l’une des parties est une autorité publique | one of the parties is a public authority
accord.lie | les formules qui lient des parties (« d’une part », « représentée par ») | the formulas that bind parties ("d’une part", "représentée par")
accord.convenu | « il est convenu » | "il est convenu"
accord.article | il a des articles | it has articles
accord.presents | une liste de présents : c’est le propre d’un acte | a list of those present, which only an act has
accord.convoque | une assemblée convoquée : c’est le propre d’un acte | an assembly called together, which only an act has
accord.delibere | « après en avoir délibéré » : c’est le propre d’un acte | "après en avoir délibéré", which only an act has
accord.voix | des voix comptées : c’est le propre d’un acte | votes counted, which only an act has
accord.unanimite | une décision à l’unanimité : c’est le propre d’un acte | a unanimous decision, which only an act has
accord.seance | une date de séance : c’est le propre d’un acte | the date of a session, which only an act has
accord.sous_un_acte | au-dessus de son titre, la tête d’un acte | above its title, the head of an act
genre.proces_verbal | les premières lignes l’appellent procès-verbal, compte rendu ou liste | the first lines call it minutes or a list
genre.acte | les premières lignes l’appellent délibération ou extrait, ou portent le cachet d’une préfecture | the first lines call it a deliberation or an extract, or bear the stamp of a prefecture
genre.liste | une liste de titres (ordre du jour, récapitulatif) est dans le document | a list of titles (agenda, summary) is in the document
genre.vote_en_tete | un vote est dit avant le premier titre | a vote is told before the first title
genre.suivants | des numéros de titres se suivent | numbers of titles follow each other
genre.tenus | combien de titres ont une décision sous eux (un seul ne dit rien) | how many titles have a decision under them (one says nothing)
genre.non_tenus | des titres n’ont pas de décision sous eux | titles have no decision under them
`);
