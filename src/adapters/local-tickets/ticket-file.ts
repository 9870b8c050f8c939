import { Document, parseDocument } from 'yaml';

import { type DedupKey, parseDedupKey } from '../../core/triage/dedup-key.ts';
import { readTicketMarker, type TicketStatus } from '../../core/triage/ticket.ts';
import { commentMarker } from '../../core/triage/ticket-identity.ts';
import type { TicketComment } from '../../flows/tracker.ts';

/** A ticket's file, taken apart. What people add to the front matter stays in `head`. */
export interface TicketFile {
  readonly head: Document;
  readonly key: DedupKey;
  readonly generation: number;
  readonly status: TicketStatus;
  readonly title: string;
  /** The description: everything between front matter and comments. */
  readonly body: string;
  /** Our comments section with its heading, as it stands; empty where there is none. */
  readonly comments: string;
}

/** What a file in the folder is. */
export type FileReading =
  | { readonly kind: 'ticket'; readonly file: TicketFile }
  /** Somebody's own Markdown file. */
  | { readonly kind: 'other' }
  /** A ticket that people have broken; `problem` says where. It is never overwritten. */
  | { readonly kind: 'broken'; readonly problem: string };

/** What a new file holds. */
export interface NewTicket {
  readonly key: DedupKey;
  readonly generation: number;
  readonly toolkit: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** The file of the ticket that this one replaces. */
  readonly previous: string | undefined;
  /** ISO 8601. */
  readonly time: string;
}

const commentsStart = '<!-- scopekeeper:comments -->';

/** What people write for a status, beside the words that we write. */
const statusWords: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  reopened: 'open',
  completed: 'completed',
  closed: 'completed',
  done: 'completed',
  resolved: 'completed',
  canceled: 'canceled',
  cancelled: 'canceled',
  duplicate: 'canceled',
  wontfix: 'canceled',
};

/** Reads a file's text. */
export function readTicketFile(text: string): FileReading {
  const [, front, rest] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  if (front === undefined) {
    return readTicketMarker(text) === undefined
      ? { kind: 'other' }
      : { kind: 'broken', problem: 'its front matter (the lines between two `---`) is missing' };
  }
  const head = parseDocument(front);
  const [error] = head.errors;
  if (error !== undefined)
    return { kind: 'broken', problem: `its front matter is not YAML: ${firstLine(error.message)}` };
  return readHead(head, withoutCarriageReturns(rest ?? ''));
}

/** The text of a new file. */
export function newTicketText(ticket: NewTicket): string {
  const head = new Document({
    status: 'open',
    title: ticket.title,
    toolkit: ticket.toolkit,
    key: ticket.key,
    generation: ticket.generation,
    ...(ticket.previous !== undefined && { previous: ticket.previous }),
    labels: ticket.labels,
    created: ticket.time,
    updated: ticket.time,
  });
  return textOf(head, ticket.body, '');
}

/** What of a file is to change; undefined stays as it is. */
export interface TicketEdit {
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly status: TicketStatus | undefined;
  readonly comment: TicketComment | undefined;
  /** ISO 8601. */
  readonly time: string;
}

/** The text of the file after a change, or undefined when it would say the same as before. */
export function changedTicketText(file: TicketFile, edit: TicketEdit): string | undefined {
  const title = edit.title ?? file.title;
  const body = edit.body ?? file.body;
  const status = edit.status ?? file.status;
  const comments = withComment(file.comments, edit);
  const same =
    title === file.title &&
    body.trim() === file.body.trim() &&
    status === file.status &&
    comments === file.comments;
  if (same) return undefined;
  if (status !== file.status) file.head.set('status', status);
  if (title !== file.title) file.head.set('title', title);
  file.head.set('updated', edit.time);
  return textOf(file.head, body, comments);
}

function readHead(head: Document, rest: string): FileReading {
  const values = (head.toJS() ?? {}) as Readonly<Record<string, unknown>>;
  const [body, comments] = splitComments(rest);
  const marker = readTicketMarker(body);
  const key = typeof values['key'] === 'string' ? parseDedupKey(values['key']) : marker?.key;
  if (key === undefined) {
    return marker === undefined && values['key'] === undefined
      ? { kind: 'other' }
      : { kind: 'broken', problem: '`key` is not a key of ours: `v1:` and 32 hexadecimal digits' };
  }
  const status = statusWords[scalarText(values['status']).trim().toLowerCase()];
  if (status === undefined) {
    return {
      kind: 'broken',
      problem: `\`status: ${firstLine(scalarText(values['status']))}\` is none of open, completed, canceled`,
    };
  }
  const generation = Number(values['generation'] ?? marker?.generation ?? 0);
  if (!Number.isInteger(generation) || generation < 0)
    return { kind: 'broken', problem: '`generation` is not a number from 0 on' };
  const title = scalarText(values['title']);
  return { kind: 'ticket', file: { head, key, generation, status, title, body, comments } };
}

/** People may write below our comments; the section ends with the file. */
function splitComments(rest: string): readonly [string, string] {
  const at = rest.lastIndexOf(commentsStart);
  return at === -1 ? [rest.trim(), ''] : [rest.slice(0, at).trim(), rest.slice(at).trim()];
}

function withComment(comments: string, edit: TicketEdit): string {
  const { comment } = edit;
  if (comment === undefined || comments.includes(commentMarker(comment.token))) return comments;
  const section = comments === '' ? `${commentsStart}\n## Comments` : comments;
  return `${section}\n\n${commentMarker(comment.token)}\n### ${edit.time}\n\n${comment.body.trim()}`;
}

function textOf(head: Document, body: string, comments: string): string {
  // Folded lines would break titles in two; people search for them.
  const front = head.toString({ lineWidth: 0 }).trimEnd();
  const parts = [`---\n${front}\n---`, body.trim(), comments].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** YAML reads `title: 404` as a number; lists and maps are nobody's title. */
function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function withoutCarriageReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}
