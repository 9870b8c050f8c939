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
  const blobs = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();
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
      const blob = blobs.get(incoming.path);
      if (blob === undefined) return { status: 404, headers: {}, body: '' };
      return { status: 200, headers: { 'content-type': blob.type }, body: blob.bytes };
    },
  };
  const listening = await listen(service, failures);
  const link: BlobStore['link'] = (bytes, type = 'application/zip') => {
    const path = `/${randomUUID()}.${type === 'text/plain' ? 'txt' : 'zip'}`;
    blobs.set(path, { bytes, type });
    return `${listening.origin}${path}?sig=signed`;
  };
  return { listening, link };
}
