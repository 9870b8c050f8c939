import { describe, expect, test } from 'vitest';

import { describeGitHubError } from '../../../src/adapters/github/describe-error.ts';
import {
  BudgetSpent,
  failureOf,
  isForbidden,
  mayHaveHappened,
  NoAnswer,
  UnexpectedAnswer,
} from '../../../src/adapters/github/failure.ts';

function answered(status: number, message: string, headers: Record<string, string> = {}): object {
  return { status, message: 'octokit', response: { status, headers, data: { message } } };
}

const refusedByGraphql = { message: 'Request failed', headers: {}, errors: [{ message: 'FORBIDDEN' }] };

describe('whether a request may have had its effect', () => {
  test.each([
    { what: 'no answer came', error: new Error('octokit', { cause: new NoAnswer('reset') }), may: true },
    { what: 'the answer was not understood', error: new UnexpectedAnswer('x'), may: true },
    { what: 'the server broke', error: answered(502, 'Server Error'), may: true },
    { what: 'nothing was sent', error: new Error('octokit', { cause: new BudgetSpent(1000) }), may: false },
    { what: 'it was refused', error: answered(422, 'Validation Failed'), may: false },
    { what: 'it came too soon', error: answered(429, 'Too Many Requests'), may: false },
    { what: 'GraphQL refused it', error: refusedByGraphql, may: false },
  ])('when $what: $may', ({ error, may }) => {
    expect(mayHaveHappened(error)).toBe(may);
  });
});

test.each([
  { error: answered(403, 'Resource not accessible by integration'), forbidden: true },
  { error: answered(403, 'Must have admin rights to Repository.'), forbidden: true },
  { error: answered(403, 'API rate limit exceeded for installation.'), forbidden: false },
  { error: answered(403, 'Forbidden', { 'X-RateLimit-Remaining': '0' }), forbidden: false },
  { error: answered(404, 'Not Found'), forbidden: false },
])('$error.response is a matter of permissions: $forbidden', ({ error, forbidden }) => {
  expect(isForbidden(error)).toBe(forbidden);
});

describe('what a person is told', () => {
  const lacking = 'Resource not accessible by integration';
  test.each([
    {
      error: answered(403, lacking, { 'x-accepted-github-permissions': 'checks=write' }),
      says: 'the token lacks checks: write; give it that, or leave github-token at its default',
    },
    {
      error: answered(403, 'Repository was archived so is read-only.'),
      says: 'GitHub refused it (403 Repository was archived so is read-only.)',
    },
    {
      error: answered(410, 'Issues are disabled'),
      says: 'GitHub answered 410 (Issues are disabled); it is gone',
    },
    { error: answered(409, 'Conflict'), says: 'GitHub answered 409 (Conflict); nothing was done' },
    { error: refusedByGraphql, says: 'GitHub refused it (FORBIDDEN)' },
    { error: 'thrown text', says: 'GitHub refused it (thrown text)' },
    { error: undefined, says: 'GitHub refused it (undefined)' },
  ])('$says', ({ error, says }) => {
    expect(describeGitHubError(error, 'write', 'pull-requests: write')).toBe(`could not write: ${says}`);
  });
});

test('words are one line of at most 200 characters, and never a web page', () => {
  expect(failureOf(answered(422, `one\n\n  two ${'x'.repeat(300)}`)).words).toBe(
    `one two ${'x'.repeat(191)}…`,
  );
  expect(failureOf(answered(422, `${'x'.repeat(198)}😀😀`)).words).toBe(`${'x'.repeat(198)}…`);
  expect(failureOf(answered(502, '<html><body>Unicorn!</body></html>')).words).toBe(
    'a web page instead of JSON',
  );
});
