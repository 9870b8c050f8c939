import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { fetchBlob, TooLarge } from '../../../src/adapters/github/blob.ts';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';

/** A storage that gives `chunks` of 100 bytes and does not say how many before. */
async function aStorage(chunks: number): Promise<{ url: string; sent: () => number }> {
  let sent = 0;
  const server = createServer((_request, response) => {
    const more = (): void => {
      if (sent === chunks) return void response.end();
      sent += 1;
      response.write(Buffer.alloc(100), () => setImmediate(more));
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.zip`, sent: () => sent };
}

test('a download without an announced size ends where the limit is', async () => {
  const storage = await aStorage(100_000);
  const limits = { maxBytes: 1_000, timeoutMillis: 5_000 };
  await expect(fetchBlob(fetchThrough(), storage.url, limits)).rejects.toThrow(TooLarge);
  expect(storage.sent()).toBeLessThan(100_000);
});

test('a download of just the limit arrives', async () => {
  const storage = await aStorage(10);
  expect(
    await fetchBlob(fetchThrough(), storage.url, { maxBytes: 1_000, timeoutMillis: 5_000 }),
  ).toHaveLength(1_000);
});
