import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { createLinearTracker } from '../../../src/adapters/linear/tracker.ts';
import { aTicket, undelivered } from '../../contract/trackers/writes.ts';

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
type Script = (aliases: readonly string[], question: Question) => object;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const workspace = {
  organization: { id: 'w' },
  someTeams: { nodes: [{ id: 't', key: 'INT', name: 'Integrations' }] },
};
const nothingThere = { issues: { nodes: [] }, comments: { nodes: [] } };

/** A Linear that answers mutations by a script: for answers that the strict stand-in would not give. */
async function scripted(
  script: Script,
  found: object = workspace,
): Promise<{ apiUrl: string; mutations: string[][] }> {
  const mutations: string[][] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const question = JSON.parse(Buffer.concat(chunks).toString()) as Question;
      const aliases = Array.from(question.query.matchAll(/^ {2}(w\d+_\w+):/gm), ([, alias]) => alias ?? '');
      if (question.query.startsWith('mutation')) mutations.push(aliases);
      const data = question.query.includes('ScopekeeperFind') ? found : nothingThere;
      const answer = question.query.startsWith('mutation') ? script(aliases, question) : { data };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, mutations };
}

function created(aliases: readonly string[]): object {
  const issue = { id: 'i', identifier: 'INT-1', url: 'https://linear.app/i' };
  return { data: Object.fromEntries(aliases.map((alias) => [alias, { success: true, issue }])) };
}

describe('a refusal', () => {
  it('that names no field is tracked down by halves', async () => {
    const { apiUrl, mutations } = await scripted((aliases) =>
      aliases.includes('w2_create') ? { data: null, errors: [{ message: 'No.' }] } : created(aliases),
    );
    const tracker = createLinearTracker({ fetch: fetchThrough(), apiKey: 'lin_api_k', apiUrl });
    const written = await tracker.apply(['a', 'b', 'c', 'd'].map((toolkit) => aTicket(toolkit)));
    expect(written.map(({ kind }) => kind)).toEqual(['done', 'done', 'undelivered', 'done']);
    expect(undelivered(written)).toEqual(['No.']);
    expect(mutations).toHaveLength(5);
  });

  it('that says the ticket exists, where it cannot be seen, is no ticket', async () => {
    const errors = [
      { message: 'conflict on insert of Issue', path: ['w0_create'], extensions: { code: 'INPUT_ERROR' } },
    ];
    const { apiUrl, mutations } = await scripted(() => ({ data: null, errors }));
    const written = await createLinearTracker({ fetch: fetchThrough(), apiKey: 'lin_api_k', apiUrl }).apply([
      aTicket('a'),
    ]);
    expect(undelivered(written)[0]).toMatch(/has this ticket already but does not show it/);
    expect(mutations).toHaveLength(1);
  });

  it('without success is no success', async () => {
    const { apiUrl } = await scripted(() => ({ data: { w0_create: { success: false } } }));
    const written = await createLinearTracker({ fetch: fetchThrough(), apiKey: 'lin_api_k', apiUrl }).apply([
      aTicket('a'),
    ]);
    expect(undelivered(written)).toEqual(['Linear answered without saying that it was done.']);
  });
});

describe('an answer', () => {
  it('in a form that is not known names the place', async () => {
    const { apiUrl } = await scripted(created, { ...workspace, organization: null });
    const tracker = createLinearTracker({ fetch: fetchThrough(), apiKey: 'lin_api_k', apiUrl });
    await expect(tracker.find({ keys: [], allOpen: true })).rejects.toThrow(
      /form that is not known here: organization/,
    );
  });
});

describe('data', () => {
  it('travels as variables and never in the text of a document', async () => {
    const seen: Question[] = [];
    const { apiUrl } = await scripted((aliases, question) => {
      seen.push(question);
      return created(aliases);
    });
    const title = '") { success } } mutation { issueDelete(id: "1") { success } } #';
    await createLinearTracker({ fetch: fetchThrough(), apiKey: 'lin_api_k', apiUrl }).apply([
      aTicket('a', { title }),
    ]);
    expect(seen[0]?.query).not.toContain('issueDelete');
    expect(seen[0]?.variables).toMatchObject({ w0_create: { title } });
  });
});
