import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCheckPage } from '../../../src/core/commands/check-page.ts';
import { renderCommandPage } from '../../../src/core/commands/command-page.ts';
import { renderHelp } from '../../../src/core/commands/help.ts';
import { renderStatus, renderWhy } from '../../../src/core/commands/history-pages.ts';
import { renderMenu } from '../../../src/core/commands/menu.ts';
import { parseCommands } from '../../../src/core/commands/parse.ts';
import { verbs } from '../../../src/core/commands/verbs.ts';
import { readApps } from '../../../src/core/workbench/apps.ts';
import type { AppResult } from '../../../src/core/workbench/result.ts';
import { aCommand, aRun, result } from './page-builder.ts';

const options = { nowMillis: Date.UTC(2026, 10, 22, 9, 10) };
const html = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const job = 'https://github.com/acme/bench/actions/runs/99/job/1';

const mixed: readonly AppResult[] = [
  {
    ...result('basic/django', 'passed'),
    confidence: 5,
    durationMillis: 200_000,
    jobUrl: job,
    logUrl: `${job}#step:1:1`,
  },
  {
    ...result('basic/flask', 'dropped'),
    durationMillis: 3_900_000,
    jobUrl: job,
    refusal: { cause: 'missing-scope', scopes: ['event:write', 'project:read'], isHint: false },
    detail: 'no event arrived',
  },
  {
    ...result('mcp/server', 'failed'),
    confidence: 1.5,
    durationMillis: 41_000,
    refusal: { cause: 'invalid-credential', scopes: [], isHint: true },
  },
  result('solo', 'no-result'),
];
const apps = mixed.map(({ app }) => app);
const finished = aCommand({ state: 'finished', apps, stale: true });
const run = aRun({ apps, results: mixed });

const tree = (paths: string[]): ReturnType<typeof readApps>['apps'] =>
  readApps(paths, undefined, 'apps').apps;

describe('the comment of a command', () => {
  test('that has finished', () => {
    expect(renderCommandPage(finished, [run], options)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:command=c1 -->

      ### ❌ \`/wizard-ci\` (4 apps): 1 of 4 apps passed, 1 failed, 1 dropped for auth or scope reasons, 1 without a result

      Asked by \`alice\` on 2026-11-22 09:00 UTC in [this comment](<https://github.com/acme/wizard/pull/7#issuecomment-5>), for commit [\`0123456789ab\`](<https://github.com/acme/wizard/commit/0123456789abcdef0123456789abcdef01234567>) of \`topic\`.

      > **Stale.** The pull request was pushed to since; this is about \`0123456789ab\`, no longer its head.

      | App | Result | Confidence | Duration | What the workbench says | Links |
      | --- | --- | --- | --- | --- | --- |
      | \`basic/django\` | ✅ passed | 5 of 5 | 3 min 20 s |  | [job](<https://github.com/acme/bench/actions/runs/99/job/1>) · [log](<https://github.com/acme/bench/actions/runs/99/job/1#step:1:1>) |
      | \`basic/flask\` | 🔒 dropped: missing scope \`event:write\` and \`project:read\` | - | 1 h 5 min | \`no event arrived\` | [job](<https://github.com/acme/bench/actions/runs/99/job/1>) |
      | \`mcp/server\` | ❌ failed: perhaps invalid credential, by its log | 1.5 of 5 | 41 s |  | - |
      | \`solo\` | ❔ no result | - | - |  | - |

      Workbench run: [\`99\`](<https://github.com/acme/bench/actions/runs/99>).

      \`/wizard-ci retry\` tests again what did not pass; \`/wizard-ci retry dropped\` what was dropped, once access is granted.

      <sub>Updated 2026-11-22 09:10 UTC.</sub>"
    `);
  });

  test('that was just accepted', () => {
    expect(renderCommandPage(aCommand({ state: 'accepted' }), [], options)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:command=c1 -->

      ### ⏳ \`/wizard-ci basic/django\`: Accepted: 0 of 1 app done

      Asked by \`alice\` on 2026-11-22 09:00 UTC in [this comment](<https://github.com/acme/wizard/pull/7#issuecomment-5>), for commit [\`0123456789ab\`](<https://github.com/acme/wizard/commit/0123456789abcdef0123456789abcdef01234567>) of \`topic\`.

      | App | Result |
      | --- | --- |
      | \`basic/django\` | ⏳ waiting |

      \`/wizard-ci cancel\` stops it.

      <sub>Updated 2026-11-22 09:10 UTC.</sub>"
    `);
  });

  test('that was refused', () => {
    const refused = aCommand({
      state: 'refused',
      apps: [],
      sha: undefined,
      reason: 'Name one commit only.',
    });
    expect(renderCommandPage(refused, [], options)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:command=c1 -->

      ### ⚠️ \`/wizard-ci\`: Refused

      Asked by \`alice\` on 2026-11-22 09:00 UTC in [this comment](<https://github.com/acme/wizard/pull/7#issuecomment-5>).

      Name one commit only.

      <sub>Updated 2026-11-22 09:10 UTC.</sub>"
    `);
  });

  test('that a button asked for, on another server', () => {
    const retry = aCommand({ verb: 'retry-dropped', commentId: -5, apps: ['a', 'b', 'c', 'd'] });
    const page = renderCommandPage(retry, [], { ...options, serverUrl: 'https://ghe.example.com' });
    expect(page).toContain('`/wizard-ci retry dropped` (4 apps)');
    expect(page).toContain(
      'with a button of the check, for commit [`0123456789ab`](<https://ghe.example.com/acme/wizard/commit/',
    );
  });

  test('renders as a table with one row for each app, and nothing runs over', () => {
    const page = html(renderCommandPage(finished, [run], options));
    expect(page.match(/<tr>/g)).toHaveLength(apps.length + 1);
    expect(page).toContain('<code>event:write</code> and <code>project:read</code>');
  });

  test('is not taken apart by what results and people say', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('`', '|', '\\', '\n', '<', '>', '@', 'a', '#1', '-->', '<!--', '](', '![', '*'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(hostile, hostile, (detail, login) => {
        const command = aCommand({ state: 'finished', requestedBy: login, headRef: login });
        const told = { ...result('basic/django', 'failed'), detail, jobUrl: `https://x.example/${detail}` };
        const page = renderCommandPage(command, [aRun({ results: [told] })], options);
        const shown = html(page);
        expect(shown.match(/<tr>/g)).toHaveLength(2);
        expect(shown).not.toMatch(/<img|<!-- (?!scopekeeper:command=c1 -->)/);
        expect(page.match(/<!--/g)).toHaveLength(1);
        const prose = shown.replace(/<code>[^]*?<\/code>|<a href="[^"]*">/g, '');
        expect(prose).not.toMatch(/@|#1\b/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a long command', () => {
  const many = Array.from({ length: 4_000 }, (_, index) => ({
    ...result(`basic/app-${index}`, index % 100 === 7 ? 'failed' : 'passed'),
    detail: '😀'.repeat(80),
    jobUrl: job,
    logUrl: job,
  }));
  const command = aCommand({ state: 'finished', apps: many.map(({ app }) => app) });
  const long = aRun({ apps: command.apps, results: many });

  test('keeps within what GitHub takes, and what failed stays', () => {
    const page = renderCommandPage(command, [long], options);
    expect(page.length).toBeLessThanOrEqual(65_536);
    expect(page).toContain('`basic/app-3907` | ❌ failed');
    expect(page).toMatch(/and \d+ more apps\./);
    expect(page).toContain('3960 of 4000 apps passed, 40 failed');
    const check = renderCheckPage(command, [long], options);
    expect(bytes(check?.summary ?? '')).toBeLessThanOrEqual(65_535);
    expect(check?.summary).toContain('`basic/app-3907` | ❌ failed');
  });

  test('says less of each app before it leaves one out', () => {
    const some = command.apps.slice(0, 300);
    const page = renderCommandPage({ ...command, apps: some }, [long], options);
    expect(page).toContain('`basic/app-299`');
    expect(page).not.toContain('😀');
    expect(page.length).toBeLessThanOrEqual(65_536);
  });
});

describe('the check of a command', () => {
  test('that has finished', () => {
    expect(renderCheckPage(finished, [run], options)).toMatchObject({
      name: 'wizard-ci',
      headSha: finished.sha,
      externalId: 'c1',
      status: 'completed',
      conclusion: 'failure',
      title: '1 of 4 apps passed, 1 failed, 1 dropped for auth or scope reasons, 1 without a result',
      actions: [
        { label: 'Re-run failed', identifier: 'retry' },
        { label: 'Re-run dropped', identifier: 'retry-dropped' },
      ],
    });
  });

  test('is none where no commit is tested', () => {
    expect(renderCheckPage(aCommand({ sha: undefined }), [], options)).toBeUndefined();
  });

  test.each<[Parameters<typeof aCommand>[0], AppResult[], object]>([
    [{ state: 'accepted' }, [], { status: 'queued', conclusion: undefined, actions: [] }],
    [{ state: 'running' }, [], { status: 'in_progress', conclusion: undefined, actions: [] }],
    [{ state: 'finished' }, [result('basic/django', 'passed')], { conclusion: 'success', actions: [] }],
    [
      { state: 'finished' },
      [result('basic/django', 'dropped')],
      { conclusion: 'neutral', actions: [{ identifier: 'retry' }, { identifier: 'retry-dropped' }] },
    ],
    [{ state: 'finished' }, [], { conclusion: 'failure', actions: [{ identifier: 'retry' }] }],
    [{ state: 'canceled' }, [], { conclusion: 'cancelled' }],
    [{ state: 'superseded' }, [], { conclusion: 'cancelled' }],
    [{ state: 'lost' }, [], { conclusion: 'failure' }],
    [{ state: 'failed' }, [], { conclusion: 'neutral' }],
    [{ state: 'refused' }, [], { conclusion: 'neutral' }],
  ])('of a command that is %j with results %j', (state, results, expected) => {
    const runs = state.state === 'accepted' || state.state === 'running' ? [] : [aRun({ results })];
    const check = renderCheckPage(aCommand(state), runs, options);
    expect(check).toMatchObject(expected);
    for (const { label, description, identifier } of check?.actions ?? []) {
      expect(label.length).toBeLessThanOrEqual(20);
      expect(description.length).toBeLessThanOrEqual(40);
      expect(identifier.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('the menu', () => {
  const settings = {
    name: 'wizard-ci',
    workbench: { owner: 'acme', repo: 'bench' },
    confirmAbove: 3,
  };
  const small = tree(['apps/basic/django/x', 'apps/basic/flask/x', 'apps/mcp/a/b/x', 'apps/solo/x']);

  test('of a small workbench', () => {
    expect(renderMenu(small, settings)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:menu=wizard-ci -->

      ### Test this pull request in \`acme/bench\`

      Comment one of these, on a line of its own:

      | Comment | Tests |
      | --- | --- |
      | \`/wizard-ci all\` | 4 apps; asks for \`--yes\` |
      | \`/wizard-ci basic\` | 2 apps |
      | \`/wizard-ci mcp\` | 1 app |
      | \`/wizard-ci solo\` | this app |

      <details><summary>In <code>basic</code></summary>

      - \`/wizard-ci basic/django\`
      - \`/wizard-ci basic/flask\`

      </details>

      <details><summary>In <code>mcp</code></summary>

      - \`/wizard-ci mcp/a\`
      - \`/wizard-ci mcp/a/b\`

      </details>

      <details><summary>Everything it understands</summary>

      | Comment | What it does |
      | --- | --- |
      | \`/wizard-ci APP...\` | test apps: \`all\`, a directory, or apps by name; \`run\` may stand before them. \`@SHA\` names the commit, \`--yes\` confirms a long list |
      | \`/wizard-ci retry dropped\` | test again only what was dropped for auth or scope reasons |
      | \`/wizard-ci retry\` | test again what failed or never ran |
      | \`/wizard-ci status\` | show where every command of this pull request stands |
      | \`/wizard-ci cancel\` | stop everything that still runs for this pull request |
      | \`/wizard-ci why\` | show who asked for what, when, and on which commit |
      | \`/wizard-ci help\` | show the menu |

      A command stands on a line of its own; a comment may hold several. Code blocks and quotes are not read, and neither are edited comments. On a pull request from a fork, name the commit: \`@\` and all of its digits.

      </details>"
    `);
  });

  test('shows the first few, and folds the rest', () => {
    const menu = renderMenu(
      tree(Array.from({ length: 9 }, (_, index) => `apps/dir-${index}/app/x`)),
      settings,
    );
    const [visible = '', ...folds] = menu.split('<details>');
    expect(visible).toContain('/wizard-ci dir-4`');
    expect(visible).not.toContain('/wizard-ci dir-5`');
    expect(folds[0]).toContain('4 more');
    expect(folds[0]).toContain('/wizard-ci dir-5`');
  });

  test('of a huge workbench keeps within what GitHub takes', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `apps/dir-${index % 60}/app-${index}/x`);
    const menu = renderMenu(tree(many), settings);
    expect(menu.length).toBeLessThanOrEqual(65_536);
    expect(menu).toContain('More directories than fit here are left out.');
    expect(menu).toContain('Everything it understands');
  });

  test('of an empty workbench says so', () => {
    expect(renderMenu([], settings)).toContain('The workbench has no app that CI may run.');
  });

  test('shows only commands that are commands when they are copied, as code or not', () => {
    const shown = Array.from(
      renderMenu(small, settings).matchAll(/`(\/wizard-ci [^`A-Z]+)`/g),
      ([, text = '']) => text,
    );
    expect(shown.length).toBeGreaterThan(12);
    for (const text of shown) {
      for (const copied of [text, `\`${text}\``]) {
        const [command] = parseCommands(copied, ['wizard-ci']);
        expect({ copied, kind: command?.kind }).not.toMatchObject({ kind: 'wrong' });
        expect(command).toBeDefined();
      }
    }
  });

  test('tells everything that the parser understands', () => {
    const help = renderHelp('wizard-ci');
    for (const { verb, words, usage } of verbs) {
      expect(help).toContain(`/wizard-ci ${usage}`);
      const [command] = parseCommands(`/wizard-ci ${words.join(' ')}${verb === 'run' ? ' x' : ''}`, [
        'wizard-ci',
      ]);
      expect(command?.kind).toBe(verb);
    }
  });
});

describe('what has been asked for', () => {
  const asked = [
    finished,
    aCommand({ id: 'c2', verb: 'status', apps: [], sha: undefined, state: 'finished', requestedBy: 'bob' }),
    aCommand({ id: 'c3', state: 'refused', apps: [], sha: undefined, reason: 'Name one commit only.' }),
  ];

  test('as the answer to `why`', () => {
    expect(renderWhy('wizard-ci', asked)).toMatchInlineSnapshot(`
      "| When | Who | What | Commit | Outcome |
      | --- | --- | --- | --- | --- |
      | 2026-11-22 09:00 UTC | \`alice\` | \`/wizard-ci\` (4 apps) | \`0123456789ab\` (stale) | finished |
      | 2026-11-22 09:00 UTC | \`bob\` | \`/wizard-ci status\` | - | finished |
      | 2026-11-22 09:00 UTC | \`alice\` | \`/wizard-ci\` | - | refused: Name one commit only. |"
    `);
  });

  test('as the answer to `status`: only what runs something', () => {
    const pageUrl = 'https://github.com/acme/wizard/pull/7#issuecomment-6';
    expect(
      renderStatus(
        'wizard-ci',
        asked.map((command) => ({ command, runs: [run], pageUrl })),
      ),
    ).toMatchInlineSnapshot(`
      "| Command | Asked by | Commit | Where it stands |
      | --- | --- | --- | --- |
      | [\`/wizard-ci\` (4 apps)](<https://github.com/acme/wizard/pull/7#issuecomment-6>) | \`alice\` | \`0123456789ab\` (stale) | 1 of 4 apps passed, 1 failed, 1 dropped for auth or scope reasons, 1 without a result |"
    `);
  });

  test('is nothing', () => {
    expect(renderWhy('wizard-ci', [])).toBe(renderStatus('wizard-ci', []));
    expect(renderWhy('wizard-ci', [])).toContain('Nothing was asked for');
  });

  test('is more than a comment holds', () => {
    const reason = 'x'.repeat(600);
    const why = renderWhy(
      'wizard-ci',
      Array.from({ length: 300 }, () => ({ ...finished, reason })),
    );
    expect(why.length).toBeLessThanOrEqual(65_536);
    expect(why).toContain('and 250 earlier.');
  });
});
