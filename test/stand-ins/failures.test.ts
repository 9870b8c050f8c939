import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Failure } from './failures.ts';
import { startGitHub, type GitHub } from './github/github.ts';
import type { Repository } from './github/model/repository.ts';

let github: GitHub;
let repository: Repository;

beforeEach(async () => {
  github = await startGitHub();
  repository = github.repository('acme/tools');
});
afterEach(() => github.close());

/** What a caller sees who files an issue: the status and what came of reading the body, or how the wire broke. */
async function fileIssue(patienceMillis = 10_000): Promise<string> {
  const token = github.token({ permissions: { issues: 'write' } });
  try {
    const response = await fetch(`${github.url}/repos/acme/tools/issues`, {
      method: 'POST',
      headers: { authorization: `token ${token}`, 'user-agent': 'test' },
      body: JSON.stringify({ title: 't' }),
      signal: AbortSignal.timeout(patienceMillis),
    });
    const wait = response.headers.get('retry-after') ?? '';
    const budget = response.headers.get('x-ratelimit-remaining') === '0' ? 'budget spent' : '';
    const body = await response.json().catch((error: unknown) => (error as Error).name);
    const message = typeof body === 'string' ? body : ((body as { message?: string }).message ?? 'fine');
    return `${response.status} ${message.slice(0, 23)} ${wait}${budget}`.trim();
  } catch (error) {
    return (error as Error).name;
  }
}

const cases: readonly [Failure, string, number][] = [
  [{ kind: 'status', status: 503, retryAfterSeconds: 7 }, '503 Service Unavailable 7', 0],
  [{ kind: 'secondary-rate-limit', retryAfterSeconds: 60 }, '403 You have exceeded a sec 60', 0],
  [{ kind: 'primary-rate-limit', resetInSeconds: 60 }, '403 API rate limit exceeded budget spent', 0],
  [{ kind: 'timeout' }, 'TimeoutError', 0],
  [{ kind: 'reset' }, 'TypeError', 0],
  [{ kind: 'truncated' }, '200 TypeError', 0],
  [{ kind: 'html', status: 502 }, '502 SyntaxError', 0],
  [{ kind: 'wrong-json' }, '200 fine', 0],
  [{ kind: 'after-effect', failure: { kind: 'reset' } }, 'TypeError', 1],
  [{ kind: 'after-effect', failure: { kind: 'timeout' } }, 'TimeoutError', 1],
  [{ kind: 'after-effect', failure: { kind: 'status', status: 502 } }, '502 Server Error', 1],
  [{ kind: 'after-effect', failure: { kind: 'truncated' } }, '201 TypeError', 1],
];

test.each(cases)('%j looks like "%s" and leaves %i issues', async (failure, seen, issues) => {
  github.failNext('issues/create', failure);
  const patienceMillis = seen === 'TimeoutError' ? 300 : 10_000;
  expect(await fileIssue(patienceMillis)).toBe(seen);
  expect(repository.issues.size).toBe(issues);
  expect(await fileIssue()).toContain('201 fine');
  github.assertClean();
});

test('a slow answer is the true one', async () => {
  github.failNext('issues/create', { kind: 'slow', millis: 60 });
  const start = performance.now();
  expect(await fileIssue()).toContain('201 fine');
  expect(performance.now() - start).toBeGreaterThan(55);
});

test('an outage lasts until it is healed', async () => {
  github.failNext('*', { kind: 'status', status: 500 }, Infinity);
  expect(await fileIssue()).toContain('500');
  expect(await fileIssue()).toContain('500');
  github.heal();
  expect(await fileIssue()).toContain('201');
});

test('a planned failure that no request met is a mistake of the test', () => {
  github.failNext('issues/update', { kind: 'reset' });
  expect(() => github.assertClean()).toThrow(/planned failure reset on issues\/update was never met/);
});
