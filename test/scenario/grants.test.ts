import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  startAuthorizationServer,
} from '../stand-ins/authorization-server/authorization-server.ts';
import { anArtifact } from './artifact-builder.ts';
import { aDesk } from './command-line.ts';
import { secret } from './planted-secrets.ts';
import { aProject, type Project, type ProjectOptions } from './project.ts';

async function aServer(options: AuthorizationServerOptions = {}): Promise<AuthorizationServer> {
  const server = await startAuthorizationServer(options);
  onTestFinished(async () => {
    await server.close();
    server.assertClean();
  });
  return server;
}

/** A project whose configuration says where the authorization server of freshdesk is. */
async function aConfiguredProject(place: object, options: ProjectOptions = {}): Promise<Project> {
  const project = await aProject(options);
  project.file(
    '.github/scopekeeper.yml',
    JSON.stringify({ toolkits: { Freshdesk: { authorizationServer: place } } }),
  );
  project.tested(anArtifact().blockedOn('tickets:read', 2).blockedOn('introspection').andPassed(3));
  return project;
}

/** Everything of a project that people read. */
const pagesOf = (project: Project): readonly string[] => [
  ...project.linear.workspace.issues.map(({ description }) => description ?? ''),
  ...project.comments,
];

describe('where the authorization server of a toolkit is configured', () => {
  test('tickets, the comment and the report say whether each missing scope can be granted', async () => {
    const server = await aServer({ scopes: ['tickets:read', 'tickets:write'] });
    const project = await aConfiguredProject({ issuer: server.issuer });
    const { exitCode, report, summary } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    const [reading = '', introspecting = ''] = pagesOf(project);
    expect(reading).toContain('Grant `tickets:read` (grantable) to the credential');
    expect(reading).toContain('lists what is missing among the scopes that it grants');
    expect(introspecting).toContain('Grant `introspection` (**not grantable**) to the credential');
    expect(introspecting).toContain('(the name of an endpoint, not of a scope)');
    for (const page of [project.comments[0], summary, project.checks[0]?.summary]) {
      expect(page).toContain('| `tickets:read` (grantable) |');
      expect(page).toContain('| `introspection` (**not grantable**) |');
      expect(page).toContain(`\`${server.issuer}\` does not list \`introspection\``);
    }
    expect(report).toMatchObject({
      schemaVersion: 1,
      grantability: [
        {
          toolkit: 'freshdesk',
          outcome: 'listed',
          issuer: server.issuer,
          scopes: [
            { scope: 'introspection', grantable: 'no', nearest: [], isEndpoint: true },
            { scope: 'tickets:read', grantable: 'yes', nearest: [], isEndpoint: false },
          ],
        },
      ],
      warnings: [],
    });
    expect(server.asked).toEqual(['oauth2']);
  });

  test('it may be found from the 401 of the API', async () => {
    const server = await aServer();
    const project = await aConfiguredProject({ resource: server.resource });
    await project.onPullRequest();
    expect(project.comments[0]).toContain('`tickets:read` (grantable)');
    expect(server.asked).toEqual(['resource', 'resource-metadata', 'oauth2']);
  });

  test('or be a cached copy', async () => {
    const project = await aConfiguredProject({ metadata: 'auth.json' });
    project.file(
      'auth.json',
      JSON.stringify({ issuer: 'https://a.example', scopes_supported: ['tickets:read'] }),
    );
    await project.onPullRequest();
    expect(project.comments[0]).toContain('`tickets:read` (grantable)');
    expect(project.comments[0]).toContain('`https://a.example` does not list `introspection`');
  });

  test('it is asked only when scopes are missing', async () => {
    const server = await aServer();
    const project = await aConfiguredProject({ issuer: server.issuer });
    project.tested(anArtifact().rejected(2), anArtifact('slack').blockedOn('chat:write'));
    const { report } = await project.onPullRequest();
    expect(report?.grantability).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test('an outage of it changes no exit code, and they say unknown', async () => {
    const server = await aServer();
    server.failNext('*', { kind: 'status', status: 503 }, Infinity);
    const project = await aConfiguredProject({ issuer: server.issuer });
    const { exitCode, report } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    for (const page of pagesOf(project)) {
      expect(page).toContain('(grantable: unknown)');
      expect(page).not.toContain('not grantable');
    }
    expect(report?.grantability).toMatchObject([{ outcome: 'unanswered', scopes: [{}, {}] }]);
    expect(report?.warnings).toEqual([expect.stringContaining('oauth-authorization-server answered 503')]);
    expect(project.comments[0]).toContain('answered 503');
  });

  test('one that never answers costs no more than the time budget', async () => {
    const server = await aServer();
    server.failNext('*', { kind: 'timeout' }, Infinity);
    const project = await aConfiguredProject({ issuer: server.issuer });
    const { exitCode, report } = await project.onPullRequest({ inputs: { 'time-budget': '1' } });
    expect(exitCode).toBe(0);
    expect(report?.warnings).toEqual([expect.stringContaining('did not answer within 1.0 s')]);
  });

  test('the next outage does not rewrite what a ticket says', async () => {
    const server = await aServer();
    const project = await aConfiguredProject({ issuer: server.issuer });
    await project.onPush();
    const before = project.linear.workspace.issues.map(({ description }) => description);
    server.failNext('*', { kind: 'reset' }, Infinity);
    await project.onPush();
    expect(project.linear.workspace.issues.map(({ description }) => description)).toEqual(before);
  });

  test('a configuration from the pull request of a fork asks nobody', async () => {
    const server = await aServer();
    const project = await aConfiguredProject({ issuer: server.issuer }, { fromFork: true });
    const { exitCode, report } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    expect(report?.warnings).toEqual([expect.stringContaining('must not choose whom to ask')]);
    expect(server.asked).toEqual([]);
  });

  test('what it says is redacted, wherever it is shown', async () => {
    const planted = `ghp_${secret('of the server', 36)}`;
    const server = await aServer({ scopes: [`introspection:${planted}`] });
    const project = await aConfiguredProject({ issuer: server.issuer });
    const { log, summary, report, outputs } = await project.onPullRequest();
    expect(report?.grantability[0]?.scopes[0]?.nearest).toHaveLength(1);
    const remote = [...project.github.requests, ...project.linear.requests].map(({ body }) => body);
    const said = JSON.stringify([log, summary, report, outputs, remote]);
    expect(said).not.toContain(secret('of the server').slice(0, 12));
  });
});

test('a mistake in the configuration is told with its place', async () => {
  const project = await aProject();
  project.file(
    '.github/scopekeeper.yml',
    'toolkits:\n  freshdesk:\n    authorizationServer: { issuer: http://auth.example.com }\n',
  );
  project.tested(anArtifact().blockedOn('tickets:read'));
  const { exitCode, annotations } = await project.onPullRequest();
  expect(exitCode).toBe(1);
  expect(JSON.stringify(annotations)).toContain(
    '.github/scopekeeper.yml:3:28: `toolkits.freshdesk.authorizationServer.issuer`: is not https',
  );
});

test('the command line says it too, and writes it into local tickets', async () => {
  const server = await aServer();
  const desk = aDesk();
  desk.file('results/freshdesk.json', anArtifact().blockedOn('tickets:red').json());
  desk.file(
    '.github/scopekeeper.yml',
    JSON.stringify({ toolkits: { freshdesk: { authorizationServer: { issuer: server.issuer } } } }),
  );
  const { exitCode, stdout } = await desk.scopekeeper(['report', 'results']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`${server.issuer} does not list tickets:red (near it: tickets:read)`);
  const [ticket = ''] = readdirSync(join(desk.folder, '.scopekeeper/tickets'));
  expect(readFileSync(join(desk.folder, '.scopekeeper/tickets', ticket), 'utf8')).toContain(
    '`tickets:red` (**not grantable**)',
  );
});
