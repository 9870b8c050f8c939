import { randomUUID } from 'node:crypto';

import type { FailurePlan } from '../failures.ts';
import { json, listen, type Incoming, type Listening, type Service } from '../server.ts';
import type { BlobStore } from './call.ts';

/** The host artifacts come from: another origin than the API, with links that are their own credential. */
export interface BlobHost extends BlobStore {
  readonly listening: Listening;
}

/** Starts the blob host. A GitHub token sent to it is refused, as Azure does, and reported as a leak. */
export async function startBlobs(failures: FailurePlan, leaked: (what: string) => void): Promise<BlobHost> {
  const blobs = new Map<string, Uint8Array>();
  const service: Service = {
    labels: () => ['blob'],
    wordFailure: (failure) => json(failure.kind === 'status' ? failure.status : 503, {}),
    answer: (incoming: Incoming) => {
      if (incoming.headers['authorization'] !== undefined) {
        leaked('a token was sent to the blob host');
        return {
          status: 401,
          headers: { 'content-type': 'application/xml' },
          body: '<Error><Code>InvalidAuthenticationInfo</Code></Error>',
        };
      }
      const bytes = blobs.get(incoming.path);
      if (bytes === undefined) return { status: 404, headers: {}, body: '' };
      return { status: 200, headers: { 'content-type': 'application/zip' }, body: bytes };
    },
  };
  const listening = await listen(service, failures);
  const link = (bytes: Uint8Array): string => {
    const path = `/${randomUUID()}.zip`;
    blobs.set(path, bytes);
    return `${listening.origin}${path}?sig=signed`;
  };
  return { listening, link };
}
