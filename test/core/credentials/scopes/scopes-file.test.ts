import { describe, expect, test } from 'vitest';
import { readScopesFile } from '../../../../src/core/credentials/scopes/scopes-file.ts';
import { readToolDefinitions } from '../../../../src/core/credentials/scopes/tool-definitions.ts';

function errorsOf(yaml: string, read: typeof readScopesFile | typeof readToolDefinitions): readonly string[] {
  const reading = read(yaml);
  return reading.ok ? [] : reading.errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a scopes file', () => {
  test('that names a tool alone declares nothing', () => {
    expect(readScopesFile('tool: wizard')).toEqual({ ok: true, value: { tool: 'wizard', calls: [] } });
  });

  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['', ['1:1 `tool` is missing; expected text']],
    [
      'tool: w\nscope: [a]',
      ['2:1 `scope` is not a member; expected one of: tool, authorizationServer, calls, mcp, requested'],
    ],
    [
      'tool: w\ncalls:\n  - { method: GET, path: /a, scope: [a] }',
      [
        '3:5 `calls.0.scopes` is missing; expected a list',
        '3:30 `calls.0.scope` is not a member; expected one of: method, path, scopes, level',
      ],
    ],
    [
      'tool: w\ncalls:\n  - { method: get, path: /a, scopes: [a], level: must }',
      [
        '3:7 `calls.0.method`: expected a method in capital letters, such as GET',
        '3:43 `calls.0.level` is "must"; expected one of boot, useful, optional',
      ],
    ],
    [
      'tool: w\nrequested: ["a b"]',
      ['2:13 `requested.0`: expected one scope: no spaces, quotes or backslashes (RFC 6749 section 3.3)'],
    ],
    [
      'tool: w\nmcp: { definitions: [a.yaml] }',
      ['2:1 `mcp`: nothing says which tools are called; expected `called` or `calledIn`'],
    ],
    [
      'tool: w\nauthorizationServer: { issuer: https://a.example, metadata: a.json }',
      ['2:1 `authorizationServer`: expected exactly one of issuer, resource, metadata'],
    ],
    [
      'tool: w\nauthorizationServer: {}',
      ['2:1 `authorizationServer`: expected exactly one of issuer, resource, metadata'],
    ],
  ];
  test.each(rows)('%j is refused with its place', (yaml, errors) => {
    expect(errorsOf(yaml, readScopesFile)).toEqual(errors);
  });

  test.each([
    ['http://auth.example.com', 'is not https; expected an address that begins with https://'],
    ['auth.example.com', 'expected an https address, such as https://auth.example.com'],
    ['https://me:secret@auth.example.com', 'holds a user name or password; expected an address without'],
    ['https://auth.example.com#x', 'holds a fragment (#); expected an address without'],
    ['https://auth.example.com?x=1', 'holds a query (?); expected an issuer without'],
    ['http://127.0.0.1.evil.example', 'is not https; expected an address that begins with https://'],
    ['file:///etc/passwd', 'is not https; expected an address that begins with https://'],
  ])('the issuer %s is refused, without being repeated', (issuer, problem) => {
    const yaml = `tool: w\nauthorizationServer: { issuer: "${issuer}" }`;
    expect(errorsOf(yaml, readScopesFile)).toEqual([`2:24 \`authorizationServer.issuer\`: ${problem}`]);
  });

  test.each([
    'https://auth.example.com/tenant',
    'http://127.0.0.1:8080',
    'http://localhost:8080',
    'http://[::1]:1',
  ])('the issuer %s is taken', (issuer) => {
    expect(errorsOf(`tool: w\nauthorizationServer: { issuer: "${issuer}" }`, readScopesFile)).toEqual([]);
  });
});

describe('MCP tool definitions', () => {
  const a = { name: 'a', scopes: ['x:read'] };
  const b = { name: 'b', scopes: [] };
  const rows: readonly (readonly [string, string])[] = [
    ['a map by name', 'a: { required_scopes: [x:read] }\nb: { title: B }'],
    ['JSON by name', '{"a": {"required_scopes": ["x:read"]}, "b": {"required_scopes": []}}'],
    ['a map below tools', 'category: C\ntools:\n  a: { required_scopes: [x:read] }\n  b: { title: B }'],
    ['a list below tools', 'tools: [{ name: a, required_scopes: [x:read] }, { name: b }]'],
    ['a list', '[{ "name": "a", "required_scopes": ["x:read"] }, { "name": "b" }]'],
    ['several levels down', 'server: { groups: [{ tools: { a: { required_scopes: [x:read] }, b: {} } }] }'],
    ['a name that differs from its key', 'k1: { name: a, required_scopes: [x:read] }\nk2: { name: b }'],
  ];
  test.each(rows)('in %s', (_shape, text) => {
    expect(readToolDefinitions(text)).toEqual({ ok: true, value: [a, b] });
  });

  test('tools that all need nothing are tools where they stand under `tools`', () => {
    expect(readToolDefinitions('tools: { b: { title: B } }')).toEqual({ ok: true, value: [b] });
  });

  test('what a tool takes is not searched for tools', () => {
    const text =
      'tools: { a: { required_scopes: [x:read], inputSchema: { properties: { c: { required_scopes: [y] } } } } }';
    expect(readToolDefinitions(text)).toEqual({ ok: true, value: [a] });
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['tools: { a: { required_scopes: x:read } }', '1:32 `required_scopes` of `a` is no list of scopes'],
    ['tools:\n  a:\n    required_scopes: [1]', '3:22 `required_scopes` of `a` is no list of scopes'],
    ['[{ required_scopes: [x:read] }]', '1:2 a tool has no name'],
    ['just text', '1:1 there is no tool in it'],
    ['{"tools": [', '1:12 '],
    [`a: &a [${'x,'.repeat(9)}x]\nb: [${'*a,'.repeat(30)}*a]`, '1:1 there is no tool in it'],
  ];
  test.each(wrong)('%j is refused with its place', (text, error) => {
    expect(errorsOf(text, readToolDefinitions)[0]?.slice(0, error.length)).toBe(error);
  });
});
