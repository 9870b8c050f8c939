import { codeSpan, link, paragraphs, table } from '../report/markdown.ts';
import type { Command } from './command.ts';
import { commandText } from './command-text.ts';
import { resultsOf } from './outcome.ts';
import type { CommandWithRuns } from './related.ts';
import { noteText } from './replies.ts';
import { timeText } from './time-text.ts';
import { verdictOf } from './verdict.ts';

/** A command, its runs, and where its live comment is. */
export interface StatusEntry extends CommandWithRuns {
  readonly pageUrl: string | undefined;
}

/** A row takes some 1,000 characters at most, and a comment 65,536. */
const mostRows = 50;

/** The answer to `status`: where every command that runs something stands, in the order given. */
export function renderStatus(name: string, entries: readonly StatusEntry[]): string {
  const rows = entries
    .filter(({ command }) => command.apps.length > 0)
    .slice(0, mostRows)
    .map(({ command, runs, pageUrl }) => [
      pageUrl === undefined ? commandText(command) : link(commandText(command), pageUrl),
      codeSpan(command.requestedBy, 60),
      commitCell(command),
      verdictOf(command, resultsOf(command, runs)).text,
    ]);
  if (rows.length === 0) return noteText({ kind: 'nothing-to-show' }, name);
  return table(['Command', 'Asked by', 'Commit', 'Where it stands'], rows);
}

/** The answer to `why`: who asked for what, when, and on which commit, in the order given. */
export function renderWhy(name: string, commands: readonly Command[]): string {
  const rows = commands
    .slice(0, mostRows)
    .map((command) => [
      timeText(command.requestedAtMillis),
      codeSpan(command.requestedBy, 60),
      commandText(command),
      commitCell(command),
      [command.state, command.reason ?? ''].filter(Boolean).join(': '),
    ]);
  if (rows.length === 0) return noteText({ kind: 'nothing-to-show' }, name);
  const rest = commands.length - rows.length;
  return paragraphs(
    table(['When', 'Who', 'What', 'Commit', 'Outcome'], rows),
    rest > 0 ? `and ${rest} earlier.` : '',
  );
}

function commitCell({ sha, stale }: Command): string {
  if (sha === undefined) return '-';
  return `${codeSpan(sha.slice(0, 12))}${stale ? ' (stale)' : ''}`;
}
