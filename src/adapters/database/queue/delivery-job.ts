import { randomUUID } from 'node:crypto';

import type { CommandResponse, JobInsert, JobWithMetadata } from 'pg-boss';

import type { Delivery, TakenDelivery } from '../../../flows/bot/queue.ts';
import { withoutNul } from '../database.ts';

/** What a job of pg-boss carries of a delivery; the key is the job's own. */
export interface DeliveryData {
  readonly guid: string;
  readonly event: string;
  readonly body: string;
  /** How often it was tried before it was put in line as this job. */
  readonly tries: number;
}

/** The job of a delivery that was tried already, and may be tried `maxAttempts` times in all. */
export function jobOf(delivery: Delivery, tries: number, maxAttempts: number): JobInsert<DeliveryData> {
  const { guid, event, key, body } = delivery;
  return {
    id: nextId(),
    singletonKey: withoutNul(key),
    retryLimit: maxAttempts - tries - 1,
    data: { guid, event, body: withoutNul(body), tries },
  };
}

let jobCount = 0;

/**
 * What is stored in one transaction has one time of creation, so pg-boss orders it by id. These grow with each job that
 * this process stores.
 */
function nextId(): string {
  jobCount = (jobCount + 1) % 2 ** 32;
  return jobCount.toString(16).padStart(8, '0') + randomUUID().slice(8);
}

/** A job that was fetched, as a delivery in hand. */
export function takenOf(job: JobWithMetadata<DeliveryData>): TakenDelivery {
  const { guid, event, body, tries } = job.data;
  return {
    guid,
    event,
    key: job.singletonKey ?? '',
    body,
    attempt: tries + job.retryCount + 1,
    claim: `${job.id}/${job.retryCount}/${job.retryLimit}`,
  };
}

/** The job behind a delivery in hand. */
export interface ClaimedJob {
  readonly id: string;
  /** pg-boss counts the claims on a job, and obeys only the last. */
  readonly retryCount: number;
  /** When it fails as often as this, pg-boss makes a dead letter of it. */
  readonly retryLimit: number;
}

/** What `takenOf` wrote into the claim. */
export function claimedJob({ claim }: TakenDelivery): ClaimedJob {
  const [id = '', retryCount, retryLimit] = claim.split('/');
  return { id, retryCount: Number(retryCount), retryLimit: Number(retryLimit) };
}

/** Which jobs a command found as they were claimed. pg-boss tells, though its types do not. */
export function settledBy(response: CommandResponse): ReadonlySet<string> {
  return new Set((response as { settled?: readonly string[] }).settled);
}
