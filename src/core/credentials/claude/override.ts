import { kindOf } from '../kinds/kind-of.ts';

/** What of Claude Code's settings or environment comes between a tool and its credential. */
export interface Override {
  /** `ANTHROPIC_API_KEY` in the environment, `env.ANTHROPIC_API_KEY` or `apiKeyHelper` in a file. */
  readonly name: string;
  /** What it does, as the end of a sentence about it. */
  readonly effect: string;
  /** What it holds, masked, where that is a credential. */
  readonly holds: string | undefined;
}

/** Everything that Claude Code takes from the environment begins so. */
const NAMESPACE = /^(?:ANTHROPIC_|CLAUDE_CODE_)|^AWS_BEARER_TOKEN_BEDROCK$/;

/** What of it has no bearing on credentials and addresses, by https://code.claude.com/docs/en/env-vars. */
const HARMLESS: readonly RegExp[] = [
  /^ANTHROPIC_(?:MODEL|LOG|BETAS|SMALL_FAST_MODEL|DEFAULT_\w{1,60}|CUSTOM_MODEL\w{0,60})$/,
  /^CLAUDE_CODE_(?:DISABLE|ENABLE|MAX|AUTO|IDE|SHELL|OTEL|PLUGIN|TASK|GLOB|FILE_READ|SUBAGENT|EXIT_AFTER|REMOTE|SESSION)_\w{1,60}$/,
  /^CLAUDE_CODE_(?:ENTRYPOINT|EXECPATH|SSE_PORT|EFFORT_LEVEL|TMPDIR|SHELL|GIT_BASH_PATH|SESSION_ID|SIMPLE|TEAM_NAME|ACCESSIBILITY|REMOTE)$/,
];

/** Though these look like some of them. */
const HARMFUL = /^CLAUDE_CODE_(?:SESSION_ACCESS_TOKEN|\w{1,60}_(?:TOKEN|KEY))$/;

/** Switches, and how one is switched off. */
const SWITCH = /_(?:USE|SKIP)_/;
const OFF = /^\s*(?:0|false|no|off)\s*$/i;

const EFFECTS: readonly (readonly [RegExp, string])[] = [
  [/_BASE_URL$/, 'sends the requests to another server'],
  [/_USE_/, 'makes Claude use another provider'],
  [/_SKIP_/, 'switches authentication off'],
  [
    /TOKEN|KEY|PROFILE|IDENTITY|FEDERATION|SERVICE_ACCOUNT|CUSTOM_HEADERS/,
    "is sent in place of the tool's own credential",
  ],
];

/** What a variable of the environment does to the credential; undefined where it does nothing or is empty. */
export function overrideOf(variable: string, value: string): Override | undefined {
  if (value.trim() === '' || !NAMESPACE.test(variable)) return undefined;
  if (SWITCH.test(variable) && OFF.test(value)) return undefined;
  if (!HARMFUL.test(variable) && HARMLESS.some((pattern) => pattern.test(variable))) return undefined;
  const [, effect] = EFFECTS.find(([pattern]) => pattern.test(variable)) ?? [
    undefined,
    'is read by Claude Code and may decide which credential is sent',
  ];
  return { name: variable, effect, holds: heldBy(variable, value) };
}

function heldBy(variable: string, value: string): string | undefined {
  if (!/(?:TOKEN|KEY)$/.test(variable)) return undefined;
  const { kind, name, masked } = kindOf(value);
  return kind === 'unknown' ? undefined : `${name}, ${masked}`;
}

/** The variables of an environment that come between a tool and its credential, by name. */
export function overridesIn(environment: Readonly<Record<string, string | undefined>>): readonly Override[] {
  return Object.entries(environment)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([variable, value = '']) => overrideOf(variable, value) ?? []);
}
