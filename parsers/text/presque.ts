/** Words as a recogniser or a typist leaves them: one letter wrong, missing or too many. */

/** A pattern's source that reads a folded word of at least seven letters within one letter; its last may be optional ("s?"). */
export function presque(mot: string): string {
  const fin = /[a-z]\?$/u.exec(mot)?.[0] ?? '';
  const lettres = mot.slice(0, mot.length - fin.length);
  const formes = [...lettres].map(
    (_, at) => String.raw`${lettres.slice(0, at)}[\p{L}\d?!|]{0,2}${lettres.slice(at + 1)}`,
  );
  return `(?:${formes.join('|')})${fin}`;
}
