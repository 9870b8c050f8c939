import { describe, expect, test } from 'vitest';

import type { Failure } from '../../stand-ins/failures.ts';
import { asked, aSetting } from './setup.ts';

const passing: { name: string; failure: Failure }[] = [
  { name: 'a 500', failure: { kind: 'status', status: 500 } },
  { name: 'a 503', failure: { kind: 'status', status: 503 } },
  { name: 'a reset connection', failure: { kind: 'reset' } },
  { name: 'half an answer', failure: { kind: 'truncated' } },
  { name: 'no answer', failure: { kind: 'timeout' } },
  { name: 'a page of a proxy', failure: { kind: 'html' } },
];

const limits: { name: string; failure: Failure }[] = [
  { name: 'a bare 429', failure: { kind: 'status', status: 429, retryAfterSeconds: 60 } },
  { name: 'a secondary limit', failure: { kind: 'secondary-rate-limit', retryAfterSeconds: 60 } },
  { name: 'a spent budget', failure: { kind: 'primary-rate-limit', resetInSeconds: 3000 } },
];

describe('reads', () => {
  test.each(passing)('$name is made up for at once', async ({ failure }) => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    github.failNext('pulls/get', failure);
    expect(await source.pullRequest(refTo(pr))).toMatchObject({ headSha: pr.sha });
  });

  test.each(passing)('$name that lasts is told as passing', async ({ failure }) => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    github.failNext('pulls/get', failure, 2);
    expect(await source.pullRequest(refTo(pr))).toMatchObject({ kind: 'refused', isTemporary: true });
  });

  test.each(limits)('$name is left to the queue: no waiting in a handler', async ({ failure }) => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    github.failNext('pulls/get', failure);
    expect(await source.pullRequest(refTo(pr))).toEqual({
      kind: 'refused',
      isTemporary: true,
      reason: expect.stringMatching(
        /^could not read pull request acme\/wizard#1: GitHub asked for fewer requests/,
      ),
    });
    expect(asked(github, 'pulls/get')).toBe(1);
  });

  test('an answer of another shape is told as passing, and not trusted', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    wizard.collaborator('dev', 'read');
    const ref = refTo(github.pullRequest(wizard));
    github.failNext('repos/get-collaborator-permission-level', { kind: 'wrong-json' });
    expect(await source.permission(ref, 'dev')).toMatchObject({ kind: 'refused', isTemporary: true });
  });
});

describe('what creates something', () => {
  test.each([...passing, ...limits])('$name: asked once, and left to the caller', async ({ failure }) => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    github.failNext('issues/create-comment', failure);
    expect(await source.createComment(refTo(pr), 'hello')).toMatchObject({
      kind: 'refused',
      isTemporary: true,
    });
    expect(asked(github, 'issues/create-comment')).toBe(1);
    expect(pr.read()).toEqual([]);
  });
});

describe('reasons', () => {
  test('hold no token, no key and no address', async () => {
    const { github, app, wizard, source, refTo } = await aSetting();
    const ref = refTo(github.pullRequest(wizard));
    await source.pullRequest(ref);
    const token = github.requests.findLast(({ path }) => path.endsWith('/pulls/1'))?.token ?? '';
    await github.close();
    const refused = await source.pullRequest(ref);
    expect(refused).toMatchObject({ kind: 'refused', isTemporary: true });
    const text = JSON.stringify(refused);
    for (const secret of [token, app.privateKey.slice(40, 80), '127.0.0.1/repos'])
      expect(text).not.toContain(secret);
    expect(token).toMatch(/^ghs_/);
  });

  test('tell a token that cannot be had', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const ref = refTo(github.pullRequest(wizard));
    expect(await source.pullRequest({ ...ref, installationId: 1 })).toMatchObject({
      kind: 'refused',
      isTemporary: false,
      reason: expect.stringContaining('the App is not installed there any more'),
    });
  });

  test('of a body that is too long say so', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const ref = refTo(github.pullRequest(wizard));
    expect(await source.createComment(ref, 'x'.repeat(65_537))).toMatchObject({
      isTemporary: false,
      reason: expect.stringContaining('422'),
    });
  });
});

test('a burst of writes is not held back, so that a command is dispatched at once', async () => {
  // Held back, the second write would come a minute later, and the test would not see it.
  const { github, wizard, source, refTo } = await aSetting({ secondMillis: 60_000 });
  const pr = github.pullRequest(wizard);
  for (let index = 0; index < 8; index += 1) await source.createComment(refTo(pr), String(index));
  expect(pr.read()).toHaveLength(8);
});
