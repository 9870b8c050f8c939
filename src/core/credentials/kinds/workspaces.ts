import { kind, type TokenKind } from './kind.ts';

const LINEAR = 'https://linear.app/developers/graphql';
const SLACK = 'https://docs.slack.dev/authentication/tokens';
const SLACK_ROTATION = 'https://docs.slack.dev/authentication/using-token-rotation';
const ATLASSIAN =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';

const BROWSER_SESSION = {
  for: "Slack's own client, together with the other of token and cookie",
  notFor: 'integrations: it ends with the session',
  source: SLACK,
} as const;

/** Where teams plan, write and talk. */
export const WORKSPACE_KINDS: readonly TokenKind[] = [
  kind('Linear API key', 'lin_api_', 'word', 3, {
    for: 'the API as the person who made it, as the whole value of `Authorization`',
    notFor: 'being sent behind `Bearer`',
    source: LINEAR,
  }),
  kind('Linear OAuth token', 'lin_oauth_', 'word', 3, {
    for: 'the API through an OAuth application, behind `Bearer`, within the scopes granted',
    notFor: 'being sent without `Bearer`',
    source: 'https://linear.app/developers/oauth-2-0-authentication',
  }),
  kind('Linear webhook secret', 'lin_wh_', 'word', 3, {
    for: 'verifying the signature of webhooks',
    notFor: 'calling the API',
    source: 'https://linear.app/developers/webhooks',
  }),
  kind('Slack bot token', 'xoxb-', 'word', 3, {
    for: 'the Web API as the bot of an app, within its bot scopes',
    notFor: 'methods that need the scopes of a person, or channels the bot is not in',
    source: SLACK,
  }),
  kind('Slack user token', 'xoxp-', 'word', 3, {
    for: 'the Web API as a person, within the user scopes granted',
    notFor: 'methods for bots only',
    source: SLACK,
  }),
  kind('Slack workspace token', 'xoxa-', 'word', 3, {
    for: 'nothing any more: workspace apps are retired',
    notFor: 'new apps',
    source: SLACK,
  }),
  kind('Slack refresh token', 'xoxr-', 'word', 3),
  kind('Slack session token', 'xoxs-', 'word', 3, BROWSER_SESSION),
  kind('Slack client token', 'xoxc-', 'word', 3, BROWSER_SESSION),
  kind('Slack cookie token', 'xoxd-', 'base64', 3, BROWSER_SESSION),
  kind('Slack legacy token', 'xoxo-', 'word', 3),
  kind('Slack refresh token (rotation)', 'xoxe-', 'word', 3, {
    for: 'getting a new rotating or configuration token',
    notFor: 'calling other methods',
    source: SLACK_ROTATION,
  }),
  kind('Slack rotating or configuration token', 'xoxe.', 'dotted', 3, {
    for: 'the Web API (rotating) or app manifests (configuration), for twelve hours',
    notFor: 'anything after that: refresh it',
    source: SLACK_ROTATION,
  }),
  kind('Slack app token', 'xapp-', 'word', 3, {
    for: 'Socket Mode and the few methods about the app itself',
    notFor: 'the rest of the Web API, such as chat.postMessage',
    source: SLACK,
  }),
  kind('Slack workflow token', 'xwfp-', 'word', 3, {
    for: 'one step of a workflow, for fifteen minutes or until it ends',
    notFor: 'anything after that',
    source: SLACK,
  }),
  kind('ClickUp key, or one shaped like it', 'pk_', 'word', 16),
  kind('Figma token', 'figd_', 'word', 6, {
    for: 'the REST API as the person who made it, within its scopes',
    notFor: 'being sent as Bearer: it goes into `X-Figma-Token`',
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
  }),
  kind('Figma OAuth token', 'figu_', 'word', 6, {
    for: 'the REST API through an OAuth app, behind `Bearer`',
    notFor: '`X-Figma-Token`',
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
  }),
  kind('Atlassian token', 'ATATT', 'base64', 12, {
    for: 'Jira and Confluence as its owner, by Basic with the e-mail address, or scoped through api.atlassian.com',
    notFor: 'being sent alone as Bearer to a site',
    source: ATLASSIAN,
  }),
  kind('Atlassian app password', 'ATBB', 'base64', 16, {
    for: 'Bitbucket, by Basic with the user name',
    notFor: 'Jira and Confluence',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  }),
  kind('Atlassian organization key', 'ATCTT', 'base64', 12, {
    for: "the organization's admin APIs",
    notFor: 'Jira, Confluence and Bitbucket themselves',
    source:
      'https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/',
  }),
  kind('Notion token', 'ntn_', 'alphanumeric', 16, {
    for: 'pages and databases that were shared with its integration',
    notFor: 'pages that were not shared with it',
    source: 'https://developers.notion.com/docs/authorization',
  }),
  kind('Notion token (older)', 'secret_', 'alphanumeric', 24, {
    for: 'pages and databases that were shared with its integration',
    notFor: 'pages that were not shared with it',
    source: 'https://developers.notion.com/docs/authorization',
  }),
  kind('Airtable personal access token', 'pat', 'dotted', 70, {
    for: 'the bases and scopes chosen when it was made',
    notFor: 'other bases',
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  }),
  kind('Contentful token', 'CFPAT-', 'word', 12),
  kind('Typeform token', 'tfp_', 'word', 16),
  kind('Dropbox short-lived token', 'sl.', 'dotted', 30, {
    for: 'the API for about four hours, within the scopes granted',
    notFor: 'anything after that, without a refresh token',
    source: 'https://developers.dropbox.com/oauth-guide',
  }),
  kind('Zoho token', '1000.', 'dotted', 32),
  kind('Yandex OAuth token', 'y0_', 'word', 24),
];
