const plain = /^[a-z0-9]*$/;

/** Whether a word has letters a to z and digits only. */
export function isPlain(word: string): boolean {
  return plain.test(word);
}

/** Lower case, without apostrophes, possessive `s`, elided articles and accents. */
export function normalWord(raw: string): string {
  if (plain.test(raw)) return raw;
  const word = withoutApostrophes(raw.toLowerCase());
  for (let index = 0; index < word.length; index += 1)
    if (word.charCodeAt(index) > 127)
      return word
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll(/[ßæœłøđı]/g, (letter) => undivided[letter] ?? letter);
  return word;
}

/** Letters that Unicode does not take for others with a mark. */
const undivided: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
};

/** `l'accès` and `dell'utente` are two words, of which the first says nothing. */
const elided: ReadonlySet<string> = new Set('c d j l m n s t qu all dall dell nell sull un'.split(' '));

function withoutApostrophes(word: string): string {
  const mark = word.search(/['\u2019]/);
  if (mark === -1) return word;
  if (word.endsWith('s') && mark === word.length - 2) return word.slice(0, mark);
  const rest = elided.has(word.slice(0, mark)) && word.length - mark > 2 ? word.slice(mark + 1) : word;
  return rest.replaceAll(/['\u2019]/g, '');
}

/** The singular of an English plural; undefined for what is none. `less` is not more of the French `les`. */
export function singularOf(word: string): string | undefined {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : undefined;
}
