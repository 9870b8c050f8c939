import * as v from 'valibot';
import { oneLine } from '../report/markdown.ts';
import { type WorkbenchResult, workbenchResultSchema } from './result-schema.ts';

/** Results that belong to a run, and what could not be used of its files. */
export interface ResultsReading {
  readonly results: readonly WorkbenchResult[];
  /** One sentence of plain text each; names in them are on one line and cut. */
  readonly problems: readonly string[];
}

/** A result is a few hundred characters; no file of one is larger than this. */
const mostCharacters = 65_536;
const mostProblems = 10;

/**
 * Reads the result files of a run. They are untrusted: whoever changed the app under test may have written them. So
 * a result must name the run's trigger, one of its apps and the pinned commit, and what it says is only text and
 * numbers within limits; who asked, and where, comes from our own records. The first file of an app counts.
 */
export function readResults(
  files: ReadonlyMap<string, string>,
  run: { readonly triggerId: string; readonly apps: readonly string[] },
  sha: string | undefined,
): ResultsReading {
  const results = new Map<string, WorkbenchResult>();
  const problems: string[] = [];
  for (const [name, text] of files) {
    const result = readResult(text);
    const problem = typeof result === 'string' ? result : mismatch(result, run, sha, results);
    if (problem !== undefined) problems.push(`${oneLine(name, 100)}: ${problem}`);
    else if (typeof result !== 'string') results.set(result.app, result);
  }
  const rest = problems.length - mostProblems;
  return {
    results: [...results.values()],
    problems: rest > 0 ? [...problems.slice(0, mostProblems), `and ${rest} more files`] : problems,
  };
}

function readResult(text: string): WorkbenchResult | string {
  if (text.length > mostCharacters) return `has more than ${mostCharacters} characters`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  const result = v.safeParse(workbenchResultSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return `\`${v.getDotPath(issue) ?? 'it'}\` is ${oneLine(issue.received, 60)}, expected ${oneLine(issue.expected ?? issue.message, 100)}`;
}

function mismatch(
  result: WorkbenchResult,
  run: { readonly triggerId: string; readonly apps: readonly string[] },
  sha: string | undefined,
  known: ReadonlyMap<string, WorkbenchResult>,
): string | undefined {
  if (result.triggerId !== run.triggerId) return 'names the trigger of another run';
  if (!run.apps.includes(result.app))
    return `names the app ${oneLine(result.app, 100)}, which this run was not sent`;
  if (sha !== undefined && result.sha !== sha)
    return `tested commit ${result.sha.slice(0, 12)}, but ${sha.slice(0, 12)} was asked for`;
  return known.has(result.app) ? `is a second result for ${oneLine(result.app, 100)}` : undefined;
}
