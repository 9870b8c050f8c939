import { describe, expect, test } from 'vitest';
import { sentCredential } from '../../../src/core/credentials/kinds/sent-credential.ts';
import { bareObservation, type Observation } from '../../../src/core/artifacts/observation.ts';

const body = '7Zq8vT2mXw4Lk9RbN7cYd';
const random = '3f786850e387550fdab836ed7e6dc881de23001b';
const basic = (pair: string): string => `Authorization: Basic ${Buffer.from(pair).toString('base64')}`;
const jwt = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from('{"iss":"acme"}').toString('base64url')}.c2lnbmF0dXJl`;

function called(seen: Partial<Pick<Observation, 'command' | 'url' | 'output'>>): Observation {
  return bareObservation({ toolkit: 'acme', action: 'ACME_LIST', status: 403, ...seen });
}

const curl = (options: string): Partial<Observation> => ({
  command: `curl -sS ${options} https://api.acme.example/v1`,
});

describe('what a call was made with', () => {
  test.each<readonly [string, Partial<Observation>, string | undefined]>([
    [
      'a bearer token of a known kind',
      curl(`-H 'Authorization: Bearer xoxb-${body}'`),
      'Slack bot token xoxb***',
    ],
    [
      'the first line of an output',
      { output: `> Authorization: Bearer xoxb-${body}\n` },
      'Slack bot token xoxb***',
    ],
    ['one that the tester masked', curl(`-H "Authorization: Bearer xoxb***"`), 'Slack bot token xoxb***'],
    ['a token without a scheme', curl(`-H 'Authorization: lin_api_${body}'`), 'Linear API key lin_***'],
    [
      '--oauth2-bearer',
      curl(`--oauth2-bearer ghp_${body}`),
      'GitHub personal access token (classic) ghp_***',
    ],
    ['a JWT', curl(`-H 'Authorization: Bearer ${jwt}'`), 'JSON Web Token eyJ***'],
    ['a bearer token of no form', curl(`-H 'Authorization: Bearer ${random}'`), 'bearer token ***'],
    ['a token of no form', curl(`-H 'Authorization: Token ${random}'`), 'token ***'],
    ['a key in a header', curl(`-H 'X-Api-Key: sk_live_${body}'`), 'Stripe live secret key sk_l***'],
    ['a key of no form in a header', curl(`-H "X-Api-Key: ${random}"`), 'API key ***'],
    ['-u with a key as user', curl(`-u sk_test_${body}:`), 'Stripe test secret key sk_t***'],
    ['-u with a key as password', curl(`-u ann@acme.example:ATATT3x${body}`), 'Atlassian token ATAT***'],
    ['-u with a login', curl(`-u 'ann:${random}'`), 'user name and password ***'],
    ['--user', curl(`--user ann:${random}`), 'user name and password ***'],
    ['Basic with a key', curl(`-H '${basic(`sk_live_${body}:`)}'`), 'Stripe live secret key sk_l***'],
    ['Basic with a login', curl(`-H '${basic(`ann:${random}`)}'`), 'user name and password ***'],
    [
      'a key in the query',
      { url: `https://api.acme.example/v1?page=1&key=AIzaSy${body}${body}` },
      'Google API key AIza***',
    ],
    ['one of no form', { url: `https://api.acme.example/v1?api_key=${random}` }, 'key in the address ***'],
    [
      'a login in the address',
      { url: `https://ann:${random}@api.acme.example/v1` },
      'user name and password ***',
    ],
    [
      'a signature of AWS',
      curl(
        `-H 'Authorization: AWS4-HMAC-SHA256 Credential=AKIAQ3EGTZ7XKJ5NPLRD/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=${random}'`,
      ),
      'AWS access key id AKIA***',
    ],
    ['a cookie', curl(`--cookie 'sid=${random}'`), 'cookie ***'],
    [
      'what curl -v printed',
      { output: `> GET /v1 HTTP/2\r\n> Authorization: Bearer xoxp-${body}\r\n> \r\n< HTTP/2 403\r\n` },
      'Slack user token xoxp***',
    ],
    [
      'the header, not the body',
      curl(`-H 'Authorization: Bearer ${random}' -d '{"webhook_secret":"lin_wh_${body}"}'`),
      'bearer token ***',
    ],
    [
      'the header that counts, not the cookie',
      curl(`--cookie 'sid=${random}' -H 'Authorization: Bearer xoxb-${body}'`),
      'Slack bot token xoxb***',
    ],
    [
      'the header, not the address before it',
      {
        command: `curl 'https://api.acme.example/v1?api_key=${random}' -H 'Authorization: Bearer xoxb-${body}'`,
      },
      'Slack bot token xoxb***',
    ],
    [
      'of two headers the one that is known',
      curl(`-H 'X-App-Token: ${random}' -H 'X-Api-Key: sk_live_${body}'`),
      'Stripe live secret key sk_l***',
    ],
    ['a body alone', curl(`-d '{"client_secret":"${random}"}'`), undefined],
    ['a variable', curl('-H "Authorization: Bearer $ACME_TOKEN"'), undefined],
    ['nothing', curl(''), undefined],
    ['what only the answer holds', { output: `HTTP/2 403\r\n\r\n{"token":"xoxb-${body}"}` }, undefined],
  ])('%s', (_, seen, is) => {
    const sent = sentCredential(called(seen));
    expect(sent === undefined ? undefined : `${sent.name} ${sent.masked}`).toBe(is);
  });

  test('is one object for all calls of a kind, and holds nothing of the credential', () => {
    const one = sentCredential(called(curl(`-H 'Authorization: Bearer xoxb-${body}'`)));
    const other = sentCredential(called(curl(`-H 'Authorization: Bearer xoxb-9${body}'`)));
    expect(one).toBe(other);
    expect(JSON.stringify(one)).not.toContain('Zq8vT2');
  });
});
