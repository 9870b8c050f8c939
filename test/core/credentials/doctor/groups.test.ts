import { describe, expect, it } from 'vitest';
import { bareObservation, type Observation } from '../../../../src/core/artifacts/observation.ts';
import { diagnoseGroups } from '../../../../src/core/credentials/diagnosis/groups.ts';
import { renderGroups } from '../../../../src/core/credentials/diagnosis/groups-page.ts';
import { sentKind } from '../../../../src/core/credentials/kinds/sent-kind.ts';
import { detect } from '../../../../src/core/detection/detect.ts';
import { outcomeOf } from '../../../../src/core/triage/outcome.ts';
import { aKey } from './facts-builder.ts';

const now = 1_800_000_000;
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${base64url({ alg: 'RS256' })}.${base64url({ iss: 'https://id.example', aud: 'api', exp: now - 7_200, scope: 'a:read' })}.c2ln`;

function call(
  toolkit: string,
  command: string,
  output = 'HTTP/2 401 \r\n\r\n{"error":"invalid_token"}',
): Observation {
  return bareObservation({ toolkit, action: `${toolkit.toUpperCase()}_LIST`, output, command });
}

const diagnosed = (...observations: Observation[]) =>
  diagnoseGroups(
    observations.map((one) => ({ outcome: outcomeOf(one, detect(one)), sent: sentKind(one) })),
    now,
  );

describe('the kind of credential that a request carried', () => {
  it.each([
    [
      'a header',
      `curl -H 'Authorization: Bearer ${aKey('ghp_')}' https://x.example`,
      'GitHub personal access token (classic)',
    ],
    ['a parameter', `curl 'https://x.example/?api_key=${aKey('lin_api_')}'`, 'Linear API key'],
    ['Basic', `curl -u ${aKey('sk_test_')}: https://x.example`, 'Stripe test secret key'],
    ['a masked one', "curl -H 'Authorization: Bearer xoxb***' https://x.example", 'Slack bot token'],
    ['a JWT', `curl -H 'Authorization: Bearer ${jwt}' https://x.example`, 'JSON Web Token'],
    [
      'one without a shape',
      "curl -H 'X-Api-Key: 3f786850e387550fdab836ed7e6dc881' https://x.example",
      'a credential of unknown kind',
    ],
    ['none', 'curl https://x.example', 'nothing'],
  ])('%s', (_where, command, name) => {
    expect(sentKind(call('x', command))?.name).toBe(name);
  });

  it('is not told by an artifact without the request', () => {
    expect(sentKind(call('x', ''))).toBeUndefined();
    const page = renderGroups(diagnosed(call('x', '')), 0, (_style, text) => text);
    expect(page).toContain('Sent:    not told by the artifact');
    expect(page).not.toContain('Note:');
  });
});

/** The page of an artifact without a refusal. */
const page = (unread: number) => renderGroups(diagnosed(), unread, (style, text) => `${style}: ${text}`);

describe('each group says its cause, what was sent and what that means', () => {
  it.each([
    [
      "another provider's key",
      'linear',
      `curl -H 'Authorization: ${aKey('ghp_')}' https://x`,
      /GitHub personal access token .*; linear takes: Linear API key, Linear OAuth token/,
    ],
    [
      'an own key',
      'linear',
      `curl -H 'Authorization: ${aKey('lin_api_')}' https://x`,
      /Linear API key \(lin_\*\*\*\), which is for the API as the person .* not for being sent behind `Bearer`/,
    ],
    [
      'an expired JWT',
      'x',
      `curl -H 'Authorization: Bearer ${jwt}' https://x`,
      /issuer https:\/\/id\.example, for audience api, expired 2 hours ago, with the scopes a:read/,
    ],
    ['nothing', 'x', 'curl https://x', /no credential was seen/],
    [
      'a key of somebody, where it is not known what the API takes',
      'freshdesk',
      `curl -H 'Authorization: Bearer ${aKey('ghp_')}' https://x`,
      /^what was sent is a GitHub [^;]*$/,
    ],
  ])('%s', (_what, toolkit, command, note) => {
    expect(diagnosed(call(toolkit, command))[0]?.notes).toEqual([expect.stringMatching(note)]);
  });

  it('and shows no part of a credential', () => {
    const groups = diagnosed(
      call('linear', `curl -H 'Authorization: ${aKey('lin_api_')}' https://x`),
      call('slack', `curl -H 'Authorization: Bearer ${jwt}' https://x`),
    );
    const page = renderGroups(groups, 0, (_style, text) => text);
    expect(JSON.stringify(groups) + page).not.toMatch(/a1B2c3D4|c2ln|eyJ\w/);
    expect(page).toMatchInlineSnapshot(`
      "linear auth-401: invalid credential (the provider does not accept the key or token: it is wrong, malformed, revoked or unknown)
        Actions: LINEAR_LIST
        Sent:    Linear API key, lin_***, in 1 call
        Note:    what was sent is a Linear API key (lin_***), which is for the API as the person who made it, as the whole value of \`Authorization\`, not for being sent behind \`Bearer\`
        Mend:    Replace the credential that CI uses for \`linear\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.

      slack auth-401: invalid credential (the provider does not accept the key or token: it is wrong, malformed, revoked or unknown)
        Actions: SLACK_LIST
        Sent:    JSON Web Token, eyJ***, in 1 call
        Note:    the JWT, unverified, is of issuer https://id.example, for audience api, expired 2 hours ago, with the scopes a:read
        Mend:    Replace the credential that CI uses for \`slack\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it."
    `);
  });

  it('says so where nothing was refused', () => {
    expect(page(0)).toBe('green: No call in it was refused for auth or scope reasons.');
    expect(page(1)).toBe('yellow: No refusal was found in what of it could be read.');
  });
});
