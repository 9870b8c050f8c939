import { dirname, resolve } from 'node:path';
import { readTexts, type TextFile, textOf } from '../adapters/files/read-texts.ts';
import type { YamlReading } from '../core/config/read-yaml.ts';
import { nearest } from '../core/commands/nearest.ts';
import { type Needed, neededScopes } from '../core/credentials/scopes/needed.ts';
import { type ServerPlace, serverPlaceOf } from '../core/credentials/scopes/server-place.ts';
import type { ScopesFile } from '../core/credentials/scopes/scopes-file.ts';
import type { ToolDefinition } from '../core/credentials/scopes/tool-definitions.ts';
import { UsageError } from './wiring.ts';

/** What a scopes file and the files that it names declare. */
export interface Declared {
  readonly tool: string;
  readonly needed: Needed;
  readonly requested: readonly string[] | undefined;
  /** Undefined where the file names none. */
  readonly server: ServerPlace | undefined;
}

/**
 * Reads a scopes file and all that it names; what it names is found from where it stands.
 * @throws {UsageError} with file, line and column of every error
 */
export async function readDeclared(path: string): Promise<Declared> {
  // The YAML reader is loaded only where there is YAML.
  const [{ readScopesFile }, { readToolDefinitions }] = await Promise.all([
    import('../core/credentials/scopes/scopes-file.ts'),
    import('../core/credentials/scopes/tool-definitions.ts'),
  ]);
  const file = orUsageError(path, readScopesFile(await scopesFileAt(path)));
  const folder = dirname(resolve(path));
  const definitions = await textsOf(path, file.mcp?.definitions ?? [], folder);
  const sources = await textsOf(path, file.mcp?.calledIn ?? [], folder);
  const tools = definitions.flatMap((one) => orUsageError(one.path, readToolDefinitions(one.text)));
  const needed = neededScopes(
    file,
    tools,
    sources.map(({ text }) => text),
  );
  checkTools(path, needed, tools);
  return { tool: file.tool, needed, requested: file.requested, server: serverFrom(file, folder) };
}

async function scopesFileAt(path: string): Promise<string> {
  try {
    return await textOf(path);
  } catch (error) {
    throw new UsageError([
      `scopes file \`${path}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

async function textsOf(
  path: string,
  patterns: readonly string[],
  folder: string,
): Promise<readonly TextFile[]> {
  const reading = await readTexts(patterns, folder);
  if (reading.ok) return reading.files;
  throw new UsageError(reading.problems.map((problem) => `${path}: ${problem}`));
}

function orUsageError<T>(path: string, reading: YamlReading<T>): T {
  if (reading.ok) return reading.value;
  throw new UsageError(
    reading.errors.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
  );
}

/** A tool that is called but defined nowhere would make the needed scopes too few without a word. */
function checkTools(path: string, { toolsUndefined }: Needed, tools: readonly ToolDefinition[]): void {
  if (toolsUndefined.length === 0) return;
  const names = tools.map(({ name }) => name);
  throw new UsageError(
    toolsUndefined.map((tool) => {
      const near = nearest(tool, names);
      const hint = near.length === 0 ? '' : `; near it: ${near.join(', ')}`;
      return `${path}: \`mcp.called\` names \`${tool}\`, which no definition has${hint}`;
    }),
  );
}

function serverFrom({ authorizationServer }: ScopesFile, folder: string): ServerPlace | undefined {
  if (authorizationServer === undefined) return undefined;
  const place = serverPlaceOf(authorizationServer);
  return place.kind === 'metadata' ? { kind: 'metadata', path: resolve(folder, place.path) } : place;
}
