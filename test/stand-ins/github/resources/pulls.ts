import { json } from '../../server.ts';
import { issueOf, paged, type Call, type Resource, type View } from '../call.ts';
import type { Commit } from '../model/commits.ts';
import type { Issue, Pull, PullSide } from '../model/issues.ts';
import type { Repository } from '../model/repository.ts';
import { notFound } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { showCommit } from './commit-view.ts';
import { showLabel } from './labels.ts';
import { association, showUser } from './people.ts';
import { htmlUrl, showRepository } from './repositories.ts';

const readPulls = [{ permission: 'pull_requests', level: 'read' }] as const;

/** Pull requests and the files they change. */
export const pullResources: Readonly<Record<string, Resource>> = {
  'pulls/get': {
    needs: readPulls,
    run: (call, repository) => {
      const { issue } = pullOf(call, repository);
      return json(200, showPull(call, issue, 'pull-request'));
    },
  },
  'pulls/list': {
    needs: readPulls,
    run: (call, repository) => {
      const pulls = [...repository.issues.values()].filter(({ pull }) => pull !== undefined);
      const wanted = pulls.filter((issue) => isWanted(call, issue));
      const ordered = call.query.get('direction') === 'asc' ? wanted : wanted.reverse();
      return paged(call, ordered, (issue) => showPull(call, issue, 'pull-request-simple'));
    },
  },
  'pulls/list-files': {
    needs: readPulls,
    run: (call, repository) => {
      const { pull } = pullOf(call, repository);
      return paged(call, changedFiles(repository, pull), (file) => file);
    },
  },
  'pulls/list-commits': {
    needs: readPulls,
    run: (call, repository) => {
      const { pull } = pullOf(call, repository);
      return paged(call, ownCommits(repository, pull), (commit) => showCommit(call, repository, commit));
    },
  },
};

function pullOf(call: Call, repository: Repository): { issue: Issue; pull: Pull } {
  const issue = issueOf(call, repository);
  if (issue.pull === undefined) throw notFound();
  return { issue, pull: issue.pull };
}

function isWanted(call: Call, { pull, state }: Issue): boolean {
  const wantedState = call.query.get('state') ?? 'open';
  const head = call.query.get('head');
  const base = call.query.get('base');
  return (
    (wantedState === 'all' || wantedState === state) &&
    (head === null || (pull !== undefined && label(pull.head).toLowerCase() === head.toLowerCase())) &&
    (base === null || pull?.base.ref === base)
  );
}

function ownCommits(repository: Repository, pull: Pull): Commit[] {
  const before = new Set(repository.commits.history(pull.base.sha));
  return repository.commits
    .history(pull.head.sha)
    .filter((commit) => !before.has(commit))
    .reverse();
}

function changedFiles(repository: Repository, pull: Pull): Json[] {
  const before = repository.commits.get(pull.base.sha)?.files ?? new Map<string, string>();
  const after = repository.commits.get(pull.head.sha)?.files ?? new Map<string, string>();
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => changedFile(repository, path, before.get(path), after.get(path)));
}

function changedFile(
  repository: Repository,
  path: string,
  before: string | undefined,
  after: string | undefined,
): Json {
  const removed = linesNotIn(before ?? '', after ?? '');
  const added = linesNotIn(after ?? '', before ?? '');
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified';
  const patch = [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join('\n');
  return shaped('diff-entry', {
    filename: path,
    status,
    sha: repository.commits.blobSha(after ?? before ?? ''),
    additions: added.length,
    deletions: removed.length,
    changes: added.length + removed.length,
    patch: `@@ -1,${removed.length} +1,${added.length} @@\n${patch}`,
  });
}

function linesNotIn(text: string, other: string): string[] {
  const others = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !others.has(line));
}

function label(side: PullSide): string {
  return `${side.repository.owner.login}:${side.ref}`;
}

/** A pull request in the schema asked for: `pull-request` or `pull-request-simple`. */
export function showPull(call: View, issue: Issue, schema: string): Json {
  const { pull } = issue;
  if (pull === undefined) throw new Error(`#${issue.number} is no pull request`);
  const { repository } = pull.base;
  const url = `${call.api}/repos/${repository.fullName}/pulls/${issue.number}`;
  return shaped(schema, {
    id: issue.id,
    node_id: `PR_${issue.id}`,
    number: issue.number,
    state: issue.state,
    title: issue.title,
    body: issue.body,
    user: showUser(issue.author.user),
    author_association: association(issue.author, repository),
    labels: issue.labels.map((one) => showLabel(call, repository, one)),
    draft: pull.draft,
    merged_at: pull.mergedAt,
    closed_at: issue.closedAt,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    url,
    html_url: `${htmlUrl(repository)}/pull/${issue.number}`,
    head: showSide(call, pull.head),
    base: showSide(call, pull.base),
    _links: Object.fromEntries(links.map((name) => [name, { href: `${url}/${name}` }])),
  });
}

const links = [
  'comments',
  'commits',
  'statuses',
  'html',
  'issue',
  'review_comments',
  'review_comment',
  'self',
];

function showSide(call: View, side: PullSide): Json {
  const { repository, ref, sha } = side;
  return {
    label: label(side),
    ref,
    sha,
    repo: showRepository(call, repository),
    user: showUser(repository.owner),
  };
}
