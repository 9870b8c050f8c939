import fc from 'fast-check';
import type { TokenAlphabet } from '../../../src/core/credentials/kinds/kind.ts';
import { TOKEN_KINDS } from '../../../src/core/credentials/kinds/table.ts';

/** A made-up credential, and the part of it that nobody may see. */
export interface Secret {
  readonly text: string;
  readonly variable: string;
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHANUMERIC = `${UPPER}${UPPER.toLowerCase()}0123456789`;

function drawn(characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters.split('')), minLength, maxLength });
}

const ALPHABETS: Record<TokenAlphabet, string> = {
  alphanumeric: ALPHANUMERIC,
  hex: '0123456789abcdef',
  word: `${ALPHANUMERIC}_-`,
  dotted: `${ALPHANUMERIC}_-`,
  base64: `${ALPHANUMERIC}+/`,
};

/** A token of any kind of the table, at a realistic length. Its first characters are no separators. */
export const prefixedToken: fc.Arbitrary<Secret> = fc
  .constantFrom(...TOKEN_KINDS)
  .chain(({ prefix, alphabet, atLeast }) =>
    fc
      .tuple(
        drawn(
          alphabet === 'hex' ? ALPHABETS.hex : ALPHANUMERIC,
          Math.max(atLeast, 16),
          Math.max(atLeast, 40),
        ),
        drawn(ALPHABETS[alphabet], 8, 60),
        drawn(ALPHABETS[alphabet === 'hex' ? 'hex' : 'alphanumeric'], 1, 2),
      )
      .map((parts) => ({ text: prefix + parts.join(''), variable: parts.join('') })),
  );

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A signed JSON Web Token. What every token of its algorithm begins with is not secret. */
export const jwt: fc.Arbitrary<Secret> = fc
  .tuple(fc.constantFrom('HS256', 'RS256', 'EdDSA'), fc.uuid(), drawn(`${ALPHANUMERIC}_-`, 43, 86))
  .map(([alg, sub, signature]) => {
    const claims = `${base64url(JSON.stringify({ sub, aud: 'api' }))}.${signature}`;
    return { text: `${base64url(JSON.stringify({ alg, typ: 'JWT' }))}.${claims}`, variable: claims };
  });

/** A hash, a UUID, Base64 or a long word of letters and digits, without a prefix. */
export const opaque: fc.Arbitrary<Secret> = fc
  .oneof(
    drawn('0123456789abcdef', 32, 64),
    fc.uuid(),
    drawn(ALPHANUMERIC, 20, 64),
    drawn(`${ALPHANUMERIC}_-`, 24, 64),
  )
  .filter((text) => /^[A-Za-z0-9].*[A-Za-z0-9]$/.test(text) && !text.startsWith('eyJ'))
  .map((text) => ({ text, variable: text }));

/** A password: letters, digits and the signs that people are told to use. */
export const password: fc.Arbitrary<Secret> = fc
  .tuple(
    drawn(ALPHANUMERIC, 4, 8),
    drawn(`${ALPHANUMERIC}!@#$%^*()_+-=.,:?~`, 4, 24),
    drawn(ALPHANUMERIC, 1, 4),
  )
  .map((parts) => ({ text: parts.join(''), variable: parts.join('') }));

/** A passphrase or a password with every character that a keyboard has. */
export const anyPassword: fc.Arbitrary<Secret> = fc
  .tuple(drawn(ALPHANUMERIC, 1, 2), fc.string({ minLength: 6, maxLength: 30 }), drawn(ALPHANUMERIC, 1, 2))
  .map((parts) => ({ text: parts.join(''), variable: parts.join('') }));

/** The longest piece of a secret that a text still shows, where it is longer than four characters. */
export function pieceShown(text: string, { variable }: Secret): string | undefined {
  for (let at = 0; at + 5 <= variable.length; at += 1) {
    const piece = variable.slice(at, at + 5);
    if (text.includes(piece)) return piece;
  }
  return undefined;
}
