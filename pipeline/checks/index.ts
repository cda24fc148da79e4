/** All that a result is asked about itself: one file a check, in the order of this list. */

import type { Source } from '../../contract/types.ts';
import type { Chemin } from '../../parsers/chemin/chemin.ts';
import type { Finding } from '../../parsers/reading.ts';
import { accordAnnexe } from './accord-annexe.ts';
import { accordConvention } from './accord-convention.ts';
import { accordLoyer } from './accord-loyer.ts';
import { accordMontant } from './accord-montant.ts';
import { accordParts } from './accord-parts.ts';
import { accordPourcentage } from './accord-pourcentage.ts';
import { accordSignataire } from './accord-signataire.ts';
import { accordTarif } from './accord-tarif.ts';
import { accordVersements } from './accord-versements.ts';
import { articleAnnexe } from './article-annexe.ts';
import { articleMontant } from './article-montant.ts';
import { articleNumero } from './article-numero.ts';
import { avenantArticles } from './avenant-articles.ts';
import { avisDate } from './avis-date.ts';
import { bilanSuivis } from './bilan-suivis.ts';
import type { Check, Donnees } from './check.ts';
import { compteDispositifs } from './compte-dispositifs.ts';
import { compteStructures } from './compte-structures.ts';
import { Contexte } from './contexte.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateOrdre } from './date-ordre.ts';
import { deportInconnu } from './deport-inconnu.ts';
import { deportStatut } from './deport-statut.ts';
import { ibanCle } from './iban-cle.ts';
import { ibanRib } from './iban-rib.ts';
import { imputationPlafond } from './imputation-plafond.ts';
import { imputationRecoupe } from './imputation-recoupe.ts';
import { imputationSolde } from './imputation-solde.ts';
import { imputationSomme } from './imputation-somme.ts';
import { ligneDoublon } from './ligne-doublon.ts';
import { ligneMontant } from './ligne-montant.ts';
import { lignePrix } from './ligne-prix.ts';
import { ligneUnite } from './ligne-unite.ts';
import { pointContredit, pointIndecis } from './montant-point.ts';
import { motDouteux } from './mot-douteux.ts';
import { operationAccord } from './operation-accord.ts';
import { operationDetail } from './operation-detail.ts';
import { operationMontant } from './operation-montant.ts';
import { operationQuantite } from './operation-quantite.ts';
import { orthographe } from './orthographe.ts';
import { periodeAccord } from './periode-accord.ts';
import { periodeInversee } from './periode-inversee.ts';
import { periodeLignes } from './periode-lignes.ts';
import { presenceDouble } from './presence-double.ts';
import { presenceMandataire } from './presence-mandataire.ts';
import { rapportMontant } from './rapport-montant.ts';
import { seanceEffectif } from './seance-effectif.ts';
import { seancePresents } from './seance-presents.ts';
import { seanceQuorum } from './seance-quorum.ts';
import { signatairePresident } from './signataire-president.ts';
import { signataireSeance } from './signataire-seance.ts';
import { siretCle } from './siret-cle.ts';
import { structureAgenda } from './structure-agenda.ts';
import { structureAutreSeance } from './structure-autre-seance.ts';
import { structureDate } from './structure-date.ts';
import { structureHorsSections } from './structure-hors-sections.ts';
import { structureMarge } from './structure-marge.ts';
import { structureNumeros } from './structure-numeros.ts';
import { structureObjet } from './structure-objet.ts';
import { structureObjetDouteux } from './structure-objet-douteux.ts';
import { structurePlusieursVotes } from './structure-plusieurs-votes.ts';
import { structurePresences } from './structure-presences.ts';
import { structureRienDecide } from './structure-rien-decide.ts';
import { structureSansVote } from './structure-sans-vote.ts';
import { structureTableauSansLigne } from './structure-tableau-sans-ligne.ts';
import { structureTitres } from './structure-titres.ts';
import { structureVoteCoupe } from './structure-vote-coupe.ts';
import { structureVoteNonLu } from './structure-vote-non-lu.ts';
import { structureVoteSansItem } from './structure-vote-sans-item.ts';
import { tableauTotal } from './tableau-total.ts';
import { texteBarre } from './texte-barre.ts';
import { totalMontant } from './total-montant.ts';
import { totalNul } from './total-nul.ts';
import { totalQuantite } from './total-quantite.ts';
import { totalRepose } from './total-repose.ts';
import { versementExercice } from './versement-exercice.ts';
import { voteAbstentions } from './vote-abstentions.ts';
import { voteNoms } from './vote-noms.ts';
import { voteParti } from './vote-parti.ts';
import { voteResultat } from './vote-resultat.ts';
import { voteTotal } from './vote-total.ts';
import { voteUnanimite } from './vote-unanimite.ts';

export const checks: readonly Check[] = [
  totalMontant,
  totalRepose,
  totalQuantite,
  totalNul,
  tableauTotal,
  texteBarre,
  ligneUnite,
  ligneMontant,
  lignePrix,
  ligneDoublon,
  accordMontant,
  articleMontant,
  rapportMontant,
  compteDispositifs,
  compteStructures,
  motDouteux,
  operationMontant,
  operationDetail,
  operationQuantite,
  operationAccord,
  imputationSolde,
  imputationPlafond,
  imputationRecoupe,
  imputationSomme,
  accordAnnexe,
  accordConvention,
  accordLoyer,
  accordParts,
  accordPourcentage,
  accordSignataire,
  accordTarif,
  accordVersements,
  articleAnnexe,
  articleNumero,
  avenantArticles,
  avisDate,
  bilanSuivis,
  dateImpossible,
  dateOrdre,
  deportInconnu,
  deportStatut,
  ibanCle,
  ibanRib,
  pointContredit,
  pointIndecis,
  orthographe,
  periodeAccord,
  periodeInversee,
  periodeLignes,
  presenceDouble,
  presenceMandataire,
  seanceEffectif,
  seancePresents,
  structurePresences,
  seanceQuorum,
  signatairePresident,
  signataireSeance,
  siretCle,
  structureAgenda,
  structureDate,
  structureAutreSeance,
  structureHorsSections,
  structureMarge,
  structureNumeros,
  structureObjet,
  structureObjetDouteux,
  structurePlusieursVotes,
  structureRienDecide,
  structureSansVote,
  structureTableauSansLigne,
  structureTitres,
  structureVoteCoupe,
  structureVoteNonLu,
  structureVoteSansItem,
  versementExercice,
  voteAbstentions,
  voteNoms,
  voteParti,
  voteResultat,
  voteTotal,
  voteUnanimite,
];

/** Everything that the checks find, in source order. Pure. */
export function check(source: Source, donnees: Donnees, chemin: Chemin | null = null): Finding[] {
  const contexte = new Contexte(source, donnees, chemin);
  return checks
    .flatMap(({ code, run }) => [...run(contexte)].map((constat) => ({ ...constat, code })))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
