import type { Cause } from '../detection/verdict.ts';
import { causeCounts } from '../triage/blocked-group.ts';
import { noNote, type ScopeNote } from './grants.ts';
import { codeSpan, count } from './markdown.ts';

/** What a person needs to know about a cause: its name in plain words and what to do about it. */
interface Advice {
  readonly label: string;
  /** What the refusal means. */
  readonly meaning: string;
  /** The next step, where the answer names no scope; `{toolkit}` stands for the toolkit. */
  readonly remedy: string;
  /** The next step in front of the scopes, where it names some: `Grant {scopes} to ...`. */
  readonly remedyFor: string;
}

const advice: Record<Cause, Advice> = {
  'missing-scope': {
    label: 'missing scope',
    meaning: 'the credential is valid, but its own grant is too narrow',
    remedy:
      'Widen the grant of the credential that CI uses for {toolkit}. The answers do not name the scope: look up what the provider asks for these actions.',
    remedyFor: 'Grant {scopes} to the credential that CI uses for {toolkit}.',
  },
  'invalid-credential': {
    label: 'invalid credential',
    meaning: 'the provider does not accept the key or token: it is wrong, malformed, revoked or unknown',
    remedy:
      'Replace the credential that CI uses for {toolkit}. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.',
    remedyFor: 'Replace the credential that CI uses for {toolkit} by one that has {scopes}.',
  },
  'expired-credential': {
    label: 'expired credential',
    meaning: 'the provider says that the key or token has expired',
    remedy: 'Renew the credential that CI uses for {toolkit}, or refresh the token before the tester runs.',
    remedyFor: 'Renew the credential that CI uses for {toolkit}, with {scopes}.',
  },
  'wrong-credential-kind': {
    label: 'wrong kind of credential',
    meaning:
      'the key may be valid, but is of another kind, environment, region or tenant than this API takes',
    remedy:
      'Give CI the kind of credential that {toolkit} takes here: compare user and app tokens, test and live keys, region and tenant.',
    remedyFor: 'Give CI the kind of credential that {toolkit} takes here, with {scopes}.',
  },
  'missing-credential': {
    label: 'missing credential',
    meaning: 'no credential arrived, or not where the API looks for it',
    remedy:
      'Check that the secret for {toolkit} is set in this job (it is empty in runs from forks) and that the tester sends it in the header the API reads.',
    remedyFor: 'Send a credential that has {scopes}: none arrived at {toolkit}.',
  },
  'insufficient-role': {
    label: 'insufficient role',
    meaning: 'the identity behind the credential has too small a role, access list or policy',
    remedy:
      'Ask an administrator of the {toolkit} account to give the identity behind the credential a larger role.',
    remedyFor:
      'Ask an administrator of the {toolkit} account to give the identity behind the credential {scopes}.',
  },
  'plan-or-feature-gate': {
    label: 'plan or feature gate',
    meaning: "the account's plan, a product approval or a feature switch refuses it",
    remedy:
      'Ask the owner of the {toolkit} account to enable the product or plan, or leave these actions out of the test.',
    remedyFor: 'Ask the owner of the {toolkit} account to enable {scopes}.',
  },
  'ip-or-policy-block': {
    label: 'blocked by a policy',
    meaning: 'an allow-list, conditional access, SSO enforcement or another policy refuses it',
    remedy:
      'Have the policy of the {toolkit} account admit CI: its addresses, its device, or SSO for the credential.',
    remedyFor: 'Have the policy of the {toolkit} account admit CI for {scopes}.',
  },
};

/** A cause in plain words. */
export function causeLabel(cause: Cause): string {
  return advice[cause].label;
}

/** What a cause means, as half a sentence. */
export function causeMeaning(cause: Cause): string {
  return advice[cause].meaning;
}

/**
 * The causes of several actions in plain words, most frequent first, each with its count where there are several:
 * `insufficient role (13), plan or feature gate (6)`.
 */
export function causesLabel(actions: readonly { readonly cause: Cause }[]): string {
  const counts = [...causeCounts([{ actions }])];
  if (counts.length === 1) return counts.map(([cause]) => causeLabel(cause)).join('');
  return counts.map(([cause, n]) => `${causeLabel(cause)} (${n})`).join(', ');
}

/** The same in less room: `insufficient role +1 more cause`. */
export function shortCausesLabel(actions: readonly { readonly cause: Cause }[]): string {
  const [first, ...others] = causeCounts([{ actions }]).keys();
  if (first === undefined) return '';
  return others.length === 0
    ? causeLabel(first)
    : `${causeLabel(first)} +${count(others.length, 'more cause')}`;
}

/**
 * What to do, as Markdown: names the scopes where the answers do, `mostScopes` of them, each with its note, and says
 * whether all or any one is needed.
 */
export function remedy(
  lack: {
    readonly toolkit: string;
    readonly cause: Cause;
    readonly scopes: readonly string[];
    readonly anyOf: boolean;
  },
  note: ScopeNote = noNote,
  mostScopes?: number,
): string {
  const sentence = lack.scopes.length === 0 ? advice[lack.cause].remedy : advice[lack.cause].remedyFor;
  return sentence
    .replace('{scopes}', () => scopeList(lack.scopes, lack.anyOf, mostScopes, note))
    .replaceAll('{toolkit}', () => codeSpan(lack.toolkit));
}

/**
 * Scopes as Markdown, each with its note: all that are needed, or the alternatives; a long list ends in how many more
 * there are.
 */
export function scopeList(
  scopes: readonly string[],
  anyOf: boolean,
  most = 12,
  note: ScopeNote = noNote,
): string {
  const shown = scopes.slice(0, most).map((scope) => `${codeSpan(scope, 120)}${note(scope)}`);
  if (scopes.length > most) shown.push(`${scopes.length - most} more`);
  const last = shown.pop() ?? '';
  if (shown.length === 0) return last;
  return `${anyOf ? 'any one of ' : ''}${shown.join(', ')} ${anyOf ? 'or' : 'and'} ${last}`;
}
