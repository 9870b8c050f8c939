import { codeSpan, count } from './markdown.ts';
import type { Report } from './report.ts';

/** The first line of every page, e.g. `12 actions in 3 toolkits were dropped for auth or scope reasons`. */
export function headline(report: Report): string {
  const { dropped } = report.totals;
  if (dropped === 0) return 'No action is dropped for auth or scope reasons';
  const toolkits = count(new Set(report.groups.map(({ toolkit }) => toolkit)).size, 'toolkit');
  return `${count(dropped, 'action')} in ${toolkits} ${dropped === 1 ? 'was' : 'were'} dropped for auth or scope reasons`;
}

/** What could not be delivered and what the user should know; our own words, in which untrusted parts are code. */
export function deliveryNotes(report: Report): string {
  const undelivered = new Set(
    report.undelivered.map(({ what, reason }) => `- ${what} not delivered: ${codeSpan(reason, 400)}`),
  );
  return [...undelivered, ...report.warnings.map((warning) => `- ${codeSpan(warning, 400)}`)].join('\n');
}
