import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { redactWithSecretlint } from '../../../src/adapters/secretlint/redact.ts';
import { openLogFile, type VerboseLog } from '../../../src/adapters/verbose-log/log-file.ts';
import { loggedFetch } from '../../../src/adapters/verbose-log/requests.ts';

const key = `lin_api_${'a1B2c3D4e5'.repeat(4)}`;
const password = 'correct horse battery staple';

async function aLog(): Promise<{ log: VerboseLog; path: string; readonly text: () => Promise<string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'new/folder/run.log');
  const log = await openLogFile(path, () => new Date(0), redactWithSecretlint);
  return {
    log,
    path,
    text: async () => {
      await log.close();
      return readFileSync(path, 'utf8');
    },
  };
}

describe('a verbose log', () => {
  test('has a line for each note, in their order, whatever the notes hold', async () => {
    const { log, text } = await aLog();
    log.note('first', 'a\nb\u001b[31m\r\n::error::c');
    for (let n = 0; n < 50; n += 1) log.note('more', String(n));
    await Promise.resolve();
    log.note('last', 'z');
    const lines = (await text()).trimEnd().split('\n');
    expect(lines[0]).toBe('1970-01-01T00:00:00.000Z first: a b [31m ::error::c');
    expect(lines.slice(1).map((line) => line.split(': ')[1])).toEqual([
      ...Array.from({ length: 50 }, (_, n) => String(n)),
      'z',
    ]);
  });

  test('hides what has the shape of a credential, and what it was told to hide', async () => {
    const { log, text } = await aLog();
    log.hide(password);
    log.note('a', `Authorization: Bearer ${key}`);
    log.note('b', `the key ${key} and the word ${password}`);
    log.note('c', `xoxb-${'1'.repeat(12)}-${'2'.repeat(12)}-${'a1B2'.repeat(6)}`);
    const said = await text();
    expect(said).not.toMatch(/a1B2|horse|battery/);
    expect(said).toContain('Bearer lin_***');
  });

  test('adds to what is there', async () => {
    const first = await aLog();
    first.log.note('one', '1');
    await first.log.close();
    const second = await openLogFile(first.path, () => new Date(0), redactWithSecretlint);
    second.note('two', '2');
    await second.close();
    expect(readFileSync(first.path, 'utf8')).toMatch(/one: 1\n.*two: 2\n$/);
  });

  test.runIf(existsSync('/dev/full'))(
    'that can no longer be written says so in the end, and never fails what it is of',
    async () => {
      const log = await openLogFile('/dev/full', () => new Date(0), redactWithSecretlint);
      log.note('one', '1');
      // A rejection that nobody awaits would end the process here.
      await new Promise((resolve) => setTimeout(resolve, 50));
      log.note('two', '2');
      expect(await log.close()).toMatch(/ENOSPC/);
    },
  );

  test('cannot be opened where a folder is', async () => {
    await expect(openLogFile(tmpdir(), () => new Date(0), redactWithSecretlint)).rejects.toThrow(/EISDIR/);
  });
});

describe('requests', () => {
  test('are logged with their answers, and their credential by its public prefix', async () => {
    const server = createServer(({ url }, response) =>
      url === '/old'
        ? response.writeHead(301, { location: '/new' }).end()
        : response.writeHead(403).end('{}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { log, text } = await aLog();
    const fetch = loggedFetch(fetchThrough(), log);
    await fetch(`${origin}/graphql?token=${key}`, {
      method: 'POST',
      headers: { Authorization: key },
      body: '{}',
    });
    await fetch(`${origin}/opaque`, { headers: { Authorization: `Bearer ${'a1B2c3D4'.repeat(3)}` } });
    await fetch(`${origin}/short`, { headers: { Authorization: 'tiny-word' } });
    await fetch(`${origin}/open`);
    await fetch(`${origin}/old`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await fetch(`${origin}/gone`).catch(() => undefined);
    const said = (await text()).replaceAll(origin, 'ORIGIN').replace(/^\S+ /gm, '');
    expect(said.replace(/(none to \S+ \S+): .*/g, '$1')).toMatchInlineSnapshot(`
      "request: POST ORIGIN/graphql?token=lin_***, with lin_***
      answer: 403 to POST ORIGIN/graphql?token=lin_***
      request: GET ORIGIN/opaque, with Bearer ***
      answer: 403 to GET ORIGIN/opaque
      request: GET ORIGIN/short, with ***
      answer: 403 to GET ORIGIN/short
      request: GET ORIGIN/open, without a credential
      answer: 403 to GET ORIGIN/open
      request: GET ORIGIN/old, without a credential
      answer: 403 to GET ORIGIN/old, from ORIGIN/new
      request: GET ORIGIN/gone, without a credential
      answer: none to GET ORIGIN/gone
      "
    `);
  });
});
