import { FailurePlan, type Failure, type Matcher } from '../failures.ts';
import { type Answer, type Incoming, json, listen, type LoggedRequest } from '../server.ts';

/** What a server publishes, by the label of the request that gets it. */
export type Place =
  /** RFC 8414. */
  | 'oauth2'
  /** OpenID Connect Discovery 1.0. */
  | 'oidc'
  /** The API that it protects. */
  | 'resource'
  /** RFC 9728. */
  | 'resource-metadata';

/** How a stand-in starts. */
export interface AuthorizationServerOptions {
  /** `scopes_supported`; null for a server that does not list any. */
  readonly scopes?: readonly string[] | null;
  /** The path of the issuer, for a server of many tenants. */
  readonly path?: string;
}

/** A running stand-in of an authorization server and of an API that it protects. */
export interface AuthorizationServer {
  readonly issuer: string;
  /** An address of the API. */
  readonly resource: string;
  readonly requests: readonly LoggedRequest[];
  /** What was asked, in order. */
  readonly asked: readonly string[];
  /** Answers requests for a place in another way from now on. */
  answers(place: Place, answer: Answer | ((incoming: Incoming) => Answer)): void;
  /** Changes members of the published metadata; undefined takes one away. */
  publishes(members: Readonly<Record<string, unknown>>): void;
  failNext(matcher: Matcher, failure: Failure, times?: number): void;
  /** Throws when there were requests that no client should make, or a planned failure that no request met. */
  assertClean(): void;
  close(): Promise<void>;
}

const apiPath = '/api/users/@me/';

/** Starts a server that publishes its metadata at both well-known places, and an API that points to it. */
export async function startAuthorizationServer(
  options: AuthorizationServerOptions = {},
): Promise<AuthorizationServer> {
  const failures = new FailurePlan();
  const violations: string[] = [];
  const others = new Map<string, Answer | ((incoming: Incoming) => Answer)>();
  const path = options.path ?? '';
  let document: Record<string, unknown> = {};
  const answerTo = (incoming: Incoming): Answer => {
    violations.push(...violationsOf(incoming));
    const place = placeOf(incoming.path, path);
    if (place === undefined) return json(404, { error: 'not_found' });
    const other = others.get(place);
    if (other !== undefined) return typeof other === 'function' ? other(incoming) : other;
    if (place === 'resource') return refusal(origin);
    if (place === 'resource-metadata')
      return json(200, { resource: `${origin}${apiPath}`, authorization_servers: [`${origin}${path}`] });
    return json(200, document);
  };
  const listening = await listen(
    {
      labels: (incoming) => [placeOf(incoming.path, path) ?? 'elsewhere'],
      answer: answerTo,
      wordFailure: (failure) =>
        json('status' in failure ? failure.status : 429, { error: 'temporarily_unavailable' }),
    },
    failures,
  );
  const { origin, requests } = listening;
  document = metadata(`${origin}${path}`, options.scopes === undefined ? ['tickets:read'] : options.scopes);
  return {
    issuer: `${origin}${path}`,
    resource: `${origin}${apiPath}`,
    requests,
    get asked() {
      return requests.map(({ labels, path: asked }) =>
        labels[0] === 'elsewhere' ? asked : (labels[0] ?? ''),
      );
    },
    answers: (place, answer) => void others.set(place, answer),
    publishes: (members) => {
      document = { ...document, ...members };
    },
    failNext: (matcher, failure, times) => failures.failNext(matcher, failure, times),
    assertClean: () => {
      const all = [...violations, ...failures.unused()];
      if (all.length > 0)
        throw new Error(`the authorization server stand-in was misused:\n${all.join('\n')}`);
    },
    close: () => listening.close(),
  };
}

function metadata(issuer: string, scopes: readonly string[] | null): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    introspection_endpoint: `${issuer}/introspect`,
    response_types_supported: ['code'],
    ...(scopes === null ? {} : { scopes_supported: scopes }),
  };
}

function refusal(origin: string): Answer {
  const challenge = `Bearer realm="api", resource_metadata="${origin}/.well-known/oauth-protected-resource${apiPath}"`;
  return json(
    401,
    { detail: 'Authentication credentials were not provided.' },
    { 'www-authenticate': challenge },
  );
}

/** A well-known part stands before the path of an issuer in RFC 8414 (section 3.1), and behind it in OpenID Connect. */
function placeOf(asked: string, path: string): Place | undefined {
  if (asked === `/.well-known/oauth-authorization-server${path}`) return 'oauth2';
  if (asked === `${path}/.well-known/openid-configuration`) return 'oidc';
  if (asked === apiPath) return 'resource';
  return asked === `/.well-known/oauth-protected-resource${apiPath}` ? 'resource-metadata' : undefined;
}

/** Whoever looks for metadata only reads, and has no reason to show a credential. */
function violationsOf({ method, path, headers, body }: Incoming): readonly string[] {
  return [
    ...(method === 'GET' ? [] : [`${method} ${path}: expected GET`]),
    ...(body === '' ? [] : [`${path}: has a body`]),
    ...['authorization', 'cookie'].filter((name) => name in headers).map((name) => `${path}: sends ${name}`),
    ...(headers['user-agent']?.startsWith('scopekeeper/') ? [] : [`${path}: does not say who asks`]),
  ];
}
