/**
 * What a name says about the value beside it. `strong`: the value is a credential, unless it is a plain
 * word about one. `weak`: it is one if it looks random.
 */
export type NameStrength = 'strong' | 'weak' | 'none';

/** Beginnings of names that tell about access or its limits and hold no credential. Without `-`, `_` and case. */
const HARMLESS_BEGINNING =
  /^(?:accesscontrol|wwwauthenticate|proxyauthenticate|authenticationinfo|xaccepted|xoauthscopes|ratelimit|xratelimit|xrate|sec(?:fetch|websocket|ch)|scopekeeper)/;

/** Ends of names that describe a credential instead of holding it, or that page through a list. */
const HARMLESS_END =
  /(?:types?|names?|ur[il]s?|endpoints?|methods?|supported|status|expires(?:in|at|on)?|expiry|expiration|lifetime|ttl|counts?|limits?|remaining|reset|used|usage|scopes?|permissions?|realm|errors?|messages?|reason|description|hints?|required|valid|invalid|enabled|disabled|versions?|alg|algorithm|length|format|policy|provider|mode|level|(?:created|updated|revoked|issued|last)(?:at|on|by)?|(?:next|prev|previous|page|continuation|sync|pagination|cancel(?:lation)?)token|(?:public|primary|foreign|idempotency|sort|cache|partition|dedup|dedupe|surrogate|routing|object|issue|project|group|translation|message|error|column|parent|unique|range|hash|lookup|composite|natural)key|(?:invalid|expired|missing|wrong)credential)$/;

const STRONG_END =
  /(?:tokens?|secrets?|passwords?|apikeys|passwd|passwort|passphrase|passcode|pwd|(?:api|access|auth|private|secret|signing|encryption|master|service|account|storage|shared|subscription|license|consumer|client|app|application|integration|session|webhook|developer|dev|deploy|user|admin|server|management|function|functions|site|team|organization|org|bot|hmac|aes|ssh)key|(?:accesskey|secret|session|sess)id|credential|authorization|cookies?|jwt|session|assertion|samlresponse|samlrequest|codeverifier|idtoken|idtokenhint|connectsid|c_?srf|x_?srf|wsse|(?:mfa|verification|auth|authorization|oauth|otp|twofactor)code)$/;

const STRONG_WHOLE = /^(?:bearer|otp|totp|pin)$/;

const WEAK_END = /(?:keys?|credentials|pass|signature|sig|sign|auth|authentication|authtoken|hmac)$/;

const WEAK_WHOLE = /^(?:code|hash)$/;

const WEAK_INSIDE = /key|token|secret|passw|sess|cookie|signature|credential|jwt|auth(?!or(?!i))/;

/** What every name of a credential contains; most names do not, and are done with. */
const HINT =
  /key|token|secret|pass|pwd|sess|cookie|cred|auth|sig|jwt|code|csrf|xsrf|saml|bearer|otp|pin|hash|hmac|assert|wsse|connect|verifier/i;

/** Whether a number under this name may be a credential: a PIN is, a count of `tokens` is not. */
export function mayBeNumber(name: string): boolean {
  return strengthOf(name) === 'strong' && !/s$/i.test(name);
}

/** The longest name that is looked at, in characters. */
export const LONGEST_NAME = 64;

/**
 * Whether a header, member, parameter or option of this name holds a credential. Case, `-`, `_`, `.` and
 * trailing digits do not count. A name with `-` that only contains such a word (`X-Key-Check`) counts as weak.
 */
export function strengthOf(name: string): NameStrength {
  if (!HINT.test(name)) return 'none';
  const bare = name
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .replace(/[0-9]{1,4}$/, '');
  if (HARMLESS_BEGINNING.test(bare) || HARMLESS_END.test(bare)) return 'none';
  if (STRONG_END.test(bare) || STRONG_WHOLE.test(bare)) return 'strong';
  if (WEAK_END.test(bare) || WEAK_WHOLE.test(bare)) return 'weak';
  return name.includes('-') && WEAK_INSIDE.test(bare) && !bare.endsWith('id') ? 'weak' : 'none';
}
