import type { Observation } from '../../../src/core/artifacts/observation.ts';

/** A failed observation with an output; everything else may be given. */
export function observationOf(given: Partial<Observation> & Pick<Observation, 'output'>): Observation {
  return {
    toolkit: 'example',
    action: 'EXAMPLE_LIST_ITEMS',
    success: false,
    status: undefined,
    summary: '',
    command: '',
    method: undefined,
    url: undefined,
    file: undefined,
    stage: 'curl-tester',
    workflowId: undefined,
    place: { file: 'artifact.json', response: 1 },
    ...given,
  };
}
