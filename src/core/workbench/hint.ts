import { detect } from '../detection/detect.ts';
import type { AuthVerdict } from '../detection/verdict.ts';
import type { RefusalOfAccess } from './result.ts';

/** Words by which a line of a log may be about refused access; the detection core decides whether it is. */
const suspicious =
  /\b40[13]\b|unauthori[sz]ed|forbidden|permission denied|access denied|insufficient[ _-](?:scope|permission|privilege)|missing[ _-](?:scope|permission)|invalid[ _-](?:token|api[ _-]?key|credential)|expired/i;

/** What is looked at: a log's end tells how it ended. */
const mostCharacters = 200_000;
const mostPlaces = 40;
/** Lines that are read with a suspicious one: a response prints its headers before and its body after the status. */
const linesBefore = 3;
const linesAfter = 25;

/**
 * What kind of refusal of access a job's log speaks of, if it does: a hint, because a log holds whatever was printed,
 * by anybody. Of several the one that names scopes counts, else the last.
 */
export function refusalHint(log: string): RefusalOfAccess | undefined {
  const lines = log
    .slice(-mostCharacters)
    .split(/\r\n|\r|\n/)
    .map(withoutDecoration);
  const places = lines.flatMap((line, index) => (suspicious.test(line) ? [index] : [])).slice(-mostPlaces);
  const verdicts = places.map((index) => verdictAt(lines, index)).filter((verdict) => verdict !== undefined);
  const best = verdicts.findLast(({ scopes }) => scopes.length > 0) ?? verdicts.at(-1);
  return best === undefined
    ? undefined
    : { cause: best.cause, scopes: best.scopes.slice(0, 20), isHint: true };
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
  const isStatusLine = /^(?:< )?HTTP\/[\d.]+ 40[13]\b/.test(line);
  const from = isStatusLine ? index : Math.max(0, index - linesBefore);
  const verdict = detect({
    toolkit: '',
    action: '',
    success: false,
    status: undefined,
    summary: line,
    output: isStatusLine ? lines.slice(from, index + linesAfter).join('\n') : '',
    command: '',
    method: undefined,
    url: undefined,
    file: undefined,
    stage: 'curl-tester',
    workflowId: undefined,
    place: { file: 'log', response: index + 1 },
  });
  return verdict.kind === 'auth' ? verdict : undefined;
}
