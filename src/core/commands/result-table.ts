import { causeLabel, scopeList } from '../report/advice.ts';
import { codeSpan, link, paragraphs, table } from '../report/markdown.ts';
import type { AppResult, ResultState } from '../workbench/result.ts';
import { isCause } from '../workbench/result-schema.ts';
import { durationText } from './time-text.ts';

const labels: Record<ResultState, string> = {
  waiting: '⏳ waiting',
  running: '🔄 running',
  passed: '✅ passed',
  failed: '❌ failed',
  dropped: '🔒 dropped',
  canceled: '🚫 canceled',
  'no-result': '❔ no result',
};

/** How much of each app is shown. */
export type ResultDetail = 'all' | 'no-text' | 'state';

/** Results as a Markdown table of the first `shown` of them, with a line that counts the rest. */
export function resultTable(results: readonly AppResult[], detail: ResultDetail, shown: number): string {
  const rows = results.slice(0, shown);
  const rest = results.length - rows.length;
  const more = rest === 0 ? '' : `and ${rest} more ${rest === 1 ? 'app' : 'apps'}.`;
  if (rows.length === 0) return more;
  const columns = columnsFor(results, detail);
  return paragraphs(
    table(
      columns.map(({ head }) => head),
      rows.map((row) => columns.map(({ cell }) => cell(row))),
    ),
    more,
  );
}

interface Column {
  readonly head: string;
  readonly cell: (result: AppResult) => string;
}

const app: Column = { head: 'App', cell: (result) => codeSpan(result.app) };
const state: Column = { head: 'Result', cell: (result) => labels[result.state] };
const stateAndReason: Column = {
  head: 'Result',
  cell: (result) => [labels[result.state], refusalCell(result)].filter(Boolean).join(': '),
};
const confidence: Column = {
  head: 'Confidence',
  cell: (result) => (result.confidence === undefined ? '-' : `${result.confidence} of 5`),
};
const duration: Column = {
  head: 'Duration',
  cell: (result) => (result.durationMillis === undefined ? '-' : durationText(result.durationMillis)),
};
const detailText: Column = {
  head: 'What the workbench says',
  cell: (result) => (result.detail === undefined ? '' : codeSpan(result.detail, 160)),
};
const links: Column = {
  head: 'Links',
  cell: ({ jobUrl, logUrl }) =>
    [linkTo('job', jobUrl), linkTo('log', logUrl)].filter(Boolean).join(' · ') || '-',
};

/** Columns of which no row knows anything are left out. */
function columnsFor(results: readonly AppResult[], detail: ResultDetail): readonly Column[] {
  if (detail === 'state') return [app, state];
  const known = (value: (result: AppResult) => unknown): boolean =>
    results.some((result) => value(result) !== undefined);
  return [
    app,
    stateAndReason,
    ...(known((result) => result.confidence) ? [confidence] : []),
    ...(known((result) => result.durationMillis) ? [duration] : []),
    ...(detail === 'all' && known((result) => result.detail) ? [detailText] : []),
    ...(known((result) => result.jobUrl ?? result.logUrl) ? [links] : []),
  ];
}

/** What kind of refusal it was; a hint is said to be one. */
function refusalCell({ refusal }: AppResult): string {
  if (refusal === undefined) return '';
  const cause = isCause(refusal.cause) ? causeLabel(refusal.cause) : codeSpan(refusal.cause, 40);
  const what = refusal.scopes.length === 0 ? cause : `${cause} ${scopeList(refusal.scopes, false, 4)}`;
  return refusal.isHint ? `perhaps ${what}, by its log` : what;
}

function linkTo(text: string, url: string | undefined): string {
  return url === undefined ? '' : link(text, url);
}
