import { describe, expect, it } from 'vitest';

import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { createLinearTracker } from '../../../src/adapters/linear/tracker.ts';
import type { Tracker } from '../../../src/flows/tracker.ts';
import { aChange, aTicket, keyOf, theTicket } from '../../contract/trackers/writes.ts';
import type { Failure } from '../../stand-ins/failures.ts';
import { type Linear, startLinear } from '../../stand-ins/linear/linear.ts';
import type { Issue } from '../../stand-ins/linear/model.ts';

const mishaps: Readonly<Record<string, Failure>> = {
  nothing: { kind: 'slow', millis: 0 },
  outage: { kind: 'status', status: 503 },
  limit: { kind: 'secondary-rate-limit', retryAfterSeconds: 1 },
  'effect then reset': { kind: 'after-effect', failure: { kind: 'reset' } },
  'effect then 502': { kind: 'after-effect', failure: { kind: 'status', status: 502 } },
  'effect then half an answer': { kind: 'after-effect', failure: { kind: 'truncated' } },
};
const names = Object.keys(mishaps);
const last = ['nothing', 'effect then reset'];
const sequences = names.flatMap((a) => names.flatMap((b) => last.map((c) => [a, b, c])));

function run(linear: Linear): Tracker {
  let nowMillis = Date.now();
  const sleep = async (millis: number): Promise<void> => void (nowMillis += millis);
  const timing = { now: () => nowMillis, sleep, random: () => 0.5 };
  return createLinearTracker({ fetch: fetchThrough(), apiKey: linear.key(), apiUrl: linear.url, timing });
}

/** One ticket that was completed, one that is open. */
async function workspaceWithHistory(): Promise<Linear> {
  const linear = await startLinear();
  linear.workspace.team('INT');
  await run(linear).apply([aTicket('freshdesk'), aTicket('zendesk')]);
  linear.workspace.close(linear.workspace.issues[0] as Issue, 'completed');
  return linear;
}

describe('whatever befalls three requests in a row while filing', () => {
  it.each(sequences)('%s, %s, %s: every ticket, link and comment stands once', async (...sequence) => {
    const linear = await workspaceWithHistory();
    const { workspace } = linear;
    const tracker = run(linear);
    const previous = await theTicket(tracker, keyOf('freshdesk'));
    const ticket = await theTicket(tracker, keyOf('zendesk'));
    for (const name of sequence) linear.failNext('*', mishaps[name] ?? { kind: 'reset' });
    const written = await tracker.apply([
      aTicket('freshdesk', { generation: 1, previous }),
      aChange(ticket, { title: 'Three now', comment: 'One more.' }),
      aTicket('slack'),
    ]);
    // Where fewer than three requests were needed, one more uses the rest up.
    for (let left = 0; left < 3; left += 1) await run(linear).find({ keys: [], allOpen: false });
    expect(written).toEqual([1, 2, 3].map(() => expect.objectContaining({ kind: 'done', adopted: false })));
    expect(workspace.issues.map(({ title }) => title)).toEqual([
      aTicket('freshdesk').title,
      'Three now',
      aTicket('freshdesk').title,
      aTicket('slack').title,
    ]);
    expect([workspace.relations.length, workspace.comments.length]).toEqual([1, 1]);
    await linear.close();
    linear.assertClean();
  });
});
