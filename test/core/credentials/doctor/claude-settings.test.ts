import { describe, expect, it } from 'vitest';
import { overrideOf } from '../../../../src/core/credentials/claude/override.ts';
import { readClaudeSettings } from '../../../../src/core/credentials/claude/settings.ts';

const place = { scope: 'user', path: '/home/ann/.claude/settings.json', only: undefined } as const;
const read = (text: string) => readClaudeSettings(place, text);

describe('what of the environment overrides a credential', () => {
  it.each([
    ['ANTHROPIC_API_KEY', 'is sent in place'],
    ['ANTHROPIC_AUTH_TOKEN', 'is sent in place'],
    ['ANTHROPIC_CUSTOM_HEADERS', 'is sent in place'],
    ['CLAUDE_CODE_OAUTH_TOKEN', 'is sent in place'],
    ['CLAUDE_CODE_SESSION_ACCESS_TOKEN', 'is sent in place'],
    ['CLAUDE_CODE_API_KEY_FILE_DESCRIPTOR', 'is sent in place'],
    ['AWS_BEARER_TOKEN_BEDROCK', 'is sent in place'],
    ['ANTHROPIC_BASE_URL', 'another server'],
    ['ANTHROPIC_BEDROCK_BASE_URL', 'another server'],
    ['CLAUDE_CODE_USE_BEDROCK', 'another provider'],
    ['CLAUDE_CODE_USE_VERTEX', 'another provider'],
    ['CLAUDE_CODE_SKIP_BEDROCK_AUTH', 'authentication off'],
    ['ANTHROPIC_SOMETHING_NEW', 'may decide'],
    ['CLAUDE_CODE_SOMETHING_NEW', 'may decide'],
  ])('%s %s', (variable, effect) => {
    expect(overrideOf(variable, 'x')?.effect).toContain(effect);
  });

  it.each([
    'ANTHROPIC_MODEL',
    'ANTHROPIC_SMALL_FAST_MODEL',
    'ANTHROPIC_DEFAULT_OPUS_MODEL',
    'ANTHROPIC_LOG',
    'CLAUDE_CODE_ENTRYPOINT',
    'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
    'CLAUDE_CODE_DISABLE_TERMINAL_TITLE',
    'CLAUDE_CODE_ENABLE_TELEMETRY',
    'CLAUDE_CODE_SUBAGENT_MODEL',
    'CLAUDE_CONFIG_DIR',
    'CLAUDECODE',
    'MY_ANTHROPIC_API_KEY',
    'AWS_PROFILE',
  ])('%s does not', (variable) => {
    expect(overrideOf(variable, 'x')).toBeUndefined();
  });

  it.each(['0', 'false', ' Off'])('a provider that is switched off with %j does not', (value) => {
    expect(overrideOf('CLAUDE_CODE_USE_BEDROCK', value)).toBeUndefined();
    expect(overrideOf('ANTHROPIC_API_KEY', value)).toBeDefined();
  });

  it.each(['', '  '])('an empty one does not, as where a secret is not set', (value) => {
    expect(overrideOf('ANTHROPIC_API_KEY', value)).toBeUndefined();
  });

  it('says what kind of credential it holds, and nothing of it', () => {
    const key = `sk-ant-api03-${'a1B2'.repeat(8)}`;
    expect(overrideOf('ANTHROPIC_API_KEY', key)?.holds).toBe('Anthropic API key, sk-a***');
    expect(JSON.stringify(overrideOf('ANTHROPIC_BASE_URL', `https://ann:${key}@x.example`))).not.toContain(
      'a1B2',
    );
  });
});

describe("a file of Claude Code's settings", () => {
  it.each([
    ['nothing', '{}', []],
    ['a model', '{"model": "opus", "env": {"ANTHROPIC_MODEL": "opus"}}', []],
    [
      'an address',
      '{\n  "env": {\n    "ANTHROPIC_BASE_URL": "https://x"\n  }\n}',
      ['env.ANTHROPIC_BASE_URL 3:5'],
    ],
    ['a helper', '{ "apiKeyHelper": "/bin/key" }', ['apiKeyHelper 1:3']],
    [
      'a flag that is no text',
      '{"env": {"CLAUDE_CODE_USE_BEDROCK": 1}}',
      ['env.CLAUDE_CODE_USE_BEDROCK 1:10'],
    ],
    ['an empty helper', '{"apiKeyHelper": ""}', []],
    ['a helper that is null', '{"apiKeyHelper": null}', []],
    ['an empty variable', '{"env": {"ANTHROPIC_API_KEY": ""}}', []],
    [
      'several, each once',
      '{"apiKeyHelper": "x", "env": {"ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": "u", "X": "y"}}',
      ['apiKeyHelper 1:2', 'env.ANTHROPIC_API_KEY 1:31', 'env.ANTHROPIC_BASE_URL 1:57'],
    ],
    [
      'the second of two equal members',
      '{"env": {}, "env": {"ANTHROPIC_API_KEY": "k"}}',
      ['env.ANTHROPIC_API_KEY 1:21'],
    ],
  ])('with %s', (_what, text, overrides) => {
    const reading = read(text);
    expect(reading.overrides.map(({ name, line, column }) => `${name} ${line}:${column}`)).toEqual(overrides);
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ['an empty file', '', '1:1', 'not JSON'],
    [
      'a comma too many',
      '{\n  "model": "opus",\n}',
      '3:1',
      'not JSON: expected a member name in double quotes',
    ],
    ['a comment', '{\n  // mine\n  "env": {}\n}', '2:3', 'not JSON: expected no comment'],
    ['a file that is cut off', '{"env": {"A": "b"', '1:18', 'not JSON'],
    ['a list', '[]', '1:1', 'this is an array'],
    ['a text', '"x"', '1:1', 'this is a string'],
    ['env as a list', '{\n "env": ["ANTHROPIC_API_KEY"]}', '2:9', '`env` is an array'],
  ])('that is %s is reported with its place', (_what, text, at, message) => {
    const { problems, overrides } = read(text);
    expect(problems.map(({ position }) => `${position?.line}:${position?.column}`)).toEqual([at]);
    expect(problems[0]?.message).toContain(message);
    expect(overrides).toEqual([]);
  });
});
