import { parseTranscript } from '../artifacts/transcript/parse.ts';
import { decide } from './deciding/decide.ts';
import { readAnswer } from './reading/answer.ts';
import type { Observation } from '../artifacts/observation.ts';
import type { Verdict } from './verdict.ts';

/**
 * Tells whether an observation is a refusal of access, why, and what is missing. Strongest evidence first:
 * status, challenge, provider headers, the body by its type; the tester's summary only where those are
 * silent. Linear in the size of the observation; never throws.
 */
export function detect(observation: Observation): Verdict {
  if (observation.success)
    return { kind: 'clear', reason: 'success', status: observation.status, evidence: [] };
  const transcript = parseTranscript(observation.output);
  const answer = readAnswer(transcript, { status: observation.status, summary: observation.summary });
  return decide(observation, transcript, answer);
}
