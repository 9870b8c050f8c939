/** A place where a credential stands in what a tester leaves behind; makes a text around a value. */
export type Context = readonly [name: string, put: (value: string) => string];

const json = (value: unknown): string => JSON.stringify(value);
const url = encodeURIComponent;
const shell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Contexts whose structure tells the credential, whatever it looks like. Values are escaped as the context wants it. */
export const STRUCTURES: readonly Context[] = [
  [
    'Authorization in a verbose transcript',
    (v) => `* Connected\n> GET / HTTP/2\n> Authorization: Bearer ${v}\n> Accept: */*\n`,
  ],
  ['Authorization without a scheme', (v) => `> authorization: ${v}\r\n> Accept: */*\r\n`],
  ['an unknown scheme', (v) => `> Authorization: Zoho-oauthtoken ${v}\n`],
  [
    'Proxy-Authorization',
    (v) => `> Proxy-Authorization: Basic ${Buffer.from(`me:${v}`).toString('base64')} and ${v}\n`,
  ],
  ['a key header', (v) => `> X-Api-Key: ${v}\n`],
  ['a token header in an answer', (v) => `HTTP/1.1 200 OK\r\nX-Auth-Token: ${v}\r\n\r\n{}`],
  ['PRIVATE-TOKEN', (v) => `> PRIVATE-TOKEN: ${v}\n`],
  ['Cookie', (v) => `> Cookie: theme=dark; sid=${v}; lang=en\n`],
  ['Set-Cookie', (v) => `< set-cookie: session=${v}; Path=/; HttpOnly\n`],
  [
    'a header in a command',
    (v) => `curl -sS -H ${shell(`Authorization: Bearer ${v}`)} https://api.example.com/v1/me`,
  ],
  ['a key header in a command', (v) => `curl -H ${shell(`X-Api-Key: ${v}`)} https://api.example.com`],
  ['a cookie in a command', (v) => `curl -b ${shell(`sid=${v}`)} https://api.example.com`],
  ['-u with a password', (v) => `curl -u ${shell(`user:${v}`)} https://api.example.com`],
  ['-u with a key and no password', (v) => `curl -sSu ${shell(`${v}:`)} https://api.example.com`],
  ['--user=', (v) => `curl --user=${shell(`user:${v}`)} https://api.example.com`],
  ['--oauth2-bearer', (v) => `curl --oauth2-bearer ${shell(v)} https://api.example.com`],
  [
    'a command on several lines',
    (v) => `curl -X POST \\\n  -u ${shell(`user:${v}`)} \\\n  https://api.example.com`,
  ],
  [
    'a command in JSON',
    (v) => json({ curl_command: `curl -H ${shell(`Authorization: Bearer ${v}`)} https://a.example` }),
  ],
  [
    'a form in a command',
    (v) =>
      `curl --data ${shell(`grant_type=refresh_token&client_secret=${url(v)}&scope=a`)} https://a.example`,
  ],
  ['a form', (v) => `grant_type=password&username=bob&password=${url(v)}&scope=tickets%3Aread`],
  ['a JSON member', (v) => json({ access_token: v, token_type: 'bearer', scope: 'a b' })],
  ['a pretty JSON member', (v) => JSON.stringify({ user: { apiKey: v }, ok: true }, undefined, 2)],
  ['a refresh token', (v) => json({ error: null, 'refresh-token': v })],
  ['JSON in JSON', (v) => json({ body: json({ client_secret: v, scope: 'x' }), status: 200 })],
  ['JSON in JSON in JSON', (v) => json({ log: json({ body: json({ password: v }) }) })],
  ['JSON in a form in JSON', (v) => json({ message: `request failed: ${json({ private_key: v })}` })],
  [
    'a transcript in JSON',
    (v) => json({ curl_output: `> GET / HTTP/1.1\r\n> Authorization: Token ${v}\r\n> Accept: */*\r\n` }),
  ],
  [
    'a transcript in JSON in JSON',
    (v) => json({ raw: json({ curl_output: `> GET /\n> X-Api-Key: ${v}\n> Accept: */*\n` }) }),
  ],
  ['an array of tokens', (v) => json({ access_tokens: [v], api_token: [v, v] })],
  ['a HAR header', (v) => json({ headers: [{ name: 'Authorization', value: `Bearer ${v}` }] })],
  ['cut-off JSON', (v) => json({ ok: true, access_token: v }).slice(0, -2)],
  [
    'Python',
    (v) => `{'access_token': '${v.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}', 'ok': True}`,
  ],
  ['a query parameter', (v) => `> GET /v1/me?limit=5&access_token=${url(v)}&page=2 HTTP/2`],
  ['a fragment', (v) => `location: https://app.example.com/cb#access_token=${url(v)}&token_type=bearer`],
  [
    'an escaped ampersand',
    (v) => String.raw`{"next":"https://a.example/?a=1\u0026api_key=${url(v)}\u0026b=2"}`,
  ],
  [
    'a URL in a URL',
    (v) => `https://a.example/login?next=${url(`https://b.example/?access_token=${url(v)}&x=1`)}`,
  ],
  ['user info', (v) => `git clone https://bob:${url(v)}@example.com/repo.git`],
  ['user info alone', (v) => `https://${url(v)}@example.com/repo.git`],
  [
    'user info in JSON with escaped slashes',
    (v) => json({ url: `https://bob:${url(v)}@example.com/` }).replaceAll('/', '\\/'),
  ],
  ['a YAML member', (v) => `server:\n  password: ${json(v)}\n  port: 80\n`],
  ['an environment file', (v) => `API_TOKEN='${v.replaceAll("'", '_')}'\nDEBUG=1\n`],
];

/** Contexts that hold text without white space or quotes as it is. */
export const PLAIN_STRUCTURES: readonly Context[] = [
  ['XML', (v) => `<auth><access_token>${v}</access_token><ok>true</ok></auth>`],
  ['XML with a namespace', (v) => `<wsse:Password Type="text">${v}</wsse:Password>`],
  ['escaped XML', (v) => `&lt;password&gt;${v}&lt;/password&gt;`],
  ['an XML attribute', (v) => `<login user="bob" password="${v}"/>`],
  ['YAML without quotes', (v) => `db:\n  password: ${v}\n  port: 5432\n`],
  ['an environment file without quotes', (v) => `CLIENT_SECRET=${v}\nDEBUG=1\n`],
  ['a header argument without quotes', (v) => `curl -H X-Api-Key:${v} https://a.example`],
];

/** Contexts that only tell a credential that looks like one. */
export const WEAK_STRUCTURES: readonly Context[] = [
  ['key=', (v) => `GET /maps?key=${v}&q=1`],
  ['sig=', (v) => `https://a.blob.example.net/c?sv=2024&sig=${v}`],
  ['X-Amz-Signature', (v) => `https://s3.example.com/o?X-Amz-Expires=60&X-Amz-Signature=${v}`],
  ['code=', (v) => `https://app.example.com/cb?code=${v}&state=x`],
  ['"key"', (v) => json({ key: v })],
  ['an unknown header', (v) => `> X-Token-Check: ${v}\n`],
  ['Bearer in a sentence', (v) => `the request with Bearer ${v} was refused`],
  ['a key in a sentence', (v) => `key ${v} was rejected`],
  ['a quoted key in a sentence', (v) => `Invalid API key: '${v}'.`],
  ['a key that was provided', (v) => `Incorrect API key provided: ${v}.`],
];

/** Contexts in which only the credential's own shape gives it away. */
export const PROSE: readonly Context[] = [
  ['alone', (v) => v],
  ['a sentence', (v) => `We saw ${v} in the log`],
  ['quoted', (v) => `Do not use "${v}".`],
  ['Markdown', (v) => `| \`${v}\` | 401 |`],
  ['behind a line break in JSON', (v) => json(`first\n${v}\nlast`)],
  ['a path', (v) => `/hooks/${v}/deliver`],
  ['behind an escape', (v) => `a%20${v}`],
  ['an unknown member', (v) => json({ data: [v] })],
  ['parentheses', (v) => `(${v})`],
];
