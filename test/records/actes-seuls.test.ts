/** Single acts of authorities of every kind: what the head, the attendance, the vote and the stamps say. */
import { describe, expect, it } from 'vitest';
import type { Resultat } from '../../contract/contract.ts';
import { verifySource } from '../../pipeline/verify.ts';
import { extraction } from '../support/fixtures.ts';

async function read(text: string): Promise<Resultat> {
  const { source, resultat } = await extraction(new TextEncoder().encode(text));
  expect(verifySource(resultat, source).defauts).toEqual([]);
  return resultat;
}

const listed = ({ presences }: Resultat) =>
  presences.map(({ nom, statut, mandataire }) =>
    [nom.value, statut.value, ...(mandataire == null ? [] : [mandataire.value])].join(' | '),
  );
const decided = ({ deliberations }: Resultat) =>
  deliberations[0]?.decisions?.map(({ value }) => value.slice(0, 40));

const agglomeration = `# COMMUNAUTÉ D'AGGLOMÉRATION DU VAL D'ORME

## DÉLIBÉRATION DU CONSEIL COMMUNAUTAIRE
## Séance du mardi 24 septembre 2024

DÉLIBÉRATION N° CC-2024-187
FINANCES
Admission en non-valeur de créances irrécouvrables

Le Conseil communautaire, légalement convoqué le mercredi 18 septembre 2024, s'est réuni à 18 h 30 à l'espace Tilleul, 7 chemin Haut, sous la présidence de M. Luc ARMAND, Président.

| Commune | Conseiller | Présent | Excusé | Pouvoir à |
|---|---|---|---|---|
| Orme | M. François DUVAL | X | | |
| Orme | Mme Claire CHUIN | X | | |
| Vaux | M. Patrick BERTIN | | X | M. François DUVAL |
| Vaux | M. Luc ARMAND | X | | |
| Vaux | M. Jean KUNTZ | | X | |

Secrétaire de séance : Mme Claire CHUIN

Rapporteur : M. Gil THOUARS, Vice-Président

VU le code général des collectivités territoriales,
CONSIDÉRANT que le comptable a épuisé toutes les voies de recouvrement,

Le Conseil Communautaire,
Après en avoir délibéré,
À la majorité (1 abstention : M. François DUVAL),

ADMET en non-valeur les créances pour un montant total de 18 452,37 € HT,
DIT que la dépense sera imputée au chapitre 65,
DONNE tous pouvoirs à M. le Président pour l'exécution de la présente délibération.

Le Président,
Luc ARMAND

Certifié exécutoire
Transmis en Préfecture le : 27 septembre 2024
Publié le : 30 septembre 2024
`;

describe('an act with its attendance in a table and its title under the number', () => {
  it('reads who sat, the title without its theme, who reports and where they met', async () => {
    const resultat = await read(agglomeration);
    expect(listed(resultat)).toEqual([
      'François DUVAL | present',
      'Claire CHUIN | present',
      'Patrick BERTIN | represente | François DUVAL',
      'Luc ARMAND | present',
      'Jean KUNTZ | excuse',
    ]);
    const [act] = resultat.deliberations;
    expect(act?.objet?.value).toBe('Admission en non-valeur de créances irrécouvrables');
    expect(act?.rapporteur?.value).toBe('Gil THOUARS');
    const [seance] = resultat.seances;
    expect(seance?.lieu?.value).toBe('espace Tilleul');
    expect(seance?.secretaire?.value).toBe('Claire CHUIN');
    expect(decided(resultat)?.[0]).toBe('ADMET en non-valeur les créances pour un');
    expect(decided(resultat)).toHaveLength(3);
  });
});

const permanente = `# DÉPARTEMENT DE LA VIORNE

**CONSEIL DÉPARTEMENTAL**

**Réunion de la Commission Permanente**

Date : 4 février 2025

**Délibération n° CP-2025-02-037**

**Objet : Fonds d'action locale - Programmation 2025**

| Membres de la Commission Permanente | Présents | Absents / procurations |
|---|---|---|
| Mme Christine TÉRUEL, Présidente | X | |
| M. Jean-Paul FERRIER | X | |
| M. Marc SANTINI | | procuration à M. Jean-Paul FERRIER |
| M. Alain NAUDIN | | absent |

VU le Code général des collectivités territoriales ;

Après en avoir délibéré,

DÉCIDE

d'individualiser les subventions ci-après, pour un montant global de 61 250 € :

| Canton | Bénéficiaire | Opération | Dépense subventionnable HT | Taux | Subvention |
|:--|:--|:--|--:|--:|--:|
| Haut | Commune d'Ascas | Réfection de la toiture de l'école | 48 000 € | 25 % | 12 000 € |
| Haut | Commune de Luzan | Mise aux normes PMR de la mairie | 77 000 € | 25 % | 19 250 € |
| Bas | Commune de Rimas | Rénovation énergétique salle des fêtes | 100 000 € | 30 % | 30 000 € |
| TOTAL | | | 225 000 € | | 61 250 € |

d'imputer la dépense sur le chapitre 204.

Pour : 2
Contre : 0
Abstentions : 1 (M. Jean-Paul FERRIER)

La Présidente du Conseil départemental,
Christine TÉRUEL

Accusé de réception en préfecture
009-220900019-20250204-CP-2025-02-037-DE
Date de télétransmission : 06/02/2025
`;

describe('an act of a standing commission', () => {
  it('reads the date alone on its line, statuses in words and the stamp', async () => {
    const resultat = await read(permanente);
    expect(resultat.seances[0]?.date?.value).toBe('2025-02-04');
    expect(listed(resultat)).toEqual([
      'Christine TÉRUEL | present',
      'Jean-Paul FERRIER | present',
      'Marc SANTINI | represente | Jean-Paul FERRIER',
      'Alain NAUDIN | absent',
    ]);
    expect(resultat.deliberations[0]?.transmisLe?.value).toBe('2025-02-06');
  });

  it('adds up all rows where each has an operation of its own; the cost of works is no grant', async () => {
    const resultat = await read(permanente);
    expect(resultat.annexeLignes.map(({ montant }) => montant?.value)).toEqual([
      '12000',
      '19250',
      '30000',
    ]);
    expect(resultat.annexeLignes.map(({ operation }) => operation?.value)).not.toContain('25 %');
    expect(resultat.totaux[0]?.lignes).toHaveLength(3);
    expect(resultat.diagnostics.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
  });
});

const region = (vote: string) => `RÉGION HAUTE-SYLVE
CONSEIL RÉGIONAL

DÉLIBÉRATION

**Plan des haltes ferroviaires - avenant financier**

Le Conseil régional convoqué par son Président le 20 mars 2025, s'est réuni le jeudi 10 avril 2025 à 9 h 45 au siège de la Région, sous la présidence de Monsieur Luc CHENU, Président.

*Etaient présents :* Madame Delphine ALARD, Monsieur Mohamed AZIZ, Monsieur Luc CHENU

Vu le Code général des collectivités territoriales ;

Et après avoir délibéré ;

**DÉCIDE**

${vote}

- D'APPROUVER l'avenant n° 2 ;
- D'AUTORISER le Président à le signer.

Le Président du Conseil régional
Luc CHENU

Délibération n° : 25_0403_02
Date de mise en ligne : 22 avril 2025
`;

describe('a vote by political groups', () => {
  it('names the groups of each side, and the members beside them', async () => {
    const resultat = await read(
      region(`A la majorité

Abstention : Groupe Sylve en marche (5)
Contre : Groupe Union nationale (9), M. Christian TROUVÉ`),
    );
    const [vote, ...others] = resultat.votes;
    expect(others).toEqual([]);
    expect(vote?.groupes?.abstention?.map(({ value }) => value)).toEqual([
      'Groupe Sylve en marche',
    ]);
    expect(vote?.groupes?.contre?.map(({ value }) => value)).toEqual(['Groupe Union nationale']);
    expect(vote?.votants?.contre?.map(({ value }) => value)).toEqual(['Christian TROUVÉ']);
    expect(vote?.abstention).toBeUndefined();
  });

  it('keeps the count where there is one, and takes no group for a person', async () => {
    const resultat = await read(
      region('Pour : 34 (Groupe Sylve Ensemble ; non-inscrits)\nContre : 2'),
    );
    const [vote] = resultat.votes;
    expect(vote?.pour?.value).toBe(34);
    expect(vote?.groupes?.pour?.map(({ value }) => value)).toEqual([
      'Groupe Sylve Ensemble',
      'non-inscrits',
    ]);
    expect(vote?.votants).toBeUndefined();
  });

  it('reads the date of an assembly called by its president, and the number under the signature', async () => {
    const resultat = await read(region('A l’unanimité'));
    expect(resultat.seances[0]?.date?.value).toBe('2025-04-10');
    expect(resultat.deliberations[0]?.numero?.value).toBe('25_0403_02');
    expect(resultat.deliberations[0]?.publieLe?.value).toBe('2025-04-22');
  });
});

const village = (body: string) => `DEPARTEMENT DU GARD
COMMUNAUTE DE COMMUNES
DU HAUT PLATEAU

Nombre de membres en exercice : 21
Qui ont pris part : 3
Date de convocation 12/06/2025
Date d'affichage 12/06/2025

SÉANCE DU 18 JUIN 2025
L'an deux mil vingt-cinq et le dix-huit juin à vingt heures, les membres du conseil communautaire se sont réunis, au siège de la communauté, 11 quai Bas à Lunel, sous la présidence de Nicolas SORET, Président.

Présents : Nicolas SORET, Frédérique COLIN, Yannick VILAR

Excusée sans procuration : Mme Rosemary LUPIN

Secrétaire de séance : Yannick VILAR

Objet : Affectation du résultat 2024

Vu le compte administratif 2024,

${body}

Le Président,
Nicolas SORET

Acte certifié exécutoire par le Président
compte tenu de la transmission en Préfecture le 20 juin 2025
et de la publication le 23 juin 2025
`;

describe('a head in lines and stamps in a sentence', () => {
  it('reads the name over two lines, the convocation beside its word and hours in words', async () => {
    const { seances, presences, deliberations } = await read(
      village('Après en avoir délibéré, à l’unanimité, décide d’affecter 500 € à la réserve.'),
    );
    const [seance] = seances;
    expect(seance?.collectivite?.nom?.value).toBe('HAUT PLATEAU');
    expect(seance?.collectivite?.type?.value).toBe('epci');
    expect(seance?.convocation?.value).toBe('2025-06-12');
    expect(seance?.heure?.value).toBe('20:00');
    expect(seance?.votants?.value).toBe(3);
    expect(seance?.lieu?.value).toBe('siège de la communauté');
    expect(presences.find(({ nom }) => nom.value === 'Rosemary LUPIN')?.statut.value).toBe(
      'excuse',
    );
    const [act] = deliberations;
    expect(act?.transmisLe?.value).toBe('2025-06-20');
    expect(act?.publieLe?.value).toBe('2025-06-23');
  });

  it('takes the list of amounts into the sentence that announces it', async () => {
    const resultat = await read(
      village(`Après en avoir délibéré, décide d'affecter le résultat comme suit :

- Affectation à la section d'investissement (compte 1068) : 250 000,00 €
- Report en section d'exploitation (compte 002) : 162 350,18 €

Vote : pour 3 - contre 0 - abstention 0`),
    );
    expect(resultat.deliberations[0]?.decisions).toHaveLength(1);
    expect(resultat.deliberations[0]?.decisions?.[0]?.value).toContain('162 350,18 €');
  });

  it('reads decisions whose formula ends in a comma, and who keeps out of them', async () => {
    const resultat = await read(
      village(`et après en avoir délibéré,

décide à l'unanimité, M. Jean-Claude BUFFIN n'ayant pas pris part au vote,

a) d'approuver l'état de prévision des coupes,

b) d'autoriser le Président à signer les devis.`),
    );
    expect(decided(resultat)).toEqual([
      "d'approuver l'état de prévision des coup",
      "d'autoriser le Président à signer les de",
    ]);
    expect(resultat.deports.map(({ nom }) => nom.value)).toEqual(['Jean-Claude BUFFIN']);
  });

  it('goes on behind a verb it does not know', async () => {
    const resultat = await read(
      village(`Le conseil, après avoir entendu l'exposé de Monsieur le Président et en avoir délibéré,
MAJORE de 10 % la participation des communes ;
PERÇOIT le solde en deux fois ;
AUTORISE le Président à signer la convention.

Vote : pour 3`),
    );
    expect(decided(resultat)).toHaveLength(3);
  });
});

const corse = `ASSEMBLEE DE CORSE

DELIBERATION N° 24/098
APPROUVANT LE CADRE D'INTERVENTION EN FAVEUR DE L'ARTISANAT D'ART

SEANCE DU 26 SEPTEMBRE 2024

ETAIENT PRESENTS : MMES ET MM.
Danielle ANTONI, Jean-Christophe ANGELI, Véronique ARRIGO

L'ASSEMBLEE DE CORSE

VU le Code général des collectivités territoriales,

APRES EN AVOIR DELIBERE

Ont voté POUR (3) : Mmes et MM.
Danielle ANTONI, Jean-Christophe ANGELI, Véronique ARRIGO

ARTICLE UN :

APPROUVE le cadre d'intervention.

ARTICLE DEUX :

AFFECTE une autorisation d'engagement de 350 000 euros.

La Présidente de l'Assemblée de Corse,

Marie-Antoinette MAUPAS
`;

describe('an act of the assembly of Corsica', () => {
  it('reads the title under the number, articles in words and who voted', async () => {
    const resultat = await read(corse);
    const [act] = resultat.deliberations;
    expect(act?.objet?.value).toBe(
      "APPROUVANT LE CADRE D'INTERVENTION EN FAVEUR DE L'ARTISANAT D'ART",
    );
    expect(resultat.seances[0]?.collectivite?.type?.value).toBe('autre');
    expect(resultat.articles.map(({ numero }) => numero.value)).toEqual(['1', '2']);
    const [vote] = resultat.votes;
    expect(vote?.pour?.value).toBe(3);
    expect(vote?.votants?.pour?.map(({ value }) => value)).toEqual([
      'Danielle ANTONI',
      'Jean-Christophe ANGELI',
      'Véronique ARRIGO',
    ]);
  });
});

describe('an act that cites its report in its head', () => {
  it('is an act, and no report', async () => {
    const resultat = await read(`**DÉPARTEMENT DE LA VIORNE**
**CONSEIL DÉPARTEMENTAL**

**SÉANCE DU 24 MARS 2025**

RAPPORT N° 14 - **AUTONOMIE**

**OBJET : AIDE À L'INVESTISSEMENT DES EHPAD**

Présents : Mmes Catherine BOURSAULT, Véronique BILLON ; MM. Vincent HAMARD, André CORZON

Vu le code de l'action sociale et des familles,

APRÈS EN AVOIR DÉLIBÉRÉ,

- approuve la programmation 2025 ;
- prélève la dépense sur le chapitre 204 ;
- autorise sa présidente à signer les conventions.

VOTE
Pour : 4

LA PRÉSIDENTE,
Catherine BOURSAULT
`);
    expect(resultat.rapports).toEqual([]);
    expect(decided(resultat)).toHaveLength(3);
    expect(resultat.deliberations[0]?.objet?.value).toBe("AIDE À L'INVESTISSEMENT DES EHPAD");
  });
});

const urbaine = `Communauté Urbaine
GRAND VAL & OISE

DÉLIBÉRATION N° CC_2024-12-05_21
du Conseil communautaire
du jeudi 05 décembre 2024

Date d'envoi de la convocation : 29/11/2024

OBJET : SOUTIEN AUX RÉSIDENCES

Étaient présents : 3
M. Cécile ZAMMIT, Mme Fabienne DEVEZE, M. Laurent MOUTON

Absents représentés : 1
M. François GARAY, donne pouvoir à Mme Fabienne DEVEZE

VU le rapport annuel 2023,

APRÈS EN AVOIR DÉLIBÉRÉ,

Le Conseil communautaire

Décide d'attribuer les subventions suivantes :

- Association Les Tilleuls : 46 000 € ;
- CCAS de Guebling : 20 000 €.

Autorise la Présidente à signer les conventions correspondantes.

La Présidente,
Cécile ZAMMIT

Adopté à l'unanimité
Mise en ligne le : 12/12/2024
`;

describe('an act whose lists are counted and whose decision announces grants', () => {
  it('reads the names under the counts, and a kind over a name in capitals', async () => {
    const resultat = await read(urbaine);
    expect(resultat.seances[0]?.collectivite?.nom?.value).toBe('GRAND VAL & OISE');
    expect(listed(resultat)).toEqual([
      'Cécile ZAMMIT | present',
      'Fabienne DEVEZE | present',
      'Laurent MOUTON | present',
      'François GARAY | represente | Fabienne DEVEZE',
    ]);
  });

  it('goes on behind the list, and takes the sending of the convocation for no transmission', async () => {
    const resultat = await read(urbaine);
    expect(decided(resultat)).toEqual([
      "Décide d'attribuer les subventions suiva",
      'Autorise la Présidente à signer les conv',
    ]);
    expect(resultat.deliberations[0]?.transmisLe).toBeUndefined();
    expect(resultat.deliberations[0]?.publieLe?.value).toBe('2024-12-12');
  });
});
