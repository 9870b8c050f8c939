import { json, type Answer } from '../../server.ts';
import type { Call, View } from '../call.ts';
import type { AppRegistration, Installation } from '../model/app.ts';
import type { Repository } from '../model/repository.ts';
import { notFound, Refusal } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import type { Permissions } from '../tokens.ts';
import { showApp, showUser } from './people.ts';
import { showRepository } from './repositories.ts';

/** What an App may do with the JWT that it signed. */
export const appOperations: Readonly<Record<string, (call: Call, app: AppRegistration) => Answer>> = {
  'apps/get-authenticated': (_call, app) => json(200, { ...showRegistration(app) }),
  'apps/list-installations': (call, app) =>
    json(
      200,
      app.installations.map((one) => showInstallation(call, app, one)),
    ),
  'apps/get-installation': (call, app) => json(200, showInstallation(call, app, installationOf(call, app))),
  'apps/get-repo-installation': (call, app) => {
    const repository = call.world.repository(`${call.route.path['owner']}/${call.route.path['repo']}`);
    return shown(call, app, repository === undefined ? undefined : app.installationFor(repository));
  },
  'apps/get-org-installation': (call, app) =>
    shown(call, app, app.installationOn(call.route.path['org'] ?? '')),
  'apps/get-user-installation': (call, app) =>
    shown(call, app, app.installationOn(call.route.path['username'] ?? '')),
  'apps/create-installation-access-token': (call, app) => {
    const installation = installationOf(call, app);
    if (installation.suspended) throw new Refusal(403, 'This installation has been suspended');
    const repositories = reach(call, installation);
    const permissions = narrowed(installation, call.body['permissions']);
    const token = call.issueToken({
      kind: 'app',
      permissions,
      of: { app, installation },
      ...(repositories === undefined ? {} : { repositories: repositories.map(({ fullName }) => fullName) }),
    });
    return json(201, {
      token: token.value,
      expires_at: isoTime(token.expiresAtMillis),
      permissions,
      repository_selection: 'selected',
      ...(repositories === undefined
        ? {}
        : { repositories: repositories.map((one) => showRepository(call, one)) }),
    });
  },
};

/** What an installation may do with its token, outside any repository. */
export const installationOperations: Readonly<Record<string, (call: Call) => Answer>> = {
  'apps/revoke-installation-access-token': (call) => {
    if (call.token?.kind !== 'app') throw new Refusal(401, 'Requires authentication');
    call.revoke(call.token);
    return { status: 204, headers: {}, body: '' };
  },
};

function isoTime(millis: number): string {
  return new Date(millis).toISOString().replace(/\.\d+Z$/, 'Z');
}

function installationOf(call: Call, app: AppRegistration): Installation {
  const id = Number(call.route.path['installation_id']);
  const found = app.installations.find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return found;
}

function shown(call: Call, app: AppRegistration, installation: Installation | undefined): Answer {
  if (installation === undefined) throw notFound();
  return json(200, showInstallation(call, app, installation));
}

/** The repositories a token is narrowed to; undefined for all of the installation. */
function reach(call: Call, { repositories }: Installation): Repository[] | undefined {
  const { repositories: names, repository_ids: ids } = call.body as {
    repositories?: readonly string[];
    repository_ids?: readonly number[];
  };
  if (names === undefined && ids === undefined) return undefined;
  const all = [...repositories];
  const found = [
    ...(names ?? []).map((name) => all.find((one) => one.name.toLowerCase() === name.toLowerCase())),
    ...(ids ?? []).map((id) => all.find((one) => one.id === id)),
  ];
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length) {
    throw new Refusal(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  }
  return known;
}

function narrowed({ permissions }: Installation, asked: unknown): Permissions {
  if (asked === undefined) return permissions;
  const wanted = Object.entries(asked as Record<string, 'read' | 'write'>);
  const granted = permissions as Readonly<Record<string, string>>;
  const tooMuch = wanted.some(
    ([name, level]) => name !== 'metadata' && granted[name] !== 'write' && granted[name] !== level,
  );
  if (tooMuch) throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  return Object.fromEntries(wanted);
}

function showRegistration(app: AppRegistration): Json {
  return {
    ...showApp(app.app, app.owner),
    permissions: app.permissions,
    events: app.events,
    installations_count: app.installations.length,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    external_url: 'https://example.com',
    html_url: `https://github.com/apps/${app.app.slug}`,
    description: null,
  };
}

/** An installation as REST and webhooks show it. */
export function showInstallation(
  call: View,
  { app, events }: AppRegistration,
  { id, account, permissions, createdAt }: Installation,
): Json {
  return shaped('installation', {
    id,
    account: showUser(account),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    repository_selection: 'selected',
    permissions,
    events,
    access_tokens_url: `${call.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${call.api}/installation/repositories`,
    html_url: `https://github.com/settings/installations/${id}`,
    created_at: createdAt,
    updated_at: createdAt,
    suspended_at: null,
    suspended_by: null,
  });
}
