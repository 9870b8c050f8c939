import { whereText } from './action-table.ts';
import { causeLabel, causeMeaning } from './advice.ts';
import { plainCredential } from './called-with.ts';
import { fit } from './fit.ts';
import { groupTable } from './group-table.ts';
import { deliveryNotes, headline } from './headline.ts';
import { count, oneLine, paragraphs } from './markdown.ts';
import { problemList } from './problem-list.ts';
import type { Report, ReportedGroup } from './report.ts';
import { seenText } from './seen.ts';
import { unlockList } from './unlock-list.ts';

/** One annotation of a check run. Lengths are within GitHub's limits (title 255 characters, message 64 KB). */
export interface Annotation {
  /** Path in the head commit, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** A check run, ready to be sent: summary within 65,535 bytes of UTF-8; any number of annotations. */
export interface CheckView {
  readonly title: string;
  readonly summary: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly annotations: readonly Annotation[];
}

const summaryBudget = { bytes: 65_000 };

/**
 * The check run of a report. `failed` says that a policy the user asked for was hit; without one, dropped actions
 * make the check neutral, so that it never blocks a merge by itself. `pathOf` names the file of the head commit that
 * an annotation sits on.
 */
export function renderCheck(
  report: Report,
  failed: boolean,
  pathOf: (action: {
    readonly toolkit: string;
    readonly action: string;
    readonly file: string | undefined;
  }) => string,
): CheckView {
  if (report.totals.observations === 0) return notEvaluated(report, failed);
  return {
    title: titleOf(report),
    summary: fit(summaryBudget, [() => checkSummary(report, report.groups.length)], {
      count: report.groups.length,
      render: (shown) => checkSummary(report, shown),
    }),
    conclusion: conclusionOf(report, failed),
    annotations: report.groups.flatMap((group) => annotationsOf(group, failed, pathOf)),
  };
}

/** What was not read may have been dropped, so that nothing is called clear. */
function titleOf(report: Report): string {
  const { dropped, unreadable } = report.totals;
  return dropped === 0 && unreadable > 0
    ? `Partly evaluated: ${count(unreadable, 'file')} could not be read`
    : headline(report);
}

function conclusionOf(report: Report, failed: boolean): CheckView['conclusion'] {
  if (failed) return 'failure';
  return report.totals.dropped === 0 && report.totals.unreadable === 0 ? 'success' : 'neutral';
}

function notEvaluated(report: Report, failed: boolean): CheckView {
  return {
    title: 'Not evaluated: no artifacts',
    summary: paragraphs(
      'No action was evaluated in this run, so nothing is known about what is dropped.',
      problemList(report.problems),
      seenText(report.source),
    ),
    conclusion: failed ? 'failure' : 'neutral',
    annotations: [],
  };
}

function checkSummary(report: Report, shown: number): string {
  return paragraphs(
    unlockList(report.unlockPlan.overall, report.grantability),
    report.groups.length === 0 ? '' : groupTable(report, shown),
    problemList(report.problems),
    deliveryNotes(report),
    seenText(report.source),
  );
}

function annotationsOf(
  group: ReportedGroup,
  failed: boolean,
  pathOf: Parameters<typeof renderCheck>[2],
): Annotation[] {
  const missing = group.scopes.length === 0 ? '' : ` Missing: ${group.signature}.`;
  return group.actions.map(({ action, cause, status, evidence: [strongest], file, calledWith }) => ({
    path: pathOf({ toolkit: group.toolkit, action, file }),
    line: 1,
    level: failed ? 'failure' : 'warning',
    title: oneLine(`${action} is dropped: ${causeLabel(cause)}`, 250),
    // Annotations are shown as plain text, so code marks of the evidence's place would stand there as they are.
    message: oneLine(
      `${status === undefined ? 'The call' : `HTTP ${status}`}: ${causeMeaning(cause)}.${missing}${
        strongest === undefined
          ? ''
          : ` Evidence: "${strongest.text}" (${whereText(strongest.where).replaceAll('`', '')}).`
      }${calledWithText(group, calledWith)}`,
      4_000,
    ),
  }));
}

function calledWithText({ credentials }: ReportedGroup, name: string | undefined): string {
  const sent = credentials.find((one) => one.name === name);
  return sent === undefined ? '' : ` Called with ${plainCredential(sent)}.`;
}
