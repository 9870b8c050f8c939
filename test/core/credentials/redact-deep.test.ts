import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactDeep } from '../../../src/core/credentials/redaction/redact-deep.ts';
import { redact } from '../../../src/core/credentials/redaction/redact.ts';
import { opaque, pieceShown, prefixedToken } from './secrets.ts';

const deep = (value: unknown): unknown => redactDeep(value, redact);

describe('redactDeep', () => {
  it.each([
    ['a member that tells a credential', { access_token: 'abc def' }, { access_token: '***' }],
    [
      'a member in any spelling',
      { 'Client-Secret': 'x', apiKey: 'y' },
      { 'Client-Secret': '***', apiKey: '***' },
    ],
    [
      'a header apart from its name',
      { name: 'Authorization', value: 'Bearer abc' },
      { name: 'Authorization', value: 'Bearer ***' },
    ],
    ['elements of a list', { tokens: ['abc1', 'def2'] }, { tokens: ['***', '***'] }],
    ['a number that is a credential', { pin: 123_456, max_tokens: 4096 }, { pin: '***', max_tokens: 4096 }],
    ['a text', { summary: 'key phx_abc was rejected' }, { summary: 'key phx_*** was rejected' }],
    ['a name', { 'jane@example.com': 1 }, { 'j***@example.com': 1 }],
    [
      'names that become the same',
      { 'jane@a.example': 1, 'joe@a.example': 2 },
      { 'j***@a.example': 1, 'j***@a.example (2)': 2 },
    ],
    [
      '__proto__',
      JSON.parse('{"__proto__":{"password":"x1"}}'),
      JSON.parse('{"__proto__":{"password":"***"}}'),
    ],
  ])('hides %s', (_name, value, shown) => {
    expect(deep(value)).toEqual(shown);
    expect(deep(shown)).toEqual(shown);
  });

  it('leaves everything else as it is', () => {
    const value = {
      key: 'v1:0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      signature: 'tickets:read,tickets:write',
      scopes: ['token:read', 'secret-scanning:read'],
      causes: { 'missing-scope': 12_000, 'invalid-credential': 4711, 'missing-credential': 2 },
      sha: '9c1185a5c5e9fc54612808977ee8f548b2258d31',
      token: null,
      password: 'is required',
      nothing: undefined,
      flags: [true, false, 0, -1.5],
    };
    expect(deep(value)).toEqual(value);
  });

  it('hides what is nested deeper than any report, without running out of stack', () => {
    let value: unknown = 'phx_abcdef';
    for (let depth = 0; depth < 50_000; depth += 1) value = [value];
    expect(JSON.stringify(deep(value))).not.toContain('phx_abcdef');
  });

  it('shows no planted token, wherever it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), prefixedToken, (json, planted) => {
        const shown = JSON.stringify(
          deep({ [planted.text]: json, list: [json, planted.text, { password: planted.text }] }),
        );
        expect(pieceShown(shown, planted)).toBeUndefined();
      }),
      { unbiased: true },
    );
  });

  it('shows no planted secret under a name that tells one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('api_key', 'Authorization', 'refreshToken', 'x-api-key', 'session_id'),
        opaque,
        (name, planted) => {
          expect(
            pieceShown(JSON.stringify(deep({ a: [{ [name]: planted.text }] })), planted),
          ).toBeUndefined();
        },
      ),
      { unbiased: true },
    );
  });
});
