import type { Call } from '../call.ts';
import type { Commit } from '../model/commits.ts';
import type { Repository } from '../model/repository.ts';
import { shaped, type Json } from '../shape.ts';
import { showUser } from './people.ts';
import { htmlUrl } from './repositories.ts';

/** A commit as GitHub shows it. */
export function showCommit(call: Call, repository: Repository, commit: Commit): Json {
  const person = { name: commit.author.login, email: `${commit.author.login}@example.com`, date: commit.at };
  const parents =
    commit.parent === undefined
      ? []
      : [{ sha: commit.parent, url: commitUrl(call, repository, commit.parent) }];
  const url = commitUrl(call, repository, commit.sha);
  const tree = {
    sha: commit.treeSha,
    url: `${call.api}/repos/${repository.fullName}/git/trees/${commit.treeSha}`,
  };
  return shaped('commit', {
    sha: commit.sha,
    url,
    html_url: `${htmlUrl(repository)}/commit/${commit.sha}`,
    commit: { message: commit.message, author: person, committer: person, tree, url, comment_count: 0 },
    author: showUser(commit.author),
    committer: showUser(commit.author),
    parents,
  });
}

function commitUrl(call: Call, repository: Repository, sha: string): string {
  return `${call.api}/repos/${repository.fullName}/commits/${sha}`;
}
