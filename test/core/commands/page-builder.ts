import type { Command } from '../../../src/core/commands/command.ts';
import { type AppResult, bareResult, type ResultState } from '../../../src/core/workbench/result.ts';
import type { Run } from '../../../src/core/workbench/run.ts';

/** A command of `alice` on pull request 7 of acme/wizard, with what a test changes. */
export function aCommand(more: Partial<Command>): Command {
  return {
    id: 'c1',
    pullRequest: { owner: 'acme', repo: 'wizard', number: 7 },
    commentId: 5,
    position: 0,
    name: 'wizard-ci',
    verb: 'run',
    requestedBy: 'alice',
    requestedAtMillis: Date.UTC(2026, 10, 22, 9, 0),
    apps: ['basic/django'],
    sha: '0123456789abcdef0123456789abcdef01234567',
    headRef: 'topic',
    state: 'running',
    reason: undefined,
    stale: false,
    ...more,
  };
}

/** A completed run of acme/bench, with what a test changes. */
export function aRun(more: Partial<Run>): Run {
  return {
    triggerId: 'f'.repeat(32),
    workbench: { owner: 'acme', repo: 'bench' },
    apps: ['basic/django'],
    state: 'completed',
    runId: 99,
    attempt: 1,
    url: 'https://github.com/acme/bench/actions/runs/99',
    conclusion: 'success',
    deadlineMillis: Date.UTC(2026, 10, 22, 12, 0),
    results: [],
    ...more,
  };
}

/** A result of which nothing but its state is known. */
export function result(app: string, state: ResultState): AppResult {
  return bareResult(app, state);
}
