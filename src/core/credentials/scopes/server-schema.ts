import * as v from 'valibot';
import { addressProblem } from './address.ts';

const address = (kind: 'issuer' | 'resource') =>
  v.pipe(
    v.string(),
    v.check(
      (text) => addressProblem(text, kind) === undefined,
      ({ input }) => addressProblem(input, kind) ?? '',
    ),
  );

/** Where a person says that an authorization server is found; the same in the configuration and in a scopes file. */
export const authorizationServerSchema = v.pipe(
  v.strictObject({
    issuer: v.pipe(
      v.optional(address('issuer')),
      v.description('Its issuer, exactly as its metadata spells it, such as https://auth.example.com.'),
    ),
    resource: v.pipe(
      v.optional(address('resource')),
      v.description(
        'Instead: an address of the API that answers 401, by which the issuer is found (RFC 9728).',
      ),
    ),
    metadata: v.pipe(
      v.optional(v.pipe(v.string(), v.nonEmpty())),
      v.description('Instead: a cached copy of its metadata, as `scopes check --save-metadata` writes it.'),
    ),
  }),
  v.check(
    ({ issuer, resource, metadata }) =>
      [issuer, resource, metadata].filter((one) => one !== undefined).length === 1,
    'expected exactly one of issuer, resource, metadata',
  ),
);
