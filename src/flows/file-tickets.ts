import { type FilingResult, nothingFiled, type RunFacts } from '../core/report/build-report.ts';
import type { TicketContext } from '../core/report/ticket-text.ts';
import type { BlockedGroup } from '../core/triage/blocked-group.ts';
import type { DedupKey } from '../core/triage/dedup-key.ts';
import {
  type Authority,
  type FilingPolicy,
  type FilingStep,
  planFiling,
  planRecovery,
} from '../core/triage/filing-plan.ts';
import { actionId, type Outcome } from '../core/triage/outcome.ts';
import { foldScope } from '../core/triage/signature.ts';
import { findUmbrellas, type Umbrella } from '../core/triage/systemic.ts';
import type { ExistingTicket } from '../core/triage/ticket.ts';
import { carriedOut, rehearsed, unreachable } from './filing-result.ts';
import { writeOf } from './ticket-write.ts';
import type { Tracker, TicketsFound } from './tracker.ts';

/** The user's choices about tickets. */
export interface FilingOptions {
  readonly policy: FilingPolicy;
  /** More new groups than this in one run make one umbrella ticket. */
  readonly maxNewTickets: number;
  /** Completes a recovered ticket instead of only saying so. */
  readonly closeRecovered: boolean;
  readonly dryRun: boolean;
  /** Whether the tested code comes from a fork, so that anybody may have written the artifacts. */
  readonly fromFork: boolean;
  readonly context: Omit<TicketContext, 'grantability'>;
}

/**
 * Files what is blocked: finds the tickets there are, plans, applies. With `dryRun` the plan is the result. Nothing
 * that a tracker does makes this throw: what could not be done is `undelivered`, with the reason.
 */
export async function fileTickets(
  tracker: Tracker,
  facts: RunFacts,
  options: FilingOptions,
): Promise<FilingResult> {
  const { groups, outcomes, problems } = facts;
  const isWhole = !problems.some(({ severity }) => severity === 'error');
  const authority = authorityOf(options, isWhole);
  const recovering =
    authority === 'default-branch' && outcomes.some(({ result }) => result.kind === 'passed');
  const cautions = options.context.source.defaultBranch && !isWhole ? [notRecovering] : [];
  if (groups.length === 0 && !recovering) return { ...nothingFiled, warnings: cautions };
  let known: Known;
  try {
    known = await ask(tracker, groups, outcomes, options.maxNewTickets, recovering);
  } catch (error) {
    // Only asking is guarded: a bug in planning must not pass for an outage of the tracker.
    const reason = error instanceof Error ? error.message : String(error);
    return { ...unreachable(groups, reason), warnings: tracker.warnings() };
  }
  const steps = plan(known, groups, outcomes, authority, options.policy);
  const result = options.dryRun
    ? rehearsed(steps, known.umbrellas)
    : await applied(tracker, steps, known.umbrellas, facts, options);
  return { ...result, warnings: [...tracker.warnings(), ...cautions] };
}

const notRecovering =
  'no ticket was recovered or made smaller, because a part of the artifacts could not be read';

/** A run that could not read everything does not know what else is blocked, so it speaks as if for some branch. */
function authorityOf({ fromFork, context }: FilingOptions, isWhole: boolean): Authority {
  if (fromFork) return 'stranger';
  return context.source.defaultBranch && isWhole ? 'default-branch' : 'branch';
}

/** What the tracker knows about a run. */
interface Known {
  readonly umbrellas: readonly Umbrella[];
  readonly tickets: readonly ExistingTicket[];
  readonly open: readonly ExistingTicket[];
}

async function ask(
  tracker: Tracker,
  groups: readonly BlockedGroup[],
  outcomes: readonly Outcome[],
  maxNewTickets: number,
  recovering: boolean,
): Promise<Known> {
  const found = await tracker.find({ keys: groups.map(({ key }) => key), allOpen: recovering });
  const ticketed = new Set(found.matching.map(({ key }) => key));
  const toolkitsCalled = new Set(outcomes.map(({ toolkit }) => foldScope(toolkit))).size;
  const umbrellas = findUmbrellas(groups, ({ key }) => !ticketed.has(key), { maxNewTickets, toolkitsCalled });
  const ofUmbrellas = await ticketsOf(tracker, umbrellas);
  return { umbrellas, tickets: [...found.matching, ...ofUmbrellas.matching], open: found.open };
}

function plan(
  { umbrellas, tickets, open }: Known,
  groups: readonly BlockedGroup[],
  outcomes: readonly Outcome[],
  authority: Authority,
  policy: FilingPolicy,
): readonly FilingStep[] {
  const recoveries = planRecovery(
    open,
    blockedKeys(groups, umbrellas),
    seenActions(outcomes, groups, umbrellas),
  );
  const judgedActionIds = idsOf(outcomes.filter(({ result }) => result.kind !== 'failed'));
  return [...planFiling({ authority, judgedActionIds, groups, umbrellas, tickets }, policy), ...recoveries];
}

async function ticketsOf(tracker: Tracker, umbrellas: readonly Umbrella[]): Promise<TicketsFound> {
  if (umbrellas.length === 0) return { matching: [], open: [] };
  return tracker.find({ keys: umbrellas.map(({ key }) => key), allOpen: false });
}

function blockedKeys(groups: readonly BlockedGroup[], umbrellas: readonly Umbrella[]): ReadonlySet<DedupKey> {
  return new Set([...groups, ...umbrellas].map(({ key }) => key));
}

function seenActions(
  outcomes: readonly Outcome[],
  groups: readonly BlockedGroup[],
  umbrellas: readonly Umbrella[],
): { passed: readonly string[]; ticketed: readonly string[] } {
  const covered = new Set(umbrellas.flatMap((umbrella) => umbrella.groups));
  return {
    passed: idsOf(outcomes.filter(({ result }) => result.kind === 'passed')),
    ticketed: groups
      .filter((group) => !covered.has(group))
      .flatMap(({ toolkit, actions }) => actions.map(({ action }) => actionId(toolkit, action))),
  };
}

function idsOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ toolkit, action }) => actionId(toolkit, action));
}

async function applied(
  tracker: Tracker,
  steps: readonly FilingStep[],
  umbrellas: readonly Umbrella[],
  { outcomes, grantability }: RunFacts,
  options: FilingOptions,
): Promise<FilingResult> {
  const context = {
    ...options.context,
    grantability,
    closeRecovered: options.closeRecovered,
    calledActionIds: idsOf(outcomes),
  };
  const writing = steps.flatMap((step) => {
    const write = writeOf(step, context);
    return write === undefined ? [] : [{ step, write }];
  });
  const answers = writing.length === 0 ? [] : await tracker.apply(writing.map(({ write }) => write));
  const written = new Map(writing.map(({ step }, index) => [step, answers[index]]));
  return carriedOut(steps, umbrellas, (step) => written.get(step), options.closeRecovered);
}
