import { readArtifacts } from '../adapters/files/read-artifacts.ts';
import type { ArtifactItems } from '../core/artifacts/problem.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { Desk } from './desk.ts';

/** What the run reads: downloaded artifacts first, then files of the workspace. */
export async function* artifactsOf(
  { settings, environment }: ActionInputs,
  desk: Desk,
): AsyncGenerator<ArtifactItems> {
  yield* desk.downloads();
  if (settings.artifacts.length === 0) return;
  yield* readArtifacts(settings.artifacts, { cwd: environment['GITHUB_WORKSPACE'] ?? process.cwd() });
}
