import { randomUUID } from 'node:crypto';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a runner reads what is printed and obeys the workflow commands in it. */
function isObeyed(environment: Environment): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}

/**
 * A page that may be printed in GitHub Actions. Names in it come from outside and could be workflow commands, which
 * are switched off around it with a word that nobody can guess.
 */
export function withCommandsOff(page: string, environment: Environment): string {
  if (page === '' || !isObeyed(environment)) return page;
  const token = randomUUID();
  return `::stop-commands::${token}\n${page}${page.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}

/**
 * A line of ours, which begins with our words, so that only the older form of a command (`##[error]`, obeyed anywhere
 * in a line) can be in it.
 */
export function inert(line: string, environment: Environment): string {
  return isObeyed(environment) ? line.replaceAll('##[', '# #[') : line;
}

/** JSON with the same meaning and no older form of a command in it; its lines never begin with one of the newer form. */
export function inertJson(json: string, environment: Environment): string {
  return isObeyed(environment) ? json.replaceAll('##[', String.raw`#\u0023[`) : json;
}
