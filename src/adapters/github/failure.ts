import type { Octokit } from '@octokit/core';
import type { GitHubSender } from '../../core/credentials/refusals/github-holder.ts';

/** No answer came: the network failed, time ran out, or what came was not GitHub's. */
export class NoAnswer extends Error {
  readonly code = 'no-answer';
}

/** The time that GitHub may cost in all is used up; nothing was sent. */
export class BudgetSpent extends Error {
  readonly code = 'budget-spent';

  constructor(totalMillis: number) {
    super(`GitHub took more than ${Math.round(totalMillis / 1000)} s in all`);
  }
}

/** An answer of a form that GitHub does not document. */
export class UnexpectedAnswer extends Error {
  readonly code = 'unexpected-answer';
}

/** What can be learned about a failed request, whatever threw it. */
export interface Failure {
  /** HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** GitHub's own words, or those of the network: one line of at most 200 characters. */
  readonly words: string;
  /** What the request was sent with, where the client told (see `tellingSender`). */
  readonly sender: GitHubSender | undefined;
  /** The path that was asked, without parameters; undefined for GraphQL. */
  readonly path: string | undefined;
  /** What lies beneath, when it is one of the errors above. */
  readonly cause: NoAnswer | BudgetSpent | UnexpectedAnswer | undefined;
}

/** Reads the errors of octokit's REST and GraphQL requests and our own. */
export function failureOf(error: unknown): Failure {
  const cause = ourCause(error);
  const response = member(error, 'response');
  const headers = member(response, 'headers') ?? member(error, 'headers');
  const status = member(response, 'status') ?? (cause === undefined ? member(error, 'status') : undefined);
  const refused = member(member(error, 'errors'), '0') ?? member(response, 'data');
  const said = cause?.message ?? member(refused, 'message') ?? member(error, 'message');
  return {
    status: typeof status === 'number' ? status : undefined,
    headers: stringsOf(headers),
    words: oneLine(typeof said === 'string' ? said : String(error)),
    sender: senders.get(Object(error) as object),
    path: pathOf(member(member(error, 'request'), 'url')),
    cause,
  };
}

/** What failed requests were sent with. Errors belong to octokit, so nothing is written onto them. */
const senders = new WeakMap<object, GitHubSender>();

/** Tells of every failed request what it was sent with, so that what is said of the failure can name that. */
export function tellingSender(sender: GitHubSender): (octokit: Pick<Octokit, 'hook'>) => void {
  return (octokit) => {
    octokit.hook.error('request', (error) => {
      senders.set(error, sender);
      throw error;
    });
  };
}

/** The repository that a failed request was about. */
export function repositoryOf({ path }: Failure): string | undefined {
  return /\/repos\/([\w.-]+\/[\w.-]+)/.exec(path ?? '')?.[1];
}

function pathOf(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).pathname : undefined;
}

/** Whether the request may have had its effect although it failed: nothing came back that says it had none. */
export function mayHaveHappened(error: unknown): boolean {
  const { status, cause } = failureOf(error);
  if (cause instanceof BudgetSpent) return false;
  return cause !== undefined || (status !== undefined && status >= 500);
}

/**
 * Whether GitHub refused because the token may not do this. Rate limits, which also come as 403, are not that.
 */
export function isForbidden(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.status === 403 && !isRateLimited(failure);
}

/** Whether a failure is one of GitHub's rate limits. */
export function isRateLimited({ status, headers, words }: Failure): boolean {
  if (status === 429) return true;
  return status === 403 && (headers['x-ratelimit-remaining'] === '0' || /\brate limit\b/i.test(words));
}

function ourCause(error: unknown): Failure['cause'] {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof NoAnswer || at instanceof BudgetSpent || at instanceof UnexpectedAnswer) return at;
  }
  return undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function stringsOf(headers: unknown): Record<string, string> {
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** One line of at most 200 characters; a page for people says nothing that helps. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.startsWith('<')) return 'a web page instead of JSON';
  return line.length <= 200 ? line : `${line.slice(0, 199).replace(/[\ud800-\udbff]$/, '')}…`;
}
