import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aDesk } from './command-line.ts';
import { calls, leaked } from './planted-secrets.ts';

const artifact = anArtifact().blockedOn('tickets:read tickets:write').rejected().andPassed().andFailed();

const refusal =
  'HTTP/2 403 \r\nwww-authenticate: Bearer error="insufficient_scope", scope="a:read"\r\n\r\n{}';

describe('scopekeeper explain', () => {
  test('shows each refusal with the words it rests on', async () => {
    const desk = aDesk();
    desk.file('freshdesk.json', artifact.json());
    const { exitCode, stdout, stderr } = await desk.scopekeeper(['explain', 'freshdesk.json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "freshdesk FRESHDESK_ACTION_1  freshdesk.json, response 1
        refused (HTTP 403): missing scope, the credential is valid, but its own grant is too narrow; missing: tickets:read, tickets:write
        called with a bearer token
        header www-authenticate: www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read tickets:write"  [RFC 6750 section 3]
        header www-authenticate: www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read tickets:write"  [RFC 6750 section 3.1]
        status: 403  [RFC 9110 section 15]
          | «HTTP/2 403 »
          | content-type: application/json
          | «www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read tickets:write"»
          | {"request_id":"5f1c"}

      freshdesk FRESHDESK_ACTION_2  freshdesk.json, response 2
        refused (HTTP 401): invalid credential, the provider does not accept the key or token: it is wrong, malformed, revoked or unknown
        called with a bearer token
        header www-authenticate: www-authenticate: Bearer realm="freshdesk", error="invalid_token"  [RFC 6750 section 3.1]
        status: 401  [RFC 9110 section 15]
          | «HTTP/2 401 »
          | content-type: application/json
          | «www-authenticate: Bearer realm="freshdesk", error="invalid_token"»
          | {"request_id":"5f1c"}

      "
    `);
  });

  test.each([
    [3, '3 responses, none refused; --all shows them\n'],
    [1, '1 response, none refused; --all shows it\n'],
  ])('of %i that passed says that there are none to show', async (passed, said) => {
    const desk = aDesk();
    desk.file('passing.json', anArtifact().andPassed(passed).json());
    const quiet = await desk.scopekeeper(['explain', 'passing.json']);
    expect(quiet).toEqual({ exitCode: 0, stdout: '', stderr: said });
    const all = await desk.scopekeeper(['explain', '--all', 'passing.json']);
    expect(all.stderr).toBe('');
  });

  test('--all shows the others too, and why they are none', async () => {
    const desk = aDesk();
    desk.file('freshdesk.json', artifact.json());
    const { stdout } = await desk.scopekeeper(['explain', '--all', 'freshdesk.json']);
    expect(stdout.match(/FRESHDESK_ACTION_\d/g)).toHaveLength(4);
    expect(stdout).toMatch(/FRESHDESK_ACTION_4 .*\n {2}not a refusal of access: .* \(HTTP 404\)/);
  });

  test('--json prints one object per observation, as the contract has it', async () => {
    const desk = aDesk();
    desk.file('freshdesk.json', artifact.json());
    const { stdout } = await desk.scopekeeper(['explain', '--json', 'freshdesk.json']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchInlineSnapshot(`
      {
        "action": "FRESHDESK_ACTION_1",
        "anyOf": false,
        "auth": true,
        "cause": "missing-scope",
        "credential": {
          "masked": "***",
          "name": "bearer token",
        },
        "evidence": [
          {
            "rule": "RFC 6750 section 3",
            "text": "www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read tickets:write"",
            "where": "header:www-authenticate",
          },
          {
            "rule": "RFC 6750 section 3.1",
            "text": "www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read tickets:write"",
            "where": "header:www-authenticate",
          },
          {
            "rule": "RFC 9110 section 15",
            "text": "403",
            "where": "status",
          },
        ],
        "reason": null,
        "scopes": [
          "tickets:read",
          "tickets:write",
        ],
        "signature": "tickets:read, tickets:write",
        "status": 403,
        "toolkit": "freshdesk",
      }
    `);
    expect(lines.map((line) => ('auth' in line ? line.auth : undefined))).toEqual([true, true, false, false]);
  });

  test('--text judges what is pasted', async () => {
    const { exitCode, stdout } = await aDesk().scopekeeper(['explain', '--text', '--toolkit', 'acme'], {
      stdin: refusal,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^acme PASTED_RESPONSE .*\n {2}refused \(HTTP 403\): missing scope, .*; missing: a:read\n/,
    );
  });

  test('--text judges nothing from nothing', async () => {
    const { exitCode, stdout } = await aDesk().scopekeeper(['explain', '--text'], { stdin: '' });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/not a refusal of access/);
  });

  test('problems go to standard error, and the rest is explained', async () => {
    const desk = aDesk();
    desk.file('freshdesk.json', artifact.json());
    desk.file('broken.json', '{');
    const { exitCode, stdout, stderr } = await desk.scopekeeper([
      'explain',
      '--json',
      'broken.json',
      'freshdesk.json',
    ]);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^artifact `broken\.json`, line 1/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  });

  test.each([
    ['no file', ['explain'], /nothing to explain/],
    ['files beside --text', ['explain', '--text', 'x.json'], /name no files beside it/],
  ])('%s is wrong usage', async (_what, args, message) => {
    const { exitCode, stderr } = await aDesk().scopekeeper(args);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a reader that has seen enough is no failure', async () => {
    const desk = aDesk();
    desk.file('many.json', anArtifact().blockedOn('tickets:read', 2_000).json());
    const { stdout, stderr } = await desk.bash(
      'scopekeeper explain --json many.json | head -1; echo "${PIPESTATUS[@]}"',
    );
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 0');
  });

  test.each([[['--json']], [['--all']]])('%j says nothing of the secrets in the artifacts', async (flags) => {
    const desk = aDesk();
    const planted = anArtifact();
    for (const call of calls) planted.called(call);
    desk.file('freshdesk.json', planted.json());
    const { stdout, stderr } = await desk.scopekeeper(['explain', ...flags, 'freshdesk.json']);
    expect(stdout).toContain('insufficient_scope');
    expect(leaked(stdout + stderr)).toEqual([]);
  });
});
