/** What a tester found, in numbers. */
export interface Workload {
  readonly observations: number;
  /** Groups of dropped actions; 0 for a run with nothing to file. */
  readonly groups: number;
  /** Dropped actions in each group; default 5. */
  readonly perGroup?: number;
}

const toolkits = Array.from({ length: 25 }, (_, n) => `provider_${String.fromCodePoint(97 + n)}`);

/** An artifact as CurlTester writes it: documents of 25 toolkits in one array. The same numbers give the same text. */
export function artifactOf(workload: Workload): string {
  const documents = toolkits.map((toolkit) => ({
    toolkit,
    workflow_id: 'w9xoyoio',
    stage: 'curl-tester',
    responses: [] as object[],
  }));
  for (const response of responsesOf(workload)) {
    documents[response.toolkit]?.responses.push(response.call);
  }
  return JSON.stringify(documents, undefined, 1);
}

/** The same responses, one per line. */
export function* linesOf(workload: Workload): Generator<string> {
  for (const { toolkit, call } of responsesOf(workload)) {
    yield `${JSON.stringify({ toolkit: toolkits[toolkit], ...call })}\n`;
  }
}

function* responsesOf({
  observations,
  groups,
  perGroup = 5,
}: Workload): Generator<{ toolkit: number; call: object }> {
  const dropped = groups * perGroup;
  for (let n = 0; n < observations; n += 1) {
    const group = n < dropped ? n % groups : undefined;
    const toolkit = (group ?? n) % toolkits.length;
    yield { toolkit, call: callOf(n, toolkits[toolkit] ?? '', group) };
  }
}

function callOf(n: number, toolkit: string, group: number | undefined): object {
  const answer = group === undefined ? openAnswer(n) : refusedAnswer(toolkit, group, n);
  const url = `https://api.${toolkit}.example/v2/accounts/${1_000 + n}/things?page=${n % 7}`;
  const success = answer.status < 300;
  return {
    action_name: `${toolkit.toUpperCase()}_CALL_${n}`,
    success,
    summary: success ? 'Answered with the expected fields.' : `Request failed with status ${answer.status}.`,
    // One tester in three is verbose, as with curl -v.
    curl_output:
      n % 3 === 0 ? verbose(toolkit, url, answer) : `${head(answer).join('\r\n')}\r\n\r\n${answer.body}`,
    curl_command: `curl -sS -i -H 'Authorization: Bearer live_${key(n)}' '${url}'`,
    http_status: answer.status,
    method: 'GET',
    url,
    file: `apps/${toolkit}/actions/call_${n}.py`,
  };
}

interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** Seven of ten pass; the others fail for reasons that are not access. */
function openAnswer(n: number): Answer {
  const limited = { message: 'API rate limit exceeded for this account', code: 'rate_limited' };
  switch (n % 20) {
    case 0:
    case 1:
      return { status: 404, headers: [], body: JSON.stringify({ message: `Contact 403${n} not found` }) };
    case 2:
      return {
        status: 422,
        headers: [],
        body: JSON.stringify({ errors: [{ field: 'name', code: 'blank' }] }),
      };
    case 3:
      return { status: 429, headers: ['retry-after: 30'], body: JSON.stringify(limited) };
    case 4:
      return {
        status: 403,
        headers: ['x-ratelimit-remaining: 0', 'retry-after: 60'],
        body: JSON.stringify(limited),
      };
    case 5:
      return {
        status: 500,
        headers: [],
        body: '<html><body><h1>500 Internal Server Error</h1></body></html>',
      };
    default:
      return {
        status: 200,
        headers: [],
        body: JSON.stringify({ data: [1, 2, 3].map((id) => thing(id * n)) }),
      };
  }
}

/** Two groups per toolkit: one names its scope in the challenge, the other in the body. */
function refusedAnswer(toolkit: string, group: number, n: number): Answer {
  const scope = `things${group}:read`;
  if (group < toolkits.length) {
    const challenge = `www-authenticate: Bearer realm="${toolkit}", error="insufficient_scope", scope="${scope}"`;
    const body = JSON.stringify({
      code: 'access_denied',
      message: 'You are not authorized to do this.',
      id: n,
    });
    return { status: 403, headers: [challenge], body };
  }
  const error = { type: 'forbidden', message: 'The token lacks a scope.', missing_scopes: [scope] };
  return {
    status: n % 2 === 0 ? 401 : 403,
    headers: [],
    body: JSON.stringify({ error, request_id: key(n) }),
  };
}

function head({ status, headers, body }: Answer): string[] {
  const usual = [
    'date: Wed, 18 Jun 2025 17:02:51 GMT',
    'content-type: application/json; charset=utf-8',
    `content-length: ${body.length}`,
    'server: envoy',
    'x-request-id: 0f6a1c1e-3b1f-4b7e-9a5a-0c7a5a401403',
  ];
  return [`HTTP/2 ${status} `, ...usual, ...headers];
}

function verbose(toolkit: string, url: string, answer: Answer): string {
  const host = `api.${toolkit}.example`;
  return [
    `* Host ${host}:443 was resolved.`,
    `* Connected to ${host} (203.0.113.10) port 443`,
    `> GET ${url.slice(url.indexOf('/v2'))} HTTP/2`,
    `> Host: ${host}`,
    '> User-Agent: curl/8.5.0',
    '> Accept: */*',
    '> Authorization: Bearer live_0123456789abcdef',
    '> ',
    ...head(answer).map((line) => `< ${line}`),
    '< ',
    answer.body,
    `* Connection #0 to host ${host} left intact`,
  ].join('\n');
}

function thing(id: number): object {
  return {
    id,
    name: `Thing ${id}`,
    email: `owner${id}@example.com`,
    tags: ['a', 'b'],
    created_at: '2025-06-18T17:02:51Z',
  };
}

function key(n: number): string {
  return (n * 2_654_435_761).toString(36).padStart(16, '0');
}
