import type { Observation } from '../core/artifacts/observation.ts';
import type { ArtifactItems, Problem } from '../core/artifacts/problem.ts';
import { shownRequest } from '../core/credentials/kinds/shown-request.ts';
import { createRedactor, credentialsIn } from '../core/credentials/redaction/redactor.ts';
import { detect } from '../core/detection/detect.ts';
import type { ReadFacts } from '../core/report/build-report.ts';
import { groupBlocked } from '../core/triage/blocked-group.ts';
import { type Outcome, outcomeOf } from '../core/triage/outcome.ts';
import { Settlement } from '../core/triage/settle.ts';

/** Where observations come from: files, downloads. Never throws for a bad file: that is an item of its own. */
export type ArtifactSource = AsyncIterable<ArtifactItems>;

/** Finds secrets of well-known forms in texts and returns the texts without them, in their order. */
export type SecretScrubber = (texts: readonly string[]) => Promise<readonly string[]>;

/** Says how far reading has come, for a person who waits. Reading goes on when it is done. */
export type Progress = (read: {
  readonly files: number;
  readonly observations: number;
}) => void | Promise<void>;

const progressEvery = 100;

/**
 * Reads and judges everything, keeping of each observation only what a report needs, without secrets. Memory grows
 * with the number of distinct actions, not with the size of the artifacts.
 */
export async function readRun(
  source: ArtifactSource,
  scrub: SecretScrubber,
  progress: Progress,
): Promise<ReadFacts> {
  const settlement = new Settlement();
  const problems: Problem[] = [];
  let files = 0;
  let observations = 0;
  for await (const items of source) {
    for (const item of items) {
      if (item.kind === 'file') files += 1;
      else if (item.kind === 'problem') problems.push(item.problem);
      else {
        settlement.add(judged(item.observation));
        observations += 1;
        if (observations % progressEvery === 0) await progress({ files, observations });
      }
    }
  }
  const outcomes = await scrubbed(settlement.outcomes(), scrub);
  return { files, outcomes, problems, groups: groupBlocked(outcomes) };
}

/** What became of a call, without the secrets that its request names or its answer has the shape of. */
export function judged(observation: Observation): Outcome {
  const outcome = outcomeOf(observation, detect(observation));
  if (outcome.result.kind !== 'blocked') return outcome;
  return changeTexts(outcome, redactorFor(observation));
}

/** A redactor for what an observation says: an answer often repeats the key it was sent, and only the request tells which. */
export function redactorFor(observation: Observation): (text: string) => string {
  const { text, spans } = shownRequest(observation);
  return createRedactor(credentialsIn(text, spans));
}

/** All texts go to the scanner at once, because starting it costs more than scanning. */
async function scrubbed(outcomes: readonly Outcome[], scrub: SecretScrubber): Promise<readonly Outcome[]> {
  const texts: string[] = [];
  const collect = (text: string): string => {
    texts.push(text);
    return text;
  };
  for (const outcome of outcomes) changeTexts(outcome, collect);
  if (texts.length === 0) return outcomes;
  const clean = (await scrub(texts)).values();
  return outcomes.map((outcome) => changeTexts(outcome, (text) => clean.next().value ?? text));
}

/** Changes every text of a blocked outcome that came from outside, always in the same order. */
function changeTexts(outcome: Outcome, change: (text: string) => string): Outcome {
  if (outcome.result.kind !== 'blocked') return outcome;
  const { verdict, method, url, file, credential, place } = outcome.result;
  const changed = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : change(text);
  return {
    ...outcome,
    toolkit: change(outcome.toolkit),
    action: change(outcome.action),
    result: {
      kind: 'blocked',
      method: changed(method),
      url: changed(url),
      file: changed(file),
      credential,
      place,
      verdict: {
        ...verdict,
        scopes: verdict.scopes.map(change),
        // Where words stand in a transcript is of no use without it, and a report does not keep it.
        evidence: verdict.evidence.map(({ where, text, rule }) => ({ where, text: change(text), rule })),
      },
    },
  };
}
