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
/** Not Found, Not Acceptable, Not Implemented; `"403" not found` is of a thing. */
const ofNot: ReadonlySet<number> = new Set([404, 406, 501]);
const longestProse = 1_000;

/**
 * The HTTP status a sentence speaks of: "answered with 403", "401 Unauthorized", "HTTP 403". Digits alone
 * are not enough; they stand in ports, ids, sizes and times as well.
 */
export function statusInProse(text: string): number | undefined {
  const words = text
    .slice(0, longestProse)
    .toLowerCase()
    .split(/[\s,;"()[\]{}]/)
    .filter((word) => word !== '');
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
    if (reasons.includes(next) && (next !== 'not' || ofNot.has(status))) return status;
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

/** Without marks in front and behind: `(403)` and `**403**` are 403. */
function trim(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && !isWordCharacter(word.charCodeAt(start))) start += 1;
  while (end > start && !isWordCharacter(word.charCodeAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
