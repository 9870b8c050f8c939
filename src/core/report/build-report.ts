import type { Problem } from '../artifacts/problem.ts';
import type { ToolkitGrantability } from '../credentials/scopes/grantability.ts';
import { type BlockedAction, type BlockedGroup, causeCounts, mainCause } from '../triage/blocked-group.ts';
import type { DedupKey } from '../triage/dedup-key.ts';
import type { Outcome } from '../triage/outcome.ts';
import { foldScope, scopesOf, signatureText } from '../triage/signature.ts';
import type { Umbrella } from '../triage/systemic.ts';
import { usedCredentials } from '../triage/used-credentials.ts';
import { planUnlock } from '../triage/unlock-plan.ts';
import { oneLine } from './markdown.ts';
import {
  type Report,
  type ReportedAction,
  type ReportedGroup,
  type ReportedRecovery,
  type ReportSource,
  reportSchemaVersion,
  type TicketOutcome,
  type Undelivered,
} from './report.ts';
import { umbrellaReason } from './umbrella-page.ts';

/** What reading gave, once every observation was judged. */
export interface ReadFacts {
  readonly files: number;
  /** Settled: one per action. */
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly groups: readonly BlockedGroup[];
}

/** The same, and what authorization servers say of the scopes that are missing. */
export interface RunFacts extends ReadFacts {
  readonly grantability: readonly ToolkitGrantability[];
}

/** What became of the tickets. */
export interface FilingResult {
  /** By DedupKey of group or umbrella; a key that is missing has no ticket. */
  readonly outcomes: ReadonlyMap<DedupKey, TicketOutcome>;
  readonly umbrellas: readonly Umbrella[];
  readonly recovered: readonly ReportedRecovery[];
  readonly undelivered: readonly Undelivered[];
  readonly warnings: readonly string[];
}

/** What a run without a tracker did about tickets: nothing. */
export const nothingFiled: FilingResult = {
  outcomes: new Map(),
  umbrellas: [],
  recovered: [],
  undelivered: [],
  warnings: [],
};

/** Puts together what one run found and did. */
export function buildReport(
  version: string,
  source: ReportSource,
  facts: RunFacts,
  filing: FilingResult,
): Report {
  const umbrellaOf = new Map(
    filing.umbrellas.flatMap((umbrella) =>
      umbrella.groups.map((group) => [group.key, umbrella.key] as const),
    ),
  );
  return {
    schemaVersion: reportSchemaVersion,
    version,
    source,
    totals: totalsOf(facts),
    causes: Object.fromEntries(causeCounts(facts.groups)),
    groups: facts.groups.map((group) => reportedGroup(group, filing, umbrellaOf)),
    umbrellas: filing.umbrellas.map((umbrella) => ({
      dedupKey: umbrella.key,
      kind: umbrella.reason.kind,
      reason: umbrellaReason(umbrella),
      groups: umbrella.groups.map(({ key }) => key),
      ticket: filing.outcomes.get(umbrella.key) ?? { kind: 'none' },
    })),
    recovered: filing.recovered,
    unlockPlan: planUnlock(facts.groups),
    grantability: facts.grantability,
    problems: facts.problems,
    undelivered: filing.undelivered,
    warnings: [...filing.warnings, ...unansweredWarnings(facts.grantability)],
  };
}

function totalsOf({ files, outcomes, problems, groups }: RunFacts): Report['totals'] {
  const kinds = { passed: 0, blocked: 0, failed: 0 };
  for (const { result } of outcomes) kinds[result.kind] += 1;
  return {
    files,
    unreadable: new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size,
    observations: outcomes.length,
    toolkits: new Set(outcomes.map(({ toolkit }) => foldScope(toolkit))).size,
    passed: kinds.passed,
    dropped: kinds.blocked,
    failedOtherwise: kinds.failed,
    groups: groups.length,
  };
}

function reportedGroup(
  group: BlockedGroup,
  filing: FilingResult,
  umbrellaOf: ReadonlyMap<DedupKey, DedupKey>,
): ReportedGroup {
  return {
    dedupKey: group.key,
    toolkit: group.toolkit,
    signature: signatureText(group.signature),
    scopes: scopesOf(group.signature),
    anyOf: group.signature.kind === 'any-of',
    cause: mainCause(group),
    actions: group.actions.map(reportedAction),
    credentials: usedCredentials(group.actions),
    ticket: filing.outcomes.get(group.key) ?? { kind: 'none' },
    umbrella: umbrellaOf.get(group.key) ?? null,
  };
}

function unansweredWarnings(grantability: readonly ToolkitGrantability[]): readonly string[] {
  return grantability.flatMap(({ toolkit, problem }) =>
    problem === undefined
      ? []
      : [
          `whether the authorization server of ${oneLine(toolkit, 80)} grants what is missing is unknown: ${problem}`,
        ],
  );
}

function reportedAction({ credential, ...action }: BlockedAction): ReportedAction {
  return credential === undefined ? action : { ...action, calledWith: credential.name };
}
