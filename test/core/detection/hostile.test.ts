import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/core/detection/detect.ts';
import { observationOf } from './observation-of.ts';

const megabyte = 1_000_000;

/** Pieces that parsers and wordings react to. */
const pieces = fc.constantFrom(
  'HTTP/2 403 \n',
  'HTTP/1.1 ',
  '\n\n',
  '\r',
  '< ',
  '> ',
  '* ',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\\u00',
  ':',
  ',',
  '{"error":',
  '"scope":"',
  'WWW-Authenticate: Bearer scope="',
  'curl: (',
  '<html>',
  '<',
  '</',
  '<!--',
  '<script>',
  '&#x',
  '&amp;',
  '\u001b[',
  '--:--:--',
  '403',
  '401',
  ' missing ',
  'required ',
  'scope ',
  'scopes: ',
  'not ',
  'permission',
  'token',
  'invalid',
  ' or ',
  ' and ',
  "'",
  '`',
  '(',
  ')',
  '.',
  ';',
  '=',
  'a:b',
  'User.Read',
  '没有权限',
  'é',
  '\u0000',
  '\ud800',
  '🙂',
  '0000: ',
  '<= Recv data, ',
  '== Info: ',
  'http_code=403',
  '%s',
  '\t',
);

describe('hostile text', () => {
  it('never makes it throw, whatever is where', () => {
    const text = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (output, summary, toolkit) => {
        const { evidence } = detect(observationOf({ output, summary, toolkit, url: summary }));
        for (const { text: quoted } of evidence) expect(quoted.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never makes it throw on any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (output) => {
        detect(observationOf({ output, summary: output }));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['escaped quotes', '\\"'],
    ['opening braces', '{"a":'],
    ['opening brackets', '['],
    ['angle brackets', '<'],
    ['comments that never end', '<!--'],
    ['scripts that never end', '<script'],
    ['entities', '&#x'],
    ['escape sequences', '\u001b['],
    ['carriage returns', '\r'],
    ['status lines', 'HTTP/2 403 \n'],
    ['almost status lines', '\nHTTP/'],
    ['header lines', 'x-a: b\n'],
    ['header lines without end', 'www-authenticate: Bearer scope="a '],
    ['notes', '* Connected to a\n'],
    ['marked lines', '< HTTP/2 403 \n'],
    ['trace lines', '<= Recv data, 1 bytes\n0000: {\n'],
    ['curl errors', 'curl: (6) x\n'],
    ['words of refusals', 'not missing required scope token permission '],
    ['names', "'a:b', or `c.d` and [e_f] "],
    ['spaces', ' '],
    ['digits', '403'],
    ['progress', '--:--:--\r'],
    ['ideographs', '没有权限'],
    ['commas', ','],
    ['elements', '<a>error</a>'],
  ])(
    'of a megabyte of %s costs no more per byte than a tenth of it does, by a wide margin',
    (_name, piece) => {
      const head = 'HTTP/1.1 403 Forbidden\n\n';
      const of = (length: number): string[] => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        return [text, head + text, `${head}{"error":"${text}`, `${head}<html>${text}`];
      };
      const small = processorMillisFor(of(megabyte / 10));
      const large = processorMillisFor(of(megabyte));
      // Ten times the text may cost ten times the time; a quadratic reader would cost a hundred times.
      expect(large).toBeLessThan(Math.max(small, 20) * 40);
    },
  );
});

/** Processor time, the better of two runs: other work on the machine must not count. */
function processorMillisFor(outputs: readonly string[]): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    for (const output of outputs) detect(observationOf({ output, summary: output.slice(0, 5_000) }));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}
