import type { Observation } from '../artifacts/observation.ts';
import { findAssignments } from './assignments.ts';
import { decodeBase64 } from './base64.ts';
import { findArguments } from './commands.ts';
import { IDENTIFIERS } from './kinds/identifiers.ts';
import { type CredentialKind, kindOf } from './kinds/kind-of.ts';
import type { KindUse } from './kinds/kind.ts';
import { TOKEN_KINDS } from './kinds/table.ts';
import { findPairs } from './markup.ts';
import { schemeLength } from './schemes.ts';
import { findTokens, MASK, shownOf } from './tokens.ts';
import { findUserInfo } from './urls.ts';

/** What kind of credential a call was made with. Holds nothing of it; one object serves all calls of a kind. */
export interface SentCredential {
  /** Without an article: `Slack bot token`, `bearer token`. */
  readonly name: string;
  /** Its public prefix: `xoxb***`; `***` for kinds without one. */
  readonly masked: string;
  /** What it opens, where its kind is known so well. */
  readonly use: KindUse | undefined;
}

/** Where in a request a credential stands, the place that counts most first. */
const PLACES = {
  authorization: /(?:authorization["']?\s{0,4}[:=]|--oauth2-bearer[= ])\s{0,4}["']?(?:[\w-]{1,24} )?$/i,
  login: /(?:^|\s)(?:-[a-zA-Z]{0,6}u\s{0,4}|--user[= ])["']?$|:\/\/$/,
  header: /(?:(?:^|\s)(?:-H|--header)[= ]{0,2}["']?|^> )[\w-]{1,64}: ?$/m,
  address: /[?&][\w.-]{1,64}=$/,
  cookie: /(?:cookie:\s{0,4}|(?:\s-b|--cookie)[= ])["']?$/i,
} as const;
type Place = keyof typeof PLACES;

/** How far before a credential is looked for what tells its place, in characters. */
const LOOKED_BEFORE = 96;

/** What a credential of unknown kind is called by its place. */
const GENERIC: Readonly<Record<Place, SentCredential>> = {
  authorization: generic('token'),
  login: generic('user name and password'),
  header: generic('API key'),
  address: generic('key in the address'),
  cookie: generic('cookie'),
};
const BEARER = generic('bearer token');
const JWT: SentCredential = { name: 'JSON Web Token', masked: shownOf('eyJ'), use: undefined };

const TOKENS = new Map(
  TOKEN_KINDS.map(({ name, prefix, use }): [string, SentCredential] => [
    prefix,
    { name, masked: shownOf(prefix), use },
  ]),
);
const NAMERS = new Map(
  IDENTIFIERS.map(({ name, use }): [string, SentCredential] => [name, { name, masked: MASK, use }]),
);

function generic(name: string): SentCredential {
  return { name, masked: MASK, use: undefined };
}

/**
 * What kind of credential a call was made with, by the command, the address and what curl printed of the request.
 * Undefined where none can be seen: a shell had filled it in, or a file held it. What stands in a body is none that
 * a call was made with.
 */
export function sentCredential({ command, url = '', output }: Observation): SentCredential | undefined {
  const requestLines = output.split('\n').filter((line) => line.startsWith('> '));
  const request = [command, url, ...requestLines].join('\n');
  const spans = [findAssignments, findArguments, findPairs, findTokens, findUserInfo].flatMap((find) =>
    find(request),
  );
  const seen = spans.flatMap(({ start, end }) => {
    const place = placeOf(request.slice(Math.max(0, start - LOOKED_BEFORE), start));
    const sent = place === undefined ? undefined : classified(request.slice(start, end), place);
    return place === undefined || sent === undefined ? [] : [{ place, sent }];
  });
  const inOrder = (Object.keys(PLACES) as Place[]).map((place) =>
    seen.filter((one) => one.place === place).map(({ sent }) => sent),
  );
  const most = inOrder.find((here) => here.length > 0) ?? [];
  return most.find(isKnown) ?? most[0];
}

/** Whether it was told by its own form rather than by where it stood. */
export function isKnown({ masked, use }: SentCredential): boolean {
  return masked !== MASK || use !== undefined;
}

function placeOf(before: string): Place | undefined {
  return (Object.keys(PLACES) as Place[]).find((place) => PLACES[place].test(before));
}

function classified(value: string, place: Place): SentCredential | undefined {
  const length = schemeLength(value);
  const scheme = value.slice(0, length).trim().toLowerCase();
  const bare = value.slice(length);
  if (scheme === 'basic' || place === 'login') {
    const pair = (scheme === 'basic' ? decodeBase64(bare) : undefined) ?? bare;
    // A key may stand where the user's name or the password would: `-u sk_test_...:`.
    const [user = '', ...password] = pair.split(':');
    return tokenOf(kindOf(user)) ?? tokenOf(kindOf(password.join(':'))) ?? GENERIC.login;
  }
  const is = kindOf(bare);
  if (is.kind === 'empty' || is.kind === 'reference') return undefined;
  const known = tokenOf(is) ?? tokenWithin(bare);
  return known ?? (scheme === 'bearer' ? BEARER : GENERIC[place]);
}

function tokenOf(is: CredentialKind): SentCredential | undefined {
  if (is.kind === 'token') return TOKENS.get(is.prefix);
  if (is.kind === 'identifier') return NAMERS.get(is.name);
  return is.kind === 'jwt' ? JWT : undefined;
}

/** The token in a value of several parts: a signature of AWS, cookies. */
function tokenWithin(value: string): SentCredential | undefined {
  const [first] = findTokens(value);
  return first === undefined ? undefined : tokenOf(kindOf(value.slice(first.start, first.end)));
}
