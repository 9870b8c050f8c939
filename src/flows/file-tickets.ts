import { type FilingResult, nothingFiled } from '../core/report/build-report.ts';
import type { TicketContext } from '../core/report/ticket-text.ts';
import type { BlockedGroup } from '../core/triage/blocked-group.ts';
import type { DedupKey } from '../core/triage/dedup-key.ts';
import { type FilingPolicy, type FilingStep, planFiling, planRecovery } from '../core/triage/filing-plan.ts';
import { actionId, type Outcome } from '../core/triage/outcome.ts';
import { foldScope } from '../core/triage/signature.ts';
import { findUmbrellas, type Umbrella } from '../core/triage/systemic.ts';
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
  readonly context: TicketContext;
}

/** The plan of a run: what to do about each group and umbrella, and which tickets recovered. */
interface Plan {
  readonly steps: readonly FilingStep[];
  readonly umbrellas: readonly Umbrella[];
}

/**
 * Files what is blocked: finds the tickets there are, plans, applies. With `dryRun` the plan is the result. Nothing
 * that a tracker does makes this throw: what could not be done is `undelivered`, with the reason.
 */
export async function fileTickets(
  tracker: Tracker,
  groups: readonly BlockedGroup[],
  outcomes: readonly Outcome[],
  options: FilingOptions,
): Promise<FilingResult> {
  const recovering =
    options.context.source.defaultBranch && outcomes.some(({ result }) => result.kind === 'passed');
  if (groups.length === 0 && !recovering) return nothingFiled;
  try {
    const plan = await planAll(tracker, groups, outcomes, options, recovering);
    const result = options.dryRun
      ? rehearsed(plan.steps, plan.umbrellas)
      : await applied(tracker, plan, outcomes, options);
    return { ...result, warnings: tracker.warnings() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...unreachable(groups, reason), warnings: tracker.warnings() };
  }
}

async function planAll(
  tracker: Tracker,
  groups: readonly BlockedGroup[],
  outcomes: readonly Outcome[],
  options: FilingOptions,
  recovering: boolean,
): Promise<Plan> {
  const found = await tracker.find({ keys: groups.map(({ key }) => key), allOpen: recovering });
  const ticketed = new Set(found.matching.map(({ key }) => key));
  const umbrellas = findUmbrellas(groups, ({ key }) => !ticketed.has(key), {
    maxNewTickets: options.maxNewTickets,
    toolkitsCalled: new Set(outcomes.map(({ toolkit }) => foldScope(toolkit))).size,
  });
  const umbrellaTickets = await ticketsOf(tracker, umbrellas);
  const tickets = [...found.matching, ...umbrellaTickets.matching];
  const steps = planFiling({ groups, umbrellas, tickets }, options.policy);
  const recoveries = recovering
    ? planRecovery(found.open, blockedKeys(groups, umbrellas), seenActions(outcomes, groups, umbrellas))
    : [];
  return { steps: [...steps, ...recoveries], umbrellas };
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
  { steps, umbrellas }: Plan,
  outcomes: readonly Outcome[],
  options: FilingOptions,
): Promise<FilingResult> {
  const context = {
    ...options.context,
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
