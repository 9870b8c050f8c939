import { ticketOf } from './group-table.ts';
import { count, oneLine } from './markdown.ts';
import type { Report } from './report.ts';

/**
 * When a run fails the job: never, when a group appears that had no ticket, or when anything is dropped or may be
 * because nothing was evaluated.
 */
export type FailOn = 'never' | 'new' | 'any';

/** Why a run fails, as a sentence; undefined if it does not. A group is new when this run made a ticket for it. */
export function policyHit(report: Report, failOn: FailOn): string | undefined {
  if (failOn === 'never') return undefined;
  if (failOn === 'any' && report.totals.observations === 0) return nothingEvaluated(report);
  const hit = failOn === 'any' ? report.groups : report.groups.filter((group) => isNew(report, group));
  if (hit.length === 0) return undefined;
  const actions = hit.reduce((sum, group) => sum + group.actions.length, 0);
  const which = failOn === 'new' ? ' in groups that had no ticket' : '';
  return `${actions} action${actions === 1 ? ' is' : 's are'} dropped for auth or scope reasons${which} (fail-on: ${failOn})`;
}

function nothingEvaluated({ totals, problems }: Report): string {
  const searched = [...new Set(problems.map(({ file }) => oneLine(file)))];
  const shown = searched.slice(0, maxNamesShown).map((file) => `\`${file}\``);
  if (searched.length > shown.length) shown.push(`${searched.length - shown.length} more`);
  const where = shown.length === 0 ? '' : `, searched: ${shown.join(', ')}`;
  return `no action was evaluated, so nothing is known about what is dropped (${count(totals.files, 'file')} read${where}; fail-on: any)`;
}

const maxNamesShown = 5;

function isNew(report: Report, group: Report['groups'][number]): boolean {
  const outcome = ticketOf(report, group);
  return outcome.kind === 'created' || (outcome.kind === 'dry-run' && outcome.creates);
}
