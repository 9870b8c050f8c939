import { authWordings } from './auth-wordings.ts';
import { clearWordings } from './clear-wordings.ts';
import { compilePhrases } from './compile.ts';
import { foreignWordings } from './foreign-wordings.ts';
import { unspacedWordings } from './unspaced-wordings.ts';
import { dropped, synonyms } from './words.ts';
import type { Meaning, Wordings } from './meaning.ts';
import type { CompiledPhrases, Phrase } from './phrases.ts';

/** One phrase for each wording of a group. */
function phrasesOf({ say, ...rest }: Wordings): Phrase<Meaning>[] {
  return say.map((wording) => ({ ...rest, say: wording }));
}

function asForeign(wordings: Wordings): Wordings {
  return { ...wordings, foreign: true };
}

/** All wordings that are made of words. */
export function spaced(): CompiledPhrases<Meaning> {
  const wordings = [...authWordings, ...clearWordings, ...foreignWordings.map(asForeign)];
  return compilePhrases({ synonyms, dropped }, wordings.flatMap(phrasesOf));
}

/** Wordings that are looked for as they stand. */
export function unspaced(): readonly Phrase<Meaning>[] {
  return unspacedWordings.map(asForeign).flatMap(phrasesOf);
}
