import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, credentialsIn } from '../../../src/core/credentials/redaction/redactor.ts';
import { redact } from '../../../src/core/credentials/redaction/redact.ts';
import { opaque, pieceShown } from './secrets.ts';

describe('credentialsIn', () => {
  it.each([
    ['> Authorization: Bearer s3cr3t-value\n> Accept: */*', ['s3cr3t-value']],
    ['> X-Api-Key: s3cr3t-value\n> X-Request-Id: 12345678', ['s3cr3t-value']],
    [`> Authorization: Basic ${btoa('bob:hunter22')}`, [btoa('bob:hunter22'), 'bob:hunter22', 'hunter22']],
    ["curl -u 'bob:hunter22' https://a.example", ['bob:hunter22', 'hunter22']],
    ['curl -u s3cr3tkey: https://a.example', ['s3cr3tkey:', 's3cr3tkey']],
    ['> Cookie: sid=s3cr3t-value; theme=dark', ['sid=s3cr3t-value; theme=dark', 's3cr3t-value']],
    ['curl https://a.example/?access_token=s3cr3t-value&limit=5', ['s3cr3t-value']],
    [
      `curl --data '{"client_secret":"s3cr3t-value","scope":"tickets:read"}' https://a.example`,
      ['s3cr3t-value'],
    ],
    ['curl https://bob:hunter22@a.example/', ['bob:hunter22', 'hunter22']],
    ['> Authorization: Bearer ***\n> X-Api-Key: phx_***', []],
    ['> Authorization: Bearer $API_TOKEN', []],
    ['> X-Api-Key: abc', []],
    ['> Accept: application/json\n> Host: a.example', []],
  ])('%s', (request, credentials) => {
    expect(credentialsIn(request)).toEqual(expect.arrayContaining(credentials));
    if (credentials.length === 0) expect(credentialsIn(request)).toEqual([]);
  });
});

describe('createRedactor', () => {
  it.each([
    ['as it is', (secret: string) => `No user with ${secret} exists`],
    ['in JSON', (secret: string) => JSON.stringify({ detail: `unknown ${secret}` })],
    ['in JSON in JSON', (secret: string) => JSON.stringify({ body: JSON.stringify({ detail: secret }) })],
    ['URL-encoded', (secret: string) => `/search?q=${encodeURIComponent(secret)}&page=1`],
    ['in Base64', (secret: string) => `digest ${Buffer.from(secret).toString('base64')} differs`],
  ])('hides what the request sent where an answer repeats it %s', (_name, repeat) => {
    const strange = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).map((text) => `x${text}y`);
    const words = opaque.map(({ text }) => text);
    fc.assert(
      fc.property(fc.oneof(words, strange), (secret) => {
        const shown = createRedactor([secret])(repeat(secret));
        expect(pieceShown(shown, { text: secret, variable: secret })).toBeUndefined();
      }),
      { numRuns: 200, unbiased: true },
    );
  });

  it('hides the longer of two credentials whole', () => {
    expect(createRedactor(['abcdef', 'abcdefghij'])('saw abcdefghij, abcdef')).toBe('saw ***, ***');
  });

  it('ignores what is too short or too common to be told from words', () => {
    const text = 'the token is invalid: abc';
    expect(createRedactor(['abc', 'token', 'invalid', 'expired', ''])(text)).toBe(text);
  });

  it('redacts what the structure tells, too', () => {
    const text = '> Authorization: Bearer abc';
    expect(createRedactor([])(text)).toBe(redact(text));
  });

  it('takes from a whole exchange what the answer must not repeat', () => {
    const redactor = createRedactor(
      credentialsIn("curl -H 'X-Api-Key: correct-horse-battery' https://a.example"),
    );
    expect(redactor('{"message":"key correct-horse-battery lacks tickets:read"}')).toBe(
      '{"message":"key *** lacks tickets:read"}',
    );
  });
});
