import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createLocalTracker } from '../../../src/adapters/local-tickets/tracker.ts';
import type { TicketWrite, TicketWritten, Tracker } from '../../../src/flows/tracker.ts';
import { aChange, aTicket, keyOf, theTicket, undelivered } from '../../contract/trackers/writes.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'tickets-')), 'tickets');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const monday = Date.UTC(2026, 4, 4, 9, 30);

function run(): Tracker {
  return createLocalTracker({ folder, labels: ['auth-failure'], now: () => monday });
}

const trackerUrl = new URL('../../../src/adapters/local-tickets/tracker.ts', import.meta.url).href;

/** The same as `run().apply(writes)`, in a process of its own. */
async function runInProcess(writes: readonly TicketWrite[]): Promise<readonly TicketWritten[]> {
  const script = `
    import { createLocalTracker } from ${JSON.stringify(trackerUrl)};
    const [folder, writes] = process.argv.slice(1);
    console.log(JSON.stringify(await createLocalTracker({ folder }).apply(JSON.parse(writes))));
  `;
  const parameters = ['--input-type=module', '--eval', script, folder, JSON.stringify(writes)];
  const { stdout } = await promisify(execFile)(process.execPath, parameters);
  return JSON.parse(stdout) as TicketWritten[];
}

async function onlyFile(): Promise<{ readonly path: string; readonly text: string }> {
  const [name, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  const path = join(folder, name ?? '');
  return { path, text: await readFile(path, 'utf8') };
}

async function rewrite(change: (text: string) => string): Promise<string> {
  const { path, text } = await onlyFile();
  await writeFile(path, change(text));
  return path;
}

describe('a ticket file', () => {
  it('reads like a ticket', async () => {
    const tracker = run();
    await tracker.apply([aTicket('freshdesk')]);
    const ticket = await theTicket(tracker, keyOf('freshdesk'));
    await tracker.apply([aChange(ticket, { comment: 'One action more.' })]);
    await tracker.apply([
      aChange(ticket, { comment: 'All passed.', token: 'b'.repeat(32), status: 'completed' }),
    ]);
    expect((await onlyFile()).text).toMatchInlineSnapshot(`
      "---
      status: completed
      title: "[auth-scope][freshdesk] 2 actions blocked: tickets:read"
      toolkit: freshdesk
      key: v1:43a5fe8c8dcb27f4f63e2366610f1e31
      generation: 0
      labels:
        - auth-failure
      created: 2026-05-04T09:30:00Z
      updated: 2026-05-04T09:30:00Z
      ---

      <!-- scopekeeper:dedup=v1:43a5fe8c8dcb27f4f63e2366610f1e31 -->

      Two actions are blocked.

      <!-- scopekeeper:end -->

      <!-- scopekeeper:comments -->
      ## Comments

      <!-- scopekeeper:comment=a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1 -->
      ### 2026-05-04T09:30:00Z

      One action more.

      <!-- scopekeeper:comment=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb -->
      ### 2026-05-04T09:30:00Z

      All passed.
      "
    `);
  });

  it.each([
    ['freshdesk', 0, /^freshdesk-[0-9a-f]{8}\.md$/],
    ['freshdesk', 1, /^freshdesk-[0-9a-f]{8}-g2\.md$/],
    ['../../etc/passwd', 0, /^etc-passwd-[0-9a-f]{8}\.md$/],
    ['Power BI', 0, /^power-bi-[0-9a-f]{8}\.md$/],
    ['東京', 0, /^toolkit-[0-9a-f]{8}\.md$/],
    ['*', 0, /^many-toolkits-[0-9a-f]{8}\.md$/],
    ['x'.repeat(400), 0, /^x{60}-[0-9a-f]{8}\.md$/],
  ])('of toolkit %s, generation %i, is named after them', async (toolkit, generation, name) => {
    await run().apply([aTicket(toolkit, { generation })]);
    expect(await readdir(folder)).toEqual([expect.stringMatching(name)]);
  });

  it('keeps titles and texts that YAML or front matter could choke on', async () => {
    const title = `"a": #b | 'c' --- ${'long '.repeat(40)}: \u{1F511}`;
    const text = 'Text\n\n---\n\nstatus: completed\n\n```\n---\n```';
    await run().apply([aTicket('freshdesk', { title, text })]);
    const ticket = await theTicket(run(), keyOf('freshdesk'));
    expect(ticket).toMatchObject({ title, status: 'open', body: aTicket('freshdesk', { text }).body });
  });
});

describe('what people do to the files', () => {
  beforeEach(() => run().apply([aTicket('freshdesk')]));

  it.each([
    ['completed', 'completed'],
    ['Done', 'completed'],
    ['"closed"', 'completed'],
    ['canceled', 'canceled'],
    ['cancelled', 'canceled'],
    ['wontfix', 'canceled'],
    ['open', 'open'],
  ] as const)('a status of %s means %s', async (word, status) => {
    await rewrite((text) => text.replace('status: open', `status: ${word}`));
    expect((await theTicket(run(), keyOf('freshdesk'))).status).toBe(status);
  });

  it('is kept: fields and remarks of their own, line ends of Windows, text below the comments', async () => {
    await rewrite((text) =>
      text.replace('status: open', 'status: open # asked Ann\nowner: Ann').replaceAll('\n', '\r\n'),
    );
    const tracker = run();
    const ticket = await theTicket(tracker, keyOf('freshdesk'));
    await tracker.apply([aChange(ticket, { title: 'New', comment: 'First.' })]);
    await rewrite((text) => `${text}\nAnn: I am on it.\n`);
    await tracker.apply([aChange(ticket, { comment: 'Second.', token: 'b'.repeat(32) })]);
    const { text } = await onlyFile();
    expect(text).toMatch(
      /status: open # asked Ann\nowner: Ann\ntitle: "New"\n[^]*First\.[^]*Ann: I am on it\.[^]*Second\./,
    );
  });

  it.each([
    [
      'a status that nobody knows',
      'status: open',
      'status: maybe',
      '`status: maybe` is none of open, completed, canceled',
    ],
    ['a broken front matter', 'status: open', 'status: [open', 'its front matter is not YAML'],
    ['no front matter', /^---[^]*?\n---\n/, '', 'its front matter (the lines between two `---`) is missing'],
    ['a broken key', /^key: .*$/m, 'key: abc', '`key` is not a key of ours'],
    ['a broken generation', /^generation: .*$/m, 'generation: second', '`generation` is not a number'],
  ])('%s is reported and never overwritten', async (_, what, instead, problem) => {
    const path = await rewrite((text) => text.replace(what, instead));
    const before = await readFile(path, 'utf8');
    const tracker = run();
    expect(await tracker.find({ keys: [keyOf('freshdesk')], allOpen: true })).toEqual({
      matching: [],
      open: [],
    });
    expect(tracker.warnings()).toEqual([expect.stringContaining(`${path} is left alone: ${problem}`)]);
    expect(undelivered(await tracker.apply([aTicket('freshdesk')]))).toEqual([
      expect.stringContaining(problem),
    ]);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it("includes files that are no tickets, which are nobody else's business", async () => {
    await writeFile(join(folder, 'README.md'), '# Our tickets\n');
    await writeFile(join(folder, 'notes.md'), '---\ntitle: Notes\n---\nText\n');
    await mkdir(join(folder, 'archive.md'));
    const tracker = run();
    expect((await tracker.find({ keys: [], allOpen: true })).open).toHaveLength(1);
    expect(tracker.warnings()).toEqual([
      expect.stringContaining('archive.md is left alone: it cannot be read (EISDIR)'),
    ]);
  });
});

describe('several processes at once', () => {
  it('make one ticket of each and lose no comment', { timeout: 60_000 }, async () => {
    const creates = ['freshdesk', 'zendesk', 'slack'].map((toolkit) => aTicket(toolkit));
    const created = await Promise.all([1, 2, 3].map(() => runInProcess(creates)));
    expect(created.flatMap(undelivered)).toEqual([]);
    expect(created.flat().filter((one) => one.kind === 'done' && !one.adopted)).toHaveLength(3);
    const ticket = await theTicket(run(), keyOf('slack'));
    const comments = (process: number): TicketWrite[] =>
      Array.from({ length: 10 }, (_, index) =>
        aChange(ticket, { comment: `${process}/${index}`, token: `${process}${index}`.padEnd(32, '0') }),
      );
    const changed = await Promise.all([1, 2, 3].map((process) => runInProcess(comments(process))));
    expect(changed.flatMap(undelivered)).toEqual([]);
    const names = await readdir(folder);
    expect(names).toHaveLength(3);
    const text = await readFile(join(folder, ticket.ref.name), 'utf8');
    expect(text.match(/^[123]\/\d$/gm)).toHaveLength(30);
  });
});

describe('what a process left behind when it was killed', () => {
  beforeEach(() => run().apply([aTicket('freshdesk')]));

  it('as a lock does not stop the next one', async () => {
    const ticket = await theTicket(run(), keyOf('freshdesk'));
    // Process ids end below 2^22 on Linux.
    await writeFile(
      `${(await onlyFile()).path}.lock`,
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), nonce: 'x' }),
    );
    const started = Date.now();
    expect(undelivered(await run().apply([aChange(ticket, { comment: 'More.' })]))).toEqual([]);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('on another machine does not stop it either, once it is old', async () => {
    const ticket = await theTicket(run(), keyOf('freshdesk'));
    const lock = `${(await onlyFile()).path}.lock`;
    await writeFile(lock, JSON.stringify({ pid: process.pid, host: 'elsewhere', nonce: 'x' }));
    await utimes(lock, new Date(), new Date(Date.now() - 60_000));
    expect(undelivered(await run().apply([aChange(ticket, { comment: 'More.' })]))).toEqual([]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('as a draft is no ticket', async () => {
    const { path, text } = await onlyFile();
    await writeFile(`${path}.4711-0badf00d.tmp`, text.slice(0, 40));
    const tracker = run();
    expect((await tracker.find({ keys: [], allOpen: true })).open).toHaveLength(1);
    expect(tracker.warnings()).toEqual([]);
  });
});
