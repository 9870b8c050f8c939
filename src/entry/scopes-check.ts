import { writeFile } from 'node:fs/promises';
import type { VerboseLog } from '../adapters/verbose-log/log-file.ts';
import type { Discovered } from '../adapters/oauth/discovered.ts';
import { redact } from '../core/credentials/redaction/redact.ts';
import { redactDeep } from '../core/credentials/redaction/redact-deep.ts';
import { addressProblem } from '../core/credentials/scopes/address.ts';
import { checkFailure, checkScopes } from '../core/credentials/scopes/check.ts';
import { scopeCheckJson } from '../core/credentials/scopes/check-json.ts';
import { renderScopeCheck } from '../core/credentials/scopes/check-page.ts';
import type { ServerPlace } from '../core/credentials/scopes/server-place.ts';
import { askServer } from './authorization-server.ts';
import type { ScopesCheckOptions } from './cli-scopes.ts';
import type { LoadFetch } from './http.ts';
import { readDeclared } from './scope-inputs.ts';
import { painter, printError } from './terminal.ts';
import { withLog } from './verbose-log.ts';
import { UsageError } from './wiring.ts';
import { inertJson, withCommandsOff } from './workflow-commands.ts';

/** Carries out `scopekeeper scopes check`. */
export async function runScopesCheck(file: string, options: ScopesCheckOptions): Promise<void> {
  await withLog(options.log, 'scopes check', (log, loadFetch) =>
    checkFile(file, options, { log, loadFetch }),
  );
}

async function checkFile(
  file: string,
  options: ScopesCheckOptions,
  { log, loadFetch }: { readonly log: VerboseLog; readonly loadFetch: LoadFetch },
): Promise<void> {
  const place = placeOf(options);
  const timeBudget = secondsOf(options.timeBudget);
  const declared = await readDeclared(file);
  const discovered = await discover(place ?? declared.server, { timeBudget, loadFetch });
  if (options.saveMetadata !== undefined) await save(discovered, options.saveMetadata);
  const requested = options.requested?.split(/[\s,]+/).filter(Boolean) ?? declared.requested;
  const result = checkScopes(
    declared.tool,
    declared.needed,
    discovered?.grantable ?? { kind: 'not-asked' },
    requested,
  );
  log.note('scopes', `${declared.tool}: ${declared.needed.scopes.map(({ scope }) => scope).join(', ')}`);
  log.note('grantable', discovered?.grantable.kind ?? 'nobody was asked');
  const stream = options.json ? process.stderr : process.stdout;
  stream.write(withCommandsOff(redact(`${renderScopeCheck(result, painter(stream))}\n`), process.env));
  if (options.json) {
    const json = JSON.stringify(redactDeep(scopeCheckJson(result), redact), undefined, 2);
    process.stdout.write(inertJson(`${json}\n`, process.env));
  }
  const failure = checkFailure(result, options.failOn);
  log.note('check', failure ?? 'no policy was hit');
  if (failure === undefined) return;
  printError(failure);
  process.exitCode = 1;
}

/** The server that flags name; undefined where they leave it to the file. */
function placeOf({ issuer, resource, metadata }: ScopesCheckOptions): ServerPlace | undefined {
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
async function discover(
  place: ServerPlace | undefined,
  asking: { readonly timeBudget: number; readonly loadFetch: LoadFetch },
): Promise<Discovered | undefined> {
  if (place === undefined) return undefined;
  const discovered = await askServer(place, asking);
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
