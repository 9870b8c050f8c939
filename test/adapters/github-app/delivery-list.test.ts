import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { aSetting } from './setup.ts';

/** A receiver that answers what it is told to. */
async function receiver(status: () => number): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status()).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

type Attempts = readonly { readonly id: number; readonly guid: string; readonly ok: boolean }[];

test('deliveries are listed over pages, newest first, and one that failed is sent again', async () => {
  const { github, wizard, deliveries } = await aSetting();
  let status = 202;
  github.webhooks.to(await receiver(() => status), 'secret');
  const pr = github.pullRequest(wizard);
  for (let index = 0; index < 110; index += 1) pr.comment(String(index));
  await github.webhooks.settled();
  status = 500;
  pr.comment('missed');
  await github.webhooks.settled();
  const recent = (await deliveries.recent(0)) as Attempts;
  expect(recent).toHaveLength(113);
  expect(recent.filter(({ ok }) => !ok)).toEqual([recent[0]]);
  status = 202;
  expect(await deliveries.redeliver(recent[0]?.id ?? 0)).toBeUndefined();
  await github.webhooks.settled();
  const after = (await deliveries.recent(0)) as Attempts;
  expect(after[0]).toMatchObject({ guid: recent[0]?.guid, ok: true });
});

test('only what was delivered since a time is listed, and no page is read beyond it', async () => {
  let now = Date.parse('2026-03-01T10:00:00Z');
  const { github, wizard, deliveries } = await aSetting({ now: () => new Date(now) });
  github.webhooks.to(await receiver(() => 202), 'secret');
  const pr = github.pullRequest(wizard);
  for (let index = 0; index < 250; index += 1) pr.comment(String(index));
  await github.webhooks.settled();
  now += 3_600_000;
  pr.comment('recent');
  await github.webhooks.settled();
  expect(await deliveries.recent(now - 60_000)).toMatchObject([{ ok: true, deliveredAtMillis: now }]);
  expect(github.requests.filter(({ path }) => path === '/app/hook/deliveries')).toHaveLength(1);
});

test('a delivery that is not there is refused', async () => {
  const { deliveries } = await aSetting();
  expect(await deliveries.redeliver(1)).toMatchObject({ kind: 'refused', isTemporary: false });
});
