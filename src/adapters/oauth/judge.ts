import {
  JSON_ATTRIBUTE_COMPARISON,
  OperationProcessingError,
  processDiscoveryResponse,
  processResourceDiscoveryResponse,
  RESPONSE_IS_NOT_CONFORM,
} from 'oauth4webapi';
import type { Grantable } from '../../core/credentials/scopes/grantable.ts';
import { parseChallenges } from '../../core/detection/reading/challenge.ts';
import type { Reply } from './request.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** What a server's metadata says, and the document itself, for a cached copy. */
export interface Metadata {
  readonly grantable: Extract<Grantable, { kind: 'listed' | 'unlisted' }>;
  readonly document: object;
}

/**
 * Judges the metadata of an authorization server (RFC 8414 section 3.3). The issuer must be the one that was asked,
 * letter by letter; undefined takes the document's word for it, which is right for a file that a person chose.
 * @throws {UnusableAnswer}
 */
export async function judgeMetadata(issuer: string | undefined, reply: Reply): Promise<Metadata> {
  const claimed = await member(reply, 'issuer');
  const expected = issuer ?? claimed ?? noIssuer;
  if (claimed !== undefined && claimed !== expected) throw wrongIssuer(reply, claimed, expected);
  const document = await judged(reply, () =>
    processDiscoveryResponse(new URL(expected), reply.response.clone()),
  );
  const scopes: unknown = document.scopes_supported;
  if (scopes === undefined || scopes === null)
    return { grantable: { kind: 'unlisted', issuer: expected }, document };
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string'))
    throw useless(`\`scopes_supported\` of ${reply.from} is no list of texts`, reportIt);
  return {
    grantable: { kind: 'listed', issuer: expected, scopes, endpoints: endpointsOf(document) },
    document,
  };
}

/** Stands for the issuer of a file that names none, which is refused for that. */
const noIssuer = 'https://issuer.invalid';

/** `introspection_endpoint` and the like, without what they share. */
function endpointsOf(document: object): readonly string[] {
  return Object.keys(document)
    .filter((name) => name.endsWith('_endpoint'))
    .map((name) => name.slice(0, -'_endpoint'.length));
}

/**
 * The issuers that a resource names as its authorization servers (RFC 9728 section 3.3). Its `resource` may also be a
 * parent of the address that was asked, because most APIs publish one document for all of their paths.
 * @throws {UnusableAnswer}
 */
export async function judgeResourceMetadata(
  resource: string,
  reply: Reply,
): Promise<readonly [string, ...string[]]> {
  const claimed = await member(reply, 'resource');
  const expected = claimed !== undefined && covers(claimed, resource) ? claimed : resource;
  const document = await judged(reply, () =>
    processResourceDiscoveryResponse(new URL(expected), reply.response.clone()),
  );
  const [first, ...others]: readonly unknown[] = document.authorization_servers ?? [];
  if (typeof first === 'string') return [first, ...others.filter((one) => typeof one === 'string')];
  throw useless(`${reply.from} names no authorization server`, nameIssuer);
}

/**
 * Where a refusal says that the metadata of its resource is (RFC 9728 section 5.1); undefined where it does not say.
 * @throws {UnusableAnswer} for an answer that is no refusal
 */
export function judgeRefusal({ from, response }: Reply): string | undefined {
  if (response.status !== 401)
    throw useless(`${from} answered ${response.status} without a credential, not 401`, nameIssuer);
  const challenges = parseChallenges(response.headers.get('www-authenticate') ?? '');
  return challenges
    .map(({ parameters }) => parameters.get('resource_metadata'))
    .find((url) => url !== undefined);
}

function covers(parent: string, resource: string): boolean {
  if (!URL.canParse(parent)) return false;
  const [above, below] = [new URL(parent), new URL(resource)];
  const folder = above.pathname.endsWith('/') ? above.pathname : `${above.pathname}/`;
  return above.origin === below.origin && `${below.pathname}/`.startsWith(folder);
}

/** A text of the document, read before it is judged; undefined where there is none. */
async function member({ response }: Reply, name: string): Promise<string | undefined> {
  try {
    const document: unknown = await response.clone().json();
    const value = typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined;
    return typeof value === 'string' && URL.canParse(value) ? value : undefined;
  } catch {
    // No JSON: what follows says so.
    return undefined;
  }
}

/** Lets the library judge, and puts what it refuses into words. */
async function judged<T>({ from, response }: Reply, judge: () => Promise<T>): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    const isBadAddress = error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';
    if (isBadAddress) throw useless(`${from} names itself by something that is no address`, nameIssuer);
    if (!(error instanceof OperationProcessingError)) throw error;
    if (error.code === RESPONSE_IS_NOT_CONFORM)
      throw useless(`${from} answered ${response.status}`, nameIssuer);
    if (error.code === JSON_ATTRIBUTE_COMPARISON)
      throw useless(`${from} speaks for another resource than the one that was asked`, nameIssuer);
    throw useless(`${from} answered with something that is no metadata document (JSON)`, nameIssuer);
  }
}

function wrongIssuer({ from }: Reply, claimed: string, expected: string): UnusableAnswer {
  return useless(
    `${from} speaks for the issuer ${claimed}, not for ${expected}`,
    'An issuer must match letter by letter (RFC 8414 section 3.3): if both are the same server, write it as the document does; else do not trust the answer.',
  );
}

const nameIssuer = 'Check the address, or name the issuer of the authorization server itself (`issuer`).';
const reportIt = 'Tell its operator, or check a mended copy of the document (`metadata`).';

function useless(problem: string, remedy: string): UnusableAnswer {
  return new UnusableAnswer('useless', problem, remedy);
}
