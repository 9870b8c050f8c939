import { readConfiguration } from '../../core/config/read-configuration.ts';
import { codeSpan } from '../../core/report/markdown.ts';
import type { Bot } from './bot.ts';
import { configurationPath } from './configuration-now.ts';
import { pullRequestName } from './names.ts';
import { once } from './once.ts';
import type { PullRequestRef } from './ports/place.ts';
import type { CheckPage } from './ports/source-host.ts';
import { isRefusal, settled } from './refusal.ts';

/** What a `pull_request` event says. */
export interface PullRequestEvent {
  readonly action: string;
  readonly pullRequest: PullRequestRef;
  readonly headSha: string;
  readonly baseSha: string;
  /** GitHub's clock, which ticks in seconds. */
  readonly createdAtMillis: number;
  readonly updatedAtMillis: number;
}

/**
 * Keeps the ledger of heads. GitHub's times have no fractions, so a push counts from the end of its second: a comment
 * of the same second may be older than the push, and is then refused rather than run on what its author never saw.
 */
export async function rememberHead({ store }: Pick<Bot, 'store'>, event: PullRequestEvent): Promise<void> {
  const seenAtMillis = event.action === 'opened' ? event.createdAtMillis : event.updatedAtMillis + 999;
  await store.rememberHead(event.pullRequest, event.headSha, seenAtMillis);
}

/** Marks what ran on an older commit, after a push. */
export async function markResultsStale(bot: Bot, { pullRequest }: PullRequestEvent): Promise<void> {
  // Events come late and in any order: only GitHub knows the head of now.
  const now = settled(await bot.source.pullRequest(pullRequest));
  if (isRefusal(now)) return bot.log(now.reason, { pullRequest: pullRequestName(pullRequest) });
  for (const id of await bot.store.markStale(pullRequest, now.headSha)) bot.pages.soon({ id, pullRequest });
}

const checkName = 'scopekeeper.yml';

/** Shows on a pull request that edits the configuration whether it is right, with line and column of each error. */
export async function checkConfiguration(bot: Bot, event: PullRequestEvent): Promise<void> {
  const { pullRequest, headSha, baseSha } = event;
  const proposed = settled(await bot.source.file(pullRequest, configurationPath, headSha));
  if (isRefusal(proposed) || proposed === undefined) return;
  const current = settled(await bot.source.file(pullRequest, configurationPath, baseSha));
  if (isRefusal(current) || current === proposed) return;
  const check = configurationCheck(proposed, headSha);
  const shown = await once(bot, {
    key: `configuration-check:${pullRequestName(pullRequest)}:${headSha}`,
    make: () => bot.source.createCheck(pullRequest, check),
    find: () => bot.source.findCheck(pullRequest, headSha, check.externalId),
    visibleAfterMillis: bot.pace.visibleAfterMillis,
  });
  if (isRefusal(settled(shown)))
    bot.log('the check of the configuration could not be shown', {
      pullRequest: pullRequestName(pullRequest),
    });
}

function configurationCheck(text: string, headSha: string): CheckPage {
  const reading = readConfiguration(text);
  const errors = reading.ok ? [] : reading.errors;
  const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`;
  return {
    name: checkName,
    headSha,
    externalId: `configuration:${headSha}`,
    status: 'completed',
    conclusion: reading.ok ? 'success' : 'failure',
    title: reading.ok ? 'The configuration is valid' : `The configuration has ${count}`,
    summary: reading.ok
      ? `\`${configurationPath}\` takes effect when it is on the default branch.`
      : errors
          .map(({ line, column, message }) => `- ${line}:${column}: ${codeSpan(message, 500)}`)
          .join('\n'),
    annotations: errors
      .slice(0, 50)
      .map(({ line, column, message }) => ({ path: configurationPath, line, column, message })),
    actions: [],
  };
}
