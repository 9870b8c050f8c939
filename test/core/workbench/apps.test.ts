import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafePath, readApps } from '../../../src/core/workbench/apps.ts';
import { selectApps } from '../../../src/core/workbench/select.ts';

const manifest = (...dirs: { dir: string; ciCapable?: boolean }[]): string =>
  JSON.stringify({ workflows: dirs });
const found = (paths: string[], text?: string): string[] =>
  readApps(paths, text, 'apps').apps.map(({ path }) => path);

describe('the apps of a tree', () => {
  test.each<[string, string[], string[]]>([
    ['folders that hold files', ['apps/a/x.js', 'apps/a/src/y.js', 'apps/b/c/x.js'], ['a', 'b/c']],
    ['nothing outside the directory', ['other/a/x.js', 'apps.txt', 'apps-b/a/x.js'], []],
    ['not the directory itself', ['apps/package.json', 'apps/a/x.js'], ['a']],
    [
      'not a folder with a README or hidden files only',
      ['apps/a/README.md', 'apps/a/.gitignore', 'apps/a/b/x.js'],
      ['a/b'],
    ],
    [
      'a marked folder, and no folder above it',
      ['apps/a/x.js', 'apps/a/b/.wizard-root', 'apps/a/b/src/x.js'],
      ['a/b'],
    ],
    ['marked folders beside others', ['apps/a/b/.wizard-root', 'apps/a/c/x.js'], ['a/b', 'a/c']],
    ['four levels, not five', ['apps/1/2/3/4/x.js', 'apps/1/2/3/b/c/x.js'], ['1/2/3/4']],
    ['submodules', ['apps/a/sub/', 'apps/b/x.js'], ['a/sub', 'b']],
    ['trees that list folders too', ['apps/a', 'apps/a/b', 'apps/a/b/x.js'], ['a/b']],
  ])('%s', (_, paths, expected) => {
    expect(found(paths)).toEqual(expected);
  });

  test('with a manifest, only what CI may run', () => {
    const text = manifest({ dir: 'a', ciCapable: true }, { dir: 'misc', ciCapable: false }, { dir: './c/' });
    expect(found(['apps/a/x/m.py', 'apps/misc/y/m.py', 'apps/c/z/m.py', 'apps/new/n/m.py'], text)).toEqual([
      'a/x',
      'c/z',
    ]);
  });

  test('a directory of the manifest is a collection, whatever lies about in it', () => {
    const text = manifest({ dir: 'a', ciCapable: true }, { dir: 'b', ciCapable: true });
    expect(found(['apps/a/package.json', 'apps/a/x/m.py', 'apps/b/m.py'], text)).toEqual(['a/x', 'b']);
  });

  test.each([
    ['no JSON', '{', 'its text is'],
    ['no list', '{"workflows": {}}', 'workflows is Object'],
    ['a directory that is no text', '{"workflows": [{"dir": 1}]}', 'workflows.0.dir is 1, expected string'],
  ])('a manifest with %s leaves none, and says why', (_, text, problem) => {
    const reading = readApps(['apps/a/x.js'], text, 'apps');
    expect(reading.apps).toEqual([]);
    expect(reading.problems.join()).toContain(problem);
  });

  test.each(['$(id)', 'a b', 'a;b', '..', "a'b", 'a\nb', 'ä', '-rf', 'a`b', '{app}', 'a,b'])(
    'a folder called %j is left out, and said to be',
    (name) => {
      const reading = readApps([`apps/x/${name}/m.py`, 'apps/x/good/m.py'], undefined, 'apps');
      expect(reading.apps).toEqual([{ path: 'x/good' }]);
      expect(reading.problems).toHaveLength(1);
    },
  );

  test('never have a path that a shell, or a file system, reads as more than a name', () => {
    const names = fc.string({
      unit: fc.constantFrom('a', '.', '/', '-', '$', '`', ' ', '\n', ';', ',', '\\', '"'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(names), (paths) => {
        for (const { path } of readApps(
          paths.map((path) => `apps/${path}`),
          undefined,
          'apps',
        ).apps) {
          expect(path).toMatch(/^[a-zA-Z0-9._/-]+$/);
          expect(path.split('/')).not.toContain('..');
          expect(isSafePath(path)).toBe(true);
        }
      }),
    );
  });
});

describe('what a command names', () => {
  const apps = ['basic/django', 'basic/django-saas', 'basic/flask', 'mcp/server', 'solo'].map((path) => ({
    path,
  }));

  test.each<[string[], string[]]>([
    [['all'], ['basic/django', 'basic/django-saas', 'basic/flask', 'mcp/server', 'solo']],
    [['basic'], ['basic/django', 'basic/django-saas', 'basic/flask']],
    [['basic/'], ['basic/django', 'basic/django-saas', 'basic/flask']],
    [['basic/django'], ['basic/django']],
    [
      ['solo', 'basic/flask', 'solo'],
      ['basic/flask', 'solo'],
    ],
    [['mcp', 'mcp/server'], ['mcp/server']],
  ])('%j selects %j', (words, expected) => {
    expect(selectApps(apps, words)).toEqual({ kind: 'selected', apps: expected });
  });

  test.each<[string[], string, string[]]>([
    [['basic/djnago'], 'basic/djnago', ['basic/django']],
    [['django'], 'django', ['basic/django']],
    [['flask'], 'flask', ['basic/flask']],
    [['basc'], 'basc', ['basic']],
    [['Solo'], 'Solo', ['solo']],
    [['al'], 'al', ['all']],
    [['statsu'], 'statsu', ['status']],
    [['basic', 'zzzzzz'], 'zzzzzz', []],
    [['bas'], 'bas', ['basic', 'basic/django', 'basic/django-saas']],
    [['x'.repeat(1_000)], 'x'.repeat(1_000), []],
    [['__proto__'], '__proto__', []],
  ])('%j is refused as a whole, with what may have been meant', (words, word, nearest) => {
    expect(selectApps(apps, words)).toEqual({
      kind: 'refused',
      refusal: { kind: 'unknown-word', word, nearest },
    });
  });

  test('is refused where no app is known', () => {
    expect(selectApps([], ['all'])).toMatchObject({ kind: 'refused', refusal: { kind: 'no-apps-known' } });
  });
});
