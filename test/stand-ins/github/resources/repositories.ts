import { json } from '../../server.ts';
import type { Resource, View } from '../call.ts';
import type { Repository } from '../model/repository.ts';
import { notFound } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { legacyPermission, showUser } from './people.ts';

/** A repository in the schema asked for: `full-repository`, `repository` or `minimal-repository`. */
export function showRepository(call: View, repository: Repository, schema = 'repository'): Json {
  return shaped(schema, {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name: repository.name,
    full_name: repository.fullName,
    owner: showUser(repository.owner),
    private: repository.private,
    fork: repository.parent !== undefined,
    default_branch: repository.defaultBranch,
    url: `${call.api}/repos/${repository.fullName}`,
    html_url: htmlUrl(repository),
  });
}

/** The page of a repository, for people. */
export function htmlUrl(repository: Repository): string {
  return `https://github.com/${repository.fullName}`;
}

/** Repositories and who may do what in them. */
export const repositoryResources: Readonly<Record<string, Resource>> = {
  'repos/get': {
    needs: [{ permission: 'metadata', level: 'read' }],
    run: (call, repository) => json(200, showRepository(call, repository, 'full-repository')),
  },
  'repos/check-collaborator': {
    needs: [{ permission: 'metadata', level: 'read' }],
    run: (call, repository) => {
      if (!repository.collaborators.has((call.route.path['username'] ?? '').toLowerCase())) throw notFound();
      return { status: 204, headers: {}, body: '' };
    },
  },
  'repos/get-collaborator-permission-level': {
    needs: [{ permission: 'metadata', level: 'read' }],
    run: (call, repository) => {
      const login = call.route.path['username'] ?? '';
      if (!call.world.knowsUser(login)) throw notFound();
      const role =
        repository.collaborators.get(login.toLowerCase()) ?? (repository.private ? undefined : 'read');
      const user = shaped('nullable-collaborator', {
        ...showUser(call.world.user(login)),
        role_name: role ?? 'none',
      });
      return json(200, { permission: legacyPermission(role), role_name: role ?? 'none', user });
    },
  },
};
