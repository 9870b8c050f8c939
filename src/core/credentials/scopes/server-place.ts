import type { InferOutput } from 'valibot';
import type { authorizationServerSchema } from './server-schema.ts';

/** How an authorization server is found. */
export type ServerPlace =
  | { readonly kind: 'issuer'; readonly issuer: string }
  | { readonly kind: 'resource'; readonly resource: string }
  /** A cached copy of its metadata. */
  | { readonly kind: 'metadata'; readonly path: string };

/** The one member that was given. */
export function serverPlaceOf({
  issuer,
  resource,
  metadata,
}: InferOutput<typeof authorizationServerSchema>): ServerPlace {
  if (issuer !== undefined) return { kind: 'issuer', issuer };
  if (resource !== undefined) return { kind: 'resource', resource };
  return { kind: 'metadata', path: metadata ?? '' };
}
