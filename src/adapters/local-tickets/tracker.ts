import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DedupKey } from '../../core/triage/dedup-key.ts';
import type { ExistingTicket, TicketRef } from '../../core/triage/ticket.ts';
import type { TicketsFound, TicketWrite, TicketWritten, Tracker } from '../../flows/tracker.ts';
import { withLock } from './file-lock.ts';
import { fileName } from './file-name.ts';
import { changedTicketText, newTicketText, readTicketFile, type TicketFile } from './ticket-file.ts';
import { codeOf, replaceFile } from './whole-file.ts';

/** What the local tracker needs to know. */
export interface LocalTicketsOptions {
  /** Default: `.scopekeeper/tickets`. Made when the first ticket is written. */
  readonly folder?: string | undefined;
  /** Written into the front matter of new tickets. */
  readonly labels?: readonly string[] | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Where tickets are kept unless told otherwise. */
const defaultTicketFolder = '.scopekeeper/tickets';

/**
 * Tickets as Markdown files in a folder, one each. People read and edit them: `status:` in the front matter closes a
 * ticket. Several processes may use one folder at the same time.
 */
export function createLocalTracker(options: LocalTicketsOptions = {}): Tracker {
  const folder = options.folder ?? defaultTicketFolder;
  const now = options.now ?? Date.now;
  const desk: Desk = {
    folder,
    labels: options.labels ?? [],
    time: () => new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    warnings: new Set(),
  };
  return {
    name: 'local',
    find: (query) => find(desk, query.keys, query.allOpen),
    apply: async (writes) => {
      const written: TicketWritten[] = [];
      for (const write of writes) written.push(await applyOne(desk, write));
      return written;
    },
    warnings: () => [...desk.warnings],
  };
}

interface Desk {
  readonly folder: string;
  readonly labels: readonly string[];
  readonly time: () => string;
  readonly warnings: Set<string>;
}

async function find(desk: Desk, keys: readonly DedupKey[], allOpen: boolean): Promise<TicketsFound> {
  const wanted = new Set(keys);
  const tickets: ExistingTicket[] = [];
  for (const name of await ticketNames(desk.folder)) {
    const file = await readTicket(desk, name);
    if (file !== undefined) tickets.push(existingTicket(desk, name, file));
  }
  return {
    matching: tickets.filter(({ key }) => wanted.has(key)),
    open: allOpen ? tickets.filter(({ status }) => status === 'open') : [],
  };
}

async function ticketNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new Error(
      `the ticket folder ${folder} cannot be read (${codeOf(error)}). Is it a folder, and yours to read?`,
      {
        cause: error,
      },
    );
  }
}

/** The ticket in a file; undefined, with a warning, where people have broken it. */
async function readTicket(desk: Desk, name: string): Promise<TicketFile | undefined> {
  try {
    const reading = readTicketFile(await readFile(join(desk.folder, name), 'utf8'));
    if (reading.kind === 'broken') desk.warnings.add(brokenWarning(desk, name, reading.problem));
    return reading.kind === 'ticket' ? reading.file : undefined;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      desk.warnings.add(brokenWarning(desk, name, `it cannot be read (${codeOf(error)})`));
    return undefined;
  }
}

function brokenWarning(desk: Desk, name: string, problem: string): string {
  return `${join(desk.folder, name)} is left alone: ${problem}. Repair it, or delete it to get a new ticket.`;
}

async function applyOne(desk: Desk, write: TicketWrite): Promise<TicketWritten> {
  try {
    await mkdir(desk.folder, { recursive: true });
    return write.kind === 'create' ? await create(desk, write) : await change(desk, write);
  } catch (error) {
    const reason = codeOf(error) === '' ? String(error) : `${codeOf(error)}: ${(error as Error).message}`;
    return { kind: 'undelivered', reason: `the ticket could not be written to ${desk.folder} (${reason})` };
  }
}

async function create(desk: Desk, write: Extract<TicketWrite, { kind: 'create' }>): Promise<TicketWritten> {
  const name = fileName(write.toolkit, write.key, write.generation);
  const path = join(desk.folder, name);
  return withLock(path, async () => {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (text !== undefined) return adopt(desk, name, text, write);
    const { key, generation, toolkit, title, body, previous } = write;
    const ticket = {
      key,
      generation,
      toolkit,
      title,
      body,
      labels: desk.labels,
      previous: previous?.id,
      time: desk.time(),
    };
    await replaceFile(path, newTicketText(ticket));
    return { kind: 'done', ticket: refOf(desk, name), adopted: false };
  });
}

/** What stands in the place of a new ticket: the very ticket from another run, or something that stays as it is. */
function adopt(
  desk: Desk,
  name: string,
  text: string,
  write: Extract<TicketWrite, { kind: 'create' }>,
): TicketWritten {
  const reading = readTicketFile(text);
  if (
    reading.kind === 'ticket' &&
    reading.file.key === write.key &&
    reading.file.generation === write.generation
  ) {
    return { kind: 'done', ticket: refOf(desk, name), adopted: true };
  }
  const problem = reading.kind === 'broken' ? reading.problem : 'it is not the ticket that belongs there';
  return { kind: 'undelivered', reason: brokenWarning(desk, name, problem) };
}

async function change(desk: Desk, write: Extract<TicketWrite, { kind: 'change' }>): Promise<TicketWritten> {
  const name = write.ticket.ref.id;
  const path = join(desk.folder, name);
  return withLock(path, async () => {
    const reading = readTicketFile(await readFile(path, 'utf8'));
    if (reading.kind !== 'ticket') {
      const problem = reading.kind === 'broken' ? reading.problem : 'it is no ticket any more';
      return { kind: 'undelivered', reason: brokenWarning(desk, name, problem) };
    }
    const { title, body, status, comment } = write;
    const text = changedTicketText(reading.file, { title, body, status, comment, time: desk.time() });
    if (text !== undefined) await replaceFile(path, text);
    return { kind: 'done', ticket: refOf(desk, name), adopted: false };
  });
}

function existingTicket(desk: Desk, name: string, file: TicketFile): ExistingTicket {
  const { key, generation, status, title, body } = file;
  return { ref: refOf(desk, name), key, generation, status, title, body };
}

function refOf(desk: Desk, name: string): TicketRef {
  return { id: name, name, url: join(desk.folder, name) };
}
