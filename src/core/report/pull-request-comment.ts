import { fit } from './fit.ts';
import { foldedGroup, groupTable } from './group-table.ts';
import { deliveryNotes, headline } from './headline.ts';
import { count, paragraphs } from './markdown.ts';
import { problemList } from './problem-list.ts';
import type { Report } from './report.ts';
import { type RetestOptions, retestText } from './retest.ts';
import { seenText } from './seen.ts';
import { unlockList } from './unlock-list.ts';

/** What the sticky comment is found by (contract 3). */
export const commentMarker = '<!-- scopekeeper:report -->';

/** GitHub refuses a comment of more than 65,536 characters; what is kept back leaves room for a line appended later. */
const commentBudget = { characters: 64_000 };

/** How much of a report is shown: every action with evidence, with status, by name, or only the groups. */
type Fullness = 'evidence' | 'status' | 'names' | 'groups';

/** The sticky comment of a pull request: what was dropped, why, what unlocks most, where the tickets are. */
export function renderComment(report: Report, retest: RetestOptions): string {
  if (report.totals.dropped === 0) return paragraphs(commentMarker, allClear(report));
  const whole = (fullness: Fullness, shown: number): string =>
    paragraphs(commentMarker, droppedPage(report, retest, fullness, shown));
  const all = report.groups.length;
  return fit(
    commentBudget,
    (['evidence', 'status', 'names', 'groups'] as const).map((fullness) => () => whole(fullness, all)),
    { count: all, render: (shown) => whole('groups', shown) },
  );
}

/** The page for a run in which nothing was refused. */
function allClear(report: Report): string {
  return paragraphs(
    '### ✅ No action is dropped for auth or scope reasons',
    `${count(report.totals.observations, 'action')} in ${count(report.totals.toolkits, 'toolkit')} were called; none was refused.`,
    problemList(report.problems),
    seenText(report.source),
  );
}

function droppedPage(report: Report, retest: RetestOptions, fullness: Fullness, shown: number): string {
  const names = report.groups.flatMap((group) => group.actions.map(({ action }) => action));
  const [first] = report.groups;
  const only = new Set(report.groups.map(({ toolkit }) => toolkit)).size === 1 ? (first?.toolkit ?? '') : '';
  return paragraphs(
    `### ${headline(report)}`,
    `They are left out of what ships until access is granted. ${count(report.totals.observations, 'action')} were called, ${report.totals.passed} passed${otherwise(report)}.`,
    unlockList(report.unlockPlan.overall, report.grantability),
    groupTable(report, shown),
    fullness === 'groups' ? '' : report.groups.map((group) => foldedGroup(group, fullness)).join('\n\n'),
    `**Re-test.** ${retestText({ ...retest, template: only === '' ? undefined : retest.template }, only, names)}`,
    problemList(report.problems),
    deliveryNotes(report),
    seenText(report.source),
  );
}

function otherwise(report: Report): string {
  const { failedOtherwise } = report.totals;
  return failedOtherwise === 0 ? '' : `, ${failedOtherwise} failed for other reasons`;
}
