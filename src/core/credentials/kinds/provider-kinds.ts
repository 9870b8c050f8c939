import type { CredentialKind } from './kind-of.ts';
import type { TokenKind } from './kind.ts';
import { TOKEN_KINDS } from './table.ts';

/** The kinds of key that a toolkit's provider gives out, as far as the table knows them: `linear` -> Linear's. */
export function kindsOfProvider(toolkit: string): readonly TokenKind[] {
  const wanted = folded(toolkit);
  return TOKEN_KINDS.filter(({ name }) => folded(name.split(' ', 1)[0] ?? '') === wanted);
}

/**
 * Whether a credential surely is another provider's: it has a shape of its own, the toolkit's provider has others, and
 * it is none of these.
 */
export function isOfAnotherProvider(is: CredentialKind, toolkit: string): boolean {
  const own = kindsOfProvider(toolkit);
  return is.kind === 'token' && own.length > 0 && !own.some(({ prefix }) => prefix === is.prefix);
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
