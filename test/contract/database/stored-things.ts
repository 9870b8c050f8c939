import type { CommandState } from '../../../src/core/commands/command.ts';
import type { AppResult } from '../../../src/core/workbench/result.ts';
import type { StoredCommand } from '../../../src/flows/bot/ports/commands.ts';
import type { StoredMenu } from '../../../src/flows/bot/ports/menus.ts';
import type { PullRequestRef } from '../../../src/flows/bot/ports/place.ts';
import type { StoredRun } from '../../../src/flows/bot/ports/runs.ts';
import type { BotStore } from '../../../src/flows/bot/ports/store.ts';

/** A pull request that commands are given on. */
export const pullRequest: PullRequestRef = { installationId: 11, owner: 'Acme', repo: 'Shop', number: 7 };

/** The repository whose workflow runs. */
export const workbench = { owner: 'Acme', repo: 'Workbench' };

/** A command as a comment gave it. */
export function aCommand(change: Partial<StoredCommand> = {}): Omit<StoredCommand, 'id' | 'revision'> {
  return {
    pullRequest,
    commentId: 1001,
    position: 0,
    name: 'wizard-ci',
    verb: 'run',
    requestedBy: 'Mona',
    requestedAtMillis: 1_000,
    apps: ['apps/django', 'apps/rails'],
    sha: 'a'.repeat(40),
    headRef: 'feature/naïve',
    state: 'accepted',
    reason: undefined,
    stale: false,
    ...change,
  };
}

/** Stores a command that is new. */
export async function addCommand(
  store: BotStore,
  change: Partial<StoredCommand> = {},
): Promise<StoredCommand> {
  return (await store.addCommand(aCommand(change))).command;
}

/** A run that is about to be dispatched. */
export function aRun(commandId: string, change: Partial<StoredRun> = {}): Omit<StoredRun, 'results'> {
  return {
    triggerId: '0123456789abcdef0123456789abcdef',
    commandId,
    workbench,
    workbenchInstallationId: 22,
    apps: ['apps/django', 'apps/rails'],
    state: 'planned',
    runId: undefined,
    attempt: 1,
    url: undefined,
    conclusion: undefined,
    deadlineMillis: 9_000,
    ...change,
  };
}

/** What a run says of an app. */
export function aResult(app: string, state: AppResult['state'], change: Partial<AppResult> = {}): AppResult {
  return {
    app,
    state,
    confidence: undefined,
    durationMillis: undefined,
    jobUrl: undefined,
    logUrl: undefined,
    refusal: undefined,
    detail: undefined,
    ...change,
  };
}

/** A menu comment. */
export function aMenu(change: Partial<StoredMenu> = {}): StoredMenu {
  return { pullRequest, name: 'wizard-ci', workbench, commentId: 500, body: '# Menu', ...change };
}

/** All states of a command. */
export const commandStates: readonly CommandState[] = [
  'accepted',
  'running',
  'finished',
  'failed',
  'canceled',
  'superseded',
  'refused',
  'lost',
];
