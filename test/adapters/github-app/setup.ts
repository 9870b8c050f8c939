import { Probot } from 'probot';
import { onTestFinished } from 'vitest';

import { createDeliveryList } from '../../../src/adapters/github/app/delivery-list.ts';
import { narrowOctokits } from '../../../src/adapters/github/app/narrow.ts';
import { botOctokit } from '../../../src/adapters/github/app/octokit.ts';
import { createSourceHost } from '../../../src/adapters/github/app/source-host.ts';
import { createWorkbenchHost } from '../../../src/adapters/github/app/workbench-host.ts';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import type { DeliveryList } from '../../../src/flows/bot/ports/delivery-list.ts';
import type { PullRequestRef } from '../../../src/flows/bot/ports/place.ts';
import type { SourceHost } from '../../../src/flows/bot/ports/source-host.ts';
import type { WorkbenchHost } from '../../../src/flows/bot/ports/workbench-host.ts';
import { type GitHub, type GitHubOptions, startGitHub } from '../../stand-ins/github/github.ts';
import type { AppOptions, AppRegistration } from '../../stand-ins/github/model/app.ts';
import type { Repository } from '../../stand-ins/github/model/repository.ts';
import type { PullRequest } from '../../stand-ins/github/story/pull-request.ts';
import type { Workbench } from '../../stand-ins/github/story/workbench.ts';

/** The repository of the bench in the form of paths. */
export const bench = { owner: 'acme', repo: 'workbench' };

/** A workflow as the example has it. */
const wizardCi = `
name: Wizard CI
run-name: "wizard \${{ inputs.trigger_id || github.event.client_payload.trigger_id }}"
on:
  workflow_dispatch:
    inputs:
      apps: { required: true, type: string }
      trigger_id: { required: true, type: string }
  repository_dispatch:
    types: [wizard-ci-trigger]
jobs: {}
`;

/** The App, a repository with pull requests, a workbench, and the hosts between them and the flows. */
export interface Setting {
  readonly github: GitHub;
  readonly app: AppRegistration;
  readonly installationId: number;
  readonly wizard: Repository;
  readonly workbench: Workbench;
  readonly source: SourceHost;
  readonly host: WorkbenchHost;
  readonly deliveries: DeliveryList;
  readonly refTo: (pr: PullRequest) => PullRequestRef;
}

/** A setting that is checked and closed when the test ends; a second of waiting takes 5 ms unless told otherwise. */
export async function aSetting(
  options: GitHubOptions & {
    readonly app?: AppOptions;
    readonly files?: Record<string, string>;
    readonly secondMillis?: number;
  } = {},
): Promise<Setting> {
  const github = await startGitHub(options);
  const app = github.app(options.app);
  const wizard = github.repository('acme/wizard', { files: { 'README.md': 'hello' } });
  const files = { '.github/workflows/wizard-ci.yml': wizardCi, ...options.files };
  const workbench = github.workbench('acme/workbench', { files });
  app.install(wizard, workbench.repository);
  onTestFinished(async () => {
    await github.close();
    github.assertClean();
  });
  const installationId = app.installations[0]?.id ?? 0;
  const hosts = await hostsFor(github, app, options.secondMillis ?? 5);
  const refTo = ({ number }: PullRequest): PullRequestRef => ({
    owner: 'acme',
    repo: 'wizard',
    installationId,
    number,
  });
  return { github, app, installationId, wizard, workbench, refTo, ...hosts };
}

async function hostsFor(
  github: GitHub,
  app: AppRegistration,
  secondMillis: number,
): Promise<Pick<Setting, 'source' | 'host' | 'deliveries'>> {
  const fetch = fetchThrough();
  const probot = new Probot({
    appId: app.id,
    privateKey: app.privateKey,
    baseUrl: github.url,
    logLevel: 'fatal',
    Octokit: botOctokit({ fetch, requestTimeoutMillis: 1500, secondMillis }),
  });
  await probot.ready();
  const asApp = await probot.auth();
  const octokitFor = narrowOctokits(asApp, Date.now);
  return {
    source: createSourceHost(octokitFor, { appId: app.id }),
    host: createWorkbenchHost(octokitFor, asApp, { fetch }),
    deliveries: createDeliveryList(asApp),
  };
}

/** How often an operation was asked for. */
export function asked(github: GitHub, operation: string): number {
  return github.requests.filter(({ labels }) => labels.includes(operation)).length;
}
