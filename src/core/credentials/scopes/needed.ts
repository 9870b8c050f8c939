import { type Level, levels, type ScopesFile } from './scopes-file.ts';
import type { ToolDefinition } from './tool-definitions.ts';

/** A scope that is needed: how much, and by what, in words (`GET /api/users/@me/`, `MCP tool query-run`). */
export interface NeededScope {
  readonly scope: string;
  readonly level: Level;
  readonly by: readonly string[];
}

/** What a tool needs, and what that rests on. */
export interface Needed {
  /** The most needed first, then by name. */
  readonly scopes: readonly NeededScope[];
  readonly calls: number;
  readonly toolsCalled: readonly string[];
  /** Defined, but nobody calls them, so that their scopes are not needed. */
  readonly toolsNotCalled: readonly string[];
  /** Said to be called, but no definition is known, so that nobody knows what they need. */
  readonly toolsUndefined: readonly string[];
}

/**
 * The union of what the declared calls and the called tools need. `sources` are the texts in which a tool that is
 * named counts as called. A scope is as needed as the most needed of what needs it.
 */
export function neededScopes(
  file: ScopesFile,
  definitions: readonly ToolDefinition[],
  sources: readonly string[],
): Needed {
  const called = calledTools(file, definitions, sources);
  const defined = new Set(definitions.map(({ name }) => name));
  const needs = [
    ...file.calls.map(({ method, path, scopes, level }) => ({ by: `${method} ${path}`, scopes, level })),
    ...definitions.flatMap(({ name, scopes }) => {
      const level = called.get(name);
      return level === undefined ? [] : [{ by: `MCP tool ${name}`, scopes, level }];
    }),
  ];
  return {
    scopes: union(needs),
    calls: file.calls.length,
    toolsCalled: [...called.keys()].filter((name) => defined.has(name)),
    toolsNotCalled: [...defined].filter((name) => !called.has(name)),
    toolsUndefined: [...called.keys()].filter((name) => !defined.has(name)),
  };
}

interface Need {
  readonly by: string;
  readonly scopes: readonly string[];
  readonly level: Level;
}

function union(needs: readonly Need[]): readonly NeededScope[] {
  const byScope = new Map<string, { level: Level; by: Set<string> }>();
  for (const { by, scopes, level } of needs) {
    for (const scope of scopes) {
      const known = byScope.get(scope) ?? { level, by: new Set<string>() };
      known.by.add(by);
      byScope.set(scope, { ...known, level: moreNeeded(known.level, level) });
    }
  }
  return [...byScope]
    .map(([scope, { level, by }]) => ({ scope, level, by: [...by] }))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.scope < b.scope ? -1 : 1));
}

function moreNeeded(a: Level, b: Level): Level {
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b;
}

/** The tools that are called, each with its level: those listed, then those that the sources name. */
function calledTools(
  { mcp }: ScopesFile,
  definitions: readonly ToolDefinition[],
  sources: readonly string[],
): ReadonlyMap<string, Level> {
  const called = new Map<string, Level>();
  for (const one of mcp?.called ?? []) {
    if (typeof one === 'string') called.set(one, 'useful');
    else called.set(one.tool, one.level);
  }
  const named = namesIn(sources);
  for (const { name } of definitions) {
    if (named.has(name) && !called.has(name)) called.set(name, 'useful');
  }
  return called;
}

/** Every word that may be the name of a tool; `mcp__posthog__query-run` is also `query-run`, as MCP clients write it. */
function namesIn(sources: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of sources) {
    for (const [word] of source.matchAll(/[A-Za-z0-9_.-]{1,200}/g)) {
      names.add(word);
      names.add(word.slice(word.lastIndexOf('__') + 2));
    }
  }
  return names;
}
