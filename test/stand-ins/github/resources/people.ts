import type { Actor, App, Role, User } from '../model/people.ts';
import type { Repository } from '../model/repository.ts';
import { shaped, type Json } from '../shape.ts';

/** A user as GitHub shows one inside other answers. */
export function showUser(user: User): Json {
  const page = `https://github.com/${user.login.replace('[bot]', '')}`;
  return shaped('simple-user', {
    login: user.login,
    id: user.id,
    node_id: `U_${user.id}`,
    type: user.type,
    html_url: page,
  });
}

/** The App through which something was done, or null. */
export function showApp(app: App | null, owner: User): Json | null {
  if (app === null) return null;
  return shaped('integration', {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    name: app.name,
    owner: showUser(owner),
  });
}

/** How the author stands to the repository. Not an authorization. */
export function association(author: Actor, repository: Repository): string {
  if (author.user === repository.owner) return 'OWNER';
  return repository.collaborators.has(author.user.login.toLowerCase()) ? 'COLLABORATOR' : 'NONE';
}

/** The role's old name, as `permission` still tells it. */
export function legacyPermission(role: Role | undefined): string {
  if (role === undefined) return 'none';
  const old: Record<Role, string> = {
    admin: 'admin',
    maintain: 'write',
    write: 'write',
    triage: 'read',
    read: 'read',
  };
  return old[role];
}
