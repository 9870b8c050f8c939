import type { Evidence } from '../detection/verdict.ts';
import type { BlockedAction } from '../triage/blocked-group.ts';
import { causeLabel } from './advice.ts';
import { codeSpan, table } from './markdown.ts';

/** How much of each action is shown. */
export type Detail = 'evidence' | 'status' | 'names';

/** Dropped actions as Markdown: a table, or only their names; `most` of them, with a line that counts the rest. */
export function actionTable(
  actions: readonly BlockedAction[],
  detail: Detail,
  most = actions.length,
): string {
  const shown = actions.slice(0, most);
  const rest = actions.length - shown.length;
  const more = rest === 0 ? '' : `\n\nand ${rest} more; \`report.json\` lists all of them.`;
  if (shown.length === 0) return more.trimStart();
  if (detail === 'names') return shown.map(({ action }) => codeSpan(action)).join(', ') + more;
  const head = ['Action', 'Status', 'Cause', ...(detail === 'evidence' ? ['Evidence'] : [])];
  return (
    table(
      head,
      shown.map((action) => row(action, detail)),
    ) + more
  );
}

/** One piece of evidence as Markdown: the words and where they stand. */
function evidenceText(evidence: Evidence): string {
  return `${codeSpan(evidence.text, 120)} (${whereText(evidence.where)})`;
}

/** Where evidence stands, in words. */
export function whereText(where: string): string {
  const [kind, ...rest] = where.split(':');
  const place = rest.join(':');
  if (kind === 'summary') return "the tester's summary";
  return place === '' ? (kind ?? '') : `${kind} ${codeSpan(place, 80)}`;
}

function row(action: BlockedAction, detail: Detail): readonly string[] {
  const cells = [
    codeSpan(action.action),
    action.status === undefined ? '-' : String(action.status),
    causeLabel(action.cause),
  ];
  const [strongest] = action.evidence;
  if (detail === 'evidence') cells.push(strongest === undefined ? '-' : evidenceText(strongest));
  return cells;
}
