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
const actionsPattern = /<!-- scopekeeper:actions=v1:([0-9a-f,]*) -->/;

/** The marker that ties a ticket to its group (contract 3). A later generation says which one it is. */
export function ticketMarker(key: DedupKey, generation: number): string {
  return `<!-- scopekeeper:dedup=${key}${generation === 0 ? '' : ` generation=${generation}`} -->`;
}

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
 * The blocked actions as a ticket remembers them: 8 hexadecimal digits of a hash each, because 65,536 characters
 * must hold the names of thousands of actions beside a text for people.
 */
export function actionsMarker(actionIds: Iterable<string>): string {
  return `<!-- scopekeeper:actions=v1:${[...actionFingerprints(actionIds)].sort().join(',')} -->`;
}

/** The fingerprints a ticket remembers; undefined where it carries none, e.g. since somebody edited them away. */
export function readActionsMarker(body: string): ReadonlySet<string> | undefined {
  const list = actionsPattern.exec(body)?.[1];
  return list === undefined ? undefined : new Set(list.split(',').filter((print) => print !== ''));
}

/** What a ticket stores of each action (see {@link actionsMarker}); ids come from `actionId`. */
export function actionFingerprints(actionIds: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(actionIds, actionFingerprint));
}

/** The fingerprint of one action id. */
export function actionFingerprint(actionId: string): string {
  return bytesToHex(sha256(utf8ToBytes(actionId))).slice(0, 8);
}
