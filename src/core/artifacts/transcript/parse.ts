import { takeCurlErrors } from './curl-errors.ts';
import { finishDraft, startDraft } from './draft.ts';
import { readPlain } from './plain.ts';
import { takePrintedHead, takePrintedTail } from './printed.ts';
import { dropProgressMeter, stripAnsi } from './text-lines.ts';
import { isTrace, traceToVerbose } from './trace.ts';
import { isVerbose, readVerbose } from './verbose.ts';
import { unwrap } from './wrapper.ts';
import type { Draft } from './draft.ts';
import type { Transcript } from './transcript.ts';

/** A tester may wrap a transcript in JSON, and a runner may wrap that again. */
const deepestWrapper = 3;

/**
 * Takes apart what curl printed: `-i`, `-v`, `--trace-ascii`, several responses in a row, trailing `-w`
 * fields, a body alone, or any of it inside a JSON wrapper. Takes linear time, never throws; what it
 * cannot make sense of is body. What the request said is dropped.
 */
export function parseTranscript(output: string): Transcript {
  return parseWrapped(output, 0);
}

function parseWrapped(output: string, depth: number): Transcript {
  const unwrapped = depth < deepestWrapper ? unwrap(output) : undefined;
  if (unwrapped?.kind === 'response') return unwrapped.transcript;
  if (unwrapped?.kind === 'transcript') return withoutSpans(parseWrapped(unwrapped.text, depth + 1));
  return parsePrinted(output);
}

function parsePrinted(output: string): Transcript {
  const stripped = dropProgressMeter(stripAnsi(output));
  const trace = isTrace(stripped);
  const text = trace ? traceToVerbose(stripped) : stripped;
  const whole = startDraft(text);
  const end = takeCurlErrors(whole);
  const draft: Draft = end === text.length ? whole : { ...whole, text: text.slice(0, end) };
  if (trace || isVerbose(text)) readVerbose(draft);
  else readPlain(draft);
  takePrinted(draft);
  return finishDraft(draft, text === output);
}

/** Takes the printed status off both ends of the last body; drops a body that was nothing else. */
function takePrinted(draft: Draft): void {
  const last = draft.responses.at(-1);
  if (last === undefined) return;
  const tail = last.body.pop() ?? { start: draft.text.length, end: draft.text.length };
  let body = takePrintedTail(draft, tail);
  if (last.statusLine === undefined) body = takePrintedHead(draft, body);
  if (draft.text.slice(body.start, body.end).trim() !== '') last.body.push(body);
  else if (last.statusLine === undefined && last.body.length === 0) draft.responses.pop();
}

function withoutSpans(transcript: Transcript): Transcript {
  const responses = transcript.responses.map((response) => ({
    ...response,
    statusSpan: undefined,
    bodyStart: undefined,
    headers: response.headers.map((header) => ({ ...header, span: undefined })),
  }));
  const at = transcript.final === undefined ? -1 : transcript.responses.indexOf(transcript.final);
  return {
    ...transcript,
    responses,
    final: responses[at],
    fields: transcript.fields.map((field) => ({ ...field, span: undefined })),
    errors: transcript.errors.map((error) => ({ ...error, span: undefined })),
    printedStatus: transcript.printedStatus && { status: transcript.printedStatus.status, span: undefined },
  };
}
