import type { Configuration } from './configuration.ts';

/** A role on a repository, from the smallest to the largest. */
export const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof roles)[number];

/** One slash command, with everything that the configuration leaves to defaults. */
export interface CommandSettings {
  /** Without the slash, e.g. `wizard-ci`. */
  readonly name: string;
  readonly workbench: { readonly owner: string; readonly repo: string };
  readonly dispatch:
    | { readonly kind: 'event'; readonly event: string }
    | { readonly kind: 'workflow'; readonly workflow: string; readonly ref: string };
  readonly apps: { readonly directory: string; readonly manifest: string; readonly list: boolean };
  readonly access:
    | { readonly kind: 'role'; readonly role: Role }
    /** `organisation/team`. */
    | { readonly kind: 'team'; readonly team: string };
  /** Ids of the bot users that may command. */
  readonly bots: readonly number[];
  readonly payload: Readonly<Record<string, string>>;
  /** In apps, within a number of hours. */
  readonly budgets: {
    readonly perPerson: number;
    readonly perPullRequest: number;
    readonly windowHours: number;
  };
  readonly confirmAbove: number;
  readonly show: { readonly menu: boolean; readonly comment: boolean; readonly check: boolean };
  readonly deadlineMinutes: number;
}

type Command = NonNullable<Configuration['commands']>[string];

/** The slash commands of a configuration, in the order of the file. */
export function commandsOf(configuration: Configuration): readonly CommandSettings[] {
  return Object.entries(configuration.commands ?? {}).map(([name, command]) => settingsOf(name, command));
}

function settingsOf(name: string, command: Command): CommandSettings {
  const [owner = '', repo = ''] = command.workbench.split('/');
  const { dispatch, apps, team, permission, bots, payload, budgets, confirmAbove, show } = command;
  return {
    name,
    workbench: { owner, repo },
    dispatch: 'event' in dispatch ? { kind: 'event', ...dispatch } : { kind: 'workflow', ...dispatch },
    apps: { ...apps, manifest: apps.manifest ?? `${apps.directory}/manifest.json` },
    access: team === undefined ? { kind: 'role', role: permission ?? 'write' } : { kind: 'team', team },
    bots,
    payload,
    budgets,
    confirmAbove,
    show,
    deadlineMinutes: command.deadlineMinutes,
  };
}
