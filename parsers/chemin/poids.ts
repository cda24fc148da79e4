/**
 * What each cue of the path weighs, in hundredths. Set by hand and reviewed like code; a line against something has
 * a negative weight, and nothing vetoes.
 */
export const poids = {
  // What any line must overcome to be a title.
  candidat: -300,
  // Its number.
  numero: 200,
  numeroAppris: -150,
  numeroPresDUnTitre: -800,
  numeroSeul: -300,
  numeroVoisin: 100,
  numeroNomme: -50,
  rang: 100,
  objet: 300,
  suiviDUneDecision: 150,
  tiret: 30,
  suiteDeDeux: 50,
  suiteDeTrois: 100,
  suiteDeSix: 100,
  // Its look.
  titreMarque: 100,
  gras: 70,
  capitales: 50,
  element: -30,
  longueurDeTitre: 30,
  longue: -150,
  unSeulMot: -70,
  entreParentheses: -200,
  debutDeBloc: 70,
  sousUnFilet: 120,
  seuleDansSonBloc: 50,
  // Its end and its neighbours.
  finDePhrase: -250,
  pointFinal: -120,
  finDeTitreNumerote: -50,
  deuxPoints: -30,
  apresUnPoint: 50,
  auMilieuDUnePhrase: -300,
  suiteEnMinuscule: -50,
  dessousPlusLong: 50,
  phrase: -150,
  montantDansLaLigne: -100,
  montantsAutour: -150,
  // What was decided near it.
  ditUnVote: -150,
  ouvreUneListe: -250,
  apresUnVote: 150,
  presence: -400,
  // Where it stands.
  premieresLignes: -400,
  tete: -200,
  // Said elsewhere too.
  copie: -400,
  original: 150,
  annoncee: 150,
  reditePlusBas: -150,
  premiereSousLaTete: 80,
  refrain: -300,
  compte: -200,
  // Lines that look like it.
  famille: 400,
  familleDeBase: -180,
  familleAuPire: -50,
  sansNumero: -250,
  sansNumeroDansUneSuite: -450,
  intercalee: -200,
  // The stretch that it opens.
  aucunVote: -150,
  unVote: 150,
  deuxVotes: 30,
  plusieursVotes: -100,
  aucunVerbe: -100,
  unVerbe: 70,
  vide: -300,
  courte: -50,
  moyenne: 50,
  grande: 0,
  tresGrande: -100,
  assistanceDansLeCorps: -400,
  // A line of a list of titles.
  ligneDeListe: 100,
  listeEnTete: 150,
  // A head over an act.
  ouvreUneTete: -60,
  ligneDePresence: 15,
  autreLigneDeTete: -15,
  teteMax: 300,
  // The head above the first title.
  teteSansVote: 50,
  teteUnVote: -50,
  teteProcedure: 120,
  teteDeuxVotes: -200,
  tetePlusieursVotes: -400,
  // A title and the next.
  memeStyle: 100,
  autreStyle: -100,
  memeForme: 100,
  autreForme: -70,
  numeroSuivant: 250,
  numeroPlusHaut: 30,
  numeroPasPlusHaut: -300,
  unSeulNumero: -50,
  // A heading over a group of titles.
  entreDeuxFilets: -150,
  suiviDUnTitre: -120,
  groupe: 70,
  groupeAuMoins: 60,
} as const;

export type Poids = typeof poids;
