import { array, boolean, type InferOutput, object, string } from 'valibot';

import type { Repository } from '../../../flows/bot/ports/place.ts';
import { understood } from '../answer.ts';
import type { ConditionalReads, Tagged } from './conditional.ts';
import type { AppOctokit } from './octokit.ts';

const treeSchema = object({
  tree: array(object({ path: string(), type: string(), sha: string() })),
  truncated: boolean(),
});

type Tree = InferOutput<typeof treeSchema>;

/**
 * All paths below a folder of the default branch, from the root of the repository; a submodule ends in `/`. Only the
 * way down and the folder itself are asked for, so a large repository costs no more than a small one. Needs
 * `contents: read`.
 * @throws what octokit throws, and RangeError when GitHub does not list the whole folder
 */
export async function readPaths(
  octokit: AppOctokit,
  at: Repository,
  directory: string,
  reads: ConditionalReads,
): Promise<readonly string[]> {
  const folders = directory.split('/').filter((name) => name !== '');
  let name = 'HEAD';
  for (const folder of folders) {
    const { tree } = await readTree(octokit, at, { name, recursive: false }, reads);
    const found = tree.find(({ path, type }) => path === folder && type === 'tree');
    if (found === undefined) return [];
    name = found.sha;
  }
  const { tree, truncated } = await readTree(octokit, at, { name, recursive: true }, reads);
  if (truncated)
    throw new RangeError(`GitHub does not list all files below ${directory}: there are too many`);
  const prefix = folders.map((folder) => `${folder}/`).join('');
  return tree
    .filter(({ type }) => type !== 'tree')
    .map(({ path, type }) => `${prefix}${path}${type === 'commit' ? '/' : ''}`);
}

async function readTree(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  { name, recursive }: { readonly name: string; readonly recursive: boolean },
  reads: ConditionalReads,
): Promise<Tree> {
  const key = `tree ${owner}/${repo} ${name} ${recursive}`;
  return reads.get(key, async (headers): Promise<Tagged<Tree>> => {
    const answer = await octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      owner,
      repo,
      tree_sha: name,
      headers,
      // Any value switches it on, also `false`.
      ...(recursive ? { recursive: '1' } : {}),
    });
    return { etag: answer.headers.etag, value: understood(treeSchema, answer.data) };
  });
}
