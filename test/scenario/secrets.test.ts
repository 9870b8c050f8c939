import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { calls, leaked, planted, secret } from './planted-secrets.ts';
import { aProject, type Project, type Run } from './project.ts';

function everythingSaid(project: Project, run: Run): string {
  const remote = [...project.github.requests, ...project.linear.requests].map(
    ({ path, body }) => path + body,
  );
  const local = readdirSync(project.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('results'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return JSON.stringify([run.log, run.summary, run.outputs, run.annotations, run.report, remote, local]);
}

async function runOn(inputs: Record<string, string>): Promise<{ project: Project; run: Run; said: string }> {
  const project = await aProject();
  const artifact = anArtifact();
  for (const call of calls) artifact.called(call);
  project.tested(artifact);
  project.file(
    'results/broken.json',
    `{"toolkit": "x", "responses": [{"api_key": "${secret('broken')}" "password": "${secret('broken too')}"}]}`,
  );
  const run = await project.onPullRequest({ inputs });
  return { project, run, said: everythingSaid(project, run) };
}

test('a secret that is said would be found', () => {
  expect(planted.length).toBeGreaterThan(30);
  expect(leaked(JSON.stringify(calls))).toHaveLength(planted.length);
});

test('no secret of an artifact is said to Linear, GitHub, the log, the outputs or the report', async () => {
  const { run, said } = await runOn({});
  expect(run.outputs['dropped']).toBe(String(calls.length));
  expect(leaked(said)).toEqual([]);
});

test('nor written into local tickets, nor annotated by workflow command', async () => {
  const { run, said } = await runOn({ tracker: 'local', check: 'false' });
  expect(run.annotations.length).toBeGreaterThan(0);
  expect(leaked(said)).toEqual([]);
});

test('nor told when everything fails', async () => {
  const project = await aProject();
  project.tested(anArtifact().called(calls[0] ?? {}));
  project.linear.failNext('*', { kind: 'status', status: 500 }, Infinity);
  project.github.failNext('*', { kind: 'html' }, Infinity);
  const run = await project.onPullRequest({ inputs: { 'time-budget': '1' } });
  expect(leaked(everythingSaid(project, run))).toEqual([]);
});

test("the job's own key and token are masked, and are in nothing that is written", async () => {
  const { project, run, said } = await runOn({});
  const keys = new Set(
    [...project.github.requests, ...project.linear.requests].map(({ token = '' }) => token),
  );
  expect(keys.size).toBe(2);
  for (const key of keys) {
    expect(run.masked).toContain(key);
    expect(said).not.toContain(key);
  }
});
