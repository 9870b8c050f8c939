import { maskCredential } from './tokens.ts';

/**
 * Schemes that stand before the credential in `Authorization`; they are public and stay readable. IANA's
 * registry, and what providers made up.
 */
const SCHEME =
  /^(?:bearer|basic|token|digest|bot|oauth|api-?key|aws4-hmac-sha256|negotiate|ntlm|hawk|ssws|geniekey|key|zoho-oauthtoken|klaviyo-api-key|dpop|mac|signature|sharedkey(?:lite)?|sharedaccesssignature|user|accesskey|privatekey|private-token|apitoken|pveapitoken|jwt|app|appkey|discordbot|session|secret|shippotoken|tsign|splunk|vapid|hmac[a-z0-9-]{0,16}|snowflake token|deepl-auth-key|token token)(?:[ \t]{1,4}|=)/i;

/** How long the scheme and the space behind it are, 0 where the value has none. */
export function schemeLength(value: string): number {
  return SCHEME.exec(value)?.[0].length ?? 0;
}

/** Hides a header's value but for its scheme: `Bearer phx_***`. */
export function maskHeaderValue(value: string): string {
  const scheme = schemeLength(value);
  return value.slice(0, scheme) + maskCredential(value.slice(scheme));
}
