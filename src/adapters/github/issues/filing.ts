import type { TicketRef } from '../../../core/triage/ticket.ts';
import { ticketMarker } from '../../../core/triage/ticket.ts';
import type { TicketWrite } from '../../../flows/tracker.ts';
import { understood } from '../answer.ts';
import { createOnce } from '../create-once.ts';
import { failureOf } from '../failure.ts';
import { refusedFields } from './refused-fields.ts';
import {
  type GitHubIssue,
  type IssuesPlace,
  issueSchema,
  newestIssues,
  refOf,
  ticketFrom,
  ticketLabel,
} from './issue-list.ts';

/** A create, as the flow asks for it. */
export type TicketCreate = Extract<TicketWrite, { kind: 'create' }>;

/** What new issues get beside title and body. */
export interface NewIssueOptions {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** Makes the label by which tickets are found; one that exists is fine. Without it every run would file anew. */
export async function ensureLabel({ github, repository }: IssuesPlace): Promise<void> {
  try {
    await github.request('POST /repos/{owner}/{repo}/labels', {
      ...repository,
      name: ticketLabel,
      color: 'b60205',
      description: 'API actions that CI drops for auth or scope reasons',
    });
  } catch (error) {
    if (failureOf(error).status !== 422) throw error;
  }
}

/** Opens an issue once, also when GitHub's answer is lost. An assignee whom GitHub refuses costs a warning only. */
export async function openIssue(
  place: IssuesPlace,
  write: TicketCreate,
  options: NewIssueOptions,
  warn: (warning: string) => void,
): Promise<GitHubIssue> {
  try {
    return await createOnce(
      () => postIssue(place, write, options),
      async () => (await twinsOf(place, write)).at(-1),
    );
  } catch (error) {
    const refused = refusedFields(error).some(({ field }) => field.startsWith('assignee'));
    if (!refused || options.assignees.length === 0) throw error;
    warn(
      `GitHub does not let issues be assigned to ${options.assignees.join(', ')}; tickets are filed unassigned.`,
    );
    return openIssue(place, write, { ...options, assignees: [] }, warn);
  }
}

/**
 * GitHub takes any number of issues with one marker, so runs at the same moment may file twins. The lowest number
 * wins, which both runs see alike once both issues stand; the run that filed another closes its own.
 *
 * @returns the issue that stays, and whether it is another run's
 */
export async function yieldToTwin(
  place: IssuesPlace,
  own: GitHubIssue,
  write: TicketCreate,
  newest: readonly GitHubIssue[],
): Promise<{ readonly ticket: TicketRef; readonly adopted: boolean }> {
  const winner = newest.filter((issue) => isTwin(issue, write)).sort((a, b) => a.number - b.number)[0];
  if (winner === undefined || winner.number >= own.number) return { ticket: refOf(own), adopted: false };
  await closeAsDuplicate(place, own, write, winner.number);
  return { ticket: refOf(winner), adopted: true };
}

async function postIssue(
  { github, repository }: IssuesPlace,
  { title, body, previous }: TicketCreate,
  { labels, assignees }: NewIssueOptions,
): Promise<GitHubIssue> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues', {
    ...repository,
    title,
    // GitHub shows the mention on the older issue too: that is the link.
    body: previous === undefined ? body : `${body}\n\nFollows #${previous.id}.`,
    labels: [ticketLabel, ...labels],
    ...(assignees.length > 0 && { assignees }),
    request: { retries: 0 },
  });
  return understood(issueSchema, data);
}

async function twinsOf(place: IssuesPlace, write: TicketCreate): Promise<readonly GitHubIssue[]> {
  return (await newestIssues(place)).filter((issue) => isTwin(issue, write));
}

function isTwin(issue: GitHubIssue, { key, generation }: TicketCreate): boolean {
  const ticket = ticketFrom(issue);
  return ticket?.status === 'open' && ticket.key === key && ticket.generation === generation;
}

/** Its marker goes with it: a closed twin must not speak for the key later, e.g. mute it as a duplicate. */
async function closeAsDuplicate(
  { github, repository }: IssuesPlace,
  own: GitHubIssue,
  write: TicketCreate,
  winner: number,
): Promise<void> {
  const target = { ...repository, issue_number: own.number };
  const body = own.body.replaceAll(ticketMarker(write.key, write.generation), `Duplicate of #${winner}.`);
  const close = async (reason: string): Promise<unknown> =>
    github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...target,
      body,
      state: 'closed',
      state_reason: reason,
    });
  try {
    await close('duplicate');
  } catch (error) {
    // Older Enterprise Servers know no other reason against an issue.
    if (failureOf(error).status !== 422) throw error;
    await close('not_planned');
  }
  await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...target,
    body: `Duplicate of #${winner}: two runs filed it at the same moment.`,
    request: { retries: 0 },
  });
}
