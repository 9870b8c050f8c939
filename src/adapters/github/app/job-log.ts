import type { Repository } from '../../../flows/bot/ports/place.ts';
import type { Fetch } from '../../http/fetch.ts';
import { withAnswer } from '../../http/with-answer.ts';
import { NoAnswer } from '../failure.ts';
import type { AppOctokit } from './octokit.ts';
import { linkIn } from './result-files.ts';

/** More than this is not read to get to the end of a log. */
const mostRead = 64 * 1024 * 1024;
const timeoutMillis = 30_000;

/**
 * The end of a job's log, at most `maxBytes`, from the beginning of a line. It is there once the job has ended, and
 * until GitHub deletes it (404, 410). Needs `actions: read`.
 * @throws what octokit throws; {NoAnswer} when the storage does not give it; RangeError for a log over 64 MiB
 */
export async function readJobLog(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  { jobId, maxBytes, fetch }: { readonly jobId: number; readonly maxBytes: number; readonly fetch: Fetch },
): Promise<string> {
  const { headers } = await octokit.request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', {
    owner,
    repo,
    job_id: jobId,
    request: { redirect: 'manual', parseSuccessResponseBody: false },
  });
  return endOf(fetch, linkIn(headers), maxBytes);
}

/** Storage refuses a request that also carries GitHub's token, so this one carries none. */
async function endOf(fetch: Fetch, url: string, maxBytes: number): Promise<string> {
  try {
    return await withAnswer(fetch, url, { timeoutMillis }, async ({ ok, status, body }) => {
      if (!ok || body === null) throw new NoAnswer(`its storage answered ${status}`);
      const { bytes, isWhole } = await lastBytes(body, maxBytes);
      const text = bytes.toString('utf8');
      return isWhole ? text : text.slice(text.indexOf('\n') + 1);
    });
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof RangeError) throw error;
    throw new NoAnswer('the connection to its storage broke', { cause: error });
  }
}

async function lastBytes(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let read = 0;
  for await (const piece of body) {
    read += piece.byteLength;
    if (read > mostRead) throw new RangeError('the log is larger than 64 MiB');
    kept.push(piece);
    keptBytes += piece.byteLength;
    if (keptBytes > 2 * maxBytes) {
      kept = [Buffer.concat(kept).subarray(-maxBytes)];
      keptBytes = maxBytes;
    }
  }
  return { bytes: Buffer.concat(kept).subarray(-maxBytes), isWhole: read <= maxBytes };
}
