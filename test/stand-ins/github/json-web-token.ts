import { createVerify } from 'node:crypto';

import type { AppRegistration } from './model/app.ts';
import { Refusal } from './refusal.ts';

/** How long an App's JWT may live. */
const maxLifetimeSeconds = 600;
/** How far the caller's clock may be ahead. */
const clockDriftSeconds = 60;

interface Claims {
  readonly iss?: unknown;
  readonly iat?: unknown;
  readonly exp?: unknown;
}

/** The App that signed the JWT in an authorization header; undefined when there is another credential, or none. */
export function appSigning(
  app: AppRegistration | undefined,
  authorization: string | undefined,
): AppRegistration | undefined {
  const token = /^bearer (\S+\.\S+\.\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const [header = '', claims = '', signature = ''] = token.split('.');
  const isSigned =
    app !== undefined &&
    (decoded(header) as { alg?: unknown }).alg === 'RS256' &&
    createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(app.publicKey, signature, 'base64url');
  if (!isSigned) throw new Refusal(401, 'A JSON web token could not be decoded');
  refuseBadClaims(app, decoded(claims) as Claims);
  return app;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
  } catch {
    throw new Refusal(401, 'A JSON web token could not be decoded');
  }
}

function refuseBadClaims(app: AppRegistration, { iss, iat, exp }: Claims): void {
  const now = Date.now() / 1000;
  if (String(iss) !== String(app.id)) throw new Refusal(401, "'Issuer' claim ('iss') must be an Integer");
  if (typeof iat !== 'number' || iat > now + clockDriftSeconds)
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (typeof exp !== 'number' || exp <= now)
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (exp > now + maxLifetimeSeconds + clockDriftSeconds)
    throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
}
