import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { anArtifact } from '../scenario/artifact-builder.ts';
import { aDesk } from '../scenario/command-line.ts';
import { aProject, type Project } from '../scenario/project.ts';
import { startAuthorizationServer } from '../stand-ins/authorization-server/authorization-server.ts';
import { aProxy, type Proxy } from './proxy.ts';

const freshdesk = anArtifact().blockedOn('tickets:read', 2).blockedOn('tickets:write').andPassed(3);
const slack = anArtifact('slack').rejected(2);

async function aTestedProject(): Promise<Project> {
  const project = await aProject();
  project.tested(freshdesk, slack);
  return project;
}

/** A project whose GitHub and Linear can be reached through the proxy only. */
async function behindAProxy(scheme: 'http' | 'https'): Promise<Behind> {
  const project = await aTestedProject();
  const proxy = await aProxy({
    'github.test': new URL(project.github.url).origin,
    'linear.test': new URL(project.linear.url).origin,
  });
  const authority = join(project.folder, 'authority.pem');
  writeFileSync(authority, proxy.cert);
  return {
    project,
    proxy,
    env: {
      [`${scheme.toUpperCase()}_PROXY`]: proxy.url,
      NODE_EXTRA_CA_CERTS: authority,
      LINEAR_API_URL: `${scheme}://linear.test/graphql`,
    },
    github: { api_url: `${scheme}://github.test`, graphql_url: `${scheme}://github.test/graphql` },
  };
}

interface Behind {
  readonly project: Project;
  readonly proxy: Proxy;
  readonly env: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, string>>;
}

describe.each([20, 22, 24] as const)('on Node %i', (major) => {
  const nodePath = inject('runtimes')[major];

  test('the version is the promised one', async () => {
    const { stdout } = await aDesk(nodePath).bash(`'${nodePath}' --version`);
    expect(stdout).toMatch(new RegExp(`^v${major}\\.`));
  });

  test('the action files tickets, comments and checks', async () => {
    const project = await aTestedProject();
    const { exitCode, outputs } = await project.onPullRequest({ nodePath });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ dropped: '5', 'tickets-created': '3', undelivered: '0' });
    expect(project.comments).toHaveLength(1);
    expect(project.checks[0]?.annotations).toHaveLength(5);
  });

  test('the action downloads artifacts', async () => {
    const project = await aProject();
    const artifacts = { results: { 'freshdesk.json': freshdesk.json() } };
    const run = project.tools.workflowRun({ pull: project.pull, artifacts });
    const inputs = { artifacts: '', 'artifact-name': 'results' };
    const { outputs } = await project.onWorkflowRun(run, { nodePath, inputs });
    expect(outputs).toMatchObject({ dropped: '3', undelivered: '0' });
  });

  test('the command line checks scopes against a server', async () => {
    const server = await startAuthorizationServer({ scopes: ['user:read'] });
    onTestFinished(() => server.close());
    const desk = aDesk(nodePath);
    desk.file(
      'scopes.yml',
      'tool: wizard\ncalls: [{ method: GET, path: /me, scopes: [user:read], level: boot }]\n',
    );
    const args = ['scopes', 'check', 'scopes.yml', '--resource', server.resource];
    const { exitCode, stdout, stderr } = await desk.scopekeeper(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('wizard: everything it needs can be granted');
  });

  test('the command line reports and explains', async () => {
    const desk = aDesk(nodePath);
    desk.file('freshdesk.json', freshdesk.json());
    const report = await desk.scopekeeper(['report', 'freshdesk.json']);
    expect(report).toMatchObject({ exitCode: 0, stderr: '' });
    expect(report.stdout).toContain('3 actions in 1 toolkit were dropped');
    const explain = await desk.scopekeeper(['explain', '--json', 'freshdesk.json']);
    expect(explain).toMatchObject({ exitCode: 0, stderr: '' });
    expect(explain.stdout.trimEnd().split('\n')).toHaveLength(6);
  });

  test.each(['http', 'https'] as const)(
    'GitHub and Linear are reached through an %s proxy',
    async (scheme) => {
      const { project, proxy, ...around } = await behindAProxy(scheme);
      const { exitCode, report } = await project.onPullRequest({ nodePath, ...around });
      expect(exitCode).toBe(0);
      expect(report?.undelivered).toEqual([]);
      expect(proxy.asked()).toEqual(['github.test', 'linear.test']);
      expect(project.tickets).toHaveLength(3);
      expect(project.comments).toHaveLength(1);
    },
  );

  test.each(['github.test', 'linear.test'])('NO_PROXY keeps %s away from the proxy', async (host) => {
    const { project, proxy, env, github } = await behindAProxy('https');
    const { exitCode, report } = await project.onPullRequest({
      nodePath,
      github,
      env: { ...env, NO_PROXY: `localhost,${host}` },
      inputs: { 'time-budget': '1' },
    });
    expect(exitCode).toBe(0);
    expect(proxy.asked()).toEqual(['github.test', 'linear.test'].filter((one) => one !== host));
    // Only the proxy knows the host, so going there directly fails.
    expect(report?.undelivered.length).toBeGreaterThan(0);
  });
});
