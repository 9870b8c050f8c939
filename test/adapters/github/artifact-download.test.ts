import { describe, expect, test } from 'vitest';

import {
  type DownloadedArtifact,
  downloadArtifacts,
} from '../../../src/adapters/github/artifact-download.ts';
import { selectArtifacts } from '../../../src/adapters/github/artifact-name.ts';
import type { BlobLimits } from '../../../src/adapters/github/blob.ts';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import type { GitHub, GitHubOptions } from '../../stand-ins/github/github.ts';
import type { Repository } from '../../stand-ins/github/model/repository.ts';
import type { WorkflowRun } from '../../stand-ins/github/model/runs.ts';
import { zip } from '../../stand-ins/github/model/zip.ts';
import { aClient, acmeTools, aGitHub } from './setup.ts';

interface Scene {
  readonly github: GitHub;
  readonly tools: Repository;
  readonly run: WorkflowRun;
}

async function aRun(names: readonly string[], options: GitHubOptions = {}): Promise<Scene> {
  const github = await aGitHub(options);
  const tools = github.repository('acme/tools');
  const artifacts = Object.fromEntries(names.map((name) => [name, { 'out.json': `"${name}"` }]));
  return { github, tools, run: tools.workflowRun({ artifacts }) };
}

async function everything(downloads: AsyncIterable<DownloadedArtifact>): Promise<DownloadedArtifact[]> {
  const got: DownloadedArtifact[] = [];
  for await (const one of downloads) got.push(one);
  return got;
}

async function download(scene: Scene, names: string[], limits?: BlobLimits): Promise<DownloadedArtifact[]> {
  const request = {
    repository: acmeTools,
    fetch: fetchThrough(),
    runId: scene.run.id,
    names,
    ...(limits === undefined ? {} : { limits }),
  };
  return everything(downloadArtifacts(aClient(scene.github), request));
}

test.each([{ enterprise: false }, { enterprise: true }])(
  'a zip arrives as it was uploaded (%o)',
  async (options) => {
    const scene = await aRun(['results', 'logs'], options);
    const [archive, ...others] = await download(scene, ['results']);
    expect(others).toEqual([]);
    expect(archive).toMatchObject({ kind: 'archive', name: 'results' });
    const bytes = archive?.kind === 'archive' ? archive.bytes : new Uint8Array();
    expect(Buffer.compare(bytes, zip({ 'out.json': '"results"' }))).toBe(0);
  },
);

test('GitHub is asked with the token and the storage without: it refuses requests that carry one', async () => {
  const scene = await aRun(['results']);
  expect(await download(scene, ['results'])).toMatchObject([{ kind: 'archive' }]);
  expect(scene.github.requests.map(({ token }) => token?.slice(0, 4))).toEqual(['ghs_', 'ghs_']);
});

test('patterns name many, also those behind the first page', async () => {
  const names = Array.from({ length: 130 }, (_, index) => `shard-${String(index).padStart(3, '0')}`);
  const scene = await aRun(['other', ...names]);
  const got = await download(scene, ['shard-00?', 'shard-12*', 'other']);
  expect(got.map((one) => (one.kind === 'archive' ? one.name : one.reason))).toEqual([
    'other',
    ...names.slice(0, 10),
    ...names.slice(120),
  ]);
});

test('of an artifact that was uploaded again by a later attempt the newest counts', async () => {
  const scene = await aRun(['results']);
  scene.tools.artifact(scene.run, 'results', { 'out.json': '"again"' });
  const [archive] = await download(scene, ['results']);
  expect(
    Buffer.compare(
      archive?.kind === 'archive' ? archive.bytes : new Uint8Array(),
      zip({ 'out.json': '"again"' }),
    ),
  ).toBe(0);
});

describe('what is missing is named with a way out', () => {
  test('a name that no artifact has', async () => {
    const scene = await aRun(['curl-results', 'logs']);
    expect(await download(scene, ['results', 'logs'])).toMatchObject([
      {
        kind: 'missing',
        reason: `run ${scene.run.id}: there is no artifact "results"; the run has "curl-results", "logs"`,
      },
      { kind: 'archive', name: 'logs' },
    ]);
  });

  test('a run without artifacts', async () => {
    const scene = await aRun([]);
    expect(await download(scene, ['results'])).toEqual([
      {
        kind: 'missing',
        reason: `run ${scene.run.id}: there is no artifact "results"; the run has no artifacts (yet): the job that uploads them must come before this one (needs:)`,
      },
    ]);
  });

  test('a run that does not exist', async () => {
    const scene = await aRun([]);
    const request = { repository: acmeTools, fetch: fetchThrough(), runId: 1, names: ['results'] };
    expect(await everything(downloadArtifacts(aClient(scene.github), request))).toEqual([
      {
        kind: 'missing',
        reason:
          'could not list the artifacts of run 1: GitHub answered 404 (Not Found); it does not exist, or the token may not see it',
      },
    ]);
  });

  test('a token without actions: read', async () => {
    const scene = await aRun(['results']);
    const client = aClient(scene.github, { permissions: { contents: 'read' } });
    const request = { repository: acmeTools, fetch: fetchThrough(), runId: scene.run.id, names: ['results'] };
    expect(await everything(downloadArtifacts(client, request))).toEqual([
      {
        kind: 'missing',
        reason: `could not list the artifacts of run ${scene.run.id}: GITHUB_TOKEN lacks actions: read; add it under "permissions:" in the workflow`,
      },
    ]);
  });

  test('an artifact that has expired', async () => {
    const scene = await aRun(['results']);
    for (const artifact of scene.tools.artifacts) artifact.expired = true;
    expect(await download(scene, ['results'])).toEqual([
      {
        kind: 'missing',
        reason: `could not download artifact "results" of run ${scene.run.id}: it has expired; run the tester again, or keep artifacts for longer (retention-days)`,
      },
    ]);
  });

  test('an artifact that is too large', async () => {
    const scene = await aRun(['results']);
    expect(await download(scene, ['results'], { maxBytes: 100, timeoutMillis: 1000 })).toEqual([
      {
        kind: 'missing',
        reason: `could not download artifact "results" of run ${scene.run.id}: it is 1 MiB large and at most 1 MiB are read; download it in a step of its own and name its files in "artifacts"`,
      },
    ]);
  });

  test('a storage that never answers', async () => {
    const scene = await aRun(['results']);
    scene.github.failNext('blob', { kind: 'timeout' }, Infinity);
    expect(await download(scene, ['results'], { maxBytes: 1000, timeoutMillis: 100 })).toMatchObject([
      {
        kind: 'missing',
        reason: expect.stringContaining('it took more than 0 s; GitHub could not be reached'),
      },
    ]);
  });
});

test.each(['reset', 'truncated', 'timeout'] as const)(
  'a download that breaks off (%s) is begun again',
  async (kind) => {
    const scene = await aRun(['results']);
    scene.github.failNext('blob', { kind }, 2);
    expect(await download(scene, ['results'], { maxBytes: 1000, timeoutMillis: 200 })).toMatchObject([
      { kind: 'archive' },
    ]);
  },
);

test('in a pattern only * and ? are special', () => {
  const names = ['a.b', 'axb', 'a+b', 'a[b]', 'ab'];
  const listed = names.map((name, index) => ({ id: index + 1, name, sizeBytes: 1, expired: false }));
  const wanted = (pattern: string): string[] =>
    selectArtifacts([pattern], listed).wanted.map(({ name }) => name);
  expect(wanted('a.b')).toEqual(['a.b']);
  expect(wanted('a?b')).toEqual(['a+b', 'a.b', 'axb']);
  expect(wanted('a*')).toEqual(['a+b', 'a.b', 'a[b]', 'ab', 'axb']);
  expect(wanted('a[b]')).toEqual(['a[b]']);
  expect(wanted('*')).toHaveLength(5);
});
