/** What the votes of a text say, each in a line. */
import { lireEntier } from '../../parsers/text/nombre.ts';
import { type FoundVote, trouverVotes } from '../../parsers/text/vote.ts';

/** "21/2/- U C=Val,Roy": counts for, against and of abstentions, unanimity, names against and abstaining. */
export function dire(text: string): string[] {
  return trouverVotes(text).map((vote) => direUn(text, vote));
}

function direUn(text: string, { nombres, noms, unanimite }: FoundVote): string {
  const said = (cote: 'pour' | 'contre' | 'abstention') => {
    const range = nombres[cote];
    return range === undefined ? '-' : String(lireEntier(text.slice(range.from, range.to)));
  };
  const named = (cote: 'contre' | 'abstention', letter: string) => {
    const names = (noms[cote] ?? []).map(({ nom }) => text.slice(nom.from, nom.to));
    return names.length === 0 ? '' : ` ${letter}=${names.join(',')}`;
  };
  const counts = [said('pour'), said('contre'), said('abstention')].join('/');
  const whole = unanimite === undefined ? '' : ' U';
  return `${counts}${whole}${named('contre', 'C')}${named('abstention', 'A')}`;
}
