import { array, object } from 'valibot';

import type { CheckRuns } from '../../flows/show-on-pull-request.ts';
import { understood } from './answer.ts';
import { deliverResult } from './check-result.ts';
import { type Check, checkSchema, type CheckTarget } from './check-target.ts';
import type { GitHubClient } from './client.ts';
import { createOnce } from './create-once.ts';
import { orRefused } from './refused.ts';

/** The check run of this job; it takes a token of an App, such as GITHUB_TOKEN, with `checks: write`. */
export function createCheckRuns(client: GitHubClient, target: CheckTarget): CheckRuns {
  const needs = 'checks: write';
  return {
    start: async () =>
      orRefused({ doing: 'create the check run', needs }, async () => {
        const { id } = await begin(client, target);
        return { kind: 'started', id } as const;
      }),
    finish: async (started, view) =>
      orRefused({ doing: 'write the check run', needs }, async () => {
        const id = started?.id ?? (await begin(client, target)).id;
        const { check, missing } = await deliverResult(client, target, id, view);
        return { kind: 'finished', url: check.html_url ?? '', missing } as const;
      }),
  };
}

async function begin(client: GitHubClient, target: CheckTarget): Promise<Check> {
  const { repository, headSha, name, externalId, detailsUrl } = target;
  return createOnce(
    async () => {
      const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
        ...repository,
        name,
        head_sha: headSha,
        external_id: externalId,
        status: 'in_progress',
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        request: { retries: 0 },
      });
      return understood(checkSchema, data);
    },
    async () => {
      const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...repository,
        ref: headSha,
        check_name: name,
        filter: 'all',
        per_page: 100,
      });
      const { check_runs } = understood(object({ check_runs: array(checkSchema) }), data);
      return check_runs.find((check) => check.external_id === externalId);
    },
  );
}
