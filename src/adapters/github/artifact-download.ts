import { array, boolean, number, object, pipe, regex, string } from 'valibot';

import type { Fetch } from '../http/fetch.ts';
import { understood, type RepositoryName } from './answer.ts';
import { type ListedArtifact, selectArtifacts } from './artifact-name.ts';
import { type BlobLimits, fetchBlob, TooLarge } from './blob.ts';
import type { GitHubClient } from './client.ts';
import { describeGitHubError } from './describe-error.ts';

/** Which artifacts of which run. */
export interface ArtifactRequest {
  readonly repository: RepositoryName;
  readonly runId: number;
  /** Names, or patterns with `*` and `?`. */
  readonly names: readonly string[];
  /** Asks the storage, which must not get the token of the client. */
  readonly fetch: Fetch;
  readonly limits?: BlobLimits;
}

/** An artifact's zip, or why there is none. */
export type DownloadedArtifact =
  | { readonly kind: 'archive'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly reason: string };

const defaultLimits: BlobLimits = { maxBytes: 256 * 1024 * 1024, timeoutMillis: 300_000 };

/**
 * Downloads artifacts over plain REST, which works on Enterprise Server too, one after the other, so that only one
 * is in memory at a time. Needs `actions: read`. Never throws.
 */
export async function* downloadArtifacts(
  client: GitHubClient,
  request: ArtifactRequest,
): AsyncGenerator<DownloadedArtifact, void, undefined> {
  const listed = await listArtifacts(client, request);
  if ('reason' in listed) return yield { kind: 'missing', reason: listed.reason };
  const { wanted, missing } = selectArtifacts(request.names, listed);
  for (const reason of missing) yield { kind: 'missing', reason: `run ${request.runId}: ${reason}` };
  for (const artifact of wanted) yield await download(client, request, artifact);
}

const listedSchema = array(
  object({ id: number(), name: string(), size_in_bytes: number(), expired: boolean() }),
);

async function listArtifacts(
  client: GitHubClient,
  { repository, runId }: ArtifactRequest,
): Promise<readonly ListedArtifact[] | { readonly reason: string }> {
  try {
    const answer: unknown = await client.paginate(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
      {
        ...repository,
        run_id: runId,
        per_page: 100,
      },
    );
    return understood(listedSchema, answer).map(({ size_in_bytes: sizeBytes, ...rest }) => ({
      ...rest,
      sizeBytes,
    }));
  } catch (error) {
    return { reason: describeGitHubError(error, `list the artifacts of run ${runId}`, 'actions: read') };
  }
}

async function download(
  client: GitHubClient,
  { repository, runId, fetch, limits = defaultLimits }: ArtifactRequest,
  { id, name, sizeBytes, expired }: ListedArtifact,
): Promise<DownloadedArtifact> {
  const doing = `download artifact "${name}" of run ${runId}`;
  if (expired) {
    const reason = `could not ${doing}: it has expired; run the tester again, or keep artifacts for longer (retention-days)`;
    return { kind: 'missing', reason };
  }
  try {
    if (sizeBytes > limits.maxBytes) throw new TooLarge(sizeBytes, limits.maxBytes);
    const bytes = await bytesOf(() => linkTo(client, repository, id), fetch, limits);
    return { kind: 'archive', name, bytes };
  } catch (error) {
    const tooLarge = error instanceof TooLarge ? `could not ${doing}: ${error.message}` : undefined;
    return { kind: 'missing', reason: tooLarge ?? describeGitHubError(error, doing, 'actions: read') };
  }
}

/** Links to storage are short-lived, so each try asks for a new one. */
async function bytesOf(
  newLink: () => Promise<string>,
  fetch: Fetch,
  limits: BlobLimits,
  tries = 3,
): Promise<Uint8Array> {
  const link = await newLink();
  try {
    return await fetchBlob(fetch, link, limits);
  } catch (error) {
    if (error instanceof TooLarge || tries <= 1) throw error;
    return bytesOf(newLink, fetch, limits, tries - 1);
  }
}

async function linkTo(
  client: GitHubClient,
  repository: RepositoryName,
  artifact_id: number,
): Promise<string> {
  const { headers } = await client.request(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    {
      ...repository,
      artifact_id,
      archive_format: 'zip',
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    },
  );
  return understood(object({ location: pipe(string(), regex(/^https?:/)) }), headers).location;
}
