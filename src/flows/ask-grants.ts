import {
  missingScopes,
  type ToolkitGrantability,
  toolkitGrantability,
} from '../core/credentials/scopes/grantability.ts';
import type { Grantable } from '../core/credentials/scopes/grantable.ts';
import type { BlockedGroup } from '../core/triage/blocked-group.ts';

/** What the authorization server of a toolkit grants; `not-asked` where none is configured. Never throws for an outage. */
export type GrantSource = (toolkit: string) => Promise<Grantable>;

/** Asks, all at once, about the toolkits that lack scopes. */
export async function askGrants(
  groups: readonly BlockedGroup[],
  source: GrantSource,
): Promise<readonly ToolkitGrantability[]> {
  const asked = await Promise.all(
    [...missingScopes(groups)].map(async ([toolkit, scopes]) =>
      toolkitGrantability(toolkit, scopes, await source(toolkit)),
    ),
  );
  return asked.filter((one) => one !== undefined);
}
