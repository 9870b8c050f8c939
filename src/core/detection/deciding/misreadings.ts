import { isAuthMeaning, type Meaning } from '../vocabulary/meaning.ts';
import type { Match } from '../vocabulary/phrases.ts';

/** As far as is looked beside words. */
const near = 60;

/**
 * Whether words of access mean something else where they stand; `isLookUp` says that the text tells of a
 * thing that was not found.
 */
export function isMisread(match: Match<Meaning>, text: string, isLookUp: boolean): boolean {
  if (
    isAhead(match, text) ||
    isGuess(match, text) ||
    isWithinName(match, text) ||
    isTypeHint(text) ||
    isOfForm(match, text) ||
    isRule(match, text) ||
    (isLookUp && isQuoted(match, text))
  )
    return true;
  if (match.phrase.means === 'bot-challenge') return isAttention(match, text);
  if (match.phrase.means === 'plan-or-feature-gate') return isOffered(match, text);
  if (match.phrase.means !== 'missing-credential') return false;
  return namesGrant(match, text) || isOwned(match, text) || isElsewhere(match, text);
}

/**
 * "Field 'x' requires one of the scopes": it is no member of a form that is missing; "scopes: lists:write":
 * nor is the name of a scope what the scopes are in.
 */
export function isNoMember({ start, end, phrase }: Match<Meaning>, text: string): boolean {
  if (phrase.vetoes?.includes('missing-scope') !== true) return false;
  const words = text.slice(Math.max(start, end - near), end);
  return (
    / (?:requires|needs)$/.test(words) || /: ?\w{1,40}$/.test(words) || /^[:.]\w/.test(behind(text, end))
  );
}

/** "Access denied because the input token is empty": the caller's, whatever else is called so. */
export function isOfDenial({ start }: Match<Meaning>, text: string): boolean {
  return /\baccess denied\b[^.]{0,40}$/i.test(text.slice(Math.max(0, start - near), start));
}

/** "missing permission 'secrets:list'": the word of credentials is part of a permission's name; `authorization.missingPermission`: or of what is about permissions. */
function namesGrant({ start, end }: Match<Meaning>, text: string): boolean {
  return (
    /permission|privilege|\bscope/i.test(text.slice(start, end)) ||
    /^[ ._-]?permission/i.test(behind(text, end))
  );
}

/** "Your key may be expired": one of several things that it can be. */
function isGuess({ phrase, start, end }: Match<Meaning>, text: string): boolean {
  return (
    phrase.means === 'expired-credential' && /(?:may|might|could) (?:be|have)/i.test(text.slice(start, end))
  );
}

/** "API tokens can only have the following permissions": what may be given, and not what is missing. */
function isRule({ phrase, start, end }: Match<Meaning>, text: string): boolean {
  return (
    phrase.means === 'missing-scope' &&
    /(?:tokens|keys|apps|clients) can only (?:have|include)\b/i.test(text.slice(start, end))
  );
}

/** "Invalid IP address" may be of a form; a word that leans to one cause decides under 401 and 403 only. */
function isOfForm({ phrase }: Match<Meaning>, text: string): boolean {
  return phrase.means === 'ip-or-policy-block' && phrase.weight > 1 && /^invalid ip address[.]?$/i.test(text);
}

/** RFC 7009 section 2.2.1: what was to be revoked is of another type, and not what the caller showed. */
function isTypeHint(text: string): boolean {
  return text === 'unsupported_token_type';
}

/** "permission for projects/acme-locked": a single word of a name tells nothing of the thing. */
function isWithinName({ phrase, start, end }: Match<Meaning>, text: string): boolean {
  const word = text.slice(start, end);
  if (!text.includes(' ') || word.includes(' ')) return false;
  // "requires Policy.Read" says nothing of policies.
  if (phrase.weight === 1 && /^[.:_]\w/.test(behind(text, end))) return true;
  // `rbac.RoleRef{...}` is a type, and no refusal by it.
  if (phrase.means === 'insufficient-role' && /\w\.\w/.test(word) && !/denied/i.test(word)) return true;
  // `CAPTCHA_CHALLENGE; login-url=...` is a code.
  if (isAuthMeaning(phrase.means) || word === word.toUpperCase()) return false;
  return /[-/_]/.test(text.charAt(start - 1)) || /[-/_]/.test(text.charAt(end));
}

/** "Your trial expires in 3 days": it has not yet. */
function isAhead({ start, end }: Match<Meaning>, text: string): boolean {
  return text.slice(start, end).toLowerCase().endsWith('expires') && /^ (?:in|on) /i.test(behind(text, end));
}

/** `No such template "forbidden-access"`: the words are the name of what was looked up. */
function isQuoted({ start, end }: Match<Meaning>, text: string): boolean {
  const isOpen = /["'`][\w-]*$/.test(text.slice(Math.max(0, start - near), start));
  return isOpen && /^[\w-]*["'`]/.test(behind(text, end));
}

/** "Attention required! | Cloudflare" is the title of a wall; anybody else may ask for attention. */
function isAttention({ start, end }: Match<Meaning>, text: string): boolean {
  return /^attention/i.test(text.slice(start, end)) && !/cloudflare/i.test(text);
}

/** "Log in to the website to assign a role": where one is told to look is no place that asked who one is. */
function isElsewhere({ end }: Match<Meaning>, text: string): boolean {
  return /^(?: in)? (?:to|into) (?:the |your )?(?:website|dashboard|console|portal|settings)/i.test(
    behind(text, end),
  );
}

/** "token requires posts:write": the credential is there and asks for more. */
function isOwned({ start, end }: Match<Meaning>, text: string): boolean {
  return /(?:token|key|credential)s? (?:requires|needs|must have|must include)$/i.test(
    text.slice(Math.max(start, end - near), end),
  );
}

/** "Invalid key - Get your FREE key at ...": what one may have is not what one has. */
function isOffered({ start, end }: Match<Meaning>, text: string): boolean {
  if (!/^free \w{1,20}$/i.test(text.slice(start, end))) return false;
  return /\b(?:get|obtain|claim|request|create) (?:your |a )?$/i.test(
    text.slice(Math.max(0, start - near), start),
  );
}

function behind(text: string, end: number): string {
  return text.slice(end, end + near);
}
