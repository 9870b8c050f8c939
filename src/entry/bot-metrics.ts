import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DeliveryQueue } from '../flows/bot/queue.ts';

/** What became of a delivery at the door. */
export type Received = 'stored' | 'known' | 'unsigned' | 'malformed' | 'too-large' | 'unavailable';

/** What the bot counts about itself, for Prometheus. */
export interface BotMetrics {
  /** `event` of an unsigned delivery is not told: a label that strangers choose would fill the memory. */
  received(event: string, outcome: Received, millis: number): void;
  handled(event: string, outcome: 'done' | 'failed', millis: number): void;
  rateLeft(resource: string, remaining: number): void;
  /** The exposition text and its content type. */
  page(): Promise<{ readonly type: string; readonly text: string }>;
}

const secondsBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts; the depth of the queue is asked for when somebody looks. */
export function createMetrics(queue: Pick<DeliveryQueue, 'depth'>): BotMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const deliveries = new Counter({
    name: 'scopekeeper_deliveries_total',
    help: 'Webhook deliveries at the door, by event and outcome.',
    labelNames: ['event', 'outcome'],
    registers,
  });
  const acknowledged = new Histogram({
    name: 'scopekeeper_acknowledge_seconds',
    help: 'Time from the first byte of a delivery to its answer.',
    buckets: secondsBuckets,
    registers,
  });
  const handler = new Histogram({
    name: 'scopekeeper_handler_seconds',
    help: 'Time in handlers, by event and outcome.',
    labelNames: ['event', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const rate = new Gauge({
    name: 'scopekeeper_github_rate_remaining',
    help: 'Requests left of GitHub rate limits, as last told, by resource.',
    labelNames: ['resource'],
    registers,
  });
  addQueueGauges(queue, registry);
  return {
    received(event, outcome, millis) {
      deliveries.inc({ event: outcome === 'stored' || outcome === 'known' ? event : 'unverified', outcome });
      acknowledged.observe(millis / 1000);
    },
    handled: (event, outcome, millis) => handler.observe({ event, outcome }, millis / 1000),
    rateLeft: (resource, remaining) => rate.set({ resource }, remaining),
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function addQueueGauges(queue: Pick<DeliveryQueue, 'depth'>, registry: Registry): void {
  const age = new Gauge({
    name: 'scopekeeper_queue_oldest_seconds',
    help: 'Age of the oldest delivery that is neither handled nor dead.',
    registers: [registry],
  });
  const depth = new Gauge({
    name: 'scopekeeper_queue_deliveries',
    help: 'Deliveries in the queue, by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { waiting, inHand, dead, oldestMillis } = await queue.depth();
      depth.set({ state: 'waiting' }, waiting);
      depth.set({ state: 'in-hand' }, inHand);
      depth.set({ state: 'dead' }, dead);
      age.set(oldestMillis / 1000);
    },
  });
}
