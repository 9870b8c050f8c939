import { number, object, safeParse, string } from 'valibot';

import type { Dispatch } from '../../../core/workbench/payload.ts';
import type { Repository } from '../../../flows/bot/ports/place.ts';
import type { WorkbenchHost } from '../../../flows/bot/ports/workbench-host.ts';
import { failureOf } from '../failure.ts';
import type { AppOctokit } from './octokit.ts';

type Sent = Exclude<Awaited<ReturnType<WorkbenchHost['dispatch']>>, { readonly kind: 'refused' }>;
type WorkflowDispatch = Extract<Dispatch, { readonly kind: 'workflow' }>;

/** From this version on GitHub always tells the run; it refuses versions that it does not know with 400. */
const tellingVersion = '2026-03-10';

/**
 * Starts a workflow once: the request is never repeated when its answer is lost. Needs `actions: write` for a
 * workflow, `contents: write` for an event.
 */
export async function dispatch(octokit: AppOctokit, at: Repository, what: Dispatch): Promise<Sent> {
  if (what.kind === 'workflow') return dispatchWorkflow(octokit, at, what);
  await octokit.request('POST /repos/{owner}/{repo}/dispatches', {
    ...namesOf(at),
    event_type: what.event,
    client_payload: { ...what.payload },
    request: { retries: 0 },
  });
  return { kind: 'sent' };
}

async function dispatchWorkflow(octokit: AppOctokit, at: Repository, what: WorkflowDispatch): Promise<Sent> {
  try {
    return await send(octokit, at, what, {
      return_run_details: true,
      headers: { 'x-github-api-version': tellingVersion },
    });
  } catch (error) {
    if (!isOldServer(error)) throw error;
    return send(octokit, at, what, {});
  }
}

/** An Enterprise Server that knows neither the version nor the wish has done nothing when it says so. */
function isOldServer(error: unknown): boolean {
  const { status, words } = failureOf(error);
  return status === 400 || (status === 422 && /return_run_details/.test(words));
}

const detailsSchema = object({ workflow_run_id: number(), html_url: string() });

async function send(
  octokit: AppOctokit,
  at: Repository,
  { workflow, ref, inputs }: WorkflowDispatch,
  more: object,
): Promise<Sent> {
  const { data } = await octokit.request(
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    { ...namesOf(at), workflow_id: workflow, ref, inputs: { ...inputs }, ...more, request: { retries: 0 } },
  );
  // Octokit's types know of an empty answer only; and a run that was started must not be lost over a strange one.
  const details = safeParse(detailsSchema, data as unknown);
  if (!details.success) return { kind: 'sent' };
  return { kind: 'run', runId: details.output.workflow_run_id, url: details.output.html_url };
}

function namesOf({ owner, repo }: Repository): { owner: string; repo: string } {
  return { owner, repo };
}
