import { array, boolean, object, string } from 'valibot';

import { type HeadFiles, indexHeadFiles } from '../../core/report/annotation-path.ts';
import { type RepositoryName, understood } from './answer.ts';
import type { GitHubClient } from './client.ts';

const treeSchema = object({ tree: array(object({ path: string(), type: string() })), truncated: boolean() });

/**
 * The files of a commit, in one request. GitHub leaves out the rest of very large trees and sometimes fails: then
 * the list is marked as incomplete. Needs `contents: read`. Never throws: annotations without it sit elsewhere.
 */
export async function listHeadFiles(
  client: GitHubClient,
  repository: RepositoryName,
  sha: string,
): Promise<HeadFiles> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      ...repository,
      tree_sha: sha,
      recursive: '1',
    });
    const { tree, truncated } = understood(treeSchema, data);
    const files = tree.filter(({ type }) => type === 'blob').map(({ path }) => path);
    return indexHeadFiles(files, { complete: !truncated });
  } catch {
    return indexHeadFiles([], { complete: false });
  }
}
