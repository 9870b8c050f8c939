import type { Override } from '../claude/override.ts';
import type { SettingsReading } from '../claude/settings.ts';
import type { Facts } from './facts.ts';

/** Something on the machine that puts another credential into the place of the tool's own. */
export interface Conflict {
  /** `environment`, the path of a file, or the line of a log. */
  readonly where: string;
  /** 1-based; null where it is no line of a file of settings. */
  readonly line: number | null;
  /** The variable, the member, or `stored login`. */
  readonly name: string;
  /** What it does, as the end of a sentence about it. */
  readonly effect: string;
  /** Ends the conflict, as an instruction. */
  readonly remedy: string;
}

/** Every conflict, the strongest first: managed settings, those of the project, of the user, the environment, what a log tells of, a login. */
export function conflictsIn({ settings, environment, overridesTold, logins }: Facts): readonly Conflict[] {
  return [
    ...settings.flatMap(inSettings),
    ...environment.map(inEnvironment),
    ...overridesTold.map(({ from, name }) => ({
      where: from,
      line: null,
      name,
      effect: 'was found by the tool itself, in the settings on the machine of its run',
      remedy: `Remove \`${name}\` from the settings there, then run \`claude auth logout\` so that no login takes its place.`,
    })),
    ...logins.map(({ from }) => ({
      where: from,
      line: null,
      name: 'stored login',
      effect: "may be sent in place of the tool's own credential",
      remedy: 'Run `claude auth logout`.',
    })),
  ];
}

function inSettings({ place, overrides }: SettingsReading): readonly Conflict[] {
  const who = place.scope === 'managed' ? 'Ask the administrator of this machine to remove' : 'Remove';
  return overrides.map((override) => ({
    where: place.path,
    line: override.line,
    name: override.name,
    effect: effectOf(override, place.only),
    remedy: `${who} \`${override.name}\` from ${place.path} (line ${override.line}), then run \`claude auth logout\` so that no login takes its place.`,
  }));
}

function inEnvironment(override: Override): Conflict {
  return {
    where: 'environment',
    line: null,
    name: override.name,
    effect: effectOf(override, undefined),
    remedy: `Remove \`${override.name}\` from the environment (\`unset ${override.name}\`, or the \`env\` of the job), then run \`claude auth logout\` so that no login takes its place.`,
  };
}

function effectOf({ effect, holds }: Override, only: string | undefined): string {
  return [
    effect,
    ...(holds === undefined ? [] : [`it holds: ${holds}`]),
    ...(only === undefined ? [] : [only]),
  ].join('; ');
}
