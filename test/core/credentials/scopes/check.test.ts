import { describe, expect, test } from 'vitest';
import { checkFailure, checkScopes, toRequest } from '../../../../src/core/credentials/scopes/check.ts';
import { scopeCheckJson } from '../../../../src/core/credentials/scopes/check-json.ts';
import { renderScopeCheck } from '../../../../src/core/credentials/scopes/check-page.ts';
import type { Grantable } from '../../../../src/core/credentials/scopes/grantable.ts';
import { neededScopes, type Needed } from '../../../../src/core/credentials/scopes/needed.ts';
import type { Level } from '../../../../src/core/credentials/scopes/scopes-file.ts';

type Call = readonly [scopes: string, level: Level];

/** What calls with these scopes need. */
function needs(...calls: readonly Call[]): Needed {
  const file = {
    tool: 'wizard',
    calls: calls.map(([scopes, level], n) => ({
      method: 'GET',
      path: `/${n}`,
      scopes: scopes.split(' '),
      level,
    })),
  };
  return neededScopes(file, [], []);
}

const listing = (...scopes: readonly string[]): Grantable => ({
  kind: 'listed',
  issuer: 'https://auth.example.com',
  scopes,
  endpoints: ['token', 'introspection'],
});
const unlisted: Grantable = { kind: 'unlisted', issuer: 'https://auth.example.com' };
const unanswered: Grantable = { kind: 'unanswered', problem: 'it is down', remedy: 'Wait.' };
const notAsked: Grantable = { kind: 'not-asked' };

describe('what is needed', () => {
  const tools = [
    { name: 'query-run', scopes: ['query:read'] },
    { name: 'query', scopes: ['query:write'] },
    { name: 'flag_get', scopes: ['flag:read'] },
  ];
  const mcp = { definitions: ['x'], called: [], calledIn: [] };

  test('is the union, each scope as needed as the most needed of what needs it', () => {
    expect(needs(['a b', 'optional'], ['b c', 'useful'], ['c', 'boot'], ['c', 'optional']).scopes).toEqual([
      { scope: 'c', level: 'boot', by: ['GET /1', 'GET /2', 'GET /3'] },
      { scope: 'b', level: 'useful', by: ['GET /0', 'GET /1'] },
      { scope: 'a', level: 'optional', by: ['GET /0'] },
    ]);
  });

  test('of tools only what is called counts, at the level that is said', () => {
    const called = ['query-run', { tool: 'flag_get', level: 'boot' as const }];
    const needed = neededScopes({ tool: 'w', calls: [], mcp: { ...mcp, called } }, tools, []);
    expect(needed.scopes).toEqual([
      { scope: 'flag:read', level: 'boot', by: ['MCP tool flag_get'] },
      { scope: 'query:read', level: 'useful', by: ['MCP tool query-run'] },
    ]);
    expect(needed).toMatchObject({ toolsNotCalled: ['query'], toolsUndefined: [] });
  });

  test('a tool that is called and defined nowhere is told', () => {
    const needed = neededScopes({ tool: 'w', calls: [], mcp: { ...mcp, called: ['gone'] } }, tools, []);
    expect(needed).toMatchObject({ toolsUndefined: ['gone'], toolsCalled: [] });
  });

  test.each([
    ['call mcp__posthog__query-run now', ['query-run']],
    ["callTool('query-run')", ['query-run']],
    ['`query-run`, then "query"', ['query-run', 'query']],
    ['query-runner, my-query, query_run, requery', []],
    ['mcp__posthog__flag_get', ['flag_get']],
    ['old_flag_get', []],
  ])('a source that says %j calls %j', (source, called) => {
    const needed = neededScopes({ tool: 'w', calls: [], mcp }, tools, [source]);
    expect(needed.toolsCalled).toEqual(called);
  });
});

describe('a scope', () => {
  const rows: readonly {
    readonly what: string;
    readonly level?: Level;
    readonly grantable: Grantable;
    readonly requested?: readonly string[];
    readonly answer: string;
    readonly findings: readonly string[];
    readonly failsOn: readonly string[];
  }[] = [
    {
      what: 'needed, grantable and requested',
      level: 'boot',
      grantable: listing('a'),
      requested: ['a'],
      answer: 'yes',
      findings: [],
      failsOn: [],
    },
    {
      what: 'needed to start, not grantable',
      level: 'boot',
      grantable: listing('b'),
      requested: ['a'],
      answer: 'no',
      findings: ['needed-not-grantable'],
      failsOn: ['boot', 'any'],
    },
    {
      what: 'useful, not grantable',
      level: 'useful',
      grantable: listing(),
      requested: ['a'],
      answer: 'no',
      findings: ['needed-not-grantable'],
      failsOn: ['any'],
    },
    {
      what: 'needed to start, not requested',
      level: 'boot',
      grantable: listing('a'),
      requested: [],
      answer: 'yes',
      findings: ['needed-not-requested'],
      failsOn: ['boot', 'any'],
    },
    {
      what: 'optional, neither grantable nor requested',
      level: 'optional',
      grantable: listing(),
      requested: [],
      answer: 'no',
      findings: ['needed-not-grantable', 'needed-not-requested'],
      failsOn: ['any'],
    },
    {
      what: 'needed, where nobody said what is requested',
      level: 'boot',
      grantable: listing('a'),
      answer: 'yes',
      findings: [],
      failsOn: [],
    },
    {
      what: 'requested, not needed',
      grantable: listing('a'),
      requested: ['a'],
      answer: 'yes',
      findings: ['requested-not-needed'],
      failsOn: ['any'],
    },
    {
      what: 'of a server that does not list its scopes',
      level: 'boot',
      grantable: unlisted,
      requested: ['a'],
      answer: 'unknown',
      findings: [],
      failsOn: [],
    },
    {
      what: 'of a server that could not be asked',
      level: 'optional',
      grantable: unanswered,
      requested: ['a'],
      answer: 'unknown',
      findings: [],
      failsOn: ['boot', 'any'],
    },
    {
      what: 'of no server',
      level: 'boot',
      grantable: notAsked,
      requested: ['a'],
      answer: 'unknown',
      findings: [],
      failsOn: [],
    },
    {
      what: 'listed in other letters',
      level: 'boot',
      grantable: listing('A'),
      requested: ['a'],
      answer: 'no',
      findings: ['needed-not-grantable'],
      failsOn: ['boot', 'any'],
    },
  ];
  test.each(rows)('$what', ({ level, grantable, requested, answer, findings, failsOn }) => {
    const needed = level === undefined ? needs() : needs(['a', level]);
    const check = checkScopes('wizard', needed, grantable, requested);
    expect(check.scopes).toHaveLength(1);
    expect(check.scopes[0]).toMatchObject({ scope: 'a', grantable: answer, findings });
    expect(
      (['never', 'boot', 'any'] as const).filter((when) => checkFailure(check, when) !== undefined),
    ).toEqual(failsOn);
    expect(scopeCheckJson(check)).toMatchObject({ scopes: [{ scope: 'a', grantable: answer, findings }] });
  });

  test.each([
    ['users:read', ['user:read'], false],
    ['dashbord:write', ['dashboard:write'], false],
    ['Dashboard:Write', ['dashboard:write'], false],
    ['introspection', [], true],
    ['dashboard:edit', ['dashboard:write'], false],
    ['read:user', ['user:read'], false],
    ['dashboard', ['dashboard:write'], false],
    ['something:else', [], false],
  ])('%s is told what it may be meant to be: %j', (scope, nearest, isEndpoint) => {
    const grantable = listing('user:read', 'dashboard:write', 'query:read');
    const [one] = checkScopes('wizard', needs([scope, 'boot']), grantable, undefined).scopes;
    expect(one).toMatchObject({ grantable: 'no', nearest, isEndpoint });
  });
});

test('however many scopes a server does not list, each is told, and the first get suggestions', () => {
  const needed = needs(...Array.from({ length: 60 }, (_, n) => [`dashboard:verb${n}`, 'boot'] as const));
  const { scopes } = checkScopes('wizard', needed, listing('dashboard:write'), undefined);
  expect(scopes.filter(({ grantable }) => grantable === 'no')).toHaveLength(60);
  expect(scopes.filter(({ nearest }) => nearest.length > 0)).toHaveLength(50);
});

test('what to ask for leaves out what cannot be granted, and what nothing needs', () => {
  const needed = needs(['a', 'boot'], ['b', 'boot'], ['c', 'useful'], ['d', 'optional']);
  const check = checkScopes('wizard', needed, listing('a', 'c', 'e'), ['e']);
  expect(toRequest(check)).toEqual({ minimum: ['a'], all: ['a', 'c'] });
});

const plain = (_style: string, text: string): string => text;

const page = (grantable: Grantable, requested: readonly string[] = ['a']): string =>
  renderScopeCheck(checkScopes('wizard', needs(['a', 'boot'], ['b', 'useful']), grantable, requested), plain);

describe('the page', () => {
  test.each([
    ['wizard: everything it needs can be granted', page(listing('a', 'b'), ['a', 'b'])],
    ['wizard can start; 1 scope to look at', page(listing('a', 'b'))],
    ['wizard lacks 1 scope without which it does not start', page(listing('b'))],
    ['Whether wizard can be granted what it needs is unknown', page(unanswered)],
    ['wizard: nothing is wrong, as far as it could be checked', page(unlisted, ['a', 'b'])],
    ['wizard: nothing is wrong, as far as it could be checked', page(notAsked, ['a', 'b'])],
  ])('begins with "%s"', (headline, text) => {
    expect(text.split('\n')[0]).toBe(headline);
  });

  test('shows why a server could not be asked, and what to do', () => {
    expect(page(unanswered)).toContain('  The authorization server: it is down.\n  Wait.\n');
  });

  test('keeps names of a server on their line', () => {
    const check = checkScopes('wizard', needs(['query', 'boot']), listing('query\n::error::x'), undefined);
    expect(renderScopeCheck(check, plain)).toContain('near it: query ::error::x');
  });
});
