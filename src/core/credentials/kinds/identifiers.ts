import { kind, type TokenKind } from './kind.ts';

/** What people paste where a key belongs although it only names an account or an app. No secrets, so never hidden. */
export const IDENTIFIERS: readonly TokenKind[] = [
  kind('Twilio account SID', 'AC', 'hex', 32, {
    for: 'naming an account (with its auth token it is the user name of Basic)',
    notFor: 'being sent alone',
    source: 'https://www.twilio.com/docs/iam/api-keys',
  }),
  kind('Stripe account id', 'acct_', 'alphanumeric', 14, {
    for: 'naming an account in `Stripe-Account`',
    notFor: 'authenticating',
    source: 'https://docs.stripe.com/keys',
  }),
  kind('GitHub App client id', 'Iv1.', 'hex', 16, {
    for: 'naming an App',
    notFor: 'authenticating: that takes its private key',
    source:
      'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app',
  }),
  kind('GitHub App client id', 'Iv23', 'alphanumeric', 16, {
    for: 'naming an App',
    notFor: 'authenticating: that takes its private key',
    source:
      'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app',
  }),
];
