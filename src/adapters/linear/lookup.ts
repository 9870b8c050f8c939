import * as v from 'valibot';

import type { DedupKey } from '../../core/triage/dedup-key.ts';
import { type ExistingTicket, readTicketMarker } from '../../core/triage/ticket.ts';
import { ticketUuid } from '../../core/triage/ticket-identity.ts';
import type { TicketsFound } from '../../flows/tracker.ts';
import type { LinearConnection } from './connection.ts';
import { findDocument } from './documents.ts';
import { identities, isLastAsked, type Recognise, recogniser } from './identity.ts';
import { existingTicket, issuePageSchema, type LinearIssue, textOf } from './issue.ts';
import { noteUrl } from './note.ts';
import type { LinearRouting } from './route.ts';
import { type Workspace, workspaceSchema, workspaceVariables } from './workspace.ts';

/** How many keys one look-up asks for, and how many writes one mutation carries. */
const batchSize = 25;

/** What is not asked for; a request names what it wants beside it. */
const nothing = {
  withMatching: false,
  withOpen: false,
  withWorkspace: false,
  withTeams: false,
  withLabels: false,
  withUsers: false,
  withProjects: false,
};
const openTickets = {
  or: [
    { description: { contains: 'scopekeeper:dedup=' } },
    { attachments: { some: { url: { eq: noteUrl } } } },
  ],
  state: { type: { nin: ['completed', 'canceled', 'duplicate'] } },
};
const pagesSchema = v.object({ matching: v.optional(issuePageSchema), open: v.optional(issuePageSchema) });
const firstSchema = v.object({ ...pagesSchema.entries, ...workspaceSchema.entries });

type Found = Map<string, ExistingTicket>;

/** What one search is for; what it finds is added to `found` and `open`. */
interface Search {
  readonly matching?: { readonly filter: object; readonly recognise: Recognise; readonly found: Found };
  readonly open?: Found | undefined;
}

/**
 * Finds tickets by their markers and by the ids we chose. The ids depend on the workspace, whose own id the first
 * answer brings: a key with an open ticket is settled by that answer, only the others are looked up once more by id.
 */
export class TicketLookup {
  readonly #connection: LinearConnection;
  readonly #routing: LinearRouting;
  readonly #issues = new Map<string, LinearIssue>();
  #workspace: Workspace | undefined;

  constructor(connection: LinearConnection, routing: LinearRouting) {
    this.#connection = connection;
    this.#routing = routing;
  }

  /** Every ticket with one of the keys, those with an id of ours first; and every open one, if asked for. */
  async find(keys: readonly DedupKey[], allOpen: boolean): Promise<TicketsFound> {
    const all = [...new Set(keys)];
    // Where the workspace is known already, ids and markers are looked for together, below.
    const first = this.#workspace === undefined || allOpen ? all.slice(0, batchSize) : [];
    const found: Found = new Map();
    const open: Found = new Map();
    const matching = { filter: { or: first.map(carriesKey) }, recognise: recogniser(all), found };
    await this.#search({ ...(first.length > 0 && { matching }), open: allOpen ? open : undefined });
    const settled = new Set(
      [...found.values()].filter(({ status }) => status === 'open').map(({ key }) => key),
    );
    for (const batch of batchesOf(all.filter((key) => !settled.has(key)))) {
      await this.#findByIds(
        batch,
        batch.filter((key) => !first.includes(key)),
        found,
      );
    }
    return { matching: await this.#oursFirst([...found.values()]), open: [...open.values()] };
  }

  /** The workspace, asked for at most once. */
  async workspace(): Promise<Workspace> {
    if (this.#workspace === undefined) await this.#search({});
    if (this.#workspace === undefined) throw new Error('the first search brings the workspace');
    return this.#workspace;
  }

  /** What Linear tells about these issues, asked for where it has not told yet; those that do not exist are missing. */
  async issues(ids: readonly string[]): Promise<ReadonlyMap<string, LinearIssue>> {
    const unknown = ids.filter((id) => !this.#issues.has(id));
    for (const batch of batchesOf(unknown)) {
      const matching = { filter: { id: { in: batch } }, recognise: () => undefined, found: new Map() };
      await this.#search({ matching });
    }
    return this.#issues;
  }

  async #findByIds(keys: readonly DedupKey[], byMarkerToo: readonly DedupKey[], found: Found): Promise<void> {
    const { organization } = await this.workspace();
    let ids = identities(
      organization.id,
      keys.map((key) => ({ key, generation: 0 })),
    );
    let markers = byMarkerToo.map(carriesKey);
    while (ids.size > 0) {
      const filter = { or: [{ id: { in: [...ids.keys()] } }, ...markers] };
      await this.#search({ matching: { filter, recognise: recogniser(keys, ids), found } });
      const last = [...ids].filter(([id, identity]) => found.has(id) && isLastAsked(identity));
      ids = identities(
        organization.id,
        last.map(([, { key, generation }]) => ({ key, generation: generation + 1 })),
      );
      markers = [];
    }
  }

  /** One request, and more only for further pages. */
  async #search(search: Search): Promise<void> {
    const { matching } = search;
    let variables: Record<string, unknown> = {
      ...nothing,
      ...(this.#workspace === undefined && workspaceVariables(this.#routing)),
      ...(matching !== undefined && { withMatching: true, matching: matching.filter }),
      ...(search.open !== undefined && { withOpen: true, open: openTickets }),
    };
    while (Object.values(variables).includes(true)) {
      const pages = await this.#ask(variables);
      this.#keep(pages.matching?.nodes ?? [], matching?.recognise, matching?.found);
      this.#keep(pages.open?.nodes ?? [], (issue) => readTicketMarker(textOf(issue)), search.open);
      variables = {
        ...nothing,
        ...nextPage('matching', variables, pages),
        ...nextPage('open', variables, pages),
      };
    }
  }

  async #ask(variables: Record<string, unknown>): Promise<v.InferOutput<typeof pagesSchema>> {
    if (variables['withWorkspace'] !== true)
      return this.#connection.ask(findDocument, variables, pagesSchema);
    const first = await this.#connection.ask(findDocument, variables, firstSchema);
    this.#workspace = first;
    return first;
  }

  #keep(issues: readonly LinearIssue[], recognise: Recognise | undefined, found: Found | undefined): void {
    for (const issue of issues) {
      this.#issues.set(issue.id, issue);
      const identity = recognise?.(issue);
      if (identity !== undefined)
        found?.set(issue.id, existingTicket(issue, identity.key, identity.generation));
    }
  }

  /** On a tie of generations the first ticket speaks for a key: not a copy that somebody made by hand. */
  async #oursFirst(tickets: readonly ExistingTicket[]): Promise<readonly ExistingTicket[]> {
    if (tickets.length < 2) return tickets;
    const { organization } = await this.workspace();
    const isOurs = ({ ref, key, generation }: ExistingTicket): boolean =>
      ref.id === ticketUuid(organization.id, key, generation);
    return [...tickets.filter(isOurs), ...tickets.filter((ticket) => !isOurs(ticket))];
  }
}

/** Splits a list into batches of 25. */
export function batchesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, index) => items.slice(index * batchSize, (index + 1) * batchSize));
}

function carriesKey(key: DedupKey): object {
  return { description: { contains: key } };
}

function nextPage(
  name: 'matching' | 'open',
  variables: Record<string, unknown>,
  pages: v.InferOutput<typeof pagesSchema>,
): Record<string, unknown> {
  const info = pages[name]?.pageInfo;
  if (info?.hasNextPage !== true || typeof info.endCursor !== 'string') return {};
  const flag = name === 'matching' ? 'withMatching' : 'withOpen';
  return { [flag]: true, [name]: variables[name], [`${name}After`]: info.endCursor };
}
