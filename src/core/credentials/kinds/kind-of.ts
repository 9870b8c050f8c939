import { isReference } from '../redaction/ordinary.ts';
import { MASK, maskCredential, shownOf, tokenKindOf } from '../redaction/tokens.ts';
import { IDENTIFIERS } from './identifiers.ts';
import { decodeJwt, type JwtClaims } from './jwt.ts';
import type { KindUse, TokenKind } from './kind.ts';
import { TOKEN_KINDS } from './table.ts';

/** What a value that stands where a credential belongs turns out to be. `masked` and `name` may be shown to anybody. */
export type CredentialKind = { readonly name: string; readonly masked: string } & (
  | {
      readonly kind: 'token';
      /** Names the kind: see {@link TokenKind.prefix}. */
      readonly prefix: string;
      readonly use: KindUse | undefined;
    }
  | { readonly kind: 'jwt'; readonly claims: JwtClaims }
  /** The JSON key file of a service account, whole. */
  | { readonly kind: 'key-file'; readonly use: KindUse }
  /** It names an account or an app and opens nothing. */
  | { readonly kind: 'identifier'; readonly use: KindUse | undefined }
  /** `$TOKEN`, `${{ secrets.TOKEN }}`: a variable that nobody filled in. */
  | { readonly kind: 'reference' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
);

const SERVICE_ACCOUNT: KindUse = {
  for: 'getting access tokens as a service account of Google Cloud',
  notFor: 'being sent itself',
  source: 'https://docs.cloud.google.com/iam/docs/keys-create-delete',
};

/** Tells what a credential is by its shape alone; nothing is asked anywhere. Quotes and a scheme around it do not count. */
export function kindOf(value: string): CredentialKind {
  const bare = bareCredential(value);
  const masked = maskCredential(bare);
  if (bare === '') return { kind: 'empty', name: 'nothing', masked: '' };
  if (isReference(bare)) return { kind: 'reference', name: 'the name of a variable', masked: MASK };
  const token = tokenKindOf(bare) ?? kindShownAs(bare);
  if (token !== undefined)
    return { kind: 'token', name: token.name, masked, prefix: token.prefix, use: token.use };
  const claims = decodeJwt(bare);
  if (claims !== undefined) return { kind: 'jwt', name: 'JSON Web Token', masked, claims };
  if (isServiceAccount(bare))
    return { kind: 'key-file', name: 'Google service account key file', masked: MASK, use: SERVICE_ACCOUNT };
  const identifier = IDENTIFIERS.find((kind) => isWhole(kind, bare));
  if (identifier !== undefined)
    return { kind: 'identifier', name: identifier.name, masked: MASK, use: identifier.use };
  return { kind: 'unknown', name: 'a credential of unknown kind', masked };
}

/** The kind whose tokens are shown as this (`phx_***`), where it is only one: what logs say of a credential. */
function kindShownAs(shown: string): TokenKind | undefined {
  if (!shown.endsWith(MASK)) return undefined;
  const kinds = TOKEN_KINDS.filter(({ prefix }) => shownOf(prefix) === shown);
  return kinds.length === 1 ? kinds[0] : undefined;
}

function isServiceAccount(text: string): boolean {
  return text.startsWith('{') && /"type"\s{0,8}:\s{0,8}"service_account"/.test(text);
}

const DIGITS = { hex: /^[a-f0-9]+$/, alphanumeric: /^[A-Za-z0-9]+$/ } as const;

/** Whether a value is an identifier from its beginning to its end. */
function isWhole({ prefix, alphabet, atLeast }: TokenKind, value: string): boolean {
  const body = value.slice(prefix.length);
  const digits = alphabet === 'hex' ? DIGITS.hex : DIGITS.alphanumeric;
  return value.startsWith(prefix) && body.length >= atLeast && digits.test(body);
}

/** A credential without quotes, white space and `Bearer` around it, which do not belong to it. */
export function bareCredential(value: string): string {
  return unwrapped(unwrapped(value).replace(/^bearer\s/i, ''));
}

function unwrapped(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAround(text[start])) start += 1;
  while (end > start && isAround(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isAround(character: string | undefined): boolean {
  return character !== undefined && /["'`\s]/.test(character);
}
