import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ArtifactBuilder, anArtifact } from '../scenario/artifact-builder.ts';
import { aDesk } from '../scenario/command-line.ts';
import { aProject } from '../scenario/project.ts';

/** Words that stand only in the code of what a run may not need, minified or not. */
const words = {
  linear: 'api.linear.app',
  github: 'octokit-core',
  secretlint: 'SLACK_TOKEN',
  oauth: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
};

const dropped = anArtifact().blockedOn('tickets:read', 2);
const passed = anArtifact().andPassed(2);

/** An environment in which the program writes down what it loads. */
function recorded(folder: string): { env: Record<string, string>; loaded: () => readonly string[] } {
  const log = join(folder, 'loaded.txt');
  const hook = new URL('record-loads.mjs', import.meta.url).href;
  return {
    env: { LOADED_FILES: log, NODE_OPTIONS: `--import=${hook}` },
    loaded: () => {
      const files = readFileSync(log, 'utf8')
        .split('\n')
        .filter((url) => url.startsWith('file:') && url !== hook);
      const code = files.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n');
      expect(code).not.toBe('');
      return Object.entries(words).flatMap(([what, word]) => (code.includes(word) ? [what] : []));
    },
  };
}

const withServer = 'toolkits: { freshdesk: { authorizationServer: { metadata: none.json } } }';

describe('the action loads only what a run needs', () => {
  const quiet = { comment: 'false', check: 'false' };
  const without = { 'linear-api-key': '' };
  const rows: readonly {
    readonly run: string;
    readonly artifact: ArtifactBuilder;
    readonly inputs: Readonly<Record<string, string>>;
    readonly loads: readonly string[];
  }[] = [
    {
      run: 'nothing dropped, nothing to show',
      artifact: passed,
      inputs: { ...quiet, ...without },
      loads: [],
    },
    { run: 'dropped actions', artifact: dropped, inputs: { ...quiet, ...without }, loads: ['secretlint'] },
    {
      run: 'local tickets',
      artifact: dropped,
      inputs: { ...quiet, tracker: 'local' },
      loads: ['secretlint'],
    },
    { run: 'Linear only', artifact: dropped, inputs: quiet, loads: ['linear', 'secretlint'] },
    { run: 'GitHub only', artifact: dropped, inputs: without, loads: ['github', 'secretlint'] },
    { run: 'a check that is green', artifact: passed, inputs: without, loads: ['github'] },
    {
      run: 'dropped actions of a toolkit whose authorization server is configured',
      artifact: dropped,
      inputs: { ...quiet, ...without, config: 'with-server.yml' },
      loads: ['secretlint', 'oauth'],
    },
    {
      run: 'nothing dropped of such a toolkit',
      artifact: passed,
      inputs: { ...quiet, ...without, config: 'with-server.yml' },
      loads: [],
    },
    { run: 'everything', artifact: dropped, inputs: {}, loads: ['linear', 'github', 'secretlint'] },
  ];
  test.each(rows)('$run: $loads', async ({ artifact, inputs, loads }) => {
    const project = await aProject();
    project.tested(artifact);
    project.file('with-server.yml', withServer);
    const { env, loaded } = recorded(project.folder);
    const { exitCode } = await project.onPullRequest({ inputs, env });
    expect(exitCode).toBe(0);
    expect(loaded()).toEqual(loads);
  });
});

describe('the command line loads only what a command needs', () => {
  test.each([
    ['report', ['report', 'a.json'], ['secretlint']],
    ['explain', ['explain', 'a.json'], ['secretlint']],
    ['help', ['--help'], []],
    ['scopes check without a server', ['scopes', 'check', 's.yml'], []],
    ['scopes check', ['scopes', 'check', 's.yml', '--metadata', 'm.json'], ['oauth']],
  ])('%s', async (_what, args, loads) => {
    const desk = aDesk();
    desk.file('a.json', dropped.json());
    desk.file('s.yml', 'tool: wizard');
    desk.file('m.json', JSON.stringify({ issuer: 'https://auth.example.com' }));
    const { env, loaded } = recorded(desk.folder);
    expect((await desk.scopekeeper(args, { env })).exitCode).toBe(0);
    expect(loaded()).toEqual(loads);
  });
});

/** What of Node takes long to load, 60 ms together, and is used by nothing here. */
const heavy = [
  'internal/deps/undici/undici',
  'internal/webstreams/readablestream',
  'http2',
  'internal/crypto/webcrypto',
  'worker_threads',
];

test('a run that asks GitHub and Linear loads nothing heavy of Node', async () => {
  const project = await aProject();
  project.tested(dropped);
  const list = join(project.folder, 'builtins.txt');
  const hook = fileURLToPath(new URL('record-builtins.cjs', import.meta.url));
  const env = { LOADED_BUILTINS: list, NODE_OPTIONS: `--require=${hook}` };
  const { exitCode, report } = await project.onPullRequest({ env });
  expect({ exitCode, undelivered: report?.undelivered }).toEqual({ exitCode: 0, undelivered: [] });
  const loaded = new Set(readFileSync(list, 'utf8').split('\n'));
  expect(loaded).toContain('https');
  expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
});
