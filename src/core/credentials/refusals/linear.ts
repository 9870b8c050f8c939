import { expiryText, isExpired } from '../kinds/expiry.ts';
import type { CredentialKind } from '../kinds/kind-of.ts';
import { named } from '../kinds/named.ts';

/** One of Linear's errors, and what was sent; nothing of it is secret. */
export interface LinearRefusal {
  /** `extensions.code` and `extensions.type` of the error, as far as it has them. */
  readonly codes: readonly string[];
  /** Linear's own words for people, on one line. */
  readonly words: string;
  readonly sent: CredentialKind;
}

/** Linear's error types, as its SDK spells them, that are about who asks and what they may do. */
type LinearErrorType =
  | 'authentication error'
  | 'forbidden'
  | 'feature not accessible'
  | 'usage limit exceeded';

/** Where a Linear key comes from; part of every message about one that does not work. */
const MAKE_ONE = 'Make a personal API key under Settings > Security & access in Linear';

const CASES: Readonly<Record<LinearErrorType, (refusal: LinearRefusal, nowSeconds: number) => string>> = {
  'authentication error': ({ sent }, nowSeconds) =>
    `Linear refused the API key. ${refusedKey(sent, nowSeconds)}`,
  forbidden: ({ sent, words }) => {
    const scope = /Invalid scope: `?([a-z:]{1,40})`? required/i.exec(words)?.[1];
    const what = isOAuth(sent) ? 'OAuth token' : 'API key';
    if (scope === undefined)
      return `Linear does not let this ${what} do it: ${words}. Whoever it belongs to needs access to the team, and a role that may.`;
    return isOAuth(sent)
      ? `The Linear OAuth token lacks the scope \`${scope}\`: authorize its application again with it.`
      : `The Linear API key lacks the permission \`${scope}\`: make one that has it under Settings > Security & access.`;
  },
  'feature not accessible': ({ words }) =>
    `The plan of the Linear workspace does not have what was asked for: ${words}`,
  'usage limit exceeded': ({ words }) =>
    `The Linear workspace has reached a limit of its plan, such as its number of issues: ${words}. Archive some, or raise the plan.`,
};

/** What Linear's refusal means and what to do about it, in sentences; undefined where it is about neither key nor plan. */
export function explainLinearRefusal(refusal: LinearRefusal, nowSeconds: number): string | undefined {
  const folded = refusal.codes.map((code) => code.toLowerCase().replaceAll('_', ' '));
  const type = (Object.keys(CASES) as LinearErrorType[]).find((one) => folded.includes(one));
  return type === undefined ? undefined : CASES[type](refusal, nowSeconds);
}

/** Whether Linear takes a credential behind `Bearer`: of its own tokens the OAuth ones, and no personal key is a JWT. */
export function isOAuth(sent: CredentialKind): boolean {
  return sent.kind === 'jwt' || (sent.kind === 'token' && sent.prefix === 'lin_oauth_');
}

/** What a person should do about a key that Linear does not know, told by what kind of credential it is. */
function refusedKey(sent: CredentialKind, nowSeconds: number): string {
  if (sent.kind === 'token')
    return OWN[sent.prefix] ?? `It is ${named(sent)}, which Linear does not take. ${MAKE_ONE}.`;
  if (sent.kind === 'jwt') {
    const expiry = expiryText(sent.claims, nowSeconds);
    return isExpired(sent.claims, nowSeconds)
      ? `It is ${named(sent)}, ${expiry}: ${REFRESH}`
      : `It is ${named(sent)}, ${expiry}, and not from Linear, or it was revoked. ${MAKE_ONE}.`;
  }
  if (sent.kind === 'unknown')
    return `It begins with neither lin_api_ (personal API key) nor lin_oauth_ (OAuth access token); an older OAuth access token is passed as \`Bearer TOKEN\`. ${MAKE_ONE}.`;
  return `It is ${named(sent)}, not a key. ${MAKE_ONE}.`;
}

const REFRESH = `refresh it before the run, or use a key that does not expire. ${MAKE_ONE}.`;

const OWN: Readonly<Record<string, string>> = {
  lin_api_: `It looks like a personal API key: it was revoked, or it was cut when it was copied. ${MAKE_ONE}.`,
  lin_oauth_: `It is an OAuth access token: it has expired or was revoked; ${REFRESH}`,
  lin_wh_: `It is the secret of a webhook, not a key. ${MAKE_ONE}.`,
};

/** What is wrong with a key that cannot even be sent; undefined when it can. Never repeats it. */
export function unusableLinearKey(sent: CredentialKind, isSendable: boolean): string | undefined {
  if (sent.kind === 'empty') return `the Linear API key is empty. ${MAKE_ONE}.`;
  if (sent.kind === 'reference')
    return 'the Linear API key is the name of a variable that was never filled in. Check how the secret is passed.';
  if (!isSendable)
    return 'the Linear API key holds line breaks, spaces or other characters that no key has. Copy it again.';
  return undefined;
}
