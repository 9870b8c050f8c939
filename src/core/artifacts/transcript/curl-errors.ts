import type { CurlError } from './transcript.ts';
import type { Draft } from './draft.ts';

const mark = 'curl: (';
/** How far from the end curl's own message is looked for; a body may quote one further up. */
const tailLength = 2_000;

/**
 * Takes curl's error message off the end of the text and keeps it. Returns where the rest ends. The
 * explanation that curl prints under some errors goes with it.
 */
export function takeCurlErrors(draft: Draft): number {
  const { text } = draft;
  let at = text.indexOf(mark, Math.max(0, text.length - tailLength));
  let end = text.length;
  while (at !== -1) {
    if (at === 0 || '\r\n'.includes(text.charAt(at - 1)) || '}]>'.includes(text.charAt(at - 1))) {
      const error = readError(text, at);
      if (error !== undefined) {
        draft.errors.push(error);
        end = Math.min(end, at);
      }
    }
    at = text.indexOf(mark, at + mark.length);
  }
  return end;
}

function readError(text: string, at: number): CurlError | undefined {
  const close = text.indexOf(')', at);
  const code = close === -1 ? Number.NaN : Number(text.slice(at + mark.length, close));
  if (!Number.isInteger(code) || code < 1 || code > 200) return undefined;
  const feed = text.indexOf('\n', close);
  const end = feed === -1 ? text.length : feed;
  return { code, text: text.slice(close + 1, end).trim(), span: { start: at, end } };
}
