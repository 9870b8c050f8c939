import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { replaceSection } from '../../../src/core/triage/ticket.ts';
import { github } from './github-place.ts';
import { linear } from './linear-place.ts';
import { local } from './local-place.ts';
import type { Place } from './place.ts';
import { aChange, aTicket, keyOf, section, theTicket, undelivered } from './writes.ts';

describe.each([local, linear, github])(
  '$name keeps the contract of trackers',
  ({ name, answersOverNetwork, open }) => {
    let place: Place;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.end());

    const file = async (...toolkits: string[]): Promise<void> => {
      const written = await place.run().apply(toolkits.map((toolkit) => aTicket(toolkit)));
      expect(undelivered(written)).toEqual([]);
    };

    it('creates a ticket that people can read', async () => {
      const [written] = await place.run().apply([aTicket('freshdesk')]);
      const [ticket, ...others] = await place.seen();
      expect(others).toEqual([]);
      expect(written).toMatchObject({ kind: 'done', adopted: false, ticket: { name: ticket?.name } });
      expect(ticket).toMatchObject({
        title: '[auth-scope][freshdesk] 2 actions blocked: tickets:read',
        body: aTicket('freshdesk').body,
        status: 'open',
        comments: [],
      });
      expect(ticket?.labels).toContain('auth-failure');
    });

    it('finds tickets by key, and all open ones when asked', async () => {
      await file('freshdesk', 'zendesk', 'slack');
      const keys = [keyOf('freshdesk'), keyOf('slack'), keyOf('nobody')];
      const { matching, open } = await place.run().find({ keys, allOpen: true });
      expect(matching.map(({ key }) => key).sort()).toEqual([keyOf('freshdesk'), keyOf('slack')].sort());
      expect(open.map(({ key }) => key).sort()).toEqual(
        [keyOf('freshdesk'), keyOf('slack'), keyOf('zendesk')].sort(),
      );
    });

    it('finds nothing where nothing is', async () => {
      expect(await place.run().find({ keys: [keyOf('freshdesk')], allOpen: true })).toEqual({
        matching: [],
        open: [],
      });
    });

    it('lists open tickets only when asked', async () => {
      await file('freshdesk');
      expect((await place.run().find({ keys: [], allOpen: false })).open).toEqual([]);
    });

    it('changes title and text', async () => {
      await file('freshdesk');
      const run = place.run();
      const ticket = await theTicket(run, keyOf('freshdesk'));
      const body = section(ticket.key, 0, 'Three actions are blocked.');
      expect(undelivered(await run.apply([aChange(ticket, { title: 'Three now', body })]))).toEqual([]);
      expect(await place.seen()).toMatchObject([{ title: 'Three now', body, status: 'open' }]);
    });

    it('keeps what people wrote around our section', async () => {
      await file('freshdesk');
      const before = await theTicket(place.run(), keyOf('freshdesk'));
      await place.edit(
        before.ref.name,
        `Ann looks after this.\n\n${before.body}\n\nAsked the vendor on Monday.`,
      );
      const run = place.run();
      const ticket = await theTicket(run, keyOf('freshdesk'));
      const body = replaceSection(ticket.body, section(ticket.key, 0, 'Three actions are blocked.'));
      await run.apply([aChange(ticket, { body })]);
      const [seen] = await place.seen();
      expect(seen?.body).toMatch(/^Ann looks after this\.[^]*Three actions[^]*Asked the vendor on Monday\.$/);
    });

    it('writes a comment once, however often it is planned', async () => {
      await file('freshdesk');
      for (const again of ['first', 'second']) {
        const run = place.run();
        const ticket = await theTicket(run, keyOf('freshdesk'));
        const written = await run.apply([aChange(ticket, { comment: 'One action more.' })]);
        expect(undelivered(written), again).toEqual([]);
      }
      const [ticket] = await place.seen();
      expect(ticket?.comments).toHaveLength(1);
      expect(ticket?.comments[0]).toContain('One action more.');
    });

    it('writes different comments one after the other', async () => {
      await file('freshdesk');
      const run = place.run();
      const ticket = await theTicket(run, keyOf('freshdesk'));
      await run.apply([aChange(ticket, { comment: 'One more.', token: 'b'.repeat(32) })]);
      await run.apply([aChange(ticket, { comment: 'One less.', token: 'c'.repeat(32) })]);
      const [seen] = await place.seen();
      expect(seen?.comments).toEqual([
        expect.stringContaining('One more.'),
        expect.stringContaining('One less.'),
      ]);
    });

    it('completes a ticket with a comment', async () => {
      await file('freshdesk');
      const run = place.run();
      const ticket = await theTicket(run, keyOf('freshdesk'));
      await run.apply([aChange(ticket, { comment: 'All passed.', status: 'completed' })]);
      expect(await place.seen()).toMatchObject([
        { status: 'completed', comments: [expect.stringContaining('All passed.')] },
      ]);
    });

    it.each(['completed', 'canceled', 'duplicate'] as const)(
      'sees that people closed a ticket as %s',
      async (how) => {
        await file('freshdesk');
        const [seen] = await place.seen();
        await place.close(seen?.name ?? '', how);
        const run = place.run();
        const ticket = await theTicket(run, keyOf('freshdesk'));
        expect(ticket.status).toBe(how === 'completed' ? 'completed' : 'canceled');
        expect((await run.find({ keys: [], allOpen: true })).open).toEqual([]);
      },
    );

    it('opens a closed ticket again', async () => {
      await file('freshdesk');
      const [seen] = await place.seen();
      await place.close(seen?.name ?? '', 'completed');
      const run = place.run();
      const ticket = await theTicket(run, keyOf('freshdesk'));
      expect(
        undelivered(await run.apply([aChange(ticket, { status: 'open', comment: 'Blocked again.' })])),
      ).toEqual([]);
      expect(await place.seen()).toMatchObject([
        { status: 'open', comments: [expect.stringContaining('Blocked again.')] },
      ]);
    });

    it('starts a new generation that links the old one', async () => {
      await file('freshdesk');
      const [old] = await place.seen();
      await place.close(old?.name ?? '', 'completed');
      const run = place.run();
      const previous = await theTicket(run, keyOf('freshdesk'));
      await run.apply([aTicket('freshdesk', { generation: 1, previous })]);
      expect(await place.seen()).toMatchObject([
        { status: 'completed' },
        { status: 'open', links: [old?.name] },
      ]);
      const { matching } = await place.run().find({ keys: [keyOf('freshdesk')], allOpen: false });
      expect(matching.map(({ generation }) => generation).sort((a, b) => a - b)).toEqual([0, 1]);
    });

    it('leaves one ticket when a run is repeated', async () => {
      await file('freshdesk', 'zendesk');
      const written = await place.run().apply([aTicket('freshdesk'), aTicket('zendesk')]);
      expect(written.map((one) => one.kind === 'done' && one.adopted)).toEqual([true, true]);
      expect((await place.seen()).filter(({ status }) => status === 'open')).toHaveLength(2);
    });

    it('leaves one ticket of each when two runs file at the same moment', async () => {
      const writes = ['freshdesk', 'zendesk', 'slack'].map((toolkit) => aTicket(toolkit));
      const both = await Promise.all([place.run().apply(writes), place.run().apply(writes)]);
      expect(both.flatMap(undelivered)).toEqual([]);
      const open = (await place.seen()).filter(({ status }) => status === 'open');
      expect(open).toHaveLength(3);
      for (const [index] of writes.entries()) {
        const answers = both.map((written) => written[index]);
        expect(new Set(answers.map((one) => one?.kind === 'done' && one.ticket.name)).size).toBe(1);
        expect(answers.filter((one) => one?.kind === 'done' && !one.adopted)).toHaveLength(1);
      }
      const { matching } = await place.run().find({ keys: writes.map(({ key }) => key), allOpen: false });
      expect(matching).toHaveLength(3);
    });

    it('leaves one comment when two runs write the same at the same moment', async () => {
      await file('freshdesk');
      const runs = [place.run(), place.run()];
      const ticket = await theTicket(place.run(), keyOf('freshdesk'));
      const both = await Promise.all(
        runs.map((run) => run.apply([aChange(ticket, { comment: 'One more.' })])),
      );
      expect(both.flatMap(undelivered)).toEqual([]);
      expect((await place.seen())[0]?.comments).toHaveLength(1);
    });

    it('does not let one bad write hide the others', async () => {
      await file('freshdesk');
      const run = place.run();
      const good = await theTicket(run, keyOf('freshdesk'));
      const id = name === 'github' ? '404' : 'gone-00000000.md';
      const gone = { ...good, ref: { id, name: 'the lost one', url: '' } };
      const written = await run.apply([
        aTicket('zendesk'),
        aChange(gone, { comment: 'Nobody reads this.', token: 'd'.repeat(32) }),
        aTicket('slack'),
        aChange(good, { comment: 'One more.' }),
      ]);
      expect(written.map(({ kind }) => kind)).toEqual(['done', 'undelivered', 'done', 'done']);
      expect(await place.seen()).toHaveLength(3);
    });

    it('says why nothing could be delivered, and delivers it later', async () => {
      await place.breakDown();
      const run = place.run();
      await expect(run.find({ keys: [keyOf('freshdesk')], allOpen: true })).rejects.toThrow(/\w+ \w+/);
      const written = await place.run().apply([aTicket('freshdesk'), aTicket('zendesk')]);
      expect(undelivered(written)).toHaveLength(2);
      await place.heal();
      await file('freshdesk', 'zendesk');
      expect(await place.seen()).toHaveLength(2);
    });

    it.runIf(answersOverNetwork)('adopts its own ticket when the answer to the create was lost', async () => {
      place.loseAnswer('create');
      const written = await place.run().apply([aTicket('freshdesk'), aTicket('zendesk')]);
      expect(written).toMatchObject([
        { kind: 'done', adopted: false },
        { kind: 'done', adopted: false },
      ]);
      expect(await place.seen()).toHaveLength(2);
    });

    it.runIf(answersOverNetwork).each(['comment', 'change'] as const)(
      'does a %s once when its answer was lost',
      async (what) => {
        await file('freshdesk');
        const run = place.run();
        const ticket = await theTicket(run, keyOf('freshdesk'));
        place.loseAnswer(what);
        const written = await run.apply([aChange(ticket, { comment: 'One more.', title: 'New title' })]);
        expect(written).toMatchObject([{ kind: 'done' }]);
        expect(await place.seen()).toMatchObject([
          { title: 'New title', comments: [expect.stringContaining('One more.')] },
        ]);
      },
    );

    it('answers an empty list of writes with an empty list', async () => {
      expect(await place.run().apply([])).toEqual([]);
    });
  },
);
