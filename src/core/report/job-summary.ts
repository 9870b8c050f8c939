import type { Detail } from './action-table.ts';
import { fit } from './fit.ts';
import { foldedGroup, groupTable } from './group-table.ts';
import { deliveryNotes, headline } from './headline.ts';
import { count, paragraphs } from './markdown.ts';
import { problemList } from './problem-list.ts';
import type { Report } from './report.ts';
import { type RetestOptions, retestText } from './retest.ts';
import { unlockList } from './unlock-list.ts';

/** GitHub drops a step's summary of more than 1 MiB whole; other steps of ours write nothing. */
const summaryBudget = { bytes: 1_000_000 };

/** The job summary: everything the comment shows, with more room. */
export function renderJobSummary(report: Report, retest: RetestOptions): string {
  const whole = (detail: Detail | 'groups', shown: number): string => page(report, retest, detail, shown);
  const all = report.groups.length;
  const rows = { count: all, render: (shown: number): string => whole('groups', shown) };
  return fit(
    summaryBudget,
    (['evidence', 'status', 'names', 'groups'] as const).map((d) => () => whole(d, all)),
    rows,
  );
}

function page(report: Report, retest: RetestOptions, detail: Detail | 'groups', shown: number): string {
  const { totals } = report;
  const called = `${count(totals.observations, 'action')} in ${count(totals.toolkits, 'toolkit')} called: ${totals.passed} passed, ${totals.dropped} dropped, ${totals.failedOtherwise} failed for other reasons.`;
  return paragraphs(
    `### ${totals.observations === 0 ? 'Not evaluated: no artifacts' : headline(report)}`,
    `${called} ${count(totals.files, 'file')} read.`,
    unlockList(report.unlockPlan.overall, report.grantability, { most: 50, rest: 'the report' }),
    report.groups.length === 0 ? '' : groupTable(report, shown),
    detail === 'groups' ? '' : report.groups.map((group) => foldedGroup(group, detail)).join('\n\n'),
    report.groups.length === 0
      ? ''
      : `**Re-test.** ${retestText({ ...retest, template: undefined }, '', [])}`,
    problemList(report.problems, 100),
    deliveryNotes(report),
  );
}
