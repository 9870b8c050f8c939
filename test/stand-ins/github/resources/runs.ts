import { json } from '../../server.ts';
import { paged, type Call, type Resource, type View } from '../call.ts';
import type { Issue } from '../model/issues.ts';
import type { Repository } from '../model/repository.ts';
import type { RunArtifact, WorkflowRun } from '../model/runs.ts';
import { notFound, Refusal } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { showUser } from './people.ts';
import { htmlUrl, showRepository } from './repositories.ts';

const readActions = [{ permission: 'actions', level: 'read' }] as const;

/** Workflow runs and what they left behind. */
export const runResources: Readonly<Record<string, Resource>> = {
  'actions/list-workflow-runs-for-repo': {
    needs: readActions,
    run: (call, repository) => {
      const runs = repository.runs.filter((run) => isWanted(call, run)).reverse();
      return paged(call, runs, (run) => showRun(call, repository, run), 'workflow_runs');
    },
  },
  'actions/list-workflow-runs': {
    needs: readActions,
    run: (call, repository) => {
      const name = call.route.path['workflow_id'] ?? '';
      const ofWorkflow = repository.runs.filter(
        ({ workflow, path }) => String(workflow.id) === name || path.endsWith(`/${name}`),
      );
      if (ofWorkflow.length === 0) throw notFound();
      const runs = ofWorkflow.filter((run) => isWanted(call, run)).reverse();
      return paged(call, runs, (run) => showRun(call, repository, run), 'workflow_runs');
    },
  },
  'actions/get-workflow-run': {
    needs: readActions,
    run: (call, repository) => json(200, showRun(call, repository, runOf(call, repository))),
  },
  'actions/list-workflow-run-artifacts': {
    needs: readActions,
    run: (call, repository) => {
      const run = runOf(call, repository);
      return listed(
        call,
        repository,
        repository.artifacts.filter((artifact) => artifact.runId === run.id),
      );
    },
  },
  'actions/list-artifacts-for-repo': {
    needs: readActions,
    run: (call, repository) => listed(call, repository, repository.artifacts),
  },
  'actions/get-artifact': {
    needs: readActions,
    run: (call, repository) => json(200, showArtifact(call, repository, artifactOf(call, repository))),
  },
  'actions/download-artifact': {
    needs: readActions,
    run: (call, repository) => {
      const artifact = artifactOf(call, repository);
      // Also in public repositories a download needs somebody to be asked for.
      if (call.token === undefined) throw new Refusal(401, 'Requires authentication');
      if (call.route.path['archive_format'] !== 'zip') throw notFound();
      if (artifact.expired) throw new Refusal(410, 'Artifact has expired');
      return { status: 302, headers: { location: call.blobs.link(artifact.zip) }, body: '' };
    },
  },
};

function isWanted(call: Call, run: WorkflowRun): boolean {
  const { query } = call;
  const status = query.get('status');
  const equals = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
  return (
    !run.hidden &&
    isWithin(query.get('created'), run.createdAt) &&
    equals('branch', run.headBranch) &&
    equals('event', run.event) &&
    equals('head_sha', run.headSha) &&
    equals('actor', run.actor.login) &&
    (status === null || status === run.status || status === run.conclusion)
  );
}

/** Dates as GitHub's search writes them: `>=2026-01-01T00:00:00Z`, `<...`, `from..to`, or a day. */
function isWithin(range: string | null, at: string): boolean {
  if (range === null) return true;
  const [from, to] = range.split('..');
  if (to !== undefined) return (from === '*' || at >= String(from)) && (to === '*' || at <= to);
  const compared = /^(>=|<=|>|<)(.+)$/.exec(range);
  const [, sign = '', date = ''] = compared ?? [];
  if (sign === '') return at.startsWith(range);
  return { '>=': at >= date, '<=': at <= date, '>': at > date, '<': at < date }[sign] ?? false;
}

function listed(
  call: Call,
  repository: Repository,
  artifacts: readonly RunArtifact[],
): ReturnType<typeof paged> {
  const name = call.query.get('name');
  const wanted = artifacts.filter((artifact) => name === null || artifact.name === name);
  const ordered = call.query.get('direction') === 'asc' ? wanted : wanted.toReversed();
  return paged(call, ordered, (artifact) => showArtifact(call, repository, artifact), 'artifacts');
}

/** The run in the path, or 404. */
export function runOf(call: Call, repository: Repository): WorkflowRun {
  const run = repository.runs.find((one) => String(one.id) === call.route.path['run_id']);
  if (run === undefined || run.hidden) throw notFound();
  return run;
}

function artifactOf(call: Call, repository: Repository): RunArtifact {
  const artifact = repository.artifacts.find((one) => String(one.id) === call.route.path['artifact_id']);
  if (artifact === undefined) throw notFound();
  return artifact;
}

function showArtifact(call: Call, repository: Repository, artifact: RunArtifact): Json {
  const url = `${call.api}/repos/${repository.fullName}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.find((one) => one.id === artifact.runId);
  return shaped('artifact', {
    id: artifact.id,
    node_id: `AR_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.zip.byteLength,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: null,
    workflow_run: {
      id: artifact.runId,
      repository_id: repository.id,
      head_repository_id: run?.headRepository.id ?? 0,
      head_branch: run?.headBranch ?? '',
      head_sha: run?.headSha ?? '',
    },
  });
}

/** A run as REST and webhooks show it. */
export function showRun(call: View, repository: Repository, run: WorkflowRun): Json {
  const url = `${call.api}/repos/${repository.fullName}/actions/runs/${run.id}`;
  return shaped('workflow-run', {
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.name,
    display_title: run.name,
    workflow_id: run.workflow.id,
    path: run.path,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    run_number: run.number,
    run_attempt: run.attempt,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: showUser(run.actor),
    repository: showRepository(call, repository, 'minimal-repository'),
    head_repository: showRepository(call, run.headRepository, 'minimal-repository'),
    pull_requests: run.pulls.map((issue) => showPullReference(call, issue)),
    url,
    html_url: `${htmlUrl(repository)}/actions/runs/${run.id}`,
    artifacts_url: `${url}/artifacts`,
  });
}

function showPullReference(call: View, issue: Issue): Json {
  const { pull } = issue;
  if (pull === undefined) throw new Error(`#${issue.number} is no pull request`);
  const side = ({ ref, sha, repository }: typeof pull.head): Json => ({
    ref,
    sha,
    repo: { id: repository.id, name: repository.name, url: `${call.api}/repos/${repository.fullName}` },
  });
  const url = `${call.api}/repos/${pull.base.repository.fullName}/pulls/${issue.number}`;
  return { id: issue.id, number: issue.number, url, head: side(pull.head), base: side(pull.base) };
}
