import type { SentCredential } from '../credentials/kinds/sent-credential.ts';

/** A kind of credential that calls of a group were made with, and how many of its actions. */
export interface UsedCredential extends SentCredential {
  readonly actions: number;
}

/** What kinds of credential actions were called with, most frequent first; those whose kind nothing tells are left out. */
export function usedCredentials(
  actions: Iterable<{ readonly credential: SentCredential | undefined }>,
): readonly UsedCredential[] {
  const counts = new Map<SentCredential, number>();
  for (const { credential } of actions)
    if (credential !== undefined) counts.set(credential, (counts.get(credential) ?? 0) + 1);
  return [...counts]
    .map(([credential, count]) => ({ ...credential, actions: count }))
    .sort((a, b) => b.actions - a.actions || (a.name < b.name ? -1 : 1));
}
