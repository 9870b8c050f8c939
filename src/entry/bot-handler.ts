import type { Logger } from 'pino';
import type { Probot } from 'probot';
import type { WorkerFact } from '../adapters/database/queue/worker.ts';
import type { DeliveryHandler } from '../flows/bot/queue.ts';
import { TryLater } from '../flows/bot/refusal.ts';
import { whileHandling } from './bot-log.ts';
import type { BotMetrics } from './bot-metrics.ts';

/** Hands deliveries from the queue to Probot's handlers, and tells how that went. */
export function createHandler(
  probot: Probot,
  metrics: BotMetrics,
  log: Logger,
): { readonly handle: DeliveryHandler; readonly tell: (fact: WorkerFact) => void } {
  return {
    async handle({ guid, event, body }) {
      // Its signature was verified before it was stored, so it is what GitHub says of this event.
      const received = { id: guid, name: event, payload: JSON.parse(body) as unknown };
      try {
        await whileHandling(guid, () => probot.receive(received as Parameters<Probot['receive']>[0]));
      } catch (error) {
        throw causeOf(error);
      }
    },
    tell: (fact) => tellOf(fact, metrics, log),
  };
}

/** Of all handlers that failed, one tells the queue when to try again. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof AggregateError)) return error;
  const errors: readonly unknown[] = error.errors;
  return errors.find((one) => one instanceof TryLater) ?? errors[0] ?? error;
}

function tellOf(fact: WorkerFact, metrics: BotMetrics, log: Logger): void {
  if (fact.kind === 'database') {
    log.error({ err: fact.error }, 'the database did not answer');
    return;
  }
  const { delivery, millis, error } = fact;
  const { guid, event, key, attempt } = delivery;
  const facts = { delivery: guid, event, key, attempt, millis: Math.round(millis) };
  metrics.handled(event, fact.kind === 'handled' ? 'done' : 'failed', millis);
  if (fact.kind === 'handled') log.info(facts, 'handled');
  else if (fact.kind === 'lost') log.warn(facts, 'another replica took the delivery over');
  else {
    const reason = error instanceof TryLater ? { reason: error.message } : { err: error };
    const sentence = fact.kind === 'dead' ? 'given up: it is a dead letter now' : 'to be tried again';
    log.warn({ ...facts, ...reason }, sentence);
  }
}
