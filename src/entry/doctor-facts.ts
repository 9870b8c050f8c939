import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { readClaudeFiles } from '../adapters/claude-settings/read.ts';
import { type LeftBehind, readLeftBehind } from '../adapters/files/left-behind.ts';
import { readArtifacts } from '../adapters/files/read-artifacts.ts';
import { overridesIn } from '../core/credentials/claude/override.ts';
import { claudePaths } from '../core/credentials/claude/paths.ts';
import type { Facts } from '../core/credentials/diagnosis/facts.ts';
import {
  credentialsGiven,
  isAbout,
  regionsGiven,
  verboseLogOf,
} from '../core/credentials/diagnosis/given.ts';
import { readLog } from '../core/credentials/diagnosis/log/read-log.ts';
import type { Profile } from '../core/credentials/profiles/profile.ts';
import { PROFILES } from '../core/credentials/profiles/table.ts';
import { examine, type Examined } from '../flows/examine.ts';
import { UsageError } from './wiring.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the user asks to be examined. */
export interface Question {
  /** Empty where the user named none. */
  readonly profile: string;
  /** Empty where the user named none. */
  readonly from: string;
  readonly dir: string;
  readonly environment: Environment;
  readonly platform: string;
}

/** What there is to judge: a tool by its profile, the calls of an artifact, or both. */
export interface Case {
  readonly facts: Facts | undefined;
  readonly examined: Examined | undefined;
}

/**
 * Looks at everything that a diagnosis rests on.
 * @throws {UsageError} when there is nothing to examine, or the file that was named cannot be read
 */
export async function caseOf(question: Question): Promise<Case> {
  const { from, environment, dir } = question;
  if (!existsSync(dir))
    throw new UsageError([
      `\`--dir\` names \`${dir}\`, which is not there; expected the folder of the project`,
    ]);
  const left = from === '' ? undefined : await leftBehindAt(from);
  const log = left?.kind === 'log' ? left.text : '';
  const examined =
    left?.kind === 'artifact' ? await examine(readArtifacts([from], { cwd: process.cwd() })) : undefined;
  const profile = profileOf(question, log, examined !== undefined);
  if (profile === undefined) return { facts: undefined, examined };
  const told = readLog(log, basename(from), profile);
  const claude = await claudeFacts(profile, question);
  return {
    facts: {
      profile,
      credentials: [
        ...told.credentials,
        ...(examined?.credentials ?? []),
        ...credentialsGiven(profile, environment),
      ],
      // What the run itself tells goes before what is set here: the log may come from another machine.
      regions: [...told.regions, ...regionsGiven(profile, environment)],
      ...claude,
      overridesTold: told.overridesTold,
      logins: [...claude.logins, ...told.logins],
      answers: [...told.answers, ...(examined?.answers ?? [])],
      verboseLog: verboseLogOf(profile, question.platform, environment),
    },
    examined,
  };
}

async function leftBehindAt(path: string): Promise<LeftBehind> {
  try {
    return await readLeftBehind(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError([`\`--from\` names \`${path}\`, which cannot be read: ${reason}`]);
  }
}

function profileOf(
  { profile, from, environment }: Question,
  log: string,
  isArtifact: boolean,
): Profile | undefined {
  if (profile !== '') return PROFILES.find(({ name }) => name === profile);
  if (isArtifact) return undefined;
  const known = PROFILES.find((one) => isAbout(one, environment, log));
  if (known !== undefined) return known;
  const names = PROFILES.map(({ name }) => name).join(', ');
  throw new UsageError([
    from === ''
      ? `there is nothing to examine: name a tool with \`--profile\` (${names}), or what its run left behind with \`--from\``
      : `${log.trim() === '' ? 'the log is empty' : 'the log names no service that is known'}: name its tool with \`--profile\` (${names})`,
  ]);
}

type ClaudeFacts = Pick<Facts, 'settings' | 'environment' | 'logins' | 'mayHideLogin'>;

async function claudeFacts(
  { overriddenBy }: Profile,
  { dir, environment, platform }: Question,
): Promise<ClaudeFacts> {
  if (overriddenBy === undefined) return { settings: [], environment: [], logins: [], mayHideLogin: false };
  const paths = claudePaths({ platform, home: homedir(), directory: resolve(dir), environment });
  const { settings, login } = await readClaudeFiles(paths);
  return {
    settings,
    environment: overridesIn(environment),
    logins: login === undefined ? [] : [{ from: login }],
    mayHideLogin: paths.hasKeychain,
  };
}
