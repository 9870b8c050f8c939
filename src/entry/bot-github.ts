import type { Logger } from 'pino';
import { Probot } from 'probot';
import { createDeliveryList } from '../adapters/github/app/delivery-list.ts';
import { narrowOctokits } from '../adapters/github/app/narrow.ts';
import { botOctokit } from '../adapters/github/app/octokit.ts';
import { createSourceHost } from '../adapters/github/app/source-host.ts';
import { createWorkbenchHost } from '../adapters/github/app/workbench-host.ts';
import type { Fetch } from '../adapters/http/fetch.ts';
import type { DeliveryList } from '../flows/bot/ports/delivery-list.ts';
import type { SourceHost } from '../flows/bot/ports/source-host.ts';
import type { WorkbenchHost } from '../flows/bot/ports/workbench-host.ts';
import type { BotMetrics } from './bot-metrics.ts';
import type { BotSettings } from './bot-settings.ts';

/** Probot, and GitHub as the flows want it, through Probot's octokit. */
export interface BotGitHub {
  readonly probot: Probot;
  readonly source: SourceHost;
  readonly workbench: WorkbenchHost;
  readonly deliveries: DeliveryList;
}

/** Signs in as the App. Everything Octokit does is counted against the rate limits that GitHub tells. */
export async function createGitHub(
  settings: BotSettings,
  { log, metrics, fetch }: { readonly log: Logger; readonly metrics: BotMetrics; readonly fetch: Fetch },
): Promise<BotGitHub> {
  const { appId } = settings;
  const probot = new Probot({
    appId,
    privateKey: settings.privateKey,
    // Never used to receive: the door has verified what the handlers get.
    secret: settings.webhookSecrets[0] ?? '',
    baseUrl: settings.apiUrl,
    log,
    Octokit: botOctokit({ fetch }).plugin((octokit) => {
      octokit.hook.after('request', ({ headers }) => {
        const remaining = headers['x-ratelimit-remaining'];
        if (remaining !== undefined)
          metrics.rateLeft(String(headers['x-ratelimit-resource'] ?? 'core'), Number(remaining));
      });
    }),
  });
  await probot.ready();
  const asApp = await probot.auth();
  const octokitFor = narrowOctokits(asApp, Date.now);
  return {
    probot,
    source: createSourceHost(octokitFor, { appId }),
    workbench: createWorkbenchHost(octokitFor, asApp, { fetch }),
    deliveries: createDeliveryList(asApp),
  };
}
