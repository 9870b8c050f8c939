import type { Problem } from '../../../src/core/artifacts/problem.ts';
import {
  buildReport,
  type FilingResult,
  nothingFiled,
  type RunFacts,
} from '../../../src/core/report/build-report.ts';
import type { Report, ReportSource } from '../../../src/core/report/report.ts';
import type { RunBuilder } from '../triage/run-builder.ts';

/** A run of pull request 12 of acme/tools. */
export const pullRequestRun: ReportSource = {
  repository: 'acme/tools',
  sha: '0123456789abcdef0123456789abcdef01234567',
  pullRequest: 12,
  runUrl: 'https://github.com/acme/tools/actions/runs/99',
  event: 'pull_request',
  defaultBranch: false,
};

/** The report of a run, filed as told. */
export function reportOf(
  run: RunBuilder,
  filing: Partial<FilingResult> = {},
  problems: readonly Problem[] = [],
  grantability: RunFacts['grantability'] = [],
): Report {
  const facts = { files: 1, outcomes: run.outcomes(), problems, groups: run.groups(), grantability };
  return buildReport('0.0.0-test', pullRequestRun, facts, { ...nothingFiled, ...filing });
}

/** Every group of a run with a ticket of its own. */
export function ticketsFor(
  run: RunBuilder,
  kind: 'created' | 'unchanged' | 'muted' = 'created',
): Partial<FilingResult> {
  const outcomes = run.groups().map(({ key }, n) => {
    const ticket = { id: `id-${n}`, name: `INT-${n + 1}`, url: `https://linear.app/acme/issue/INT-${n + 1}` };
    return [key, { kind, ticket }] as const;
  });
  return { outcomes: new Map(outcomes) };
}
