import { kind, type KindUse, type TokenKind } from './kind.ts';

const STRIPE = 'https://docs.stripe.com/keys';
const SHOPIFY = 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens';
const SQUARE = 'https://developer.squareup.com/docs/build-basics/access-tokens';
const PLAID = 'https://plaid.com/docs/api/tokens/';
const HUBSPOT: KindUse = {
  for: "one account's API, within the scopes of its private app",
  notFor: 'scopes that its private app does not have',
  source: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
};

/** Payments, shops, customers and messages. */
export const COMMERCE_KINDS: readonly TokenKind[] = [
  kind('Stripe live secret key', 'sk_live_', 'word', 3, {
    for: 'the whole API, on live data',
    notFor: 'test data, or browsers',
    source: STRIPE,
  }),
  kind('Stripe test secret key', 'sk_test_', 'word', 3, {
    for: 'the whole API, on test data',
    notFor: 'live data, or browsers',
    source: STRIPE,
  }),
  kind('Stripe organization key', 'sk_org_', 'word', 6, {
    for: 'several accounts, named by the header `Stripe-Context`',
    notFor: 'requests without `Stripe-Context`',
    source: STRIPE,
  }),
  kind('Stripe live restricted key', 'rk_live_', 'word', 3, {
    for: 'what its permissions name, on live data',
    notFor: 'anything that its permissions do not name',
    source: STRIPE,
  }),
  kind('Stripe test restricted key', 'rk_test_', 'word', 3, {
    for: 'what its permissions name, on test data',
    notFor: 'anything that its permissions do not name',
    source: STRIPE,
  }),
  kind('Stripe live publishable key', 'pk_live_', 'word', 3, {
    for: 'browsers and apps that collect payment details (it is public)',
    notFor: 'the rest of the API',
    source: STRIPE,
  }),
  kind('Stripe test publishable key', 'pk_test_', 'word', 3, {
    for: 'browsers and apps that collect test payment details (it is public)',
    notFor: 'the rest of the API',
    source: STRIPE,
  }),
  kind('webhook signing secret (Stripe, Svix and others)', 'whsec_', 'base64', 3, {
    for: 'verifying the signature of webhooks',
    notFor: 'calling any API',
    source: 'https://docs.stripe.com/webhooks/signature',
  }),
  kind('HubSpot private app token (America)', 'pat-na', 'word', 12, HUBSPOT),
  kind('HubSpot private app token (Europe)', 'pat-eu', 'word', 12, HUBSPOT),
  kind('Shopify access token', 'shpat_', 'alphanumeric', 6, {
    for: 'the Admin API of one shop, within the access scopes granted',
    notFor: 'other shops, or the Storefront API',
    source: SHOPIFY,
  }),
  kind('Shopify custom app token', 'shpca_', 'alphanumeric', 6, {
    for: 'the Admin API of one shop, for a custom app',
    notFor: 'other shops',
    source: SHOPIFY,
  }),
  kind('Shopify private app password', 'shppa_', 'alphanumeric', 6, {
    for: 'the Admin API of one shop, for a private app, a kind that is retired',
    notFor: 'other shops',
    source: SHOPIFY,
  }),
  kind('Shopify shared secret', 'shpss_', 'alphanumeric', 6, {
    for: 'exchanging codes for tokens and verifying webhooks',
    notFor: 'calling the API',
    source: SHOPIFY,
  }),
  kind('Square access token', 'sq0atp-', 'word', 6, {
    for: "the API of the application's own account, in production",
    notFor: 'the sandbox, or accounts of others',
    source: SQUARE,
  }),
  kind('Square OAuth secret', 'sq0csp-', 'word', 6, {
    for: 'exchanging codes for tokens',
    notFor: 'calling the API',
    source: SQUARE,
  }),
  kind('Meta or Square access token', 'EAA', 'alphanumeric', 20),
  kind('Instagram token', 'IGQV', 'word', 20),
  kind('SendGrid key', 'SG.', 'dotted', 12, {
    for: 'the API within the permissions it was made with',
    notFor: 'subusers and permissions that it was not given',
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  }),
  kind('Mailgun key', 'key-', 'hex', 24),
  kind('Brevo key', 'xkeysib-', 'word', 12, {
    for: 'the REST API',
    notFor: 'SMTP, which takes a key of its own',
    source: 'https://developers.brevo.com/docs/getting-started',
  }),
  kind('Brevo SMTP key', 'xsmtpsib-', 'word', 12, {
    for: 'sending by SMTP',
    notFor: 'the REST API',
    source: 'https://developers.brevo.com/docs/getting-started',
  }),
  kind('Twilio API key or secret', 'SK', 'hex', 32, {
    for: 'the REST API, as the user name of Basic with its secret as the password',
    notFor: 'being sent without its secret',
    source: 'https://www.twilio.com/docs/iam/api-keys',
  }),
  kind('Plaid sandbox access token', 'access-sandbox-', 'word', 12, {
    for: 'one item in the sandbox',
    notFor: 'production',
    source: PLAID,
  }),
  kind('Plaid production access token', 'access-production-', 'word', 12, {
    for: 'one item in production',
    notFor: 'the sandbox',
    source: PLAID,
  }),
  kind('Razorpay live key', 'rzp_live_', 'alphanumeric', 6),
  kind('Razorpay test key', 'rzp_test_', 'alphanumeric', 6),
  kind('Flutterwave key', 'FLWSECK', 'word', 12),
  kind('EasyPost key', 'EZAK', 'alphanumeric', 20),
  kind('Duffel token', 'duffel_live_', 'word', 12),
  kind('Mapbox secret token', 'sk.eyJ', 'dotted', 12, {
    for: 'the APIs within its scopes, from servers',
    notFor: 'browsers',
    source: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
  }),
  kind('Mapbox public token', 'pk.eyJ', 'dotted', 12, {
    for: 'maps in browsers and apps (it is public)',
    notFor: 'scopes that only secret tokens have',
    source: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
  }),
  kind('Salesforce consumer key', '3MVG9', 'dotted', 20),
];
