import * as v from 'valibot';

import {
  type ExistingTicket,
  readTicketMarker,
  type TicketRef,
  type TicketStatus,
} from '../../../core/triage/ticket.ts';
import { type RepositoryName, understood } from '../answer.ts';

/** As much of octokit as the tracker needs. Every request goes through it, with its pacing, retries and time budget. */
export interface GitHubRequests {
  request(route: string, parameters?: Record<string, unknown>): Promise<{ readonly data: unknown }>;
}

/** The label by which our issues are found. */
export const ticketLabel = 'scopekeeper';

const pageSize = 100;

/** An issue, as far as we use it. */
export const issueSchema = v.object({
  number: v.number(),
  html_url: v.string(),
  title: v.string(),
  body: v.nullish(v.string(), ''),
  state: v.string(),
  state_reason: v.nullish(v.string()),
  comments: v.optional(v.number(), 0),
  labels: v.array(v.union([v.string(), v.object({ name: v.nullish(v.string(), '') })])),
  pull_request: v.optional(v.unknown()),
});
export type GitHubIssue = v.InferOutput<typeof issueSchema>;

/** Where the issues are. */
export interface IssuesPlace {
  readonly github: GitHubRequests;
  readonly repository: RepositoryName;
}

/**
 * Every issue with our label, open or closed, oldest first, so that one that is filed meanwhile shifts no page. A
 * marker counts whoever wrote the issue, because people copy and move tickets; but only beside our label: whoever may
 * label issues may also close ours, while anybody can write a marker into an issue of their own.
 */
export async function listIssues(place: IssuesPlace): Promise<readonly GitHubIssue[]> {
  const issues: GitHubIssue[] = [];
  for (let page = 1; ; page += 1) {
    const some = await issuePage(place, { direction: 'asc', page });
    issues.push(...some);
    if (some.length < pageSize) return issues.filter((issue) => issue.pull_request === undefined);
  }
}

/** The newest hundred of them: enough to see what other runs file at this moment. */
export async function newestIssues(place: IssuesPlace): Promise<readonly GitHubIssue[]> {
  const issues = await issuePage(place, { direction: 'desc', page: 1 });
  return issues.filter((issue) => issue.pull_request === undefined);
}

/** The issue as planning sees it; undefined when it carries no marker of ours. */
export function ticketFrom(issue: GitHubIssue): ExistingTicket | undefined {
  const { body } = issue;
  const marker = readTicketMarker(body);
  if (marker === undefined) return undefined;
  return { ref: refOf(issue), ...marker, status: statusOf(issue), title: issue.title, body };
}

/** How people find an issue. */
export function refOf(issue: GitHubIssue): TicketRef {
  return { id: String(issue.number), name: `#${issue.number}`, url: issue.html_url };
}

/** The names of an issue's labels, in lower case as GitHub compares them. */
export function labelNames(issue: GitHubIssue): ReadonlySet<string> {
  return new Set(issue.labels.map((label) => (typeof label === 'string' ? label : label.name).toLowerCase()));
}

function statusOf({ state, state_reason: reason }: GitHubIssue): TicketStatus {
  if (state !== 'closed') return 'open';
  return reason === 'not_planned' || reason === 'duplicate' ? 'canceled' : 'completed';
}

async function issuePage(
  { github, repository }: IssuesPlace,
  { direction, page }: { readonly direction: 'asc' | 'desc'; readonly page: number },
): Promise<readonly GitHubIssue[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/issues', {
    ...repository,
    labels: ticketLabel,
    state: 'all',
    sort: 'created',
    direction,
    per_page: pageSize,
    page,
  });
  return understood(v.array(issueSchema), data);
}
