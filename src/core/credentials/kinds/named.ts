import { MASK } from '../redaction/tokens.ts';
import type { CredentialKind } from './kind-of.ts';

/** A kind of credential in words that show nothing of it but its public prefix: `a Slack bot token (xoxb***)`. */
export function named({ name, masked }: Pick<CredentialKind, 'name' | 'masked'>): string {
  return withArticle(masked === '' || masked === MASK ? name : `${name} (${masked})`);
}

/** The same with what it is for and what not, where that is known. */
export function described(is: CredentialKind): string {
  const use = 'use' in is ? is.use : undefined;
  return use === undefined ? named(is) : `${named(is)}, which is for ${use.for}, not for ${use.notFor}`;
}

/** A noun behind its article, unless it has one or needs none. */
export function withArticle(name: string): string {
  if (/^(?:a|an|the|nothing)\b/.test(name)) return name;
  return /^[aeiou]/i.test(name) && !/^(?:u[^a-z]|user|one)/i.test(name) ? `an ${name}` : `a ${name}`;
}
