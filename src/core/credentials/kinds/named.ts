import { MASK } from '../tokens.ts';
import type { CredentialKind } from './kind-of.ts';

/** A kind of credential in words that show nothing of it but its public prefix: `a Slack bot token (xoxb***)`. */
export function named({ name, masked }: Pick<CredentialKind, 'name' | 'masked'>): string {
  return withArticle(masked === '' || masked === MASK ? name : `${name} (${masked})`);
}

/** A noun behind its article, unless it has one or needs none. */
export function withArticle(name: string): string {
  if (/^(?:a|an|the|nothing)\b/.test(name)) return name;
  return /^[aeio]/i.test(name) ? `an ${name}` : `a ${name}`;
}
