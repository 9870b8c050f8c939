import { expect, test } from 'vitest';

import { createGitHubClient, type GitHubClient } from '../../../src/adapters/github/client.ts';
import { createOnce } from '../../../src/adapters/github/create-once.ts';
import { describeGitHubError } from '../../../src/adapters/github/describe-error.ts';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import type { Failure } from '../../stand-ins/failures.ts';
import { createPace } from '../../../src/adapters/github/pace.ts';
import { aClient, acmeTools, aGitHub, asked, operations } from './setup.ts';

const fetch = fetchThrough();

const read = async (client: GitHubClient): Promise<unknown> =>
  client.request('GET /repos/{owner}/{repo}', acmeTools);

async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no failure',
    (error: unknown) => describeGitHubError(error, 'read the repository', 'contents: read'),
  );
}

const passing: { name: string; failure: Failure; times: number }[] = [
  { name: 'a 500', failure: { kind: 'status', status: 500 }, times: 3 },
  { name: 'a 502', failure: { kind: 'status', status: 502 }, times: 1 },
  { name: 'a bare 429', failure: { kind: 'status', status: 429, retryAfterSeconds: 2 }, times: 2 },
  { name: 'a secondary limit', failure: { kind: 'secondary-rate-limit', retryAfterSeconds: 2 }, times: 2 },
  {
    name: 'a spent budget that is refilled soon',
    failure: { kind: 'primary-rate-limit', resetInSeconds: 2 },
    times: 1,
  },
  { name: 'a reset connection', failure: { kind: 'reset' }, times: 1 },
  { name: 'half an answer', failure: { kind: 'truncated' }, times: 1 },
  { name: 'a page of a proxy', failure: { kind: 'html' }, times: 1 },
];

test.each(passing)('$name passes when GitHub recovers', async ({ failure, times }) => {
  const github = await aGitHub();
  github.repository('acme/tools');
  github.failNext('repos/get', failure, times);
  await read(aClient(github));
  expect(github.requests).toHaveLength(times + 1);
});

test('a secondary limit is waited out for as long as GitHub says', async () => {
  const github = await aGitHub();
  github.repository('acme/tools');
  github.failNext('repos/get', { kind: 'secondary-rate-limit', retryAfterSeconds: 30 });
  const log: string[] = [];
  await read(aClient(github, { permissions: asked }, { log }));
  expect(log).toEqual(['GET /repos/{owner}/{repo} met a rate limit; trying again in 30 s']);
  const [first, second] = github.requests.map(({ atMillis }) => atMillis);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(140);
});

const lasting: { name: string; failure: Failure; says: string; requests: number }[] = [
  {
    name: 'an outage',
    failure: { kind: 'status', status: 503 },
    says: 'could not read the repository: GitHub answered 503 (Service Unavailable); see githubstatus.com and run the job again',
    requests: 4,
  },
  {
    name: 'a limit that does not end',
    failure: { kind: 'secondary-rate-limit', retryAfterSeconds: 1 },
    says: 'could not read the repository: GitHub asked for fewer requests (You have exceeded a secondary rate limit. Please wait a few minutes before you try again.); run the job again in a few minutes',
    requests: 3,
  },
  {
    name: 'a limit without a time to wait',
    failure: { kind: 'secondary-rate-limit' },
    says: 'run the job again in a few minutes',
    requests: 3,
  },
  {
    name: 'a dead network',
    failure: { kind: 'reset' },
    says: 'GitHub could not be reached: check GITHUB_API_URL, the proxy and githubstatus.com',
    requests: 4,
  },
  {
    name: 'a login page',
    failure: { kind: 'html' },
    says: 'could not read the repository: the answer was text/html instead of JSON; GitHub could not be reached: check GITHUB_API_URL, the proxy and githubstatus.com',
    requests: 4,
  },
];

test.each(lasting)('$name ends in a sentence that says what to do', async ({ failure, says, requests }) => {
  const github = await aGitHub();
  github.repository('acme/tools');
  github.failNext('repos/get', failure, Infinity);
  expect(await failureOf(read(aClient(github)))).toContain(says);
  expect(github.requests).toHaveLength(requests);
});

test('nobody waits for an hourly budget that is refilled too late', async () => {
  const github = await aGitHub({ requestsPerHour: 0 });
  github.repository('acme/tools');
  const client = aClient(github, { permissions: asked }, { budgetMillis: 5_000 });
  expect(await failureOf(read(client))).toMatch(
    /^could not read the repository: the token's hourly number of requests is used up until \d\d:\d\d UTC; run the job again after that$/,
  );
  expect(github.requests).toHaveLength(1);
});

test('a GitHub that never answers costs no more than the budget', async () => {
  const github = await aGitHub();
  github.repository('acme/tools');
  github.failNext('*', { kind: 'timeout' }, Infinity);
  const client = aClient(github, { permissions: asked }, { budgetMillis: 400, requestTimeoutMillis: 150 });
  const begun = performance.now();
  expect(await failureOf(read(client))).toContain('GitHub could not be reached');
  expect(await failureOf(read(client))).toBe(
    'could not read the repository: GitHub took more than 0 s in all; that is all it may take: run the job again when GitHub is well',
  );
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test('GraphQL requests survive what REST requests survive', async () => {
  const github = await aGitHub();
  github.failNext('POST /graphql', { kind: 'reset' });
  github.failNext('POST /graphql', { kind: 'status', status: 502 });
  github.failNext('POST /graphql', { kind: 'secondary-rate-limit', retryAfterSeconds: 1 });
  expect(await aClient(github).graphql('{ viewer { login } }')).toEqual({
    viewer: { login: 'github-actions[bot]' },
  });
});

test('a request that must not be repeated is sent once', async () => {
  const github = await aGitHub();
  github.repository('acme/tools');
  github.failNext('repos/get', { kind: 'status', status: 502 });
  const request = aClient(github).request('GET /repos/{owner}/{repo}', {
    ...acmeTools,
    request: { retries: 0 },
  });
  await expect(request).rejects.toThrow();
  expect(github.requests).toHaveLength(1);
});

test('a handful of writes goes at once, many are paced to one per second', async () => {
  const waits: number[] = [];
  let now = 0;
  const clock = {
    nowMillis: () => now,
    sleep: async (millis: number) => {
      waits.push(millis);
      now += millis;
    },
  };
  const pass = createPace({ burst: 10, everyMillis: 1000 }, clock);
  for (let count = 0; count < 10; count += 1) await pass();
  expect(waits).toEqual([]);
  for (let count = 0; count < 3; count += 1) await pass();
  expect(waits).toEqual([1000, 1000, 1000]);
  now += 5_000;
  for (let count = 0; count < 6; count += 1) await pass();
  expect(waits).toEqual([1000, 1000, 1000, 1000]);
});

test('nothing waits its turn once the budget is spent', async () => {
  const github = await aGitHub();
  let waits = 0;
  const clock = {
    nowMillis: () => 0,
    sleep: async () => {
      waits += 1;
    },
  };
  const options = { token: github.token(), apiUrl: github.url, log: () => {} };
  const client = createGitHubClient({ fetch, ...options, clock, budgetMillis: 0 });
  for (let count = 0; count < 12; count += 1) {
    const write = client.request('POST /repos/{owner}/{repo}/issues', { ...acmeTools, title: 'x' });
    await expect(write).rejects.toThrow('GitHub took more than 0 s in all');
  }
  expect({ waits, requests: github.requests.length }).toEqual({ waits: 0, requests: 0 });
});

test('on Enterprise Server REST and GraphQL are asked where they live there', async () => {
  const github = await aGitHub({ enterprise: true });
  github.repository('acme/tools');
  const client = aClient(github);
  await read(client);
  await client.graphql('{ viewer { login } }');
  expect(github.requests.map(({ path }) => path)).toEqual(['/api/v3/repos/acme/tools', '/api/graphql']);
});

test('the token is in no error and no line of the log', async () => {
  const github = await aGitHub();
  const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
  const log: string[] = [];
  const client = createGitHubClient({
    fetch,
    token,
    apiUrl: github.url,
    log: (line) => log.push(line),
    secondMillis: 1,
  });
  const error: unknown = await read(client).catch((thrown: unknown) => thrown);
  expect(describeGitHubError(error, `use ${token.slice(0, 4)}`)).toBe(
    'could not use ghs_: the App installation token has expired or was revoked: it is good for one hour, so make it in the same job, shortly before this step',
  );
  expect(`${JSON.stringify(error)}${log.join('\n')}`).not.toContain(token);
  expect(log).toEqual(['GET /repos/{owner}/{repo} failed: Bad credentials']);
});

test('the token is not in the words of the network either', async () => {
  const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
  const log: string[] = [];
  // Node says the name of a host that there is not.
  const apiUrl = `http://${token}`;
  const client = createGitHubClient({ fetch, token, apiUrl, log: (line) => log.push(line), secondMillis: 1 });
  const said = await failureOf(read(client));
  expect(said).toContain(' ***; GitHub could not be reached');
  expect(`${said}${log.join('\n')}`).not.toContain(token);
});

test.each(['', 'ghs_abc\n', 'ghs abc'])('%j is refused as a token, without being repeated', (token) => {
  const create = (): unknown =>
    createGitHubClient({ fetch, token, apiUrl: 'https://api.github.com', log: () => {} });
  expect(create).toThrow('github-token is empty or holds characters that no token has (a space, a line end)');
});

test('what may have been created is looked for before it is created again', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  const issue = tools.openIssue('talk', github.world.actions());
  github.failNext('issues/create-comment', { kind: 'status', status: 502 });
  github.failNext('issues/create-comment', { kind: 'after-effect', failure: { kind: 'reset' } });
  const client = aClient(github, { permissions: { issues: 'write' } });
  const at = { ...acmeTools, issue_number: issue.number };
  const body = await createOnce(
    async () =>
      (
        await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...at,
          body: 'once',
          request: { retries: 0 },
        })
      ).data.body,
    async () =>
      (await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', at)).data[0]?.body,
  );
  expect(body).toBe('once');
  expect(tools.commentsOn(issue.number)).toHaveLength(1);
  expect(operations(github)).toEqual([
    'POST issues/create-comment',
    'GET issues/list-comments',
    'POST issues/create-comment',
    'GET issues/list-comments',
  ]);
});
