import { kind, type TokenKind } from './kind.ts';

const GOOGLE_OAUTH = 'https://developers.google.com/identity/protocols/oauth2';
const AWS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const DIGITALOCEAN = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const SUPABASE = 'https://supabase.com/docs/guides/api/api-keys';
const VAULT = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';

/** Clouds, databases and secret stores. */
export const CLOUD_KINDS: readonly TokenKind[] = [
  kind('Google API key', 'AIza', 'word', 16, {
    for: 'APIs that only ask which project calls: Maps, Gemini, public data',
    notFor: 'data of people or projects, which takes OAuth',
    source: 'https://docs.cloud.google.com/docs/authentication/api-keys',
  }),
  kind('Google OAuth access token', 'ya29.', 'dotted', 6, {
    for: 'APIs of Google within the scopes granted, for an hour',
    notFor: 'anything after that hour, without a refresh token',
    source: GOOGLE_OAUTH,
  }),
  kind('Google OAuth client secret', 'GOCSPX-', 'word', 6, {
    for: 'exchanging codes and refresh tokens as an OAuth client',
    notFor: 'calling any API',
    source: GOOGLE_OAUTH,
  }),
  kind('Google OAuth refresh token', '1//0', 'word', 20, {
    for: 'getting a new access token',
    notFor: 'calling any API',
    source: GOOGLE_OAUTH,
  }),
  kind('AWS access key id', 'AKIA', 'alphanumeric', 12, {
    for: 'signing requests as an IAM user, together with its secret key',
    notFor: 'being sent alone: it is a name, the secret key signs',
    source: AWS,
  }),
  kind('AWS temporary access key id', 'ASIA', 'alphanumeric', 12, {
    for: 'signing requests for a limited time, together with its secret key and session token',
    notFor: 'requests without the session token, or after it has expired',
    source: AWS,
  }),
  kind('AWS bearer token', 'ABIA', 'alphanumeric', 12, {
    for: 'AWS services that take a bearer token from STS',
    notFor: 'signing requests',
    source: AWS,
  }),
  kind('Alibaba access key id', 'LTAI', 'alphanumeric', 12),
  kind('Tencent secret id', 'AKID', 'alphanumeric', 16),
  kind('Cloudflare Origin CA key', 'v1.0-', 'word', 24, {
    for: 'issuing origin certificates',
    notFor: 'the rest of the API',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  }),
  kind('DigitalOcean personal token', 'dop_v1_', 'hex', 6, {
    for: 'the API as the person who made it, within its scopes',
    notFor: 'Spaces, which takes keys of its own',
    source: DIGITALOCEAN,
  }),
  kind('DigitalOcean OAuth token', 'doo_v1_', 'hex', 6, {
    for: 'the API through an OAuth application, within the scopes granted',
    notFor: 'Spaces, which takes keys of its own',
    source: 'https://docs.digitalocean.com/reference/api/oauth/',
  }),
  kind('DigitalOcean refresh token', 'dor_v1_', 'hex', 6, {
    for: 'getting a new OAuth token',
    notFor: 'calling the API',
    source: 'https://docs.digitalocean.com/reference/api/oauth/',
  }),
  kind('Databricks token', 'dapi', 'hex', 16, {
    for: 'the API of the workspace it was made in',
    notFor: 'other workspaces, or the account console',
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  }),
  kind('Fly.io token', 'fm2_', 'base64', 16),
  kind('Heroku key', 'HRKU-', 'word', 16),
  kind('Netlify token', 'nfp_', 'alphanumeric', 16),
  kind('Neon key', 'napi_', 'alphanumeric', 16),
  kind('Supabase token', 'sbp_', 'alphanumeric', 16, {
    for: 'the management API: projects and their settings',
    notFor: "a project's data",
    source: 'https://supabase.com/docs/reference/api/introduction',
  }),
  kind('Supabase secret key', 'sb_secret_', 'word', 12, {
    for: "a project's data, from servers",
    notFor: 'the management API, or browsers',
    source: SUPABASE,
  }),
  kind('PlanetScale token', 'pscale_tkn_', 'word', 12),
  kind('PlanetScale password', 'pscale_pw_', 'word', 12),
  kind('PlanetScale OAuth token', 'pscale_oauth_', 'word', 12),
  kind('HashiCorp Vault service token', 'hvs.', 'word', 16, {
    for: 'what its policies allow, until its time to live ends',
    notFor: 'paths outside of its policies and namespace',
    source: VAULT,
  }),
  kind('HashiCorp Vault batch token', 'hvb.', 'word', 16, {
    for: 'what its policies allow, for a fixed time',
    notFor: 'being renewed',
    source: VAULT,
  }),
  kind('HashiCorp Vault recovery token', 'hvr.', 'word', 16),
  kind('Doppler token', 'dp.', 'dotted', 24),
  kind('Pulumi token', 'pul-', 'hex', 20),
  kind('Tailscale key', 'tskey-', 'word', 6, {
    for: 'the API (`tskey-api-`), adding a device (`tskey-auth-`) or OAuth (`tskey-client-`)',
    notFor: 'what another of the three is for',
    source: 'https://tailscale.com/kb/1277/key-prefixes',
  }),
  kind('1Password service account token', 'ops_eyJ', 'word', 12, {
    for: 'the vaults that its service account was given',
    notFor: 'other vaults',
    source: 'https://developer.1password.com/docs/service-accounts/',
  }),
  kind('Ory access token', 'ory_at_', 'dotted', 12),
  kind('Ory session token', 'ory_st_', 'dotted', 12),
];
