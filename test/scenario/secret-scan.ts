import { scanSecrets } from '../../src/adapters/secretlint/scan.ts';
import type { TokenAlphabet } from '../../src/core/credentials/kinds/kind.ts';
import { TOKEN_KINDS } from '../../src/core/credentials/kinds/table.ts';

const BODY: Readonly<Record<TokenAlphabet, string>> = {
  alphanumeric: '[A-Za-z0-9]',
  hex: '[a-f0-9]',
  word: '[A-Za-z0-9_-]',
  dotted: '[A-Za-z0-9_.-]',
  base64: '[A-Za-z0-9+/=]',
};

/** Whole keys of every kind whose beginning is no word's, and JWTs, as a scanner of leaks would look for them. */
const WHOLE_KEYS: readonly RegExp[] = [
  ...TOKEN_KINDS.filter(({ atLeast }) => atLeast < 12).map(
    ({ prefix, alphabet }) => new RegExp(`${prefix.replace(/[.$/]/g, '\\$&')}${BODY[alphabet]}{16,}`),
  ),
  /eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
];

/** What a scanner of leaks finds in a text: by secretlint's rules, and by the shapes of whole keys. */
export async function leaksIn(text: string): Promise<readonly string[]> {
  const bySecretlint = (await scanSecrets(text)).map(({ start, end }) => text.slice(start, end));
  return [...bySecretlint, ...WHOLE_KEYS.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])];
}
