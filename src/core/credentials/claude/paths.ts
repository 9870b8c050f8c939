/** Whose settings a file holds. A scope that comes first goes before those behind it. */
export type SettingsScope = 'managed' | 'project-local' | 'project' | 'user';

/** A file of settings that Claude Code reads, whether it is there or not. */
export interface SettingsPlace {
  readonly scope: SettingsScope;
  readonly path: string;
  /** What limits its effect, as a half sentence; undefined where nothing does. */
  readonly only: string | undefined;
}

/** Where Claude Code keeps what decides about its credential. */
export interface ClaudePaths {
  readonly settings: readonly SettingsPlace[];
  /** Folders whose `*.json` count as managed settings too. */
  readonly managedFolders: readonly string[];
  /** The stored login. It is looked for and never read. */
  readonly login: string;
  /** Whether a login may be in a key chain, where a look would be more than a look. */
  readonly hasKeychain: boolean;
}

/** What the paths depend on. */
export interface Machine {
  /** As Node calls it: `win32`, `darwin`, others. */
  readonly platform: string;
  readonly home: string;
  /** The folder of the project. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The paths on a platform, by https://code.claude.com/docs/en/settings. Policies that reach a machine by MDM, the
 * registry or Anthropic's console are in no file and are not known here.
 */
export function claudePaths({ platform, home, directory, environment }: Machine): ClaudePaths {
  const isWindows = platform === 'win32';
  const join = (...parts: readonly string[]): string => joined(parts, isWindows ? '\\' : '/');
  const managed = managedFolder(platform);
  const user = environment['CLAUDE_CONFIG_DIR'] || join(home, '.claude');
  const legacy = join(environment['ProgramData'] || String.raw`C:\ProgramData`, 'ClaudeCode');
  return {
    settings: [
      place('managed', join(managed, 'managed-settings.json')),
      ...(isWindows
        ? [place('managed', join(legacy, 'managed-settings.json'), 'read by Claude Code before 2.1.75')]
        : []),
      place('project-local', join(directory, '.claude', 'settings.local.json')),
      place('project', join(directory, '.claude', 'settings.json')),
      place('user', join(user, 'settings.json')),
    ],
    managedFolders: [join(managed, 'managed-settings.d')],
    login: join(user, '.credentials.json'),
    hasKeychain: platform === 'darwin',
  };
}

function place(scope: SettingsScope, path: string, only?: string): SettingsPlace {
  return { scope, path, only };
}

function managedFolder(platform: string): string {
  if (platform === 'win32') return String.raw`C:\Program Files\ClaudeCode`;
  return platform === 'darwin' ? '/Library/Application Support/ClaudeCode' : '/etc/claude-code';
}

function joined([first = '', ...others]: readonly string[], separator: string): string {
  const isAtRoot = first.endsWith('/') || first.endsWith('\\');
  return [isAtRoot ? first.slice(0, -1) : first, ...others].join(separator);
}
