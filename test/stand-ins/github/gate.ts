import { createHash } from 'node:crypto';

import { json, type Answer, type Incoming } from '../server.ts';
import { issueIn, repositoryOf, type BlobStore, type Call, type HookLog, type Resource } from './call.ts';
import { judgeAnswer, judgeBody, judgeQuery } from './contract.ts';
import { route, type Route } from './description.ts';
import { answerGraphql } from './graphql.ts';
import { appSigning } from './json-web-token.ts';
import type { AppRegistration } from './model/app.ts';
import type { World } from './model/world.ts';
import { malformed, Refusal } from './refusal.ts';
import { accountOperations } from './resources/account.ts';
import { appOperations, installationOperations } from './resources/apps.ts';
import { checkResources } from './resources/checks.ts';
import { commentResources } from './resources/comments.ts';
import { deliveryOperations } from './resources/deliveries.ts';
import { dispatchResources } from './resources/dispatches.ts';
import { commitResources } from './resources/commits.ts';
import { fileResources } from './resources/files.ts';
import { issueResources } from './resources/issues.ts';
import { jobResources } from './resources/jobs.ts';
import { labelResources } from './resources/labels.ts';
import { pullResources } from './resources/pulls.ts';
import { reactionResources } from './resources/reactions.ts';
import { repositoryResources } from './resources/repositories.ts';
import { runResources } from './resources/runs.ts';
import { teamOperations } from './resources/teams.ts';
import type { Json } from './shape.ts';
import { authorize, makeToken, requireSingleSignOn, scopeHeaders, type Token } from './tokens.ts';

const resources: Readonly<Record<string, Resource>> = {
  ...repositoryResources,
  ...commitResources,
  ...fileResources,
  ...pullResources,
  ...issueResources,
  ...commentResources,
  ...labelResources,
  ...checkResources,
  ...runResources,
  ...jobResources,
  ...dispatchResources,
  ...reactionResources,
};

const operations = { ...accountOperations, ...installationOperations, ...teamOperations };

const operationsOfApps: Readonly<Record<string, (call: Call, app: AppRegistration) => Answer>> = {
  ...appOperations,
  ...deliveryOperations,
};

/** GitHub.com knows both; Enterprise Servers refuse the newer one. */
const apiVersions = ['2022-11-28', '2026-03-10'];

/** What the gate needs to know of the stand-in behind it. */
export interface Behind {
  readonly world: World;
  readonly tokens: Map<string, Token>;
  /** What stands before every path: empty, or `/api/v3`. */
  readonly prefix: string;
  readonly api: () => string;
  readonly blobs: BlobStore;
  readonly hook: HookLog;
  readonly violations: string[];
}

/** The operation a request is for, by the path below the prefix. */
export function routeOf(incoming: Incoming, prefix: string): Route | undefined {
  return incoming.path.startsWith(prefix)
    ? route(incoming.method, incoming.path.slice(prefix.length))
    : undefined;
}

/** Answers one request as GitHub would, or refuses it and writes down what was wrong with it. */
export async function answer(behind: Behind, incoming: Incoming): Promise<Answer> {
  try {
    return withEtag(incoming, withScopes(behind, incoming, await unguarded(behind, incoming)));
  } catch (error) {
    if (error instanceof Refusal) return withScopes(behind, incoming, error.answer);
    behind.violations.push(`the stand-in broke on ${incoming.method} ${incoming.path}: ${String(error)}`);
    return json(500, { message: 'Server Error' });
  }
}

function withScopes(behind: Behind, incoming: Incoming, answered: Answer): Answer {
  const token = behind.tokens.get(bareToken(incoming));
  return { ...answered, headers: { ...answered.headers, ...scopeHeaders(token) } };
}

function bareToken(incoming: Incoming): string {
  return (incoming.headers['authorization'] ?? '').replace(/^(?:bearer|token) /i, '');
}

async function unguarded(behind: Behind, incoming: Incoming): Promise<Answer> {
  refuseOddHeaders(incoming, behind.prefix === '' ? apiVersions : apiVersions.slice(0, 1));
  const app = appSigning(behind.world.app, incoming.headers['authorization']);
  const token = app === undefined ? tokenOf(behind, incoming) : undefined;
  const violation = (what: string): void =>
    void behind.violations.push(`${incoming.method} ${incoming.path}: ${what}`);
  if (incoming.method === 'POST' && incoming.path === graphqlPath(behind.prefix)) {
    return answerGraphql(behind.world, token, incoming.body, violation);
  }
  const call = checked(behind, incoming, { token, app }, violation);
  const answered = perform(call, violation);
  const isJson = (answered.headers['content-type'] ?? '').startsWith('application/json');
  const body: unknown = isJson ? JSON.parse(String(answered.body)) : null;
  const wrong = isJson ? judgeAnswer(call.route.operation, answered.status, body) : [];
  for (const mistake of wrong) violation(`the stand-in answered what GitHub would not: ${mistake}`);
  return answered;
}

/** Where GraphQL is asked: beside the REST prefix of an Enterprise Server. */
export function graphqlPath(prefix: string): string {
  return prefix === '' ? '/graphql' : '/api/graphql';
}

function refuseOddHeaders(incoming: Incoming, versions: readonly string[]): void {
  if (incoming.headers['user-agent'] === undefined) {
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    );
  }
  const version = incoming.headers['x-github-api-version'];
  if (version !== undefined && !versions.includes(version))
    throw new Refusal(400, `"${version}" is not a supported version.`);
}

function tokenOf(behind: Behind, incoming: Incoming): Token | undefined {
  if (incoming.headers['authorization'] === undefined) return undefined;
  const token = behind.tokens.get(bareToken(incoming));
  if (token === undefined || !token.isValid() || token.expiresAtMillis < Date.now())
    throw new Refusal(401, 'Bad credentials');
  return token;
}

function checked(
  behind: Behind,
  incoming: Incoming,
  { token, app }: { readonly token: Token | undefined; readonly app: AppRegistration | undefined },
  violation: (what: string) => void,
): Call {
  const found = routeOf(incoming, behind.prefix);
  if (found === undefined) {
    violation('GitHub has no such operation');
    throw new Refusal(404, 'Not Found');
  }
  const body = bodyOf(incoming);
  const mistakes = [...judgeQuery(found.operation, incoming.query), ...judgeBody(found.operation, body)];
  for (const mistake of mistakes) violation(mistake);
  if (mistakes.length > 0) throw malformed(mistakes);
  return {
    world: behind.world,
    route: found,
    query: incoming.query,
    headers: incoming.headers,
    body: (body ?? {}) as Json,
    token,
    actor: token?.actor ?? { user: behind.world.user('ghost'), app: null },
    api: behind.api(),
    blobs: behind.blobs,
    app,
    hook: behind.hook,
    isEnterprise: behind.prefix !== '',
    issueToken: (options) => {
      const issued = makeToken(behind.world, options);
      behind.tokens.set(issued.value, issued);
      return issued;
    },
    revoke: ({ value }) => void behind.tokens.delete(value),
  };
}

function bodyOf(incoming: Incoming): unknown {
  if (incoming.body === '') return undefined;
  try {
    return JSON.parse(incoming.body) as unknown;
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}

function perform(call: Call, violation: (what: string) => void): Answer {
  const { id } = call.route.operation;
  const ofApp = operationsOfApps[id];
  if (ofApp !== undefined) {
    if (call.app === undefined) throw new Refusal(401, 'A JSON web token could not be decoded');
    return ofApp(call, call.app);
  }
  if (call.app !== undefined) throw new Refusal(403, 'Resource not accessible by integration');
  const account = operations[id];
  if (account !== undefined) return account(call);
  const resource = resources[id];
  if (resource === undefined) {
    // Search is not modelled on purpose: its index lags behind, so nothing may be decided by it.
    violation(`${id} is not modelled by the stand-in`);
    throw new Refusal(id.startsWith('search/') ? 403 : 501, `${id} is not modelled`);
  }
  const repository = repositoryOf(call);
  requireSingleSignOn(call.token, repository);
  authorize(call.token, resource.needs, repository, issueIn(call, repository));
  return resource.run(call, repository);
}

function withEtag(incoming: Incoming, answered: Answer): Answer {
  if (incoming.method !== 'GET' || answered.status !== 200) return answered;
  const etag = `W/"${createHash('sha256').update(answered.body).digest('hex')}"`;
  const headers = { ...answered.headers, etag };
  const unchanged = incoming.headers['if-none-match'] === etag;
  return unchanged ? { status: 304, headers: { etag }, body: '' } : { ...answered, headers };
}
