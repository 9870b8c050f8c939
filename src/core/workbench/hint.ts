import { bareObservation } from '../artifacts/observation.ts';
import { redact } from '../credentials/redaction/redact.ts';
import { detect } from '../detection/detect.ts';
import type { AuthVerdict } from '../detection/verdict.ts';
import type { RefusalOfAccess } from './result.ts';

/** A 401 or 403 that is a status: said to be one, or followed by what it means. `x.ts:403: error` is neither. */
const refusedStatus =
  /(?:\bHTTP(?:\/[\d.]+)?|\bstatus(?:[ _-]?code)?|\bcode|\breturned|\bresponse|\berror)["':=\s([]{1,4}(40[13])\b|\b(40[13])["':,)\]\s-]{1,4}(?:client error|unauthori[sz]ed|forbidden|insufficient|missing|permission|access|invalid|denied)/i;

/** What is looked at: a log's end tells how it ended. */
const mostCharacters = 200_000;
const mostPlaces = 40;
/** Lines that are read with the status line of a response that a log quotes. */
const linesOfResponse = 30;

/**
 * What kind of refusal of access a job's log speaks of, if it does: a hint, because a log holds whatever was printed,
 * by anybody. Of several the one that names scopes counts, else the last.
 */
export function refusalHint(log: string): RefusalOfAccess | undefined {
  const lines = log
    .slice(-mostCharacters)
    .split(/\r\n|\r|\n/)
    .map(withoutDecoration);
  const places = lines.flatMap((line, index) => (refusedStatus.test(line) ? [index] : [])).slice(-mostPlaces);
  const verdicts = places.map((index) => verdictAt(lines, index)).filter((verdict) => verdict !== undefined);
  const best = verdicts.findLast(({ scopes }) => scopes.length > 0) ?? verdicts.at(-1);
  if (best === undefined) return undefined;
  return { cause: best.cause, scopes: best.scopes.slice(0, 20).map(redact), isHint: true };
}

/** A log line without the time that the runner puts before it, colours, and workflow commands. */
function withoutDecoration(line: string): string {
  return (
    line
      .replace(/^\u{FEFF}?\d{4}-\d\d-\d\dT[\d:.]{8,18}Z ?/u, '')
      // eslint-disable-next-line no-control-regex -- escape sequences are what has to go
      .replace(/\u001B\[[\d;]*[A-Za-z]/g, '')
      .replace(/^##\[\w+\]/, '')
      .slice(0, 2_000)
  );
}

function verdictAt(lines: readonly string[], index: number): AuthVerdict | undefined {
  const line = lines[index] ?? '';
  const [, said, meant] = refusedStatus.exec(line) ?? [];
  const isStatusLine = /^(?:< )?HTTP\//.test(line);
  const json = line.indexOf('{');
  const output = isStatusLine
    ? lines.slice(index, index + linesOfResponse).join('\n')
    : json === -1
      ? ''
      : line.slice(json);
  const verdict = detect(bareObservation({ status: Number(said ?? meant), summary: line, output }));
  return verdict.kind === 'auth' ? verdict : undefined;
}
