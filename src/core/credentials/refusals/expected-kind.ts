import { faultsOf } from '../kinds/faults.ts';
import { type CredentialKind, kindOf } from '../kinds/kind-of.ts';
import { expiryText, isExpired } from '../kinds/expiry.ts';
import { described, named } from '../kinds/named.ts';
import { GITHUB_TOKEN_TAKES } from './github.ts';
import { holderOf } from './github-holder.ts';
import { isOAuth } from './linear.ts';

/** A setting that takes a credential, and what kinds. */
interface Taker {
  /** Whether `Bearer` may stand before it. */
  readonly mayBear: boolean;
  readonly takes: (is: CredentialKind) => boolean;
  /** In words. */
  readonly expected: string;
}

/** By the setting's name. Credentials of unknown form are taken: old ones, and those of other servers, have none. */
const TAKERS = {
  'github-token': {
    mayBear: false,
    takes: (is) => holderOf({ kind: 'given', is }) !== 'other',
    expected: GITHUB_TOKEN_TAKES,
  },
  'linear-api-key': {
    mayBear: true,
    takes: (is) => is.kind === 'unknown' || isOAuth(is) || (is.kind === 'token' && is.prefix === 'lin_api_'),
    expected: 'a Linear API key (lin_api_...) or a Linear OAuth token (lin_oauth_...)',
  },
} as const satisfies Record<string, Taker>;

/** The settings that hold a credential of a service of ours. */
export type CredentialSetting = keyof typeof TAKERS;

/**
 * What a person should see before a run that goes on all the same: a credential of another kind than its setting
 * takes, one that says of itself that it has expired, and how it was written down. Shows nothing of it but a public
 * prefix. Empty for one that is as expected, and for none.
 * @param given the credential, and what whoever gave it calls the setting
 */
export function credentialWarnings(
  setting: CredentialSetting,
  given: { readonly name: string; readonly value: string },
  nowSeconds: number,
): readonly string[] {
  const { name, value } = given;
  const is = kindOf(value);
  if (is.kind === 'empty') return [];
  const { takes, expected, mayBear } = TAKERS[setting];
  if (is.kind === 'reference')
    return [`\`${name}\` is the name of a variable that was never filled in; expected ${expected}`];
  if (!takes(is)) return [`\`${name}\` is ${described(is)}; expected ${expected}`];
  const expired =
    is.kind === 'jwt' && isExpired(is.claims, nowSeconds)
      ? [`\`${name}\` is ${named(is)}, ${expiryText(is.claims, nowSeconds)}`]
      : [];
  const written = mayBear ? value.replace(/^bearer\s+/i, '') : value;
  return [...expired, ...faultsOf(written).map((fault) => `\`${name}\`: ${fault}`)];
}
