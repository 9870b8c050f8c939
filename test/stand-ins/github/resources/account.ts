import { json, type Answer } from '../../server.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { shaped } from '../shape.ts';
import { showUser } from './people.ts';

/** Operations outside any repository. */
export const accountOperations: Readonly<Record<string, (call: Call) => Answer>> = {
  'users/get-authenticated': (call) => {
    if (call.token === undefined) throw new Refusal(401, 'Requires authentication');
    if (call.token.kind !== 'pat') throw new Refusal(403, 'Resource not accessible by integration');
    return json(200, shaped('public-user', { ...showUser(call.actor.user) }));
  },
};
