import { object, string } from 'valibot';

import { understood } from '../answer.ts';
import { failureOf } from '../failure.ts';
import type { AppOctokit, OctokitFor } from './octokit.ts';
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
 * installation) Probot's own is used, and the call itself is then refused in words that help.
 * @param asApp acts as the App itself
 * @param wide Probot's octokits, which may do all that the installation may
 */
export function narrowOctokits(asApp: AppOctokit, wide: OctokitFor, nowMillis: () => number): OctokitFor {
  const kept = new Map<string, Kept>();
  return async (installationId, reach) => {
    if (reach === undefined) return wide(installationId);
    const key = JSON.stringify([installationId, reach]);
    const known = kept.get(key);
    if (known !== undefined && known.until > nowMillis()) return known.octokit;
    const token = await narrowToken(asApp, installationId, reach);
    const octokit =
      token === undefined
        ? await wide(installationId)
        : octokitWith(asApp, { token: token.token, installationId, refused: () => kept.delete(key) });
    const until =
      token === undefined ? nowMillis() + spareMillis : Date.parse(token.expires_at) - spareMillis;
    for (const [old, entry] of kept) if (entry.until <= nowMillis()) kept.delete(old);
    kept.set(key, { until, octokit });
    return octokit;
  };
}

const tokenSchema = object({ token: string(), expires_at: string() });

/** Undefined when GitHub gives no token of this reach (422). */
async function narrowToken(
  asApp: AppOctokit,
  installation_id: number,
  { repository, permissions }: Reach,
): Promise<{ readonly token: string; readonly expires_at: string } | undefined> {
  try {
    const { data } = await asApp.request('POST /app/installations/{installation_id}/access_tokens', {
      installation_id,
      repositories: [repository],
      permissions: { ...permissions },
    });
    return understood(tokenSchema, data);
  } catch (error) {
    if (failureOf(error).status === 422) return undefined;
    throw error;
  }
}

type Request = AppOctokit['request'];
type RequestParameters = NonNullable<Parameters<Request>[1]>;

/** Probot's octokit with a token of its own; `refused` is told when GitHub no longer takes it. */
function octokitWith(
  asApp: AppOctokit,
  { token, installationId, refused }: { token: string; installationId: number; refused: () => void },
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
    throttle: { id: String(installationId) },
  });
}
