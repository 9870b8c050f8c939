import { statusAt } from '../../artifacts/transcript/head.ts';

const before = new Set([
  'http',
  'status',
  'code',
  'with',
  'returned',
  'returns',
  'answered',
  'answers',
  'gives',
  'gave',
  'got',
  'received',
  'responded',
  'error',
  'response',
  'a',
  'an',
  'as',
  'in',
  'curl',
]);
const reasons = [
  'unauthorized',
  'forbidden',
  'unauthorised',
  'bad',
  'not',
  'too',
  'internal',
  'payment',
  'conflict',
  'unprocessable',
  'service',
  'gone',
  'method',
  'proxy',
  'authorization',
];
const longestProse = 1_000;

/**
 * The HTTP status a sentence speaks of: "answered with 403", "401 Unauthorized", "HTTP 403". Digits alone
 * are not enough; they stand in ports, ids, sizes and times as well.
 */
export function statusInProse(text: string): number | undefined {
  const words = text
    .slice(0, longestProse)
    .toLowerCase()
    .split(/[\s,;"()[\]{}]+/);
  for (let index = 0; index < words.length; index += 1) {
    const word = trim(words[index] ?? '');
    const status = word.length === 3 ? statusAt(word, 0) : undefined;
    if (status === undefined) continue;
    const previous = trim(words[index - 1] ?? '');
    const next = trim(words[index + 1] ?? '');
    if (
      before.has(previous) &&
      !(previous === 'a' || previous === 'an' || previous === 'in' || previous === 'as')
    )
      return status;
    if (reasons.includes(next)) return status;
    if (
      (previous === 'a' || previous === 'an' || previous === 'as') &&
      (next === '' ||
        next === 'from' ||
        next === 'response' ||
        next === 'error' ||
        next === 'status' ||
        next === 'and')
    )
      return status;
  }
  return undefined;
}

function trim(word: string): string {
  return word.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9]+$/, '');
}
