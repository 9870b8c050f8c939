import type { Actor, App, User } from './model/people.ts';
import type { AppRegistration, Installation } from './model/app.ts';
import { actionsApp } from './model/people.ts';
import type { Issue } from './model/issues.ts';
import type { Repository } from './model/repository.ts';
import type { World } from './model/world.ts';
import { Refusal } from './refusal.ts';

/** The repository permissions that the implemented operations ask for. */
type Permission =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'issues'
  | 'members'
  | 'metadata'
  | 'pull_requests'
  | 'statuses';

/** What a token may do; what is not named is not allowed. Everybody may read metadata. */
export type Permissions = Readonly<Partial<Record<Permission, 'read' | 'write'>>>;

/** What a test says about a token. */
export interface TokenOptions {
  readonly permissions?: Permissions;
  /**
   * `actions`: GITHUB_TOKEN; `app`: an installation token; `pat`: a fine-grained personal access token; `classic`: one
   * with scopes instead of permissions.
   */
  readonly kind?: 'actions' | 'app' | 'pat' | 'classic';
  /** For `classic`. */
  readonly scopes?: readonly string[];
  /** Its time is over. */
  readonly expired?: boolean;
  /** For tokens of people: the organization asks for single sign-on, and nobody has authorized the token for it. */
  readonly lacksSingleSignOn?: boolean;
  /** For `pat`: whose it is. */
  readonly login?: string;
  /** For `app`: whose it is. */
  readonly app?: App;
  /** Full names; other private repositories do not exist for it. Default: every repository. */
  readonly repositories?: readonly string[];
  /** For `app`: the installation it speaks for, with whose repositories and life it ends. */
  readonly of?: { readonly app: AppRegistration; readonly installation: Installation };
}

/** A token with all that the checks need. */
export interface Token {
  readonly value: string;
  readonly kind: 'actions' | 'app' | 'pat' | 'classic';
  readonly scopes: readonly string[];
  readonly lacksSingleSignOn: boolean;
  readonly actor: Actor;
  readonly permissions: Permissions;
  /** The account it was made for, when it is of an installation. */
  readonly account: User | undefined;
  readonly expiresAtMillis: number;
  /** Whether it is still worth something, apart from its age. */
  isValid(): boolean;
  /** Whether it was given for a repository, by full name. */
  reaches(fullName: string): boolean;
}

/** Installation tokens live for an hour. */
const lifetimeMillis = 3_600_000;

const prefixes = { actions: 'ghs_', app: 'ghs_', pat: 'github_pat_', classic: 'ghp_' } as const;

/** Makes a token in GitHub's form. */
export function makeToken(world: World, options: TokenOptions): Token {
  const kind = options.kind ?? 'actions';
  const value = `${prefixes[kind]}${world.sha('token', String(world.nextId())).slice(0, 36)}`;
  return {
    value,
    kind,
    actor: actorOf(world, kind, options),
    permissions: options.permissions ?? {},
    scopes: options.scopes ?? [],
    lacksSingleSignOn: options.lacksSingleSignOn ?? false,
    account: options.of?.installation.account,
    expiresAtMillis: Date.now() + (options.expired === true ? -1 : lifetimeMillis),
    isValid: () => options.of?.app.installations.includes(options.of.installation) ?? true,
    reaches: reachOf(options),
  };
}

function reachOf({ repositories, of }: TokenOptions): Token['reaches'] {
  const named = repositories?.map((name) => name.toLowerCase());
  return (fullName) => {
    const installed = [...(of?.installation.repositories ?? [])].map((one) => one.fullName.toLowerCase());
    const name = fullName.toLowerCase();
    return (named?.includes(name) ?? true) && (of === undefined || installed.includes(name));
  };
}

function actorOf(world: World, kind: Token['kind'], options: TokenOptions): Actor {
  if (kind === 'pat' || kind === 'classic')
    return { user: world.user(options.login ?? 'octocat'), app: null };
  if (kind === 'actions') return world.bot(actionsApp);
  return world.bot(
    options.of?.app.app ?? options.app ?? { id: world.nextId(), slug: 'some-app', name: 'Some App' },
  );
}

/** One permission at one level; several of them are alternatives. */
interface Need {
  readonly permission: Permission;
  readonly level: 'read' | 'write';
}

/** What an operation needs: alternatives, or `conversation` for what depends on issue or pull request. */
export type Needs = readonly Need[] | { readonly conversation: 'read' | 'write' };

/** Refuses what the token may not do in this repository, in GitHub's words. */
export function authorize(
  token: Token | undefined,
  needs: Needs,
  repository: Repository,
  issue: Issue | undefined,
): void {
  const alternatives = 'conversation' in needs ? conversationNeeds(needs.conversation, issue) : needs;
  const writes = alternatives.some((need) => need.level === 'write');
  const inReach = token?.reaches(repository.fullName) ?? false;
  if (!inReach && repository.private) throw new Refusal(404, 'Not Found');
  if (!repository.private && !writes) return;
  if (token === undefined) throw new Refusal(401, 'Requires authentication');
  if (token.kind === 'classic') return authorizeByScope(token, repository);
  if (inReach && alternatives.some((need) => allows(token.permissions, need))) return;
  const accepted = alternatives.map((need) => `${need.permission}=${need.level}`).join('; ');
  const who = token.kind === 'pat' ? 'personal access token' : 'integration';
  throw new Refusal(
    403,
    `Resource not accessible by ${who}`,
    {},
    { 'x-accepted-github-permissions': accepted },
  );
}

/** What scopes do not cover is not shown at all; every answer says what the token has and what would do. */
function authorizeByScope({ scopes }: Token, repository: Repository): void {
  const accepted = repository.private ? ['repo'] : ['public_repo', 'repo'];
  if (accepted.some((scope) => scopes.includes(scope))) return;
  throw new Refusal(404, 'Not Found', {}, { 'x-accepted-oauth-scopes': accepted.join(', ') });
}

/** What GitHub adds to every answer to a token with scopes. */
export function scopeHeaders(token: Token | undefined): Readonly<Record<string, string>> {
  return token?.kind === 'classic' ? { 'x-oauth-scopes': token.scopes.join(', ') } : {};
}

/** Refuses a token of a person that was not authorized for single sign-on, and says where that is done. */
export function requireSingleSignOn(token: Token | undefined, repository: Repository): void {
  if (token?.lacksSingleSignOn !== true) return;
  const url = `https://github.com/orgs/${repository.owner.login}/sso?authorization_request=AZSCKL4`;
  throw new Refusal(
    403,
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    {},
    { 'x-github-sso': `required; url=${url}` },
  );
}

/** Issues need `issues`; on a pull request `pull_requests` will do as well. */
function conversationNeeds(level: 'read' | 'write', issue: Issue | undefined): Need[] {
  const onIssues: Need = { permission: 'issues', level };
  return issue !== undefined && issue.pull === undefined
    ? [onIssues]
    : [onIssues, { permission: 'pull_requests', level }];
}

function allows(permissions: Permissions, need: Need): boolean {
  if (need.permission === 'metadata' && need.level === 'read') return true;
  const granted = permissions[need.permission];
  return granted === 'write' || granted === need.level;
}
