/** Forms of attendance that authorities print, each with invented names: a member once, with the last state. */
import { describe, expect, it } from 'vitest';
import { lireStatut } from '../../parsers/text/codes.ts';
import { lirePresences } from '../../parsers/text/presence.ts';

const rank = ['absent', 'excuse', 'represente', 'present'];

/** "nom statut > mandataire", in the order of the names. */
function membersIn(text: string): string[] {
  const cut = ({ from, to }: { from: number; to: number }) =>
    text.slice(from, to).replace(/-?\n/gu, (one) => (one === '\n' ? ' ' : '-'));
  const members = new Map<string, { statut: string; line: string }>();
  for (const { nom, suite, statut, mandataire } of lirePresences(text).membres) {
    const name = [nom, ...(suite === undefined ? [] : [suite])].map(cut).join(' ');
    const said = lireStatut(text.slice(statut.from, statut.to)) ?? '?';
    const holder = mandataire === undefined ? '' : ` > ${cut(mandataire)}`;
    const known = members.get(name);
    if (known !== undefined && rank.indexOf(known.statut) >= rank.indexOf(said)) continue;
    members.set(name, { statut: said, line: `${name} ${said}${holder}` });
  }
  return [...members.values()].map(({ line }) => line).sort();
}

/** The margin's words and days stand between the lines of the page. */
const marge = `Nombre de conseillers
en séance :

5 Étaient présents : M. AUBIN, Maire

Pouvoirs :

1

Date de l'avis de convocation :

Mme BLOT, MM CAREL, DORIN, Mme EBLE, adjoints,`;

describe('attendance', () => {
  it.each<[string, string[]]>([
    [
      `Présents : Mme Le Bihan, M. Le Goff, Mmes La Rue et Le Roux
Absent : M. Le Moal (pouvoir à Mme Le Bihan)`,
      [
        'La Rue present',
        'Le Bihan present',
        'Le Goff present',
        'Le Moal represente > Le Bihan',
        'Le Roux present',
      ],
    ],
    [
      `COMMUNE DE VALBREUIL
Séance du 3 mars 2015
Membres du conseil présents à la séance :
M. ARDOUIN Luc		Mme BESSEYRE Paule
M. CHANTREL Yann		Mme DUVIVIER Rose
M. ETCHEVERS Jon		M. FAUCHER Guy
Absents avec excuse : M. GRIMAUD Léo, Mme HUREL Ida
Secrétaire de séance : M. FAUCHER Guy`,
      [
        'ARDOUIN Luc present',
        'BESSEYRE Paule present',
        'CHANTREL Yann present',
        'DUVIVIER Rose present',
        'ETCHEVERS Jon present',
        'FAUCHER Guy present',
        'GRIMAUD Léo excuse',
        'HUREL Ida excuse',
      ],
    ],
    [
      `L'an deux mille dix-neuf, le 4 avril, le conseil municipal s'est réuni.
ETAIENT PRESENTS : Mme Anne ROUVIER née BASTIDE, M. Paul TESSON*, Mme Lise COLAS épouse MARIN, M. Jean-Noël DA COSTA¹, Mme Ève O'CONNOR, M. Hugues de LA ROCHE-BRUN
ETAIT ABSENTE : Mme Flora PINSON
* arrivé au point 4
1. Tarifs de la cantine
Le conseil approuve à l'unanimité.`,
      [
        'Anne ROUVIER née BASTIDE present',
        'Paul TESSON present',
        'Lise COLAS épouse MARIN present',
        'Jean-Noël DA COSTA present',
        "Ève O'CONNOR present",
        'Hugues de LA ROCHE-BRUN present',
        'Flora PINSON absent',
      ],
    ],
    [
      `Le conseil communautaire s'est réuni le 12 mai 2021 sous la présidence de M. Denis PRAT.
Sont présents M. Denis PRAT, Mme Alice VERNET, M. Karim SAIDI et Mme Odette LOUP.
M. Bruno CHASTEL est excusé et a donné pouvoir à Mme Alice VERNET. Mme Zoé MARTEL, absente, a donné procuration à M. Karim SAIDI. M. Rémi FORT est absent.
Mme Odette LOUP est désignée secrétaire de séance.`,
      [
        'Denis PRAT present',
        'Alice VERNET present',
        'Karim SAIDI present',
        'Odette LOUP present',
        'Bruno CHASTEL represente > Alice VERNET',
        'Zoé MARTEL represente > Karim SAIDI',
        'Rémi FORT absent',
      ],
    ],
    [
      `SYNDICAT DES EAUX DU LIVRAN - Comité du 2 octobre 2014
Délégués titulaires présents : BROUSSE (Arlanc) - MM. CHAPUT et DELORME (Bertignat) - Mme FOURNET (Cunlhat) - M. GENESTE (Dore)
Délégués suppléants présents : M. HERITIER (Eglisolles), suppléant de M. IMBERT
Délégués excusés : MM. IMBERT (Eglisolles), JOUVE (Fayet)
Délégués absents : néant
Assistaient également : M. KOPP, directeur du syndicat, Mme LAURENT, trésorière`,
      [
        'BROUSSE present',
        'CHAPUT present',
        'DELORME present',
        'FOURNET present',
        'GENESTE present',
        'HERITIER present',
        'IMBERT represente > HERITIER',
        'JOUVE excuse',
      ],
    ],
    [
      `PROCÈS-VERBAL
Conseil municipal du 7 juillet 2020
Conseillers présents (9) :
1. Monsieur Loïc BARREAU, Maire
2. Madame Sonia CADET, 1ère adjointe
3. Monsieur Ali DRISSI, 2e adjoint
4. Madame Eva ESNAULT
5. Monsieur Théo FLEURY
6. Madame Gaëlle GIRARD
7. Monsieur Hervé HAMON
8. Madame Inès JARRY
9. Monsieur Marc LE DU
Conseillers absents ayant donné procuration (2) :
1. Madame Nora MEUNIER (procuration donnée à M. LE DU)
2. Monsieur Omar NASSIM (procuration donnée à Mme CADET)
Le quorum étant atteint, la séance est ouverte.`,
      [
        'Loïc BARREAU present',
        'Sonia CADET present',
        'Ali DRISSI present',
        'Eva ESNAULT present',
        'Théo FLEURY present',
        'Gaëlle GIRARD present',
        'Hervé HAMON present',
        'Inès JARRY present',
        'Marc LE DU present',
        'Nora MEUNIER represente > LE DU',
        'Omar NASSIM represente > CADET',
      ],
    ],
    [
      `Réunion du bureau communautaire du 15 janvier 2018
Présents : Mmes Aubin, Blanchet, Ms Carrère, Dufau – Mme Estève
Ont voté par procuration :
Mme Blanchet pour M. Fabre
M. Carrère pour Mme Garat
Excusé : M. Hontang
I. Finances`,
      [
        'Aubin present',
        'Blanchet present',
        'Carrère present',
        'Dufau present',
        'Estève present',
        'Fabre represente > Blanchet',
        'Garat represente > Carrère',
        'Hontang excuse',
      ],
    ],
    [
      `Étaient présents :
Mesdames Aline BRISSET, Carole DANTAN, Élise FERRAND, Gisèle HAAS, Irène
KERN, Laure MOULIN,

Commune d'Orlac - Conseil municipal du 9 juin 2022                      Page 1/12

Messieurs Noël PETIT, Quentin ROUX, Simon TARDY, Ugo VIAL et Xavier
YVON.
Étaient excusés : Madame Zélie ARNAL (pouvoir à Monsieur Noël PETIT)
Étaient absents : Messieurs Basile CROS et Damien ESPIE.
Madame Carole DANTAN a été élue secrétaire.`,
      [
        'Aline BRISSET present',
        'Carole DANTAN present',
        'Élise FERRAND present',
        'Gisèle HAAS present',
        'Irène KERN present',
        'Laure MOULIN present',
        'Noël PETIT present',
        'Quentin ROUX present',
        'Simon TARDY present',
        'Ugo VIAL present',
        'Xavier YVON present',
        'Zélie ARNAL represente > Noël PETIT',
        'Basile CROS absent',
        'Damien ESPIE absent',
      ],
    ],
    [
      `PRÉSENTS : J. ABEL (Président), Ph. BORIE [jusqu'à la question 7], M.-C. CAZES, Th. DUMAS (arrivé à 18h45), C. ELIE-ROY
POUVOIRS : F. GALY à J. ABEL - H. ISSALY à M.-C. CAZES [à partir de la question 3]
EXCUSÉS : L. MAURY
ABSENTS : /
SECRÉTAIRE : Th. DUMAS`,
      [
        'J. ABEL present',
        'Ph. BORIE present',
        'M.-C. CAZES present',
        'Th. DUMAS present',
        'C. ELIE-ROY present',
        'F. GALY represente > J. ABEL',
        'H. ISSALY represente > M.-C. CAZES',
        'L. MAURY excuse',
      ],
    ],
    [
      `Communauté de communes du Haut Gave
Conseil du 14/09/2017
Présents :
ARBUS : Mme LARRIEU, M. POEY
BOSDARROS : M. CAZAUX (suppléant de M. TISNE)
CASTETNER : MM. BERGEROT, HAURE et Mme PLAA
DENGUIN : M. SALLES
Excusés avec pouvoir :
ESCOS : Mme LABORDE à Mme LARRIEU
Excusés sans pouvoir :
GAN : M. NOGUES
M. POEY est nommé secrétaire de séance.`,
      [
        'LARRIEU present',
        'POEY present',
        'CAZAUX present',
        'BERGEROT present',
        'HAURE present',
        'PLAA present',
        'SALLES present',
        'TISNE represente > CAZAUX',
        'LABORDE represente > LARRIEU',
        'NOGUES excuse',
      ],
    ],
    [
      `DEPARTEMENT DE LA SAONE
ETAIENT PRESENTS

LE MAIRE
Bernard AUCLAIR

LES ADJOINTS
Colette BIDAULT
Daniel CLERC

LES CONSEILLERS
Edith DOLE
François EUVRARD
Ginette FAIVRE

ABSENTS EXCUSES
Henri GUYOT donne pouvoir à Colette BIDAULT
Isabelle HUGUENIN

ORDRE DU JOUR
1 Tarifs`,
      [
        'Bernard AUCLAIR present',
        'Colette BIDAULT present',
        'Daniel CLERC present',
        'Edith DOLE present',
        'François EUVRARD present',
        'Ginette FAIVRE present',
        'Henri GUYOT represente > Colette BIDAULT',
        'Isabelle HUGUENIN excuse',
      ],
    ],
    [
      `CENTRE COMMUNAL D'ACTION SOCIALE
Conseil d'administration du 6 décembre 2016
Administrateurs élus présents : Mme la Présidente Solange AUVRAY, Mme Berthe CAILLY, M. Désiré DUVAL
Administrateurs nommés présents : Mmes Edmée FOUQUET, Georgette HEBERT (UDAF), M. Ivan LANGLOIS (Restos du Cœur)
Absents représentés : M. Marcel NICOLLE par Mme Berthe CAILLY
Absente excusée : Mme Paulette QUESNEL`,
      [
        'Solange AUVRAY present',
        'Berthe CAILLY present',
        'Désiré DUVAL present',
        'Edmée FOUQUET present',
        'Georgette HEBERT present',
        'Ivan LANGLOIS present',
        'Marcel NICOLLE represente > Berthe CAILLY',
        'Paulette QUESNEL excuse',
      ],
    ],
    [
      `L'an deux mille neuf, le vingt mars, à dix-huit heures, se sont réunis à la mairie les membres du conseil municipal : MM. ABADIE, BORDES, Mme CASTAING, MM. DUPUY et ESQUERRE, sous la présidence de M. ABADIE, maire.
Étaient absents : Mme FOURCADE qui avait donné pouvoir à M. BORDES, M. GAYE.
A été nommé secrétaire : M. DUPUY.`,
      [
        'ABADIE present',
        'BORDES present',
        'CASTAING present',
        'DUPUY present',
        'ESQUERRE present',
        'FOURCADE represente > BORDES',
        'GAYE absent',
      ],
    ],
    [
      `CONSEIL RÉGIONAL - Séance plénière du 5 mai 2022
Présents :
Groupe Territoires : Adèle BRAULT, Cyprien DOUCET, Estelle FAVRE.
Groupe Avenir : Gaspard HUGON, Irma JOUBERT.
Non-inscrits : Kléber LACOMBE.
Ont donné délégation de vote : Mathilde NOYER à Adèle BRAULT, Octave PERRIN à Irma JOUBERT.
Excusée : Reine SORBIER.`,
      [
        'Adèle BRAULT present',
        'Cyprien DOUCET present',
        'Estelle FAVRE present',
        'Gaspard HUGON present',
        'Irma JOUBERT present',
        'Kléber LACOMBE present',
        'Mathilde NOYER represente > Adèle BRAULT',
        'Octave PERRIN represente > Irma JOUBERT',
        'Reine SORBIER excuse',
      ],
    ],
    [
      `COMMUNE DE LUZY-LE-BAS
Compte rendu de la séance du 11 mars 2016
M. Bertrand CORNU, Mme Delphine EYRAUD, M. Fabien GOUX, Mme Hortense ISNARD et M. Joris KASTLER étaient présents.
MM. Loïc MAZEAU et Nils OZANNE étaient absents. Mme Perle QUENTIN était excusée (procuration à M. Joris KASTLER).
Ordre du jour : budget`,
      [
        'Bertrand CORNU present',
        'Delphine EYRAUD present',
        'Fabien GOUX present',
        'Hortense ISNARD present',
        'Joris KASTLER present',
        'Loïc MAZEAU absent',
        'Nils OZANNE absent',
        'Perle QUENTIN represente > Joris KASTLER',
      ],
    ],
    [
      `ÉTAIENT PRÉSENTS
- Madame Adeline BOUVET – Maire
- Monsieur Cédric DROUET – 1er Adjoint délégué aux finances
- Madame Émilie FOULON – 2ème Adjointe
- Monsieur Gaëtan HUBERT – conseiller municipal délégué
- Monsieur Ismaël JOUVE – conseiller municipal
ÉTAIENT ABSENTS
- Madame Karine LEPIC – conseillère municipale (excusée, pouvoir à Mme FOULON)
- Monsieur Mathis NORE – conseiller municipal
Secrétaire : Monsieur JOUVE`,
      [
        'Adeline BOUVET present',
        'Cédric DROUET present',
        'Émilie FOULON present',
        'Gaëtan HUBERT present',
        'Ismaël JOUVE present',
        'Karine LEPIC represente > FOULON',
        'Mathis NORE absent',
      ],
    ],
    [
      `SEANCE DU 05 AVRIL 2012 - PRESENTS : ALIX PIERRE, BONNIN JOELLE, CARTIER YVES, DAVY MARIE LAURE, ETIENNE LUC. ABSENTS EXCUSES : FOUCHER ANNE (POUVOIR A ALIX PIERRE), GILET PAUL. SECRETAIRE : CARTIER YVES.`,
      [
        'ALIX PIERRE present',
        'BONNIN JOELLE present',
        'CARTIER YVES present',
        'DAVY MARIE LAURE present',
        'ETIENNE LUC present',
        'FOUCHER ANNE represente > ALIX PIERRE',
        'GILET PAUL excuse',
      ],
    ],
    [
      `PRÉSENTS (7)
Amélie RASTOUL ............
Bastien SERRES ............
Coralie TEYSSIER ............
Dorian URBAIN ............
Elvire VAISSE ............
Florent WEBER ............
Garance YBERT ............
EXCUSÉ(S) (1)
Hadrien ZELLER ............
PROCURATION(S) (1)
Hadrien ZELLER à Elvire VAISSE`,
      [
        'Amélie RASTOUL present',
        'Bastien SERRES present',
        'Coralie TEYSSIER present',
        'Dorian URBAIN present',
        'Elvire VAISSE present',
        'Florent WEBER present',
        'Garance YBERT present',
        'Hadrien ZELLER represente > Elvire VAISSE',
      ],
    ],
    [
      `L'an deux mille onze, le 6 décembre à 20 heures 30, le Conseil Municipal s'est assemblé en mairie sous la présidence de M. Marcel AUGE, maire ; présents : MM. Marcel AUGE, Claude BARDOU, Mmes Nicole CALMELS, Simone DURAND, M. Henri ESPARRE ; excusés : M. Robert FABRE (pouvoir à M. BARDOU), Mme Yvette GALIBERT ; absent : M. Louis HEBRARD ; secrétaire de séance : Mme CALMELS.`,
      [
        'Marcel AUGE present',
        'Claude BARDOU present',
        'Nicole CALMELS present',
        'Simone DURAND present',
        'Henri ESPARRE present',
        'Robert FABRE represente > BARDOU',
        'Yvette GALIBERT excuse',
        'Louis HEBRARD absent',
      ],
    ],
    [
      `PRESENTS : Tous les conseillers en exercice sauf : Marion BRAUN, excusée (procuration à Rémy STOLL), Guy WILHELM, absent non excusé
Le Maire ouvre la séance.`,
      ['Marion BRAUN represente > Rémy STOLL', 'Guy WILHELM absent'],
    ],
    [
      `Présents : A. LAMBERT - B. MERCIER (pouvoir de F. ROUSSEAU) - C. NICOLAS - D. OLIVIER (pouvoir de G. SIMON) - E. PERRIN
Absents : F. ROUSSEAU - G. SIMON - H. THOMAS`,
      [
        'A. LAMBERT present',
        'B. MERCIER present',
        'C. NICOLAS present',
        'D. OLIVIER present',
        'E. PERRIN present',
        'F. ROUSSEAU represente > B. MERCIER',
        'G. SIMON represente > D. OLIVIER',
        'H. THOMAS absent',
      ],
    ],
    [
      `Etaient présents : Mesdames Marie-Christine DUFOUR-LARTIGUE, Anne-Sophie de la
FERRIERE, Laurence MONTJOIE, Catherine VAN DER LINDEN, Messieurs Jean-
François BEAUREPAIRE, Pierre-Yves LE CALVEZ, Charles-Henri D'ORNANO, Luc SAINT-
ANDRE.
Absente excusée : Madame Bernadette JOLIVET qui donne procuration à Madame
Laurence MONTJOIE.`,
      [
        'Marie-Christine DUFOUR-LARTIGUE present',
        'Anne-Sophie de la FERRIERE present',
        'Laurence MONTJOIE present',
        'Catherine VAN DER LINDEN present',
        'Jean-François BEAUREPAIRE present',
        'Pierre-Yves LE CALVEZ present',
        "Charles-Henri D'ORNANO present",
        'Luc SAINT-ANDRE present',
        'Bernadette JOLIVET represente > Laurence MONTJOIE',
      ],
    ],
    [
      `Conseillers communautaires présents : 8
Messieurs ANDRIEU (Alban), BOUSQUET (Bellegarde), CABROL (Cunac), Mesdames DURAND (Denat), ENJALRAN (Escoussens), Messieurs FABRIES (Fréjairolles), GALINIER (Gijounet), HUC (Hautpoul)
Conseillers ayant donné pouvoir : 2
M. IZARD (Itzac) à M. ANDRIEU, Mme JALABERT (Jouqueviel) à Mme DURAND
Conseillers absents : 1
M. LACROIX (Labastide)`,
      [
        'ANDRIEU present',
        'BOUSQUET present',
        'CABROL present',
        'DURAND present',
        'ENJALRAN present',
        'FABRIES present',
        'GALINIER present',
        'HUC present',
        'IZARD represente > ANDRIEU',
        'JALABERT represente > DURAND',
        'LACROIX absent',
      ],
    ],
    [
      `Présents : Mmes et Ms Dupuis – Carel – Noiret – Aubin – Blot - Le Gall
Absents excusés : Ms Cazal – Durieu (pouvoir à Mme Carel)
Secrétaire de séance : M. Noiret`,
      [
        'Dupuis present',
        'Carel present',
        'Noiret present',
        'Aubin present',
        'Blot present',
        'Le Gall present',
        'Cazal excuse',
        'Durieu represente > Carel',
      ],
    ],
    [
      `Le Bureau de la Communauté d'agglomération s'est réuni le 4 mai 2020.
Présents : le Président : Alexandre MORET ; les Vice-Présidents : Béatrice NAUD, Corentin OGER, Danièle PAPIN ; les autres membres du Bureau : Éric QUERE, France ROGER.
Pouvoirs : Gérald SOUDAN à Alexandre MORET, Hélène TRICOT à Béatrice NAUD.
Absents excusés : Ivan URIEN.
Rapporteur : Corentin OGER`,
      [
        'Alexandre MORET present',
        'Béatrice NAUD present',
        'Corentin OGER present',
        'Danièle PAPIN present',
        'Éric QUERE present',
        'France ROGER present',
        'Gérald SOUDAN represente > Alexandre MORET',
        'Hélène TRICOT represente > Béatrice NAUD',
        'Ivan URIEN excuse',
      ],
    ],
    [
      `Présents : Mme Y. N'GUYEN, M. O. ABD EL KADER, Mme S. M'BAYE-DIOP, M. L. DU BOIS DE LA VILLE, Mme T. LÊ, M. G. D'HAUTEVILLE, M. J. Mc INTYRE, M. P. SAINT-JEAN dit PETIT
Excusée : Mme R. ÖZDEMIR`,
      [
        "Y. N'GUYEN present",
        'O. ABD EL KADER present',
        "S. M'BAYE-DIOP present",
        'L. DU BOIS DE LA VILLE present',
        'T. LÊ present',
        "G. D'HAUTEVILLE present",
        'J. Mc INTYRE present',
        'P. SAINT-JEAN dit PETIT present',
        'R. ÖZDEMIR excuse',
      ],
    ],
    [
      `etaient presents
Mr DUMAS Leon, maire
Mr CHABERT Luc, Mme FAURE Ida, adjoints
Mme GIRAUD Lea, Mr HEBERT Jo, Mme JACOB Eva, conseillers
absents excuses
Mr KLEIN Max, Mme LEROY Ana
procuration de Mr KLEIN Max a Mr DUMAS Leon
secretaire de seance : Mme JACOB Eva`,
      [
        'DUMAS Leon present',
        'CHABERT Luc present',
        'FAURE Ida present',
        'GIRAUD Lea present',
        'HEBERT Jo present',
        'JACOB Eva present',
        'KLEIN Max represente > DUMAS Leon',
        'LEROY Ana excuse',
      ],
    ],
    [
      `Étaient présents : pour Aubais, M. Noël BRUN ; pour Boissy, Mme Ida CROS et M. Paul DAX ; pour Cendras, M. Jean ERIC.
Étaient absents excusés : pour Domessargues, Mme Lise FAGE.
M. Noël BRUN préside.`,
      [
        'Noël BRUN present',
        'Ida CROS present',
        'Paul DAX present',
        'Jean ERIC present',
        'Lise FAGE excuse',
      ],
    ],
    [
      `Présents : AUDOIN – BERTIN – CLOUET – DORSO   Excusés : ELIOT – FRANCE   Absents : GUERRA   Pouvoirs : ELIOT à BERTIN
Secrétaire : CLOUET`,
      [
        'AUDOIN present',
        'BERTIN present',
        'CLOUET present',
        'DORSO present',
        'ELIOT represente > BERTIN',
        'FRANCE excuse',
        'GUERRA absent',
      ],
    ],
    [
      `MEMBRES PRESENTS
Maire : M. Armand BLIN
Adjoints : Mme Brune CERF, M. Clovis DAIM
Conseillers délégués : Mme Diane ELAN
Conseillers : M. Édouard FAON, Mme Flora GAZE, M. Guy HASE
MEMBRES EXCUSES AYANT DONNE POUVOIR
M. Henri IBIS à M. Armand BLIN
MEMBRES EXCUSES N'AYANT PAS DONNE POUVOIR
Mme Irène JARS`,
      [
        'Armand BLIN present',
        'Brune CERF present',
        'Clovis DAIM present',
        'Diane ELAN present',
        'Édouard FAON present',
        'Flora GAZE present',
        'Guy HASE present',
        'Henri IBIS represente > Armand BLIN',
        'Irène JARS excuse',
      ],
    ],
    [
      `Présents: Mme ANGLADE, M. BOISSIER, Mme
CHABERT, MM. DELORT et ESPALIEU, M.
FONTANEL, Mme GINESTE.
Absents excusés: M. HUGONNET (procuration à M.
DELORT), Mme ISNARD.
Secrétaire de séance: Mme GINESTE.`,
      [
        'ANGLADE present',
        'BOISSIER present',
        'CHABERT present',
        'DELORT present',
        'ESPALIEU present',
        'FONTANEL present',
        'GINESTE present',
        'HUGONNET represente > DELORT',
        'ISNARD excuse',
      ],
    ],
    [
      `Nombre de conseillers élus : 11 – Conseillers en fonction : 11 – Conseillers présents : 8
Sous la présidence de Mme Carmen BIEHLER, Maire
Présents : MM. et Mmes les Adjoints Guy DIRRENBERGER, Lucie EHRHART,
MM. et Mmes les Conseillers Alain FUCHS, Bruno GROSS, Cathy HECKLY, Dany ILTIS, Élise JUNG
Absents excusés : M. Fabien KLEIN (procuration à Alain FUCHS), Mme Gaby LUTZ
Absent non excusé : M. Hugo MEYER`,
      [
        'Guy DIRRENBERGER present',
        'Lucie EHRHART present',
        'Alain FUCHS present',
        'Bruno GROSS present',
        'Cathy HECKLY present',
        'Dany ILTIS present',
        'Élise JUNG present',
        'Fabien KLEIN represente > Alain FUCHS',
        'Gaby LUTZ excuse',
        'Hugo MEYER absent',
      ],
    ],
    [
      `Étaient présents les délégués des communes de :
ARGENTAT : MM. BLAVIGNAC, CHASTANG
BASSIGNAC : Mme DUMOND
CAMPS : M. ESTRADE (suppléant)
DARAZAC : -
Avaient donné procuration : M. FAGES (Forgès) à M. CHASTANG
Absents : les délégués de Darazac`,
      [
        'BLAVIGNAC present',
        'CHASTANG present',
        'DUMOND present',
        'ESTRADE present',
        'FAGES represente > CHASTANG',
      ],
    ],
    [
      `Présents : Yves ARZEL. Annie BOZEC. Jean CADIC. Rozenn DREO.
Absents : Hervé EVANO (donne pouvoir à Annie BOZEC). Lena FALC'HER (excusée).
Secrétaire : Jean CADIC.`,
      [
        'Yves ARZEL present',
        'Annie BOZEC present',
        'Jean CADIC present',
        'Rozenn DREO present',
        'Hervé EVANO represente > Annie BOZEC',
        "Lena FALC'HER excuse",
      ],
    ],
    [
      `Etaient présents :
     M. Alban BRIAL, Maire,
     Mme Coline DUPEYRON, M. Edgar FIGUIER, Adjoints,
     Mmes Gladys HOURCADE, Inès JOUGLA, MM. Karl LABADIE, Marc NOGUES, Conseillers.

Avaient donné pouvoir :
     Mme Odette PALLAS        à        M. Edgar FIGUIER
     M. Quentin ROUAIX        à        Mme Inès JOUGLA

Etait absent :
     M. Simon TEULE`,
      [
        'Alban BRIAL present',
        'Coline DUPEYRON present',
        'Edgar FIGUIER present',
        'Gladys HOURCADE present',
        'Inès JOUGLA present',
        'Karl LABADIE present',
        'Marc NOGUES present',
        'Odette PALLAS represente > Edgar FIGUIER',
        'Quentin ROUAIX represente > Inès JOUGLA',
        'Simon TEULE absent',
      ],
    ],
  ])('%s', (text, members) => {
    expect(membersIn(text)).toEqual([...members].sort());
  });

  it('goes on behind a margin that breaks it, where fewer are named than are counted', () => {
    expect(membersIn(marge)).toEqual([
      'AUBIN present',
      'BLOT present',
      'CAREL present',
      'DORIN present',
      'EBLE present',
    ]);
  });

  it('reads a name that the words of a margin part', () => {
    const text =
      'Étaient présents : Mme Ida BLOT, 4 Votants M. Luc CAREL, M. Paul Contre : 00 DORIN, Mme Ève EBLE, M. Jo FAUR.';
    expect(membersIn(text)).toEqual([
      'Ida BLOT present',
      'Jo FAUR present',
      'Luc CAREL present',
      'Paul DORIN present',
      'Ève EBLE present',
    ]);
  });

  it('keeps the count that a heading prints', () => {
    const { listes } = lirePresences('Absents (3) : M. BLOT, Mme CAREL\nSecrétaire : M. DORIN');
    expect(listes.map(({ statut, compte, membres }) => [statut, compte, membres.length])).toEqual([
      ['absent', 3, 2],
    ]);
  });
});
