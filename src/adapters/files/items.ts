import type { ArtifactItem, Reading } from '../../core/artifacts/problem.ts';

/** The items of one batch: what was wrong first, so that it stands near the file's name. */
export function* itemsOf({ observations, problems }: Reading): Generator<ArtifactItem> {
  for (const problem of problems) yield { kind: 'problem', problem };
  for (const observation of observations) yield { kind: 'observation', observation };
}
