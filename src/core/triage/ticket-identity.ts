import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DedupKey } from './dedup-key.ts';

/**
 * The id that a ticket gets where ids may be chosen (Linear): a second create of the same ticket, also from another
 * run at the same moment, then cannot succeed. `workspace` is the tracker's own id of the workspace, because such ids
 * are shared by all customers of the service while a DedupKey is the same for all of them. Public: pinned by
 * test/core/triage/ticket-identity.test.ts.
 */
export function ticketUuid(workspace: string, key: DedupKey, generation: number): string {
  return uuidOf(['ticket', workspace, key, String(generation)]);
}

/** The id of a comment; `token` is the comment's, `ticket` the id of the ticket it stands on. */
export function commentUuid(ticket: string, token: string): string {
  return uuidOf(['comment', ticket, token]);
}

/** The id of the link from a ticket to the one it replaces. */
export function linkUuid(ticket: string, previous: string): string {
  return uuidOf(['link', ticket, previous]);
}

/** What marks a comment where ids are given by the tracker, so that it is found again instead of repeated. */
export function commentMarker(token: string): string {
  return `<!-- scopekeeper:comment=${token} -->`;
}

/** A version 4 UUID in form (RFC 9562 section 5.4): its 122 free bits come from SHA-256. */
function uuidOf(parts: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(['scopekeeper', ...parts]))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
