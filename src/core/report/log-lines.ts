import type { Report, ReportedGroup } from './report.ts';

/** What a verbose log says of a report, as topics and texts: every refusal, and what became of it. */
export function reportLogLines(report: Report): readonly (readonly [topic: string, text: string])[] {
  const { totals, groups, problems, warnings, undelivered } = report;
  return [
    [
      'read',
      `${totals.files} files, ${totals.observations} actions: ${totals.passed} passed, ${totals.dropped} dropped, ${totals.failedOtherwise} failed otherwise`,
    ],
    ...groups.flatMap(groupLines),
    ...problems.map(({ file, place, message }) => ['problem', `${file} ${place} ${message}`] as const),
    ...warnings.map((warning) => ['warning', warning] as const),
    ...undelivered.map(({ what, reason }) => ['undelivered', `${what}: ${reason}`] as const),
  ];
}

function groupLines(group: ReportedGroup): readonly (readonly [string, string])[] {
  const { toolkit, signature, actions, ticket } = group;
  return [
    ['group', `${toolkit} ${signature}: ${actions.length} actions, ticket ${ticket.kind}`],
    ...actions.map(
      ({ action, cause, status, method, url }) =>
        ['refused', [toolkit, action, status, cause, method, url].filter(Boolean).join(' ')] as const,
    ),
  ];
}
