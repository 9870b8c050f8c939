import { authWordings } from './auth-wordings.ts';
import { clearWordings } from './clear-wordings.ts';
import { compilePhrases } from './compile.ts';
import { otherLanguages, unspacedWordings } from './languages.ts';
import { dropped, synonyms } from './words.ts';
import type { Meaning, Wordings } from './meaning.ts';
import type { Phrase } from './phrases.ts';

/** One phrase for each wording of a group. */
function phrasesOf({ say, ...rest }: Wordings): Phrase<Meaning>[] {
  return say.map((wording) => ({ ...rest, say: wording }));
}

/** All wordings that are made of words. */
export const spaced = compilePhrases(
  { synonyms, dropped },
  [...authWordings, ...clearWordings, ...otherLanguages].flatMap(phrasesOf),
);

/** Wordings that are looked for as they stand. */
export const unspaced: readonly Phrase<Meaning>[] = unspacedWordings.flatMap(phrasesOf);
