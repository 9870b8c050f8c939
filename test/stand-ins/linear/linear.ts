import { randomBytes } from 'node:crypto';

import { FailurePlan, type Failure, type Matcher } from '../failures.ts';
import { listen, type LoggedRequest } from '../server.ts';
import { Budget, wordFailure } from './budget.ts';
import { answer, labelsOf } from './endpoint.ts';
import type { Key } from './keys.ts';
import type { User } from './model.ts';
import { mutations } from './mutations.ts';
import { queries } from './queries.ts';
import { Views } from './views.ts';
import { Workspace, type WorkspaceOptions } from './workspace.ts';

/** How a stand-in starts. */
export interface LinearOptions extends WorkspaceOptions {
  /** Default 2,500. */
  readonly requestsPerHour?: number;
  /** Default 3,000,000. */
  readonly complexityPerHour?: number;
  /** The HTTP status beside AUTHENTICATION_ERROR, of which Linear has two; default 401. */
  readonly refusesKeysWith?: 400 | 401;
}

/** What a test says about a key. */
interface KeyOptions {
  readonly kind?: 'personal' | 'oauth';
  readonly user?: User;
  /** Default true. */
  readonly mayWrite?: boolean;
}

/** A running stand-in of Linear: a workspace that answers GraphQL. */
export interface Linear {
  /** For LINEAR_API_URL. */
  readonly url: string;
  readonly workspace: Workspace;
  /** Every request, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** What Linear would not have understood, and what the stand-in cannot do. */
  readonly violations: readonly string[];
  /** Makes a personal key (`lin_api_...`, sent bare) or an OAuth token (sent with `Bearer`). */
  key(options?: KeyOptions): string;
  failNext(matcher: Matcher, failure: Failure, times?: number): void;
  /** Ends all planned failures. */
  heal(): void;
  /** Throws when there were violations, or a planned failure that no request met. */
  assertClean(): void;
  close(): Promise<void>;
}

/** Starts a stateful, strict model of Linear on a free local port. */
export async function startLinear(options: LinearOptions = {}): Promise<Linear> {
  const now = options.now ?? ((): Date => new Date());
  const workspace = new Workspace(options);
  const failures = new FailurePlan();
  const violations: string[] = [];
  const keys = new Map<string, Key>();
  const budget = new Budget(options.requestsPerHour ?? 2500, options.complexityPerHour ?? 3_000_000, now());
  const roots = (key: Key): Record<string, unknown> => {
    const views = new Views(workspace, () => key.user);
    return {
      ...queries(workspace, views, () => key.user),
      ...mutations(workspace, views, () => ({ user: key.user, isApp: key.kind === 'oauth' })),
      rateLimitStatus: () => budget.status(),
    };
  };
  const behind = { keys, budget, violations, roots, refusesKeysWith: options.refusesKeysWith ?? 401 };
  const listening = await listen(
    { labels: labelsOf, answer: (incoming) => answer(behind, incoming), wordFailure },
    failures,
  );
  return {
    url: `${listening.origin}/graphql`,
    workspace,
    requests: listening.requests,
    violations,
    key: (keyOptions = {}) => {
      const key = makeKey(workspace, keyOptions);
      keys.set(key.value, key);
      return key.value;
    },
    failNext: (matcher, failure, times) => failures.failNext(matcher, failure, times),
    heal: () => failures.heal(),
    assertClean: () => {
      const wrong = [...violations, ...failures.unused()];
      if (wrong.length > 0) throw new Error(`Linear's stand-in complains:\n${wrong.join('\n')}`);
    },
    close: () => listening.close(),
  };
}

function makeKey(workspace: Workspace, options: KeyOptions): Key {
  const kind = options.kind ?? 'personal';
  const prefix = kind === 'personal' ? 'lin_api_' : 'lin_oauth_';
  return {
    value: `${prefix}${randomBytes(20).toString('hex')}`,
    kind,
    user: options.user ?? workspace.user(`robot-${randomBytes(3).toString('hex')}@acme.test`),
    mayWrite: options.mayWrite ?? true,
  };
}
