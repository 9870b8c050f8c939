import { FailurePlan, type Failure, type Matcher } from '../failures.ts';
import { listen, type LoggedRequest, type Service } from '../server.ts';
import { startBlobs } from './blobs.ts';
import { answer, graphqlPath, routeOf, type Behind } from './gate.ts';
import { HourlyBudget, wordFailure } from './limits.ts';
import type { AppOptions, AppRegistration } from './model/app.ts';
import type { PullRequestOptions, RepositoryOptions } from './model/options.ts';
import type { Repository } from './model/repository.ts';
import { World } from './model/world.ts';
import { makeToken, type Token, type TokenOptions } from './tokens.ts';
import { PullRequest } from './story/pull-request.ts';
import { Reading } from './story/reading.ts';
import { Workbench, type WorkbenchNames } from './story/workbench.ts';
import { Hook } from './webhooks/hook.ts';

/** How a stand-in starts. */
export interface GitHubOptions {
  /** Answer under `/api/v3` and `/api/graphql`, as GitHub Enterprise Server does. */
  readonly enterprise?: boolean;
  /** The budget of the hour; default 5,000. */
  readonly requestsPerHour?: number;
  /** The clock of created_at and updated_at. */
  readonly now?: () => Date;
  /** How long the receiver of a webhook may take; default 10,000 as on github.com. */
  readonly webhookTimeoutMillis?: number;
}

/** A running stand-in of GitHub. */
export interface GitHub {
  /** For GITHUB_API_URL. */
  readonly url: string;
  /** For GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  /** Every request, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** What GitHub would not have understood, and what the stand-in cannot do. */
  readonly violations: readonly string[];
  readonly world: World;
  /** Makes a repository. */
  repository(fullName: string, options?: RepositoryOptions): Repository;
  /** Registers the App under test: one per stand-in. */
  app(options?: AppOptions): AppRegistration;
  /** Its webhook: where to, how reliable, what was sent. */
  readonly webhooks: Hook;
  /** Opens a pull request that speaks the words of a scenario; by `dev` unless told otherwise. */
  pullRequest(repository: Repository, options?: PullRequestOptions): PullRequest;
  /** Makes a repository whose runs a test plays. */
  workbench(fullName: string, options?: RepositoryOptions, names?: WorkbenchNames): Workbench;
  /** Throws when the App wrote a comment that the test did not read as it stands now. */
  assertAllRead(): void;
  /** Takes back every token, as after a leak. */
  revokeTokens(): void;
  /** Makes a token and returns its value. Without `permissions` it may read metadata only. */
  token(options?: TokenOptions): string;
  failNext(matcher: Matcher, failure: Failure, times?: number): void;
  /** Ends all planned failures. */
  heal(): void;
  /** Throws when there were violations, or a planned failure that no request met. */
  assertClean(): void;
  close(): Promise<void>;
}

/** Starts a stateful, strict model of GitHub on a free local port. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const now = options.now ?? ((): Date => new Date());
  const failures = new FailurePlan();
  const violations: string[] = [];
  const blobs = await startBlobs(failures, (what) => violations.push(what));
  const tokens = new Map<string, Token>();
  const prefix = options.enterprise === true ? '/api/v3' : '';
  let url = '';
  const world = new World(now);
  const reading = new Reading(world);
  const hook = new Hook(world, {
    api: () => url,
    violation: (what) => violations.push(what),
    timeoutMillis: options.webhookTimeoutMillis ?? 10_000,
  });
  const behind: Behind = { world, tokens, prefix, api: () => url, blobs, hook, violations };
  const listening = await listen(
    serviceOf(behind, new HourlyBudget(options.requestsPerHour ?? 5000, now())),
    failures,
  );
  url = `${listening.origin}${prefix}`;
  return {
    url,
    graphqlUrl: `${listening.origin}${graphqlPath(prefix)}`,
    requests: listening.requests,
    violations,
    world,
    repository: (fullName, repositoryOptions = {}) => world.addRepository(fullName, repositoryOptions),
    app: (appOptions = {}) => world.registerApp(appOptions),
    webhooks: hook,
    revokeTokens: () => tokens.clear(),
    pullRequest: (repository, pullOptions = {}) => new PullRequest(repository, reading, pullOptions),
    workbench: (fullName, repositoryOptions = {}, names = {}) =>
      new Workbench(world.addRepository(fullName, repositoryOptions), names),
    assertAllRead: () => {
      const unread = reading.unread();
      if (unread.length > 0) throw new Error(unread.join('\n'));
    },
    token: (tokenOptions = {}) => {
      const token = makeToken(world, tokenOptions);
      tokens.set(token.value, token);
      return token.value;
    },
    failNext: (matcher, failure, times) => failures.failNext(matcher, failure, times),
    heal: () => failures.heal(),
    assertClean: () => {
      const wrong = [...violations, ...failures.unused(), ...hook.unused()];
      if (wrong.length > 0) throw new Error(`GitHub's stand-in complains:\n${wrong.join('\n')}`);
    },
    close: async () => {
      await Promise.all([listening.close(), blobs.listening.close()]);
      await hook.settled();
    },
  };
}

function serviceOf(behind: Behind, budget: HourlyBudget): Service {
  return {
    labels: (incoming) => {
      const id = routeOf(incoming, behind.prefix)?.operation.id;
      return [
        ...(id === undefined ? [] : [id]),
        `${incoming.method} ${incoming.path.slice(behind.prefix.length)}`,
      ];
    },
    wordFailure,
    answer: async (incoming) => {
      const spent = budget.spend();
      if (spent !== undefined) return spent;
      const answered = await answer(behind, incoming);
      return { ...answered, headers: { ...budget.headers(), ...answered.headers } };
    },
  };
}
