import { MASK } from '../tokens.ts';
import type { CredentialKind } from './kind-of.ts';
import { TOKEN_KINDS } from './table.ts';

/** A kind of credential in words that show nothing of it but its public prefix: `a Slack bot token (xoxb***)`. */
export function named({ name, masked }: Pick<CredentialKind, 'name' | 'masked'>): string {
  return withArticle(masked === '' || masked === MASK ? name : `${name} (${masked})`);
}

/** The kinds that begin with these prefixes, as alternatives: `a Linear API key or a Linear OAuth token`. */
export function alternatives(prefixes: readonly string[]): string {
  const names = prefixes.flatMap((prefix) => TOKEN_KINDS.find((one) => one.prefix === prefix)?.name ?? []);
  const [last = '', ...others] = names.map(withArticle).reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
}

/** A noun behind its article, unless it has one or needs none. */
export function withArticle(name: string): string {
  if (/^(?:a|an|the|nothing)\b/.test(name)) return name;
  return /^[aeio]/i.test(name) ? `an ${name}` : `a ${name}`;
}
