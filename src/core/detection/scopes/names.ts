import { isHyphenName, isReadWrite } from './hyphen-names.ts';

/** What one place of an answer asks for. */
export interface Requirement {
  /** In the provider's spelling and order, without repeats. */
  readonly names: readonly string[];
  /** Any one of `names` is enough. */
  readonly anyOf: boolean;
}

const longestName = 150;
const ordinary: ReadonlySet<string> = new Set([
  'OAuth',
  'GitHub',
  'GraphQL',
  'PayPal',
  'OpenAPI',
  'HubSpot',
  'LinkedIn',
  'YouTube',
  'BigQuery',
  'WordPress',
  'JavaScript',
  'DevTools',
]);

/** `SELECT` privilege, `READ` permission; `ID` is none. */
export const inCapitals = /^[A-Z]{4,30}$/;

/**
 * Whether a word is spelled like a scope or permission identifier (`tickets:read`, `User.Read`,
 * `s3:GetObject`, `read_orders`) rather than like a word of the language, a host, a file or a number.
 */
export function isIdentifier(word: string): boolean {
  if (word.length < 3 || word.length > longestName) return false;
  if (isHyphenName(word) || /^_[a-z]{5,}$/.test(word)) return true;
  const spelling = spellingOf(word);
  if (spelling === 'camel') return !ordinary.has(word);
  if (spelling === 'plain' || word.startsWith('arn:') || /^id[=:]/i.test(word)) return false;
  if (isUrl(word)) return isScopeUrl(word);
  if (word.includes('=')) return grantLevel.test(word) && !/^(?:user|group|role|owner|account)=/.test(word);
  return !isHostOrFile(word) && !isReadWrite(word);
}

/** `contents=read`; `user=demo` tells whose call it was. */
const grantLevel = /=(?:none|read|triage|write|maintain|admin)$/;

/** What tells a name from prose: a mark with letters on both sides, or a capital after a small letter. */
function spellingOf(word: string): 'marked' | 'camel' | 'plain' {
  let letter = false;
  let mark = false;
  let other = false;
  let camel = false;
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (isLetter(code)) {
      if (mark) return word.includes('@') || isPath(word) ? 'plain' : 'marked';
      camel ||= code >= 65 && code <= 90 && before >= 97 && before <= 122;
      letter = true;
    } else if (isMark(code)) {
      if (letter && code === star && at === word.length - 1 && (before === colon || before === dot))
        return 'marked';
      if (letter) mark = true;
    } else other = true;
    before = code;
  }
  return camel && !mark && !other ? 'camel' : 'plain';
}

/** `/v1/things`, but not `/v1/things/:GET`, which names what may be done there. */
function isPath(word: string): boolean {
  return word.startsWith('/') && !/:(?:GET|POST|PUT|PATCH|DELETE)$/.test(word);
}

const star = 42;
const colon = 58;
const dot = 46;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 191;
}

/** `:` `.` `_` `/` `=` `*` */
function isMark(code: number): boolean {
  return code === colon || code === 46 || code === 95 || code === 47 || code === 61 || code === star;
}

const endings: ReadonlySet<string> = new Set(
  'com org net io dev htm html php json pdf ts js py xml csv txt'.split(' '),
);

/** `example.com`, `index.php` */
function isHostOrFile(word: string): boolean {
  const dot = word.lastIndexOf('.');
  return (
    dot !== -1 && !word.includes(':') && !word.includes('_') && endings.has(word.slice(dot + 1).toLowerCase())
  );
}

/** Whether a word is an absolute URL or the beginning of one. */
export function isUrl(word: string): boolean {
  const start = word.slice(0, 8).toLowerCase();
  return start === 'https://' || start.startsWith('http://');
}

/** Some providers name scopes by URL; a page to read is none. */
export function isScopeUrl(word: string): boolean {
  const path = word.toLowerCase();
  if (noScopePaths.some((part) => path.includes(part)) || path.endsWith('.html')) return false;
  return path.endsWith('.default') || scopePaths.some((part) => path.includes(part));
}

const noScopePaths = ['?', '/docs', '//docs', '/help', '//developer'];
const scopePaths = [
  '/privileges/',
  '/auth/',
  '/oauth/api_scope',
  '/services/',
  'graph.microsoft.com/',
  '/scopes/',
  '/scope/',
];

/** Splits a list as providers write them: by comma, space, semicolon, pipe; quotes and brackets go. */
export function splitNames(text: string): string[] {
  return text
    .split(/[\s,;|&]/)
    .map(bareName)
    .filter((name) => name !== '' && name.length <= longestName);
}

const aroundNames = '\'"`[](){}<>“”‘’';

/** A name without quotes, brackets and trailing punctuation. */
function bareName(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && aroundNames.includes(text.charAt(start))) start += 1;
  while (
    end > start &&
    (aroundNames.includes(text.charAt(end - 1)) || '.,:;!?'.includes(text.charAt(end - 1))) &&
    !closesOwn(text, start, end)
  )
    end -= 1;
  return text.slice(start, end);
}

/** `transfer:all[*data_access]`: the bracket at the end closes one of the name's own. */
function closesOwn(text: string, start: number, end: number): boolean {
  const open = openings[text.charAt(end - 1)];
  if (open === undefined) return false;
  const name = text.slice(start, end);
  return name.split(open).length === name.split(text.charAt(end - 1)).length && name.includes(open);
}

const openings: Readonly<Record<string, string>> = { ']': '[', ')': '(', '}': '{', '>': '<' };

const ofGrants = /^(?:read|write)(?:config|only|all)?$/;

/** `Files.ReadWrite.All`: how Microsoft Graph names what an application is granted. */
const graphName =
  /^[A-Z]\w{1,60}(?:[.-][A-Z]\w{0,60}){0,6}\.(?:(?:Read|Write|ReadWrite|Send)(?:\.[A-Z]\w{0,60}){0,3}|Manage\.All)$/;

/** Whether a name is one of Microsoft Graph's or a URL, which tokens and applications are granted and persons are not. */
export function isTokenGrant(name: string): boolean {
  return graphName.test(name) || (isUrl(name) && isScopeUrl(name) && !name.includes('/privileges/'));
}

/** `company:read`, `write:packages`, `Files.Read.All`: how the grants of tokens and keys are named, and roles are not. */
export function isGrantShaped(name: string): boolean {
  if (isTokenGrant(name)) return true;
  const parts = name.toLowerCase().split(':');
  return parts.length > 1 && parts.some((part) => ofGrants.test(part));
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

const widenings = ['write', 'admin', 'all'];

function isVariant(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  // `Files.Read.All, Files.ReadWrite.All`
  if (long.replace('.readwrite', '.read') === short) return true;
  return (
    long.startsWith(short) &&
    (!isLetter(long.charCodeAt(short.length)) ||
      widenings.some((word) => long.startsWith(word, short.length)))
  );
}

const codeWords = new Set(
  'missing insufficient invalid required requires scope scopes permission permissions denied access error token unauthorized forbidden oauth exception client role roles user app key mismatch not has no grant privilege privileges http auth granted authorization authentication request id api account'.split(
    ' ',
  ),
);

/** Whether a word is the code of an error (`missing_scope`, `PERMISSION_DENIED`, `api_key`) and no name. */
export function isErrorCode(word: string): boolean {
  const parts = partsOf(word);
  return parts.length > 1 && parts.every((part) => codeWords.has(part));
}

/** The words that an identifier is made of, lower case: parted by marks, digits and capitals. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= word.length; at += 1) {
    const code = word.charCodeAt(at);
    const isCapital = code >= 65 && code <= 90 && at > start && word.charCodeAt(at - 1) >= 97;
    if (isLetter(code) && !isCapital) continue;
    if (at > start) parts.push(word.slice(start, at).toLowerCase());
    start = isCapital ? at : at + 1;
  }
  return parts;
}
