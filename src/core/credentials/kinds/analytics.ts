import { kind, type TokenKind } from './kind.ts';

const POSTHOG = 'https://posthog.com/docs/api';
const SENTRY = 'https://docs.sentry.io/account/auth-tokens/';
const GRAFANA = 'https://grafana.com/docs/grafana/latest/administration/service-accounts/';
const NEW_RELIC = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/';

/** Analytics and monitoring. */
export const ANALYTICS_KINDS: readonly TokenKind[] = [
  // That an access token lives for an hour: ACCESS_TOKEN_EXPIRE_SECONDS in PostHog's settings.
  kind('PostHog personal API key', 'phx_', 'word', 3, {
    for: 'the private API and the LLM gateway, within the scopes chosen when it was made',
    notFor: 'sending events from an app',
    source: 'https://posthog.com/docs/api/personal-api-keys',
  }),
  kind('PostHog OAuth access token', 'pha_', 'word', 3, {
    for: 'the private API, for the OAuth app that it was issued to',
    notFor: 'runs that nobody attends: it expires after an hour',
    source: 'https://posthog.com/docs/api/oauth',
  }),
  kind('PostHog OAuth refresh token', 'phr_', 'word', 3, {
    for: 'getting a new OAuth access token',
    notFor: 'calling any API',
    source: 'https://posthog.com/docs/api/oauth',
  }),
  kind('PostHog feature flag key', 'phs_', 'word', 3, {
    for: 'reading flag definitions, so that an app can evaluate them by itself',
    notFor: 'the rest of the private API or the LLM gateway',
    source: POSTHOG,
  }),
  kind('PostHog project key', 'phc_', 'word', 3, {
    for: 'sending events and evaluating flags from an app (it is public)',
    notFor: 'the private API or the LLM gateway',
    source: POSTHOG,
  }),
  kind('Sentry organization token', 'sntrys_', 'base64', 6, {
    for: 'CI: releases and source maps',
    notFor: 'the rest of the web API',
    source: SENTRY,
  }),
  kind('Sentry user token', 'sntryu_', 'base64', 6, {
    for: 'the web API as the person who made it, within its scopes',
    notFor: 'sending events, which takes a DSN',
    source: SENTRY,
  }),
  kind('Grafana service account token', 'glsa_', 'word', 12, {
    for: 'the HTTP API of one Grafana instance, within the role of its service account',
    notFor: "Grafana Cloud's own API",
    source: GRAFANA,
  }),
  kind('Grafana Cloud token', 'glc_', 'base64', 16, {
    for: "Grafana Cloud's API and its metrics, logs and traces, within its access policy",
    notFor: 'the HTTP API of a Grafana instance',
    source:
      'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
  }),
  kind('New Relic user key', 'NRAK-', 'alphanumeric', 6, {
    for: 'NerdGraph and the REST API as the person who made it',
    notFor: 'sending data, which takes an ingest key',
    source: NEW_RELIC,
  }),
  kind('New Relic ingest key', 'NRII-', 'word', 12, {
    for: 'sending data',
    notFor: 'querying',
    source: NEW_RELIC,
  }),
  kind('New Relic browser key', 'NRJS-', 'alphanumeric', 12, {
    for: 'sending data from browsers',
    notFor: 'querying',
    source: NEW_RELIC,
  }),
  kind('Dynatrace token', 'dt0c01.', 'dotted', 12),
];
