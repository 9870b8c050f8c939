import { type FilingResult, nothingFiled } from '../core/report/build-report.ts';
import type { ReportedRecovery, TicketOutcome, Undelivered } from '../core/report/report.ts';
import type { BlockedGroup } from '../core/triage/blocked-group.ts';
import type { DedupKey } from '../core/triage/dedup-key.ts';
import type { FilingStep } from '../core/triage/filing-plan.ts';
import type { Umbrella } from '../core/triage/systemic.ts';
import type { TicketWritten } from './tracker.ts';

/** The result of a plan that was applied: each step with the tracker's answer to its write, if it had one. */
export function carriedOut(
  steps: readonly FilingStep[],
  umbrellas: readonly Umbrella[],
  answerTo: (step: FilingStep) => TicketWritten | undefined,
  closesRecovered: boolean,
): FilingResult {
  return collect(steps, umbrellas, (step) => resultOf(step, answerTo(step), closesRecovered));
}

/** The result of a plan that is only shown. */
export function rehearsed(steps: readonly FilingStep[], umbrellas: readonly Umbrella[]): FilingResult {
  return collect(steps, umbrellas, (step) => {
    if (step.kind === 'recover') return { kind: 'recovery', outcome: 'dry-run' };
    return {
      kind: 'ticket',
      outcome: { kind: 'dry-run', would: intention(step), creates: step.kind === 'create' },
    };
  });
}

function intention(step: Exclude<FilingStep, { kind: 'recover' }>): string {
  switch (step.kind) {
    case 'create':
      return step.previous === undefined
        ? 'create a ticket'
        : `create a ticket that follows ${step.previous.ref.name}`;
    case 'update':
      return `${step.reopen ? 'reopen' : 'update'} ${step.ticket.ref.name}${step.comment ? ' with a comment' : ''}`;
    case 'keep':
      return `leave ${step.ticket.ref.name} as it is`;
    case 'mute':
      return `leave ${step.ticket.ref.name} canceled`;
  }
}

type StepResult =
  | { readonly kind: 'ticket'; readonly outcome: TicketOutcome }
  | { readonly kind: 'recovery'; readonly outcome: ReportedRecovery['outcome']; readonly reason?: string };

function resultOf(step: FilingStep, written: TicketWritten | undefined, closes: boolean): StepResult {
  if (step.kind === 'recover') {
    if (written?.kind === 'done') return { kind: 'recovery', outcome: closes ? 'closed' : 'commented' };
    return { kind: 'recovery', outcome: 'undelivered', reason: reasonOf(written) };
  }
  if (step.kind === 'keep')
    return { kind: 'ticket', outcome: { kind: 'unchanged', ticket: step.ticket.ref } };
  if (step.kind === 'mute') return { kind: 'ticket', outcome: { kind: 'muted', ticket: step.ticket.ref } };
  if (written?.kind !== 'done')
    return { kind: 'ticket', outcome: { kind: 'undelivered', reason: reasonOf(written) } };
  const { ticket, adopted } = written;
  if (step.kind === 'create')
    return { kind: 'ticket', outcome: { kind: adopted ? 'unchanged' : 'created', ticket } };
  return { kind: 'ticket', outcome: { kind: step.comment ? 'commented' : 'updated', ticket } };
}

function reasonOf(written: TicketWritten | undefined): string {
  return written?.kind === 'undelivered' ? written.reason : 'the tracker gave no answer for this ticket';
}

function collect(
  steps: readonly FilingStep[],
  umbrellas: readonly Umbrella[],
  judge: (step: FilingStep) => StepResult,
): FilingResult {
  const outcomes = new Map<DedupKey, TicketOutcome>();
  const recovered: ReportedRecovery[] = [];
  const undelivered: Undelivered[] = [];
  for (const step of steps) {
    const result = judge(step);
    if (result.kind === 'ticket' && step.kind !== 'recover') {
      outcomes.set(step.subject.key, result.outcome);
      if (result.outcome.kind === 'undelivered')
        undelivered.push({ what: 'ticket', reason: result.outcome.reason });
    } else if (result.kind === 'recovery' && step.kind === 'recover') {
      recovered.push({ dedupKey: step.key, ticket: step.ticket.ref, outcome: result.outcome });
      if (result.reason !== undefined) undelivered.push({ what: 'recovery', reason: result.reason });
    }
  }
  return { outcomes, umbrellas, recovered, undelivered, warnings: [] };
}

/** The result where the tracker could not even be asked. */
export function unreachable(groups: readonly BlockedGroup[], reason: string): FilingResult {
  const outcome: TicketOutcome = { kind: 'undelivered', reason };
  return {
    ...nothingFiled,
    outcomes: new Map(groups.map(({ key }) => [key, outcome])),
    undelivered: [{ what: groups.length > 0 ? 'ticket' : 'recovery', reason }],
  };
}
