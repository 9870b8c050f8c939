import { readRunContext, type RunContext } from '../adapters/github/run-context.ts';
import { UsageError } from './wiring.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the runner tells about this run; outside GitHub Actions almost nothing.
 * @throws {UsageError} when the payload of the event cannot be read
 */
export async function runContextOf(environment: Environment): Promise<RunContext> {
  return readRunContext(environment, await eventPayload());
}

/** `@actions/github` reads the payload when it is imported, so that only then it can fail. */
async function eventPayload(): Promise<unknown> {
  try {
    const { context } = await import('@actions/github');
    return context.payload;
  } catch (error) {
    throw new UsageError([
      `the event payload at GITHUB_EVENT_PATH cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}
