import { json, type Answer } from '../../server.ts';
import type { Call } from '../call.ts';
import { notFound, Refusal } from '../refusal.ts';

/** Who is in which team of an organisation. */
export const teamOperations: Readonly<Record<string, (call: Call) => Answer>> = {
  'teams/get-membership-for-user-in-org': (call) => {
    const { org = '', team_slug: slug = '', username = '' } = call.route.path;
    const { token } = call;
    if (token === undefined) throw new Refusal(401, 'Requires authentication');
    const account = call.world.app?.installationOn(org);
    if (token.kind === 'app' && (account === undefined || token.account !== account.account))
      throw notFound();
    if (token.permissions.members === undefined) {
      const accepted = { 'x-accepted-github-permissions': 'members=read' };
      throw new Refusal(403, 'Resource not accessible by integration', {}, accepted);
    }
    const members = call.world.teamMembers(`${org}/${slug}`);
    if (members?.has(username.toLowerCase()) !== true) throw notFound();
    const url = `${call.api}/organizations/1/team/1/memberships/${username}`;
    return json(200, { url, role: 'member', state: 'active' });
  },
};
