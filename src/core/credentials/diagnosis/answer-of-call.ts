import type { Observation } from '../../artifacts/observation.ts';
import type { Verdict } from '../../detection/verdict.ts';
import { sentIn } from '../kinds/sent-kind.ts';
import type { GivenCredential, SeenAnswer } from './facts.ts';
import { hostOf } from './log/answer.ts';

const ADDRESS = /https?:\/\/[^\s"'<>`\\]{1,2000}/;

/** A tested call as an answer of a service; undefined where no status is known. */
export function answerOfCall(observation: Observation, verdict: Verdict): SeenAnswer | undefined {
  const { success, command, url = ADDRESS.exec(command)?.[0] } = observation;
  const status = verdict.status ?? observation.status ?? (success ? 200 : undefined);
  if (status === undefined) return undefined;
  const host = url === undefined ? undefined : hostOf(url);
  return { from: placeOfCall(observation), status, host, said: '', verdict };
}

/** The credential of a tested call; undefined where none was seen. */
export function credentialOfCall(observation: Observation): GivenCredential | undefined {
  const sent = sentIn(observation);
  return sent === undefined ? undefined : { from: placeOfCall(observation), is: sent.is, faults: undefined };
}

function placeOfCall({ toolkit, action }: Observation): string {
  return `${toolkit} ${action}`;
}
