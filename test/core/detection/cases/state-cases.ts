import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

const said = (status: number, message: string) => [status, { message }] as const;

/** What a 403 tells of the thing, of its size, its time and its number, each beside a refusal in like words. */
export const stateCases: readonly RefusalCase[] = [
  failed('general', ...said(403, 'This survey has expired.')),
  refused('general', ...said(403, 'This token has expired.'), 'expired-credential'),
  failed('general', ...said(403, 'You can only edit a comment within 15 minutes.')),
  failed('general', ...said(403, 'The product is not available for sale')),
  refused('general', ...said(403, 'The product is not available for your plan'), 'plan-or-feature-gate'),
  failed('general', ...said(403, 'Forbidden: bot was kicked from the supergroup chat')),
  failed('general', ...said(403, 'Contest submissions are limited to 5 per day')),
  failed('general', ...said(403, 'Only one active export at a time is allowed.')),
  failed('general', ...said(403, 'Attachments larger than 25 MB are rejected.')),
  failed('general', ...said(403, 'Hash mismatch: file corrupted')),
  refused('general', ...said(401, 'Signature mismatch'), 'invalid-credential'),
  refused('general', ...said(401, 'Nonce already used'), 'invalid-credential'),
  failed('general', ...said(409, 'Name already used')),
  refused('general', ...said(401, 'No active session'), 'missing-credential'),
  refused(
    'general',
    ...said(401, 'Webhook secret was passed instead of an API key'),
    'wrong-credential-kind',
  ),
  refused('general', ...said(403, 'A service principal cannot call this API'), 'wrong-credential-kind'),
  refused('general', 200, { ok: false, error: 'account_inactive' }, 'invalid-credential'),
  failed('general', 404, { ok: false, error: 'Account is inactive' }),
  refused('general', ...said(403, 'This endpoint is reserved for partners'), 'plan-or-feature-gate'),
  refused(
    'general',
    ...said(403, 'This tenant may only be accessed from within the EU'),
    'ip-or-policy-block',
  ),
  failed('general', 403, '', {
    'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=https://x.example/login',
  }),
  failed('general', ...said(403, 'The invoice has been paid already')),
  failed('general', ...said(403, 'Spam detected')),
  failed('general', ...said(403, 'Username is reserved')),
  failed('general', ...said(400, 'Missing permissions array')),
  refused('general', ...said(403, 'Missing permissions'), 'insufficient-role'),
  refused(
    'general',
    ...said(403, 'CIDR 203.0.113.0/24 is not part of the allowed ranges'),
    'ip-or-policy-block',
  ),
  refused('general', 403, { code: 'geo_blocked' }, 'ip-or-policy-block'),
  refused(
    'general',
    ...said(403, 'Access is limited to members using company devices'),
    'ip-or-policy-block',
  ),
  refused('general', ...said(403, 'Your developer account is pending approval'), 'plan-or-feature-gate'),
  refused(
    'general',
    ...said(403, 'Only test users can call this in development mode'),
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    ...said(401, 'We could not find an application for the supplied key'),
    'invalid-credential',
  ),
  refused('general', ...said(401, 'Connection to the account was revoked by the user'), 'invalid-credential'),
  refused('general', ...said(401, 'Session closed due to inactivity'), 'expired-credential'),
  refused('general', ...said(401, 'Supply your API key as a query parameter'), 'missing-credential'),
  refused(
    'general',
    ...said(403, 'Endpoint only available to OAuth apps, not to API keys'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(403, "This credential was issued for application 'a', not 'b'"),
    'wrong-credential-kind',
  ),
  refused('general', ...said(403, "Your OAuth app hasn't requested access to boards"), 'missing-scope'),
  failed('general', ...said(403, 'vehicle unavailable: vehicle is offline or asleep')),
  refused(
    'general',
    403,
    { code: 'APPLICATION_BLOCKED', message: 'The application is blocked' },
    'insufficient-role',
  ),
  refused('general', ...said(403, 'Accept the developer terms to continue'), 'plan-or-feature-gate'),
  refused('general', ...said(403, 'The app is not installed on this workspace'), 'missing-scope'),
  refused('general', ...said(401, 'Empty Authorization header'), 'missing-credential'),
  failed('general', ...said(400, 'param is missing or the value is empty: access_token_name')),
  refused(
    'general',
    401,
    { httpCode: '401', httpMessage: 'Unauthorized', moreInformation: 'Invalid client id or secret.' },
    'invalid-credential',
  ),
  // What was done, and what is to be renewed.
  failed('general', 200, { message: 'MFA enabled' }),
  failed('general', 200, { message: 'IP added to allowlist, token revoked' }),
  refused('general', 200, { message: 'Your token has been revoked' }, 'invalid-credential'),
  failed('general', ...said(400, 'Please upgrade your client library')),
  refused('general', ...said(400, 'Please upgrade your plan'), 'plan-or-feature-gate'),
];
