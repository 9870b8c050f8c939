import { count } from '../report/markdown.ts';
import type { AppResult } from '../workbench/result.ts';
import { isFinalResult } from '../workbench/result.ts';
import type { Command, CommandState } from './command.ts';
import { type Counts, countsOf } from './outcome.ts';

/** What a command came to. `incomplete`: nothing failed, but not everything has a result. */
export interface Verdict {
  readonly kind: 'open' | 'passed' | 'failed' | 'dropped' | 'incomplete' | 'stopped' | 'not-run';
  /** One line of plain text of ours, e.g. `3 of 5 apps passed, 1 failed, 1 dropped for auth or scope reasons`. */
  readonly text: string;
}

/** The verdict over all apps of a command. A failure outweighs what is missing, and that what was dropped. */
export function verdictOf(command: Pick<Command, 'state'>, results: readonly AppResult[]): Verdict {
  const counts = countsOf(results);
  const all = results.length;
  const begin = beginnings[command.state];
  const kind = kindOf(command.state, counts, all);
  if (all === 0 || kind === 'not-run') return { kind, text: begin === '' ? 'Nothing was run' : begin };
  const text = kind === 'open' ? progressText(results) : countsText(counts, all);
  return { kind, text: begin === '' ? text : `${begin}: ${text}` };
}

const beginnings: Record<CommandState, string> = {
  accepted: 'Accepted',
  running: 'Running',
  finished: '',
  failed: 'Could not be run',
  canceled: 'Canceled',
  superseded: 'Replaced by a newer command',
  refused: 'Refused',
  lost: 'Lost',
};

function kindOf(state: CommandState, counts: Counts, all: number): Verdict['kind'] {
  if (state === 'accepted' || state === 'running') return 'open';
  if (state === 'refused' || all === 0) return 'not-run';
  if (state === 'canceled' || state === 'superseded') return 'stopped';
  if (counts.failed > 0) return 'failed';
  if (counts.passed + counts.dropped < all) return state === 'failed' ? 'not-run' : 'incomplete';
  return counts.dropped > 0 ? 'dropped' : 'passed';
}

function progressText(results: readonly AppResult[]): string {
  const done = results.filter(({ state }) => isFinalResult(state)).length;
  return `${done} of ${count(results.length, 'app')} done`;
}

function countsText(counts: Counts, all: number): string {
  if (counts.passed === all) return all === 1 ? 'The app passed' : `All ${all} apps passed`;
  const parts = [
    `${counts.passed} of ${count(all, 'app')} passed`,
    part(counts.failed, 'failed'),
    part(counts.dropped, 'dropped for auth or scope reasons'),
    part(counts.canceled, 'canceled'),
    part(counts['no-result'] + counts.waiting + counts.running, 'without a result'),
  ];
  return parts.filter((text) => text !== '').join(', ');
}

function part(n: number, what: string): string {
  return n === 0 ? '' : `${n} ${what}`;
}
