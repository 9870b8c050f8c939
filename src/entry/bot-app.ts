import type { Probot } from 'probot';
import { answerButton } from '../flows/bot/answer-button.ts';
import { answerComment } from '../flows/bot/answer-comment.ts';
import type { Bot } from '../flows/bot/bot.ts';
import { refreshMenus, showMenus } from '../flows/bot/menu.ts';
import { observeHint } from '../flows/bot/observe-run.ts';
import {
  checkConfiguration,
  markResultsStale,
  type PullRequestEvent,
  rememberHead,
} from '../flows/bot/on-pull-request.ts';
import type { PullRequestRef } from '../flows/bot/ports/place.ts';

/** The bot as ordinary Probot handlers; each reads its event and calls a flow. */
export function botApp(bot: Bot): (app: Probot) => void {
  return (app) => {
    app.on('issue_comment.created', async ({ payload }) => {
      const { comment, issue, sender } = payload;
      if (!issue.pull_request || comment.user === null) return;
      await answerComment(bot, {
        ...pullRequestOf(payload, issue.number),
        commentId: comment.id,
        author: comment.user.login,
        authorId: comment.user.id,
        authorIsBot: comment.user.type === 'Bot' || sender.type === 'Bot',
        createdAtMillis: Date.parse(comment.created_at),
        updatedAtMillis: Date.parse(comment.updated_at),
        body: comment.body,
      });
    });

    app.on(
      ['pull_request.opened', 'pull_request.reopened', 'pull_request.synchronize'],
      async ({ payload }) => {
        const event = pullRequestEvent(payload);
        await rememberHead(bot, event);
        await markResultsStale(bot, event);
        await checkConfiguration(bot, event);
        if (payload.action !== 'synchronize') await showMenus(bot, event.pullRequest);
      },
    );

    app.on('pull_request.closed', async ({ payload }) => {
      await bot.store.forgetMenus(pullRequestOf(payload, payload.pull_request.number));
    });

    app.on(['check_run.requested_action', 'check_run.rerequested'], async ({ id, payload }) => {
      const { check_run, sender } = payload;
      await answerButton(bot, {
        deliveryId: id,
        checkId: check_run.id,
        externalId: check_run.external_id ?? '',
        // GitHub's own "Re-run" is the button that runs again what failed.
        identifier:
          (payload.action === 'requested_action' && payload.requested_action?.identifier) || 'retry',
        sender: sender.login,
        senderId: sender.id,
        senderIsBot: sender.type === 'Bot',
        atMillis: bot.world.nowMillis(),
      });
    });

    app.on('workflow_run', async ({ payload }) => {
      const { id, name } = payload.workflow_run;
      const title = 'display_title' in payload.workflow_run ? payload.workflow_run.display_title : '';
      await observeHint(bot, workbenchOf(payload), { runId: id, name: `${title} ${name ?? ''}` });
    });

    app.on('workflow_job', async ({ payload }) => {
      await observeHint(bot, workbenchOf(payload), { runId: payload.workflow_job.run_id, name: '' });
    });

    app.on('push', async ({ payload }) => {
      if (payload.ref !== `refs/heads/${payload.repository.default_branch}`) return;
      await refreshMenus(bot, workbenchOf(payload));
    });
  };
}

/** The members that all events of a repository have. */
interface RepositoryEvent {
  readonly repository: { readonly name: string; readonly owner: { readonly login: string } | null };
  readonly installation?: { readonly id: number } | undefined;
}

function workbenchOf({ repository }: RepositoryEvent): { readonly owner: string; readonly repo: string } {
  return { owner: repository.owner?.login ?? '', repo: repository.name };
}

function pullRequestOf(payload: RepositoryEvent, number: number): PullRequestRef {
  if (payload.installation === undefined)
    throw new Error('the event names no installation: it was not sent to an App');
  return { ...workbenchOf(payload), installationId: payload.installation.id, number };
}

function pullRequestEvent(
  payload: RepositoryEvent & {
    readonly action: string;
    readonly pull_request: {
      readonly number: number;
      readonly created_at: string;
      readonly updated_at: string;
      readonly head: { readonly sha: string };
      readonly base: { readonly sha: string };
    };
  },
): PullRequestEvent {
  const { number, created_at, updated_at, head, base } = payload.pull_request;
  return {
    action: payload.action,
    pullRequest: pullRequestOf(payload, number),
    headSha: head.sha,
    baseSha: base.sha,
    createdAtMillis: Date.parse(created_at),
    updatedAtMillis: Date.parse(updated_at),
  };
}
