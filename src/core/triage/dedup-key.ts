import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Cause } from '../detection/verdict.ts';
import { foldScope, scopesOf, type ScopeSignature } from './signature.ts';

declare const brand: unique symbol;

/**
 * What makes a ticket the same ticket in every run, repository and release: `v1:` and 32 hexadecimal digits
 * (the first 128 bits of SHA-256). Public: pinned by test/core/triage/dedup-keys.golden.json.
 */
export type DedupKey = string & { readonly [brand]: 'DedupKey' };

/** The DedupKey of a BlockedGroup. Letter case is folded; nothing shown to people enters. */
export function dedupKey(toolkit: string, signature: ScopeSignature): DedupKey {
  const scopes = scopesOf(signature).map(foldScope).sort();
  return keyOf([foldScope(toolkit), signature.kind, ...scopes]);
}

/** What one umbrella ticket stands for: one cause across toolkits, or too many new groups at once. */
export type UmbrellaReason = Cause | 'too-many-new-groups';

const byCause: Record<Cause, true> = {
  'missing-scope': true,
  'invalid-credential': true,
  'expired-credential': true,
  'wrong-credential-kind': true,
  'missing-credential': true,
  'insufficient-role': true,
  'plan-or-feature-gate': true,
  'ip-or-policy-block': true,
};
const umbrellaReasons = [...(Object.keys(byCause) as Cause[]), 'too-many-new-groups' as const];

/** The DedupKey of an umbrella ticket. */
export function umbrellaKey(reason: UmbrellaReason): DedupKey {
  return keyOf(['*', 'umbrella', reason]);
}

/** Whether a key is one of an umbrella ticket. */
export function isUmbrellaKey(key: DedupKey): boolean {
  return umbrellaReasons.some((reason) => umbrellaKey(reason) === key);
}

/** Reads a key that somebody else wrote, e.g. in a ticket's marker; undefined unless it has the form of one. */
export function parseDedupKey(text: string): DedupKey | undefined {
  return /^v1:[0-9a-f]{32}$/.test(text) ? (text as DedupKey) : undefined;
}

function keyOf(parts: readonly string[]): DedupKey {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
  return `v1:${digest.slice(0, 32)}` as DedupKey;
}
