import { isAboutCaller } from './about-caller.ts';
import { isEnough } from './enough.ts';
import { evidenceOf } from './evidence.ts';
import { loginRule } from './login.ts';
import { firstAuth, firstClear } from './rank.ts';
import { isClearMeaning } from '../vocabulary/meaning.ts';
import { headerStatement } from './standards.ts';
import { explanationOfThing } from './thing-explained.ts';
import type { Header } from '../../artifacts/transcript/transcript.ts';
import type { Answer } from '../reading/answer.ts';
import type { AnswerScopes } from '../scopes/find.ts';
import type { ClearReason, Evidence } from '../verdict.ts';
import type { Signal } from './signals.ts';

/** Why an answer that failed is no refusal of access. */
export interface OtherReason {
  readonly reason: ClearReason;
  readonly evidence: readonly Evidence[];
}

/** Decides between access and other reasons; undefined when access was refused. */
export function otherReason(
  answer: Answer,
  signals: readonly Signal[],
  scopes: AnswerScopes,
): OtherReason | undefined {
  const auth = firstAuth(signals, (signal) => isAboutCaller(signal, answer));
  const clear = firstClear(signals);
  const { status } = answer;
  if (status === 429) return { reason: 'rate-limit', evidence: quote(clear) };
  if (auth?.rule === loginRule) return undefined;
  if (clear !== undefined && clear.weight > 4 && isClearMeaning(clear.means))
    return { reason: clear.means, evidence: quote(clear) };
  if (isRefusal(answer)) return refusedForAnotherReason(answer, auth, clear, scopes);
  const isServerError = status !== undefined && status >= 500;
  if (isServerError && !isFaultOfCaller(answer)) return serverError(answer, auth, clear);
  if (status !== undefined && status >= 300 && status < 400) return { reason: 'other', evidence: [] };
  const isOpen = status === undefined && (auth?.weight ?? 0) < 4 && scopes.anywhere === undefined;
  const edge = isOpen ? toldByEdge(answer) : undefined;
  if (edge !== undefined) return edge;
  if (auth !== undefined && isEnough(auth, answer) && !isOutweighed(auth, clear, signals)) return undefined;
  if (isServerError) return serverError(answer, auth, clear);
  return { reason: reasonOf(status, clear), evidence: quote(clear) };
}

/** 401 and 403 (RFC 9110 section 15.5), or an error that names one of them under another status. */
function isRefusal(answer: Answer): boolean {
  const { status, bodyStatus } = answer;
  if (status === 401 || status === 403) return true;
  const open = status === undefined || (status >= 200 && status < 300) || status === 400 || status === 422;
  return open && (bodyStatus === 401 || bodyStatus === 403);
}

/** Reasons that are told with 401 or 403 although no grant helps. */
const overruling: ReadonlySet<string> = new Set(['rate-limit', 'bot-challenge', 'payment', 'conflict']);

function refusedForAnotherReason(
  answer: Answer,
  auth: Signal | undefined,
  clear: Signal | undefined,
  scopes: AnswerScopes,
): OtherReason | undefined {
  const weight = auth?.weight ?? 0;
  if (clear !== undefined && clear.weight >= 4 && isClearMeaning(clear.means)) {
    // A limit for those who show no key is lifted by showing one.
    const isUnknown = weight > 4 && auth?.means === 'missing-credential';
    const isNamed = weight >= 4 && (auth?.means === 'missing-scope' || isByName(auth, clear));
    const explicit = isUnknown || isNamed;
    // What was used before may be the nonce of a signature.
    const isSpent = clear.means === 'conflict' && answer.status === 401 && weight >= 4;
    const overrules = overruling.has(clear.means)
      ? !explicit && !isSpent
      : answer.status !== 401 &&
        (clear.means === 'other'
          ? weight < 4
          : clear.means === 'validation' && weight < 3 && scopes.anywhere === undefined);
    if (overrules) return { reason: clear.means, evidence: quote(clear) };
  }
  if (weight >= 4 || answer.status !== 403) return undefined;
  const told = toldByHeader(answer);
  if (told !== undefined || scopes.anywhere !== undefined) return told;
  return toldByEdge(answer) ?? toldOfThing(answer, auth);
}

/** "Game has ended": the whole explanation is of the thing. */
function toldOfThing(answer: Answer, auth: Signal | undefined): OtherReason | undefined {
  const isBare = auth === undefined || auth.means === 'refused' || auth.weight < 3;
  const statement = isBare ? explanationOfThing(answer) : undefined;
  if (statement === undefined) return undefined;
  const at = { start: 0, end: statement.text.length };
  return { reason: 'other', evidence: [evidenceOf(statement, at, 'explanation without a word of access')] };
}

/** The very words for roles leave no doubt, as those for scopes do not; a plan may be called a matter of payment or of limits. */
function isByName(auth: Signal | undefined, clear: Signal): boolean {
  if (auth?.firm !== true) return false;
  if (auth.means === 'insufficient-role') return true;
  // "Rate limit of your plan exceeded" is of limits; a sentence about the plan beside such a code is not.
  const isOfLimits = clear.means === 'rate-limit' && clear.statement !== auth.statement;
  return auth.means === 'plan-or-feature-gate' && (clear.means === 'payment' || isOfLimits);
}

/** Headers that tell of limits (GitHub documents both on 403) and of walls against robots. */
function toldByHeader(answer: Answer): OtherReason | undefined {
  const limit = answer.headers.find(isLimitReached);
  if (limit !== undefined)
    return { reason: 'rate-limit', evidence: [quoteHeader(limit, 'rate limit header')] };
  const wall = answer.headers.find((header) => isWall(header, answer.isPage));
  return wall === undefined
    ? undefined
    : { reason: 'bot-challenge', evidence: [quoteHeader(wall, 'bot protection header')] };
}

/** `Reference #18.3c61ca17.1701137054.1f340000`: so Akamai numbers what it turned away at its edge (its guide to error pages). */
function toldByEdge({ statements }: Answer): OtherReason | undefined {
  const statement = statements.find(({ text }) => text.includes('#') && edgeReference.test(text));
  if (statement === undefined) return undefined;
  const at = { start: 0, end: statement.text.length };
  return { reason: 'bot-challenge', evidence: [evidenceOf(statement, at, 'reference of an edge server')] };
}

const edgeReference = /reference #\d{1,3}\.[\da-f]{6,8}\.\d{9,11}\.[\da-f]{4,8}/i;

function isLimitReached(header: Header): boolean {
  if (header.name === 'retry-after') return true;
  return header.value === '0' && header.name.endsWith('remaining') && header.name.includes('limit');
}

function isWall(header: Header, isPage: boolean): boolean {
  if (header.name === 'cf-mitigated' || header.name === 'x-amzn-waf-action' || header.name === 'x-datadome')
    return true;
  return isPage && header.name === 'server' && header.value.toLowerCase() === 'akamaighost';
}

function quoteHeader(header: Header, rule: string): Evidence {
  const statement = headerStatement(header);
  return evidenceOf(statement, { start: 0, end: statement.text.length }, rule);
}

/**
 * A SOAP fault is always a 500 (SOAP 1.1 section 6.2); elsewhere a 5xx speaks of the service behind, unless
 * it says that a token has expired.
 */
function serverError(
  answer: Answer,
  auth: Signal | undefined,
  clear: Signal | undefined,
): OtherReason | undefined {
  const isPlain = auth?.weight === 4 && (clear?.weight !== 4 || clear.means === 'other');
  const mayBeSaid = answer.isXml || (auth?.means === 'expired-credential' && isOwn(auth, answer));
  if (auth !== undefined && (auth.weight > 4 || (mayBeSaid && isPlain))) return undefined;
  return { reason: clear?.means === 'rate-limit' ? 'rate-limit' : 'server-error', evidence: quote(clear) };
}

/** `<faultcode>soap:Client</faultcode>`: the message was at fault and not the service (SOAP 1.1 section 4.4.1). */
function isFaultOfCaller({ isXml, statements }: Answer): boolean {
  const code = isXml ? statements.find(({ key }) => key.toLowerCase() === 'faultcode') : undefined;
  return code !== undefined && /^(?:\w[\w.-]*:)?client\b/i.test(code.text);
}

/** A 500 that says so at the top of its body, or one below, speaks of itself. */
function isOwn({ statement }: Signal, { status }: Answer): boolean {
  const holder = statement.node?.parent;
  return status === 500 && holder !== undefined && holder.parent?.parent === undefined;
}

/** Another reason, said at least as plainly, or in the very same sentence. */
function isOutweighed(auth: Signal, clear: Signal | undefined, signals: readonly Signal[]): boolean {
  if (clear !== undefined && overruling.has(clear.means) && clear.weight >= 4 && auth.weight <= 4)
    return (auth.means !== 'missing-scope' || auth.weight < 4) && !isByName(auth, clear);
  if (auth.weight >= 4) return isOfValue(auth, clear);
  // The word "scope" in a name, or an action that is not allowed, beside a plain reason.
  if (auth.weight < 3 && auth.means !== 'refused' && clear !== undefined && clear.weight > auth.weight)
    return true;
  return signals.some(
    (other) => other.statement === auth.statement && other.weight >= 4 && isClearMeaning(other.means),
  );
}

/** A password that was to be set breaks the rules for passwords. */
function isOfValue(auth: Signal, clear: Signal | undefined): boolean {
  const isValidation = clear?.means === 'validation' && clear.weight >= 4;
  const { text } = auth.statement;
  const isOfLogin = /(?:or|and|,|\/) ?password|password or/i.test(text);
  return isValidation && auth.means === 'invalid-credential' && /password/i.test(text) && !isOfLogin;
}

const reasonByStatus: Readonly<Record<number, ClearReason>> = {
  402: 'payment',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  423: 'conflict',
};
const invalidRequest: ReadonlySet<number> = new Set([400, 405, 406, 411, 412, 413, 414, 415, 422]);

function reasonOf(status: number | undefined, clear: Signal | undefined): ClearReason {
  const decisive = clear !== undefined && isClearMeaning(clear.means) ? clear.means : undefined;
  if (decisive !== undefined && (clear?.weight ?? 0) >= 4 && decisive !== 'validation') return decisive;
  const known = status === undefined ? undefined : reasonByStatus[status];
  if (known !== undefined) return known;
  if (decisive !== undefined) return decisive;
  if (status !== undefined && status < 300) return 'success';
  return status !== undefined && invalidRequest.has(status) ? 'validation' : 'other';
}

function quote(signal: Signal | undefined): Evidence[] {
  return signal === undefined ? [] : [evidenceOf(signal.statement, signal.at, signal.rule)];
}
