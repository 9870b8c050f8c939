import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { BotWorld, databaseOf } from './bot-world.ts';
import { startGitHub } from '../../stand-ins/github/github.ts';
import { withClient } from './postgres.ts';

test('an operator lists what could not be handled and puts it back in line', async ({ onTestFinished }) => {
  const { environment, tidy } = await databaseOf('PostgreSQL');
  const world = new BotWorld(await startGitHub(), environment);
  onTestFinished(async () => {
    await world.stop();
    await tidy();
  });
  const bot = await world.start();
  const project = world.project({ settings: ['show: { menu: false }'] });
  const pull = await project.pullRequest({ menu: false });
  await project.settled();
  world.github.failNext('repos/get-content', { kind: 'status', status: 503 }, Number.POSITIVE_INFINITY);
  pull.comment('/wizard-ci help');
  await world.github.webhooks.settled();
  const url = environment['DATABASE_URL'] ?? '';
  await giveUp(url);

  const listed = await scopekeeper(environment, 'dead-letters');
  const [guid = ''] = listed.split(' ');
  expect(listed).toContain(`issue_comment ${project.repository.fullName}#${pull.number}`);
  expect(listed).toContain('503');
  expect(JSON.parse(await scopekeeper(environment, 'dead-letters', '--json'))).toMatchObject({ guid });

  const metrics = await fetch(`http://127.0.0.1:${await bot.listening()}/metrics`);
  expect(await metrics.text()).toContain('scopekeeper_queue_deliveries{state="dead"} 1');

  world.github.heal();
  expect(await scopekeeper(environment, 'redrive', guid)).toBe(`${guid}\n`);
  expect(await pull.nextComment()).toContain('/wizard-ci all');
  await expect(scopekeeper(environment, 'redrive', guid)).rejects.toMatchObject({ code: 2 });
});

/** Waits for the first failure, and lets the next be the last: all its tries take an hour and a half. */
async function giveUp(url: string): Promise<void> {
  const last = `update pgboss.job set data = jsonb_set(data, '{tries}', '13'), retry_limit = 1, start_after = now()
    where name = 'deliveries' and state = 'retry' and retry_count = 0`;
  await withClient(url, async (client) => {
    await waitForAsync(async () => (await client.query(last)).rowCount === 1);
    const dead = `select 1 from pgboss.job where name = 'dead-deliveries'`;
    await waitForAsync(async () => (await client.query(dead)).rowCount === 1);
  });
}

async function waitForAsync(isSo: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error('the delivery did not become a dead letter');
    await delay(50);
  }
}

async function scopekeeper(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<string> {
  const script = join(inject('programFolder'), 'dist/cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'bot', ...words], {
    env: { ...environment },
  });
  return stdout;
}
