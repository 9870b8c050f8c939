import { type InferOutput, object, string } from 'valibot';

import { understood } from '../answer.ts';
import { failureOf } from '../failure.ts';
import { type AppOctokit, type OctokitFor, paceName } from './octokit.ts';
import type { Reach } from './reach.ts';

/** A token is not used in the last minutes of its hour. */
const spareMillis = 5 * 60_000;

interface Kept {
  readonly until: number;
  readonly octokit: AppOctokit;
}

/**
 * Octokits whose tokens reach one repository with the permissions of one purpose, so that a token that gets out opens
 * little. Where GitHub does not give such a token (the operator granted less, or the repository is not in the
 * installation) one that may do all that the installation may is used, and the call itself is then refused in words
 * that help.
 * @param asApp acts as the App itself
 */
export function narrowOctokits(asApp: AppOctokit, nowMillis: () => number): OctokitFor {
  const kept = new Map<string, Kept>();
  return async (installationId, reach) => {
    const key = JSON.stringify([installationId, reach]);
    const known = kept.get(key);
    if (known !== undefined && known.until > nowMillis()) return known.octokit;
    const { token, expires_at } = await tokenFor(asApp, installationId, reach);
    const octokit = octokitWith(asApp, {
      token,
      installationId,
      pace: paceName(installationId, reach),
      refused: () => kept.delete(key),
    });
    for (const [old, entry] of kept) if (entry.until <= nowMillis()) kept.delete(old);
    kept.set(key, { until: Date.parse(expires_at) - spareMillis, octokit });
    return octokit;
  };
}

const tokenSchema = object({ token: string(), expires_at: string() });

type Token = InferOutput<typeof tokenSchema>;

async function tokenFor(asApp: AppOctokit, installationId: number, reach: Reach): Promise<Token> {
  const { repository, permissions } = reach;
  try {
    return await makeToken(asApp, installationId, { repositories: [repository], permissions });
  } catch (error) {
    // GitHub gives no token of this reach.
    if (failureOf(error).status !== 422) throw error;
    return makeToken(asApp, installationId, {});
  }
}

async function makeToken(asApp: AppOctokit, installation_id: number, limits: object): Promise<Token> {
  const route = 'POST /app/installations/{installation_id}/access_tokens';
  const { data } = await asApp.request(route, { installation_id, ...limits });
  return understood(tokenSchema, data);
}

type Request = AppOctokit['request'];
type RequestParameters = NonNullable<Parameters<Request>[1]>;

/** Probot's octokit with a token of its own; `refused` is told when GitHub no longer takes it. */
function octokitWith(
  asApp: AppOctokit,
  {
    token,
    installationId,
    pace,
    refused,
  }: { token: string; installationId: number; pace: string; refused: () => void },
): AppOctokit {
  const hook = async (request: Request, route: string, parameters: RequestParameters): Promise<unknown> => {
    const endpoint = request.endpoint.merge(route, parameters);
    endpoint.headers['authorization'] = `token ${token}`;
    try {
      return await request(endpoint as { url: string });
    } catch (error) {
      if (failureOf(error).status === 401) refused();
      throw error;
    }
  };
  // Probot's class has the App's key and address among its defaults.
  const Octokit = asApp.constructor as new (options: object) => AppOctokit;
  return new Octokit({
    authStrategy: () => Object.assign(async () => ({ type: 'installation', installationId }), { hook }),
    throttle: { id: pace },
  });
}
