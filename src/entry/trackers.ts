import type { Configuration } from '../core/config/configuration.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Tracker } from '../flows/tracker.ts';
import { githubClientOf } from './github-client.ts';
import type { Outside } from './http.ts';
import { malformedSecrets, routeOf, UsageError } from './wiring.ts';

/**
 * The tracker that the settings ask for, loaded only then; undefined where no tickets are wanted.
 * @throws {UsageError} when what it needs is missing
 */
export async function trackerOf(
  settings: Settings,
  configuration: Configuration,
  outside: Outside,
  door: 'action' | 'command-line',
): Promise<Tracker | undefined> {
  const chosen = settings.tracker || defaultTracker(settings, door);
  if (chosen === 'none' && settings['fail-on'] === 'new') {
    throw new UsageError([
      '`fail-on` is new, but only tickets remember what is old: choose a tracker, or `fail-on: any`',
    ]);
  }
  const malformed = malformedSecrets(settings, keysOf[chosen]);
  if (malformed.length > 0) throw new UsageError(malformed);
  switch (chosen) {
    case 'none':
      return undefined;
    case 'local':
      return localTracker(settings, configuration);
    case 'linear':
      return linearTracker(settings, configuration, outside);
    case 'github':
      return githubTracker(settings, configuration, outside);
  }
}

const keysOf = { none: [], local: [], linear: ['linear-api-key'], github: ['github-token'] } as const;

/** On the command line a key may be in the environment for other tools, so that it decides nothing there. */
function defaultTracker(settings: Settings, door: 'action' | 'command-line'): 'linear' | 'local' | 'none' {
  if (door === 'command-line') return 'local';
  return settings['linear-api-key'] === '' ? 'none' : 'linear';
}

/** A tracker that is loaded when it is first asked something; a run in which nothing was dropped asks nothing. */
function onDemand(name: Tracker['name'], load: () => Promise<Tracker>): Tracker {
  let loaded: Tracker | undefined;
  const tracker = async (): Promise<Tracker> => (loaded ??= await load());
  return {
    name,
    find: async (query) => (await tracker()).find(query),
    apply: async (writes) => (await tracker()).apply(writes),
    warnings: () => loaded?.warnings() ?? [],
  };
}

function localTracker(settings: Settings, configuration: Configuration): Tracker {
  return onDemand('local', async () => {
    const { createLocalTracker } = await import('../adapters/local-tickets/tracker.ts');
    return createLocalTracker({
      folder: settings['tickets-folder'],
      labels: routeOf(settings, configuration).labels,
    });
  });
}

function linearTracker(settings: Settings, configuration: Configuration, outside: Outside): Tracker {
  if (settings['linear-api-key'] === '') {
    throw new UsageError([
      '`tracker` is linear, but there is no key: set `linear-api-key` (command line: LINEAR_API_KEY)',
    ]);
  }
  return onDemand('linear', async () => {
    const { createLinearTracker } = await import('../adapters/linear/tracker.ts');
    return createLinearTracker({
      ...routeOf(settings, configuration),
      fetch: await outside.loadFetch(),
      apiKey: settings['linear-api-key'],
      apiUrl: outside.environment['LINEAR_API_URL'],
      routing: configuration.tickets?.routing,
      timeBudgetMillis: settings['time-budget'] * 1_000,
    });
  });
}

async function githubTracker(
  settings: Settings,
  configuration: Configuration,
  outside: Outside,
): Promise<Tracker> {
  const [owner, repo] = (outside.environment['GITHUB_REPOSITORY'] ?? '').split('/');
  if (settings['github-token'] === '' || !owner || !repo) {
    const needs =
      'a token and a repository: set `github-token` (command line: GITHUB_TOKEN) and GITHUB_REPOSITORY=owner/name';
    throw new UsageError([`\`tracker\` is github, which needs ${needs}`]);
  }
  const { createGitHubTracker } = await import('../adapters/github/issues/tracker.ts');
  const { assignee, labels } = routeOf(settings, configuration);
  return createGitHubTracker({
    github: await githubClientOf(settings, outside),
    owner,
    repo,
    labels,
    assignees: assignee === undefined ? [] : [assignee],
  });
}
