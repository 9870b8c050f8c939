import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../../src/core/artifacts/transcript/parse.ts';

/** What the tests look at; offsets have tests of their own. */
function gist(output: string) {
  const { final, printedStatus, responses, errors } = parseTranscript(output);
  return {
    status: final?.status ?? printedStatus?.status,
    version: final?.version,
    headers: final?.headers.map(({ name, value }) => `${name}=${value}`) ?? [],
    body: final?.body.trim() ?? '',
    responses: responses.length,
    errors: errors.map(({ code }) => code),
  };
}

const plain = 'HTTP/2 403 \r\ncontent-type: application/json\r\n\r\n{"a":1}';
const expected = {
  status: 403,
  version: '2',
  headers: ['content-type=application/json'],
  body: '{"a":1}',
  responses: 1,
  errors: [],
};

describe('what curl prints', () => {
  it.each([
    ['-i', plain],
    ['line feeds only', plain.replaceAll('\r\n', '\n')],
    ['empty lines in front', `\n\n${plain}`],
    [
      'a name in small letters, behind another line',
      `Calling h\nhttp/2 403\n${plain.slice(plain.indexOf('\n') + 1)}`,
    ],
    ['the command in front', `$ curl -i https://api.example.com\n${plain}`],
    ['colour', `\u001b[32mHTTP/2 403 \u001b[0m\n\u001b[1mContent-Type\u001b[0m: application/json\n\n{"a":1}`],
    ['a trailing status', `${plain}\n403`],
    ['a glued status', `${plain}403`],
    [
      'a progress meter',
      `  % Total    % Received % Xferd\n\r100  7  100  7    0     0   100      0 --:--:-- --:--:-- --:--:--   100\n${plain}`,
    ],
    [
      '-v',
      '* Connected to h (192.0.2.1) port 443\n> GET / HTTP/2\n> Host: h\n> \n< HTTP/2 403 \n< content-type: application/json\n< \n{ [7 bytes data]\n* Connection #0 to host h left intact\n{"a":1}',
    ],
    [
      '-v with a note glued to the body',
      '> GET / HTTP/2\n> \n< HTTP/2 403 \n< content-type: application/json\n< \n{"a":1}* Connection #0 to host h left intact\n',
    ],
    [
      '-i and -v together',
      '< HTTP/2 403 \nHTTP/2 403 \n< content-type: application/json\ncontent-type: application/json\n< \n\n{"a":1}',
    ],
    [
      'a body before the notes',
      '{"a":1}\n* Connected to h (192.0.2.1) port 443\n> GET / HTTP/2\n< HTTP/2 403 \n< content-type: application/json\n< \n',
    ],
    [
      '--trace-ascii',
      '== Info: Connected to h (192.0.2.1) port 443\n=> Send header, 20 bytes (0x14)\n0000: GET / HTTP/2\n<= Recv header, 13 bytes (0xd)\n0000: HTTP/2 403 \n<= Recv header, 32 bytes (0x20)\n0000: content-type: application/json\n<= Recv header, 2 bytes (0x2)\n0000: \n<= Recv data, 7 bytes (0x7)\n0000: {"a":1}\n== Info: Connection #0 left intact\n',
    ],
  ])('%s gives status, headers and body', (_form, output) => {
    expect(gist(output)).toEqual(expected);
  });

  it.each([
    ['HTTP/1.0 500 Oops\n\nx', '1.0', 500],
    ['HTTP/1.1 401 Unauthorized\n\nx', '1.1', 401],
    ['HTTP/3 404 \n\nx', '3', 404],
    ['http/2 404\n\nx', '2', 404],
  ])('%j is version %s and status %d', (output, version, status) => {
    expect(gist(output)).toMatchObject({ version, status, body: 'x' });
  });

  it('takes the last response: not the redirect, the proxy or 100 Continue before it', () => {
    const output =
      'HTTP/1.1 200 Connection established\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 302 Found\nlocation: /b\nset-cookie: x=403\n\n<a href="/b">b</a>\nHTTP/1.1 401 Unauthorized\nx: y\n\nno';
    expect(gist(output)).toMatchObject({ status: 401, headers: ['x=y'], body: 'no', responses: 4 });
  });

  it('takes a body that talks of HTTP/1.1 403 in the middle of a line for a body', () => {
    expect(gist('HTTP/1.1 200 OK\n\nthe log says HTTP/1.1 403 Forbidden').status).toBe(200);
  });

  it('looks behind a line that only begins like a head', () => {
    expect(gist(`HTTP/2 200 \n\nfirst\nHTTP/ is a protocol\n${plain}`)).toMatchObject({
      status: 403,
      responses: 2,
    });
  });

  it('joins a field that goes on in the next line', () => {
    expect(
      gist('HTTP/1.1 401 U\nwww-authenticate: Bearer realm="a",\n  error="invalid_token"\n\n').headers,
    ).toEqual(['www-authenticate=Bearer realm="a", error="invalid_token"']);
  });

  it('keeps several fields of one name in their order', () => {
    expect(
      gist('HTTP/1.1 401 U\nWWW-Authenticate: Basic\nX: 1\nwww-authenticate: Bearer\n\n').headers,
    ).toEqual(['www-authenticate=Basic', 'x=1', 'www-authenticate=Bearer']);
  });

  it('reads a head that is cut off', () => {
    expect(gist('HTTP/2 403 \ncontent-type: application/json\nx-reque')).toMatchObject({
      status: 403,
      body: 'x-reque',
    });
  });

  it('drops what the request said, bodies included', () => {
    const output =
      '> POST / HTTP/1.1\n> Authorization: Bearer SECRET401\n> \n} [12 bytes data]\n< HTTP/1.1 200 OK\n< \nok';
    expect(JSON.stringify(parseTranscript(output))).not.toContain('SECRET401');
  });

  it.each([
    ['* Connected to h (192.0.2.1) port 443'],
    ['* Connection #0 to host h left intact'],
    ['* Closing connection 0'],
    ['== Info: Closing connection'],
  ])('knows by "%s" alone, behind a line of its own, what was printed', (note) => {
    expect(gist(`{"a":1}\n${note}\n`).body).toBe('{"a":1}');
  });

  it.each([['< HTTP/2 403 \n< a: b\n< \n'], ['< http/2 403 \n< a: b\n< \n']])(
    'knows by %j alone, behind another line, what was printed',
    (head) => {
      expect(gist(`Calling h\n${head}{"a":1}`)).toMatchObject({
        status: 403,
        headers: ['a=b'],
        body: '{"a":1}',
      });
    },
  );

  it('knows a trace by the heads that it shows alone', () => {
    const trace =
      '<= Recv header, 13 bytes (0xd)\n0000: HTTP/2 403 \n<= Recv data, 7 bytes (0x7)\n0000: {"a":1}\n';
    expect(gist(trace)).toMatchObject({ status: 403, body: '{"a":1}' });
  });

  it('leaves lines of a body alone that only look like notes', () => {
    expect(gist('HTTP/2 200 \n\n* first\n> quoted\n< less').body).toBe('* first\n> quoted\n< less');
  });

  it("keeps curl's own error apart from the body", () => {
    expect(gist('curl: (28) Operation timed out after 40300 milliseconds')).toMatchObject({
      errors: [28],
      body: '',
      responses: 0,
    });
    expect(gist(`${plain}\ncurl: (18) transfer closed with outstanding read data remaining`)).toEqual({
      ...expected,
      errors: [18],
    });
    expect(gist('HTTP/2 200 \n\nthe text quotes curl: (7) in a sentence')).toMatchObject({ errors: [] });
  });
});

describe('the status printed beside a body', () => {
  it.each([
    ['{"a":1}\n403', 403],
    ['{"a":1}403', 403],
    ['{"a":1}\nHTTP_STATUS:403', 403],
    ['{"a":1}\nhttp_code=403 time_total=0.401 size_download=200', 403],
    ['{"a":1}\n[status: 403] [time: 0.2s]', 403],
    ['{"a":1}\n---\nHTTP 403\n', 403],
    ['{"a":1}\n\nHTTP_CODE:403 TIME_TOTAL:0.401s SIZE:200', 403],
    ['{"a":1}\nHTTP/2 403', 403],
    ['HTTP 403\n{"a":1}', 403],
    ['Status: 403 Forbidden\n\n{"a":1}', 403],
    ['HTTP 403: {"a":1}', 403],
    ['[403] {"a":1}', 403],
    ['status=403 body={"a":1}', 403],
    ['Request failed with status code 403: {"a":1}', 403],
  ])('%j gives %d and the body without it', (output, status) => {
    expect(gist(output)).toMatchObject({ status, body: '{"a":1}' });
  });

  it('is not taken for the whole of a line that says more', () => {
    const sentence = 'HTTP 403 Forbidden: token lacks scope a:b';
    expect(gist(sentence).body).toBe(sentence);
  });

  it('may be all there is', () => {
    expect(gist('401')).toMatchObject({ status: 401, responses: 0 });
  });

  it.each(['port 4013', '{"id":403}', 'item 403 not found', 'took 401ms', '1403', '{"count":1}\n40310'])(
    'is not read out of %j',
    (output) => {
      expect(gist(output).status).toBeUndefined();
    },
  );
});

describe('a wrapper that a tester put around it', () => {
  it.each([
    ['status and body', { status_code: 403, body: '{"a":1}' }],
    [
      'status, headers and body',
      { status: 403, headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' },
    ],
    ['status and an object', { statusCode: 403, response: { a: 1 } }],
    ['a response within', { message: 'Request failed', response: { status: 403, data: { a: 1 } } }],
    ['the whole output', { exit_code: 0, stdout: plain }],
    ['the whole output, twice', { curl_output: JSON.stringify({ stdout: plain }) }],
  ])('%s', (_name, wrapped) => {
    expect(gist(JSON.stringify(wrapped))).toMatchObject({ status: 403, body: '{"a":1}' });
  });

  it.each([
    '{"status":403,"message":"Forbidden","data":{"x":1}}',
    '{"code":403,"message":"no","response":null}',
    '{"status":"active","body":"text of a ticket"}',
  ])('is not seen in the answer %s', (output) => {
    expect(parseTranscript(output).final?.body).toBe(output);
  });
});

describe('offsets', () => {
  it.each([
    plain,
    `\n${plain}`,
    '* Connected to h (1) port 1\n< HTTP/2 403 \n< x: y\n< \nbody\n* Closing connection\n',
  ])('of %j point at what they say', (output) => {
    const { final } = parseTranscript(output);
    expect(output.slice(final?.bodyStart ?? 0).startsWith(final?.body ?? '?')).toBe(true);
    expect(output.slice(final?.statusSpan?.start, final?.statusSpan?.end)).toMatch(/HTTP\/2 403/);
    for (const { name, value, span } of final?.headers ?? []) {
      const line = output.slice(span?.start, span?.end).toLowerCase();
      expect(line).toContain(name);
      expect(line).toContain(value.toLowerCase());
    }
  });

  it('are left out where the text had to be put together', () => {
    const { final } = parseTranscript(`\u001b[1m${plain}`);
    expect(final?.bodyStart).toBeUndefined();
    expect(final?.headers[0]?.span).toBeUndefined();
  });
});
