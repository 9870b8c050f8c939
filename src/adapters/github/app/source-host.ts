import type { SourceHost } from '../../../flows/bot/ports/source-host.ts';
import { createCheck, findCheck, updateCheck } from './checks.ts';
import { createCommentHost, type Hands, nameOf } from './comment-host.ts';
import { ConditionalReads } from './conditional.ts';
import type { OctokitFor } from './octokit.ts';
import { isActiveMember, roleOf } from './people.ts';
import { readPullRequest } from './pull-request.ts';
import { lookReach, teamReach, writeReach } from './reach.ts';
import { readFile } from './read-file.ts';
import { orMissing, orRefused } from './refusal.ts';

/**
 * The repositories whose pull requests carry commands, over the App's installations. Nothing throws for what GitHub
 * refuses or does not answer. What creates something is not repeated here when its answer is lost: the caller looks it
 * up first.
 * @param identity the App's id, by which its own comments and checks are told from those of others
 */
export function createSourceHost(octokitFor: OctokitFor, { appId }: { readonly appId: number }): SourceHost {
  const reads = new ConditionalReads();
  const to: Hands = {
    look: ({ installationId, repo }) => octokitFor(installationId, lookReach(repo)),
    answer: ({ installationId, repo }) => octokitFor(installationId, writeReach(repo, 'answer')),
    edit: ({ installationId, repo }) => octokitFor(installationId, writeReach(repo, 'edit')),
  };
  return {
    ...createCommentHost(to, appId),
    pullRequest: async (ref) =>
      orRefused({ doing: `read pull request ${nameOf(ref)}`, needs: 'pull-requests: read' }, async () =>
        readPullRequest(await to.look(ref), ref),
      ),
    permission: async (ref, login) =>
      orMissing(
        { doing: `read what ${login} may do in ${ref.owner}/${ref.repo}`, needs: 'metadata: read' },
        { role: 'none' as const },
        async () => roleOf(await to.look(ref), ref, login),
      ),
    isTeamMember: async (ref, team, login) =>
      orMissing({ doing: `read whether ${login} is in ${team}`, needs: 'members: read' }, false, async () =>
        isActiveMember(await octokitFor(ref.installationId, teamReach(ref.repo)), team, login),
      ),
    createCheck: async (ref, check) =>
      orRefused({ doing: `create a check run on ${nameOf(ref)}`, needs: 'checks: write' }, async () =>
        createCheck(await to.answer(ref), ref, check),
      ),
    updateCheck: async (ref, id, check) =>
      orRefused({ doing: `write the check run on ${nameOf(ref)}`, needs: 'checks: write' }, async () =>
        updateCheck(await to.edit(ref), ref, id, check),
      ),
    findCheck: async (ref, headSha, externalId) =>
      orRefused({ doing: `list the check runs of ${nameOf(ref)}`, needs: 'checks: read' }, async () =>
        findCheck(await to.look(ref), ref, { headSha, externalId, appId }),
      ),
    file: async (at, path, ref) =>
      orRefused({ doing: `read ${path} of ${at.owner}/${at.repo}`, needs: 'contents: read' }, async () =>
        readFile(await to.look(at), at, { path, ref }, reads),
      ),
  };
}
