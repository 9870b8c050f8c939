import type { HostRefusal } from '../../../flows/bot/refusal.ts';
import { explainAppRefusal } from '../../../core/credentials/refusals/github-app.ts';
import { type Failure, failureOf, isRateLimited, repositoryOf } from '../failure.ts';

/** What was tried, and the permission of the App that it needs. */
export interface Attempt {
  /** e.g. `create the check run`. */
  readonly doing: string;
  /** e.g. `checks: write`. */
  readonly needs: string;
}

/** Does something on GitHub; a failure comes back as a value. */
export async function orRefused<T>(attempt: Attempt, work: () => Promise<T>): Promise<T | HostRefusal> {
  try {
    return await work();
  } catch (error) {
    return refusalOf(error, attempt);
  }
}

/** The same, where a thing that is not there (404, 410) is an answer too. */
export async function orMissing<T, M>(
  attempt: Attempt,
  missing: M,
  work: () => Promise<T>,
): Promise<T | M | HostRefusal> {
  try {
    return await work();
  } catch (error) {
    return isGone(error) ? missing : refusalOf(error, attempt);
  }
}

/** Whether GitHub says that something is not there, or that the App may not know of it. */
export function isGone(error: unknown): boolean {
  const { status } = failureOf(error);
  return status === 404 || status === 410;
}

/**
 * A failed request as a refusal: one sentence that says what to do, with GitHub's words but no token, no address and
 * no body, and whether asking again can help: after outages, lost answers and limits it can.
 */
function refusalOf(error: unknown, { doing, needs }: Attempt): HostRefusal {
  const failure = failureOf(error);
  const reason = `could not ${doing}: ${reasonOf(failure, needs)}`;
  return { kind: 'refused', reason, isTemporary: isTemporary(failure) };
}

function isTemporary(failure: Failure): boolean {
  const { status, cause } = failure;
  if (cause !== undefined || isRateLimited(failure)) return true;
  // 401 is about the App and not about what was asked: a new token is not known everywhere at once, a key is mended.
  return status !== undefined && (status >= 500 || status === 408 || status === 401);
}

function reasonOf(failure: Failure, needs: string): string {
  const { status, words, headers, cause, path } = failure;
  if (cause !== undefined) return `GitHub gave no answer that can be used (${words})`;
  if (status === undefined) return words;
  if (isRateLimited(failure)) return `GitHub asked for fewer requests (${words})`;
  if (status >= 500) return `GitHub answered ${status} (${words}); see githubstatus.com`;
  const asksForToken = path?.endsWith('/access_tokens') ?? false;
  const repository = repositoryOf(failure);
  return (
    explainAppRefusal({ status, headers, words, needs, repository, asksForToken }) ??
    `GitHub answered ${status} (${words})`
  );
}
