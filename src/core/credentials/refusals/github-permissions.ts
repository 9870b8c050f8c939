type Headers = Readonly<Record<string, string>>;

/**
 * What would do, as a workflow writes it: `issues: write or pull-requests: write`. The header holds alternatives
 * divided by semicolons, each a list divided by commas; what is not of that form is left out.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function acceptedPermissions(headers: Headers): string | undefined {
  const alternatives = (headers['x-accepted-github-permissions'] ?? '')
    .split(';')
    .map((one) => one.split(',').map((permission) => permission.trim()));
  const written = alternatives
    .filter((one) => one.every((permission) => /^[a-z_]{1,40}=[a-z]{1,10}$/.test(permission)))
    .map((one) => one.map((permission) => permission.replaceAll('_', '-').replace('=', ': ')).join(' and '));
  return written.length === 0 ? undefined : written.join(' or ');
}

/** The same permissions as the settings of an App or of a token name them: `Pull requests: write`. */
export function inSettings(permissions: string): string {
  return permissions
    .replace(/(?<![a-z-])[a-z](?=[a-z-]{0,40}: )/g, (first) => first.toUpperCase())
    .replaceAll('-', ' ');
}

/**
 * The scopes any one of which a classic token needs here and none of which it has; empty where scopes are not the
 * reason. https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
export function lackingScopes(headers: Headers): {
  readonly has: readonly string[];
  readonly needsOneOf: readonly string[];
} {
  const has = scopesIn(headers['x-oauth-scopes']);
  const accepted = scopesIn(headers['x-accepted-oauth-scopes']);
  const told = headers['x-oauth-scopes'] !== undefined;
  const covered = accepted.some((wanted) => has.some((scope) => includes(scope, wanted)));
  return { has, needsOneOf: told && !covered ? accepted : [] };
}

function scopesIn(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => /^[a-z_]+(?::[a-z_]+)?$/.test(scope));
}

/** Scopes that hold others, beside those whose names say it: `admin:org` holds `write:org`, that holds `read:org`. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  repo: ['public_repo', 'repo:status', 'repo_deployment', 'repo:invite', 'security_events'],
  user: ['read:user', 'user:email', 'user:follow'],
  project: ['read:project'],
};

const LEVELS = ['read', 'write', 'admin'];

function includes(scope: string, wanted: string): boolean {
  if (scope === wanted || HOLDS[scope]?.includes(wanted) === true) return true;
  const [level = '', about] = scope.split(':');
  const [least = '', wantedAbout] = wanted.split(':');
  const isLeveled = LEVELS.includes(level) && LEVELS.includes(least);
  return isLeveled && about === wantedAbout && LEVELS.indexOf(level) > LEVELS.indexOf(least);
}
