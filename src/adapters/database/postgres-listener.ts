import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

const reconnectAfterMillis = 1_000;

/**
 * Hears a channel through a connection of its own (a pooled one would forget the subscription). When the connection
 * breaks it is made again, and `heard` is called once, because something may have been told in between.
 *
 * @throws when the first connection fails
 */
export async function listenOn(
  url: string,
  channel: string,
  heard: () => void,
): Promise<() => Promise<void>> {
  const closing = new AbortController();
  let client = await connect();
  return async () => {
    closing.abort();
    await client.end();
  };

  async function connect(): Promise<Client> {
    const fresh = new Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'scopekeeper-listen',
    });
    fresh.on('notification', heard);
    fresh.on('error', () => undefined);
    await fresh.connect();
    fresh.once('end', () => void reconnect());
    await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    return fresh;
  }

  async function reconnect(): Promise<void> {
    while (!closing.signal.aborted) {
      await delay(reconnectAfterMillis, undefined, { ref: false });
      const next = await connect().catch(() => undefined);
      if (next === undefined) continue;
      client = next;
      if (closing.signal.aborted) await next.end();
      heard();
      return;
    }
  }
}
