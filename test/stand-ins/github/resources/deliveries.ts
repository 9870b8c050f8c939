import { json, type Answer } from '../../server.ts';
import type { Call } from '../call.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Json } from '../shape.ts';
import type { Delivery } from '../webhooks/delivery.ts';

/** The deliveries of the App's webhook. */
export const deliveryOperations: Readonly<Record<string, (call: Call) => Answer>> = {
  'apps/list-webhook-deliveries': (call) => {
    const perPage = Math.min(100, Number(call.query.get('per_page') ?? 30));
    const status = call.query.get('status');
    const wanted = call.hook
      .deliveries()
      .filter((one) => status === null || (status === 'success') === isOk(one));
    const start = startOf(call, wanted);
    const page = wanted.slice(start, start + perPage);
    const next = wanted[start + perPage];
    return json(200, page.map(showDelivery), next === undefined ? {} : { link: nextLink(call, next) });
  },
  'apps/get-webhook-delivery': (call) => {
    const { request, ...rest } = deliveryOf(call);
    const payload = JSON.parse(request.body) as unknown;
    return json(200, {
      ...showDelivery({ request, ...rest }),
      url: '',
      request: { headers: request.headers, payload },
      response: { headers: {}, payload: null },
    });
  },
  'apps/redeliver-webhook-delivery': (call) => {
    call.hook.redeliver(deliveryOf(call));
    return json(202, {});
  },
};

/** Cursors are opaque: a delivery's id, where the page begins. */
function startOf(call: Call, deliveries: readonly Delivery[]): number {
  const cursor = call.query.get('cursor');
  if (cursor === null) return 0;
  const index = deliveries.findIndex(({ id }) => cursor === cursorOf(id));
  if (index === -1) throw new Refusal(422, 'Invalid cursor');
  return index;
}

function cursorOf(id: number): string {
  return `v1_${Buffer.from(String(id)).toString('base64url')}`;
}

function nextLink(call: Call, { id }: Delivery): string {
  const query = new URLSearchParams(call.query);
  query.set('cursor', cursorOf(id));
  return `<${call.api}/app/hook/deliveries?${query.toString()}>; rel="next"`;
}

function deliveryOf(call: Call): Delivery {
  const id = Number(call.route.path['delivery_id']);
  const found = call.hook.deliveries().find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return found;
}

function isOk({ statusCode }: Delivery): boolean {
  return statusCode >= 200 && statusCode < 300;
}

function showDelivery(delivery: Delivery): Json {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.isRedelivery,
    duration: delivery.durationMillis / 1000,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  };
}
