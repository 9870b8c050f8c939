import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type DedupKey, parseDedupKey } from './dedup-key.ts';

/** How a person finds a ticket again. */
export interface TicketRef {
  /** The tracker's own id: a UUID in Linear, a number in GitHub, a file name in the local folder. */
  readonly id: string;
  /** The short name people use: `INT-42`, `#17`, `freshdesk-1a2b3c4d.md`. */
  readonly name: string;
  /** Where it opens: an https address, or a path for the local folder. */
  readonly url: string;
}

/**
 * Where a ticket stands. `completed`: somebody finished it, or it went away by itself (stale bot, deleted).
 * `canceled`: somebody decided against it, or it duplicates another.
 */
export type TicketStatus = 'open' | 'completed' | 'canceled';

/** A ticket that stands in a tracker, as far as planning needs it. */
export interface ExistingTicket {
  readonly ref: TicketRef;
  readonly key: DedupKey;
  /** 0 for the first ticket of a key, one more for each that replaced a completed one. */
  readonly generation: number;
  readonly status: TicketStatus;
  readonly title: string;
  /** The whole description, with what people wrote around our section. */
  readonly body: string;
}

const markerPattern = /<!-- scopekeeper:dedup=(v1:[0-9a-f]{32})(?: generation=(\d{1,4}))? -->/;
const actionsPattern = /<!-- scopekeeper:actions=v1:([0-9a-f,#]*) -->/;

/** The marker that ties a ticket to its group (contract 3). A later generation says which one it is. */
export function ticketMarker(key: DedupKey, generation: number): string {
  return `<!-- scopekeeper:dedup=${key}${generation === 0 ? '' : ` generation=${generation}`} -->`;
}

/** What our part of a description begins with, for people. */
export const sectionHeading = '### What to do';

/** What it closes with, for people. */
export const sectionClosing = 'Written by Scopekeeper. What you add above or below stays.';

/** What ends our part of a description; text that people write after it is theirs. */
export const sectionEnd = '<!-- scopekeeper:end -->';

/**
 * Puts our part of a description in the place of the one that stands there, or in the place of a marker that somebody
 * wrote by hand, or at the end. Everything else in it belongs to people and stays.
 */
export function replaceSection(description: string, section: string): string {
  const marker = markerPattern.exec(description);
  if (marker === null) return `${description.trimEnd()}\n\n${section}`.trimStart();
  const end = description.indexOf(sectionEnd, marker.index);
  const after = end === -1 ? marker.index + marker[0].length : end + sectionEnd.length;
  return description.slice(0, marker.index) + section + description.slice(after);
}

/** The key and generation that a ticket's description carries; undefined where there is no marker of ours. */
export function readTicketMarker(
  body: string,
): { readonly key: DedupKey; readonly generation: number } | undefined {
  const [, keyText, generation] = markerPattern.exec(body) ?? [];
  const key = keyText === undefined ? undefined : parseDedupKey(keyText);
  return key === undefined ? undefined : { key, generation: Number(generation ?? 0) };
}

/**
 * What a ticket remembers of its blocked actions: a fingerprint each (8 hexadecimal digits), because 65,536
 * characters must hold thousands of actions beside a text for people; beyond {@link mostFingerprints} only a digest
 * of the whole set, which tells that the set changed but not whether all of it recovered.
 */
export type RememberedActions =
  | { readonly kind: 'each'; readonly fingerprints: ReadonlySet<string> }
  | { readonly kind: 'digest'; readonly digest: string };

const mostFingerprints = 4_000;

/** What to remember of a set of action ids (`actionId`). */
export function rememberActions(actionIds: Iterable<string>): RememberedActions {
  return ofFingerprints(new Set(Array.from(actionIds, actionFingerprint)));
}

function ofFingerprints(fingerprints: ReadonlySet<string>): RememberedActions {
  if (fingerprints.size <= mostFingerprints) return { kind: 'each', fingerprints };
  return { kind: 'digest', digest: actionFingerprint([...fingerprints].sort().join()) };
}

/** The hidden line that carries it in the ticket. */
export function actionsMarker(remembered: RememberedActions): string {
  const list =
    remembered.kind === 'each' ? [...remembered.fingerprints].sort().join(',') : `#${remembered.digest}`;
  return `<!-- scopekeeper:actions=v1:${list} -->`;
}

/** What a ticket remembers; undefined where it carries nothing of the kind, e.g. since somebody edited it away. */
export function readActionsMarker(body: string): RememberedActions | undefined {
  const list = actionsPattern.exec(body)?.[1];
  if (list === undefined) return undefined;
  if (list.startsWith('#')) return { kind: 'digest', digest: list.slice(1) };
  return { kind: 'each', fingerprints: new Set(list.split(',').filter((print) => print !== '')) };
}

/** A description whose ticket remembers no action any more: what a recovered ticket is left with. */
export function forgetActions(body: string): string {
  return body.replace(actionsPattern, actionsMarker({ kind: 'each', fingerprints: new Set() }));
}

/**
 * What a ticket remembers after a run: what is blocked now and what it remembered, less what `isSettled` says this run
 * proved to be blocked no longer. Actions that a run did not call stay, because nothing is known of them.
 */
export function remembering(
  before: RememberedActions | undefined,
  blockedIds: Iterable<string>,
  isSettled: (fingerprint: string) => boolean,
): RememberedActions {
  const now = new Set(Array.from(blockedIds, actionFingerprint));
  const kept = before?.kind === 'each' ? [...before.fingerprints].filter((print) => !isSettled(print)) : [];
  return ofFingerprints(new Set([...now, ...kept]));
}

/** Whether two memories are of the same set of actions. */
export function sameActions(a: RememberedActions, b: RememberedActions): boolean {
  return actionsMarker(a) === actionsMarker(b);
}

/**
 * What a comment is recognised by, 32 hexadecimal digits: the same ticket in the same state, for the same reason and
 * occasion, gives the same token, so that a retry or a concurrent run does not write the comment twice.
 */
export function commentToken(ticket: ExistingTicket, reason: string, occasion: string): string {
  const parts = [ticket.key, ticket.generation, ticket.body, reason, occasion];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
}

/** The fingerprint of one action id. */
export function actionFingerprint(actionId: string): string {
  return bytesToHex(sha256(utf8ToBytes(actionId))).slice(0, 8);
}
