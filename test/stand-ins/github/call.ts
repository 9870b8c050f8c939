import { json, type Answer } from '../server.ts';
import type { Route } from './description.ts';
import type { AppRegistration } from './model/app.ts';
import type { Issue } from './model/issues.ts';
import type { Actor } from './model/people.ts';
import type { Repository } from './model/repository.ts';
import type { World } from './model/world.ts';
import { notFound } from './refusal.ts';
import type { Json } from './shape.ts';
import type { Needs, Token, TokenOptions } from './tokens.ts';
import type { Delivery } from './webhooks/delivery.ts';

/** A checked request for one operation. */
export interface Call {
  readonly world: World;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** The body's members; empty when there was none. Checked against GitHub's description before. */
  readonly body: Json;
  readonly token: Token | undefined;
  /** Whoever asks; the anonymous user `ghost` without a token. */
  readonly actor: Actor;
  /** What to put before paths in `url` members. */
  readonly api: string;
  /** Where artifacts are downloaded from: another host than the API's. */
  readonly blobs: BlobStore;
  /** The App, when the request carries a JWT that it signed. */
  readonly app: AppRegistration | undefined;
  readonly hook: HookLog;
  /** Whether this is an Enterprise Server, which knows less. */
  readonly isEnterprise: boolean;
  issueToken(options: TokenOptions): Token;
  revoke(token: Token): void;
}

/** The deliveries of the App's webhook, as the API shows and repeats them. */
export interface HookLog {
  /** Newest first. */
  readonly deliveries: () => readonly Delivery[];
  /** Sends a delivery again, with its guid. */
  redeliver(delivery: Delivery): void;
}

/** All that showing something needs: what to put before paths in `url` members. */
export type View = Pick<Call, 'api'>;

/** Hands out links to bytes that work without a token. */
export interface BlobStore {
  link(bytes: Uint8Array, type?: 'application/zip' | 'text/plain'): string;
}

/** What a resource does for one operation. */
export interface Resource {
  readonly needs: Needs;
  /** Runs after the token was found good enough. */
  run(call: Call, repository: Repository): Answer;
}

/** The repository in the path; what is not there and what is not known look the same. */
export function repositoryOf(call: Call): Repository {
  const { owner, repo } = call.route.path;
  const repository = call.world.repository(`${owner ?? ''}/${repo ?? ''}`);
  if (repository === undefined) throw notFound();
  return repository;
}

/** The issue or pull request in the path, also by way of a comment. */
export function issueIn(call: Call, repository: Repository): Issue | undefined {
  const { issue_number: number, comment_id: comment, pull_number: pull } = call.route.path;
  const found = repository.comments.find((one) => String(one.id) === comment)?.issueNumber;
  return repository.issues.get(Number(number ?? pull ?? found));
}

/** The issue or pull request in the path, or 404. */
export function issueOf(call: Call, repository: Repository): Issue {
  const issue = issueIn(call, repository);
  if (issue === undefined) throw notFound();
  return issue;
}

/** One page of a list, with a Link header as GitHub sends it; `listName` puts it in an object with its total. */
export function paged<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => Json,
  listName?: string,
): Answer {
  const perPage = Number(call.query.get('per_page') ?? 30);
  const page = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const shown = items.slice((page - 1) * perPage, page * perPage).map(render);
  const links = [
    ...(page > 1 ? [link(call, page - 1, 'prev')] : []),
    ...(page < last ? [link(call, page + 1, 'next'), link(call, last, 'last')] : []),
    ...(page > 1 ? [link(call, 1, 'first')] : []),
  ];
  const list = listName === undefined ? shown : { total_count: items.length, [listName]: shown };
  return json(200, list, links.length === 0 ? {} : { link: links.join(', ') });
}

function link(call: Call, page: number, rel: string): string {
  const query = new URLSearchParams(call.query);
  query.set('page', String(page));
  const path = call.route.operation.path.replace(
    /\{(\w+)\}/g,
    (_whole, name: string) => call.route.path[name] ?? '',
  );
  return `<${call.api}${path}?${query.toString()}>; rel="${rel}"`;
}
