import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readTicketFile } from '../../../src/adapters/local-tickets/ticket-file.ts';
import { createLocalTracker } from '../../../src/adapters/local-tickets/tracker.ts';
import type { Place, SeenTicket, TrackerKind } from './place.ts';

/** A folder of Markdown files. */
export const local: TrackerKind = { name: 'local', answersOverNetwork: false, open: openFolder };

async function openFolder(): Promise<Place> {
  const base = await mkdtemp(join(tmpdir(), 'tickets-'));
  const folder = join(base, 'tickets');
  const rewrite = async (name: string, change: (text: string) => string): Promise<void> => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  return {
    run: () => createLocalTracker({ folder, labels: ['auth-failure'] }),
    seen: async () => {
      const names = await readdir(folder).catch(() => []);
      return Promise.all(
        names
          .sort(byGeneration)
          .map(async (name) => seenFile(name, await readFile(join(folder, name), 'utf8'))),
      );
    },
    edit: (name, body) => rewrite(name, (text) => text.replace(/(\n---\n)[\s\S]*$/, `$1\n${body}\n`)),
    close: (name, how) => rewrite(name, (text) => text.replace(/^status: .*$/m, `status: ${how}`)),
    breakDown: async () => {
      await rename(folder, `${folder}.away`).catch(() => undefined);
      await writeFile(folder, 'in the way');
    },
    heal: async () => {
      await rm(folder);
      await rename(`${folder}.away`, folder).catch(() => undefined);
    },
    loseAnswer: () => {
      throw new Error('a folder has no answers that could be lost');
    },
    end: () => rm(base, { recursive: true }),
  };
}

/** `freshdesk-1a2b3c4d.md` before `freshdesk-1a2b3c4d-g2.md`. */
function byGeneration(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function seenFile(name: string, text: string): SeenTicket {
  const reading = readTicketFile(text);
  if (reading.kind !== 'ticket') throw new Error(`${name} is no ticket:\n${text}`);
  const { title, body, status, comments, head } = reading.file;
  const { labels, previous } = head.toJS() as { labels: string[]; previous?: string };
  return {
    name,
    title,
    body,
    status,
    comments: comments
      .split(/<!-- scopekeeper:comment=\w+ -->/)
      .slice(1)
      .map((comment) => comment.trim()),
    labels,
    links: previous === undefined ? [] : [previous],
  };
}
