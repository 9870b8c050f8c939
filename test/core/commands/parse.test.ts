import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldCommands, parseCommands } from '../../../src/core/commands/parse.ts';

const names = ['wizard-ci', 'mill'];
const run = (...selectors: string[]): object => ({
  kind: 'run',
  name: 'wizard-ci',
  selectors,
  sha: undefined,
  confirmed: false,
});
const verb = (kind: string): object => ({ kind, name: 'wizard-ci' });
const retry = (kind: string): object => ({ ...verb(kind), sha: undefined, confirmed: false });
const wrong = (refusal: object): object => ({ kind: 'wrong', name: 'wizard-ci', refusal });
const placed = (commands: readonly object[]): object[] =>
  commands.map((command, position) => ({ ...command, position }));

describe('a comment of one command', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';
  test.each<[string, object]>([
    ['/wizard-ci all', run('all')],
    ['/wizard-ci basic-integration/django', run('basic-integration/django')],
    ['/wizard-ci a b  c', run('a', 'b', 'c')],
    ['/wizard-ci a, b,c,a', run('a', 'b', 'c')],
    ['/Wizard-CI a', run('a')],
    ['   /wizard-ci a   ', run('a')],
    ['/wizard-ci run status', run('status')],
    ['/wizard-ci `basic/django`', run('basic/django')],
    ['/wizard-ci a_b_c', run('a_b_c')],
    ['/wizard-ci a@b', run('a@b')],
    [`/wizard-ci a @${sha.toUpperCase()}`, { ...run('a'), sha }],
    ['/wizard-ci @0123456 a', { ...run('a'), sha: '0123456' }],
    ['/wizard-ci all --yes', { ...run('all'), confirmed: true }],
    ['/wizard-ci all \u2014yes', { ...run('all'), confirmed: true }],
    ['/wizard-ci', verb('help')],
    ['/wizard-ci help', verb('help')],
    ['/wizard-ci STATUS', verb('status')],
    ['/wizard-ci cancel', verb('cancel')],
    ['/wizard-ci why', verb('why')],
    ['/wizard-ci retry', retry('retry')],
    ['/wizard-ci retry dropped', retry('retry-dropped')],
    ['/wizard-ci retry @0123456 --yes', { ...retry('retry'), sha: '0123456', confirmed: true }],
    ['/wizard-ci --yes', wrong({ kind: 'no-app' })],
    ['/wizard-ci run', wrong({ kind: 'no-app' })],
    ['/wizard-ci all --force', wrong({ kind: 'unknown-flag', word: '--force' })],
    ['/wizard-ci all @octocat', wrong({ kind: 'not-a-commit', word: '@octocat' })],
    ['/wizard-ci all @0123456 @1234567', wrong({ kind: 'several-commits' })],
    ['/wizard-ci status please', wrong({ kind: 'needless-word', verb: 'status', word: 'please' })],
    ['/wizard-ci status --yes', wrong({ kind: 'needless-word', verb: 'status', word: '--yes' })],
    [
      '/wizard-ci retry droped',
      wrong({ kind: 'unknown-word', word: 'retry droped', nearest: ['retry dropped'] }),
    ],
    ['/wizard-ci retry django', wrong({ kind: 'needless-word', verb: 'retry', word: 'django' })],
  ])('%s', (text, expected) => {
    expect(parseCommands(text, names)).toEqual(placed([expected]));
  });
});

describe('lines of a comment', () => {
  test.each<[string, string, readonly object[]]>([
    [
      'several commands',
      '/wizard-ci a\n/wizard-ci b\r\n/mill c',
      [run('a'), run('b'), { ...run('c'), name: 'mill' }],
    ],
    ['text around it', 'Please look.\n/wizard-ci a\nThanks!', [run('a')]],
    ['an argument on the next line is none', '/wizard-ci\nplease look', [verb('help')]],
    ['hard breaks', '/wizard-ci a  \n/wizard-ci b\\\n/wizard-ci c', [run('a'), run('b'), run('c')]],
    ['a rule below, which makes it a heading', '/wizard-ci a\n---\nbye', [run('a')]],
    ['behind a list, without an empty line', '- one\n/wizard-ci a', [run('a')]],
    ['in a fold', '<details>\n\n/wizard-ci a\n\n</details>', [run('a')]],
    ['an HTML comment behind it', '/wizard-ci a <!-- b -->', [run('a')]],
    ['a code span of the menu', '`/wizard-ci all`', [run('all')]],
    [
      'a code span of the menu, among others',
      'Hi\n\n`/wizard-ci retry dropped`\n\nbye',
      [retry('retry-dropped')],
    ],
  ])('%s', (_, text, expected) => {
    expect(parseCommands(text, names)).toEqual(placed(expected));
  });

  test.each([
    ['nothing', ''],
    ['another name', '/wizard-cii all'],
    ['a longer name', '/wizard-ci-snapshot x'],
    ['a name with a colon', '/wizard-ci: all'],
    ['in the middle of a line', 'use /wizard-ci all'],
    ['a list', '- /wizard-ci all'],
    ['an escaped slash', '\\/wizard-ci all'],
    ['a heading', '# /wizard-ci all'],
    ['a fenced block', '```\n/wizard-ci all\n```'],
    ['a fence that is never closed', '```\n/wizard-ci all'],
    ['a fence of tildes', '~~~\n/wizard-ci all\n~~~'],
    ['an indented block', 'a\n\n    /wizard-ci all'],
    ['a quote', '> /wizard-ci all'],
    ['a quote that goes on without its mark', '> hello\n/wizard-ci all'],
    ['an HTML comment', '<!--\n/wizard-ci all\n-->'],
    ['an HTML comment that is never closed', '<!-- \n\n/wizard-ci all'],
    ['an HTML comment within a paragraph', 'a <!--\n/wizard-ci all\n--> b'],
    ['an HTML block', '<div>\n/wizard-ci all\n</div>'],
    ['a quote in HTML', '<blockquote>\n\n/wizard-ci all\n\n</blockquote>'],
    ['code in HTML', '<pre>\n\n/wizard-ci all\n\n</pre>'],
    ['code in HTML within a paragraph', 'a <code>\n/wizard-ci all\n</code>'],
    ['a code span in a sentence', 'use `/wizard-ci all`'],
    ['a code span over lines', 'use `a\n/wizard-ci all\nb`'],
    ['a code span that the menu does not have', '`/wizard-ci a b @0123456`'],
    ['a code span in a quote', '> `/wizard-ci all`'],
    ['a code span in a list', '- `/wizard-ci all`'],
    ['a table', '| a |\n| --- |\n| /wizard-ci all |'],
  ])('%s holds no command', (_, text) => {
    expect(parseCommands(text, names)).toEqual([]);
    // With a command in front, the comment is parsed for certain.
    expect(parseCommands(`/wizard-ci status\n\n${text}`, names)).toEqual(placed([verb('status')]));
  });

  test('what an HTML comment says does not hide what follows it', () => {
    expect(parseCommands('<!-- <blockquote> -->\n\n/wizard-ci a', names)).toEqual(placed([run('a')]));
  });

  test('what a tag within a paragraph opens ends with the paragraph', () => {
    expect(parseCommands('a <code> b\n\n/wizard-ci a', names)).toEqual(placed([run('a')]));
  });
});

describe('a comment that is too much', () => {
  const tooLong = placed([wrong({ kind: 'comment-too-long', mostCharacters: 20_000 })]);

  test.each([
    ['long', `/wizard-ci all\n${'x'.repeat(20_000)}`],
    ['of many lines', `/wizard-ci all\n${'\n'.repeat(1_000)}`],
    ['deep', `${'> '.repeat(11)}a\n\n/wizard-ci all`],
    ['deep in lists', `${'- '.repeat(11)}a\n\n/wizard-ci all`],
  ])('%s is refused as a whole', (_, text) => {
    expect(parseCommands(text, names)).toEqual(tooLong);
  });

  test('without a command is of no interest, however long or deep', () => {
    expect(parseCommands(`${'> '.repeat(30_000)}a`, names)).toEqual([]);
  });

  test('with eleven commands has ten, and says so', () => {
    const commands = parseCommands('/wizard-ci status\n'.repeat(11), names);
    expect(commands).toHaveLength(11);
    expect(commands.at(-1)).toEqual({
      ...wrong({ kind: 'too-many-commands', most: 10 }),
      position: 10,
    });
  });
});

describe('any comment', () => {
  const piece = fc.constantFrom(
    '/wizard-ci',
    '/mill',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<blockquote>',
    '<div>\n',
    '\\',
    '*',
    '_',
    '[',
    '](',
    '@0123456',
    '--yes',
    'all',
    'a/../b',
    '&#47;',
    '&#10;',
    'retry',
    'dropped',
    'status',
    '\u0000',
    '\u2028',
    '\u202E',
    '| a |\n| - |\n',
    '---\n',
    '# ',
  );
  const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('is parsed without an error, its commands numbered in order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const commands = parseCommands(text, names);
        expect(commands.map(({ position }) => position)).toEqual(commands.map((_, index) => index));
        for (const { name } of commands) expect(names).toContain(name);
        if (commands.length > 0) expect(mayHoldCommands(text, names)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('holds no command in a quote or in a fence, whatever it says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quoted = text
          .split(/\r\n|\r|\n/)
          .map((line) => `> ${line}`)
          .join('\n');
        const first = '/wizard-ci status\n\n';
        for (const hidden of [quoted, `~~~~~~~~\n${text}\n~~~~~~~~`])
          expect(parseCommands(`${first}${hidden}`, names)).toEqual(placed([verb('status')]));
      }),
      { numRuns: 300 },
    );
  });

  test('runs everything only where it says so', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => !text.includes('all')),
        (text) => {
          for (const command of parseCommands(text, names))
            if (command.kind === 'run') expect(command.selectors).not.toContain('all');
        },
      ),
      { numRuns: 300 },
    );
  });
});
