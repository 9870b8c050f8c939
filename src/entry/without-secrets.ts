import type { RunContext } from '../adapters/github/run-context.ts';
import type { Settings } from '../core/config/settings.ts';

/** Whose runs get no secrets from GitHub. */
type Secretless = NonNullable<RunContext['readOnlyFor']>;

/**
 * Whose runs this is one of, where that took the key its tracker needs. Nobody decided then that nothing is filed, and
 * nothing that the workflow's author could mend is wrong. A run of Dependabot may have a key of its own.
 */
export function secretsWithheldFrom(
  settings: Settings,
  readOnlyFor: RunContext['readOnlyFor'],
): Secretless | undefined {
  const lacking = {
    '': settings['linear-api-key'] === '',
    linear: settings['linear-api-key'] === '',
    github: settings['github-token'] === '',
    local: false,
    none: false,
  }[settings.tracker];
  return lacking ? readOnlyFor : undefined;
}

/** The settings of a run that can file nothing: no tracker, and no policy that needs the memory of one. */
export function withoutTracker(settings: Settings): Settings {
  const failOn = settings['fail-on'] === 'new' ? 'never' : settings['fail-on'];
  return { ...settings, tracker: 'none', 'fail-on': failOn };
}

/** Says why nothing was filed, and which of the user's wishes was passed over with it. */
export function withheldNotice(from: Secretless, wished: Settings): string {
  const whose = from === 'fork' ? 'pull requests from forks' : 'runs started by Dependabot';
  const policy =
    wished['fail-on'] === 'new'
      ? ', and `fail-on: new` was not applied, because only tickets remember what is old'
      : '';
  return `no tickets were filed${policy}: GitHub gives ${whose} no secrets. Report from a workflow_run workflow to file them.`;
}
