import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/core/credentials/kinds/faults.ts';
import { kindOf } from '../../../src/core/credentials/kinds/kind-of.ts';
import { TOKEN_KINDS } from '../../../src/core/credentials/kinds/table.ts';
import { pieceShown, prefixedToken } from './secrets.ts';

/** Joined at run time, so that no scanner takes this file for a leak. */
const made = (prefix: string, body = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'): string => prefix + body;

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object): string => `${base64url({ alg: 'RS256' })}.${base64url(claims)}.c2lnbmF0dXJl`;

describe('the table of kinds', () => {
  it('names every kind once', () => {
    const prefixes = TOKEN_KINDS.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it.each(TOKEN_KINDS.filter(({ use }) => use !== undefined))(
    '$prefix says what it is for, what not, and where that is documented',
    ({ use }) => {
      expect(use?.for).toMatch(/^\S.*[^.\s]$/);
      expect(use?.notFor).toMatch(/^\S.*[^.\s]$/);
      expect(URL.canParse(use?.source ?? '')).toBe(true);
    },
  );

  // Of https://docs.github.com/...about-authentication-to-github, https://docs.slack.dev/authentication/tokens,
  // https://docs.stripe.com/keys, https://posthog.com/docs/api and the like: see `source` of each.
  it.each([
    [made('phx_'), 'PostHog personal API key', 'phx_***'],
    [made('pha_'), 'PostHog OAuth access token', 'pha_***'],
    [made('phc_'), 'PostHog project key', 'phc_***'],
    [made('phs_'), 'PostHog feature flag key', 'phs_***'],
    [made('phr_'), 'PostHog OAuth refresh token', 'phr_***'],
    [made('lin_api_'), 'Linear API key', 'lin_***'],
    [made('lin_oauth_'), 'Linear OAuth token', 'lin_***'],
    [made('ghp_'), 'GitHub personal access token (classic)', 'ghp_***'],
    [made('gho_'), 'GitHub OAuth token', 'gho_***'],
    [made('ghu_'), 'GitHub App user token', 'ghu_***'],
    [made('ghs_'), 'GitHub App installation token', 'ghs_***'],
    [made('ghr_'), 'GitHub refresh token', 'ghr_***'],
    [made('github_pat_'), 'GitHub personal access token (fine-grained)', 'gith***'],
    [made('xoxb-'), 'Slack bot token', 'xoxb***'],
    [made('xoxp-'), 'Slack user token', 'xoxp***'],
    [made('xapp-'), 'Slack app token', 'xapp***'],
    [made('xwfp-'), 'Slack workflow token', 'xwfp***'],
    [made('xoxe.xoxb-1-'), 'Slack rotating or configuration token', 'xoxe***'],
    [made('sk_live_'), 'Stripe live secret key', 'sk_l***'],
    [made('sk_test_'), 'Stripe test secret key', 'sk_t***'],
    [made('rk_live_'), 'Stripe live restricted key', 'rk_l***'],
    [made('pk_test_'), 'Stripe test publishable key', 'pk_t***'],
    [made('sk-'), 'OpenAI key, or one shaped like it', 'sk-***'],
    [made('sk-proj-'), 'OpenAI project key', 'sk-p***'],
    [made('sk-admin-'), 'OpenAI admin key', 'sk-a***'],
    [made('sk-ant-api03-'), 'Anthropic API key', 'sk-a***'],
    [made('sk-ant-oat01-'), 'Anthropic OAuth token', 'sk-a***'],
    [made('sk-ant-admin01-'), 'Anthropic admin key', 'sk-a***'],
    [made('AIza'), 'Google API key', 'AIza***'],
    [made('ya29.'), 'Google OAuth access token', 'ya29***'],
    [made('AKIA', 'IOSFODNN7EXAMPLE'), 'AWS access key id', 'AKIA***'],
    [made('ASIA', 'IOSFODNN7EXAMPLE'), 'AWS temporary access key id', 'ASIA***'],
    [made('glpat-'), 'GitLab personal access token', 'glpa***'],
    [made('npm_'), 'npm token', 'npm_***'],
    [made('pat', `A1b2C3d4E5f6G7.${'0f'.repeat(32)}`), 'Airtable personal access token', 'pat***'],
    [made('AC', '0f'.repeat(16)), 'Twilio account SID', '***'],
    ['{"type": "service_account", "private_key": "x"}', 'Google service account key file', '***'],
    ['phx_***', 'PostHog personal API key', 'phx_***'],
    ['lin_***', 'a credential of unknown kind', 'lin_***'],
    ['$POSTHOG_KEY', 'the name of a variable', '***'],
    ['${{ secrets.KEY }}', 'the name of a variable', '***'],
    ['patience-is-a-virtue', 'a credential of unknown kind', '***'],
    ['3f786850e387550fdab836ed7e6dc881', 'a credential of unknown kind', '***'],
    ['  ', 'nothing', ''],
    [`"${made('phx_')}"\n`, 'PostHog personal API key', 'phx_***'],
    [`Bearer ${made('phx_')}`, 'PostHog personal API key', 'phx_***'],
  ])('%s', (value, name, masked) => {
    expect(kindOf(value)).toMatchObject({ name, masked });
  });

  it('shows nothing of a credential but what is public', () => {
    fc.assert(
      fc.property(prefixedToken, (secret) => {
        // `proto` stands in "protocol" too.
        fc.pre(pieceShown(JSON.stringify(TOKEN_KINDS), secret) === undefined);
        expect(pieceShown(JSON.stringify(kindOf(secret.text)), secret)).toBeUndefined();
      }),
    );
  });
});

describe('a JWT is decoded without being verified', () => {
  it.each([
    ['RFC 9068', { scope: 'a:read b:write' }, ['a:read', 'b:write']],
    ['Okta', { scp: ['a:read', 'b:write'] }, ['a:read', 'b:write']],
    ['Entra ID', { scp: 'a:read b:write' }, ['a:read', 'b:write']],
    ['Auth0', { scope: 'a:read', permissions: ['a:read', 'b:write'] }, ['a:read', 'b:write']],
    ['no scopes', {}, []],
    ['scopes of another type', { scope: 7 }, []],
  ])('scopes as in %s', (_name, claims, scopes) => {
    expect(kindOf(jwt(claims))).toMatchObject({ kind: 'jwt', masked: 'eyJ***', claims: { scopes } });
  });

  it('tells issuer, audience and expiry', () => {
    expect(kindOf(jwt({ iss: 'https://id.example.com', aud: 'api', exp: 1_700_000_000 }))).toMatchObject({
      claims: { issuer: 'https://id.example.com', audience: ['api'], expiresAtSeconds: 1_700_000_000 },
    });
  });

  it.each([
    ['an encrypted one', `${base64url({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`],
    ['one that is cut off', jwt({ iss: 'x' }).split('.').slice(0, 2).join('.')],
    ['a payload that is no object', `${base64url({ alg: 'none' })}.${base64url(7)}.x`],
    ['a header without algorithm', `${base64url({ typ: 'JWT' })}.${base64url({})}.x`],
  ])('not %s', (_name, value) => {
    expect(kindOf(value)).toMatchObject({ kind: 'unknown', masked: 'eyJ***' });
  });
});

describe('faults of how a credential was written down', () => {
  it.each([
    [made('phx_'), []],
    ['{"type": "service_account"}', []],
    [`${made('phx_')}\n`, ['it has white space or a line end around it']],
    [`"${made('phx_')}"`, ['it is wrapped in quotation marks']],
    [`Bearer ${made('phx_')}`, ['it begins with `Bearer`, which does not belong to it']],
    [`${made('phx_')} ${made('phx_')}`, ['it holds white space or other characters that no key has']],
    [`${made('phx_')}\\n`, ['it holds white space or other characters that no key has']],
    [`${made('phx_')},${made('phx_')}`, ['it holds white space or other characters that no key has']],
    ['phx_***', ['it is masked: it was copied from where keys are not shown']],
    ['***', ['it is masked: it was copied from where keys are not shown']],
    ['phx_', ['it is cut off behind its prefix']],
    [`KEY=${made('phx_')}`, ['it holds a key among other characters, such as the name of a variable']],
    [`{"key":"${made('phx_')}"}`, ['it holds a key among other characters, such as the name of a variable']],
    ['correct;horse*battery', []],
    ...TOKEN_KINDS.map(({ prefix }): [string, string[]] => [made(prefix), []]),
  ])('%s', (value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });
});
