import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dedupKey,
  isUmbrellaKey,
  parseDedupKey,
  umbrellaKey,
  type UmbrellaReason,
} from '../../../src/core/triage/dedup-key.ts';
import type { ScopeSignature } from '../../../src/core/triage/signature.ts';

interface Golden {
  readonly groups: readonly {
    readonly toolkit: string;
    readonly signature: ScopeSignature;
    readonly key: string;
  }[];
  readonly umbrellas: readonly { readonly reason: UmbrellaReason; readonly key: string }[];
}

const golden = JSON.parse(readFileSync(new URL('dedup-keys.golden.json', import.meta.url), 'utf8')) as Golden;

describe('a DedupKey never changes between releases', () => {
  test.each(golden.groups)('$toolkit $signature', ({ toolkit, signature, key }) => {
    expect(dedupKey(toolkit, signature)).toBe(key);
  });

  test.each(golden.umbrellas)('umbrella for $reason', ({ reason, key }) => {
    expect(umbrellaKey(reason)).toBe(key);
    expect(isUmbrellaKey(umbrellaKey(reason))).toBe(true);
  });
});

describe('a DedupKey', () => {
  test('folds letter case, because one provider spells one permission in several ways', () => {
    const lower = dedupKey('freshdesk', { kind: 'all-of', scopes: ['tickets:read'] });
    expect(dedupKey('Freshdesk ', { kind: 'all-of', scopes: ['Tickets:Read'] })).toBe(lower);
  });

  test('does not depend on the order of scopes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.string(),
        (scopes, toolkit) => {
          const key = dedupKey(toolkit, { kind: 'all-of', scopes });
          expect(dedupKey(toolkit, { kind: 'all-of', scopes: [...scopes].reverse() })).toBe(key);
          expect(parseDedupKey(key)).toBe(key);
        },
      ),
    );
  });

  test('tells all-of, any-of, fallbacks and toolkits apart, also where joined texts would be equal', () => {
    const scopes = ['a', 'b'];
    const keys = [
      dedupKey('x', { kind: 'all-of', scopes }),
      dedupKey('x', { kind: 'any-of', scopes }),
      dedupKey('x', { kind: 'all-of', scopes: ['a,b'] }),
      dedupKey('x', { kind: 'all-of', scopes: ['auth-401'] }),
      dedupKey('x', { kind: 'auth-401' }),
      dedupKey('x', { kind: 'auth-403' }),
      dedupKey('x', { kind: 'auth-unknown' }),
      dedupKey('y', { kind: 'auth-401' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    '',
    'v1:',
    'v2:0123456789abcdef0123456789abcdef',
    'v1:0123456789abcdef0123456789abcdeF',
    'v1:0123456789abcdef0123456789abcdef0',
  ])('is not read from %j', (text) => {
    expect(parseDedupKey(text)).toBeUndefined();
  });
});
