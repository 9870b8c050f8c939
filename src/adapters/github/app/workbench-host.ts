import { nullish, number, object, string } from 'valibot';

import type { Dispatch } from '../../../core/workbench/payload.ts';
import type { Repository } from '../../../flows/bot/ports/place.ts';
import type { WorkbenchHost } from '../../../flows/bot/ports/workbench-host.ts';
import type { Fetch } from '../../http/fetch.ts';
import { understood } from '../answer.ts';
import { failureOf } from '../failure.ts';
import { ConditionalReads } from './conditional.ts';
import { dispatch } from './dispatch.ts';
import { readJobLog } from './job-log.ts';
import type { AppOctokit, OctokitFor } from './octokit.ts';
import { eventReach, type Reach, workbenchReach } from './reach.ts';
import { readFile } from './read-file.ts';
import { orMissing, orRefused } from './refusal.ts';
import { readResultFiles } from './result-files.ts';
import { cancelRun, findRun, readJobs, readRun } from './runs.ts';
import { readPaths } from './tree.ts';

/** How storage is asked, and how workbenches name the artifacts that hold results. */
export interface WorkbenchOptions {
  readonly fetch: Fetch;
  /** Names or patterns with `*` and `?`; default `scopekeeper-result*`. */
  readonly resultArtifacts?: readonly string[];
}

const canRead = 'actions: read';

/**
 * The repositories whose workflows commands dispatch. Nothing throws for what GitHub refuses or does not answer, and no
 * dispatch is repeated here: the caller looks for its run first.
 */
export function createWorkbenchHost(
  octokitFor: OctokitFor,
  appOctokit: AppOctokit,
  { fetch, resultArtifacts: names = ['scopekeeper-result*'] }: WorkbenchOptions,
): WorkbenchHost {
  const reads = new ConditionalReads();
  const as = ({ repo }: Repository, installationId: number): Promise<AppOctokit> =>
    octokitFor(installationId, workbenchReach(repo));
  return {
    installation: async (at) =>
      orMissing(
        { doing: `find the App's installation on ${nameOf(at)}`, needs: 'metadata: read' },
        undefined,
        () => installationOn(appOctokit, at),
      ),
    dispatch: async (at, installationId, what) =>
      orRefused({ doing: `dispatch a run in ${nameOf(at)}`, needs: dispatching[what.kind] }, async () =>
        dispatch(await octokitFor(installationId, dispatchReach(at, what)), at, what),
      ),
    findRun: async (at, installationId, triggerId, sinceMillis) =>
      orRefused({ doing: `look for a run in ${nameOf(at)}`, needs: canRead }, async () =>
        findRun(await as(at, installationId), at, triggerId, sinceMillis),
      ),
    run: async (at, installationId, runId) =>
      orMissing({ doing: `read run ${runId} of ${nameOf(at)}`, needs: canRead }, undefined, async () =>
        readRun(await as(at, installationId), at, runId),
      ),
    jobs: async (at, installationId, runId) =>
      orRefused({ doing: `list the jobs of run ${runId} of ${nameOf(at)}`, needs: canRead }, async () =>
        readJobs(await as(at, installationId), at, runId),
      ),
    resultFiles: async (at, installationId, runId) =>
      orRefused({ doing: `read the results of run ${runId} of ${nameOf(at)}`, needs: canRead }, async () =>
        readResultFiles(await as(at, installationId), at, { runId, names, fetch }),
      ),
    jobLog: async (at, installationId, jobId, maxBytes) =>
      orRefused({ doing: `read the log of job ${jobId} of ${nameOf(at)}`, needs: canRead }, async () =>
        readJobLog(await as(at, installationId), at, { jobId, maxBytes, fetch }),
      ),
    cancel: async (at, installationId, runId) =>
      orRefused({ doing: `cancel run ${runId} of ${nameOf(at)}`, needs: 'actions: write' }, async () =>
        unlessEnded(cancelRun(await as(at, installationId), at, runId)),
      ),
    tree: async (at, installationId, directory, manifest) =>
      orRefused({ doing: `read the apps of ${nameOf(at)}`, needs: 'contents: read' }, async () => {
        const octokit = await as(at, installationId);
        const paths = await readPaths(octokit, at, directory, reads);
        const text =
          manifest === undefined ? undefined : await readFile(octokit, at, { path: manifest }, reads);
        return { paths, manifest: text };
      }),
  };
}

function dispatchReach({ repo }: Repository, { kind }: Dispatch): Reach {
  return kind === 'event' ? eventReach(repo) : workbenchReach(repo);
}

const dispatching = { workflow: 'actions: write', event: 'contents: write' } as const;

function nameOf({ owner, repo }: Repository): string {
  return `${owner}/${repo}`;
}

const installationSchema = object({ id: number(), suspended_at: nullish(string()) });

/** A suspended installation may do nothing, like one that is not there. */
async function installationOn(octokit: AppOctokit, { owner, repo }: Repository): Promise<number | undefined> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/installation', { owner, repo });
  const { id, suspended_at } = understood(installationSchema, data);
  return typeof suspended_at === 'string' ? undefined : id;
}

/** A run that has ended by itself (409) is as good as stopped. */
async function unlessEnded(stopping: Promise<void>): Promise<void> {
  try {
    await stopping;
  } catch (error) {
    if (failureOf(error).status !== 409) throw error;
  }
}
