/** What may stand between two parts of one vote. */
import type { Range } from './grammar.ts';
import { lireEnLettres } from './nombre.ts';

/** Singular and plural. */
const liants = new Set(
  [
    'de des les le du la l et ou ni avec par soit dont a au membre membres present presents represente',
    'representes votant votants vote votes voix suffrage suffrages exprime exprimes resultat resultats scrutin',
    'moins ayant pris part conseil municipal communautaire conseiller conseillers municipaux adopte adoptee adoptes',
    'proces verbal compte rendu approuve approuvee est s main levee nombre elu elus mis aux sont blanc blancs nul nuls bulletin bulletins procuration procurations pouvoir pouvoirs',
    'projet proposition motion d en on ont se absolue sur total neant neants aucun aucune sauf exception majorite unanimite pour contre abstention abstentions qui abstient nb nbre',
  ]
    .join(' ')
    .split(' '),
);
/** "Le conseil municipal, ouï l'exposé de Monsieur le Maire, après en avoir délibéré". */
const formels = new Set(
  [
    'apres en avoir delibere deliberation oui entendu expose rapport rapporteur monsieur madame maire president',
    'presidente vice adjoint adjointe sur proposition assemblee comite syndical bureau commission permanente departementale',
    'decide adopte approuve ainsi donc que presente ce cette point dossier question',
  ]
    .join(' ')
    .split(' '),
);

/** "POUR : 24 (Groupe de la majorité) CONTRE : 0": words in brackets say who voted so; the first may be open. */
function mots(ecart: string): readonly string[] {
  const dehors = ecart.replace(/^[^()]{0,200}\)/u, ' ').replace(/\([^()]{0,400}\)/gu, ' ');
  return dehors.match(/[\p{L}\p{N}]{1,200}/gu) ?? [];
}

export function estLiant(ecart: string): boolean {
  return mots(ecart).every((mot) => estLie(mot));
}

/** Of two letters is no name, however it is misread: "18 voix pour ef 1 abstention". */
const petit = /^(?!m[emr]|dr)[a-z]{2}$|^\d{1,4}$|^[¹²³⁴-⁹]{1,2}$/u;

function estLie(mot: string): boolean {
  return liants.has(mot) || petit.test(mot) || lireEnLettres(mot) !== null;
}

export function estFormel(ecart: string): boolean {
  return mots(ecart).every((mot) => formels.has(mot) || estLie(mot));
}

/** "Pour : 11 Madame Eve NOIR, Monsieur Luc VAL Contre : 0": counts in the margin of a list of members. */
export function sontDesNoms(ecart: string): boolean {
  if (!/M(?:me|mes|M|r)?\.?\s|Monsieur|Madame/u.test(ecart)) return false;
  const dits = ecart.match(/[\p{L}\p{N}]{1,60}/gu) ?? [];
  return dits.every((mot) => /^\p{Lu}/u.test(mot) || liants.has(mot));
}

const issue = '(?:adopte|approuve|rejete|ajourne|accepte)e?s?';
const avant = new RegExp(
  `(?<!\\p{L})(${issue})(?:\\s{1,3}(?:a|par|avec|est|la|l['’])){0,2}(?:[\\s'’]{0,4}|\\s{0,3}[:(–—-]\\s{0,3})$`,
  'u',
);
const apres = new RegExp(`^[^\\p{L}\\n]{0,8}(${issue})(?!\\p{L})`, 'u');

/** "adopté à l'unanimité", "14 pour / 0 contre → adopté". */
export function issueVoisine(folded: string, from: number, to: number): Range | undefined {
  const start = Math.max(0, from - 30);
  const before = avant.exec(folded.slice(start, from));
  if (before?.[1] !== undefined) {
    const at = start + before.index;
    return { from: at, to: at + before[1].length };
  }
  const after = apres.exec(folded.slice(to, to + 30));
  if (after?.[1] === undefined) return undefined;
  const at = to + after[0].length - after[1].length;
  return { from: at, to: at + after[1].length };
}
