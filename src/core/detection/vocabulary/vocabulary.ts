import { copied } from '../copied.ts';
import { spaced, unspaced } from './compiled.table.ts';
import { PhraseTable } from './phrases.ts';
import type { Meaning } from './meaning.ts';
import type { Match, Phrase } from './phrases.ts';

/** Made when the first text is searched: a run without failures has no use for them. */
let table: PhraseTable<Meaning> | undefined;
let asTheyStand: readonly Phrase<Meaning>[] | undefined;

const longestKnown = 64;
const mostKnown = 2_000;
const known = new Map<string, readonly Match<Meaning>[]>();

/**
 * Everything a text says that bears on access, in no order. Linear in the length of the text. Codes and
 * short messages come again and again, so what they say is kept, up to a bound.
 */
export function wordingsIn(text: string): readonly Match<Meaning>[] {
  if (text.length > longestKnown) return search(text);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const found = search(text);
  if (known.size < mostKnown) known.set(copied(text), found);
  return found;
}

function search(text: string): readonly Match<Meaning>[] {
  table ??= new PhraseTable(spaced());
  const found = table.find(text);
  if (!unspacedScript.test(text)) return found;
  asTheyStand ??= unspaced();
  for (const phrase of asTheyStand) {
    const start = text.indexOf(phrase.say);
    if (start !== -1) found.push({ phrase, start, end: start + phrase.say.length });
  }
  return found;
}

/** Thai, Arabic and Hebrew do have or lack spaces in their own ways; they are searched as they stand too. */
const unspacedScript = /[\u0590-\u0e7f\u2e80-\ufdff]/;
