import { access } from 'node:fs/promises';
import { readRunContext, type RunContext } from '../adapters/github/run-context.ts';
import { UsageError } from './wiring.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the runner tells about this run; outside GitHub Actions almost nothing.
 * @throws {UsageError} when the payload of the event cannot be read
 */
export async function runContextOf(environment: Environment): Promise<RunContext> {
  return readRunContext(environment, await eventPayload(environment['GITHUB_EVENT_PATH']));
}

/** `@actions/github` reads the file at `path` when it is imported; where there is none, it goes on with an empty event. */
async function eventPayload(path: string | undefined): Promise<unknown> {
  try {
    if (path) await access(path);
    const { context } = await import('@actions/github');
    return context.payload;
  } catch (error) {
    throw new UsageError([
      `the event payload at GITHUB_EVENT_PATH cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}
