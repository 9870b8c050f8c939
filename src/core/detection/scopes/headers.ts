import { splitNames, unique } from './names.ts';
import type { Header } from '../../artifacts/transcript/transcript.ts';
import type { Requirement } from './names.ts';

/** What header fields say about the scopes of an endpoint and of the token. */
export interface HeaderScopes {
  readonly required: Requirement | undefined;
  readonly header: Header | undefined;
  /** The fields say both what is accepted and what the token has, and the token has enough. */
  readonly satisfied: boolean;
}

/**
 * Reads `X-Accepted-OAuth-Scopes` beside `X-OAuth-Scopes`, Heroku's `OAuth-Scope-Accepted` beside `OAuth-Scope`,
 * `X-Accepted-GitHub-Permissions` (`;` is or, `,` is and) and fields named alike. Granted scopes are never among those required.
 */
export function scopesInHeaders(headers: readonly Header[]): HeaderScopes {
  const none: HeaderScopes = { required: undefined, header: undefined, satisfied: false };
  for (const header of headers) {
    const kind = kindOf(header.name);
    if (kind === undefined || header.value === '') continue;
    if (kind === 'permissions') {
      const sets = header.value
        .split(';')
        .map((set) => splitNames(set))
        .filter((set) => set.length > 0);
      const names = unique(sets.flat()).filter((name) => name.includes('='));
      if (names.length > 0 && !names.some((name) => name.startsWith('allows_')))
        return { required: { names, anyOf: sets.length > 1 }, header, satisfied: false };
      continue;
    }
    const names = unique(splitNames(header.value));
    const granted = headers.find(
      ({ name }) => name === (header.name.startsWith('oauth') ? 'oauth-scope' : 'x-oauth-scopes'),
    );
    const held = new Set(granted === undefined ? [] : splitNames(granted.value.toLowerCase()));
    if (held.has('*') || names.some((name) => held.has(name.toLowerCase())))
      return { ...none, satisfied: kind === 'accepted' };
    if (names.length > 0)
      return {
        required: { names, anyOf: kind === 'accepted' && names.length > 1 },
        header,
        satisfied: false,
      };
  }
  return none;
}

function kindOf(name: string): 'accepted' | 'required' | 'permissions' | undefined {
  if (name.startsWith('access-control')) return undefined;
  if (name.startsWith('x-accepted-') && name.endsWith('-permissions')) return 'permissions';
  if (name === 'x-accepted-oauth-scopes' || name === 'oauth-scope-accepted') return 'accepted';
  const asks = name.includes('required') || name.includes('missing') || name.includes('needed');
  return asks && (name.includes('scope') || name.includes('permission')) ? 'required' : undefined;
}
