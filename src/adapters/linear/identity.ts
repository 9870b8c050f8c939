import type { DedupKey } from '../../core/triage/dedup-key.ts';
import { readTicketMarker } from '../../core/triage/ticket.ts';
import { ticketUuid } from '../../core/triage/ticket-identity.ts';
import { type LinearIssue, textOf } from './issue.ts';

/** Generations asked for at once; more only where the last of them exists. */
const generationsAtOnce = 4;

/** What a ticket is recognised as. */
export interface Identity {
  readonly key: DedupKey;
  readonly generation: number;
}

/** Tells what an issue is; undefined where it is none of the tickets asked for. */
export type Recognise = (issue: LinearIssue) => Identity | undefined;

/** The ids of four generations each, from the given ones on. */
export function identities(workspace: string, from: readonly Identity[]): ReadonlyMap<string, Identity> {
  return new Map(
    from.flatMap(({ key, generation }) =>
      Array.from({ length: generationsAtOnce }, (_, index): [string, Identity] => [
        ticketUuid(workspace, key, generation + index),
        { key, generation: generation + index },
      ]),
    ),
  );
}

/** Whether an identity is the last of those asked for at once, so that there may be further ones. */
export function isLastAsked({ generation }: Identity): boolean {
  return (generation + 1) % generationsAtOnce === 0;
}

/** By our id, whatever people did to the description; else by a marker with one of the keys. */
export function recogniser(
  keys: readonly DedupKey[],
  ids: ReadonlyMap<string, Identity> = new Map(),
): Recognise {
  const wanted = new Set(keys);
  return (issue) => {
    const marker = readTicketMarker(textOf(issue));
    return ids.get(issue.id) ?? (marker !== undefined && wanted.has(marker.key) ? marker : undefined);
  };
}
