import { bareObservation, type Observation } from '../../../src/core/artifacts/observation.ts';

/** A failed observation with an output; everything else may be given. */
export function observationOf(given: Partial<Observation> & Pick<Observation, 'output'>): Observation {
  const place = { file: 'artifact.json', response: 1 };
  return bareObservation({ toolkit: 'example', action: 'EXAMPLE_LIST_ITEMS', place, ...given });
}
