import type { ArtifactItem, ArtifactItems, Problem, Reading } from '../../core/artifacts/problem.ts';

/** The items of one reading: what was wrong first, so that it stands near the file's name. */
export function* itemsOf({ observations, problems }: Reading): Generator<ArtifactItem> {
  for (const problem of problems) yield { kind: 'problem', problem };
  for (const observation of observations) yield { kind: 'observation', observation };
}

export function problemItem(problem: Problem): ArtifactItems {
  return [{ kind: 'problem', problem }];
}
