import { describe, expect, it } from 'vitest';

import type { DedupKey } from '../../../src/core/triage/dedup-key.ts';
import { commentUuid, linkUuid, ticketUuid } from '../../../src/core/triage/ticket-identity.ts';

const key = 'v1:0123456789abcdef0123456789abcdef' as DedupKey;

describe('ids that we choose for tickets', () => {
  it('never change between releases', () => {
    expect({
      first: ticketUuid('w', key, 0),
      second: ticketUuid('w', key, 1),
      comment: commentUuid('t', '0'.repeat(32)),
      link: linkUuid('a', 'b'),
    }).toEqual({
      first: 'a4e9c83a-1513-4cd3-99be-042df783d723',
      second: '70be4323-8154-4920-b420-319d6783e562',
      comment: '0ceb5748-5d51-46ee-aaeb-4df4805271d5',
      link: 'e093592c-6979-4fcc-a46c-393ba6ab4260',
    });
  });

  it('are UUIDs of version 4 in form', () => {
    for (let generation = 0; generation < 200; generation += 1) {
      expect(ticketUuid('w', key, generation)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('differ between workspaces, which share one table of ids at the service', () => {
    expect(ticketUuid('one', key, 0)).not.toBe(ticketUuid('other', key, 0));
  });
});
