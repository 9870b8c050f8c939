import { json } from '../../server.ts';
import { issueOf, paged, type Call, type Resource, type View } from '../call.ts';
import type { Issue } from '../model/issues.ts';
import type { User } from '../model/people.ts';
import type { Repository } from '../model/repository.ts';
import { impossible } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { characters, refuseLongBody } from './comments.ts';
import { labelsNamed, showLabel } from './labels.ts';
import { association, showApp, showUser } from './people.ts';
import { htmlUrl } from './repositories.ts';

const maxTitleCharacters = 256;

interface IssueBody {
  readonly title?: string | number | null;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: string | null;
  readonly labels?: readonly (string | { name: string })[];
  readonly assignees?: readonly string[];
}

/** Issues; a list of them holds pull requests too, as GitHub's does. */
export const issueResources: Readonly<Record<string, Resource>> = {
  'issues/list-for-repo': {
    needs: [{ permission: 'issues', level: 'read' }],
    run: (call, repository) => {
      const wanted = [...repository.issues.values()].filter((issue) => isWanted(call, issue));
      const by = call.query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
      const ordered = wanted.sort((a, b) => a[by].localeCompare(b[by]) || a.number - b.number);
      if (call.query.get('direction') !== 'asc') ordered.reverse();
      return paged(call, ordered, (issue) => showIssue(call, repository, issue));
    },
  },
  'issues/get': {
    needs: { conversation: 'read' },
    run: (call, repository) => json(200, showIssue(call, repository, issueOf(call, repository))),
  },
  'issues/create': {
    needs: [{ permission: 'issues', level: 'write' }],
    run: (call, repository) => {
      const body: IssueBody = call.body;
      refuseBadIssue(repository, body);
      const issue = repository.openIssue(String(body.title), call.actor);
      apply(repository, issue, body, call.actor.user);
      return json(201, showIssue(call, repository, issue));
    },
  },
  'issues/update': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const body: IssueBody = call.body;
      const issue = issueOf(call, repository);
      refuseBadIssue(repository, body);
      apply(repository, issue, body, call.actor.user);
      return json(200, showIssue(call, repository, issue));
    },
  },
};

function isWanted(call: Call, issue: Issue): boolean {
  const { query } = call;
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const names = new Set(issue.labels.map((label) => label.name.toLowerCase()));
  const creator = query.get('creator');
  const since = query.get('since');
  return (
    (state === 'all' || issue.state === state) &&
    labels.every((name) => names.has(name.toLowerCase())) &&
    (creator === null || issue.author.user.login === creator) &&
    (since === null || issue.updatedAt >= since)
  );
}

function refuseBadIssue(repository: Repository, body: IssueBody): void {
  if (body.title === '') throw impossible('Issue', 'title', 'missing_field');
  if (characters(String(body.title ?? '')) > maxTitleCharacters) {
    throw impossible('Issue', 'title', 'custom', {
      message: `title is too long (maximum is ${maxTitleCharacters} characters)`,
    });
  }
  refuseLongBody('Issue', body.body ?? '');
  for (const login of body.assignees ?? []) {
    if (!repository.collaborators.has(login.toLowerCase())) {
      throw impossible('Issue', 'assignees', 'invalid', { value: login });
    }
  }
}

function apply(repository: Repository, issue: Issue, body: IssueBody, by: User): void {
  if (body.title !== undefined && body.title !== null) issue.title = String(body.title);
  if (body.body !== undefined) issue.body = body.body;
  if (body.labels !== undefined) issue.labels = labelsNamed(repository, body.labels);
  if (body.assignees !== undefined)
    issue.assignees = body.assignees.map((login): User => repository.world.user(login));
  if (body.state === 'closed' && issue.state === 'open')
    repository.close(issue, body.state_reason ?? 'completed', by);
  if (body.state === 'open' && issue.state === 'closed') repository.reopen(issue, by);
  issue.updatedAt = repository.world.time();
}

/** An issue or pull request as lists of issues and webhooks show it. */
export function showIssue(call: View, repository: Repository, issue: Issue): Json {
  const url = `${call.api}/repos/${repository.fullName}/issues/${issue.number}`;
  const assignees = issue.assignees.map(showUser);
  return shaped('issue', {
    id: issue.id,
    node_id: `I_${issue.id}`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    user: showUser(issue.author.user),
    author_association: association(issue.author, repository),
    performed_via_github_app: showApp(issue.author.app, repository.owner),
    labels: issue.labels.map((label) => showLabel(call, repository, label)),
    assignee: assignees[0] ?? null,
    assignees,
    comments: repository.commentsOn(issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    url,
    repository_url: `${call.api}/repos/${repository.fullName}`,
    html_url: `${htmlUrl(repository)}/${issue.pull === undefined ? 'issues' : 'pull'}/${issue.number}`,
    comments_url: `${url}/comments`,
    ...(issue.pull === undefined
      ? {}
      : { pull_request: { url, html_url: url, diff_url: url, patch_url: url, merged_at: null } }),
  });
}
