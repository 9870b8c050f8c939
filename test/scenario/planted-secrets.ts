import { createHash } from 'node:crypto';
import type { Call } from './artifact-builder.ts';

/** A secret that looks random and is the same in every run; one for each place. */
export function secret(place: string, length = 32): string {
  return createHash('sha512')
    .update(place)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length);
}

const jwt = `eyJ${secret('jwt head', 20)}.eyJ${secret('jwt body', 40)}.${secret('jwt signature', 43)}`;
const pem = `-----BEGIN PRIVATE KEY-----\n${secret('pem line 1', 64)}\n${secret('pem line 2', 60)}\n-----END PRIVATE KEY-----`;

/** What curl -v prints of a request with these header lines, and of the refusal. */
function verbose(request: readonly string[], response: readonly string[], body: object): string {
  return [
    '> GET /v2/things HTTP/2',
    ...request.map((line) => `> ${line}`),
    '>',
    '< HTTP/2 403',
    '< content-type: application/json',
    ...response.map((line) => `< ${line}`),
    '<',
    JSON.stringify(body),
  ].join('\r\n');
}

const refused = 'insufficient_scope: the scope tickets:read is missing';

/** One call per place in which testers leave secrets, so that its evidence would quote it. */
export const calls: readonly Partial<Call>[] = [
  { curl_command: `curl -H 'Authorization: Bearer ${secret('command bearer')}' https://api.example/x` },
  {
    curl_command: `curl -H "X-Api-Key: ${secret('command api key')}" --cookie 'sid=${secret('command cookie')}' https://api.example/x`,
  },
  {
    curl_command: `curl -u ann:${secret('command user')} --data '{"client_secret":"${secret('command data')}"}' https://api.example/x`,
  },
  {
    url: `https://ann:${secret('url password')}@api.example/x?access_token=${secret('url query')}&api_key=${secret('url api key')}`,
  },
  { summary: `403: ${refused} for Authorization: Bearer ${secret('summary bearer')}` },
  { summary: `403 forbidden: ${refused}, password=${secret('summary password')}` },
  {
    curl_output: verbose(
      [`Authorization: Bearer ${secret('verbose bearer')}`],
      [`set-cookie: sid=${secret('set-cookie')}; HttpOnly`],
      { error: refused },
    ),
  },
  {
    curl_output: verbose([`X-Api-Key: ${secret('echoed key')}`], [], {
      error: `insufficient_scope: the key ${secret('echoed key')} lacks the scope tickets:read`,
    }),
  },
  {
    curl_command: `curl -H 'Authorization: Token ${secret('echoed token')}' https://api.example/x`,
    curl_output: `HTTP/2 403 \r\n\r\n${JSON.stringify({ message: `Permission denied: ${secret('echoed token')} needs scope tickets:read` })}`,
  },
  {
    curl_output: verbose([], [], {
      error: refused,
      access_token: secret('member token'),
      nested: { password: secret('member password') },
    }),
  },
  { curl_output: verbose([], [], { error: `${refused} refresh_token=${secret('sentence token')}` }) },
  {
    curl_output: verbose(
      [],
      [
        `www-authenticate: Bearer error="insufficient_scope", scope="tickets:read", token="${secret('challenge')}"`,
      ],
      {},
    ),
  },
  { curl_output: verbose([], [], { error: `${refused} ${jwt}` }) },
  { curl_output: `HTTP/2 403 \r\n\r\n{"error": ${JSON.stringify(`${refused} ${pem}`)}}` },
  {
    curl_output: verbose([], [], {
      error: `${refused} ghp_${secret('github token', 36)} xoxb-${secret('slack').replace(/\D/g, '').padEnd(12, '7')}-123456789012-${secret('slack token', 24)}`,
    }),
  },
  {
    curl_output: verbose([], [], {
      error: `${refused} lin_api_${secret('linear key', 40)} phx_${secret('posthog key', 43)} sk_live_${secret('stripe key', 24)}`,
    }),
  },
  {
    curl_output: verbose([], [], {
      error: `${refused} see https://ann:${secret('body url')}@api.example/?token=${secret('body query')}`,
    }),
  },
  { curl_output: verbose([], [], { error: refused, missing_scopes: [`Bearer ${secret('scope')}`] }) },
  {
    url: `https://api.example/x?api_key=${secret('echoed query')}`,
    curl_output: verbose([], [], { error: `${refused} for key ${secret('echoed query')}` }),
  },
  {
    curl_command: `curl -H 'Authorization: Bearer ${secret('encoded bearer')}' https://api.example/x`,
    curl_output: `HTTP/2 403 \r\n\r\n${JSON.stringify({ message: `Permission denied: ${btoa(secret('encoded bearer'))} needs scope tickets:read` })}`,
  },
  { action_name: `ACT_${jwt}` },
  { file: `apps/ghp_${secret('file', 36)}/x.py` },
];

/** Every secret of those calls: whatever in them looks random. */
export const planted = [...new Set(JSON.stringify(calls).match(/[A-Za-z0-9]{20,}/g))];

/** The secrets of which more than four characters in a row are shown, with what is shown of them. */
export function leaked(said: string): readonly string[] {
  const windowCharacters = 6;
  return planted.flatMap((one) => {
    const windows = Array.from({ length: one.length - windowCharacters }, (_, at) =>
      one.slice(at, at + windowCharacters),
    );
    const shown = windows.find((window) => said.includes(window));
    return shown === undefined ? [] : [`${one}: ${shown}`];
  });
}
