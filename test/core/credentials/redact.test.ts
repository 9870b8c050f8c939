import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/core/credentials/redaction/redact.ts';

describe('what a reader needs stays', () => {
  it.each([
    'WWW-Authenticate: Bearer error="insufficient_scope", scope="tickets:read tickets:write"',
    '< www-authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"',
    'www-authenticate: Bearer authorization_uri="https://login.example.com/oauth2/authorize", resource_metadata="https://api.example.com/.well-known/oauth-protected-resource"',
    '< x-oauth-scopes: repo, workflow\n< x-accepted-oauth-scopes: admin:org\n< x-accepted-github-permissions: secrets=read; actions=write',
    '< access-control-allow-headers: Authorization, X-Api-Key, Content-Type\n< access-control-allow-credentials: true',
    '< x-ratelimit-remaining-tokens: 149984\n< x-rate-limit-api-token-remaining: 99',
    '< x-request-id: 7f3c2a90-64f7-4be2-9d0a-2f6f0f2a8b11\n< cf-ray: 8d1f0a3e4b5c6d7e-AMS',
    '< github-authentication-token-expiration: 2026-08-01 10:00:00 UTC',
    '{"ok":false,"error":"missing_scope","needed":"channels:read","provided":"chat:write,users:read"}',
    '{"access_token_type":"bearer","token_type":"bearer","scope":"tickets:read","expires_in":3600}',
    '{"error":"invalid_token","error_description":"The token is expired"}',
    '{"code":"Authentication_RequestFromNonPremiumTenantOrB2CTenant","message":"Neither tenant is B2C"}',
    '{"errors":[{"code":"OAUTH_SCOPE_MISMATCH","key":"BROWSE_PROJECTS"}],"errorCode":"E0000011"}',
    '{"error":{"code":70051,"more_info":"https://www.twilio.com/docs/errors/70051"}}',
    '{"errors":{"password":["is too short (minimum is 8 characters)"],"token":["has expired"]}}',
    '{"token":"expired","api_key":"missing","password":"required","secret":null,"session":false}',
    '{"usage":{"total_tokens":15233,"max_tokens":4096}}',
    '{"next_page_token":"CAUQAA","nextPageToken":"EAAaBlBUOkNBVQ"}',
    '{"permission":"secret-scanning:read","scopes":["token:read","api_keys:write","auth:session:read"]}',
    '{"token_endpoint":"https://auth.example.com/token","token_endpoint_auth_methods_supported":["client_secret_post"]}',
    '{"sha":"9c1185a5c5e9fc54612808977ee8f548b2258d31","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736"}',
    '{"id":"9b2f6f5c-50ad-4a6e-9d55-0c1a3c1c9a11","author":"jane","authorization_status":"pending"}',
    '{"sub":"CA00000000000000000000000000000000","sid":"SM00000000000000000000000000000000"}',
    'Invalid token',
    'Invalid token: expired',
    'token expired',
    'password is required',
    'Password: must be at least 8 characters',
    'Missing scope: tickets:read',
    'Missing secret: GITHUB_TOKEN is not set',
    'Bearer authentication is required; Basic authentication is disabled.',
    'No API key found in request',
    'This token lacks the secret-scanning:read permission',
    'Could not verify JWT: JWTExpired',
    "unexpected token: 'WHRE'",
    'GITHUB_GET_SECRET_SCANNING_ALERT needs security_events',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db',
    'curl -H "Authorization: Bearer $API_TOKEN" -H \'X-Api-Key: ${API_KEY}\' https://api.example.com/v1/tokens/list',
    'curl -sS -b cookies.txt -o out.json https://api.example.com/v1/me?fields=key,name',
    'npm install --user bob # the --token option is explained below',
    'uses: actions/checkout@v4.2.0 and icon@2x.png by @octocat',
    'git clone git@github.com:owner/repo.git; git clone ssh://git@github.com/owner/repo.git',
    '| Action | Status |\n| --- | --- |\n| `FRESHDESK_LIST_TICKETS` | **403** |',
    '<!-- scopekeeper:dedup=v1:0a1b2c3d4e5f60718293a4b5c6d7e8f9 -->\n<!-- scopekeeper:report -->',
    '{"key":"v1:0a1b2c3d4e5f60718293a4b5c6d7e8f9","signature":"tickets:read,tickets:write"}',
    'missing-credential: 3, invalid-credential: 12, wrong-credential-kind: 1',
    'phx_ is a personal API key, pha_ an OAuth access token; passed was phx_***',
    '-----BEGIN is how a PEM block starts',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('what is hidden leaves its surroundings readable', () => {
  it.each([
    ['> Authorization: Bearer phx_abcdefGHIJ0123', '> Authorization: Bearer phx_***'],
    ['> Authorization: Basic dXNlcjpwYXNzd29yZA==', '> Authorization: Basic ***'],
    ['> Cookie: sid=abc; theme=dark', '> Cookie: ***'],
    ['key phx_abc was rejected', 'key phx_*** was rejected'],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'token eyJ***'],
    ['{"access_token":"s3cr3t value","scope":"a b"}', '{"access_token":"***","scope":"a b"}'],
    [
      String.raw`"{\"password\":\"a\\\"b\",\"scope\":\"x\"}"`,
      String.raw`"{\"password\":\"***\",\"scope\":\"x\"}"`,
    ],
    ['client_secret=abc&scope=tickets%3Aread', 'client_secret=***&scope=tickets%3Aread'],
    ["curl -u 'bob:hunter22' https://a.example/x", "curl -u '***' https://a.example/x"],
    ['curl -ubob:hunter22 https://a.example/x', 'curl -u*** https://a.example/x'],
    ['https://bob:pw@a.example/x?access_token=abc#top', 'https://***@a.example/x?access_token=***'],
    ['GET /?key=AIzaSyA1234567890abcdefghij&q=1', 'GET /?key=AIza***&q=1'],
    [
      '?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20250101%2Fus-east-1&X-Amz-Expires=60',
      '?X-Amz-Credential=AKIA***&X-Amz-Expires=60',
    ],
    ['mail jane.doe@example.com and joe%40example.org', 'mail j***@example.com and j***%40example.org'],
    ['<Password>hunter22</Password><Scope>a</Scope>', '<Password>***</Password><Scope>a</Scope>'],
    ['a\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow==\n-----END RSA PRIVATE KEY-----\nb', 'a\n***\nb'],
    [
      String.raw`{"k":"-----BEGIN PRIVATE KEY-----\nMIIEow==\n-----END PRIVATE KEY-----\n","s":"a"}`,
      String.raw`{"k":"***\n","s":"a"}`,
    ],
    ['-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIB', '***'],
    ['Set-Cookie: sid=abc; Path=/\nX-Request-Id: 1', 'Set-Cookie: ***\nX-Request-Id: 1'],
    ['Private-Token: glpat-abc', 'Private-Token: glpa***'],
    ['{"pin":1234,"total_tokens":1234}', '{"pin":***,"total_tokens":1234}'],
    ['Key 3f786850e387550fdab836ed7e6dc881 is unknown', 'Key *** is unknown'],
  ])('%s', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });
});
