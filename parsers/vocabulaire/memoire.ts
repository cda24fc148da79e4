/** What is asked again and again of the same words: "Places" stands in hundreds of rows. */

/** So many answers are kept, for words of so many characters: a bound on memory, whatever the document. */
const MOST = 4096;
const LONGEST = 200;

/** The same function, which remembers its last answers. `make` must give the same for the same words. */
export function memoire<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (words) => {
    if (words.length > LONGEST) return make(words);
    const found = known.get(words);
    if (found !== undefined) return found.value;
    const value = make(words);
    if (known.size >= MOST) known.clear();
    known.set(words, { value });
    return value;
  };
}
