import { LinearGraphQLClient } from '@linear/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { startLinear, type Linear } from './linear/linear.ts';
import type { Team } from './linear/model.ts';
import type { Workspace } from './linear/workspace.ts';

const uuids = [1, 2, 3].map((digit) => `${digit}f1c0a3e-5b2d-4c7a-9e8f-0123456789ab`);

let linear: Linear;
let workspace: Workspace;
let team: Team;

beforeEach(async () => {
  linear = await startLinear();
  ({ workspace } = linear);
  team = workspace.team('ENG');
});
afterEach(() => linear.close());

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, never> | null;
    readonly errors?: readonly { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  };
}

async function ask(
  query: string,
  variables: object = {},
  authorization: string = linear.key(),
): Promise<Answered> {
  const headers = { 'content-type': 'application/json', authorization };
  const response = await fetch(linear.url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answered['body'],
  };
}

const create = (alias: string, id = '', more = ''): string =>
  `${alias}: issueCreate(input: { teamId: $team, title: "${alias}" ${id === '' ? '' : `id: "${id}"`} ${more} }) { issue { id identifier } }`;
const mutation = (...fields: string[]): string => `mutation File($team: String!) { ${fields.join(' ')} }`;

const find = async (filter: string, more = ''): Promise<string[]> => {
  const { body } = await ask(`{ issues(first: 50 filter: ${filter} ${more}) { nodes { title } } }`);
  const { nodes } = (body.data as unknown as { issues: { nodes: { title: string }[] } }).issues;
  return nodes.map((node) => node.title);
};

describe('creating', () => {
  test("the SDK's client files two tickets in one request", async () => {
    const client = new LinearGraphQLClient(linear.url, { headers: { authorization: linear.key() } });
    const { data } = await client.rawRequest(mutation(create('a', uuids[0]), create('b', uuids[1])), {
      team: team.id,
    });
    expect(data).toEqual({
      a: { issue: { id: uuids[0], identifier: 'ENG-1' } },
      b: { issue: { id: uuids[1], identifier: 'ENG-2' } },
    });
    expect(linear.requests[0]?.labels).toEqual(['issueCreate', 'File']);
    linear.assertClean();
  });

  test('a taken id stops the request there: what came before stays, what comes after does not run', async () => {
    workspace.issue(team, 'known', null, { id: uuids[1] ?? '' });
    const query = mutation(create('a', uuids[0]), create('b', uuids[1]), create('c', uuids[2]));
    const { status, body } = await ask(query, { team: team.id });
    expect({ status, data: body.data }).toEqual({ status: 200, data: null });
    expect(body.errors).toMatchObject([
      {
        message: 'conflict on insert of Issue',
        path: ['b'],
        extensions: { code: 'INPUT_ERROR', type: 'invalid input' },
      },
    ]);
    expect(workspace.issues.map((issue) => issue.title)).toEqual(['known', 'a']);
    linear.assertClean();
  });

  test.each([
    [
      'an id of another UUID version',
      `id: "1f1c0a3e-5b2d-1c7a-9e8f-0123456789ab"`,
      'Argument Validation Error',
    ],
    [
      'an id of another UUID variant',
      `id: "1f1c0a3e-5b2d-4c7a-1e8f-0123456789ab"`,
      'Argument Validation Error',
    ],
    ['an unknown label', `labelIds: ["${uuids[2]}"]`, 'Entity not found: IssueLabel'],
    ['a label of another team', 'labelIds: [$foreignLabel]', 'labelIds for incorrect team'],
    ['an unknown assignee', `assigneeId: "${uuids[2]}"`, 'Entity not found: User'],
    ["another team's state", 'stateId: $foreignState', 'Discrepancy between issue state and team'],
    ["another team's project", 'projectId: $foreignProject', 'Discrepancy between issue team and project'],
  ])('%s is refused', async (_what, input, message) => {
    const other = workspace.team('OPS');
    const foreign = {
      foreignLabel: workspace.label('ops', other).id,
      foreignState: other.states[0]?.id,
      foreignProject: workspace.project('ops', other).id,
    };
    const declared = Object.keys(foreign).filter((name) => input.includes(`$${name}`));
    const header = `mutation($team: String!${declared.map((name) => `, $${name}: String!`).join('')})`;
    const { body } = await ask(`${header} { ${create('a', '', input)} }`, { team: team.id, ...foreign });
    expect(body.errors?.[0]?.message).toBe(message);
    expect(workspace.issues).toEqual([]);
    linear.assertClean();
  });

  test.each([
    ['personal', 'backlog'],
    ['oauth', 'triage'],
  ] as const)('a ticket of a %s key starts in %s where the team has triage', async (kind, state) => {
    team.triageEnabled = true;
    const key = linear.key({ kind });
    await ask(mutation(create('a')), { team: team.id }, kind === 'oauth' ? `Bearer ${key}` : key);
    expect(workspace.issues[0]?.state.type).toBe(state);
  });
});

describe('finding', () => {
  test.each([
    ['by ids, UUID or identifier', `{ id: { in: ["${uuids[0]}", "ENG-2"] } }`, ['b', 'a']],
    ['by words of the description', '{ description: { contains: "key=V1" } }', ['b']],
    ['by words in any case', '{ description: { containsIgnoreCase: "KEY=v1" } }', ['b']],
    ['by state', '{ state: { type: { nin: ["completed", "canceled", "duplicate"] } } }', ['b']],
    ['by label', '{ labels: { some: { name: { eq: "auth" } } } }', ['a']],
    [
      'by team and either of two',
      '{ team: { key: { eq: "ENG" } } or: [{ title: { eq: "a" } }, { title: { eq: "b" } }] }',
      ['b', 'a'],
    ],
    ['by attachment', '{ attachments: { url: { eq: "https://x.test/1" } } }', ['b']],
  ])('%s', async (_how, filter, titles) => {
    const first = workspace.issue(team, 'a', null, { id: uuids[0] ?? '' });
    first.labels = [workspace.label('auth')];
    const second = workspace.issue(team, 'b', 'text key=V1 text');
    workspace.close(first, 'duplicate');
    await ask(
      'mutation($id: String!) { attachmentCreate(input: { issueId: $id title: "t" url: "https://x.test/1" }) { success } }',
      {
        id: second.id,
      },
    );
    expect(await find(filter)).toEqual(titles);
    linear.assertClean();
  });

  test('archived tickets are hidden unless asked for, and never by id', async () => {
    workspace.archive(workspace.issue(team, 'old'));
    expect(await find('{}')).toEqual([]);
    expect(await find('{}', 'includeArchived: true')).toEqual(['old']);
    expect((await ask('{ issue(id: "ENG-1") { title archivedAt } }')).body.errors).toBeUndefined();
  });

  test('pages follow their cursors, newest first', async () => {
    for (const title of ['1', '2', '3']) workspace.issue(team, title);
    const page = '{ issues(first: 2) { nodes { title } pageInfo { hasNextPage endCursor } } }';
    const { issues } = (await ask(page)).body.data as unknown as {
      issues: { pageInfo: { endCursor: string } };
    };
    expect(issues).toMatchObject({
      nodes: [{ title: '3' }, { title: '2' }],
      pageInfo: { hasNextPage: true },
    });
    const rest = await ask(
      'query($after: String) { issues(first: 2 after: $after) { nodes { title } pageInfo { hasNextPage } } }',
      {
        after: issues.pageInfo.endCursor,
      },
    );
    expect(rest.body.data).toEqual({ issues: { nodes: [{ title: '1' }], pageInfo: { hasNextPage: false } } });
  });
});

describe('changing', () => {
  test('added labels leave the others alone', async () => {
    const issue = workspace.issue(team, 'a');
    issue.labels = [workspace.label('by hand')];
    const added = workspace.label('auth');
    await ask(`mutation { issueUpdate(id: "ENG-1", input: { addedLabelIds: ["${added.id}"] }) { success } }`);
    expect(issue.labels.map((label) => label.name)).toEqual(['by hand', 'auth']);
  });

  test('what is in the trash can only be restored', async () => {
    const issue = workspace.issue(team, 'a');
    workspace.trash(issue);
    const commented = await ask(
      'mutation { commentCreate(input: { issueId: "ENG-1", body: "b" }) { success } }',
    );
    expect(commented.body.errors?.[0]?.message).toBe('Entity not found: Issue');
    await ask('mutation { issueUpdate(id: "ENG-1", input: { trashed: null }) { success } }');
    expect(issue).toMatchObject({ trashed: null, archivedAt: null });
  });
});

describe('strictness', () => {
  test.each([
    ['a field that Linear has not', '{ viewer { nickname } }', 400],
    ['search', '{ searchIssues(term: "x", first: 1) { nodes { id } } }', 200],
    ['a field that is not modelled', '{ viewer { timezone } }', 200],
    [
      'a filter that is not modelled',
      '{ issues(first: 1, filter: { dueDate: { null: true } }) { nodes { id } } }',
      200,
    ],
    ['too much at once', '{ issues(first: 250) { nodes { comments(first: 50) { nodes { id } } } } }', 400],
  ])('%s is recorded', async (_what, query, status) => {
    workspace.issue(team, 'a');
    const { status: answered, body } = await ask(query);
    expect(answered).toBe(status);
    expect(body.errors).toHaveLength(1);
    expect(() => linear.assertClean()).toThrow(/complains/);
  });

  test('prices are told: 0.1 a property, 1 an object, times first', async () => {
    const { headers } = await ask(
      '{ issues(first: 10) { nodes { id title state { type } } } viewer { id } }',
    );
    // 10 x (1 issue + 0.2 + 1 state + 0.1) + 1 user + 0.1
    expect(headers.get('x-complexity')).toBe(String(Math.ceil(10 * 2.3 + 1.1)));
  });

  test('a spent budget is RATELIMITED with HTTP 400', async () => {
    const small = await startLinear({ requestsPerHour: 0 });
    const authorization = small.key();
    const client = new LinearGraphQLClient(small.url, { headers: { authorization } });
    await expect(client.rawRequest('{ viewer { id } }')).rejects.toMatchObject({
      status: 400,
      type: 'Ratelimited',
    });
    await small.close();
  });

  test.each([
    ['no key', () => '', 401, 'AUTHENTICATION_ERROR'],
    ['a personal key with Bearer', () => `Bearer ${linear.key()}`, 400, 'INPUT_ERROR'],
    ['an OAuth token without Bearer', () => linear.key({ kind: 'oauth' }), 401, 'AUTHENTICATION_ERROR'],
  ])('%s is turned away', async (_what, authorization, status, code) => {
    const answered = await ask('{ viewer { id } }', {}, authorization());
    expect(answered).toMatchObject({ status, body: { errors: [{ extensions: { code } }] } });
  });

  test('a key that may only read cannot file', async () => {
    const { body } = await ask(mutation(create('a')), { team: team.id }, linear.key({ mayWrite: false }));
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(workspace.issues).toEqual([]);
  });
});

test('an answer lost after the effect leaves the ticket behind', async () => {
  linear.failNext('issueCreate', { kind: 'after-effect', failure: { kind: 'reset' } });
  await expect(ask(mutation(create('a', uuids[0])), { team: team.id })).rejects.toThrow('fetch failed');
  expect(workspace.issues).toHaveLength(1);
  linear.assertClean();
});
