import { readArchive } from '../adapters/files/read-artifacts.ts';
import type { RepositoryName } from '../adapters/github/answer.ts';
import { downloadArtifacts } from '../adapters/github/artifact-download.ts';
import { createCheckRuns } from '../adapters/github/check-run.ts';
import type { GitHubClient } from '../adapters/github/client.ts';
import { describeGitHubError } from '../adapters/github/describe-error.ts';
import { listHeadFiles } from '../adapters/github/head-files.ts';
import { createPullRequestComments } from '../adapters/github/pull-request-comment.ts';
import { resolvePullRequest } from '../adapters/github/resolve-pull-request.ts';
import type { ArtifactItems } from '../core/artifacts/problem.ts';
import { annotationPath } from '../core/report/annotation-path.ts';
import { type CheckView, renderCheck } from '../core/report/check.ts';
import { policyHit } from '../core/report/policy.ts';
import { commentMarker, renderComment } from '../core/report/pull-request-comment.ts';
import type { Report } from '../core/report/report.ts';
import { originLine } from '../flows/comment-origin.ts';
import { type CheckRuns, showOnPullRequest } from '../flows/show-on-pull-request.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { Desk } from './desk.ts';
import { githubClientOf } from './github-client.ts';
import type { LoadFetch } from './http.ts';
import { retestOf } from './wiring.ts';

const checkName = 'Scopekeeper';

/** Opens the desk: finds the pull request and shows on its head that work is under way. */
export async function openGitHubDesk(
  inputs: ActionInputs,
  repository: RepositoryName,
  loadFetch: LoadFetch,
): Promise<Desk> {
  const { settings, environment } = inputs;
  const client = await githubClientOf(settings, { environment, loadFetch });
  const checks = settings.check && !settings['dry-run'] ? checksOf(client, repository, inputs) : undefined;
  const starting = checks?.start();
  const origin = originLine(environment['GITHUB_WORKFLOW'] ?? '', environment['GITHUB_JOB'] ?? '');
  const { pullRequest, warnings } = await findPullRequest(client, repository, inputs);
  return {
    pullRequest,
    warnings,
    downloads: () => downloads({ client, repository, loadFetch }, inputs),
    show: async (report) => {
      const number = settings.comment && !settings['dry-run'] ? pullRequest : undefined;
      return showOnPullRequest({
        comments:
          number === undefined
            ? undefined
            : createPullRequestComments(client, { repository, number, marker: commentMarker, origin }),
        checks,
        started: await starting,
        read: evaluated(report),
        dropped: report.totals.dropped,
        comment: renderComment(report, retestOf(inputs.configuration, report.source)),
        origin,
        checkView: () => checkView(client, repository, report, inputs),
        runId: inputs.context.runId,
        runUrl: report.source.runUrl,
        readOnlyFor: inputs.context.readOnlyFor,
      });
    },
  };
}

function evaluated({ totals }: Report): 'all' | 'partial' | 'none' {
  if (totals.observations === 0) return 'none';
  return totals.unreadable === 0 ? 'all' : 'partial';
}

async function findPullRequest(
  client: GitHubClient,
  repository: RepositoryName,
  { context, settings }: ActionInputs,
): Promise<Pick<Desk, 'pullRequest' | 'warnings'>> {
  if (!settings.comment) return { pullRequest: context.source.pullRequest, warnings: [] };
  try {
    return { pullRequest: await resolvePullRequest(client, repository, context.pullRequest), warnings: [] };
  } catch (error) {
    return {
      pullRequest: undefined,
      warnings: [describeGitHubError(error, 'find the pull request', 'pull-requests: read')],
    };
  }
}

function checksOf(
  client: GitHubClient,
  repository: RepositoryName,
  { context, environment }: ActionInputs,
): CheckRuns | undefined {
  if (context.source.sha === undefined) return undefined;
  return createCheckRuns(client, {
    repository,
    headSha: context.source.sha,
    name: checkName,
    // Matrix legs share run and job name; the action's own step id tells steps of one job apart.
    externalId: ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'GITHUB_ACTION', 'RUNNER_NAME']
      .map((name) => environment[name] ?? '')
      .join('/'),
    detailsUrl: context.source.runUrl,
  });
}

async function checkView(
  client: GitHubClient,
  repository: RepositoryName,
  report: Report,
  { configuration, settings }: ActionInputs,
): Promise<CheckView> {
  const pattern = configuration.annotations?.file;
  const { sha } = report.source;
  const head =
    report.totals.dropped === 0 || sha === undefined
      ? { complete: false, byPath: new Map(), byDirectory: new Map() }
      : await listHeadFiles(client, repository, sha);
  const failed = policyHit(report, settings['fail-on']) !== undefined;
  return renderCheck(report, failed, (subject) => annotationPath(subject, pattern, head));
}

async function* downloads(
  from: Readonly<{ client: GitHubClient; repository: RepositoryName; loadFetch: LoadFetch }>,
  { settings, context }: ActionInputs,
): AsyncGenerator<ArtifactItems> {
  const names = settings['artifact-name'];
  const runId = settings['run-id'] === '' ? context.artifactsRunId : Number(settings['run-id']);
  if (names.length === 0) return;
  if (runId === undefined) return yield missing(names, 'this run has no number (GITHUB_RUN_ID)');
  const { client, repository } = from;
  const request = { repository, runId, names, fetch: await from.loadFetch() };
  for await (const artifact of downloadArtifacts(client, request)) {
    if (artifact.kind === 'archive') yield* readArchive(artifact.bytes, `${artifact.name}.zip`);
    else yield missing(names, artifact.reason);
  }
}

function missing(names: readonly string[], message: string): ArtifactItems {
  const remedy = 'Check `artifact-name` and `run-id`, and that the job has `actions: read`';
  return [
    {
      kind: 'problem',
      problem: { file: names.join(', '), severity: 'error', place: '', message, remedy },
    },
  ];
}
