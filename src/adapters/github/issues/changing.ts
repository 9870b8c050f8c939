import type { TicketWrite } from '../../../flows/tracker.ts';
import { understood } from '../answer.ts';
import { commentOnce } from './issue-comments.ts';
import { type GitHubIssue, issueSchema, type IssuesPlace, labelNames } from './issue-list.ts';

/** A change, as the flow asks for it. */
export type TicketChange = Extract<TicketWrite, { kind: 'change' }>;

/** The issue as it stands, for one that no listing showed. */
export async function askIssue(
  { github, repository }: IssuesPlace,
  issueNumber: number,
): Promise<GitHubIssue> {
  const target = { ...repository, issue_number: issueNumber };
  const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}', target);
  return understood(issueSchema, data);
}

/**
 * Changes an issue. The comment goes before the text: the text remembers what was told, so that a run that breaks off
 * between is made up for. All of it may be repeated.
 */
export async function changeIssue(
  place: IssuesPlace,
  issue: GitHubIssue,
  write: TicketChange,
  labels: readonly string[],
): Promise<void> {
  const { github, repository } = place;
  const target = { ...repository, issue_number: issue.number };
  if (write.comment !== undefined) await commentOnce(place, issue.number, issue.comments, write.comment);
  const missing = labels.filter((label) => !labelNames(issue).has(label.toLowerCase()));
  if (write.body !== undefined && missing.length > 0) {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
    await github.request(route, { ...target, labels: missing });
  }
  const patch = patchOf(write);
  if (Object.keys(patch).length > 0) {
    await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { ...target, ...patch });
  }
}

function patchOf(write: TicketChange): Record<string, unknown> {
  return {
    ...(write.title !== undefined && { title: write.title }),
    ...(write.body !== undefined && { body: write.body }),
    ...(write.status === 'open' && { state: 'open', state_reason: 'reopened' }),
    ...(write.status === 'completed' && { state: 'closed', state_reason: 'completed' }),
  };
}
