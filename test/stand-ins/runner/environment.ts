import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the runner knows of the event, the repository and itself; names as in the `github` context, without `event`. */
export type GithubContext = Readonly<Record<string, string>>;

/** Members of the `github` context that the runner hands to every step as GITHUB_...; the token is not one of them. */
const exported = new Set(
  [
    'action action_path actor actor_id api_url base_ref env event_name event_path graphql_url head_ref job output path ref',
    'ref_name ref_protected ref_type repository repository_id repository_owner repository_owner_id retention_days run_attempt',
    'run_id run_number server_url sha state step_summary triggering_actor workflow workflow_ref workflow_sha workspace',
  ].flatMap((line) => line.split(' ')),
);

/** The GITHUB_ variables for a context. ACTION_REF and ACTION_REPOSITORY are empty in composite run steps. */
export function githubVariables(github: GithubContext): Record<string, string> {
  const known = Object.entries(github).filter(([name]) => exported.has(name));
  const variables = known.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]);
  return { ...Object.fromEntries(variables), GITHUB_ACTION_REF: '', GITHUB_ACTION_REPOSITORY: '' };
}

/** A context like that of a push to `acme/tools`, with what the test says instead. */
export function githubContext(given: GithubContext): GithubContext {
  const repository = given['repository'] ?? 'acme/tools';
  return {
    actor: 'octocat',
    api_url: 'https://api.github.com',
    base_ref: '',
    event_name: 'push',
    graphql_url: 'https://api.github.com/graphql',
    head_ref: '',
    job: 'test',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    repository,
    repository_owner: repository.replace(/\/.*/, ''),
    run_attempt: '1',
    run_id: '1001',
    run_number: '1',
    server_url: 'https://github.com',
    sha: '0'.repeat(40),
    triggering_actor: 'octocat',
    workflow: 'CI',
    ...given,
  };
}

const systemFolders = ['/usr/local/bin', '/usr/bin', '/bin'];

/** A PATH on which `node` is the given binary; with `null`, one on which there is none. */
export function searchPath(nodePath: string | null, temp: string): string {
  const folder = join(temp, '_bin');
  mkdirSync(folder);
  if (nodePath !== null) {
    symlinkSync(nodePath, join(folder, 'node'));
    return [folder, ...systemFolders].join(':');
  }
  for (const program of systemFolders
    .filter(existsSync)
    .flatMap((one) => readdirSync(one).map((name) => join(one, name)))) {
    const link = join(folder, program.slice(dirname(program).length + 1));
    if (!/\/(?:node|nodejs|npm|npx)$/.test(program) && !existsSync(link)) linkIfNew(program, link);
  }
  return folder;
}

function linkIfNew(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    // A dangling link of the system looks absent and is not.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
