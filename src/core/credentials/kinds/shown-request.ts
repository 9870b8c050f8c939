import type { Observation } from '../../artifacts/observation.ts';
import { credentialSpans } from '../redaction/redactor.ts';
import type { Span } from '../redaction/span.ts';

/** What an observation shows of its request. */
export interface ShownRequest {
  /** The command, the address and the lines of the request that `curl -v` printed. */
  readonly text: string;
  /** Where credentials stand in it; they may overlap. */
  readonly spans: readonly Span[];
  /** Whether the tester kept the command, or curl printed the request. */
  readonly isKept: boolean;
}

/** What was called with is told and hidden by the same places, and to find them takes as long as to judge the answer. */
const known = new WeakMap<Observation, ShownRequest>();

/** The request of an observation, as far as it is known. */
export function shownRequest(observation: Observation): ShownRequest {
  const before = known.get(observation);
  if (before !== undefined) return before;
  const { command, url = '', output } = observation;
  const lines = requestLines(output);
  const text = [command, url, ...lines].join('\n');
  const request = { text, spans: credentialSpans(text), isKept: command !== '' || lines.length > 0 };
  known.set(observation, request);
  return request;
}

const mark = '> ';

/** The request as `curl -v` prints it. An output may have megabytes, so that it is searched and not split. */
function requestLines(output: string): readonly string[] {
  const lines: string[] = [];
  let start = output.startsWith(mark) ? 0 : nextMarked(output, 0);
  while (start !== -1) {
    const feed = output.indexOf('\n', start);
    lines.push(output.slice(start, feed === -1 ? output.length : feed));
    start = feed === -1 ? -1 : nextMarked(output, feed);
  }
  return lines;
}

function nextMarked(output: string, from: number): number {
  const at = output.indexOf(`\n${mark}`, from);
  return at === -1 ? -1 : at + 1;
}
