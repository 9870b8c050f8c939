import type { BlockedGroup } from './blocked-group.ts';
import { type DedupKey, isUmbrellaKey } from './dedup-key.ts';
import { actionId } from './outcome.ts';
import type { Umbrella } from './systemic.ts';
import {
  actionFingerprint,
  type ExistingTicket,
  readActionsMarker,
  rememberActions,
  type RememberedActions,
  remembering,
  sameActions,
} from './ticket.ts';

/** What to do when a closed ticket's failure recurs: file a new generation, open it again, or leave it alone. */
type Recurrence = 'new' | 'reopen' | 'mute';

/** The choices of the user that planning obeys. */
export interface FilingPolicy {
  readonly recurrence: { readonly completed: Recurrence; readonly canceled: Recurrence };
  /** When an open ticket gets a comment: when its set of blocked actions changed, on every run, or never. */
  readonly comment: 'changed' | 'always' | 'never';
}

/** What a ticket is about: one group, or an umbrella over many. */
export type TicketSubject =
  | { readonly kind: 'group'; readonly key: DedupKey; readonly group: BlockedGroup }
  | { readonly kind: 'umbrella'; readonly key: DedupKey; readonly umbrella: Umbrella };

/** One thing that will be done about one ticket, and why. */
export type FilingStep =
  | {
      readonly kind: 'create';
      readonly subject: TicketSubject;
      readonly memory: RememberedActions;
      readonly generation: number;
      /** The completed ticket whose failure came back; the new one links it. */
      readonly previous: ExistingTicket | undefined;
    }
  | {
      readonly kind: 'update';
      readonly subject: TicketSubject;
      readonly ticket: ExistingTicket;
      /** What the ticket stands for from now on: more than the subject where this run did not call everything. */
      readonly memory: RememberedActions;
      readonly reason: 'actions-changed' | 'recurred' | 'every-run';
      readonly comment: boolean;
      readonly reopen: boolean;
    }
  | { readonly kind: 'keep'; readonly subject: TicketSubject; readonly ticket: ExistingTicket }
  | { readonly kind: 'mute'; readonly subject: TicketSubject; readonly ticket: ExistingTicket }
  | { readonly kind: 'recover'; readonly key: DedupKey; readonly ticket: ExistingTicket };

/** The ids (`toolkit/action`) of the actions that a ticket stands for. */
export function subjectActionIds(subject: TicketSubject): readonly string[] {
  const groups = subject.kind === 'group' ? [subject.group] : subject.umbrella.groups;
  return groups.flatMap((group) => group.actions.map(({ action }) => actionId(group.toolkit, action)));
}

/**
 * What a run may say about tickets that others filed. `default-branch`: everything. `branch`: that more is blocked, but
 * not that anything recovered, because its code is not what ships. `stranger`: nothing, because anybody could have
 * written its artifacts; it may only file new tickets.
 */
export type Authority = 'default-branch' | 'branch' | 'stranger';

/** What planning is done from. */
export interface FilingFacts {
  readonly authority: Authority;
  /** The ids of the actions that this run saw pass or saw refused; of others it proves nothing. */
  readonly judgedActionIds: readonly string[];
  readonly groups: readonly BlockedGroup[];
  /** Every ticket that carries a key of a group or of an umbrella. */
  readonly tickets: readonly ExistingTicket[];
  readonly umbrellas: readonly Umbrella[];
}

/** Plans every group that no umbrella stands for, and every umbrella, in the order given. */
export function planFiling(facts: FilingFacts, policy: FilingPolicy): readonly FilingStep[] {
  const tickets = new Map<DedupKey, ExistingTicket[]>();
  for (const ticket of facts.tickets) tickets.set(ticket.key, [...(tickets.get(ticket.key) ?? []), ticket]);
  // Hashing every action of a large run is only worth it where some ticket remembers anything.
  const judged = tickets.size > 0 && facts.authority === 'default-branch' ? facts.judgedActionIds : [];
  const settled = new Set(judged.map(actionFingerprint));
  const context = { policy, authority: facts.authority, isSettled: (print: string) => settled.has(print) };
  return subjectsOf(facts).map((subject) => planSubject(subject, tickets.get(subject.key) ?? [], context));
}

interface PlanContext {
  readonly policy: FilingPolicy;
  readonly authority: Authority;
  /** Whether this run proves that an action is not blocked by what it was blocked by, unless it is blocked now. */
  readonly isSettled: (fingerprint: string) => boolean;
}

function subjectsOf({ groups, umbrellas }: FilingFacts): readonly TicketSubject[] {
  const covered = new Set(umbrellas.flatMap((umbrella) => umbrella.groups));
  return [
    ...umbrellas.map((umbrella) => ({ kind: 'umbrella', key: umbrella.key, umbrella }) as const),
    ...groups
      .filter((group) => !covered.has(group))
      .map((group) => ({ kind: 'group', key: group.key, group }) as const),
  ];
}

/** Plans one subject against the tickets that carry its key, in any order. */
function planSubject(
  subject: TicketSubject,
  tickets: readonly ExistingTicket[],
  context: PlanContext,
): FilingStep {
  const current = currentTicket(tickets);
  const memory = rememberActions(subjectActionIds(subject));
  if (current === undefined) return { kind: 'create', subject, memory, generation: 0, previous: undefined };
  if (current.status === 'open') return planOpen(subject, current, context);
  switch (context.policy.recurrence[current.status]) {
    case 'new':
      return { kind: 'create', subject, memory, generation: current.generation + 1, previous: current };
    case 'reopen':
      if (context.authority === 'stranger') return { kind: 'keep', subject, ticket: current };
      return {
        kind: 'update',
        subject,
        ticket: current,
        memory,
        reason: 'recurred',
        comment: true,
        reopen: true,
      };
    case 'mute':
      return { kind: 'mute', subject, ticket: current };
  }
}

/** The ticket that speaks for a key: an open one before a closed one, then the highest generation. */
function currentTicket(tickets: readonly ExistingTicket[]): ExistingTicket | undefined {
  const open = tickets.filter(({ status }) => status === 'open');
  return [...(open.length > 0 ? open : tickets)].sort((a, b) => b.generation - a.generation)[0];
}

function planOpen(subject: TicketSubject, ticket: ExistingTicket, context: PlanContext): FilingStep {
  if (context.authority === 'stranger') return { kind: 'keep', subject, ticket };
  const remembered = readActionsMarker(ticket.body);
  const memory = remembering(remembered, subjectActionIds(subject), context.isSettled);
  const update = { kind: 'update', subject, ticket, memory, reopen: false } as const;
  const { comment } = context.policy;
  if (remembered !== undefined && sameActions(remembered, memory)) {
    return comment === 'always'
      ? { ...update, reason: 'every-run', comment: true }
      : { kind: 'keep', subject, ticket };
  }
  // A ticket whose memory was edited away is given it back silently: nobody can say what changed.
  return { ...update, reason: 'actions-changed', comment: remembered !== undefined && comment !== 'never' };
}

/**
 * The open tickets that this run proves recovered: nothing of theirs is blocked any more and every action they
 * remember passed. An umbrella's action may also have got a ticket of its own since. A ticket that remembers nothing
 * is never closed by us.
 */
export function planRecovery(
  openTickets: readonly ExistingTicket[],
  blockedKeys: ReadonlySet<DedupKey>,
  seen: { readonly passed: Iterable<string>; readonly ticketed: Iterable<string> },
): readonly FilingStep[] {
  const candidates = openTickets.filter(({ status, key }) => status === 'open' && !blockedKeys.has(key));
  if (candidates.length === 0) return [];
  const passed = new Set(Array.from(seen.passed, actionFingerprint));
  const settled = new Set([...passed, ...Array.from(seen.ticketed, actionFingerprint)]);
  return candidates
    .filter((ticket) => {
      const remembered = readActionsMarker(ticket.body);
      if (remembered?.kind !== 'each' || remembered.fingerprints.size === 0) return false;
      const enough = isUmbrellaKey(ticket.key) ? settled : passed;
      return [...remembered.fingerprints].every((print) => enough.has(print));
    })
    .map((ticket) => ({ kind: 'recover', key: ticket.key, ticket }));
}
