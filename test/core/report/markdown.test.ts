import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeSpan, htmlCode, link, oneLine, table } from '../../../src/core/report/markdown.ts';

describe('text from outside', () => {
  test.each([
    ['plain', '`plain`'],
    ['', '`-`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['two\nlines\r\nand\ttabs', '`two lines and tabs`'],
    ['\u001B[31mred\u0007 \u202Eevil\u200B', '`[31mred evil`'],
    ['@octocat #1 <b> --> <!--', '`@octocat #1 <b> ‐‐> <!‐‐`'],
    ['<!-- scopekeeper:dedup=v1:0 -->', '`<!‐‐ scopekeeper∶dedup=v1:0 ‐‐>`'],
  ])('%j becomes the code span %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  test('never ends its code span before its own end, whatever it holds', () => {
    const hostile = fc.string({ unit: fc.constantFrom('`', 'a', ' ', '|', '\\', '\n', '<', '@', '-') });
    fc.assert(
      fc.property(hostile, (text) => {
        const span = codeSpan(text);
        const fence = /^`+/.exec(span)?.[0] ?? '';
        const inside = span.slice(fence.length, span.length - fence.length);
        expect(span.endsWith(fence)).toBe(true);
        // By CommonMark a span ends at the first run of backticks of its fence's length.
        expect(inside.match(/`+/g)?.some((run) => run.length === fence.length) ?? false).toBe(false);
        expect(span).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('opens no element in HTML', () => {
    expect(htmlCode('</code><img src=x onerror="1">&')).toBe(
      '<code>&lt;/code&gt;&lt;img src=x onerror=&quot;1&quot;&gt;&amp;</code>',
    );
  });

  test('is cut on whole characters', () => {
    expect(oneLine('😀😀😀', 4)).toBe('😀…');
    expect(oneLine('x'.repeat(300), 10)).toBe(`${'x'.repeat(9)}…`);
  });
});

describe('a table', () => {
  test('keeps its cells apart although they hold pipes and backslashes', () => {
    expect(table(['A', 'B'], [[codeSpan('x|y'), codeSpan('x\\|y')]])).toBe(
      '| A | B |\n| --- | --- |\n| `x\\|y` | `x\\|y` |',
    );
  });
});

describe('a link', () => {
  test.each([
    'https://github.com/a/b/actions/runs/1',
    'http://127.0.0.1:3000/x?y=1#z',
    'https://ghe.example.com/a',
  ])('leads to %s', (url) => {
    expect(link('run', url)).toBe(`[run](<${url}>)`);
  });

  test.each(['javascript:alert(1)', '.scopekeeper/tickets/a.md', 'https://a.b/>) [x](y', 'https://a.b/ c'])(
    'is only text for %s',
    (url) => {
      expect(link('run', url)).toBe('run');
    },
  );
});
