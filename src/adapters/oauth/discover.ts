import { addressProblem } from '../../core/credentials/scopes/address.ts';
import type { ServerPlace } from '../../core/credentials/scopes/server-place.ts';
import { boundedFetch, type BoundedFetch, type FetchBounds } from './bounded-fetch.ts';
import { type Discovered, unanswered } from './discovered.ts';
import { judgeMetadata, judgeRefusal, judgeResourceMetadata, type Metadata } from './judge.ts';
import { readMetadataFile } from './metadata-file.ts';
import { isPrivateHost } from './private-host.ts';
import {
  type Reply,
  requestAddress,
  requestMetadata,
  requestResourceMetadata,
  type WellKnown,
} from './request.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/**
 * Asks an authorization server what it grants, by its issuer or by a resource that it protects, or reads a cached copy of
 * its metadata. Never throws for what a server does or a file holds.
 */
export async function discoverGrantable(server: ServerPlace, bounds: FetchBounds): Promise<Discovered> {
  if (server.kind === 'metadata') return readMetadataFile(server.path);
  return unanswered(async () => {
    const fetch = boundedFetch(bounds);
    const issuer = server.kind === 'issuer' ? server.issuer : await issuerOf(server.resource, fetch);
    return metadataOf(issuer, fetch);
  });
}

/** RFC 8414 first; OpenID Connect Discovery where that has nothing, or does not list scopes. */
async function metadataOf(issuer: string, fetch: BoundedFetch): Promise<Metadata> {
  const first = await attempt(issuer, 'oauth2', fetch);
  if (first instanceof UnusableAnswer && first.kind === 'gone') throw first;
  if (!(first instanceof UnusableAnswer) && first.grantable.kind === 'listed') return first;
  const second = await attempt(issuer, 'oidc', fetch);
  if (!(second instanceof UnusableAnswer) && second.grantable.kind === 'listed') return second;
  if (!(first instanceof UnusableAnswer)) return first;
  if (!(second instanceof UnusableAnswer)) return second;
  throw new UnusableAnswer('useless', `${first.message}; ${second.message}`, first.remedy);
}

async function attempt(
  issuer: string,
  algorithm: WellKnown,
  fetch: BoundedFetch,
): Promise<Metadata | UnusableAnswer> {
  try {
    return await judgeMetadata(issuer, await requestMetadata(issuer, algorithm, fetch));
  } catch (error) {
    if (error instanceof UnusableAnswer) return error;
    throw error;
  }
}

/** The issuer that a resource names: in the metadata its refusal points to, else at the well-known place (RFC 9728). */
async function issuerOf(resource: string, fetch: BoundedFetch): Promise<string> {
  const pointed = judgeRefusal(await requestAddress(resource, fetch));
  if (pointed !== undefined) checkHop(resource, pointed, 'resource');
  const reply: Reply =
    pointed === undefined
      ? await requestResourceMetadata(resource, fetch)
      : await requestAddress(pointed, fetch);
  const [issuer] = await judgeResourceMetadata(resource, reply);
  checkHop(reply.from, issuer, 'issuer');
  return issuer;
}

/**
 * Whether one server may send us to an address: it must be one that a person could have named, and a public server
 * must not make us ask inside our own network.
 * @throws {UnusableAnswer} when it may not
 */
function checkHop(from: string, to: string, kind: 'issuer' | 'resource'): void {
  const problem = addressProblem(to, kind);
  const leadsInside =
    problem === undefined && isPrivateHost(new URL(to).hostname) && !isPrivateHost(new URL(from).hostname);
  if (problem === undefined && !leadsInside) return;
  const why = leadsInside ? 'is inside a private network' : problem;
  throw new UnusableAnswer(
    'useless',
    `${from} points to ${to}, which ${why}; it is not asked`,
    'Name the issuer of the authorization server itself (`issuer`).',
  );
}
