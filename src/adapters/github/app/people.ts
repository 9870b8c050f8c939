import { object, optional, string } from 'valibot';

import { type Role, roles } from '../../../core/config/command-settings.ts';
import type { PullRequestRef } from '../../../flows/bot/ports/place.ts';
import { understood } from '../answer.ts';
import type { AppOctokit } from './octokit.ts';

const permissionSchema = object({ permission: string(), role_name: optional(string()) });

/** The role of somebody on a repository, read live. Needs `metadata: read`. */
export async function roleOf(
  octokit: AppOctokit,
  { owner, repo }: PullRequestRef,
  username: string,
): Promise<{ readonly role: Role }> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
    owner,
    repo,
    username,
  });
  const { permission, role_name } = understood(permissionSchema, data);
  // An organisation's own role has a name of its own; `permission` says which of the old ones it is built on.
  return { role: known(role_name) ?? known(permission) ?? 'none' };
}

function known(name: string | undefined): Role | undefined {
  return roles.find((role) => role === name);
}

const membershipSchema = object({ state: string() });

/** Whether somebody is in a team, `org/slug`; not while invited only. Needs `members: read` on the organisation. */
export async function isActiveMember(octokit: AppOctokit, team: string, username: string): Promise<boolean> {
  const [org = '', team_slug = ''] = team.split('/');
  const { data } = await octokit.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
    org,
    team_slug,
    username,
  });
  return understood(membershipSchema, data).state === 'active';
}
