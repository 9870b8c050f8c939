import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Discovered } from '../adapters/oauth/discovered.ts';
import { redact } from '../core/credentials/redact.ts';
import { redactDeep } from '../core/credentials/redact-deep.ts';
import { addressProblem } from '../core/credentials/scopes/address.ts';
import { checkFailure, checkScopes, type FailOn, failOnChoices } from '../core/credentials/scopes/check.ts';
import { scopeCheckJson } from '../core/credentials/scopes/check-json.ts';
import { renderScopeCheck } from '../core/credentials/scopes/check-page.ts';
import type { ServerPlace } from '../core/credentials/scopes/server-place.ts';
import { askServer } from './authorization-server.ts';
import { readDeclared } from './scope-inputs.ts';
import { painter, printError } from './terminal.ts';
import { UsageError } from './wiring.ts';
import { inertJson, withCommandsOff } from './workflow-commands.ts';

interface Options {
  readonly issuer?: string;
  readonly resource?: string;
  readonly metadata?: string;
  readonly saveMetadata?: string;
  readonly requested?: string;
  readonly failOn: FailOn;
  readonly timeBudget: string;
  readonly json?: true;
}

/** `scopekeeper scopes`: what a tool needs, asks for and can be granted. */
export function scopesCommand(): Command {
  return new Command('scopes')
    .description('Compares the scopes a tool needs with what its login asks for and what can be granted.')
    .addCommand(checkCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('Checks a scopes file; see "Scopes" in the README.')
    .argument('<file>', 'scopes file (YAML): calls, MCP tools, requested scopes')
    .option('--issuer <url>', 'ask this authorization server, instead of the one in the file')
    .option('--resource <url>', 'ask the server that this address of the API names when it answers 401')
    .option('--metadata <file>', "read a cached copy of the server's metadata, and ask nobody")
    .option('--save-metadata <file>', 'write such a copy')
    .option('--requested <scopes>', 'what the login asks for, separated by spaces or commas')
    .addOption(
      new Option(
        '--fail-on <when>',
        'exit with 1: never; when a scope that it needs to start (boot) is not requested or not grantable; or for any finding',
      )
        .choices(failOnChoices)
        .default('boot'),
    )
    .option('--time-budget <seconds>', 'to spend on the server altogether', '20')
    .option('--json', 'print the check as JSON on standard output; everything else goes to standard error')
    .addHelpText('after', examples)
    .action(check);
}

const examples = `
With boot and any, a server that cannot be asked fails the check too: nothing was checked then.

Examples:
  scopekeeper scopes check scopes.yml
  scopekeeper scopes check scopes.yml --fail-on any                     strict
  scopekeeper scopes check scopes.yml --issuer https://auth.example.com --save-metadata auth.json
  scopekeeper scopes check scopes.yml --metadata auth.json --json       offline`;

async function check(file: string, options: Options): Promise<void> {
  const place = placeOf(options);
  const timeBudget = secondsOf(options.timeBudget);
  const declared = await readDeclared(file);
  const discovered = await discover(place ?? declared.server, timeBudget);
  if (options.saveMetadata !== undefined) await save(discovered, options.saveMetadata);
  const requested = options.requested?.split(/[\s,]+/).filter(Boolean) ?? declared.requested;
  const result = checkScopes(
    declared.tool,
    declared.needed,
    discovered?.grantable ?? { kind: 'not-asked' },
    requested,
  );
  const stream = options.json ? process.stderr : process.stdout;
  stream.write(withCommandsOff(redact(`${renderScopeCheck(result, painter(stream))}\n`), process.env));
  if (options.json) {
    const json = JSON.stringify(redactDeep(scopeCheckJson(result), redact), undefined, 2);
    process.stdout.write(inertJson(`${json}\n`, process.env));
  }
  const failure = checkFailure(result, options.failOn);
  if (failure === undefined) return;
  printError(failure);
  process.exitCode = 1;
}

/** The server that flags name; undefined where they leave it to the file. */
function placeOf({ issuer, resource, metadata }: Options): ServerPlace | undefined {
  const given = [
    ...(issuer === undefined ? [] : [{ kind: 'issuer', issuer } as const]),
    ...(resource === undefined ? [] : [{ kind: 'resource', resource } as const]),
    ...(metadata === undefined ? [] : [{ kind: 'metadata', path: metadata } as const]),
  ];
  if (given.length > 1)
    throw new UsageError(['--issuer, --resource and --metadata name a server each: give one of them']);
  const problems = [
    ...(issuer === undefined ? [] : [['--issuer', addressProblem(issuer, 'issuer')] as const]),
    ...(resource === undefined ? [] : [['--resource', addressProblem(resource, 'resource')] as const]),
  ].flatMap(([flag, problem]) => (problem === undefined ? [] : [`${flag} ${problem}`]));
  if (problems.length > 0) throw new UsageError(problems);
  return given[0];
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,4}$/.test(text) && seconds > 0 && seconds <= 3600) return seconds;
  throw new UsageError([`--time-budget is ${JSON.stringify(text)}; expected seconds from 1 to 3600`]);
}

/** @throws {UsageError} for a file that cannot be used: unlike a server, its owner is the one who runs this */
async function discover(place: ServerPlace | undefined, timeBudget: number): Promise<Discovered | undefined> {
  if (place === undefined) return undefined;
  const discovered = await askServer(place, { timeBudget, environment: process.env });
  if (place.kind === 'metadata' && discovered.grantable.kind === 'unanswered')
    throw new UsageError([`${discovered.grantable.problem}. ${discovered.grantable.remedy}`]);
  return discovered;
}

async function save(discovered: Discovered | undefined, path: string): Promise<void> {
  if (discovered === undefined)
    throw new UsageError(['--save-metadata needs a server: --issuer, --resource or one in the file']);
  if (discovered.document === undefined) return;
  try {
    await writeFile(path, `${JSON.stringify(discovered.document, undefined, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError([`the metadata cannot be written to \`${path}\`: ${reason}`]);
  }
}
