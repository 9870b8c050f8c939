import type { Complaint } from './complaint.ts';
import type { Wording } from './complaint-list.ts';
import type { Observation } from './observation.ts';
import { quoted } from './quoted.ts';

/** Finds actions that one file observes twice; the later observation counts. */
export interface Repeats {
  /** Takes the next observation of the file; returns the number of the response that it replaces. */
  readonly note: (observation: Observation) => number | undefined;
}

/**
 * An action is the same when toolkit, action, stage and workflow are: a later stage that tests an action
 * again is no repetition.
 */
export function repeats(): Repeats {
  const byGroup = new Map<string, Map<string, number>>();
  let group: Pick<Observation, 'toolkit' | 'stage' | 'workflowId'> | undefined;
  let latest = new Map<string, number>();
  return {
    note(observation) {
      const { toolkit, action, stage, workflowId, place } = observation;
      // Most files have one group: comparing it costs less than building a key for every observation.
      if (group?.toolkit !== toolkit || group.stage !== stage || group.workflowId !== workflowId) {
        const key = `${toolkit}\n${stage}\n${workflowId ?? ''}`;
        latest = byGroup.get(key) ?? new Map<string, number>();
        byGroup.set(key, latest);
        group = { toolkit, stage, workflowId };
      }
      const earlier = latest.get(action);
      latest.set(action, place.response);
      return earlier;
    },
  };
}

/** The observations that no later one has replaced. */
export function withoutReplaced(
  observations: readonly Observation[],
  replaced: ReadonlySet<number>,
): readonly Observation[] {
  if (replaced.size === 0) return observations;
  return observations.filter((observation) => !replaced.has(observation.place.response));
}

/** The warning about an action that two places of one file observe. */
export function repeated(action: string, where: Complaint['where']): Wording {
  return () => ({
    where,
    message: `${quoted(action)} is there twice; the later response counts`,
    remedy: 'Let the tester record each action once per file.',
  });
}
