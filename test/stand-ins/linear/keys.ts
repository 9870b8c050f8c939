import { json, type Answer } from '../server.ts';
import { refusalBody } from './errors.ts';
import type { User } from './model.ts';

/** A credential of the workspace. */
export interface Key {
  readonly value: string;
  /** Personal keys are sent bare, OAuth tokens with `Bearer`. */
  readonly kind: 'personal' | 'oauth';
  readonly user: User;
  readonly mayWrite: boolean;
}

/** Who asks, or the answer that turns them away. */
export function authenticate(
  keys: ReadonlyMap<string, Key>,
  header: string | undefined,
  refusesWith: 400 | 401,
): Key | Answer {
  const bearer = /^Bearer /i.test(header ?? '');
  const value = (header ?? '').replace(/^Bearer /i, '');
  if (bearer && value.startsWith('lin_api_')) {
    const advice =
      "It looks like you're trying to use an API key as a Bearer token. Remove the Bearer prefix from the Authorization header.";
    return json(400, refusalBody(advice, 'INPUT_ERROR', 'invalid input', 400));
  }
  const key = keys.get(value);
  if (key !== undefined && bearer === (key.kind === 'oauth')) return key;
  const message = 'Authentication required, not authenticated';
  return json(refusesWith, refusalBody(message, 'AUTHENTICATION_ERROR', 'authentication error', 401));
}
