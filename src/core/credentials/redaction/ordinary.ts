/**
 * Words of error messages and settings that stand where a credential would: `"token": "expired"`,
 * `password: required`, `token:write`. Nobody's credential is one of these, or only these.
 */
const STATUS_WORDS: ReadonlySet<string> = new Set(
  (
    'true false null none nil undefined yes no on off empty blank absent present optional required missing ' +
    'invalid valid expired revoked rejected denied forbidden unauthorized unauthenticated unknown malformed ' +
    'inactive active disabled enabled deactivated suspended insufficient mismatch mismatched unsupported ' +
    'incorrect wrong bad not found failed failure error ok granted read write admin manage delete create ' +
    'update list view edit all any only basic bearer digest oauth oauth2 string number boolean object array ' +
    'redacted filtered masked hidden removed omitted token key scope scopes access refresh api password'
  ).split(' '),
);

/** Words that make a sentence of what stands after `password:`. */
const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'is are was were has have be been must should cannot could does did not no the an this that your you ' +
    'please for of to in or and with without from by provided required missing invalid expired incorrect ' +
    'wrong failed denied found used too contain contains least most'
  ).split(' '),
);

/** `$TOKEN`, `${TOKEN}`, `${{ secrets.TOKEN }}`, `{{token}}`, `<token>`: the name of a value, not the value. */
const REFERENCE =
  /^(?:\$[A-Z][A-Z_]{2,40}|\$\{[A-Z][A-Z_]{2,40}\}|\$\{\{ ?[a-z]{1,12}\.[A-Za-z_]{1,40} ?\}\}|\{\{[a-z_]{1,40}\}\}|<[a-z_ -]{1,40}>|\[[a-z]{1,12}\])$/;

/** Whether a value only names where the credential comes from: `$TOKEN`, `<token>`. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value);
}

const LONGEST_SENTENCE = 300;

/** Whether a value in a credential's place says something about the credential instead of being one. */
export function isPlain(value: string): boolean {
  if (value.length > LONGEST_SENTENCE) return false;
  if (isReference(value)) return true;
  const words = value.split(/[\s_]+/).map((word) => word.replace(/^[("'`]{1,4}|[.,;:!?)"'`]{1,4}$/g, ''));
  if (words.every((word) => STATUS_WORDS.has(word.toLowerCase()))) return value.trim() !== '';
  return /\s/.test(value) && isSentence(words);
}

function isSentence(words: readonly string[]): boolean {
  const said = words.filter((word) => word !== '');
  return (
    said.length > 1 &&
    said.every((word) => /^(?:[A-Za-z][a-z]*(?:['’-][A-Za-z]+)?|[A-Z]+|\d{1,3})$/.test(word)) &&
    said.some((word) => SENTENCE_WORDS.has(word.toLowerCase()))
  );
}

/** Our own DedupKey, which readers need and which grants nothing. */
const DEDUP_KEY = /^v\d{1,2}:[0-9a-f]{32}$/;

const FEWEST_RANDOM = 8;
/** Chosen so that 99 of 100 draws of 24 letters and digits are told, and no error code: see the tests. */
const LEAST_IN_WORDS = 0.75;
const SURELY_WORDS = 0.85;
/** The mean length of runs in names like `OAuth2TokenURI`; drawn ones have 2. */
const SHORTEST_RUN = 2.8;
const FEWEST_RANDOM_ACROSS_PARTS = 16;
/** What is looked at; a longer value is judged by its beginning, which keeps the cost bounded. */
const LOOKED_AT = 96;
const MOST_PARTS = 10;

/**
 * Whether a value was drawn rather than written: few of its letters form words. `BROWSE_PROJECTS`,
 * `DescribeInstances`, `E0000011` and `2025-06-18T17:02` were written, a hash or a UUID was drawn. Used where
 * a name alone does not tell a credential (`key`, `code`, `signature`).
 */
export function looksRandom(value: string): boolean {
  if (DEDUP_KEY.test(value)) return false;
  const parts = value
    .slice(0, LOOKED_AT)
    .split(/[^A-Za-z0-9]+/)
    .slice(0, MOST_PARTS);
  let letters = 0;
  let written = 0;
  for (const part of parts) {
    const inWords = charactersInWords(part);
    if (part.length >= FEWEST_RANDOM && isDrawnPart(part, inWords / part.length)) return true;
    letters += part.length;
    written += inWords;
  }
  return letters >= FEWEST_RANDOM_ACROSS_PARTS && written < letters / 2;
}

/** Whether a value mixes letters and digits and is longer than names that do: less proof, for surer places. */
export function looksMixed(value: string): boolean {
  return (
    /^[\w.~+/=%-]{16}/.test(value) &&
    /\d/.test(value.slice(0, LOOKED_AT)) &&
    /[A-Za-z]/.test(value.slice(0, LOOKED_AT))
  );
}

/** Whether few characters are in words, or letters and digits, capitals and small letters take turns too often. */
function isDrawnPart(part: string, shareInWords: number): boolean {
  if (shareInWords < LEAST_IN_WORDS) return true;
  if (shareInWords > SURELY_WORDS) return false;
  const turns = part.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  const runs = part.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g)?.length ?? 0;
  if (part.length >= 24 && turns > 0) return true;
  return turns >= (part.length < 20 ? 3 : 2) || (part.length >= 12 && runs * SHORTEST_RUN > part.length);
}

/** How many characters of a part of a name belong to words, numbers or codes of the `AB123` sort. */
function charactersInWords(part: string): number {
  if (/^(?:[A-Z]{0,8}\d+|[a-z]{1,5}\d{1,3}|\d{1,4}[A-Za-z]{1,3})$/.test(part)) return part.length;
  let characters = 0;
  for (const [word] of part.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)) {
    if (isWordlike(word)) characters += word.length;
  }
  return characters;
}

const ACRONYM =
  /^(?:JWTS?|APIS?|HTTPS?|SSL|TLS|URL|URI|SQL|XML|JSON|DNS|CSRF|SSO|MFA|OTP|SAML|RBAC|IAM|RPC|PDF|CSV|HTML)$/i;

function isWordlike(letters: string): boolean {
  if (ACRONYM.test(letters)) return true;
  return letters.length >= 2 && /[aeiouy]/i.test(letters) && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(letters);
}
