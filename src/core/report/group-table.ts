import { isKnown } from '../credentials/kinds/sent-credential.ts';
import { actionTable, type Detail } from './action-table.ts';
import { causesLabel, scopeList } from './advice.ts';
import { calledWithText, shortCalledWith } from './called-with.ts';
import { grantNotes, noteFor } from './grants.ts';
import { codeSpan, count, details, htmlCode, link, paragraphs, table } from './markdown.ts';
import type { Report, ReportedGroup, TicketOutcome } from './report.ts';

/** The groups as a table, `shown` of them. */
export function groupTable(report: Report, shown = report.groups.length): string {
  const tellsKinds = report.groups.some(({ credentials }) => credentials.some(isKnown));
  const rows = report.groups
    .slice(0, shown)
    .map((group) => [
      codeSpan(group.toolkit, 80),
      scopeList(group.scopes, group.anyOf, 6, noteFor(report.grantability, group.toolkit)) || 'not named',
      String(group.actions.length),
      causesLabel(group.actions),
      ...(tellsKinds ? [shortCalledWith(group.credentials)] : []),
      ticketCell(ticketOf(report, group)),
    ]);
  const rest = report.groups.length - rows.length;
  const more = rest === 0 ? '' : `and ${count(rest, 'more group')}; the report lists all of them.`;
  if (rows.length === 0) return more;
  const kinds = tellsKinds ? ['Called with'] : [];
  const head = ['Toolkit', 'Missing', 'Actions', 'Why', ...kinds, 'Ticket'];
  return paragraphs(table(head, rows), more, grantNotes(report.grantability));
}

/** Where a group's ticket is, in a few words. */
function ticketCell(outcome: TicketOutcome): string {
  switch (outcome.kind) {
    case 'created':
      return `${link(codeSpan(outcome.ticket.name), outcome.ticket.url)} (new)`;
    case 'commented':
    case 'updated':
      return `${link(codeSpan(outcome.ticket.name), outcome.ticket.url)} (updated)`;
    case 'unchanged':
      return link(codeSpan(outcome.ticket.name), outcome.ticket.url);
    case 'muted':
      return `${link(codeSpan(outcome.ticket.name), outcome.ticket.url)} (muted: it was canceled)`;
    case 'undelivered':
      return 'not filed, see below';
    case 'dry-run':
      return `dry run: ${outcome.would}`;
    case 'none':
      return '-';
  }
}

/** A group's actions, folded under a line that says what is missing. */
export function foldedGroup(group: ReportedGroup, detail: Detail): string {
  const missing = group.scopes.length === 0 ? causesLabel(group.actions) : group.signature;
  const summary = `${htmlCode(group.toolkit, 80)}: ${count(group.actions.length, 'action')}, ${htmlCode(missing)}`;
  const calledWith = calledWithText(group.credentials, group.actions.length);
  return details(summary, paragraphs(calledWith, actionTable(group.actions, detail)));
}

/** The ticket that stands for a group: its umbrella's, or its own. */
export function ticketOf(report: Report, group: ReportedGroup): TicketOutcome {
  return report.umbrellas.find(({ dedupKey }) => dedupKey === group.umbrella)?.ticket ?? group.ticket;
}
