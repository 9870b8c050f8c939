import { allowInsecureRequests, customFetch, discoveryRequest, resourceDiscoveryRequest } from 'oauth4webapi';
import type { BoundedFetch } from './bounded-fetch.ts';

/** An answer that was read whole, and where it comes from: the address that was asked first, or a file. */
export interface Reply {
  readonly from: string;
  readonly response: Response;
}

/** Where a server publishes its metadata: RFC 8414 section 3, OpenID Connect Discovery 1.0 section 4. */
export type WellKnown = 'oauth2' | 'oidc';

/** Asks an authorization server for its metadata. */
export async function requestMetadata(
  issuer: string,
  algorithm: WellKnown,
  fetch: BoundedFetch,
): Promise<Reply> {
  return through(fetch, issuer, (url, options) => discoveryRequest(url, { algorithm, ...options }));
}

/** Asks the host of a resource for the metadata of that resource (RFC 9728 section 3.1). */
export async function requestResourceMetadata(resource: string, fetch: BoundedFetch): Promise<Reply> {
  return through(fetch, resource, resourceDiscoveryRequest);
}

/** Gets an address as it is: a resource, so that its refusal says where its metadata is, or that metadata. */
export async function requestAddress(address: string, fetch: BoundedFetch): Promise<Reply> {
  return { from: address, response: await fetch(address) };
}

interface Through {
  readonly [customFetch]: (
    url: string,
    init: { readonly headers: Record<string, string> },
  ) => Promise<Response>;
  readonly [allowInsecureRequests]: boolean;
}

async function through(
  fetch: BoundedFetch,
  address: string,
  request: (url: URL, options: Through) => Promise<Response>,
): Promise<Reply> {
  const url = new URL(address);
  let from = address;
  const response = await request(url, {
    [customFetch]: (asked, { headers }) => {
      from = asked;
      return fetch(asked, headers);
    },
    // Addresses were checked where they came from: plain http is on this machine only.
    [allowInsecureRequests]: url.protocol === 'http:',
  });
  return { from, response };
}
