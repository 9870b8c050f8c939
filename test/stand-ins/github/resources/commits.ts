import { json } from '../../server.ts';
import { paged, type Resource } from '../call.ts';
import type { Commit } from '../model/commits.ts';
import type { Issue } from '../model/issues.ts';
import type { Repository } from '../model/repository.ts';
import { notFound, Refusal } from '../refusal.ts';
import { shaped } from '../shape.ts';
import { showCommit } from './commit-view.ts';
import { showPull } from './pulls.ts';

const readContents = [{ permission: 'contents', level: 'read' }] as const;

/** Branches and commits. */
export const commitResources: Readonly<Record<string, Resource>> = {
  'repos/get-branch': {
    needs: readContents,
    run: (call, repository) => {
      const name = call.route.path['branch'] ?? '';
      if (!repository.branches.has(name)) throw new Refusal(404, 'Branch not found');
      const commit = showCommit(call, repository, repository.head(name));
      return json(200, shaped('branch-with-protection', { name, commit }));
    },
  },
  'git/get-ref': {
    needs: readContents,
    run: (call, repository) => {
      const ref = call.route.path['ref'] ?? '';
      const name = ref.replace(/^heads\//, '');
      if (!ref.startsWith('heads/') || !repository.branches.has(name)) throw notFound();
      const object = { type: 'commit', sha: repository.head(name).sha, url: 'https://unmodelled.invalid/' };
      return json(200, shaped('git-ref', { ref: `refs/${ref}`, object }));
    },
  },
  'repos/get-commit': {
    needs: readContents,
    run: (call, repository) =>
      json(200, showCommit(call, repository, commitNamed(repository, call.route.path['ref'] ?? ''))),
  },
  'repos/list-commits': {
    needs: readContents,
    run: (call, repository) => {
      const start = commitNamed(repository, call.query.get('sha') ?? repository.defaultBranch);
      return paged(call, repository.commits.history(start.sha), (commit) =>
        showCommit(call, repository, commit),
      );
    },
  },
  'repos/list-pull-requests-associated-with-commit': {
    needs: [{ permission: 'pull_requests', level: 'read' }],
    run: (call, repository) => {
      const commit = commitNamed(repository, call.route.path['commit_sha'] ?? '');
      const pulls = call.world.repositories().flatMap((base) => pullsHeadedBy(repository, base, commit.sha));
      return paged(call, pulls, (issue) => showPull(call, issue, 'pull-request-simple'));
    },
  },
};

/** The commit that a path names; 422 like GitHub when there is none. */
export function commitNamed(repository: Repository, ref: string): Commit {
  const commit = repository.resolve(ref);
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return commit;
}

/** Pull requests into `base` that the repository asked knows by their head: its own, and as a fork those it sent. */
function pullsHeadedBy(asked: Repository, base: Repository, sha: string): Issue[] {
  return [...base.issues.values()].filter(({ pull }) => {
    if (pull?.head.sha !== sha) return false;
    return pull.head.repository === asked || (base === asked && asked.findsForkPullsByCommit);
  });
}
