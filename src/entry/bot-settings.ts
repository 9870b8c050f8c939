import { readFileSync } from 'node:fs';
import { kindOf } from '../core/credentials/kinds/kind-of.ts';
import { named } from '../core/credentials/kinds/named.ts';
import { UsageError } from './wiring.ts';

/** What the bot process was told by its environment. */
export interface BotSettings {
  readonly appId: number;
  readonly privateKey: string;
  /** One or two: while a secret is changed, the old one is accepted too. */
  readonly webhookSecrets: readonly string[];
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** PostgreSQL; undefined for the embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly pollMillis: number;
  readonly sweepMillis: number;
  /** Least time between two edits of a page while its command runs. */
  readonly pageMillis: number;
  /** How long GitHub may need until something that was made can be found. */
  readonly visibleMillis: number;
  readonly drainMillis: number;
  /** Deliveries handled at the same time. */
  readonly concurrency: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where an operator reads how to register the App. */
const guide = 'see "The bot" in the README';

/**
 * Reads the bot's settings from its environment.
 * @throws {UsageError} with every error in it, each saying what to do
 */
export function readBotSettings(environment: Environment): BotSettings {
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(problem);
  const settings: BotSettings = {
    appId: appIdOf(environment, report),
    privateKey: privateKeyOf(environment, report),
    webhookSecrets: secretsOf(environment, report),
    apiUrl: apiUrlOf(environment),
    ...databaseOf(environment),
    host: environment['HOST'] || '0.0.0.0',
    port: wholeNumber(environment, report, 'PORT', 3000, 0, 65_535),
    logLevel: logLevelOf(environment, report),
    pollMillis: 1000 * seconds(environment, report, 'SCOPEKEEPER_POLL_SECONDS', 60),
    sweepMillis: 1000 * seconds(environment, report, 'SCOPEKEEPER_SWEEP_SECONDS', 300),
    pageMillis: 1000 * seconds(environment, report, 'SCOPEKEEPER_PAGE_SECONDS', 5),
    visibleMillis: 1000 * seconds(environment, report, 'SCOPEKEEPER_VISIBLE_SECONDS', 15),
    drainMillis: 1000 * seconds(environment, report, 'SCOPEKEEPER_DRAIN_SECONDS', 25),
    concurrency: wholeNumber(environment, report, 'SCOPEKEEPER_CONCURRENCY', 10, 1, 100),
  };
  if (problems.length > 0) throw new UsageError(problems);
  return Object.freeze(settings);
}

/** Where the bot keeps its state; all that its operator's commands need to know. */
export function databaseOf(environment: Environment): Pick<BotSettings, 'databaseUrl' | 'dataFolder'> {
  return {
    databaseUrl: environment['DATABASE_URL'] || undefined,
    dataFolder: environment['SCOPEKEEPER_DATA'] || '.scopekeeper/bot',
  };
}

type Report = (problem: string) => void;

function appIdOf(environment: Environment, report: Report): number {
  const text = environment['APP_ID']?.trim() ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text))
    report(
      text === ''
        ? `APP_ID is missing: set it to the App's id, a number on the App's settings page (${guide})`
        : `APP_ID is ${wrongKind(text) ?? JSON.stringify(text)}; expected the App's id, a number (not its client id, which begins with letters)`,
    );
  return Number(text);
}

function privateKeyOf(environment: Environment, report: Report): string {
  const key = (environment['PRIVATE_KEY'] || keyFromFile(environment, report)).replaceAll('\\n', '\n').trim();
  if (key === '' && !environment['PRIVATE_KEY_PATH'])
    report(
      `PRIVATE_KEY is missing: set it to the App's private key in PEM form, or PRIVATE_KEY_PATH to its file (${guide})`,
    );
  else if (key !== '' && !/^-----BEGIN (?:RSA )?PRIVATE KEY-----\n/.test(key))
    report(
      `the private key is ${wrongKind(key) ?? 'not in PEM form'}; expected text that begins with "-----BEGIN"`,
    );
  return key;
}

/** What was given instead, where its form tells; a secret in the wrong variable is not repeated. */
function wrongKind(value: string): string | undefined {
  const is = kindOf(value);
  if (is.kind === 'reference') return `${named(is)} that was never filled in`;
  return is.kind === 'unknown' ? undefined : named(is);
}

function keyFromFile(environment: Environment, report: Report): string {
  const path = environment['PRIVATE_KEY_PATH'];
  if (!path) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    report(
      `PRIVATE_KEY_PATH \`${path}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return '';
  }
}

/** Probot falls back to a secret that everybody knows; without one of our own anybody could forge webhooks. */
function secretsOf(environment: Environment, report: Report): readonly string[] {
  const named = ['WEBHOOK_SECRET', 'WEBHOOK_SECRET_PREVIOUS'] as const;
  const secrets = named.flatMap((name) => environment[name] || []);
  if (!environment['WEBHOOK_SECRET'])
    report(
      `WEBHOOK_SECRET is missing: without it anybody could forge webhooks. Set the secret of the App's settings page, e.g. from \`openssl rand -hex 32\`; while you change it, keep the old one in WEBHOOK_SECRET_PREVIOUS (${guide})`,
    );
  for (const name of named)
    if (environment[name] && environment[name].length < 16)
      report(
        `${name} is shorter than 16 characters: it can be guessed. Make one with \`openssl rand -hex 32\``,
      );
  return secrets;
}

function apiUrlOf(environment: Environment): string {
  const host = environment['GHE_HOST'];
  const url = environment['GITHUB_API_URL'] || (host ? `https://${host}/api/v3` : 'https://api.github.com');
  return url.replace(/\/+$/, '');
}

function logLevelOf(environment: Environment, report: Report): BotSettings['logLevel'] {
  const levels = ['debug', 'info', 'warn', 'error'] as const;
  const asked = environment['LOG_LEVEL'] || 'info';
  const level = levels.find((one) => one === asked);
  if (level === undefined)
    report(`LOG_LEVEL is ${JSON.stringify(asked)}; expected one of ${levels.join(', ')}`);
  return level ?? 'info';
}

function wholeNumber(
  environment: Environment,
  report: Report,
  name: string,
  usual: number,
  least: number,
  most: number,
): number {
  const text = environment[name] || String(usual);
  const isRight = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
  if (!isRight)
    report(`${name} is ${JSON.stringify(text)}; expected a whole number from ${least} to ${most}`);
  return isRight ? Number(text) : usual;
}

/** Seconds may have a fraction. */
function seconds(environment: Environment, report: Report, name: string, usual: number): number {
  const text = environment[name] || String(usual);
  const isRight = /^\d{1,5}(?:\.\d{1,3})?$/.test(text) && Number(text) > 0;
  if (!isRight) report(`${name} is ${JSON.stringify(text)}; expected seconds, more than 0`);
  return isRight ? Number(text) : usual;
}
