import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readClaudeFiles } from '../../../src/adapters/claude-settings/read.ts';
import type { ClaudePaths, SettingsScope } from '../../../src/core/credentials/claude/paths.ts';

/** A machine in a folder, with the places of every platform. */
function aMachine(): { readonly paths: ClaudePaths; file(path: string, text: string): string } {
  const root = mkdtempSync(join(tmpdir(), 'claude-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const place = (scope: SettingsScope, path: string) => ({ scope, path: join(root, path), only: undefined });
  return {
    paths: {
      settings: [
        place('managed', 'etc/managed-settings.json'),
        place('project-local', 'app/.claude/settings.local.json'),
        place('project', 'app/.claude/settings.json'),
        place('user', 'home/.claude/settings.json'),
      ],
      managedFolders: [join(root, 'etc/managed-settings.d')],
      login: join(root, 'home/.claude/.credentials.json'),
      hasKeychain: false,
    },
    file: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      return join(root, path);
    },
  };
}

const helper = '{"apiKeyHelper": "x"}';

describe("Claude Code's files", () => {
  test('that are not there are no problem', async () => {
    expect(await readClaudeFiles(aMachine().paths)).toEqual({ settings: [], login: undefined });
  });

  test.each([
    ['etc/managed-settings.json', 'managed'],
    ['etc/managed-settings.d/10-key.json', 'managed'],
    ['app/.claude/settings.local.json', 'project-local'],
    ['app/.claude/settings.json', 'project'],
    ['home/.claude/settings.json', 'user'],
  ])('%s is read', async (path, scope) => {
    const machine = aMachine();
    const file = machine.file(path, helper);
    const { settings } = await readClaudeFiles(machine.paths);
    expect(settings).toMatchObject([{ place: { scope, path: file }, overrides: [{ name: 'apiKeyHelper' }] }]);
  });

  test('a file as Windows PowerShell writes it is read', async () => {
    const machine = aMachine();
    machine.file('home/.claude/settings.json', `\uFEFF${helper}`);
    const { settings } = await readClaudeFiles(machine.paths);
    expect(settings).toMatchObject([
      { overrides: [{ name: 'apiKeyHelper', line: 1, column: 2 }], problems: [] },
    ]);
  });

  test.each(['.hidden.json', 'notes.txt'])('%s among the managed ones is not', async (name) => {
    const machine = aMachine();
    machine.file(`etc/managed-settings.d/${name}`, helper);
    expect((await readClaudeFiles(machine.paths)).settings).toEqual([]);
  });

  test('a login is found and never opened', async () => {
    const machine = aMachine();
    const login = machine.file('home/.claude/.credentials.json', 'not even JSON');
    // Nobody may read it, so that opening it would fail.
    chmodSync(login, 0o000);
    expect(await readClaudeFiles(machine.paths)).toEqual({ settings: [], login });
  });

  test('a folder in the place of a file is reported, not ignored', async () => {
    const machine = aMachine();
    machine.file('home/.claude/settings.json/x', '');
    const { settings } = await readClaudeFiles(machine.paths);
    expect(settings[0]?.problems[0]?.message).toBe('this cannot be read: it is no regular file');
  });

  test('a file in the place of a folder is as if nothing were there', async () => {
    const machine = aMachine();
    machine.file('app/.claude', '');
    expect((await readClaudeFiles(machine.paths)).settings).toEqual([]);
  });

  test('a link in a circle is reported', async () => {
    const machine = aMachine();
    const other = machine.file('home/.claude/other.json', '');
    const link = join(dirname(other), 'settings.json');
    symlinkSync(link, link);
    expect((await readClaudeFiles(machine.paths)).settings[0]?.problems[0]?.message).toMatch(/ELOOP/);
  });

  test.each(['/dev/zero', '/dev/null'])(
    'a link to %s is reported, and not read without end',
    async (device) => {
      const machine = aMachine();
      const other = machine.file('app/.claude/other.json', '');
      symlinkSync(device, join(dirname(other), 'settings.json'));
      const { settings } = await readClaudeFiles(machine.paths);
      expect(settings[0]?.problems[0]?.message).toBe('this cannot be read: it is no regular file');
    },
  );

  test('a folder of managed settings that cannot be read is reported, not ignored', async () => {
    const machine = aMachine();
    const folder = join(dirname(machine.file('etc/other', '')), 'managed-settings.d');
    symlinkSync(folder, folder);
    expect((await readClaudeFiles(machine.paths)).settings).toMatchObject([
      {
        place: { scope: 'managed', path: folder },
        problems: [{ message: expect.stringContaining('ELOOP') }],
      },
    ]);
  });

  test('what is too large for settings is not read', async () => {
    const machine = aMachine();
    machine.file('home/.claude/settings.json', `{"a": "${'x'.repeat(5_000_001)}"}`);
    expect((await readClaudeFiles(machine.paths)).settings[0]?.problems[0]?.message).toMatch(/bytes/);
  });
});
