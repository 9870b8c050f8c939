import { remedy } from './advice.ts';
import { count } from './markdown.ts';
import type { Report } from './report.ts';

/** The grants that bring back most, as a numbered list. */
export function unlockList(report: Report, most = 5): string {
  const grants = report.unlockPlan.overall;
  if (grants.length === 0) return '';
  const lines = grants.slice(0, most).map((grant, index) => {
    const back = `brings back **${grant.actions.length}**`;
    return `${index + 1}. ${back}: ${remedy(grant)}`;
  });
  const rest = grants.length - lines.length;
  if (rest > 0) lines.push(`\n${count(rest, 'further step')} in the job summary and \`report.json\`.`);
  return `**What unlocks most, first**\n\n${lines.join('\n')}`;
}
