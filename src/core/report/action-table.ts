import type { Evidence } from '../detection/verdict.ts';
import type { BlockedAction } from '../triage/blocked-group.ts';
import { causeLabel } from './advice.ts';
import { codeSpan, paragraphs, table } from './markdown.ts';

/** What a table shows of an action. */
type AnsweredAction = Omit<BlockedAction, 'credential'>;

/** How much of each action is shown. */
export type Detail = 'evidence' | 'status' | 'names';

/**
 * Dropped actions as Markdown: what they have in common in front, then a table of what differs, or only their names;
 * `most` of them, with a line that counts the rest.
 */
export function actionTable(
  actions: readonly AnsweredAction[],
  detail: Detail,
  most = actions.length,
): string {
  const shown = actions.slice(0, most);
  const rest = actions.length - shown.length;
  const more = rest === 0 ? '' : `and ${rest} more; the report lists all of them.`;
  const common = detail === 'names' ? '' : commonAnswer(actions);
  if (shown.length === 0) return paragraphs(common, more);
  if (detail === 'names') return paragraphs(shown.map(({ action }) => codeSpan(action)).join(', '), more);
  const columns = columnsFor(actions, detail);
  const rows = shown.map((action) => columns.map(({ cell }) => cell(action)));
  return paragraphs(
    common,
    table(
      columns.map(({ head }) => head),
      rows,
    ),
    more,
  );
}

/** Where evidence stands, in words. */
export function whereText(where: string): string {
  const [kind, ...rest] = where.split(':');
  const place = rest.join(':');
  if (kind === 'summary') return "the tester's summary";
  return place === '' ? (kind ?? '') : `${kind} ${codeSpan(place, 80)}`;
}

interface Column {
  readonly head: string;
  readonly cell: (action: AnsweredAction) => string;
}

const call: Column = {
  head: 'Call',
  cell: ({ method, url }) => codeSpan([method, url].filter(Boolean).join(' '), 120),
};
const status: Column = { head: 'Status', cell: (action) => String(action.status ?? '-') };
const cause: Column = { head: 'Cause', cell: (action) => causeLabel(action.cause) };
const evidence: Column = { head: 'Evidence', cell: (action) => evidenceText(strongest(action), 120) };

/** Only what differs gets a column, so that forty equal answers are read once. */
function columnsFor(actions: readonly AnsweredAction[], detail: Detail): readonly Column[] {
  const columns: Column[] = [{ head: 'Action', cell: ({ action }) => codeSpan(action) }];
  if (actions.some(({ url }) => url !== undefined)) columns.push(call);
  columns.push(status);
  if (differ(actions, (action) => action.cause)) columns.push(cause);
  if (detail === 'evidence' && differ(actions, evidence.cell)) columns.push(evidence);
  return columns;
}

function commonAnswer(actions: readonly AnsweredAction[]): string {
  const [first] = actions;
  if (first === undefined || strongest(first) === undefined || differ(actions, evidence.cell)) return '';
  return `${whose(actions.length)}: ${evidenceText(strongest(first), 300)}`;
}

function whose(answers: number): string {
  if (answers === 1) return 'The answer';
  return answers === 2 ? 'Both answers' : `All ${answers} answers`;
}

function differ(actions: readonly AnsweredAction[], by: (action: AnsweredAction) => string): boolean {
  return new Set(actions.map(by)).size > 1;
}

function strongest(action: AnsweredAction): Evidence | undefined {
  return action.evidence[0];
}

function evidenceText(piece: Evidence | undefined, mostCharacters: number): string {
  return piece === undefined ? '-' : `${codeSpan(piece.text, mostCharacters)} (${whereText(piece.where)})`;
}
