import type { Answer } from '../reading/answer.ts';
import type { Meaning } from '../vocabulary/meaning.ts';
import type { Signal } from './signals.ts';

/** Statuses that tell of who calls (RFC 9110 section 15.5, RFC 7725); others tell of the request or nothing. */
const ofCaller: ReadonlySet<number> = new Set([401, 402, 403, 451]);

const credential =
  /api|access|auth|token|bearer|jwt|credential|consent|service[ _-]?key|unauthorized|log(?:ged)?[ _-]?(?:in|on)|sign(?:ed)?[ _-]?in|signed (?:url|link)|client[ _-]?(?:id|secret)|invalid[ _-]client|invalid_grant|session|signature(?! (?:page|date|image|block|field))|secret key|certificate|^inactive[ _]user$|your account is not active|(?:your|^user) account (?:is|has been|was) (?:locked|disabled|suspended|deactivated|frozen|blocked|banned)|noauth|nonce|security header|^account_(?:inactive|disabled|suspended|locked|blocked)$|\bsign!|\bsign[ _-](?:err|invalid|not)|user[ _-]?key|passphrase|client id|app(?:lication)?[ _-]?(?:id|key)|\bsign$|auth[ _-]?key|anmelde|identif|or[ _-]password|incorrect|clave|chave|schl|jeton|senha|wort|^(?:invalid|wrong|unknown|bad) key[.!]?$|^(?:the |your |this )?key format is (?:not valid|invalid)[.!]?$|^(?:the |your |this )?key (?:has been |has |is |was )?(?:expired|revoked|disabled|deactivated)/i;
const kind =
  /\bbot\b|website|key|token|credential|auth|app|user|account|api|mode|sandbox|live|audience|issuer|wrong/i;
const account =
  /you|api|access|account|plan|upgrade|sales|endpoint|feature|module|enabled|activated|product|billing|trial|paid|premium|licen[sc]e\.?$|subscription[ _-](?:is |has )?(?:required|expired|inactive|ended)|tier|only/i;
const origin =
  /you|access|request|client|caller|geo|cidr|firewall|device|white ?list|allow ?list|(?:\b|_)ip(?:\b|_)|settings|address|network|log ?in|sign ?in|authentication|must|require|referr?er|origin|polic|admin|factor|mfa|2fa|service|api/i;
/** Whose right it is; "Mandate is not authorised" and "Recipient is not permitted to receive" are of things. */
const grantee =
  /^not[ _-]?auth|authorized to perform|you|permission|privilege|scope|role|right|access|token|key|client|caller|user|account|admin|owner|member|creator|editor|viewer|\bauthor\b|organi[sz]er|uploader|unauthori[sz]ed|forbidden|polic|denied|grant|principal|identity|subject|rbac|iam|\bacl\b|security|request|call|query|login|authorization|authentication/i;

/** Without one of these words a sentence under such a status is about the things of the request. */
const words: Partial<Record<Meaning, RegExp>> = {
  'invalid-credential': credential,
  'expired-credential': credential,
  'missing-credential': credential,
  'catch-all': credential,
  'wrong-credential-kind': kind,
  'plan-or-feature-gate': account,
  'ip-or-policy-block': origin,
  'insufficient-role': grantee,
  refused: grantee,
};

/**
 * Whether a sentence speaks of who calls where the status does not: "Subscription not found", "Country not
 * supported" and "Passwords do not match" are about what was asked. Sentences in other languages are believed.
 */
export function isAboutCaller({ means, weight, firm, foreign, statement }: Signal, answer: Answer): boolean {
  const { status, bodyStatus } = answer;
  if (ofCaller.has(status ?? 0) || ofCaller.has(bodyStatus ?? 0)) return true;
  if (weight > 4 || firm === true || (foreign === true && weight > 2)) return true;
  const { text } = statement;
  return words[means]?.test(text) !== false;
}
