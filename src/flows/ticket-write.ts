import { redact } from '../core/credentials/redaction/redact.ts';
import { recoveryComment, updateComment } from '../core/report/ticket-comment.ts';
import { type TicketContext, ticketSection, ticketTitle, titlePrefix } from '../core/report/ticket-text.ts';
import type { FilingStep } from '../core/triage/filing-plan.ts';
import { actionsMarker, commentToken, forgetActions, replaceSection } from '../core/triage/ticket.ts';
import type { TicketWrite } from './tracker.ts';

/** What rendering a step needs beside the step. */
export interface WriteContext extends TicketContext {
  readonly closeRecovered: boolean;
  /** Every action id that this run called, to name those that are no longer blocked. */
  readonly calledActionIds: readonly string[];
}

/** The write that carries out a step; undefined for a step that leaves its ticket alone. */
export function writeOf(step: FilingStep, context: WriteContext): TicketWrite | undefined {
  switch (step.kind) {
    case 'create':
      return createOf(step, context);
    case 'update':
      return updateOf(step, context);
    case 'recover':
      return recoverOf(step, context);
    case 'keep':
    case 'mute':
      return undefined;
  }
}

function createOf(step: Extract<FilingStep, { kind: 'create' }>, context: WriteContext): TicketWrite {
  const { subject, generation, previous } = step;
  return {
    kind: 'create',
    key: subject.key,
    toolkit: subject.kind === 'group' ? subject.group.toolkit : '*',
    generation,
    title: ticketTitle(subject, step.memory),
    body: ticketSection(subject, generation, step.memory, context),
    previous: previous?.ref,
  };
}

function updateOf(step: Extract<FilingStep, { kind: 'update' }>, context: WriteContext): TicketWrite {
  const { subject, ticket } = step;
  const section = ticketSection(subject, ticket.generation, step.memory, context);
  const title = ticketTitle(subject, step.memory);
  const keepsTitle = ticket.title === title || !ticket.title.startsWith(titlePrefix(subject));
  // Names of actions that passed were not redacted when they were read; only here are any shown.
  const comment = redact(updateComment(step, context.source, context.calledActionIds));
  return {
    kind: 'change',
    key: subject.key,
    toolkit: subject.kind === 'group' ? subject.group.toolkit : '*',
    ticket,
    title: keepsTitle ? undefined : title,
    body: replaceSection(ticket.body, section),
    comment: step.comment
      ? { token: commentToken(ticket, step.reason, occasionOf(step, context)), body: comment }
      : undefined,
    status: step.reopen ? 'open' : undefined,
  };
}

/** What tells one comment from the next: the run where every run may comment, else the set of actions. */
function occasionOf(step: Extract<FilingStep, { kind: 'update' }>, context: WriteContext): string {
  if (step.reason !== 'actions-changed') return context.source.runUrl ?? '';
  return actionsMarker(step.memory);
}

function recoverOf(step: Extract<FilingStep, { kind: 'recover' }>, context: WriteContext): TicketWrite {
  const { ticket, key } = step;
  return {
    kind: 'change',
    key,
    toolkit: '*',
    ticket,
    title: undefined,
    body: forgetActions(ticket.body),
    comment: {
      token: commentToken(ticket, 'recovered', ''),
      body: recoveryComment(context.source, context.closeRecovered),
    },
    status: context.closeRecovered ? 'completed' : undefined,
  };
}
