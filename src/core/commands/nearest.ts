import { distance } from 'fastest-levenshtein';

/** Longer words are no names of ours, and the distance takes time in the product of the lengths. */
const longestWord = 200;

/**
 * The names nearest to a word that is none of them, nearest first; none where nothing is near. A name also counts
 * as near by its last part (`django` for `basic-integration/django`), or when it begins with the word.
 */
export function nearest(word: string, names: readonly string[], most = 3): readonly string[] {
  if (word === '' || word.length > longestWord) return [];
  const wanted = word.toLowerCase();
  return names
    .map((name) => ({ name, steps: stepsTo(wanted, name.toLowerCase()) }))
    .filter(({ steps }) => steps <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

function stepsTo(wanted: string, name: string): number {
  const whole = distance(wanted, name);
  const lastPart = name.slice(name.lastIndexOf('/') + 1);
  // Half a step more than the same name as a whole, so that whole names go first.
  const part = lastPart === name ? Infinity : distance(wanted, lastPart) + 0.5;
  const beginning = wanted.length >= 3 && name.startsWith(wanted) ? 1 : Infinity;
  return Math.min(whole, part, beginning);
}
