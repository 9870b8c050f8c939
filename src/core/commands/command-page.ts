import { fit } from '../report/fit.ts';
import { codeSpan, link, paragraphs } from '../report/markdown.ts';
import type { AppResult } from '../workbench/result.ts';
import type { Run } from '../workbench/run.ts';
import { type Command, isOpen } from './command.ts';
import { commandText } from './command-text.ts';
import { commandMarker } from './markers.ts';
import { resultsOf } from './outcome.ts';
import { isToRetry } from './related.ts';
import { type ResultDetail, resultTable } from './result-table.ts';
import { timeText } from './time-text.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What a page needs besides the command. */
export interface PageOptions {
  /** When it is rendered; shown at its foot. */
  readonly nowMillis: number;
  /** Where people see GitHub, without a slash at the end. Default: https://github.com. */
  readonly serverUrl?: string;
}

/** GitHub refuses a comment of more than 65,536 characters. */
const commentBudget = { characters: 64_000 };

/** The live comment of a command, rendered whole: same arguments, same text. At most 64,000 characters. */
export function renderCommandPage(command: Command, runs: readonly Run[], options: PageOptions): string {
  const results = resultsOf(command, runs);
  const verdict = verdictOf(command, results);
  const page = (detail: ResultDetail, rows: readonly AppResult[], shown: number): string =>
    paragraphs(
      commandMarker(command.id),
      `### ${icons[verdict.kind]} ${commandText(command)}: ${verdict.text}`,
      pageBody(command, runs, { rows, detail, shown, options }),
      `<sub>Updated ${timeText(options.nowMillis)}.</sub>`,
    );
  const all = results.length;
  const worstFirst = byUrgency(results);
  return fit(
    commentBudget,
    (['all', 'no-text', 'state'] as const).map((detail) => () => page(detail, results, all)),
    { count: all, render: (shown) => page('state', worstFirst, shown) },
  );
}

const icons: Record<Verdict['kind'], string> = {
  open: '⏳',
  passed: '✅',
  failed: '❌',
  dropped: '🔒',
  incomplete: '❔',
  stopped: '🚫',
  'not-run': '⚠️',
};

/** What the comment and the check of a command have in common. */
export function pageBody(
  command: Command,
  runs: readonly Run[],
  view: {
    readonly rows: readonly AppResult[];
    readonly detail: ResultDetail;
    readonly shown: number;
    readonly options: PageOptions;
  },
): string {
  return paragraphs(
    askedText(command, view.options),
    command.reason ?? '',
    staleText(command),
    view.rows.length === 0 ? '' : resultTable(view.rows, view.detail, view.shown),
    runsText(runs),
    nextText(command, view.rows),
  );
}

/** What did not pass first, so that it stays when rows have to go. */
export function byUrgency(results: readonly AppResult[]): readonly AppResult[] {
  return [
    ...results.filter(({ state }) => state !== 'passed'),
    ...results.filter(({ state }) => state === 'passed'),
  ];
}

/** Who asked, when, where, and for which commit. */
function askedText(command: Command, options: PageOptions): string {
  const server = options.serverUrl ?? 'https://github.com';
  const { owner, repo, number } = command.pullRequest;
  const home = `${server}/${owner}/${repo}`;
  // A button of a check run has no comment.
  const place =
    command.commentId > 0
      ? `in ${link('this comment', `${home}/pull/${number}#issuecomment-${command.commentId}`)}`
      : 'with a button of the check';
  const commit =
    command.sha === undefined
      ? ''
      : `, for commit ${link(codeSpan(command.sha.slice(0, 12)), `${home}/commit/${command.sha}`)}${command.headRef === undefined ? '' : ` of ${codeSpan(command.headRef, 120)}`}`;
  return `Asked by ${codeSpan(command.requestedBy, 60)} on ${timeText(command.requestedAtMillis)} ${place}${commit}.`;
}

function staleText(command: Command): string {
  if (!command.stale || command.sha === undefined) return '';
  return `> **Stale.** The pull request was pushed to since; this is about ${codeSpan(command.sha.slice(0, 12))}, no longer its head.`;
}

const mostRuns = 20;

function runsText(runs: readonly Run[]): string {
  const known = runs.filter(({ url }) => url !== undefined);
  if (known.length === 0) return '';
  const links = known
    .slice(0, mostRuns)
    .map(({ url, runId }) => link(codeSpan(String(runId ?? 'run')), url ?? ''));
  const rest = known.length - links.length;
  return `Workbench ${known.length === 1 ? 'run' : 'runs'}: ${links.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** What can be done next, in commands to copy. */
function nextText(command: Command, results: readonly AppResult[]): string {
  const says = (words: string): string => codeSpan(`/${command.name} ${words}`);
  if (isOpen(command.state)) return `${says('cancel')} stops it.`;
  const ways = [
    ...(results.some(isToRetry.retry) ? [`${says('retry')} tests again what did not pass`] : []),
    ...(results.some(isToRetry['retry-dropped'])
      ? [`${says('retry dropped')} what was dropped, once access is granted`]
      : []),
  ];
  return ways.length === 0 ? '' : `${ways.join('; ')}.`;
}
