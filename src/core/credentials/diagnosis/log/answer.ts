import { firstJsonError } from '../../../artifacts/json/first-error.ts';
import { bareObservation } from '../../../artifacts/observation.ts';
import { detect } from '../../../detection/detect.ts';
import type { Verdict } from '../../../detection/verdict.ts';
import type { SeenAnswer } from '../facts.ts';
import type { StatusMention } from './status-mention.ts';

/** Where in a log an answer is told of. */
interface Context {
  readonly line: string;
  readonly offset: number;
  readonly address: string | undefined;
  readonly from: string;
}

/** The most that is looked at behind a status for the body of the answer, in characters. */
const LONGEST_BODY = 16_000;

/**
 * The answer that a line tells of, if it let in or kept out: other statuses say nothing about credentials. What it
 * said is not redacted yet.
 */
export function answerAt(
  mention: StatusMention,
  text: string,
  { line, offset, address, from }: Context,
): SeenAnswer | undefined {
  const { status, at, end, isHead } = mention;
  const passed = status >= 200 && status < 300;
  if (!passed && status !== 401 && status !== 403) return undefined;
  const behind = text.slice(offset, offset + LONGEST_BODY);
  const output = isHead ? headAndBody(behind) : jsonBehind(behind, end);
  return {
    from,
    status,
    host: address === undefined ? undefined : hostOf(address),
    said: line.slice(0, LONGEST_BODY).trim(),
    verdict: judged(status, passed, output, line.slice(at)),
  };
}

/** What detection makes of it; it also judges what a log shows without a transcript. */
function judged(status: number, success: boolean, output: string, summary: string): Verdict {
  return detect(bareObservation({ success, status, summary, output }));
}

/** The JSON that begins right behind a status, over as many lines as it takes. */
function jsonBehind(text: string, end: number): string {
  const start = text.slice(end, end + 200).search(/[{[]/);
  if (start === -1) return '';
  const json = text.slice(end + start);
  return json.slice(0, firstJsonError(json)?.offset ?? json.length);
}

/** The head of a response and what follows, up to the next entry of the log. */
function headAndBody(text: string): string {
  const next = text.search(/\n\[?\d{4}-\d\d-\d\d[T ]/);
  return next === -1 ? text : text.slice(0, next);
}

/** The host of an address, lower case; undefined where it is none. */
export function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
