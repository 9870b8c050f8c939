import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originIn, originLine, signed } from '../../src/flows/comment-origin.ts';

test.each([
  ['CI', 'test', '<!-- scopekeeper:from=CI/test -->'],
  ['.github/workflows/ci.yml', 'test', '<!-- scopekeeper:from=.github%2Fworkflows%2Fci.yml/test -->'],
  ['CI --> <b>', 'a b', '<!-- scopekeeper:from=CI%20-%2D%3E%20%3Cb%3E/a%20b -->'],
  ['', '', '<!-- scopekeeper:from=/ -->'],
])('workflow %j, job %j: %s', (workflow, job, line) => {
  expect(originLine(workflow, job)).toBe(line);
});

test('whatever names there are, the line is one comment and is found again', () => {
  const name = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(name, name, (workflow, job) => {
      const line = originLine(workflow, job);
      expect(line).toMatch(/^<!-- [\x21-\x7e]+ -->$/);
      expect(line.slice(4, -3)).not.toContain('--');
      for (const end of ['\n', '\r\n']) expect(originIn(signed(`marker${end}${end}text`, line))).toBe(line);
    }),
  );
});

test.each(['', 'marker', 'marker\n\ntext', 'a\nb\n<!-- scopekeeper:from=CI/test -->'])(
  '%j says nothing of where it comes from',
  (body) => {
    expect(originIn(body)).toBeUndefined();
  },
);
