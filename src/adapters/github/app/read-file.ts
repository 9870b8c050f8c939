import { nullish, number, object, optional, string, union, array, unknown } from 'valibot';

import { understood, type RepositoryName } from '../answer.ts';
import { isGone } from './refusal.ts';
import type { ConditionalReads, Tagged } from './conditional.ts';
import type { AppOctokit } from './octokit.ts';

const contentSchema = union([
  array(unknown()),
  object({ type: string(), size: number(), encoding: optional(string()), content: nullish(string()) }),
]);

/** GitHub leaves out the content of files that are larger. */
const maxBytes = 1_000_000;

/**
 * The text of a file on the default branch, or at a commit; undefined when it, or the repository, is not there, or
 * when it is not a file. Needs `contents: read`.
 * @throws what octokit throws, and RangeError for a file over 1 MB
 */
export async function readFile(
  octokit: AppOctokit,
  { owner, repo }: RepositoryName,
  { path, ref }: { readonly path: string; readonly ref?: string | undefined },
  reads: ConditionalReads,
): Promise<string | undefined> {
  const key = `file ${owner}/${repo} ${path} ${ref ?? ''}`;
  const read = async (headers: Record<string, string>): Promise<Tagged<string | undefined>> => {
    const answer = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path,
      headers,
      ...(ref === undefined ? {} : { ref }),
    });
    return { etag: answer.headers.etag, value: textOf(path, answer.data) };
  };
  try {
    return await reads.get(key, read);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function textOf(path: string, data: unknown): string | undefined {
  const content = understood(contentSchema, data);
  if (Array.isArray(content) || content.type !== 'file') return undefined;
  if (content.size > maxBytes) throw new RangeError(`${path} is larger than 1 MB`);
  return Buffer.from(content.content ?? '', 'base64').toString('utf8');
}
