import type { Wordings } from './meaning.ts';

/**
 * Words that lean towards a cause without saying it. They never make a refusal of an answer; where one names
 * no cause they are a better guess than its status alone.
 */
export const hintWordings: readonly Wordings[] = [
  {
    means: 'plan-or-feature-gate',
    weight: 1,
    say: [
      'plan|subscription|upgrade|premium|trial|billing|license|addon|beta|preview|feature|waitlist|sales',
    ],
  },
  {
    means: 'ip-or-policy-block',
    weight: 1,
    say: [
      'ip|country|firewall|vpn|policy|mfa|2fa|sso|referrer|referer|geofence|sanctions|jurisdiction|quarantine',
    ],
  },
  {
    means: 'wrong-credential-kind',
    weight: 1,
    say: ['sandbox|production|audience|issuer|datacenter|testnet', 'live|test mode|key|environment|token'],
  },
  { means: 'expired-credential', weight: 1, say: ['expired|stale|elapsed', 'no longer valid'] },
  { means: 'missing-scope', weight: 1, say: ['scope|consent|granted'] },
  { means: 'missing-credential', weight: 1, say: ['anonymous|unauthenticated', 'log|sign in'] },
];
