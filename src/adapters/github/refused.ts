import type { Refused } from '../../flows/show-on-pull-request.ts';
import { describeGitHubError } from './describe-error.ts';
import { isForbidden } from './failure.ts';

/** Does something on GitHub; a failure comes back as a value with a sentence that says what to do. */
export async function orRefused<T>(
  attempt: { readonly doing: string; readonly needs: string },
  work: () => Promise<T>,
): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    return {
      kind: 'refused',
      reason: describeGitHubError(error, attempt.doing, attempt.needs),
      forbidden: isForbidden(error),
    };
  }
}
