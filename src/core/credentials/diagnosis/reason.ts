import type { Cause } from '../../detection/verdict.ts';

/** Why a tool is refused. Finer than a {@link Cause}, because a doctor also sees the machine and not only the answer. */
export type Reason =
  | 'overridden-credential'
  | 'missing-credential'
  | 'malformed-credential'
  | 'wrong-kind'
  | 'missing-scope'
  | 'expired-or-revoked'
  | 'wrong-region'
  | 'insufficient-role'
  | 'plan-or-feature-gate'
  | 'ip-or-policy-block';

/** The reason that an answer itself gives; undefined where it only says that the credential is not accepted. */
export const REASON_OF_CAUSE: Readonly<Record<Cause, Reason | undefined>> = {
  'missing-scope': 'missing-scope',
  'invalid-credential': undefined,
  'expired-credential': 'expired-or-revoked',
  'wrong-credential-kind': 'wrong-kind',
  'missing-credential': 'missing-credential',
  'insufficient-role': 'insufficient-role',
  'plan-or-feature-gate': 'plan-or-feature-gate',
  'ip-or-policy-block': 'ip-or-policy-block',
};

/** Each reason in plain words. */
export const REASON_LABEL: Readonly<Record<Reason, string>> = {
  'overridden-credential': 'another credential is sent in its place',
  'missing-credential': 'no credential is sent',
  'malformed-credential': 'the credential is not written down as it is',
  'wrong-kind': 'wrong kind of key',
  'missing-scope': 'missing scope',
  'expired-or-revoked': 'expired or revoked',
  'wrong-region': 'wrong region',
  'insufficient-role': 'insufficient role',
  'plan-or-feature-gate': 'plan or feature gate',
  'ip-or-policy-block': 'blocked by a policy',
};
