import { explainGitHubRefusal } from '../../core/credentials/refusals/github.ts';
import { type Failure, failureOf, isRateLimited, repositoryOf } from './failure.ts';

/**
 * One sentence about a failed request that says what to do about it, for people who read a report.
 * It holds GitHub's words but no token, no address and no body.
 * @param doing what was tried, e.g. `create the check run`
 * @param needs the permission it needs, used when GitHub does not say, e.g. `checks: write`
 */
export function describeGitHubError(error: unknown, doing: string, needs?: string): string {
  const failure = failureOf(error);
  return `could not ${doing}: ${reason(failure, needs)}`;
}

function reason(failure: Failure, needs: string | undefined): string {
  const { status, words, cause } = failure;
  if (cause !== undefined) return `${words}; ${unreached[cause.code]}`;
  if (status === undefined) return `GitHub refused it (${words})`;
  if (isRateLimited(failure)) return limitReason(failure);
  const refused = explainGitHubRefusal(
    { status, headers: failure.headers, words, needs, repository: repositoryOf(failure) },
    failure.sender ?? { kind: 'untold' },
    Date.now() / 1000,
  );
  if (refused !== undefined) return refused;
  if (status === 403) return `GitHub refused it (403 ${words})`;
  const what =
    status >= 500 ? 'see githubstatus.com and run the job again' : (advice[status] ?? 'nothing was done');
  return `GitHub answered ${status} (${words}); ${what}`;
}

const unreached = {
  'no-answer': 'GitHub could not be reached: check GITHUB_API_URL, the proxy and githubstatus.com',
  'unexpected-answer': 'a proxy or a wrong GITHUB_API_URL may stand between',
  'budget-spent': 'that is all it may take: run the job again when GitHub is well',
} as const;

const advice: Readonly<Record<number, string>> = {
  404: 'it does not exist, or the token may not see it',
  410: 'it is gone',
  422: 'GitHub refused the content of the request',
};

function limitReason({ headers, words }: Failure): string {
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) {
    const at = new Date(reset * 1000).toISOString().slice(11, 16);
    return `the token's hourly number of requests is used up until ${at} UTC; run the job again after that`;
  }
  return `GitHub asked for fewer requests (${words}); run the job again in a few minutes`;
}
