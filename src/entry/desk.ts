import type { Report } from '../core/report/report.ts';
import type { Shown } from '../flows/show-on-pull-request.ts';
import type { ArtifactItems } from '../core/artifacts/problem.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { LoadFetch } from './http.ts';

/** What a run does with GitHub, beside tickets. */
export interface Desk {
  readonly pullRequest: number | undefined;
  /** What the user should know about finding the pull request. */
  readonly warnings: readonly string[];
  /** The artifacts that `artifact-name` asks for. */
  downloads(): AsyncIterable<ArtifactItems>;
  /** Shows the report as comment and check, as far as the user wants them. Never throws. */
  show(report: Report): Promise<Shown>;
}

/** Opens the desk. What talks to GitHub is loaded only when there is something to say to it. */
export async function openDesk(inputs: ActionInputs, loadFetch: LoadFetch): Promise<Desk> {
  const { settings, context } = inputs;
  const isAsked = settings.comment || settings.check || settings['artifact-name'].length > 0;
  if (!isAsked || settings['github-token'] === '' || context.repository === undefined)
    return closedDesk(inputs);
  const { openGitHubDesk } = await import('./github-desk.ts');
  return openGitHubDesk(inputs, context.repository, loadFetch);
}

function closedDesk({ settings, context }: ActionInputs): Desk {
  return {
    pullRequest: context.source.pullRequest,
    warnings: [],
    async *downloads() {
      if (settings['artifact-name'].length === 0) return;
      const file = settings['artifact-name'].join(', ');
      const message = 'artifacts can be downloaded in GitHub Actions only, with a token';
      const remedy = 'Set `github-token` and give the job `actions: read`';
      yield [{ kind: 'problem', problem: { file, severity: 'error', place: '', message, remedy } }];
    },
    show: async () => ({ undelivered: [], notices: [], commentUrl: undefined, checkUrl: undefined }),
  };
}
