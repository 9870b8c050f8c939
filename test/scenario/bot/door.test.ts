import { createHmac } from 'node:crypto';
import { inject, describe, expect, test, afterAll, beforeAll } from 'vitest';
import { startGitHub } from '../../stand-ins/github/github.ts';
import { BotProcess, builtBot } from './bot-process.ts';
import { BotWorld, databaseOf, type DatabasePlace } from './bot-world.ts';

const oldSecret = 'the secret until last week';
let database: DatabasePlace;
let world: BotWorld;
let origin: string;

beforeAll(async () => {
  database = await databaseOf('PostgreSQL');
  world = new BotWorld(await startGitHub(), database.environment);
  const bot = await world.start({ WEBHOOK_SECRET_PREVIOUS: oldSecret });
  origin = `http://127.0.0.1:${await bot.listening()}`;
}, 60_000);
afterAll(async () => {
  await world.stop();
  await database.tidy();
});

const ping = '{"zen":"Keep it logically awesome."}';

describe('the door of the bot', () => {
  test.each([
    { what: 'the secret', secret: () => world.environment()['WEBHOOK_SECRET'], status: 202 },
    { what: 'the secret before it', secret: () => oldSecret, status: 202 },
    { what: 'another secret', secret: () => 'a secret of somebody else', status: 401 },
    { what: "Probot's own", secret: () => 'development', status: 401 },
  ])('a delivery signed with $what: $status', async ({ secret, status }) => {
    const answer = await deliver(ping, { secret: secret() ?? '' });
    expect(answer.status).toBe(status);
  });

  test.each([
    { what: 'without a signature', headers: { 'x-hub-signature-256': '' }, body: ping, status: 401 },
    {
      what: 'with half a signature',
      headers: { 'x-hub-signature-256': 'sha256=00' },
      body: ping,
      status: 401,
    },
    { what: 'without a GUID', headers: { 'x-github-delivery': '' }, body: ping, status: 400 },
    { what: 'whose event is no name', headers: { 'x-github-event': 'a{b="c"}' }, body: ping, status: 400 },
    { what: 'that is no JSON', headers: {}, body: 'payload=%7B%7D', status: 400 },
    { what: 'that is empty', headers: {}, body: '', status: 401 },
  ])('a delivery $what: $status', async ({ headers, body, status }) => {
    const answer = await deliver(body, { headers });
    expect(answer.status).toBe(status);
  });

  test('the same delivery twice is stored once', async () => {
    const headers = { 'x-github-delivery': 'twice' };
    expect(await (await deliver(ping, { headers })).text()).toBe('stored\n');
    expect(await (await deliver(ping, { headers })).text()).toBe('known\n');
  });

  test('a body larger than any of GitHub is not read', async () => {
    const answer = await fetch(`${origin}/api/github/webhooks`, {
      method: 'POST',
      body: new Uint8Array(26 * 1024 * 1024),
    }).then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(answer);
  });

  test('other ways lead nowhere', async () => {
    expect((await fetch(`${origin}/probot`)).status).toBe(404);
    expect((await fetch(`${origin}/api/github/webhooks`)).status).toBe(405);
  });

  test('it tells that it is alive, ready, and how much it did', async () => {
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    await deliver(ping, {});
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toMatch(/scopekeeper_deliveries_total\{event="ping",outcome="stored"\} \d/);
    expect(metrics).toMatch(/scopekeeper_deliveries_total\{event="unverified",outcome="unsigned"\} \d/);
    expect(metrics).toMatch(/scopekeeper_queue_deliveries\{state="waiting"\} \d/);
    expect(metrics).toContain('scopekeeper_acknowledge_seconds_bucket');
    expect(metrics).toContain('process_resident_memory_bytes');
  });

  test('it tells how long its handlers take, and what is left of the rate limits', async () => {
    await world.project().pullRequest();
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toMatch(/scopekeeper_handler_seconds_count\{event="\w+",outcome="done"\} [1-9]/);
    expect(metrics).toMatch(/scopekeeper_github_rate_remaining\{resource="core"\} \d/);
  });

  test('its log is JSON without secrets', async () => {
    await deliver('{"action":"x","token":"ghp_0123456789abcdefghijklmnopqrstuvwxyz"}', {});
    const text = JSON.stringify(world.bots[0]?.log);
    expect(text).toContain('"handled"');
    expect(text).not.toContain('ghp_0123456789');
    expect(text).not.toContain(oldSecret);
  });
});

describe('the bot refuses to start', () => {
  test.each([
    { without: 'WEBHOOK_SECRET', says: 'anybody could forge webhooks' },
    { without: 'APP_ID', says: 'a number on the App' },
    { without: 'PRIVATE_KEY', says: 'PRIVATE_KEY_PATH' },
  ])('without $without, and says what to do', async ({ without, says }) => {
    const bot = new BotProcess(builtBot(inject('programFolder')), world.environment({ [without]: '' }));
    expect(await bot.exited()).toBe(2);
    expect(bot.errors).toContain(`error: ${without} is missing`);
    expect(bot.errors).toContain(says);
  });

  test('with everything wrong, and tells it all at once', async () => {
    const wrong = { APP_ID: 'Iv1.abc', PRIVATE_KEY: 'nothing', WEBHOOK_SECRET: 'short', PORT: 'http' };
    const bot = new BotProcess(builtBot(inject('programFolder')), world.environment(wrong));
    expect(await bot.exited()).toBe(2);
    expect(bot.errors.trim().split('\n')).toHaveLength(4);
  });
});

interface Sent {
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let count = 0;

function deliver(body: string, { secret, headers = {} }: Sent): Promise<Response> {
  count += 1;
  const key = secret ?? world.environment()['WEBHOOK_SECRET'] ?? '';
  const signature = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  const usual = {
    'content-type': 'application/json',
    'x-github-event': 'ping',
    'x-github-delivery': `delivery-${count}`,
    'x-hub-signature-256': signature,
  };
  const all = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '');
  return fetch(`${origin}/api/github/webhooks`, { method: 'POST', body, headers: Object.fromEntries(all) });
}
