import { fit } from '../report/fit.ts';
import type { AppResult } from '../workbench/result.ts';
import type { Run } from '../workbench/run.ts';
import { type Command, isOpen } from './command.ts';
import { byUrgency, pageBody, type PageOptions } from './command-page.ts';
import { resultsOf } from './outcome.ts';
import { isToRetry } from './related.ts';
import type { ResultDetail } from './result-table.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** A button of a check run: label at most 20, description 40 and identifier 20 characters. */
interface CheckButton {
  readonly label: string;
  readonly description: string;
  /** The verb that it stands for. */
  readonly identifier: 'retry' | 'retry-dropped';
}

/** The check run of a command on the commit that it tests; its name is the command's, the newest run counts. */
export interface CommandCheck {
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | undefined;
  readonly title: string;
  /** Within 65,535 bytes of UTF-8. */
  readonly summary: string;
  readonly actions: readonly CheckButton[];
}

const summaryBudget = { bytes: 65_000 };

/** The check run of a command; undefined for a command that tests no commit. */
export function renderCheckPage(
  command: Command,
  runs: readonly Run[],
  options: PageOptions,
): CommandCheck | undefined {
  if (command.sha === undefined) return undefined;
  const results = resultsOf(command, runs);
  const verdict = verdictOf(command, results);
  return {
    name: command.name,
    headSha: command.sha,
    externalId: command.id,
    status: command.state === 'accepted' ? 'queued' : isOpen(command.state) ? 'in_progress' : 'completed',
    conclusion: conclusions[verdict.kind],
    title: verdict.text,
    summary: summaryOf(command, runs, results, options),
    actions: isOpen(command.state) ? [] : buttonsFor(results),
  };
}

/** What was only dropped does not block a merge: it is access that is missing, not code. */
const conclusions: Record<Verdict['kind'], CommandCheck['conclusion']> = {
  open: undefined,
  passed: 'success',
  failed: 'failure',
  dropped: 'neutral',
  incomplete: 'failure',
  stopped: 'cancelled',
  'not-run': 'neutral',
};

function summaryOf(
  command: Command,
  runs: readonly Run[],
  results: readonly AppResult[],
  options: PageOptions,
): string {
  const body = (detail: ResultDetail, rows: readonly AppResult[], shown: number): string =>
    pageBody(command, runs, { rows, detail, shown, options });
  const worstFirst = byUrgency(results);
  return fit(
    summaryBudget,
    (['all', 'no-text', 'state'] as const).map((detail) => () => body(detail, results, results.length)),
    { count: results.length, render: (shown) => body('state', worstFirst, shown) },
  );
}

const buttons: readonly CheckButton[] = [
  { label: 'Re-run failed', description: 'Test again what did not pass', identifier: 'retry' },
  {
    label: 'Re-run dropped',
    description: 'Test again what was refused access',
    identifier: 'retry-dropped',
  },
];

function buttonsFor(results: readonly AppResult[]): readonly CheckButton[] {
  return buttons.filter(({ identifier }) => results.some(isToRetry[identifier]));
}
