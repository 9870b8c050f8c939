import { array, boolean, number, object, pipe, regex, string } from 'valibot';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import type { Repository } from '../../../flows/bot/ports/place.ts';
import { judgeEntry } from '../../files/archive-entry.ts';
import { openEntry } from '../../files/archive-stream.ts';
import type { Fetch } from '../../http/fetch.ts';
import { understood } from '../answer.ts';
import { type ListedArtifact, selectArtifacts } from '../artifact-name.ts';
import { fetchBlob } from '../blob.ts';
import type { AppOctokit } from './octokit.ts';
import { member, readPages } from './pages.ts';

/** Results are a few hundred characters each; artifacts come from whoever changed the app under test. */
const limits = {
  artifacts: 500,
  artifactBytes: 1024 * 1024,
  files: 1_000,
  filesPerArtifact: 300,
  fileBytes: 256 * 1024,
  /** Bytes unpacked per byte packed, where it matters. */
  ratio: 100,
  timeoutMillis: 30_000,
} as const;

/** So many artifacts are downloaded at once. */
const atOnce = 4;

/**
 * The JSON files in those artifacts of a run whose names fit one of the patterns (`*` and `?`), by
 * `artifact/file.json`. Artifacts too large to be results and archives that are damaged are left out; of an artifact
 * that several attempts left, the newest counts. Needs `actions: read`.
 */
export async function readResultFiles(
  octokit: AppOctokit,
  at: Repository,
  {
    runId,
    names,
    fetch,
  }: { readonly runId: number; readonly names: readonly string[]; readonly fetch: Fetch },
): Promise<ReadonlyMap<string, string>> {
  const listed = await listArtifacts(octokit, at, runId);
  const wanted = selectArtifacts(names, listed)
    .wanted.filter(({ expired, sizeBytes }) => !expired && sizeBytes <= limits.artifactBytes)
    .slice(0, limits.artifacts);
  const files = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += atOnce) {
    const batch = wanted.slice(start, start + atOnce);
    const zips = await Promise.all(batch.map(async ({ id }) => download(octokit, at, id, fetch)));
    for (const [index, { name }] of batch.entries()) {
      for await (const [file, text] of unpack(zips[index] ?? new Uint8Array())) {
        if (files.size < limits.files) files.set(`${name}/${file}`, text);
      }
    }
  }
  return files;
}

const artifactSchema = array(
  object({ id: number(), name: string(), size_in_bytes: number(), expired: boolean() }),
);

async function listArtifacts(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  run_id: number,
): Promise<readonly ListedArtifact[]> {
  const ask = async (page: number) =>
    octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
      owner,
      repo,
      run_id,
      per_page: 100,
      page,
    });
  const listed = understood(artifactSchema, await readPages(10, ask, member('artifacts')));
  return listed.map(({ size_in_bytes: sizeBytes, ...rest }) => ({ ...rest, sizeBytes }));
}

async function download(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  artifact_id: number,
  fetch: Fetch,
): Promise<Uint8Array> {
  const { headers } = await octokit.request(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    {
      owner,
      repo,
      artifact_id,
      archive_format: 'zip',
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    },
  );
  const { artifactBytes: maxBytes, timeoutMillis } = limits;
  return fetchBlob(fetch, linkIn(headers), { maxBytes, timeoutMillis });
}

/** Where a download is, which is its own credential. @throws {UnexpectedAnswer} when there is none */
export function linkIn(headers: object): string {
  return understood(object({ location: pipe(string(), regex(/^https?:/)) }), headers).location;
}

/** The files of an archive that may be read; one that is damaged has none from there on. */
async function* unpack(bytes: Uint8Array): AsyncGenerator<readonly [string, string]> {
  let zip: ZipFile | undefined;
  let seen = 0;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      seen += 1;
      if (seen > limits.filesPerArtifact) return;
      const verdict = judgeEntry(entry);
      if (verdict.kind !== 'read' || !/\.json$/i.test(verdict.name)) continue;
      const text = await textOf(zip, entry);
      if (text !== undefined) yield [verdict.name, text];
    }
  } catch {
    // Whoever made it wanted no result of it to be read.
  } finally {
    zip?.close();
  }
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of openEntry(zip, entry, limits.ratio)) {
    size += piece.byteLength;
    if (size > limits.fileBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
