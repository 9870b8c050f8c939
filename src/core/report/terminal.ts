import { problemSentence } from '../artifacts/problem.ts';
import { causeLabel, shortCausesLabel } from './advice.ts';
import { aligned } from './columns.ts';
import { ticketOf } from './group-table.ts';
import { headline } from './headline.ts';
import { count, oneLine } from './markdown.ts';
import type { Report, ReportedGroup, TicketOutcome } from './report.ts';
import { grantLines } from './terminal-grants.ts';
import { raiseLimit } from './umbrella-page.ts';

/** Colours a text, or leaves it alone where the output is not a terminal. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

/** A report for a terminal: what was found, where the tickets are and what to do next. */
export function renderTerminal(report: Report, paint: Paint): string {
  return [
    totals(report, paint),
    groups(report, paint),
    unlock(report, paint),
    listed('Can it be granted', grantLines(report.grantability), paint),
    listed('Recovered', recoveries(report), paint),
    listed('Problems while reading', report.problems.map(problemSentence), paint),
    listed(
      'Not delivered',
      report.undelivered.map(({ what, reason }) => `${what}: ${reason}`),
      paint,
    ),
    listed('Warnings', report.warnings, paint),
    next(report, paint),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function totals(report: Report, paint: Paint): string {
  const { files, observations, toolkits, passed, dropped, failedOtherwise } = report.totals;
  if (observations === 0)
    return paint('yellow', `Nothing was evaluated: ${count(files, 'file')} read, no action found.`);
  const style = dropped === 0 ? 'green' : 'red';
  const called = `${count(observations, 'action')} in ${count(toolkits, 'toolkit')} from ${count(files, 'file')}: ${passed} passed, ${dropped} dropped, ${failedOtherwise} failed for other reasons`;
  return `${paint(style, headline(report))}\n${paint('dim', called)}`;
}

function groups(report: Report, paint: Paint): string {
  if (report.groups.length === 0) return '';
  const rows = report.groups.map((group) => [
    oneLine(group.toolkit, 30),
    oneLine(missing(group), 48),
    String(group.actions.length),
    shortCausesLabel(group.actions),
    ticketText(ticketOf(report, group)),
  ]);
  const [head = '', ...lines] = aligned([['TOOLKIT', 'MISSING', 'ACTIONS', 'WHY', 'TICKET'], ...rows]);
  return [paint('dim', head), ...lines].join('\n');
}

function missing(group: ReportedGroup): string {
  return group.scopes.length === 0 ? '(not named)' : group.signature;
}

function unlock(report: Report, paint: Paint): string {
  const grants = report.unlockPlan.overall.slice(0, 10);
  if (grants.length === 0) return '';
  const rows = grants.map((grant, index) => [
    `${index + 1}.`,
    `+${grant.actions.length}`,
    oneLine(grant.toolkit, 30),
    grant.scopes.length > 0
      ? `grant ${oneLine(grant.scopes.join(grant.anyOf ? ' or ' : ', '), 70)}`
      : `fix: ${causeLabel(grant.cause)}`,
  ]);
  const more = report.unlockPlan.overall.length - grants.length;
  const lines = [
    ...aligned(rows),
    ...(more > 0 ? [`  and ${count(more, 'further step')} in the report`] : []),
  ];
  return [paint('bold', 'What unlocks most, first (actions brought back)'), ...lines].join('\n');
}

function recoveries(report: Report): readonly string[] {
  return report.recovered.map(({ ticket, outcome }) => `${ticket.name} (${outcome}) ${ticket.url}`);
}

function next(report: Report, paint: Paint): string {
  const steps = [dryRunStep(report), ...groupSteps(report)].filter((step) => step !== '');
  if (steps.length === 0) return '';
  return [paint('bold', 'Next'), ...steps.map((step) => `  ${step}`)].join('\n');
}

function dryRunStep({ groups, umbrellas, recovered }: Report): string {
  const isDryRun =
    [...groups, ...umbrellas].some(({ ticket }) => ticket.kind === 'dry-run') ||
    recovered.some(({ outcome }) => outcome === 'dry-run');
  if (!isDryRun) return '';
  return 'No ticket, comment or check was written: this is a dry run. Run it without --dry-run (in the action: dry-run: false) to write them.';
}

function groupSteps(report: Report): readonly string[] {
  const [first] = report.groups;
  if (first === undefined) return [];
  return [
    startStep(report, first),
    limitStep(report),
    `See why each verdict was reached: scopekeeper explain ${oneLine(first.actions[0]?.place.file ?? 'FILE', 200)}`,
    'Grant what is missing, run the tester again, then this command: tickets follow what it finds.',
  ];
}

/** The ticket of the first group, which has most actions, or the umbrella that stands for it and others. */
function startStep(report: Report, first: ReportedGroup): string {
  const outcome = ticketOf(report, first);
  if (!('ticket' in outcome)) return '';
  const groups =
    first.umbrella === null ? [first] : report.groups.filter(({ umbrella }) => umbrella === first.umbrella);
  const actions = groups.reduce((sum, group) => sum + group.actions.length, 0);
  return `Start with ${outcome.ticket.url}: ${count(actions, 'action')}.`;
}

function limitStep({ umbrellas }: Report): string {
  const tooMany = umbrellas.find(({ kind }) => kind === 'too-many-new-groups');
  return tooMany === undefined ? '' : raiseLimit(tooMany.groups.length, '--max-new-tickets');
}

function ticketText(outcome: TicketOutcome): string {
  switch (outcome.kind) {
    case 'created':
      return `${outcome.ticket.name} (new)`;
    case 'commented':
    case 'updated':
      return `${outcome.ticket.name} (updated)`;
    case 'unchanged':
      return outcome.ticket.name;
    case 'muted':
      return `${outcome.ticket.name} (muted)`;
    case 'undelivered':
      return 'not filed';
    case 'dry-run':
      return `would ${outcome.would}`;
    case 'none':
      return '-';
  }
}

function listed(title: string, items: readonly string[], paint: Paint, most = 10): string {
  if (items.length === 0) return '';
  const shown = items.slice(0, most).map((item) => `  - ${oneLine(item, 600)}`);
  if (items.length > most) shown.push(`  and ${items.length - most} more in the report`);
  return [paint('bold', `${title} (${items.length})`), ...shown].join('\n');
}
