import type { VerboseLog } from '../adapters/verbose-log/log-file.ts';
import { kindOf } from '../core/credentials/kinds/kind-of.ts';
import { reportLogLines } from '../core/report/log-lines.ts';
import type { Report } from '../core/report/report.ts';
import type { Settings } from '../core/config/settings.ts';
import { fetchOf, type LoadFetch } from './http.ts';
import { printError } from './terminal.ts';
import { version } from './version.ts';
import { scrub, UsageError } from './wiring.ts';

/** The log of a run that nobody wants one of. */
const nobodys: VerboseLog = { note: () => undefined, hide: () => undefined, close: async () => undefined };

/**
 * Runs something with the verbose log that the user asked for, or with one that keeps nothing, and with a fetch whose
 * requests are in it. The log is whole also when it fails.
 *
 * @throws {UsageError} when the log cannot be written
 */
export async function withLog<T>(
  path: string,
  command: string,
  run: (log: VerboseLog, loadFetch: LoadFetch) => Promise<T>,
): Promise<T> {
  const loadFetch = fetchOf(process.env);
  if (path === '') return run(nobodys, loadFetch);
  const { openLogFile } = await import('../adapters/verbose-log/log-file.ts');
  const { loggedFetch } = await import('../adapters/verbose-log/requests.ts');
  const log = await openLogFile(path, () => new Date(), scrub).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError([
      `the log cannot be written to \`${path}\`: ${reason}; choose another path with \`log\``,
    ]);
  });
  try {
    log.note('run', `scopekeeper ${version} ${command}, Node ${process.version} on ${process.platform}`);
    return await run(log, async () => loggedFetch(await loadFetch(), log));
  } catch (error) {
    log.note('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  } finally {
    const problem = await log.close();
    if (problem !== undefined) printError(`the log \`${path}\` is not whole: ${problem}`);
  }
}

/** Notes by its public prefix a credential of our own, and hides it from the log. */
function noteCredential(log: VerboseLog, name: string, credential: string): void {
  if (credential === '') return log.note('credential', `${name} is not set`);
  log.hide(credential);
  const { name: kind, masked } = kindOf(credential);
  log.note('credential', `${name} is ${kind} (${masked})`);
}

/** Notes the keys of a run of the action or of `report`. */
export function noteKeys(log: VerboseLog, settings: Settings): void {
  for (const name of ['github-token', 'linear-api-key'] as const) noteCredential(log, name, settings[name]);
}

/** Notes every refusal of a report and what became of it. */
export function noteReport(log: VerboseLog, report: Report): void {
  for (const [topic, text] of reportLogLines(report)) log.note(topic, text);
}
