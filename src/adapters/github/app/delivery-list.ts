import { array, number, object, string } from 'valibot';

import type { DeliveryList } from '../../../flows/bot/ports/delivery-list.ts';
import { understood } from '../answer.ts';
import type { AppOctokit } from './octokit.ts';
import { orRefused } from './refusal.ts';

const deliverySchema = object({
  id: number(),
  guid: string(),
  delivered_at: string(),
  status_code: number(),
});

type Recent = Extract<Awaited<ReturnType<DeliveryList['recent']>>, readonly unknown[]>;

/** So many pages of 100 are read, the newest first: an hour of a busy App. */
const mostPages = 50;

/** The deliveries of the App's webhook; `appOctokit` must act as the App itself. Never throws. */
export function createDeliveryList(appOctokit: AppOctokit): DeliveryList {
  return {
    recent: async (sinceMillis) =>
      orRefused({ doing: "list the deliveries of the App's webhook", needs: "the App's own key" }, () =>
        recent(appOctokit, sinceMillis),
      ),
    redeliver: async (delivery_id) =>
      orRefused({ doing: 'ask for a delivery again', needs: "the App's own key" }, async () => {
        // Twice is harmless: a delivery is known by its guid.
        await appOctokit.request('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id });
      }),
  };
}

async function recent(octokit: AppOctokit, sinceMillis: number): Promise<Recent> {
  const all: Recent[number][] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { data, headers } = await octokit.request('GET /app/hook/deliveries', {
      per_page: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const listed = understood(array(deliverySchema), data).map(
      ({ id, guid, delivered_at, status_code: status }) => ({
        id,
        guid,
        ok: status >= 200 && status < 300,
        deliveredAtMillis: Date.parse(delivered_at),
      }),
    );
    all.push(...listed.filter(({ deliveredAtMillis }) => deliveredAtMillis >= sinceMillis));
    cursor = nextCursor(headers.link);
    if (cursor === undefined || listed.some(({ deliveredAtMillis }) => deliveredAtMillis < sinceMillis))
      break;
  }
  return all;
}

/** Pages of this list are known by cursors, which GitHub puts into the link to the next one. */
function nextCursor(link: string | undefined): string | undefined {
  const url = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  return url === undefined ? undefined : (new URL(url).searchParams.get('cursor') ?? undefined);
}
