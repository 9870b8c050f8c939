import type { Observation } from '../../artifacts/observation.ts';
import { decodeBase64 } from '../redaction/base64.ts';
import { schemeLength } from '../redaction/schemes.ts';
import { findTokens } from '../redaction/tokens.ts';
import { type CredentialKind, kindOf } from './kind-of.ts';
import { shownRequest } from './shown-request.ts';

/** Where in a request a credential stands, the place that counts most first. */
const PLACES = {
  authorization: /(?:authorization["']?\s{0,4}[:=]|--oauth2-bearer[= ])\s{0,4}["']?(?:[\w-]{1,24} )?$/i,
  login: /(?:^|\s)(?:-[a-zA-Z]{0,6}u\s{0,4}|--user[= ])["']?$|:\/\/$/,
  header: /(?:(?:^|\s)(?:-H|--header)[= ]{0,2}["']?|^> )[\w-]{1,64}: ?$/m,
  address: /[?&][\w.-]{1,64}=$/,
  cookie: /(?:cookie:\s{0,4}|(?:\s-b|--cookie)[= ])["']?$/i,
} as const;
const IN_ORDER = Object.keys(PLACES) as SentPlace[];

/** A place where a request carries what it is authorized by. */
export type SentPlace = keyof typeof PLACES;

/** A credential that a request carried: its kind, where it stood, and behind which scheme, in lower case. */
interface Sent {
  readonly is: CredentialKind;
  readonly place: SentPlace;
  readonly scheme: string;
}

/** How far before a credential is looked for what tells its place, in characters. */
const LOOKED_BEFORE = 96;

/**
 * What a request was authorized by, seen by the command, the address and what curl printed of it: in the place that
 * counts most, the first of known kind, else the first. Undefined where none is seen: a shell had filled it in, or a
 * file held it. What stands in a body authorizes nothing.
 */
export function sentIn(observation: Observation): Sent | undefined {
  const { text, spans } = shownRequest(observation);
  const seen = spans.flatMap(({ start, end }) => {
    const before = text.slice(Math.max(0, start - LOOKED_BEFORE), start);
    const place = IN_ORDER.find((one) => PLACES[one].test(before));
    const sent = place === undefined ? undefined : sentAt(text.slice(start, end), place);
    return sent === undefined ? [] : [sent];
  });
  const best = IN_ORDER.find((place) => seen.some((one) => one.place === place));
  const here = seen.filter(({ place }) => place === best);
  return here.find(({ is }) => is.kind !== 'unknown') ?? here[0];
}

/** What kind of credential a request carried; `empty`: none was seen in it; undefined where its tester kept no request. */
export function sentKind(observation: Observation): CredentialKind | undefined {
  const sent = sentIn(observation);
  if (sent !== undefined) return sent.is;
  return shownRequest(observation).isKept ? kindOf('') : undefined;
}

function sentAt(value: string, place: SentPlace): Sent | undefined {
  const length = schemeLength(value);
  const scheme = value.slice(0, length).trim().toLowerCase();
  const bare = value.slice(length);
  if (scheme === 'basic' || place === 'login') {
    const pair = (scheme === 'basic' ? decodeBase64(bare) : undefined) ?? bare;
    return { is: kindOfLogin(pair), place: 'login', scheme };
  }
  const is = kindOf(bare);
  if (is.kind === 'empty' || is.kind === 'reference') return undefined;
  return { is: is.kind === 'unknown' ? kindWithin(bare, is) : is, place, scheme };
}

/** A key may stand where the user's name or the password would: `-u sk_test_...:`. */
function kindOfLogin(pair: string): CredentialKind {
  const [user = '', ...password] = pair.split(':');
  const kinds = [kindOf(user), kindOf(password.join(':'))];
  return kinds.find(({ kind }) => kind === 'token' || kind === 'jwt') ?? kindOf(pair);
}

/** The kind of the token in a value of several parts: a signature of AWS, cookies. */
function kindWithin(value: string, whole: CredentialKind): CredentialKind {
  const [first] = findTokens(value);
  return first === undefined ? whole : kindOf(value.slice(first.start, first.end));
}
