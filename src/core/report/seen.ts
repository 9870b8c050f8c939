import { codeSpan, link } from './markdown.ts';
import type { ReportSource } from './report.ts';

/** Where the failure was seen, for a reader who wants to look for himself. */
export function seenText(source: ReportSource): string {
  const parts = [
    source.runUrl === undefined ? '' : link('this CI run', source.runUrl),
    source.repository === undefined ? '' : `of ${codeSpan(source.repository)}`,
    source.pullRequest === undefined ? '' : `for pull request ${codeSpan(`#${source.pullRequest}`)}`,
    source.sha === undefined ? '' : `at commit ${codeSpan(source.sha.slice(0, 12))}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Seen in ${parts.join(' ')}.`;
}
