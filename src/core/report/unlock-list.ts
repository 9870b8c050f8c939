import type { ToolkitGrantability } from '../credentials/scopes/grantability.ts';
import type { Grant } from '../triage/unlock-plan.ts';
import { remedy } from './advice.ts';
import { noteFor } from './grants.ts';
import { count } from './markdown.ts';

/** How much of a plan is listed, and where the rest stands. */
interface UnlockListSize {
  readonly most: number;
  readonly mostScopes?: number;
  /** As Markdown. */
  readonly rest: string;
}

/** The grants that bring back most, as a numbered list. */
export function unlockList(
  grants: readonly Grant[],
  grantability: readonly ToolkitGrantability[],
  size: UnlockListSize = { most: 5, rest: 'the job summary and the report' },
): string {
  if (grants.length === 0) return '';
  const lines = grants.slice(0, size.most).map((grant, index) => {
    const back = `brings back **${grant.actions.length}**`;
    return `${index + 1}. ${back}: ${remedy(grant, noteFor(grantability, grant.toolkit), size.mostScopes)}`;
  });
  const rest = grants.length - lines.length;
  if (rest > 0) lines.push(`\n${count(rest, 'further step')} in ${size.rest}.`);
  return `**What unlocks most, first**\n\n${lines.join('\n')}`;
}
