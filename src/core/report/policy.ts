import { ticketOf } from './group-table.ts';
import type { Report } from './report.ts';

/** When a run fails the job: never, when a group appears that had no ticket, or when anything is dropped. */
export type FailOn = 'never' | 'new' | 'any';

/** Why a run fails, as a sentence; undefined if it does not. A group is new when this run made a ticket for it. */
export function policyHit(report: Report, failOn: FailOn): string | undefined {
  if (failOn === 'never') return undefined;
  const hit = failOn === 'any' ? report.groups : report.groups.filter((group) => isNew(report, group));
  if (hit.length === 0) return undefined;
  const actions = hit.reduce((sum, group) => sum + group.actions.length, 0);
  const which = failOn === 'new' ? ' in groups that had no ticket' : '';
  return `${actions} action${actions === 1 ? ' is' : 's are'} dropped for auth or scope reasons${which} (fail-on: ${failOn})`;
}

function isNew(report: Report, group: Report['groups'][number]): boolean {
  const outcome = ticketOf(report, group);
  return outcome.kind === 'created' || (outcome.kind === 'dry-run' && outcome.creates);
}
