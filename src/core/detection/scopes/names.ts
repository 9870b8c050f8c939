/** What one place of an answer asks for. */
export interface Requirement {
  /** In the provider's spelling and order, without repeats. */
  readonly names: readonly string[];
  /** Any one of `names` is enough. */
  readonly anyOf: boolean;
}

const longestName = 150;
const letters = /[\p{L}]/u;

/**
 * Whether a word is spelled like a scope or permission identifier (`tickets:read`, `User.Read`,
 * `s3:GetObject`, `read_orders`) rather than like a word of the language, a host, a file or a number.
 */
export function isIdentifier(word: string): boolean {
  if (word.length < 3 || word.length > longestName) return false;
  if (!letters.test(word) || word.includes('@') || word.startsWith('/') || word.startsWith('arn:'))
    return false;
  if (isUrl(word)) return isScopeUrl(word);
  if (/^[\d.,:\-/]+$/.test(word)) return false;
  if (/^\w+\.(?:com|org|net|io|dev|html?|php|json|pdf|ts|js|py)$/i.test(word)) return false;
  return hasInnerMark(word) || isCamel(word);
}

/** `:`, `.`, `_`, `/`, `-` or `=` with letters on both sides. */
function hasInnerMark(word: string): boolean {
  for (let index = 1; index < word.length - 1; index += 1)
    if (
      ':._/=*'.includes(word.charAt(index)) &&
      letters.test(word.slice(0, index)) &&
      /[\p{L}*]/u.test(word.slice(index + 1))
    )
      return true;
  return false;
}

/** `readMessages`, `ReadMessages`, `SharedCatalog`: a capital after a small letter. */
function isCamel(word: string): boolean {
  return (
    /^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(word) &&
    !['OAuth', 'OAuth2', 'GitHub', 'GraphQL', 'PayPal', 'OpenAPI'].includes(word)
  );
}

/** Whether a word is an absolute URL or the beginning of one. */
export function isUrl(word: string): boolean {
  return /^https?:\/\//i.test(word);
}

/** Some providers name scopes by URL; a page to read is none. */
export function isScopeUrl(word: string): boolean {
  const path = word.toLowerCase();
  if (
    path.includes('?') ||
    path.includes('/docs') ||
    path.includes('//docs') ||
    path.includes('/help') ||
    path.includes('//developer') ||
    path.endsWith('.html')
  )
    return false;
  return (
    path.includes('/auth/') ||
    path.includes('/oauth/api_scope') ||
    path.includes('/services/') ||
    path.includes('graph.microsoft.com/') ||
    path.endsWith('.default') ||
    path.includes('/scopes/') ||
    path.includes('/scope/')
  );
}

/** Splits a list as providers write them: by comma, space, semicolon, pipe; quotes and brackets go. */
export function splitNames(text: string): string[] {
  return text
    .split(/[\s,;|&]+/)
    .map(bareName)
    .filter((name) => name !== '' && name.length <= longestName);
}

const aroundNames = '\'"`[](){}<>“”‘’';

/** A name without quotes, brackets and trailing punctuation. */
export function bareName(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && aroundNames.includes(text.charAt(start))) start += 1;
  while (
    end > start &&
    (aroundNames.includes(text.charAt(end - 1)) || '.,:;!?'.includes(text.charAt(end - 1)))
  )
    end -= 1;
  return text.slice(start, end);
}

/** The names in their order, each once, case folded for the comparison only. */
export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Whether a list without a word between its entries offers alternatives: providers then name a wider and a
 * narrower form of one permission (`meeting:update:meeting:admin, meeting:update:meeting`; `X.Read,
 * X.ReadWrite`).
 */
export function areVariants(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  const [first = '', ...rest] = names.map((name) => name.toLowerCase());
  return rest.every((name) => isVariant(first, name));
}

function isVariant(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (
    long.startsWith(short) &&
    (!/^[a-z]/.test(long.slice(short.length)) || /^(?:write|admin|all)/.test(long.slice(short.length)))
  );
}

const codeWords = new Set(
  'missing insufficient invalid required requires scope scopes permission permissions denied access error token unauthorized forbidden oauth exception client role roles user app key mismatch not has no grant privilege privileges http auth granted authorization authentication request id api account'.split(
    ' ',
  ),
);

/** Whether a word is the code of an error (`missing_scope`, `PERMISSION_DENIED`, `api_key`) and no name. */
export function isErrorCode(word: string): boolean {
  const parts = word
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => codeWords.has(part.toLowerCase()));
}
