import type { Observation } from '../../artifacts/observation.ts';
import type { CredentialKind } from './kind-of.ts';
import { IDENTIFIERS } from './identifiers.ts';
import type { KindUse } from './kind.ts';
import { sentIn, type SentPlace } from './sent-kind.ts';
import { TOKEN_KINDS } from './table.ts';
import { MASK, shownOf } from '../redaction/tokens.ts';

/** What kind of credential a call was made with. Holds nothing of it; one object serves all calls of a kind. */
export interface SentCredential {
  /** Without an article: `Slack bot token`, `bearer token`. */
  readonly name: string;
  /** Its public prefix: `xoxb***`; `***` for kinds without one. */
  readonly masked: string;
  /** What it opens, where its kind is known so well. */
  readonly use: KindUse | undefined;
}

/** What a credential of unknown kind is called by its place. */
const GENERIC: Readonly<Record<SentPlace, SentCredential>> = {
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

/** What kind of credential a call was made with; undefined where nothing tells. */
export function sentCredential(observation: Observation): SentCredential | undefined {
  const sent = sentIn(observation);
  if (sent === undefined) return undefined;
  return known(sent.is) ?? (sent.scheme === 'bearer' ? BEARER : GENERIC[sent.place]);
}

/** Whether it was told by its own form rather than by where it stood. */
export function isKnown({ masked, use }: SentCredential): boolean {
  return masked !== MASK || use !== undefined;
}

function known(is: CredentialKind): SentCredential | undefined {
  if (is.kind === 'token') return TOKENS.get(is.prefix);
  if (is.kind === 'identifier') return NAMERS.get(is.name);
  return is.kind === 'jwt' ? JWT : undefined;
}
