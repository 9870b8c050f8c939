import { describe, expect, it } from 'vitest';
import { claudePaths, type Machine } from '../../../../src/core/credentials/claude/paths.ts';

const linux: Machine = { platform: 'linux', home: '/home/ann', directory: '/work/app', environment: {} };
const mac: Machine = { platform: 'darwin', home: '/Users/ann', directory: '/work/app', environment: {} };
const windows: Machine = {
  platform: 'win32',
  home: String.raw`C:\Users\ann`,
  directory: String.raw`D:\app`,
  environment: { ProgramData: String.raw`C:\ProgramData` },
};

// By https://code.claude.com/docs/en/settings; the second path of Windows was read before version 2.1.75.
describe('where Claude Code keeps what decides about its credential', () => {
  it.each([
    [
      'Linux',
      linux,
      [
        '/etc/claude-code/managed-settings.json',
        '/work/app/.claude/settings.local.json',
        '/work/app/.claude/settings.json',
        '/home/ann/.claude/settings.json',
      ],
      '/etc/claude-code/managed-settings.d',
      '/home/ann/.claude/.credentials.json',
      false,
    ],
    [
      'macOS',
      mac,
      [
        '/Library/Application Support/ClaudeCode/managed-settings.json',
        '/work/app/.claude/settings.local.json',
        '/work/app/.claude/settings.json',
        '/Users/ann/.claude/settings.json',
      ],
      '/Library/Application Support/ClaudeCode/managed-settings.d',
      '/Users/ann/.claude/.credentials.json',
      true,
    ],
    [
      'Windows',
      windows,
      [
        String.raw`C:\Program Files\ClaudeCode\managed-settings.json`,
        String.raw`C:\ProgramData\ClaudeCode\managed-settings.json`,
        String.raw`D:\app\.claude\settings.local.json`,
        String.raw`D:\app\.claude\settings.json`,
        String.raw`C:\Users\ann\.claude\settings.json`,
      ],
      String.raw`C:\Program Files\ClaudeCode\managed-settings.d`,
      String.raw`C:\Users\ann\.claude\.credentials.json`,
      false,
    ],
    [
      'WSL and other systems, like Linux',
      { ...linux, platform: 'freebsd' },
      [
        '/etc/claude-code/managed-settings.json',
        '/work/app/.claude/settings.local.json',
        '/work/app/.claude/settings.json',
        '/home/ann/.claude/settings.json',
      ],
      '/etc/claude-code/managed-settings.d',
      '/home/ann/.claude/.credentials.json',
      false,
    ],
  ] as const)('%s', (_platform, machine, settings, managedFolder, login, hasKeychain) => {
    const paths = claudePaths(machine);
    expect(paths.settings.map(({ path }) => path)).toEqual(settings);
    expect(paths).toMatchObject({ managedFolders: [managedFolder], login, hasKeychain });
  });

  it.each([
    ['linux', linux, '/cfg', '/cfg/settings.json', '/cfg/.credentials.json'],
    ['macOS', mac, '/cfg/', '/cfg/settings.json', '/cfg/.credentials.json'],
    [
      'Windows',
      windows,
      String.raw`E:\cfg`,
      String.raw`E:\cfg\settings.json`,
      String.raw`E:\cfg\.credentials.json`,
    ],
  ])(
    'CLAUDE_CONFIG_DIR moves what belongs to the user on %s',
    (_platform, machine, folder, settings, login) => {
      const paths = claudePaths({ ...machine, environment: { CLAUDE_CONFIG_DIR: folder } });
      expect(paths.settings.find(({ scope }) => scope === 'user')?.path).toBe(settings);
      expect(paths.login).toBe(login);
    },
  );

  it('an empty CLAUDE_CONFIG_DIR moves nothing', () => {
    expect(claudePaths({ ...linux, environment: { CLAUDE_CONFIG_DIR: '' } })).toEqual(claudePaths(linux));
  });

  it('says of the path that Windows has no longer which versions read it', () => {
    expect(claudePaths(windows).settings[1]?.only).toBe('read by Claude Code before 2.1.75');
  });

  it('ProgramData may be on another drive', () => {
    const { settings } = claudePaths({ ...windows, environment: { ProgramData: String.raw`E:\Data` } });
    expect(settings[1]?.path).toBe(String.raw`E:\Data\ClaudeCode\managed-settings.json`);
  });
});
