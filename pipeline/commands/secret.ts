/** A line typed on a terminal that does not show it. */

const ENTER = '\r\n';
const BACK = '\b\u007F';
/** Control-C and control-D: whoever is asked gives up. */
const AWAY = '\u0003\u0004';

export function secretOf(stdin: NodeJS.ReadStream): Promise<string | null> {
  return new Promise((resolve) => {
    let typed = '';
    const leave = (answer: string | null) => {
      stdin.off('data', take).off('end', end);
      stdin.setRawMode(false);
      stdin.pause();
      resolve(answer);
    };
    const end = () => leave(null);
    const take = (chunk: Buffer | string) => {
      for (const character of chunk.toString()) {
        if (AWAY.includes(character)) return leave(null);
        if (ENTER.includes(character)) return leave(typed);
        typed = BACK.includes(character) ? typed.slice(0, -1) : typed + character;
      }
    };
    stdin.setRawMode(true);
    stdin.on('data', take).on('end', end);
    stdin.resume();
  });
}
