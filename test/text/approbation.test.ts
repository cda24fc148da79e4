/** What is taken for the object of a sentence that approves the last minutes. */
import { describe, expect, it } from 'vitest';
import { trouverApprouve } from '../../parsers/text/approbation.ts';

describe('what a sentence approves', () => {
  it.each<[string, string | null]>([
    [
      "Le procès verbal de la séance du 7 avril 2014 est adopté à l'unanimité.",
      'Le procès verbal de la séance du 7 avril 2014',
    ],
    [
      'Secrétaire : Lise BRUN Approbation du CR du dernier conseil municipal : à l’unanimité Rappel',
      'Approbation du CR du dernier conseil municipal',
    ],
    [
      'Approbation du comité syndical du 10 mars, adopté avec une reformulation',
      'Approbation du comité syndical du 10 mars',
    ],
    [
      'Le PV de la réunion du 09.03.2017 n’appelle aucune remarque',
      'Le PV de la réunion du 09.03.2017',
    ],
    ['Sans remarque, le compte rendu est adopté', null],
    ['Le budget est adopté', null],
  ])('%s', (text, said) => {
    const at = trouverApprouve(text);
    expect(at === null ? null : text.slice(at.from, at.to)).toBe(said);
  });
});
