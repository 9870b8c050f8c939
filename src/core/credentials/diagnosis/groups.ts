import { causesLabel, causeMeaning, remedy } from '../../report/advice.ts';
import { type BlockedGroup, groupBlocked, mainCause } from '../../triage/blocked-group.ts';
import type { Outcome } from '../../triage/outcome.ts';
import { scopesOf, signatureText } from '../../triage/signature.ts';
import type { JwtClaims } from '../kinds/jwt.ts';
import type { CredentialKind } from '../kinds/kind-of.ts';
import { isOfAnotherProvider, kindsOfProvider } from '../kinds/provider-kinds.ts';
import { described } from '../kinds/named.ts';
import { expiryText } from '../kinds/expiry.ts';

/** What became of a call, without secrets, and what kind of credential it carried. */
export interface Call {
  readonly outcome: Outcome;
  /** Undefined where the artifact does not tell what was sent. */
  readonly sent: CredentialKind | undefined;
}

/** Why the actions of one toolkit with one ScopeSignature are refused. */
export interface GroupDiagnosis {
  readonly toolkit: string;
  readonly signature: string;
  readonly actions: readonly string[];
  /** In plain words, the most frequent first. */
  readonly causes: string;
  readonly meaning: string;
  /** What was seen of what they were called with, the most frequent first. */
  readonly credentials: readonly { readonly name: string; readonly masked: string; readonly calls: number }[];
  /** What the credentials themselves say about it, in sentences. */
  readonly notes: readonly string[];
  /** Markdown. */
  readonly remedy: string;
}

/** Says for each group which cause it has and what was sent; the group with the most actions first. */
export function diagnoseGroups(calls: readonly Call[], nowSeconds: number): readonly GroupDiagnosis[] {
  const sentFor = new Map<string, Call['sent']>();
  for (const { outcome, sent } of calls) sentFor.set(nameOf(outcome.toolkit, outcome.action), sent);
  return groupBlocked(calls.map(({ outcome }) => outcome)).map((group) => {
    const sent = group.actions.flatMap(({ action }) => sentFor.get(nameOf(group.toolkit, action)) ?? []);
    return diagnosisOf(group, sent, nowSeconds);
  });
}

function nameOf(toolkit: string, action: string): string {
  return JSON.stringify([toolkit, action]);
}

function diagnosisOf(
  group: BlockedGroup,
  sent: readonly CredentialKind[],
  nowSeconds: number,
): GroupDiagnosis {
  const { toolkit, signature, actions } = group;
  const cause = mainCause(group);
  return {
    toolkit,
    signature: signatureText(signature),
    actions: actions.map(({ action }) => action),
    causes: causesLabel(actions),
    meaning: causeMeaning(cause),
    credentials: counted(sent),
    notes: [...new Set(sent.flatMap((is) => notesOn(is, toolkit, nowSeconds)))],
    remedy: remedy({ toolkit, cause, scopes: scopesOf(signature), anyOf: signature.kind === 'any-of' }),
  };
}

function counted(sent: readonly CredentialKind[]): GroupDiagnosis['credentials'] {
  const byName = new Map<string, { name: string; masked: string; calls: number }>();
  for (const { name, masked } of sent) {
    const seen = byName.get(name) ?? { name, masked, calls: 0 };
    byName.set(name, { ...seen, calls: seen.calls + 1 });
  }
  return [...byName.values()].sort((a, b) => b.calls - a.calls);
}

function notesOn(is: CredentialKind, toolkit: string, nowSeconds: number): readonly string[] {
  if (is.kind === 'empty') return ['no credential was seen in the request'];
  if (is.kind === 'reference') return ['the name of a variable was sent that nobody filled in'];
  if (is.kind === 'jwt') return [`the JWT, unverified, is ${claimsText(is.claims, nowSeconds)}`];
  if (isOfAnotherProvider(is, toolkit)) {
    const own = kindsOfProvider(toolkit).map(({ name }) => name);
    return [`what was sent is ${described(is)}; ${toolkit} takes: ${own.join(', ')}`];
  }
  return is.kind === 'token' && is.use !== undefined ? [`what was sent is ${described(is)}`] : [];
}

/** What a JWT says about itself, in words. */
function claimsText(claims: JwtClaims, nowSeconds: number): string {
  const { issuer, audience, scopes } = claims;
  return [
    `of issuer ${issuer ?? '(none)'}`,
    `for audience ${audience.join(' ') || '(none)'}`,
    expiryText(claims, nowSeconds),
    scopes.length === 0 ? 'without scopes' : `with the scopes ${scopes.join(' ')}`,
  ].join(', ');
}
