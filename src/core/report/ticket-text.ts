import { type BlockedGroup, causeCounts, mainCause } from '../triage/blocked-group.ts';
import { type TicketSubject, subjectActionIds } from '../triage/filing-plan.ts';
import { scopesOf, signatureText } from '../triage/signature.ts';
import { actionsMarker, type RememberedActions, sectionEnd, ticketMarker } from '../triage/ticket.ts';
import { actionTable, type Detail } from './action-table.ts';
import { causeLabel, causeMeaning, remedy, scopeList } from './advice.ts';
import { type Budget, fit } from './fit.ts';
import { codeSpan, count, link, oneLine, paragraphs, table } from './markdown.ts';
import { type RetestOptions, retestText } from './retest.ts';
import type { ReportSource } from './report.ts';

/** What a ticket tells beside its subject. */
export interface TicketContext {
  readonly source: ReportSource;
  readonly retest: RetestOptions;
}

/** GitHub's limit for a body is 65,536 characters; some room is left for what people write around ours. */
const sectionCharacters = 60_000;
const titleCharacters = 240;

/** The title of a ticket, e.g. `[auth-scope][freshdesk] 9 actions blocked: tickets:read, tickets:write`. */
export function ticketTitle(subject: TicketSubject, memory: RememberedActions): string {
  const blocked = `${count(standsFor(subject, memory), 'action')} blocked`;
  if (subject.kind === 'group') {
    return oneLine(
      `${titlePrefix(subject)} ${blocked}: ${signatureText(subject.group.signature)}`,
      titleCharacters,
    );
  }
  const toolkits = count(toolkitsOf(subject.umbrella.groups).length, 'toolkit');
  return `${titlePrefix(subject)} ${blocked} in ${toolkits}: ${umbrellaReason(subject.umbrella)}`;
}

/** What a title starts with as long as nobody gave the ticket another one. */
export function titlePrefix(subject: TicketSubject): string {
  return subject.kind === 'group'
    ? `[auth-scope][${oneLine(subject.group.toolkit, 80)}]`
    : '[auth-scope][many toolkits]';
}

/** Our part of a ticket's description, with its markers: what to do, what is blocked, why, how to re-test. */
export function ticketSection(
  subject: TicketSubject,
  generation: number,
  memory: RememberedActions,
  context: TicketContext,
): string {
  const head = [ticketMarker(subject.key, generation), actionsMarker(memory)].join('\n');
  // The hidden lines count as well: fingerprints of thousands of actions alone are 27,000 characters.
  const budget = { characters: sectionCharacters - head.length - 200 };
  const body =
    subject.kind === 'group'
      ? groupBody(subject.group, context, budget)
      : umbrellaBody(subject, context, budget);
  return `${paragraphs(head, body, notCalled(subject, memory))}\n\n${sectionEnd}`;
}

/** How many actions a ticket stands for. */
export function standsFor(subject: TicketSubject, memory: RememberedActions): number {
  return memory.kind === 'each' ? memory.fingerprints.size : subjectActionIds(subject).length;
}

function notCalled(subject: TicketSubject, memory: RememberedActions): string {
  const others = standsFor(subject, memory) - new Set(subjectActionIds(subject)).size;
  if (others <= 0) return '';
  return `${count(others, 'further action')} of earlier runs ${others === 1 ? 'belongs' : 'belong'} to this ticket; this run does not show that access was granted.`;
}

/** Why an umbrella stands for many groups, in half a sentence. */
export function umbrellaReason(umbrella: Extract<TicketSubject, { kind: 'umbrella' }>['umbrella']): string {
  return umbrella.reason.kind === 'one-cause'
    ? `one cause, ${causeLabel(umbrella.reason.cause)}`
    : 'too many new groups for one ticket each';
}

function groupBody(group: BlockedGroup, context: TicketContext, budget: Budget): string {
  const names = group.actions.map(({ action }) => action);
  const rows = { count: names.length, render: (shown: number) => wholeGroup(group, context, 'names', shown) };
  const details: readonly Detail[] = ['evidence', 'status', 'names'];
  return fit(
    budget,
    details.map((detail) => () => wholeGroup(group, context, detail, names.length)),
    rows,
  );
}

function wholeGroup(group: BlockedGroup, context: TicketContext, detail: Detail, shown: number): string {
  const scopes = scopesOf(group.signature);
  const anyOf = group.signature.kind === 'any-of';
  const cause = mainCause(group);
  const back = `That brings ${count(group.actions.length, 'action')} back, which CI leaves out of what ships until then.`;
  return paragraphs(
    `### What to do\n\n${remedy({ toolkit: group.toolkit, cause, scopes, anyOf })} ${back}`,
    `Why: ${causesText(group)}.`,
    `### ${count(group.actions.length, 'blocked action')}`,
    actionTable(group.actions, detail, shown),
    `### How to re-test\n\n${retestText(
      context.retest,
      group.toolkit,
      group.actions.map(({ action }) => action),
    )}`,
    seenText(context.source),
  );
}

function causesText(group: BlockedGroup): string {
  const counts = [...causeCounts([group])];
  const [only] = counts;
  if (counts.length === 1 && only !== undefined) return `${causeMeaning(only[0])} (${causeLabel(only[0])})`;
  return counts
    .map(([cause, n]) => `${causeMeaning(cause)} (${causeLabel(cause)}, ${count(n, 'action')})`)
    .join('; ');
}

function umbrellaBody(
  subject: Extract<TicketSubject, { kind: 'umbrella' }>,
  context: TicketContext,
  budget: Budget,
): string {
  const { groups } = subject.umbrella;
  const whole = (shown: number): string => wholeUmbrella(subject, context, shown);
  return fit(budget, [() => whole(groups.length)], { count: groups.length, render: whole });
}

function wholeUmbrella(
  subject: Extract<TicketSubject, { kind: 'umbrella' }>,
  context: TicketContext,
  shown: number,
): string {
  const { groups, reason } = subject.umbrella;
  const toolkits = toolkitsOf(groups);
  const advice =
    reason.kind === 'one-cause'
      ? `${count(toolkits.length, 'toolkit')} fail in the same way: ${causeMeaning(reason.cause)}. Look for what they share first: a proxy, a vault or secret that was not loaded, one expired key, a blocked address.`
      : `${count(groups.length, 'group')} of blocked actions are new in one run. Look for a shared cause first; what remains below the limit (\`max-new-tickets\`) in a later run gets a ticket each. Raise the limit to have a ticket per group now.`;
  const rest = groups.length - shown;
  return paragraphs(
    `### What to do\n\n${advice}`,
    `### ${count(groups.length, 'group')} of blocked actions`,
    groupTable(groups.slice(0, shown)),
    rest === 0 ? '' : `and ${rest} more; \`report.json\` lists all of them.`,
    `### How to re-test\n\n${retestText({ ...context.retest, template: undefined }, '', [])}`,
    seenText(context.source),
  );
}

function groupTable(groups: readonly BlockedGroup[]): string {
  if (groups.length === 0) return '';
  return table(
    ['Toolkit', 'Missing', 'Actions', 'Cause'],
    groups.map((group) => [
      codeSpan(group.toolkit, 80),
      scopeList(scopesOf(group.signature), group.signature.kind === 'any-of', 6) || 'not named',
      String(group.actions.length),
      causeLabel(mainCause(group)),
    ]),
  );
}

function toolkitsOf(groups: readonly BlockedGroup[]): readonly string[] {
  return [...new Set(groups.map(({ toolkit }) => toolkit))];
}

/** Where the failure was seen, for a reader who wants to look for himself. */
export function seenText(source: ReportSource): string {
  const parts = [
    source.runUrl === undefined ? '' : link('this CI run', source.runUrl),
    source.repository === undefined ? '' : `of ${codeSpan(source.repository)}`,
    source.pullRequest === undefined ? '' : `for pull request ${codeSpan(`#${source.pullRequest}`)}`,
    source.sha === undefined ? '' : `at commit ${codeSpan(source.sha.slice(0, 12))}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Seen in ${parts.join(' ')}.`;
}
