import type { Observation } from '../core/artifacts/observation.ts';
import type { Problem } from '../core/artifacts/problem.ts';
import { answerOfCall, credentialOfCall } from '../core/credentials/diagnosis/answer-of-call.ts';
import type { GivenCredential, SeenAnswer } from '../core/credentials/diagnosis/facts.ts';
import type { Call } from '../core/credentials/diagnosis/groups.ts';
import { sentKind } from '../core/credentials/kinds/sent-kind.ts';
import { detect } from '../core/detection/detect.ts';
import { type ArtifactSource, judged } from './read-run.ts';

/** What an artifact tells about credentials. */
export interface Examined {
  /** That were refused. */
  readonly calls: readonly Call[];
  readonly answers: readonly SeenAnswer[];
  /** Of the calls, each kind once. */
  readonly credentials: readonly GivenCredential[];
  readonly problems: readonly Problem[];
}

/** Reads an artifact and judges every call in it; nothing is kept that is secret. */
export async function examine(source: ArtifactSource): Promise<Examined> {
  const calls: Call[] = [];
  const answers: SeenAnswer[] = [];
  const credentials = new Map<string, GivenCredential>();
  const problems: Problem[] = [];
  for await (const items of source) {
    for (const item of items) {
      if (item.kind === 'problem') problems.push(item.problem);
      if (item.kind !== 'observation') continue;
      const call = { outcome: judged(item.observation), sent: sentKind(item.observation) };
      if (call.outcome.result.kind === 'blocked') calls.push(call);
      const { answer, credential } = seenIn(item.observation);
      if (answer !== undefined) answers.push(answer);
      if (credential !== undefined && !credentials.has(credential.is.name))
        credentials.set(credential.is.name, credential);
    }
  }
  return { calls, answers, credentials: [...credentials.values()], problems };
}

function seenIn(observation: Observation): {
  readonly answer: SeenAnswer | undefined;
  readonly credential: GivenCredential | undefined;
} {
  return {
    answer: answerOfCall(observation, detect(observation)),
    credential: credentialOfCall(observation),
  };
}
