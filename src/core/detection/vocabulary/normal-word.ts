const plain = /^[a-z0-9]*$/;

/** Whether a word has letters a to z and digits only. */
export function isPlain(word: string): boolean {
  return plain.test(word);
}

/** Lower case, without apostrophes, possessive `s` and accents. */
export function normalWord(raw: string): string {
  if (plain.test(raw)) return raw;
  let word = raw.toLowerCase();
  const mark = word.search(/['\u2019]/);
  if (mark !== -1)
    word =
      word.endsWith('s') && mark === word.length - 2
        ? word.slice(0, mark)
        : word.replaceAll(/['\u2019]/g, '');
  for (let index = 0; index < word.length; index += 1)
    if (word.charCodeAt(index) > 127)
      return word
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss');
  return word;
}

/** The singular of an English plural; undefined for what is none. `less` is not more of the French `les`. */
export function singularOf(word: string): string | undefined {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : undefined;
}
