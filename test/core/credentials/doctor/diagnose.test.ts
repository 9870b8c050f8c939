import { describe, expect, it } from 'vitest';
import { overridesIn } from '../../../../src/core/credentials/claude/override.ts';
import { readClaudeSettings, unreadable } from '../../../../src/core/credentials/claude/settings.ts';
import { diagnose } from '../../../../src/core/credentials/diagnosis/diagnose.ts';
import type { Facts } from '../../../../src/core/credentials/diagnosis/facts.ts';
import { renderDiagnosis } from '../../../../src/core/credentials/diagnosis/page.ts';
import { aKey, answered, facts, given } from './facts-builder.ts';

const API = 'us.posthog.com';
const GATEWAY = 'gateway.us.posthog.com';
const EU = 'eu.posthog.com';

// What PostHog's API and its LLM gateway answer: posthog/auth.py, services/llm-gateway/.../dependencies.py.
const invalid = {
  code: 'authentication_failed',
  detail: 'Personal API key found in request Authorization header is invalid.',
};
const absent = { code: 'not_authenticated', detail: 'Authentication credentials were not provided.' };
const expired = { code: 'authentication_failed', detail: 'Access token has expired.' };
const scopeless = { code: 'permission_denied', detail: "API key missing required scope 'project:read'" };
const gatekept = { detail: 'Authentication required' };

const gateway401 = answered(GATEWAY, 401, gatekept);
const api401 = answered(API, 401, invalid);
const letIn = answered(API, 200);

const userSettings = { scope: 'user', path: '/home/ann/.claude/settings.json', only: undefined } as const;
const helper = readClaudeSettings(userSettings, '{\n  "apiKeyHelper": "/bin/key"\n}');

/** The findings as `certainty reason`, most likely first. */
function found(changed: Partial<Facts>): readonly string[] {
  return diagnose(facts(changed)).findings.map(({ certainty, reason }) => `${certainty} ${reason}`);
}

describe('the order of likelihood, by what was seen', () => {
  it.each<[string, Partial<Facts>, readonly string[]]>([
    [
      'the gateway refuses, nothing else is known',
      { credentials: [], answers: [gateway401] },
      [
        'likely wrong-kind',
        'likely missing-scope',
        'likely expired-or-revoked',
        'likely wrong-region',
        'open missing-credential',
        'open malformed-credential',
      ],
    ],
    [
      'the gateway refuses a key of the right kind',
      { answers: [gateway401] },
      ['likely missing-scope', 'likely expired-or-revoked', 'likely wrong-region'],
    ],
    [
      'the API lets the key in, the gateway does not',
      { answers: [letIn, gateway401] },
      ['likely missing-scope'],
    ],
    [
      'both refuse it: no scope explains what the API says',
      { answers: [api401, gateway401] },
      ['likely expired-or-revoked', 'likely wrong-region', 'open missing-scope'],
    ],
    ['the API refuses it', { answers: [api401] }, ['likely expired-or-revoked', 'likely wrong-region']],
    [
      'a project key',
      { credentials: [given(aKey('phc_'))], answers: [gateway401] },
      ['certain wrong-kind', 'likely missing-scope', 'likely expired-or-revoked', 'likely wrong-region'],
    ],
    [
      'an OAuth token, which is let in for an hour',
      { credentials: [given(aKey('pha_'))], answers: [gateway401] },
      ['likely wrong-kind', 'likely missing-scope', 'likely expired-or-revoked', 'likely wrong-region'],
    ],
    [
      'a key of another provider',
      { credentials: [given(aKey('ghp_'))] },
      ['certain wrong-kind', 'open missing-scope', 'open expired-or-revoked', 'open wrong-region'],
    ],
    [
      'a scope that the API names',
      { answers: [answered(API, 403, scopeless)] },
      ['certain missing-scope', 'likely insufficient-role'],
    ],
    [
      'an expiry that the API names',
      { answers: [answered(API, 401, expired)] },
      ['certain expired-or-revoked', 'likely wrong-region'],
    ],
    ['a key that was let in before', { answers: [letIn, api401] }, ['likely expired-or-revoked']],
    [
      'the other region lets it in',
      { answers: [api401, answered(EU, 200), gateway401] },
      ['certain wrong-region', 'open missing-scope'],
    ],
    [
      'the other region takes an event, as it does with any public key',
      { answers: [api401, answered('eu.i.posthog.com', 200)] },
      ['likely expired-or-revoked', 'likely wrong-region'],
    ],
    [
      'the host of events takes one before the API refuses',
      { answers: [answered('us.i.posthog.com', 200), api401] },
      ['likely expired-or-revoked', 'likely wrong-region'],
    ],
    [
      'before the run, with no credential anywhere',
      { credentials: [] },
      [
        'likely missing-credential',
        'open wrong-kind',
        'open malformed-credential',
        'open missing-scope',
        'open expired-or-revoked',
        'open wrong-region',
      ],
    ],
    [
      'before the run, with a stored login, which may be sent or not',
      { logins: [{ from: '/home/ann/.claude/.credentials.json' }] },
      ['likely overridden-credential', 'open missing-scope', 'open expired-or-revoked', 'open wrong-region'],
    ],
    [
      'what the tool found on the machine of its run',
      {
        overridesTold: [{ from: 'run.log, line 3', name: 'user(ANTHROPIC_BASE_URL)' }],
        answers: [letIn, gateway401],
      },
      ['certain overridden-credential', 'likely missing-scope'],
    ],
    [
      'another region was set than is asked',
      { regions: [{ from: 'POSTHOG_WIZARD_REGION', name: 'eu' }], answers: [gateway401] },
      ['certain wrong-region', 'likely missing-scope', 'likely expired-or-revoked'],
    ],
    [
      'the API says that nothing arrived',
      { credentials: [], answers: [answered(API, 401, absent)] },
      [
        'certain missing-credential',
        'likely wrong-kind',
        'likely expired-or-revoked',
        'likely wrong-region',
        'open malformed-credential',
      ],
    ],
    [
      'a variable that nobody filled in',
      { credentials: [given('${{ secrets.KEY }}')] },
      ['certain missing-credential', 'open missing-scope', 'open expired-or-revoked', 'open wrong-region'],
    ],
    [
      'an empty secret',
      { credentials: [given('')] },
      ['certain missing-credential', 'open missing-scope', 'open expired-or-revoked', 'open wrong-region'],
    ],
    [
      'quotes around the key',
      { credentials: [given(`"${aKey('phx_')}"`)], answers: [gateway401] },
      [
        'certain malformed-credential',
        'likely missing-scope',
        'likely expired-or-revoked',
        'likely wrong-region',
      ],
    ],
    [
      'a helper in the settings of the user',
      { settings: [helper], answers: [letIn, gateway401] },
      ['certain overridden-credential', 'likely missing-scope'],
    ],
    [
      'the same where only the API refuses, which no setting of Claude touches',
      { settings: [helper], answers: [api401] },
      ['likely expired-or-revoked', 'likely wrong-region'],
    ],
    [
      "an answer of Anthropic's, seen on another machine than the one of the run",
      {
        answers: [
          letIn,
          { ...answered(GATEWAY, 401), said: 'API Error: 401 {"error":{"type":"authentication_error"}}' },
        ],
      },
      ['likely overridden-credential', 'likely missing-scope'],
    ],
    [
      'before the run, with nothing wrong',
      {},
      ['open missing-scope', 'open expired-or-revoked', 'open wrong-region'],
    ],
    [
      'before the run, on macOS, where a login may be hidden',
      { mayHideLogin: true },
      ['open overridden-credential', 'open missing-scope', 'open expired-or-revoked', 'open wrong-region'],
    ],
  ])('%s', (_what, changed, findings) => {
    expect(found(changed)).toEqual(findings);
  });
});

describe('a conflict is named with file, line and key, and nothing else leads to claude auth logout', () => {
  it.each<[string, Partial<Facts>, string, number | null, string]>([
    [
      'a variable',
      { environment: overridesIn({ ANTHROPIC_API_KEY: 'x' }) },
      'environment',
      null,
      'unset ANTHROPIC_API_KEY',
    ],
    [
      'a helper',
      { settings: [helper] },
      '/home/ann/.claude/settings.json',
      2,
      'Remove `apiKeyHelper` from /home/ann/.claude/settings.json (line 2)',
    ],
    [
      'managed settings',
      {
        settings: [
          readClaudeSettings(
            { scope: 'managed', path: '/etc/claude-code/managed-settings.json', only: undefined },
            '{"env": {"ANTHROPIC_BASE_URL": "https://x"}}',
          ),
        ],
      },
      '/etc/claude-code/managed-settings.json',
      1,
      'Ask the administrator of this machine to remove `env.ANTHROPIC_BASE_URL`',
    ],
    [
      'what a log tells of',
      { overridesTold: [{ from: 'run.log, line 3', name: 'user(apiKeyHelper)' }] },
      'run.log, line 3',
      null,
      'Remove `user(apiKeyHelper)` from the settings there',
    ],
    [
      'a stored login',
      { logins: [{ from: '/home/ann/.claude/.credentials.json' }] },
      '/home/ann/.claude/.credentials.json',
      null,
      'claude auth logout',
    ],
  ])('%s', (_what, changed, where, line, remedy) => {
    const { conflicts } = diagnose(facts(changed));
    expect(conflicts).toMatchObject([{ where, line, remedy: expect.stringContaining(remedy) }]);
    expect(conflicts[0]?.remedy).toContain('claude auth logout');
  });

  it.each<[string, Partial<Facts>]>([
    ['nothing is wrong', {}],
    ['the gateway refuses', { answers: [gateway401] }],
    ['the key is of the wrong kind', { credentials: [given(aKey('phc_'))] }],
    [
      'settings cannot be read',
      { settings: [unreadable(userSettings, { position: undefined, message: 'x' })] },
    ],
    ['a login may be hidden', { mayHideLogin: true }],
  ])('not where %s', (_what, changed) => {
    const diagnosis = diagnose(facts(changed));
    expect(diagnosis.conflicts).toEqual([]);
    expect(JSON.stringify(diagnosis)).not.toContain('logout');
  });
});

describe('the advice', () => {
  it('names the region that lets the key in', () => {
    const [finding] = diagnose(facts({ answers: [api401, answered(EU, 200)] })).findings;
    expect(finding?.remedy).toBe('Set POSTHOG_WIZARD_REGION (or --region) to `eu`.');
  });

  it('gives the scope that is named, and says which ones the tool needs to start', () => {
    const [finding] = diagnose(facts({ answers: [letIn, answered(API, 403, scopeless)] })).findings;
    expect(finding?.remedy).toBe(
      'Give the key `project:read`; it starts only with all of `user:read`, `project:read`, `llm_gateway:read`.',
    );
  });

  it('on the kind of a key shows nothing of what may be a password', () => {
    const [finding] = diagnose(facts({ credentials: [given('hunter2-hunter2')] })).findings;
    expect(finding).toMatchObject({
      reason: 'wrong-kind',
      check: ['case "$POSTHOG_WIZARD_API_KEY" in phx_*) echo right;; *) echo wrong;; esac'],
    });
  });
});

describe('what is seen although the run goes on', () => {
  it('an unexpected kind of key is named with what was expected', () => {
    const { warnings } = diagnose(facts({ credentials: [given(aKey('phc_'))] }));
    expect(warnings).toMatchInlineSnapshot(`
      [
        "POSTHOG_WIZARD_API_KEY is a PostHog project key (phc_***), which is for sending events and evaluating flags from an app (it is public), not for the private API or the LLM gateway; expected a PostHog personal API key (phx_***)",
      ]
    `);
  });

  it('settings that cannot be read, with their place', () => {
    const broken = readClaudeSettings(userSettings, '{\n  "env": {},\n}');
    const { warnings, findings } = diagnose(facts({ settings: [broken] }));
    expect(warnings).toMatchInlineSnapshot(`
      [
        "/home/ann/.claude/settings.json:3:1: this is not JSON: expected a member name in double quotes; whether it overrides the credential is not known",
      ]
    `);
    expect(findings[0]).toMatchObject({ reason: 'overridden-credential', certainty: 'open' });
  });
});

function page(changed: Partial<Facts>): string {
  const all = facts(changed);
  return renderDiagnosis(diagnose(all), all.profile, (_style, text) => text);
}

describe('the page', () => {
  it('tells of a missing scope, how to check it and what is ruled out', () => {
    expect(page({ answers: [letIn, gateway401, gateway401] })).toMatchInlineSnapshot(`
      "PostHog wizard: 401 from PostHog LLM gateway, gateway.us.posthog.com, region us, 2 times (run.log, gateway.us.posthog.com)
      credential: PostHog personal API key, phx_*** (POSTHOG_WIZARD_API_KEY); region: not told; conflict: none

      Likely causes, the likeliest first
        1. missing scope (likely): PostHog LLM gateway answers 401 to this
           Mend: Give the key \`llm_gateway:read\`.
           Check: https://us.posthog.com/settings/user-api-keys shows the scopes of each key
                  https://eu.posthog.com/settings/user-api-keys shows the scopes of each key

      Ruled out
        1. another credential is sent in its place: on this machine no variable, no file of settings and no stored login overrides it
        2. no credential is sent: POSTHOG_WIZARD_API_KEY is there
        3. the credential is not written down as it is: nothing is around it that does not belong to it
        4. wrong kind of key: POSTHOG_WIZARD_API_KEY is a PostHog personal API key (phx_***), as it should be
        5. expired or revoked: run.log, us.posthog.com (PostHog API, 200) was let in
        6. wrong region: run.log, us.posthog.com (PostHog API, 200) was let in

      Verbose log: /tmp/posthog-wizard.log"
    `);
  });

  it('shows only what is certain where something is', () => {
    expect(page({ settings: [helper], credentials: [given(aKey('phc_'))] })).toMatchInlineSnapshot(`
      "PostHog wizard: it would be refused
      credential: PostHog project key, phc_*** (POSTHOG_WIZARD_API_KEY); region: not told; conflict: 1

      Warnings
        1. POSTHOG_WIZARD_API_KEY is a PostHog project key (phc_***), which is for sending events and evaluating flags from an app (it is public), not for the private API or the LLM gateway; expected a PostHog personal API key (phx_***)

      Conflicts
        1. \`apiKeyHelper\` (/home/ann/.claude/settings.json, line 2) runs a command whose output is sent in place of the tool's own credential
           Mend: Remove \`apiKeyHelper\` from /home/ann/.claude/settings.json (line 2), then run \`claude auth logout\` so that no login takes its place.

      The cause
        1. another credential is sent in its place (certain): see the conflicts
           Mend: End every conflict that is listed, then run the tool again.
           Check: claude auth status
        2. wrong kind of key (certain): POSTHOG_WIZARD_API_KEY is a PostHog project key (phc_***), not a PostHog personal API key (phx_***)
           Mend: Pass a PostHog personal API key (phx_***); it is made at https://us.posthog.com/settings/user-api-keys or https://eu.posthog.com/settings/user-api-keys.
           Check: case "$POSTHOG_WIZARD_API_KEY" in phx_*) echo right;; *) echo wrong;; esac
        Mend this first; if it is refused still, run the doctor again on the new log.

      Ruled out
        1. no credential is sent: POSTHOG_WIZARD_API_KEY is there
        2. the credential is not written down as it is: nothing is around it that does not belong to it

      Verbose log: /tmp/posthog-wizard.log"
    `);
  });

  it.each<Partial<Facts>>([{}, { answers: [gateway401] }, { settings: [helper] }])(
    'always names the verbose log',
    (changed) => {
      expect(page(changed)).toContain('Verbose log: /tmp/posthog-wizard.log');
    },
  );
});
