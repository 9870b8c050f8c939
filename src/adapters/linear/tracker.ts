import type { TicketWrite, TicketWritten, Tracker } from '../../flows/tracker.ts';
import type { Fetch } from '../http/fetch.ts';
import { LinearConnection, publicApiUrl } from './connection.ts';
import { Filing, type PartOutcome, withoutExtra } from './filing.ts';
import { batchesOf, TicketLookup } from './lookup.ts';
import { changeParts, createParts, type Part, type Prepared } from './parts.ts';
import { realTiming, TimeBudget, type Timing } from './timing.ts';
import { labelsForTeam, type LinearRouting, resolveRoute, routeOf } from './route.ts';
import type { Workspace } from './workspace.ts';

/** What the Linear tracker needs to know. */
export interface LinearOptions extends LinearRouting {
  readonly fetch: Fetch;
  /** A personal API key, or an OAuth access token (`lin_oauth_...` or `Bearer ...`). */
  readonly apiKey: string;
  /** Default: {@link publicApiUrl}. */
  readonly apiUrl?: string | undefined;
  /** How long all requests together may take, waits between them included. Default: 60,000. */
  readonly timeBudgetMillis?: number | undefined;
  readonly timing?: Timing | undefined;
}

const defaultTimeBudgetMillis = 60_000;

/**
 * The tickets of a Linear workspace. Tickets are recognised by ids made of workspace, key and generation, so that
 * Linear itself refuses a second one; see contract 5.
 */
export function createLinearTracker(options: LinearOptions): Tracker {
  const timing = options.timing ?? realTiming;
  const budget = new TimeBudget(options.timeBudgetMillis ?? defaultTimeBudgetMillis, timing);
  const apiUrl = options.apiUrl === undefined || options.apiUrl === '' ? publicApiUrl : options.apiUrl;
  const connection = new LinearConnection(
    { fetch: options.fetch, apiKey: options.apiKey, apiUrl },
    budget,
    timing,
  );
  const lookup = new TicketLookup(connection, options);
  const warnings = new Set<string>();
  return {
    name: 'linear',
    find: (query) => budget.spend(() => lookup.find(query.keys, query.allOpen)),
    apply: (writes) =>
      budget.spend(() => applyAll(writes, { options, budget, connection, lookup, warnings })),
    warnings: () => [...warnings],
  };
}

interface Desk {
  readonly options: LinearOptions;
  readonly budget: TimeBudget;
  readonly connection: LinearConnection;
  readonly lookup: TicketLookup;
  readonly warnings: Set<string>;
}

async function applyAll(writes: readonly TicketWrite[], desk: Desk): Promise<readonly TicketWritten[]> {
  const written: TicketWritten[] = [];
  for (const batch of batchesOf(writes)) {
    try {
      written.push(...(await applyBatch(batch, desk)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      written.push(...batch.map((): TicketWritten => ({ kind: 'undelivered', reason })));
    }
  }
  return written;
}

async function applyBatch(writes: readonly TicketWrite[], desk: Desk): Promise<readonly TicketWritten[]> {
  const workspace = await desk.lookup.workspace();
  const changed = writes.flatMap((write) => (write.kind === 'change' ? [write.ticket.ref.id] : []));
  const issues = await desk.lookup.issues(changed);
  const prepared = writes.map((write, number): Prepared => {
    if (write.kind === 'create') return prepareCreate(number, write, workspace, desk);
    const issue = issues.get(write.ticket.ref.id);
    const labels = routeOf(desk.options, write.toolkit).labels ?? [];
    const labelIds = issue === undefined ? [] : labelsForTeam(workspace, issue.team.id, labels);
    return changeParts(number, write, issue, labelIds);
  });
  const parts = prepared.flatMap((one) => (one.kind === 'parts' ? one.parts : []));
  // A field that fails ends a mutation, so what may fail without harm goes last.
  parts.sort((a, b) => Number(a.kind === 'note') - Number(b.kind === 'note'));
  const outcomes = await new Filing(desk.connection, desk.budget).file(parts);
  return prepared.map((one) => writtenFrom(one, outcomes, desk.warnings));
}

function prepareCreate(
  number: number,
  write: Extract<TicketWrite, { kind: 'create' }>,
  workspace: Workspace,
  desk: Desk,
): Prepared {
  const route = resolveRoute(workspace, routeOf(desk.options, write.toolkit));
  if ('noTeam' in route) return { kind: 'impossible', reason: route.noTeam };
  for (const warning of route.warnings) desk.warnings.add(warning);
  return createParts(number, write, route, workspace.organization.id);
}

/** A write is done when all its parts are; an extra that could not be made costs a warning, not the ticket. */
function writtenFrom(
  prepared: Prepared,
  outcomes: ReadonlyMap<Part, PartOutcome>,
  warnings: Set<string>,
): TicketWritten {
  if (prepared.kind === 'impossible') return { kind: 'undelivered', reason: prepared.reason };
  let { ticket } = prepared;
  let adopted = false;
  for (const part of prepared.parts) {
    const outcome = outcomes.get(part);
    if (outcome?.kind === 'failed') {
      const without = withoutExtra[part.kind];
      if (without === undefined) return { kind: 'undelivered', reason: outcome.reason };
      warnings.add(`${without}: ${outcome.reason}`);
    }
    if (outcome?.kind === 'done' && part.kind === 'create') ({ adopted, ticket = ticket } = outcome);
  }
  if (ticket === undefined)
    return { kind: 'undelivered', reason: 'Linear did not say which ticket it made.' };
  return { kind: 'done', ticket, adopted };
}
