import * as v from 'valibot';
import { decodeBase64Url } from '../redaction/base64.ts';

/** What a JWT says about itself (RFC 7519 section 4.1). Nobody has verified it, and its texts are a stranger's. */
export interface JwtClaims {
  readonly issuer: string | undefined;
  readonly audience: readonly string[];
  /** Seconds since 1970; undefined where it never expires. */
  readonly expiresAtSeconds: number | undefined;
  readonly scopes: readonly string[];
}

const textOrList = v.fallback(v.union([v.string(), v.array(v.string())]), []);

const claimsSchema = v.object({
  iss: v.fallback(v.optional(v.string()), undefined),
  aud: v.optional(textOrList, []),
  exp: v.fallback(v.optional(v.number()), undefined),
  // RFC 9068 section 2.2.3, then what Okta and Entra ID (scp) and Auth0 (permissions) call it.
  scope: v.optional(textOrList, []),
  scp: v.optional(textOrList, []),
  scopes: v.optional(textOrList, []),
  permissions: v.optional(textOrList, []),
});

/** Longer ones are not tokens that a header could carry. */
const LONGEST = 32_768;

/** The claims of a signed JWT, without verifying it; undefined where it is none, or encrypted. */
export function decodeJwt(token: string): JwtClaims | undefined {
  const parts = token.split('.');
  const [header, payload] = parts;
  if (token.length > LONGEST || parts.length !== 3 || header === undefined || payload === undefined)
    return undefined;
  if (!v.is(v.object({ alg: v.string() }), jsonOf(header))) return undefined;
  const claims = v.safeParse(claimsSchema, jsonOf(payload));
  if (!claims.success) return undefined;
  const { iss, aud, exp, ...scopes } = claims.output;
  return {
    issuer: iss,
    audience: [aud].flat(),
    expiresAtSeconds: exp,
    scopes: [...new Set(Object.values(scopes).flat().flatMap(words))],
  };
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(decodeBase64Url(part) ?? '');
  } catch {
    return undefined;
  }
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
