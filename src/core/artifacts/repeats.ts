import type { Complaint } from './complaint.ts';
import type { Observation } from './observation.ts';

/** The response that a later one replaces. */
export interface Earlier {
  readonly response: number;
  /** The line that was given with it. */
  readonly line: number;
}

/** Finds actions that one file observes twice; the later observation counts. */
export interface Repeats {
  /** Takes the next observation of the file and its line; returns what it replaces. */
  readonly note: (observation: Observation, line: number) => Earlier | undefined;
}

/**
 * An action is the same when toolkit, action, stage and workflow are: a later stage that tests an action
 * again is no repetition.
 */
export function repeats(): Repeats {
  const latest = new Map<string, Earlier>();
  return {
    note({ toolkit, action, stage, workflowId, place }, line) {
      const key = `${toolkit}\n${action}\n${stage}\n${workflowId ?? ''}`;
      const earlier = latest.get(key);
      latest.set(key, { response: place.response, line });
      return earlier;
    },
  };
}

/** The warning about an action that two places of one file observe. */
export function repeated(action: string, where: Complaint['where']): Complaint {
  return {
    severity: 'warning',
    where,
    message: `${action} is there twice; the later response counts`,
    remedy: 'Let the tester record each action once per file.',
  };
}
